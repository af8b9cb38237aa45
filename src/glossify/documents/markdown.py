"""Markdown: headings, paragraphs, list items, table cells and quotes, without mark-up, code, front matter and HTML.

pulldown-cmark (through pyromark) gives the byte range of every piece of text; all else is blanked. Of the extensions
in use for documentation, heading attributes (``{#id}``), containers (``::: tip``) and ``{{ … }}`` are known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from glossify.documents.blanking import as_object, blank_urls, replaced, unwrapped
from glossify.documents.model import Block, BlockKind, Document, Language
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED
from glossify.text.spans import Span

_CONTAINER = re.compile(r"^([ \t]*)(:{3,}[ \t]*[\w-]*(?:[ \t]*\{[^}\n]*\})?)([^\n]*)$", re.MULTILINE)
_INTERPOLATION = re.compile(r"\{\{[^{}\n]*\}\}")
# Stands where a container's mark was while the parser runs: neither white space, which would make code of the line,
# nor mark-up.
_BLANK = "\ue000"
_CONTAINER_LEVEL = 6
_NO_PROSE = ("CodeBlock", "HtmlBlock", "MetadataBlock")
_BREAKS = (*_NO_PROSE, "Table")


def read_markdown(path: str, text: str, language: Language) -> Document:
    """Read a Markdown text."""
    pieces = _Pieces(_without_containers(text))
    blocks = tuple(_blocks(pieces))
    prose = _INTERPOLATION.sub(lambda match: as_object(len(match[0])), blank_urls(pieces.prose()))
    spans = [Span(block.start, block.end) for block in blocks]
    prose = replaced(prose, [(span, unwrapped(prose, span)) for span in spans])
    return segment_document(path, language, text, prose, blocks)


def _without_containers(text: str) -> str:
    """Blank the marks of containers at the same length; a closing one becomes a blank line, which ends a paragraph."""

    def blanked(match: re.Match[str]) -> str:
        indent, mark, title = match.groups()
        return indent + (_BLANK * len(mark) + title if title.strip() else " " * len(mark) + title)

    return _CONTAINER.sub(blanked, text) if ":::" in text else text


@dataclass(frozen=True, slots=True)
class _Event:
    """One event of the parser: ``name`` is Start, End, Text, Code …, ``tag`` the element that starts or ends."""

    name: str
    tag: str
    value: Any
    start: int
    end: int


class _Pieces:
    """The parser's events with code-point offsets, and the prose they leave, filled in as they are read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._prose = [DROPPED] * len(text)

    def events(self) -> Iterator[_Event]:
        """Give the events in the order of the text."""
        import pyromark

        options = (
            pyromark.Options.ENABLE_TABLES
            | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
            | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
            | pyromark.Options.ENABLE_STRIKETHROUGH
            | pyromark.Options.ENABLE_TASKLISTS
        )
        offsets = _code_points(self.text)
        for event, place in pyromark.events_with_range(self.text, options=options):
            name, value = (event, "") if isinstance(event, str) else next(iter(cast("dict[str, Any]", event).items()))
            tag = value if isinstance(value, str) else next(iter(value), "")
            yield _Event(name, tag, value, offsets[place["start"]], offsets[place["end"]])

    def keep(self, start: int, end: int, shown: str) -> None:
        """Put visible text into the prose; an entity (``&amp;``) shows fewer characters than it has."""
        length = end - start
        self._prose[start:end] = shown[:length].ljust(length, DROPPED).replace(_BLANK, DROPPED)

    def prose(self) -> str:
        """Give the prose of the whole text."""
        return "".join(self._prose)


def _code_points(text: str) -> range | list[int]:
    """Give the code-point offset of each UTF-8 byte offset of ``text``."""
    if text.isascii():
        return range(len(text) + 1)
    offsets: list[int] = []
    for index, character in enumerate(text):
        offsets.extend([index] * len(character.encode("utf-8", "surrogatepass")))
    return [*offsets, len(text)]


@dataclass(slots=True)
class _Leaf:
    """A block under construction."""

    kind: BlockKind
    level: int
    start: int = -1
    end: int = -1


class _Layout:
    """Where the parser is: open lists, items, quotes, and the structural breaks so far."""

    def __init__(self) -> None:
        self.lists = 0
        self.quotes = 0
        self.section = 0
        self.fresh_item = False
        self.in_container_title = False
        self.leaf: _Leaf | None = None

    def open_paragraph(self) -> None:
        if self.fresh_item:
            self.leaf = _Leaf(BlockKind.ITEM, self.lists)
        elif self.quotes:
            self.leaf = _Leaf(BlockKind.QUOTE, self.quotes)
        else:
            self.leaf = _Leaf(BlockKind.PARAGRAPH, 0)
        self.fresh_item = False

    def reach(self, start: int, end: int) -> None:
        if self.leaf is None:
            self.open_paragraph()  # the text of a tight list item, which has no paragraph of its own
        assert self.leaf is not None
        self.leaf.start = start if self.leaf.start < 0 else self.leaf.start
        self.leaf.end = max(self.leaf.end, end)

    def begin_container_title(self) -> None:
        assert self.leaf is not None
        self.leaf.kind = BlockKind.HEADING
        self.leaf.level = _CONTAINER_LEVEL
        self.in_container_title = True

    def close(self) -> Iterator[Block]:
        self.in_container_title = False
        leaf, self.leaf = self.leaf, None
        if leaf is not None and leaf.start >= 0:
            yield Block(leaf.kind, leaf.start, leaf.end, leaf.level, self.section)


def _blocks(pieces: _Pieces) -> Iterator[Block]:
    layout = _Layout()
    skipped = 0  # open elements whose text is no prose
    for event in pieces.events():
        if event.name == "Start":
            skipped += event.tag in _NO_PROSE
            yield from _started(event, layout)
        elif event.name == "End":
            skipped -= event.tag in _NO_PROSE
            yield from _ended(event.tag, layout)
        elif event.name == "Rule":
            layout.section += 1
        elif event.name == "SoftBreak" and layout.in_container_title:
            yield from layout.close()
            layout.open_paragraph()
        elif not skipped and _kept(event, pieces):
            layout.reach(event.start, event.end)
            if pieces.text[event.start] == _BLANK:
                layout.begin_container_title()


def _started(event: _Event, layout: _Layout) -> Iterator[Block]:
    tag = event.tag
    if tag in ("Paragraph", "Heading", "TableCell", "List", "Item", *_BREAKS):
        yield from layout.close()  # the text of a tight list item ends where a list or a code block in it begins
    layout.section += tag in _BREAKS
    layout.lists += tag == "List"
    layout.quotes += tag == "BlockQuote"
    if tag == "Item":
        layout.fresh_item = True
    elif tag == "Heading":
        layout.leaf = _Leaf(BlockKind.HEADING, int(event.value["Heading"]["level"][1:]))
    elif tag == "TableCell":
        layout.leaf = _Leaf(BlockKind.CELL, 0)
    elif tag == "Paragraph":
        layout.open_paragraph()


def _ended(tag: str, layout: _Layout) -> Iterator[Block]:
    if tag in ("Paragraph", "Heading", "TableCell", "Item"):
        yield from layout.close()
    layout.lists -= tag == "List"
    layout.quotes -= tag == "BlockQuote"
    if tag == "Item":
        layout.fresh_item = False


def _kept(event: _Event, pieces: _Pieces) -> bool:
    """Put an inline event into the prose; tells whether it is prose at all."""
    if event.name == "Text":
        pieces.keep(event.start, event.end, event.value)
    elif event.name in ("SoftBreak", "HardBreak"):
        pieces.keep(event.start, event.end, "\n".ljust(event.end - event.start, " "))
    elif event.name in ("Code", "InlineMath", "FootnoteReference"):
        pieces.keep(event.start, event.end, as_object(event.end - event.start))
    else:
        return False
    return True
