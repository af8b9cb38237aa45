"""How well and how fast the aligner pairs sentences: ``GLOSSIFY_BENCH_DATA=… python bench/alignment.py``.

Strict and lax precision, recall and F1 as in Vecalign's ``score.py`` (precision over all links, recall over those with
both sides; lax counts links that overlap): on MAC-Dev (``mac-dev.jsonl``) with weights learned again without the
document that is scored (needs scipy; left out without it); on NEJM-Dev and on the WMT21 news documents, which nothing
was learned from, with the weights that ship. Then how far the confidence can be trusted, and processor time a segment.
"""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

from glossify.alignment import Encoder, load_encoder
from glossify.alignment.aligning import aligned, gather
from glossify.alignment.decoding import Bead
from glossify.alignment.scoring import Model, load_model
from train_alignment import Gold, disturbed, fit, prepare, read_gold


class Tally:
    """Counts of links found and missed, added up over documents."""

    def __init__(self) -> None:
        self.found = self.right = self.touching = 0
        self.gold = self.recalled = self.touched = 0
        self.confidences: list[tuple[float, bool]] = []

    def add(self, gold: Gold, beads: Iterable[Bead]) -> None:
        """Compare the alignment of one document with its gold."""
        links = {(tuple(source), tuple(target)) for source, target in gold.links}
        found = {(tuple(bead.source), tuple(bead.target)): bead.probability for bead in beads}
        full = [link for link in links if all(link)]
        cells, gold_cells = _cells(found), _cells(full)
        for link, probability in found.items():
            self.found += 1
            self.right += link in links
            self.touching += bool(_cells([link]) & gold_cells) if all(link) else link in links
            if all(link):
                self.confidences.append((probability, link in links))
        for link in full:
            self.gold += 1
            self.recalled += link in found
            self.touched += bool(_cells([link]) & cells)

    def line(self) -> str:
        """Strict and lax F1, each with precision and recall."""
        parts = []
        for name, right, met in (("strict", self.right, self.recalled), ("lax", self.touching, self.touched)):
            precision, recall = right / self.found, met / self.gold
            parts.append(f"{name} F1 {_f1(precision, recall):.4f} (P {precision:.4f}, R {recall:.4f})")
        return "   ".join(parts)

    def reliability(self) -> str:
        """Of the pairs with both sides: how many get such a confidence, and how many of them are right."""
        bounds = (0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 1.01)
        parts = []
        for low, high in pairwise(bounds):
            right = [is_right for confidence, is_right in self.confidences if low <= confidence < high]
            if right:
                share = len(right) / len(self.confidences)
                parts.append(f"{low:.2f}+: {share:.0%} of pairs, {sum(right) / len(right):.1%} right")
        return "; ".join(parts)


def _cells(links: Iterable[tuple[Sequence[int], Sequence[int]]]) -> set[tuple[int, int]]:
    return {(i, j) for source, target in links for i in source for j in target}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def read_news(path: Path) -> list[Gold]:
    """Read the WMT21 rows: each document's cells are segments, each row a link."""
    documents: dict[str, Gold] = {}
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        if line.count("\t") == 2:
            name, source, target = line.split("\t")
            gold = documents.setdefault(name, Gold(name, [], [], []))
            gold.links.append(([len(gold.source)], [len(gold.target)]))
            gold.source.append(source)
            gold.target.append(target)
    return list(documents.values())


def run(name: str, documents: Sequence[Gold], encoder: Encoder | None, models: Sequence[Model]) -> None:
    """Align documents, each with its model, and print a line of figures."""
    tally = Tally()
    started = time.process_time()
    segments = 0
    for gold, model in zip(documents, models, strict=True):
        evidence = gather(gold.source, gold.target, {}, encoder, _ignore)
        tally.add(gold, aligned(evidence, model, None, _ignore))
        segments += len(gold.source) + len(gold.target)
    spent = (time.process_time() - started) / segments * 1000
    print(f"{name:34} {tally.line()}   {spent:.1f} ms a segment")
    print(f"{'':34} {tally.reliability()}")


def _ignore(steps: int) -> None:
    """Take the progress."""


def main() -> None:
    """Print all figures."""
    folder = os.environ.get("GLOSSIFY_BENCH_DATA")
    if folder is None:
        print("GLOSSIFY_BENCH_DATA is not set: nothing to measure on")
        return
    mac, nejm = (read_gold(Path(folder) / name) for name in ("mac-dev.jsonl", "nejm-dev.jsonl"))
    news = read_news(Path(folder) / "wmt21-news.tsv")
    for mode, encoder in (("full", load_encoder()), ("--no-embed", None)):
        shipped = load_model(encoder is not None)
        if find_spec("scipy"):
            examples = [(prepare(gold, encoder), prepare(disturbed(gold), encoder)) for gold in mac]
            others = [fit([one for pair in examples if pair is not left for one in pair]) for left in examples]
            run(f"{mode}, MAC-Dev, leave one out", mac, encoder, others)
        run(f"{mode}, NEJM-Dev", nejm, encoder, [shipped] * len(nejm))
        run(f"{mode}, WMT21 news", news, encoder, [shipped] * len(news))


if __name__ == "__main__":
    main()
