"""Other aligners to measure ours against: by lengths (Gale and Church), and by vectors alone (after Vecalign)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from alignment_score import Link
from glossify.alignment.vectors import SpanVectors

Floats = NDArray[np.float64]

_LARGEST = 8  # segments of both sides in one link, as Vecalign's --alignment_max_size 8
_SAMPLE = 100  # segments that tell how near unrelated ones are
_SKIPPED = 0.2  # this share of unrelated pairs of single segments is cheaper than leaving one out


def gale_church(source: Sequence[str], target: Sequence[str]) -> list[Link]:
    """Align by lengths (package ``galechurch``), with the proportion of the lengths of the two texts."""
    import galechurch

    proportion = sum(map(len, source)) / sum(map(len, target))
    beads = galechurch.align(source, target, mean_xy=proportion).beads
    return [(range(bead.source_start, bead.source_end), range(bead.target_start, bead.target_end)) for bead in beads]


def vecalign(source: SpanVectors, target: SpanVectors) -> list[Link]:
    """Align by cosines alone: Thompson and Koehn 2019 (https://aclanthology.org/D19-1136), over the whole table.

    The cost of a link is its distance over that of unrelated segments, times the number of segments of both sides.
    """
    rows, columns = len(source.singles), len(target.singles)
    draw = np.random.default_rng(0)
    ours = source.singles[draw.choice(rows, min(rows, _SAMPLE), replace=False)]
    theirs = target.singles[draw.choice(columns, min(columns, _SAMPLE), replace=False)]
    costs: dict[tuple[int, int], Floats] = {}
    for a, left in enumerate(source.runs, 1):
        for b, right in enumerate(target.runs, 1):
            if a + b <= _LARGEST and a <= rows and b <= columns:
                usual = (1 - left @ theirs.mean(axis=0))[:, None] + (1 - right @ ours.mean(axis=0))[None]
                costs[a, b] = np.asarray(2 * a * b * (1 - left @ right.T) / (usual + 1e-6), np.float64)
    unrelated = costs[1, 1][draw.integers(0, rows, 20_000), draw.integers(0, columns, 20_000)]
    return _cheapest(costs, float(np.quantile(unrelated, _SKIPPED)), rows, columns)


def _cheapest(costs: dict[tuple[int, int], Floats], skip: float, rows: int, columns: int) -> list[Link]:
    """Give the links of least cost in sum; ``skip`` is the cost of leaving one segment out."""
    best = np.full((rows + 1, columns + 1), np.inf)
    along = skip * np.arange(columns + 1)
    for i in range(rows + 1):
        if i == 0:
            best[0, 0] = 0
        else:
            best[i] = best[i - 1] + skip
        for (a, b), cost in costs.items():
            if a <= i:
                here = best[i - a, : columns + 1 - b] + cost[i - a, : columns + 1 - b]
                best[i, b:] = np.minimum(best[i, b:], here)
        best[i] = np.minimum.accumulate(best[i] - along) + along
    return _traced(best, costs, skip)


def _traced(best: Floats, costs: dict[tuple[int, int], Floats], skip: float) -> list[Link]:
    links: list[Link] = []
    i, j = best.shape[0] - 1, best.shape[1] - 1
    while i or j:
        ways = {(a, b): best[i - a, j - b] + cost[i - a, j - b] for (a, b), cost in costs.items() if a <= i and b <= j}
        ways |= {(1, 0): best[i - 1, j] + skip} if i else {}
        ways |= {(0, 1): best[i, j - 1] + skip} if j else {}
        a, b = min(ways, key=ways.__getitem__)
        links.append((range(i - a, i), range(j - b, j)))
        i, j = i - a, j - b
    return links[::-1]
