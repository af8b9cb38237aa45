"""Recorded decisions that findings are accepted, as comments in the translation.

In a format that has comments, ``<!-- glossify: allow number/mismatch -- rounded on purpose -->`` is good for the next
block (or the block it stands in), ``allow-file`` for the whole file. A family may be named in place of a rule.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from glossify.documents.model import Document
from glossify.findings import CheckedBitext, FileFinding, Finding, Severity, Waiver, WaiverKind
from glossify.text.lines import LineIndex
from glossify.text.spans import Span
from glossify.text.suggestion import did_you_mean

_COMMENT = re.compile(
    r"\s*glossify:\s*(?P<scope>allow-file|allow)\s+(?P<names>[^\s,]+(?:\s*,\s*[^\s,]+)*)\s*(?:--\s*(?P<reason>.*?)\s*)?",
    re.DOTALL,
)
_ANNOUNCED = re.compile(r"\s*glossify\s*:")


@dataclass(frozen=True, slots=True)
class _Comment:
    """One waiver in a document: rules and families it names, the part of the text it is good for."""

    names: tuple[str, ...]
    reason: str | None
    scope: Span
    place: Span

    def covers(self, finding: Finding) -> bool:
        family = finding.rule.partition("/")[0]
        named = finding.rule in self.names or family in self.names
        return named and self.scope.start <= finding.target.start <= self.scope.end


def waive_inline(
    checked: CheckedBitext, rules: Collection[str], ran: Collection[str]
) -> tuple[CheckedBitext, tuple[FileFinding, ...]]:
    """Mark the findings that comments of the translation accept, and tell of comments that are of no use.

    ``rules`` are the ids of all rules, ``ran`` of those that were run: a waiver of another rule may be needed yet.
    """
    document = checked.bitext.target
    comments, problems = _comments(document, rules)
    covers = [next((one for one in comments if one.covers(finding)), None) for finding in checked.findings]
    findings = tuple(
        finding if cover is None else replace(finding, waiver=Waiver(WaiverKind.INLINE, cover.reason))
        for finding, cover in zip(checked.findings, covers, strict=True)
    )
    unused = [
        _told(document, comment.place, "waiver/unused", "nothing here needs this waiver any more; take it out")
        for comment in comments
        if comment not in covers and _all_ran(comment.names, ran, rules)
    ]
    return replace(checked, findings=findings), (*problems, *unused)


def _comments(document: Document, rules: Collection[str]) -> tuple[list[_Comment], list[FileFinding]]:
    comments: list[_Comment] = []
    problems: list[FileFinding] = []
    for place in document.comments:
        content = document.text[place.start : place.end].removeprefix("<!--").removesuffix("-->")
        match = _COMMENT.fullmatch(content)
        if match is None:
            if _ANNOUNCED.match(content):
                message = "this waiver cannot be read; write <!-- glossify: allow RULE -- reason -->"
                problems.append(_told(document, place, "waiver/unknown", message))
            continue
        names = tuple(name.strip() for name in match["names"].split(","))
        known = {*rules, *(rule.partition("/")[0] for rule in rules)}
        for name in names:
            if name not in known:
                message = f"this waiver names a rule that does not exist: '{name}'{did_you_mean(name, known)}"
                problems.append(_told(document, place, "waiver/unknown", message))
        scope = Span(0, len(document.text)) if match["scope"] == "allow-file" else _block_of(document, place)
        comments.append(_Comment(names, match["reason"], scope, place))
    return comments, problems


def _block_of(document: Document, comment: Span) -> Span:
    """Give the block that the comment stands in or ends, or the next one."""
    for block in document.blocks:
        if block.end > comment.start or _are_joined(document.text[block.end : comment.start]):
            return Span(block.start, block.end)
    return comment


def _are_joined(between: str) -> bool:
    """Whether a comment behind a block stands in its last line, with nothing but blanks between."""
    return not between.strip() and "\n" not in between and "\r" not in between


def _all_ran(names: Iterable[str], ran: Collection[str], rules: Collection[str]) -> bool:
    """Whether every rule that the names stand for was run, so that the waiver is known to be of no use."""
    named = {rule for rule in rules for name in names if name in (rule, rule.partition("/")[0])}
    return bool(named) and named <= set(ran)


def _told(document: Document, place: Span, rule: str, message: str) -> FileFinding:
    line, column = LineIndex(document.text).position(place.start)
    return FileFinding(rule, Severity.WARNING, message, document.path, line, column)
