"""Applies fixes to the text of a translation; what overlaps or lies in mark-up is refused."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossify.documents.model import Document
from glossify.findings import Edit, Finding, Fix
from glossify.text.passages import DROPPED, OBJECT


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with fixes applied: those findings whose fix went in, and those whose fix was refused."""

    text: str
    applied: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def apply_fixes(document: Document, findings: Iterable[Finding]) -> Fixed:
    """Apply the fixes of findings that are not waived, from the beginning of the text to its end.

    A fix goes in as a whole or not at all. One that overlaps a fix before it is refused, and so is one that would
    change what is no prose: code, URLs, front matter, tags.
    """
    accepted: list[Edit] = []
    applied: list[Finding] = []
    refused: list[Finding] = []
    for finding, fix in sorted(_fixes(findings), key=lambda entry: min(edit.span for edit in entry[1].edits)):
        possible = all(_is_prose(document, edit) and not _collides(edit, accepted) for edit in fix.edits)
        (applied if possible else refused).append(finding)
        accepted += fix.edits if possible else ()
    return Fixed(_edited(document.text, accepted), tuple(applied), tuple(refused))


def unified_diff(path: str, before: str, after: str) -> str:
    """Give the change of a file as a unified diff, empty where there is none."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _fixes(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Fix]]:
    return (
        (finding, finding.fix)
        for finding in findings
        if finding.fix is not None and finding.fix.edits and finding.waiver is None
    )


def _is_prose(document: Document, edit: Edit) -> bool:
    start, end = edit.span.start, edit.span.end
    touched = zip(document.prose[start:end], document.text[start:end], strict=True)
    # A blank that is not shown is no mark-up: the second half of a line break, the rest of several spaces.
    return all(shown not in (DROPPED, OBJECT) or (shown == DROPPED and there.isspace()) for shown, there in touched)


def _collides(edit: Edit, accepted: Iterable[Edit]) -> bool:
    """Whether an edit shares a character with another, or both insert at one place."""
    return any(edit.span.overlaps(other.span) or edit.span == other.span for other in accepted)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces = []
    behind = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[behind : edit.span.start], edit.replacement]
        behind = edit.span.end
    return "".join([*pieces, text[behind:]])
