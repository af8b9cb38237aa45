"""Markdown: headings, paragraphs, list items, table cells and quotes, without mark-up, code and front matter.

Of the extensions in use for documentation, heading attributes (``{#id}``), containers (``::: tip``), footnotes and
``{{ … }}`` are known. The prose of HTML is read as ``markup`` reads it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from glossify.documents.blanking import as_object, blank_urls, collapsed, replaced, unwrapped
from glossify.documents.markdown_events import CONTAINER, Event, markdown_events
from glossify.documents.markdown_layout import Layout
from glossify.documents.markup import HIDDEN, INLINE, html_comments, markup_blocks, read_markup
from glossify.documents.model import Block, BlockKind, Document, Language, Mark, MarkKind
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED, OBJECT
from glossify.text.spans import Span

_INTERPOLATION = re.compile(r"\{\{[^{}\n]*\}\}")
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_CONTAINER_LEVEL = 6
_NO_PROSE = ("CodeBlock", "HtmlBlock")
_BREAKS = (*_NO_PROSE, "Table")
_BLOCKS = ("Paragraph", "Heading", "TableCell", "Item")
_AUTOLINKS = ("Autolink", "Email")


def read_markdown(path: str, text: str, language: Language) -> Document:
    """Read a Markdown text."""
    reader = _Reader(text)
    blocks, prose = _read(reader)
    return segment_document(path, language, text, prose, blocks, comments=reader.comments(), marks=tuple(reader.marks))


def markdown_prose(text: str) -> str:
    """Give the prose of a Markdown text, as long as the text: what is read where its language is not known yet."""
    return _read(_Reader(text))[1]


def _read(reader: "_Reader") -> tuple[tuple[Block, ...], str]:
    """Give the blocks and the prose."""
    blocks = tuple(reader.blocks())
    prose = reader.prose()
    blanked = replaced(prose, [(span, _blanked(prose[span.start : span.end])) for span in map(_span, blocks)])
    return blocks, blanked


def _span(block: Block) -> Span:
    return Span(block.start, block.end)


def _blanked(block: str) -> str:
    block = blank_urls(block)
    if "{{" in block:
        block = _INTERPOLATION.sub(lambda match: as_object(len(match[0])), block)
    return collapsed(unwrapped(block))


class _Reader:
    """Turns the parser's events into blocks, and fills in the prose as it goes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._prose = [DROPPED] * len(text)
        self._layout = Layout()
        self._skipped = 0  # open elements whose text is no prose
        self._markup: list[Span] = []  # the lines of the HTML block that is open
        self._hidden: list[str] = []  # open HTML elements of the running text whose content is no prose
        self._autolink = False  # the next text is a URL
        self._html: list[Span] = []  # pieces of HTML; the lines of one block are one
        self.marks: list[Mark] = []

    def prose(self) -> str:
        """Give the prose of the whole text; complete when all blocks are read."""
        return "".join(self._prose)

    def comments(self) -> tuple[Span, ...]:
        """Give the places of HTML comments; complete when all blocks are read."""
        return tuple(
            Span(piece.start + comment.start, piece.start + comment.end)
            for piece in self._html
            for comment in html_comments(self._text[piece.start : piece.end])
        )

    def blocks(self) -> Iterator[Block]:
        """Read the text."""
        for event in markdown_events(self._text):
            self._note(event)
            if event.name == "Start":
                yield from self._started(event)
            elif event.name == "End":
                yield from self._ended(event.tag)
            elif event.name == "Rule":
                self._layout.section += 1
            elif event.name == "Html":
                self._markup.append(Span(event.start, event.end))
            elif not self._skipped:
                yield from self._inline(event)

    def _note(self, event: Event) -> None:
        """Keep what rules about mark-up and waivers want to know."""
        if event.name in ("Html", "InlineHtml"):
            goes_on = bool(self._html) and self._html[-1].end == event.start
            self._html.append(Span(self._html.pop().start if goes_on else event.start, event.end))
            if event.name == "InlineHtml":
                marks = read_markup(self._text[event.start : event.end])[1]
                self.marks += [replace(one, start=event.start + one.start, end=event.start + one.end) for one in marks]
        elif event.name == "Code":
            self.marks.append(Mark(MarkKind.CODE, event.start, event.end, event.value))
        elif event.name == "Start" and event.tag in ("Link", "Image"):
            kind = MarkKind.LINK if event.tag == "Link" else MarkKind.IMAGE
            self.marks.append(Mark(kind, event.start, event.end, event.value["dest_url"]))

    def _started(self, event: Event) -> Iterator[Block]:
        layout, tag = self._layout, event.tag
        if tag in (*_BLOCKS, *_BREAKS, "List"):
            yield from self._close()  # the text of a tight list item ends where a list or a code block in it begins
        self._skipped += tag in _NO_PROSE
        layout.section += tag in _BREAKS
        layout.lists += tag == "List"
        layout.quotes += tag == "BlockQuote"
        if tag == "Item":
            layout.fresh_item = True
        elif tag == "Heading":
            layout.open(BlockKind.HEADING, int(event.value["level"][1:]))
        elif tag == "TableCell":
            layout.open(BlockKind.CELL)
        elif tag == "Paragraph":
            layout.open_paragraph()
        elif tag == "Link":
            self._autolink = event.value["link_type"] in _AUTOLINKS
        elif tag == "Image" and self._text.startswith("![]", event.start):
            self._show(event.start, event.start + 1, OBJECT)

    def _ended(self, tag: str) -> Iterator[Block]:
        layout = self._layout
        if tag == "HtmlBlock":
            yield from self._html_block()
        elif tag in _BLOCKS:
            yield from self._close()
        self._skipped -= tag in _NO_PROSE
        layout.lists -= tag == "List"
        layout.quotes -= tag == "BlockQuote"
        if tag == "Item":
            layout.fresh_item = False

    def _close(self) -> Iterator[Block]:
        self._hidden.clear()
        return self._layout.close()

    def _inline(self, event: Event) -> Iterator[Block]:
        start, end = event.start, event.end
        if event.name == "InlineHtml":
            self._tag(start, end)
        elif self._hidden:
            return
        elif event.name == "Text" and self._text_is_title(event):
            yield from self._close()
            self._layout.open(BlockKind.HEADING, _CONTAINER_LEVEL)
            self._layout.fresh_item = False
            self._show(start, end, event.value)
        elif event.name == "Text":
            self._show(start, end, as_object(end - start) if self._autolink else event.value)
            self._autolink = False
        elif event.name == "Code":
            self._show(start, end, as_object(end - start))
        elif event.name in ("SoftBreak", "HardBreak") and self._in_title():
            yield from self._close()
        elif event.name in ("SoftBreak", "HardBreak"):
            self._show(start, end, "\n" if event.name == "SoftBreak" else " ")

    def _text_is_title(self, event: Event) -> bool:
        return event.value.startswith(CONTAINER) and self._text.startswith(":", event.start)

    def _in_title(self) -> bool:
        leaf = self._layout.leaf
        return leaf is not None and leaf.kind is BlockKind.HEADING and self._text.startswith(":::", leaf.start)

    def _tag(self, start: int, end: int) -> None:
        """Take a tag in running text: the content of ``<code>`` is an object, ``<br>`` and its like part words."""
        match = _TAG.match(self._text, start, end)
        if match is None:
            return
        name = match[2].lower()
        if match[1]:
            if self._hidden and self._hidden[-1] == name:
                self._hidden.pop()
        elif name in HIDDEN and not self._text.startswith("/>", end - 2):
            if not self._hidden:
                self._show(start, end, OBJECT)
            self._hidden.append(name)
        if name not in INLINE and not self._hidden:
            self._show(start, end, " ")

    def _html_block(self) -> Iterator[Block]:
        lines, self._markup = self._markup, []
        if not lines:
            return
        # What stands before the lines (list indentation, the marks of a quote) is no part of the HTML.
        origin = lines[0].start
        blanked = " " * (lines[-1].end - origin)
        markup = replaced(
            blanked, [(Span(s.start - origin, s.end - origin), self._text[s.start : s.end]) for s in lines]
        )
        for found in markup_blocks(markup):
            if found.kind is BlockKind.PARAGRAPH:
                self._layout.open_paragraph()
            else:
                self._layout.open(found.kind, found.level)
            for span, shown in found.pieces:
                self._show(origin + span.start, origin + span.end, shown)
            yield from self._close()

    def _show(self, start: int, end: int, shown: str) -> None:
        """Put visible text into the prose and the open block; an entity (``&amp;``) shows less than it is long."""
        length = end - start
        self._prose[start:end] = shown[:length].ljust(length, DROPPED).replace(CONTAINER, DROPPED)
        self._layout.reach(start, end)
