"""How well links agree with gold, and how far their confidence can be trusted."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

Link: TypeAlias = tuple[Sequence[int], Sequence[int]]

BOUNDS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 1.01)


class Tally:
    """Counts of links found and missed, added up over documents.

    Strict and lax as in Vecalign's ``score.py``: precision over all links, recall over those with both sides; lax
    counts links that overlap.
    """

    def __init__(self) -> None:
        self.found = self.right = self.touching = 0
        self.gold = self.recalled = self.touched = 0
        self.confidences: list[tuple[float, bool]] = []

    def add(self, gold: Iterable[Link], aligned: Iterable[tuple[Link, float]]) -> None:
        """Compare the alignment of one document, links with their confidences, with its gold."""
        links = {(tuple(source), tuple(target)) for source, target in gold}
        found = {(tuple(source), tuple(target)): confidence for (source, target), confidence in aligned}
        full = [link for link in links if all(link)]
        cells, gold_cells = _cells(found), _cells(full)
        for link, confidence in found.items():
            self.found += 1
            self.right += link in links
            self.touching += bool(_cells([link]) & gold_cells) if all(link) else link in links
            if all(link):
                self.confidences.append((confidence, link in links))
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

    def reliability(self) -> list[str]:
        """Of the pairs with both sides: how many get such a confidence, and how many of them are right."""
        rows = ["confidence   pairs   share   mean   right"]
        for low, high in pairwise(BOUNDS):
            here = [one for one in self.confidences if low <= one[0] < high]
            if here:
                share = len(here) / len(self.confidences)
                mean = sum(confidence for confidence, _ in here) / len(here)
                right = sum(is_right for _, is_right in here) / len(here)
                rows.append(f"{low:.2f} – {min(high, 1):.2f} {len(here):7} {share:7.1%}  {mean:.3f} {right:7.1%}")
        return rows


def _cells(links: Iterable[Link]) -> set[tuple[int, int]]:
    return {(i, j) for source, target in links for i in source for j in target}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
