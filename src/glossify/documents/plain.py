"""Plain text: a line is a paragraph, or, where the lines of a file are hard-wrapped, a run of lines is."""

import re
from collections.abc import Iterator

from glossify.documents.blanking import blank_urls, replaced, unwrapped
from glossify.documents.model import Block, BlockKind, Document, Language, Segment
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED
from glossify.text.spans import Span

_LINE = re.compile(r"[^\r\n]+")
_MARKER = re.compile(
    r"[ \t\u3000]*(?:[-*•·●▪■◆][ \t\u3000]+|\d{1,2}[.)．][ \t\u3000]+|\(\d{1,2}\)[ \t]*|[IVX]{1,4}\.[ \t]+)"
)
_CHINESE_MARKER = re.compile(
    r"[ \t\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]、?"
    r"|（\d{1,2}）|\d{1,2}[、．](?!\d)|[①-⑳])[ \t\u3000]*"
)
_SENTENCE_END = re.compile(r"[.!?:;。！？：；…”\"’)）】》]\s*$")
# A file is hard-wrapped when at least this share of the lines that others follow run on in mid-sentence, almost as long
# as the longest line; fewer than three such lines show nothing.
_WRAPPED_SHARE = 0.6
_FEWEST_WRAPPED = 3
_LONGEST_WRAPPED = 120
_ALMOST = 0.6


def read_plain(path: str, text: str, language: Language) -> Document:
    """Read a plain text; the markers of list items are no prose."""
    prose = blank_urls(text)
    lines = [Span(*match.span()) for match in _LINE.finditer(text) if not match[0].isspace()]
    paragraphs = _paragraphs(text, lines)
    if _is_wrapped(text, paragraphs):
        lines = [Span(run[0].start, run[-1].end) for run in paragraphs]
        prose = replaced(prose, [(line, unwrapped(prose[line.start : line.end])) for line in lines])
    blocks = []
    markers: list[Span] = []
    for line in lines:
        marker = _marker(text, line, language)
        if marker:
            markers.append(marker)
        blocks.append(Block(BlockKind.ITEM if marker else BlockKind.PARAGRAPH, line.start, line.end))
    prose = replaced(prose, [(marker, DROPPED * len(marker)) for marker in markers])
    return segment_document(path, language, text, prose, blocks)


def read_segmented(path: str, text: str, language: Language) -> Document:
    """Read a text that has one segment a line; a blank line is no segment."""
    prose = blank_urls(text)
    lines = [line for match in _LINE.finditer(text) if (line := _stripped(text, Span(*match.span())))]
    blocks = tuple(Block(BlockKind.PARAGRAPH, line.start, line.end) for line in lines)
    segments = tuple(Segment(line.start, line.end, index) for index, line in enumerate(lines))
    return Document(path, language, text, prose, blocks, segments)


def _stripped(text: str, line: Span) -> Span | None:
    content = text[line.start : line.end]
    start = line.start + len(content) - len(content.lstrip())
    return Span(start, start + len(content.strip())) if content.strip() else None


def _marker(text: str, line: Span, language: Language) -> Span | None:
    match = _MARKER.match(text, line.start, line.end)
    if match is None and language is Language.CHINESE:
        match = _CHINESE_MARKER.match(text, line.start, line.end)
    return Span(*match.span()) if match and match.end() < line.end else None


def _paragraphs(text: str, lines: list[Span]) -> list[list[Span]]:
    """Group lines between which no blank line stands; a list item begins a group of its own."""
    groups: list[list[Span]] = []
    for line in lines:
        between = text[groups[-1][-1].end : line.start] if groups else ""
        blank = between.count("\n") + between.count("\r") - between.count("\r\n") > 1
        if not groups or blank or _MARKER.match(text, line.start, line.end):
            groups.append([])
        groups[-1].append(line)
    return groups


def _is_wrapped(text: str, paragraphs: list[list[Span]]) -> bool:
    followed = [line for lines in paragraphs for line in lines[:-1]]
    longest = max((len(line) for lines in paragraphs for line in lines), default=0)
    if longest > _LONGEST_WRAPPED:
        return False
    running_on = sum(1 for line in _full(followed, longest) if not _SENTENCE_END.search(text[line.start : line.end]))
    return running_on >= _FEWEST_WRAPPED and running_on >= _WRAPPED_SHARE * len(followed)


def _full(lines: list[Span], longest: int) -> Iterator[Span]:
    return (line for line in lines if len(line) >= _ALMOST * longest)
