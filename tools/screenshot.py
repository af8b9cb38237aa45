"""Make the picture in the README from what the command really prints.

    python tools/screenshot.py

Runs `glossify check` on the press release among the samples, in colour, and draws the first findings and the summary
as docs/images/check.svg.
"""

import html
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "check.svg"
COLUMNS = 100
COMMAND = ["check", "forum-release.en.txt"]
FINDINGS = 4
SUMMARY_LINES = 4


def printed() -> list[str]:
    """Give the lines that the command prints, with their colours."""
    result = subprocess.run(
        [sys.executable, "-m", "glossify", *COMMAND, "--color", "always", "--isolated"],
        cwd=ROOT / "samples",
        env={**os.environ, "COLUMNS": str(COLUMNS)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return result.stdout.splitlines()


def shortened(lines: list[str]) -> list[str]:
    """Give the first findings and the summary; findings are parted by blank lines."""
    blanks = [number for number, line in enumerate(lines) if not Text.from_ansi(line).plain.strip()]
    return [*lines[: blanks[FINDINGS - 1]], "", "…", *lines[-SUMMARY_LINES:]]


def mended(svg: str) -> str:
    """Take out the fonts that the picture would fetch, and give wide characters the room of two."""
    without_fonts = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]*)<', _with_room, without_fonts)


def _with_room(match: re.Match[str]) -> str:
    length, attributes, content = match.groups()
    shown = html.unescape(content)
    room = float(length) * cell_len(shown) / max(len(shown), 1)
    return f'textLength="{room:.1f}"{attributes}>{content}<'


def main() -> None:
    """Draw the picture."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ glossify {' '.join(COMMAND)}", style="bold"))
    for line in shortened(printed()):
        console.print(Text.from_ansi(line))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(mended(console.export_svg(title="glossify", unique_id="check")), encoding="utf-8")


if __name__ == "__main__":
    main()
