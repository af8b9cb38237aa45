"""Plain text: a line is a paragraph, or, where the lines of a file are hard-wrapped, a run of lines is."""

import re
from itertools import pairwise

from glossify.documents.blanking import blank_urls, replaced, unwrapped
from glossify.documents.model import Block, BlockKind, Document, Language, Segment
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED
from glossify.text.script import HAN
from glossify.text.spans import Span

_LINE = re.compile(r"[^\r\n]+")
# I. M. Pei is a name, not a numbered line.
_MARKER = re.compile(
    r"[ \t\u3000]*(?:[-*•·●▪■◆][ \t\u3000]+|\d{1,2}[.)．][ \t\u3000]+|\(\d{1,2}\)[ \t]*|[IVX]{1,4}\.[ \t]+(?![A-Z]\.))"
)
# 三、四线城市 begins with two numbers, not with an item's.
_CHINESE_MARKER = re.compile(
    r"[ \t\u3000]*(?:(?!一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十]{1,3}[）)]、?|（\d{1,2}）|\d{1,2}[、．](?!\d)|[①-⑳])[ \t\u3000]*"
)
_SENTENCE_END = re.compile(r"[.!?:;。！？：；…”\"’)）】》]$")
# A file is hard-wrapped when at least this share of the lines that others follow run on in mid-sentence and had no room
# for the next word; fewer than three such lines show nothing. The width is that of the longest lines but for a few,
# which hold a word (or a URL) that could not be broken.
_WRAPPED_SHARE = 0.6
_FEWEST_WRAPPED = 3
# In columns; narrower lines are those of a list or a poem.
_NARROWEST_WRAPPED = 40
_WIDEST_WRAPPED = 120
_ODD_LINES = 0.05
# Chinese lines differ by the marks that may not begin a line.
_SLACK = 4
_FIRST_WORD = re.compile(r"[\x21-\u2e7f]+|.")
_WIDE = re.compile(f"[{HAN}\u3000-\u303f\uff01-\uff60]")


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
    lines = [line for match in _LINE.finditer(text) if (line := _visible(prose, Span(*match.span())))]
    blocks = tuple(Block(BlockKind.PARAGRAPH, line.start, line.end) for line in lines)
    segments = tuple(Segment(line.start, line.end, index) for index, line in enumerate(lines))
    return Document(path, language, text, prose, blocks, segments)


def _visible(prose: str, line: Span) -> Span | None:
    """Give a line without what is not seen at its ends, or None where nothing is."""
    content = prose[line.start : line.end]
    seen = re.search(rf"[^\s{DROPPED}](?:.*[^\s{DROPPED}])?", content, re.DOTALL)
    return Span(line.start + seen.start(), line.start + seen.end()) if seen else None


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
    widths = sorted(_width(text[line.start : line.end]) for lines in paragraphs for line in lines)
    width = widths[int(len(widths) * (1 - _ODD_LINES))] if widths else 0
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
        return False
    followed = [pair for lines in paragraphs for pair in pairwise(lines)]
    running_on = sum(1 for line, following in followed if _runs_on(text, line, following, width))
    return running_on >= _FEWEST_WRAPPED and running_on >= _WRAPPED_SHARE * len(followed)


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line ends in mid-sentence where the next word had no more room."""
    content = text[line.start : line.end].rstrip()
    if _SENTENCE_END.search(content, max(0, len(content) - 1)):
        return False
    word = _FIRST_WORD.match(text[following.start : following.end].lstrip())
    return _width(content) + 1 + _width(word[0] if word else "") > width - _SLACK


def _width(text: str) -> int:
    """Give the columns that a text takes: two for a Chinese character."""
    return len(text) + len(_WIDE.findall(text))
