"""How surely a translation is told from a text that has nothing to do with the source.

    GLOSSIFY_BENCH_DATA=… python bench/relatedness.py [--no-embed]

Aligns Vue pages with their own translations and with those of other pages, and prints the lowest figure of the first
and the highest of the second; the threshold in glossify.alignment.relatedness must lie between the two.
"""

import os
import random
import sys
from pathlib import Path

from glossify.alignment import align
from glossify.alignment.relatedness import relatedness
from glossify.documents.model import Document, Language
from glossify.documents.reading import read_document

PAGES = 25
SMALLEST = 1500  # bytes; shorter pages have hardly a sentence


def pages(folder: Path) -> list[tuple[Document, Document]]:
    """Give some pages in both languages."""
    paths = [path for path in sorted((folder / "en").rglob("*.md")) if path.stat().st_size > SMALLEST]
    random.Random(1).shuffle(paths)
    return [
        (
            read_document(
                "zh.md", (folder / "zh" / path.relative_to(folder / "en")).read_text("utf-8"), Language.CHINESE
            ),
            read_document("en.md", path.read_text("utf-8"), Language.ENGLISH),
        )
        for path in paths[:PAGES]
    ]


def main() -> None:
    """Measure and print."""
    data = os.environ.get("GLOSSIFY_BENCH_DATA")
    if not data:
        print("GLOSSIFY_BENCH_DATA names no data folder: nothing measured")
        return
    embed = "--no-embed" not in sys.argv[1:]
    documents = pages(Path(data) / "vue-docs")
    own = [relatedness(align(zh, en, embed=embed)) for zh, en in documents]
    other = [relatedness(align(zh, documents[number - 3][1], embed=embed)) for number, (zh, _) in enumerate(documents)]
    print(f"own translation:     lowest  {min(own):.2f} of {len(own)}")
    print(f"another page's:      highest {max(other):.2f} of {len(other)}")


if __name__ == "__main__":
    main()
