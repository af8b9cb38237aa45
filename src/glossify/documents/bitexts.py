"""Bitexts whose pairs are given: tab-separated text, and pairs written down in a program.

Tab-separated text is plain: no quoting (a cell may begin with a quotation mark), rows end at LF or CRLF only. There
are two columns, source then target (told by script when they are the other way round), or a header line names ``zh``,
``en`` and optionally ``doc``: rows with another ``doc`` are another document.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossify.documents.blanking import blank_urls
from glossify.documents.columns import CHINESE_COLUMN, cell_text, columns_of, line_of, rows_of
from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair, Segment
from glossify.documents.segmenting import block_segments
from glossify.text.lines import LineIndex
from glossify.text.script import han_share
from glossify.text.spans import Span

# A text without a name is tab-separated when at least this share of its rows have two columns.
_LEAST_ROWS = 0.8


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that cannot be used; ``line`` is a line of the file, counted from 1 as for all findings."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class TsvBitexts:
    """What a TSV file holds: a bitext for each document in it, and the rows that were passed over."""

    bitexts: tuple[Bitext, ...]
    problems: tuple[RowProblem, ...]


def english_alone(document: Document) -> Bitext:
    """Make the bitext of a translation without a source: every segment is a pair of its own."""
    return Bitext(None, document, tuple(Pair((), (index,), 1.0) for index in range(len(document.segments))))


def given_bitext(rows: Iterable[tuple[str, str]], source_path: str, target_path: str) -> Bitext:
    """Make a bitext of given pairs of texts, one a line in two documents."""
    sides = list(zip(*rows, strict=True)) or [(), ()]
    texts = ["\n".join(side) for side in sides]
    places = [_lines(side) for side in sides]
    cells = list(zip(*places, strict=True))
    source, target = (_Text(path, text) for path, text in zip((source_path, target_path), texts, strict=True))
    return _bitext(source, target, cells)


def read_tsv(path: str, text: str) -> TsvBitexts:
    """Read tab-separated text; raises UnreadableError where it has not two languages in columns."""
    lines = LineIndex(text)
    columns, rows = columns_of(path, text, lines)
    problems: list[RowProblem] = []
    documents: dict[str, list[tuple[Span, Span]]] = {}
    for cells in rows:
        if len(cells) != columns.count:
            message = f"this row has {_counted(len(cells))} where {columns.count} are expected; it was passed over"
            problems.append(RowProblem(line_of(cells, lines), message))
            continue
        name = cell_text(text, cells[columns.doc]) if columns.doc is not None else ""
        documents.setdefault(name, []).append((cells[columns.zh], cells[columns.en]))
    file = _Text(path, text)
    bitexts = tuple(_bitext(file, file, cells) for cells in documents.values())
    return TsvBitexts(bitexts, tuple(problems))


def looks_like_tsv(text: str) -> bool:
    """Whether a text without a name is tab-separated: by its header, or by two columns nearly throughout, one Han."""
    rows = [[cell_text(text, cell) for cell in cells] for cells in rows_of(text)]
    if not rows:
        return False
    if {"zh", "en"} <= {cell.lower() for cell in rows[0]}:
        return True
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < _LEAST_ROWS * len(rows):
        return False
    shares = sorted(han_share("\n".join(column)) for column in zip(*pairs, strict=True))
    return shares[0] < CHINESE_COLUMN < shares[1]


def _counted(columns: int) -> str:
    return "one column" if columns == 1 else f"{columns} columns"


def _lines(side: Sequence[str]) -> list[Span]:
    spans = []
    start = 0
    for line in side:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


class _Text:
    """A text with its prose, which the documents made of its cells share."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.prose = blank_urls(text)


def _bitext(source: _Text, target: _Text, cells: Iterable[tuple[Span, Span]]) -> Bitext:
    """Make a bitext of cells, each pair of spans a pair; the two texts may be one."""
    chinese, english = _Side(source, Language.CHINESE), _Side(target, Language.ENGLISH)
    pairs = [Pair(chinese.add(zh), english.add(en), 1.0) for zh, en in cells]
    return Bitext(chinese.document(), english.document(), tuple(pair for pair in pairs if pair.source or pair.target))


class _Side:
    """One language of a bitext under construction."""

    def __init__(self, text: _Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._blocks: list[Block] = []
        self._segments: list[Segment] = []

    def add(self, cell: Span) -> tuple[int, ...]:
        """Take a cell; gives the indexes of its segments."""
        block = Block(BlockKind.CELL, cell.start, cell.end)
        found = block_segments(self._text.prose, block, self._language, len(self._blocks))
        first = len(self._segments)
        if found:
            self._blocks.append(block)
            self._segments.extend(found)
        return tuple(range(first, len(self._segments)))

    def document(self) -> Document:
        text = self._text
        return Document(text.path, self._language, text.text, text.prose, tuple(self._blocks), tuple(self._segments))
