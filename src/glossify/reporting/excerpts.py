"""The sentences around a finding, as they stand in the file, cut to what a reader needs.

The file's own text is shown and not its prose: mark-up that is hidden could hide the mark, and what is shown is what
has to be searched for and edited.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, takewhile

from glossify.documents.model import Document
from glossify.reporting.cells import visible, width
from glossify.text.passages import DROPPED
from glossify.text.spans import Span

# Stands for an empty place, where something is missing.
HERE = "[here]"
_CUT = "…"
# So many code points of a side are looked at: more than there is ever room for, less than a file of one line.
_REACH = 2000
# A cut moves by up to so many code points to spare a word.
_LONGEST_WORD = 20
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text that is safe to print; ``mark`` is a span of it, None where all of it is meant or nothing."""

    text: str
    mark: Span | None


def excerpt(document: Document, segments: tuple[int, ...], mark: Span | None, room: int) -> Excerpt:
    """Give the text of some segments with a mark (a span of the document) in it, in at most ``room`` cells.

    A mark outside the segments brings its own sentence; an empty one is shown as ``HERE``, between its neighbours.
    """
    if mark is None:
        runs = _runs(document, segments)
        return Excerpt(_head(_joined(document, runs), room), None)
    runs = _runs_around(document, segments, mark)
    before, marked, behind = _divided(document, runs, mark)
    kept = _head(marked, room - width(_CUT))
    if kept != marked:
        marked, behind = kept, ""
    rest = max(room - width(marked), 0)
    before = _tail(before, max(rest // 2, rest - width(behind)))
    behind = _head(behind, max(rest - width(before), 0))
    whole = len(mark) > 0 and mark.contains(Span(runs[0].start, runs[-1].end))
    place = None if whole else Span(len(before), len(before) + len(marked))
    return Excerpt(before + marked + behind, place)


def _runs(document: Document, segments: tuple[int, ...]) -> list[Span]:
    """Give the stretches of the document in which the segments stand, one for each block."""
    runs: dict[int, Span] = {}
    for index in segments:
        segment = document.segments[index]
        start = runs[segment.block].start if segment.block in runs else segment.start
        runs[segment.block] = Span(start, segment.end)
    return list(runs.values())


def _runs_around(document: Document, segments: tuple[int, ...], mark: Span) -> list[Span]:
    """Give stretches that hold the mark: of the segments given, else of those around it, else its line."""
    runs = _runs(document, segments)
    if any(run.contains(mark) for run in runs):
        return runs
    runs = _runs(document, _neighbours(document, mark)) or [_line(document.text, mark)]
    runs[0] = Span(min(runs[0].start, mark.start), runs[0].end)
    runs[-1] = Span(runs[-1].start, max(runs[-1].end, mark.end))
    return runs


def _neighbours(document: Document, mark: Span) -> tuple[int, ...]:
    """Give the segments that a mark touches; for an empty one, those between which it stands."""
    first = bisect_right(document.segments, mark.start, key=lambda segment: segment.end)
    if len(mark):
        return tuple(range(first, bisect_left(document.segments, mark.end, key=lambda segment: segment.start)))
    if _is_inside(document, mark.start):
        return (first,)
    return tuple(range(max(first - 1, 0), min(first + 1, len(document.segments))))


def _is_inside(document: Document, offset: int) -> bool:
    """Whether an offset stands within a segment, not at its edge."""
    first = bisect_right(document.segments, offset, key=lambda segment: segment.end)
    return first < len(document.segments) and document.segments[first].start < offset


def _line(text: str, mark: Span) -> Span:
    start = max(text.rfind("\n", 0, mark.start), text.rfind("\r", 0, mark.start)) + 1
    ends = [end for end in (text.find("\n", mark.end), text.find("\r", mark.end)) if end >= 0]
    return Span(start, min(ends, default=len(text)))


def _divided(document: Document, runs: list[Span], mark: Span) -> tuple[str, str, str]:
    """Give what is shown before, in and behind the mark."""
    first, last = max(mark.start - _REACH, 0), mark.end + _REACH
    before = [Span(max(run.start, first), min(run.end, mark.start)) for run in runs if first < run.end]
    before = [span for span in before if span.start < span.end]
    within = [Span(max(run.start, mark.start), min(run.end, mark.end)) for run in runs if run.overlaps(mark)]
    behind = [Span(max(run.start, mark.end), min(run.end, last)) for run in runs if run.start < last]
    behind = [span for span in behind if span.start < span.end]
    texts = [_joined(document, spans) for spans in (before, within, behind)]
    texts[1] = texts[1] or HERE
    apart = not len(mark) and not _is_inside(document, mark.start)
    if texts[0] and (apart or before[-1].end < mark.start):
        texts[0] = texts[0].rstrip() + " "
    if texts[2] and (apart or behind[0].start > mark.end):
        texts[2] = " " + texts[2].lstrip()
    return texts[0], texts[1], texts[2]


def _joined(document: Document, spans: list[Span]) -> str:
    return " ".join(_shown(document, Span(span.start, min(span.end, span.start + 2 * _REACH))) for span in spans)


def _shown(document: Document, span: Span) -> str:
    """Give a stretch in one line: a line break becomes what it is in the prose, a space or nothing."""
    text, pieces, start = document.text, [], span.start
    for match in _LINE_BREAK.finditer(text, span.start, span.end):
        pieces.append(visible(text[start : match.start()]))
        pieces.append(" " if document.prose[match.start() : match.end()].strip(DROPPED) else "")
        start = match.end()
    return "".join(pieces) + visible(text[start : span.end])


def _head(text: str, room: int) -> str:
    """Cut text at its end to so many cells, if need be at a space."""
    if width(text) <= room:
        return text
    kept = text[: _fitting(text, room - width(_CUT))]
    space = kept.rfind(" ", max(len(kept) - _LONGEST_WORD, 0))
    return (kept[:space] if space > 0 else kept).rstrip() + _CUT


def _tail(text: str, room: int) -> str:
    """Cut text at its beginning to so many cells, if need be at a space."""
    if width(text) <= room:
        return text
    kept = text[len(text) - _fitting(text[::-1], room - width(_CUT)) :]
    return _CUT + kept[kept.find(" ", 0, _LONGEST_WORD) + 1 :].lstrip()


def _fitting(text: str, room: int) -> int:
    """Give how many code points from the start on fit into so many cells."""
    return sum(1 for _ in takewhile(lambda used: used <= room, accumulate(map(width, text))))
