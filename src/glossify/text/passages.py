"""Prose as a reader sees it, with a way back to the offsets it came from.

A reader of a format keeps, beside a document's text, its *prose*: a string of the same length in which
mark-up is blanked. ``DROPPED`` stands for a code point that a reader does not see at all (``**``, a URL, the
break of a hard-wrapped line); ``OBJECT`` stands for something that is not prose but takes a place in the sentence
(inline code, an image). A passage is a stretch of prose without what was dropped.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from glossify.text.spans import Span

DROPPED = "\x00"
OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Passage:
    """Visible text; ``offsets[i]`` is the document offset of ``text[i]``, ``end`` the offset behind the last.

    ``offsets`` rises strictly. An empty passage has no offsets and stands at ``end``.
    """

    text: str
    offsets: range | tuple[int, ...]
    end: int

    def to_document(self, span: Span) -> Span:
        """Map a span of ``text`` to the document; an empty span maps to an empty one."""
        start = self.offsets[span.start] if span.start < len(self.offsets) else self.end
        if len(span) == 0:
            return Span(start, start)
        return Span(start, self.offsets[span.end - 1] + 1)

    def from_document(self, span: Span) -> Span:
        """Map a span of the document to ``text``: what of it is visible here, possibly nothing."""
        return Span(bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end))


def passage(prose: str, spans: Iterable[Span]) -> Passage:
    """Join the visible code points of rising ``spans`` of ``prose``.

    Spans that are not adjacent are joined as they stand, so that whoever wants a space between two sentences
    includes it in a span.
    """
    pieces = list(spans)
    if len(pieces) == 1 and DROPPED not in prose[pieces[0].start : pieces[0].end]:
        only = pieces[0]
        return Passage(prose[only.start : only.end], range(only.start, only.end), only.end)
    offsets = tuple(offset for piece in pieces for offset in range(piece.start, piece.end) if prose[offset] != DROPPED)
    end = pieces[-1].end if pieces else 0
    return Passage("".join(prose[offset] for offset in offsets), offsets, end)
