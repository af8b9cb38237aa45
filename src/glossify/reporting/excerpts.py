"""The sentences around a finding, as they stand in the file, cut to what a reader needs.

The file's own text is shown and not its prose: mark-up that is hidden could hide the mark, and what is shown is what
has to be searched for and edited.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossify.documents.model import Document
from glossify.reporting.cells import visible, width
from glossify.text.passages import DROPPED
from glossify.text.spans import Span

# Stands for an empty place, where something is missing.
HERE = "[here]"
_CUT = "…"
# So many code points on each side of a mark are looked at: more than any room, less than a file of one line.
_REACH = 2000
# A cut moves by up to so many code points to spare a word.
_LONGEST_WORD = 20
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text that is safe to print; ``mark`` is a span of it, None where all of it is meant."""

    text: str
    mark: Span | None


def excerpt(document: Document, segments: tuple[int, ...], mark: Span | None, room: int) -> Excerpt:
    """Give the text of some segments with a mark (a span of the document) in it, in at most ``room`` cells.

    A mark outside the segments brings its own sentence; an empty one is shown as ``HERE``, between its neighbours.
    """
    if mark is None:
        runs = _runs(document, segments)
        return Excerpt(_cut("".join(_shown(document, runs, None)), Span(0, 0), room).text, None)
    runs = _runs_with(document, segments, mark)
    before, marked, behind = _shown(document, runs, mark)
    text = before + marked + behind
    cut = _cut(text, Span(len(before), len(before) + len(marked)), room)
    whole = len(mark) > 0 and _is_all(document, runs, mark)
    return Excerpt(cut.text, None) if whole else cut


def _runs(document: Document, segments: tuple[int, ...]) -> list[Span]:
    """Give the stretches of the document in which the segments stand, one for each block."""
    runs: dict[int, Span] = {}
    for index in segments:
        segment = document.segments[index]
        start = runs[segment.block].start if segment.block in runs else segment.start
        runs[segment.block] = Span(start, segment.end)
    return list(runs.values())


def _runs_with(document: Document, segments: tuple[int, ...], mark: Span) -> list[Span]:
    """Give stretches that hold the mark: of the segments given, else of those around it, else its line."""
    runs = _runs(document, segments)
    if not any(run.contains(mark) for run in runs):
        runs = _runs(document, _around(document, mark)) or [_line(document.text, mark)]
        runs[0] = Span(min(runs[0].start, mark.start), runs[0].end)
        runs[-1] = Span(runs[-1].start, max(runs[-1].end, mark.end))
    return runs


def _around(document: Document, mark: Span) -> tuple[int, ...]:
    """Give the segments that a mark touches; for an empty one, the neighbours between which it stands."""
    first = bisect_right(document.segments, mark.start, key=lambda segment: segment.end)
    behind = bisect_left(document.segments, mark.end, key=lambda segment: segment.start)
    if len(mark):
        return tuple(range(first, behind))
    inside = first < len(document.segments) and document.segments[first].start < mark.start
    return (first,) if inside else tuple(range(max(first - 1, 0), min(first + 1, len(document.segments))))


def _line(text: str, mark: Span) -> Span:
    start = max(text.rfind("\n", 0, mark.start), text.rfind("\r", 0, mark.start)) + 1
    ends = [end for end in (text.find("\n", mark.end), text.find("\r", mark.end)) if end >= 0]
    return Span(start, min(ends, default=len(text)))


def _is_all(document: Document, runs: list[Span], mark: Span) -> bool:
    """Whether nothing but blanks and mark-up stands outside the mark."""
    outside = (document.prose[run.start : mark.start] + document.prose[max(mark.end, run.start) : run.end] for run in runs)
    return not "".join(outside).replace(DROPPED, " ").strip()


def _shown(document: Document, runs: list[Span], mark: Span | None) -> tuple[str, str, str]:
    """Give what is shown before, in and behind the mark; without a mark all of it is behind."""
    parts = ["", "", ""]
    where = mark or Span(runs[0].start if runs else 0, -1)
    reach = Span(where.start - _REACH, max(where.end, where.start) + _REACH)
    placed = False
    for previous, run in pairwise([None, *runs]):
        ...
    return parts[0], parts[1], parts[2]
