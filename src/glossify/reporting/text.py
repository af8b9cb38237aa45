"""The report for people: each finding with the sentence pair it is about, then what was checked and verified."""

from collections.abc import Iterator

from glossify.documents.model import Document
from glossify.findings import Report
from glossify.reporting.account import account
from glossify.reporting.cells import rows, visible, width
from glossify.reporting.colors import SEVERITY_STYLES, Paint
from glossify.reporting.excerpts import Excerpt, excerpt
from glossify.reporting.located import LocatedFinding, Place, unwaived
from glossify.reporting.messages import doubt, headline, reason
from glossify.reporting.presentation import Presentation
from glossify.text.spans import Span

_INDENT = "  "
# About so many cells of a sentence are shown: two rows of a usual terminal.
_ENOUGH = 180
# A row that cuts nothing out loses up to so many cells to the word that did not fit.
_SLACK = 6
_NARROWEST = 20


def render(report: Report, presentation: Presentation) -> str:
    """Give the report as text; nothing but headers, paths and long words is wider than asked for."""
    findings = unwaived(report, presentation.minimum)
    if presentation.quiet:
        return "".join(f"{headline(one)}\n" for one in findings)
    layout = _Layout(presentation)
    blocks = [list(layout.finding(one)) for one in findings]
    blocks.append([row for line in account(report, presentation.minimum) for row in layout.wrapped(line)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


class _Layout:
    """Lays findings out in rows of a width."""

    def __init__(self, presentation: Presentation) -> None:
        self._width = presentation.width
        self._paint = Paint(presentation.color)

    def finding(self, one: LocatedFinding) -> Iterator[str]:
        """Give the rows of a finding: header, message, sentences, what to write and why."""
        finding, place = one.finding, one.place
        header = visible(f"{place.path}:{place.line}:{place.column}")
        severity = self._paint(finding.severity.value, SEVERITY_STYLES[finding.severity])
        yield f"{self._paint(header, 'bold')}  {severity}  {visible(finding.rule)}"
        yield from self.wrapped(finding.message, _INDENT)
        yield from self._sentences(one)
        if finding.suggestion is not None:
            yield from self.wrapped(finding.suggestion or "(nothing)", f"{_INDENT}write: ", "green")
        if why := reason(finding):
            yield from self.wrapped(why, f"{_INDENT}why: ")
        if note := doubt(one):
            yield from self.wrapped(note, f"{_INDENT}note: ")

    def wrapped(self, text: str, lead: str = "", style: str = "none") -> Iterator[str]:
        """Give the rows of a text, the first behind a lead and the rest as deep; long words stay whole."""
        text = visible(text)
        for row in rows(text, max(self._width - width(lead), _NARROWEST), hard=False):
            yield lead + self._paint(text[row.start : row.end].rstrip(), style)
            lead = " " * width(lead)

    def _sentences(self, one: LocatedFinding) -> Iterator[str]:
        """Give the rows of both sides, as far as there are any."""
        if one.bitext is None:
            return
        finding, pair = one.finding, one.pair
        sides: list[tuple[str, Document, tuple[int, ...], Span | None]] = []
        if one.bitext.source is not None and (finding.source is not None or (pair is not None and pair.source)):
            label = _label(one.bitext.source, one.source)
            sides.append((label, one.bitext.source, pair.source if pair else (), finding.source))
        label = _label(one.bitext.target, one.place)
        sides.append((label, one.bitext.target, pair.target if pair else (), finding.target))
        margin = max(len(label) for label, *_ in sides) + 2 * len(_INDENT)
        room = max(self._width - margin, _NARROWEST)
        count = max(round(_ENOUGH / room), 1)
        for label, document, segments, mark in sides:
            shown = excerpt(document, segments, mark, count * room - (count - 1) * _SLACK)
            yield from self._marked(shown, f"{_INDENT}{label}".ljust(margin), SEVERITY_STYLES[finding.severity])

    def _marked(self, shown: Excerpt, lead: str, style: str) -> Iterator[str]:
        """Give the rows of an excerpt: its mark underlined in colour, or by carets in the row below."""
        for row in rows(shown.text, max(self._width - width(lead), _NARROWEST)):
            before, marked, behind = _parts(shown, row)
            margin = " " * width(lead)
            yield f"{lead}{before}{self._paint(marked, f'{style} underline')}{behind}".rstrip()
            if marked and not self._paint.color:
                yield margin + " " * width(before) + "^" * width(marked)
            lead = margin


def _parts(shown: Excerpt, row: Span) -> tuple[str, str, str]:
    """Give what stands in a row before, in and behind the mark."""
    mark = shown.mark or Span(row.end, row.end)
    start = min(max(mark.start, row.start), row.end)
    end = max(min(mark.end, row.end), start)
    return shown.text[row.start : start], shown.text[start:end], shown.text[end : row.end].rstrip()


def _label(document: Document, place: Place | None) -> str:
    return f"{document.language} {place.line}" if place else document.language.value
