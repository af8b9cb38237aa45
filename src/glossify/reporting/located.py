"""Findings with their lines and columns, in the order in which every format lists them."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossify.documents.model import Bitext, Document, Pair
from glossify.findings import FileFinding, Finding, Report, Severity
from glossify.text.lines import LineIndex
from glossify.text.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: lines and columns from 1, in code points, the end exclusive; ``text`` is verbatim."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class LocatedEdit:
    """An edit of a fix, with the place that it takes."""

    place: Place
    replacement: str


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding with the places of its spans, of its fix too.

    ``bitext`` is None where the finding is about a file: its ``target`` span then means nothing, ``place`` is empty.
    """

    finding: Finding
    place: Place
    source: Place | None = None
    bitext: Bitext | None = None
    edits: tuple[LocatedEdit, ...] = ()

    @property
    def pair(self) -> Pair | None:
        """The pair that the finding is about; None where there was no source to pair with."""
        if self.bitext is None or self.bitext.source is None or self.finding.pair is None:
            return None
        return self.bitext.pairs[self.finding.pair]


def located(report: Report, minimum: Severity) -> tuple[LocatedFinding, ...]:
    """Give the findings of at least ``minimum``: file by file, in a file from its beginning to its end.

    Waived ones are among them; ``unwaived`` leaves them out.
    """
    found = [*_of_bitexts(report, minimum), *_of_files(report.file_findings, minimum)]
    checked = dict.fromkeys(checked.bitext.target.path for checked in report.checked)
    paths = {path: number for number, path in enumerate({**checked, **dict.fromkeys(_paths(found))})}
    return tuple(sorted(found, key=lambda one: (paths[one.place.path], one.place.line, one.place.column)))


def unwaived(report: Report, minimum: Severity) -> tuple[LocatedFinding, ...]:
    """Give the findings of at least ``minimum`` that no recorded decision accepts, in the same order."""
    return tuple(one for one in located(report, minimum) if one.finding.waiver is None)


def _paths(found: Iterable[LocatedFinding]) -> Iterator[str]:
    return (one.place.path for one in found)


def _of_bitexts(report: Report, minimum: Severity) -> Iterator[LocatedFinding]:
    # By text, not by document: the many documents of one TSV file share theirs.
    indexes: dict[str, LineIndex] = {}

    def place(document: Document, span: Span) -> Place:
        index = indexes.get(document.text)
        if index is None:
            index = indexes[document.text] = LineIndex(document.text)
        start, end = index.position(span.start), index.position(span.end)
        return Place(document.path, *start, *end, document.text[span.start : span.end])

    for checked in report.checked:
        bitext = checked.bitext
        for finding in checked.findings:
            if finding.severity.rank >= minimum.rank:
                source = None
                if bitext.source is not None and finding.source is not None:
                    source = place(bitext.source, finding.source)
                edits = tuple(
                    LocatedEdit(place(bitext.target, edit.span), edit.replacement)
                    for edit in (finding.fix.edits if finding.fix else ())
                )
                yield LocatedFinding(finding, place(bitext.target, finding.target), source, bitext, edits)


def _of_files(file_findings: Iterable[FileFinding], minimum: Severity) -> Iterator[LocatedFinding]:
    """Give findings of files the form of the others; fingerprints are numbered where all but the line is equal."""
    seen: Counter[str] = Counter()
    for one in file_findings:
        text = "\0".join((one.rule, one.path, one.message))
        digest = hashlib.sha256(f"{text}\0{seen[text]}".encode(errors="surrogatepass")).hexdigest()[:16]
        seen[text] += 1
        if one.severity.rank >= minimum.rank:
            finding = Finding(one.rule, one.severity, one.message, Span(0, 0), fingerprint=digest)
            yield LocatedFinding(finding, Place(one.path, one.line, one.column, one.line, one.column, ""))
