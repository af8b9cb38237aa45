"""Whether headings and list items pair with their counterparts: ``GLOSSIFY_BENCH_DATA=… python bench/vue_pairs.py``.

Aligns the Vue pages (``vue-docs/zh`` and ``vue-docs/en``). Headings there carry an anchor that is the same in both
languages, ``## 侦听器 {#watchers}``: counted are those paired with the heading of another anchor, or with none. Then
pairs of headings and list items, drawn with a fixed seed, are printed to be read (``--show 300``).
"""

import argparse
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossify.alignment import align
from glossify.alignment.aligning import segment_texts
from glossify.documents.model import Bitext, BlockKind, Document, Language, Pair
from glossify.documents.reading import read_document

SEED = 20260101
_ANCHOR = re.compile(r"\{#([\w-]+)\}")
_KINDS = (BlockKind.HEADING, BlockKind.ITEM)


@dataclass(frozen=True)
class Shown:
    """A pair to be read: its page, the kind of its blocks, its texts, and the anchors of its two sides."""

    page: str
    kind: BlockKind
    texts: tuple[str, str]
    anchors: tuple[str, str]
    confidence: float


def pages(folder: Path) -> Iterator[tuple[str, Bitext]]:
    """Align every page that is there in both languages."""
    for path in sorted((folder / "zh").rglob("*.md")):
        name = path.relative_to(folder / "zh").as_posix()
        other = folder / "en" / name
        if other.exists():
            source, target = (
                read_document(name, file.read_text(encoding="utf-8"), language)
                for file, language in zip((path, other), Language, strict=True)
            )
            yield name, align(source, target)


def shown(name: str, bitext: Bitext) -> Iterator[Shown]:
    """Give the pairs of a page that have a heading or a list item on one side or both."""
    if bitext.source is None:
        return
    documents = bitext.source, bitext.target
    texts = [[" ".join(text.split()) for text in segment_texts(document)] for document in documents]
    for pair in bitext.pairs:
        kinds = [
            document.blocks[document.segments[index].block].kind
            for document, index in _segments(bitext, pair)
            if document.blocks[document.segments[index].block].kind in _KINDS
        ]
        if kinds:
            ours, theirs = (
                " ".join(side[index] for index in indexes)
                for side, indexes in zip(texts, (pair.source, pair.target), strict=True)
            )
            anchors = _anchor(bitext.source, pair.source), _anchor(bitext.target, pair.target)
            yield Shown(name, kinds[0], (ours, theirs), anchors, pair.confidence)


def _segments(bitext: Bitext, pair: Pair) -> Iterator[tuple[Document, int]]:
    for document, indexes in ((bitext.source, pair.source), (bitext.target, pair.target)):
        if document is not None:
            yield from ((document, index) for index in indexes)


def _anchor(document: Document, indexes: tuple[int, ...]) -> str:
    """Give the anchors of the headings among some segments."""
    found = []
    for index in indexes:
        start = document.segments[index].start
        found += _ANCHOR.findall(document.text[start : document.text.find("\n", start)])
    return " ".join(found)


def main() -> None:
    """Print the count of headings and the sample."""
    parser = argparse.ArgumentParser(description="Pairs of headings and list items of the Vue pages.")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N pairs to be read")
    options = parser.parse_args()
    if "GLOSSIFY_BENCH_DATA" not in os.environ:
        print("GLOSSIFY_BENCH_DATA is not set: nothing to measure on")
        return
    folder = Path(os.environ["GLOSSIFY_BENCH_DATA"]) / "vue-docs"
    found = [one for name, bitext in pages(folder) for one in shown(name, bitext)]
    headings = [one for one in found if any(one.anchors)]
    wrong = [one for one in headings if one.anchors[0] != one.anchors[1]]
    print(f"{len(headings)} pairs with anchors, {len(wrong)} of them with different ones or one side only:")
    for one in wrong:
        print(f"  {one.page}: {one.anchors[0] or '–'} | {one.anchors[1] or '–'}   {one.texts[0]} | {one.texts[1]}")
    items = [one for one in found if one.kind is BlockKind.ITEM]
    alone = sum(not all(one.texts) for one in items)
    print(f"{len(items)} pairs with list items, {alone} of them one side only")
    for one in random.Random(SEED).sample(found, min(options.show, len(found))):
        print(f"{one.kind:8} {one.confidence:.2f}  {one.texts[0] or '–'}  |  {one.texts[1] or '–'}")


if __name__ == "__main__":
    main()
