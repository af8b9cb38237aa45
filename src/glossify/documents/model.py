"""Documents, segments, pairs, bitexts: what readers give and everything above looks at.

Offsets are code points into the decoded text of the file, counted from 0, and never move.
"""

from dataclasses import dataclass
from enum import StrEnum

from glossify.text.passages import Passage, passage
from glossify.text.spans import Span


class Language(StrEnum):
    """The two languages glossify knows."""

    CHINESE = "zh"
    ENGLISH = "en"


class BlockKind(StrEnum):
    """What a block is in its document's layout."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose that no sentence leaves: a paragraph, a heading, a list item, a table cell, a quote.

    ``level`` is the depth of a heading (1 to 6), of a list item or of a quote; 0 for the rest. ``section`` counts
    the structural breaks (code blocks, thematic breaks, tables) before the block, as an aid to the aligner.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    section: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence (or heading, cell, item): ``document.text[start:end]``, inside ``document.blocks[block]``."""

    start: int
    end: int
    block: int

    @property
    def span(self) -> Span:
        """The segment's place in its document."""
        return Span(self.start, self.end)


class MarkKind(StrEnum):
    """What kind of mark-up a mark is."""

    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of mark-up with a value: where a link or image leads, what stands in inline code, the name of a tag.

    Tags are those of HTML that open an element in running text.
    """

    kind: MarkKind
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text in one language.

    ``text`` is the decoded file, untouched; ``prose`` is as long and has mark-up blanked (see
    ``glossify.text.passages``). Blocks and segments rise and do not overlap. ``comments`` are the places of comments
    (``<!-- … -->``) and ``marks`` the links, images, inline code and tags, rising, in formats that have them.
    """

    path: str
    language: Language
    text: str
    prose: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    comments: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Source segments and the target segments that translate them, as rising indexes; one side may be empty.

    ``confidence`` is the probability, 0 to 1, that exactly these belong together; given pairs have 1.0.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two documents and their pairs, in the order of the target; every segment of both sides stands in one pair.

    Without a source every target segment is a pair of its own, with nothing on the source side.
    """

    source: Document | None
    target: Document
    pairs: tuple[Pair, ...]


def segments_passage(document: Document, indexes: tuple[int, ...], empty_at: int = 0) -> Passage:
    """Give the visible text of some segments: what stands between neighbours of one block stays, else a line feed.

    ``empty_at`` is where the passage of no segments stands.
    """
    if not indexes:
        return Passage("", range(0), empty_at)
    spans: list[Span] = []
    previous = -1
    for index in indexes:
        segment = document.segments[index]
        if previous >= 0 and previous == index - 1 and document.segments[previous].block == segment.block:
            spans[-1] = Span(spans[-1].start, segment.end)
        else:
            spans.append(segment.span)
        previous = index
    if len(spans) == 1:
        return passage(document.prose, spans)
    return _joined(document.prose, spans)


def _joined(prose: str, spans: list[Span]) -> Passage:
    """Join several passages by a line feed that stands where the one before it ends."""
    text: list[str] = []
    offsets: list[int] = []
    for number, span in enumerate(spans):
        part = passage(prose, [span])
        if number:
            # What is joined here is not adjacent, so that offsets still rise.
            text.append("\n")
            offsets.append(spans[number - 1].end)
        text.append(part.text)
        offsets.extend(part.offsets)
    return Passage("".join(text), tuple(offsets), spans[-1].end)
