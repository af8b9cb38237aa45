"""An aligned bitext as text, TSV or JSON lines."""

import io
import json
import re
from collections.abc import Iterator

from glossify.documents.model import Bitext, Document, segments_passage

# A pair under this confidence is marked for a second look (design: weak pairs).
_WEAK = 0.8
_COLUMN_BREAK = re.compile(r"[\t\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def render_jsonl(bitext: Bitext) -> Iterator[str]:
    """Give one JSON object a pair; segment indexes count from 0, a list is empty for an omission or addition."""
    for pair, (source, target) in zip(bitext.pairs, _texts(bitext), strict=True):
        record = {
            "source": list(pair.source),
            "target": list(pair.target),
            "confidence": round(pair.confidence, 4),
            "source_text": source,
            "target_text": target,
        }
        yield json.dumps(record, ensure_ascii=False) + "\n"


def render_tsv(bitext: Bitext) -> Iterator[str]:
    """Give a header and one row a pair: Chinese, English, as ``glossify check`` reads them."""
    yield "zh\ten\n"
    for source, target in _texts(bitext):
        yield f"{_COLUMN_BREAK.sub(' ', source)}\t{_COLUMN_BREAK.sub(' ', target)}\n"


def render_text(bitext: Bitext, width: int, color: bool) -> Iterator[str]:
    """Give two columns within ``width`` terminal cells; ``?`` and the confidence mark weak pairs."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    side = max((width - 8) // 2, 10)
    for pair, texts in zip(bitext.pairs, _texts(bitext), strict=True):
        table = Table.grid(padding=(0, 1))
        table.add_column(width=side, overflow="fold")
        table.add_column(width=5)
        table.add_column(width=side, overflow="fold")
        weak = pair.confidence < _WEAK
        mark = f"?{pair.confidence:.2f}" if weak else ""
        source, target = (Text(_CONTROL.sub(" ", _COLUMN_BREAK.sub(" ", text)) or "–") for text in texts)
        table.add_row(source, Text(mark, style="yellow"), target)
        output = io.StringIO()
        console = Console(file=output, width=width, force_terminal=color, no_color=not color, highlight=False)
        console.print(table)
        yield "\n".join(line.rstrip() for line in output.getvalue().splitlines()) + "\n"


def _texts(bitext: Bitext) -> Iterator[tuple[str, str]]:
    for pair in bitext.pairs:
        yield _text(bitext.source, pair.source), _text(bitext.target, pair.target)


def _text(document: Document | None, indexes: tuple[int, ...]) -> str:
    return segments_passage(document, indexes).text if document is not None else ""
