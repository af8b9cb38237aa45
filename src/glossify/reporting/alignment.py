"""An aligned bitext as text, TSV or JSON lines."""

import io
import json
from collections.abc import Iterator

from glossify.documents.model import Bitext
from glossify.reporting.aligned_texts import harmless, shown, side_texts, unbroken
from glossify.rule import WEAK


def render_jsonl(bitext: Bitext) -> Iterator[str]:
    """Give one JSON object a pair; segment indexes count from 0, a list is empty for an omission or addition."""
    for pair, (source, target) in zip(bitext.pairs, side_texts(bitext), strict=True):
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
    for source, target in side_texts(bitext):
        yield f"{unbroken(source)}\t{unbroken(target)}\n"


def render_text(bitext: Bitext, width: int, color: bool) -> Iterator[str]:
    """Give two columns within ``width`` terminal cells; ``?`` and the confidence mark weak pairs."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    side = max((width - 8) // 2, 10)
    for pair, texts in zip(bitext.pairs, side_texts(bitext), strict=True):
        table = Table.grid(padding=(0, 1))
        table.add_column(width=side, overflow="fold")
        table.add_column(width=5)
        table.add_column(width=side, overflow="fold")
        mark = f"?{shown(pair.confidence)}" if pair.confidence < WEAK else ""
        source, target = (Text(harmless(text) or "–") for text in texts)
        table.add_row(source, Text(mark, style="yellow"), target)
        output = io.StringIO()
        console = Console(file=output, width=width, force_terminal=color, no_color=not color, highlight=False)
        console.print(table)
        yield "\n".join(line.rstrip() for line in output.getvalue().splitlines()) + "\n"
