"""The prose of HTML: what stands between the tags, where a reader of the page would see it.

Text inside ``script``, ``style``, ``pre``, ``code``, ``svg`` and their like is no prose, nor are comments and
attributes.
Which elements stand in running text follows the HTML standard's phrasing content; all others end a block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from glossify.documents.model import BlockKind, Mark, MarkKind
from glossify.text.passages import OBJECT
from glossify.text.spans import Span

INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
# Their text is not prose; ``code`` and ``samp`` take a place in the sentence.
HIDDEN = frozenset("code samp script style pre svg math template textarea".split())
LINE_BREAK = "br"
_OBJECTS = HIDDEN & INLINE
_LISTS = ("ul", "ol", "menu")
_KINDS = {"li": BlockKind.ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL, "blockquote": BlockKind.QUOTE}
# Elements that lead somewhere, and the attribute that says where.
_LEADING = {"a": (MarkKind.LINK, "href"), "img": (MarkKind.IMAGE, "src")}
_HEADING = re.compile(r"h[1-6]")
# Comments, declarations and processing instructions, also those that the text ends in: the parser of the standard
# library knows few of them.
_NO_ELEMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MarkupBlock:
    """A run of text that no block element interrupts.

    ``pieces`` are rising spans of the markup and what a reader sees there, never longer than the span.
    """

    kind: BlockKind
    level: int
    pieces: tuple[tuple[Span, str], ...]


def html_comments(markup: str) -> Iterator[Span]:
    """Give the places of the comments in a piece of HTML; one that is never closed is none."""
    end = 0
    while (start := markup.find("<!--", end)) >= 0 and (end := markup.find("-->", start + 4)) >= 0:
        end += 3
        yield Span(start, end)


def markup_blocks(markup: str) -> Iterator[MarkupBlock]:
    """Give the blocks of prose in a piece of HTML, in order; a tag that is never closed is no text."""
    yield from read_markup(markup)[0]


def read_markup(markup: str) -> tuple[list[MarkupBlock], list[Mark]]:
    """Give the blocks of prose in a piece of HTML, and the links, images and tags in running text."""
    reader = _Reader(markup)
    # The line feed ends an entity at the very end. Without close() nothing unfinished is taken for text.
    reader.feed(_NO_ELEMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markup) + "\n")
    reader.end_block()
    return [one for one in reader.blocks if any(not shown.isspace() for _, shown in one.pieces)], reader.marks


class _Reader(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[MarkupBlock] = []
        self.marks: list[Mark] = []
        self._length = len(markup)
        self._lines = list(accumulate((len(line) + 1 for line in markup.split("\n")), initial=0))
        self._pieces: list[tuple[Span, str]] = []
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._lists = 0
        self._hidden = ""  # the element whose text is no prose, and how many of it are open
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            self._depth += tag == self._hidden
            return
        self._note(tag, dict(attrs))
        if tag == LINE_BREAK:
            self._show(1, " ")
        elif tag not in INLINE:
            self.end_block()
            self._lists += tag in _LISTS
            self._kind, self._level = self._layout(tag)
        if tag in HIDDEN:
            self._hidden, self._depth = tag, 1
            if tag in _OBJECTS:
                self._show(1, OBJECT)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._depth -= tag == self._hidden
            self._hidden = self._hidden if self._depth else ""
        elif tag not in INLINE and tag != LINE_BREAK:
            self.end_block()
            self._lists = max(self._lists - (tag in _LISTS), 0)
            self._kind, self._level = BlockKind.PARAGRAPH, 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._show(len(data), data)

    def handle_entityref(self, name: str) -> None:
        self._show_reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._show_reference(f"&#{name}")

    def end_block(self) -> None:
        """End the block that is open, if one is."""
        if self._pieces:
            self.blocks.append(MarkupBlock(self._kind, self._level, tuple(self._pieces)))
            self._pieces = []

    def _note(self, tag: str, attributes: dict[str, str | None]) -> None:
        start = self._offset()
        end = min(start + len(self.get_starttag_text() or ""), self._length)
        kind, attribute = _LEADING.get(tag, (MarkKind.TAG, None))
        value = tag if attribute is None else attributes.get(attribute)
        if value is not None and tag in INLINE:
            self.marks.append(Mark(kind, start, end, value))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _layout(self, tag: str) -> tuple[BlockKind, int]:
        if _HEADING.fullmatch(tag):
            return BlockKind.HEADING, int(tag[1])
        return _KINDS.get(tag, BlockKind.PARAGRAPH), max(self._lists, 1) if tag == "li" else 0

    def _show_reference(self, reference: str) -> None:
        if not self._hidden:
            shown = unescape(reference + ";")
            self._show(len(reference), shown if len(shown) <= len(reference) else reference)

    def _show(self, length: int, shown: str) -> None:
        start = self._offset()
        span = Span(start, min(start + length, self._length))
        if len(span):
            self._pieces.append((span, shown[: len(span)]))
