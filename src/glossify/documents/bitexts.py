"""Bitexts whose pairs are given: tab-separated text, and pairs written down in a program.

Tab-separated text is plain: no quoting (a cell may begin with a quotation mark), rows end at LF or CRLF only. There
are two columns, source then target (told by script when they are the other way round), or a header line names ``zh``,
``en`` and optionally ``doc``: rows with another ``doc`` are another document.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossify.documents.blanking import blank_urls
from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair, Segment
from glossify.documents.segmenting import block_segments
from glossify.errors import Problem, UnreadableError
from glossify.text.script import han_share
from glossify.text.spans import Span

_BLANKS = " \t\u3000\ufeff"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that cannot be used; ``line`` counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class TsvBitexts:
    """What a TSV file holds: a bitext for each document in it, and the rows that were passed over."""

    bitexts: tuple[Bitext, ...]
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    zh: int
    en: int
    doc: int | None
    count: int


def given_bitext(rows: Iterable[tuple[str, str]], source_path: str, target_path: str) -> Bitext:
    """Make a bitext of given pairs of texts, one a line in two documents."""
    sides = list(zip(*rows, strict=True)) or [(), ()]
    texts = ["\n".join(side) for side in sides]
    places = [_lines(side) for side in sides]
    cells = list(zip(*places, strict=True))
    return _bitext((source_path, target_path), (texts[0], texts[1]), cells)


def read_tsv(path: str, text: str) -> TsvBitexts:
    """Read tab-separated text; raises UnreadableError where it has not two languages in columns."""
    columns, rows = _columns(path, text, _rows(text))
    problems: list[RowProblem] = []
    documents: dict[str, list[tuple[Span, Span]]] = {}
    for line, cells in rows:
        if len(cells) != columns.count:
            message = f"this row has {_counted(len(cells))} where {columns.count} are expected; it was passed over"
            problems.append(RowProblem(line, message))
            continue
        name = _text(text, cells[columns.doc]) if columns.doc is not None else ""
        documents.setdefault(name, []).append((cells[columns.zh], cells[columns.en]))
    bitexts = tuple(_bitext((path, path), (text, text), cells) for cells in documents.values())
    return TsvBitexts(bitexts, tuple(problems))


def looks_like_tsv(text: str) -> bool:
    """Whether a text without a name is tab-separated: by its header, or by two columns throughout, one of them Han."""
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not lines:
        return False
    if {"zh", "en"} <= {cell.strip().lower() for cell in lines[0]}:
        return True
    columns = list(zip(*lines, strict=True)) if all(len(cells) == 2 for cells in lines) else []
    shares = sorted(han_share("\n".join(column)) for column in columns)
    return bool(shares) and shares[0] < 0.3 < shares[1]


def _rows(text: str) -> list[tuple[int, list[Span]]]:
    """Give the line number and the cells of every row that is not blank."""
    rows = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.isspace():
            rows.append((number, _cells(text, start, start + len(line))))
        start += len(line) + 1
    return rows


def _counted(columns: int) -> str:
    return "one column" if columns == 1 else f"{columns} columns"


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Give the cells of a row, without the blanks around their text."""
    if text[start:end].endswith("\r"):
        end -= 1
    cells = []
    while True:
        tab = text.find("\t", start, end)
        cells.append(_trimmed(text, Span(start, end if tab < 0 else tab)))
        if tab < 0:
            return cells
        start = tab + 1


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return Span(start, end)


def _text(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _columns(path: str, text: str, rows: list[tuple[int, list[Span]]]) -> tuple[_Columns, list[tuple[int, list[Span]]]]:
    """Tell which column is which, by the header or by script; gives the rows without the header too."""
    if not rows:
        raise UnreadableError(Problem(path, 0, 0, "the file is empty; a TSV bitext has Chinese and English columns"))
    names = [_text(text, cell).lower() for cell in rows[0][1]]
    if "zh" in names and "en" in names:
        doc = names.index("doc") if "doc" in names else None
        return _Columns(names.index("zh"), names.index("en"), doc, len(names)), rows[1:]
    pairs = [cells for _, cells in rows if len(cells) == 2]
    if not pairs:
        message = "no row has two columns; separate the Chinese and the English by a tab, one pair a line"
        raise UnreadableError(Problem(path, rows[0][0], 1, message))
    shares = [han_share("\n".join(_text(text, cells[column]) for cells in pairs)) for column in (0, 1)]
    zh = 0 if shares[0] >= shares[1] else 1
    return _Columns(zh, 1 - zh, None, 2), rows


def _lines(side: Sequence[str]) -> list[Span]:
    spans = []
    start = 0
    for line in side:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _bitext(paths: tuple[str, str], texts: tuple[str, str], cells: Iterable[tuple[Span, Span]]) -> Bitext:
    """Make a bitext of cells: ``texts`` are those of the two files (which may be one), each pair of spans a pair."""
    cells = list(cells)
    source = _Side(paths[0], Language.CHINESE, texts[0])
    target = _Side(paths[1], Language.ENGLISH, texts[1])
    pairs = [Pair(source.add(zh), target.add(en), 1.0) for zh, en in cells]
    return Bitext(source.document(), target.document(), tuple(pair for pair in pairs if pair.source or pair.target))


class _Side:
    """One language of a bitext under construction."""

    def __init__(self, path: str, language: Language, text: str) -> None:
        self._path = path
        self._language = language
        self._text = text
        self._prose = blank_urls(text)
        self._blocks: list[Block] = []
        self._segments: list[Segment] = []

    def add(self, cell: Span) -> tuple[int, ...]:
        """Take a cell; gives the indexes of its segments."""
        block = Block(BlockKind.CELL, cell.start, cell.end)
        found = block_segments(self._prose, block, self._language, len(self._blocks))
        first = len(self._segments)
        if found:
            self._blocks.append(block)
            self._segments.extend(found)
        return tuple(range(first, len(self._segments)))

    def document(self) -> Document:
        return Document(self._path, self._language, self._text, self._prose, tuple(self._blocks), tuple(self._segments))
