"""Rows and columns of tab-separated text, and which column is which.

The text is plain: no quoting (a cell may begin with a quotation mark), rows end at LF or CRLF only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossify.errors import Problem, UnreadableError
from glossify.text.lines import LineIndex
from glossify.text.script import amounts, han_share
from glossify.text.spans import Span

_BLANKS = " \t\u3000\ufeff"
# Of two columns, one is Chinese and the other not if this share of Chinese words lies between them.
CHINESE_COLUMN = 0.3


@dataclass(frozen=True, slots=True)
class Columns:
    """The index of each column, ``doc`` if there is one, and how many there are."""

    zh: int
    en: int
    doc: int | None
    count: int


def rows_of(text: str) -> list[list[Span]]:
    """Give the cells of every row that is not blank."""
    rows = []
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            rows.append(_cells(text, start, start + len(line)))
        start += len(line) + 1
    return rows


def line_of(cells: Sequence[Span], lines: LineIndex) -> int:
    """Give the line of the file that a row begins in."""
    return lines.position(cells[0].start)[0]


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


def cell_text(text: str, span: Span) -> str:
    """Give the text of a cell."""
    return text[span.start : span.end]


def columns_of(path: str, text: str, lines: LineIndex) -> tuple[Columns, list[list[Span]]]:
    """Tell which column is which, by the header or by script; give the rows without the header too.

    Raises UnreadableError where no two columns hold the two languages.
    """
    rows = rows_of(text)
    if not rows:
        raise UnreadableError(Problem(path, 0, 0, "the file is empty; a TSV bitext has Chinese and English columns"))
    names = [cell_text(text, cell).lower() for cell in rows[0]]
    if "zh" in names and "en" in names:
        doc = names.index("doc") if "doc" in names else None
        columns = Columns(names.index("zh"), names.index("en"), doc, len(names))
        _refuse_swapped(path, text, [cells for cells in rows[1:] if len(cells) == columns.count], columns)
        return columns, rows[1:]
    pairs = [cells for cells in rows if len(cells) == 2]
    if not pairs:
        message = "no row has two columns; separate Chinese and English by a tab, or name the columns in a header"
        raise UnreadableError(Problem(path, line_of(rows[0], lines), 1, f"{message} (zh, en, doc)"))
    chinese, other = (_column(text, pairs, column) for column in (0, 1))
    if not amounts(chinese)[0] and not amounts(other)[0]:
        message = "neither column is Chinese; a TSV bitext has Chinese and English columns"
        raise UnreadableError(Problem(path, line_of(pairs[0], lines), 1, message))
    zh = 0 if han_share(chinese) >= han_share(other) else 1
    return Columns(zh, 1 - zh, None, 2), rows


def _column(text: str, rows: Iterable[list[Span]], column: int) -> str:
    return "\n".join(cell_text(text, cells[column]) for cells in rows)


def _refuse_swapped(path: str, text: str, rows: list[list[Span]], columns: Columns) -> None:
    """Refuse a header that names English ``zh`` and Chinese ``en``: every row would be reported."""
    shares = [han_share(_column(text, rows, column)) for column in (columns.zh, columns.en)]
    if shares[0] < CHINESE_COLUMN < 1 - CHINESE_COLUMN < shares[1]:
        message = "column zh holds English and column en Chinese; exchange the two names in the header"
        raise UnreadableError(Problem(path, 1, 1, message))
