"""From the scores of beads to the probability of each, and from those to one alignment.

A semi-Markov conditional random field: the probability of an alignment is proportional to the exponential of the sum of
its beads' scores. Forward and backward sums give the probability of each bead; the alignment chosen is the one
of least expected loss (minimum Bayes risk), not the most probable one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.lattice import BEADS, Lattice

Scores = NDArray[np.float64]

_IMPOSSIBLE = -1e9

# What a bead must promise to be worth its place. A wrong pair costs about as much as half a right one gains, when
# the measure is F1: precision and recall near each other, and every pair counted in the former.
PRICE = 0.3


@dataclass(frozen=True)
class Bead:
    """One step of an alignment, and its probability."""

    source: range
    target: range
    probability: float


def posteriors(lattice: Lattice, scores: Scores) -> tuple[Scores, float]:
    """Give the probability of every bead, and the logarithm of the sum over all alignments.

    ``scores[cell, kind]`` belongs to the bead of that kind that leaves that cell.
    """
    forward = _forward(lattice, scores)
    backward = _backward(lattice, scores)
    total = float(forward[lattice.size - 1])
    result = np.empty_like(scores)
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        ahead = backward[lattice.ends[here]]
        result[here] = np.exp(np.minimum(forward[here, None] + scores[here] + ahead - total, 0))
    return result, total


def decode(lattice: Lattice, probabilities: Scores, price: float = PRICE) -> list[Bead]:
    """Give the alignment with the greatest sum of probabilities, less a price for every bead."""
    gains = probabilities - price
    best = np.full(lattice.size + 1, _IMPOSSIBLE)
    best[0] = 0
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row:
            sources = lattice.begins[here, 1:]
            arriving = best[sources] + _of_kind(gains, sources)
            best[here] = arriving.max(axis=1)
        along = _along(gains[here, 0])
        best[here] = np.maximum.accumulate(best[here] - along) + along
    return _traced(lattice, probabilities, gains, best)


def _forward(lattice: Lattice, scores: Scores) -> Scores:
    sums = np.full(lattice.size + 1, _IMPOSSIBLE)
    sums[0] = 0
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row:
            sources = lattice.begins[here, 1:]
            sums[here] = _log_sum(sums[sources] + _of_kind(scores, sources))
        along = _along(scores[here, 0])
        sums[here] = np.logaddexp.accumulate(sums[here] - along) + along
    return sums


def _backward(lattice: Lattice, scores: Scores) -> Scores:
    sums = np.full(lattice.size + 1, _IMPOSSIBLE)
    sums[lattice.size - 1] = 0
    for row in range(lattice.rows - 1, -1, -1):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row < lattice.rows - 1:
            sums[here] = _log_sum(scores[here, 1:] + sums[lattice.ends[here, 1:]])
        along = _along(scores[here, 0])
        sums[here] = np.logaddexp.accumulate((sums[here] + along)[::-1])[::-1] - along
    return sums


def _along(additions: Scores) -> Scores:
    """Sum the additions (0-1) passed on the way along a row to each of its cells."""
    return np.concatenate([[0.0], np.cumsum(additions[:-1])])


def _log_sum(values: Scores) -> Scores:
    top = values.max(axis=1)
    return np.asarray(top + np.log(np.exp(values - top[:, None]).sum(axis=1)))


def _of_kind(values: Scores, cells: NDArray[np.int64]) -> Scores:
    """Take from each column's cells the value of that column's kind."""
    inside = np.minimum(cells, len(values) - 1)
    return values[inside, np.arange(1, len(BEADS))]


def _traced(lattice: Lattice, probabilities: Scores, gains: Scores, best: Scores) -> list[Bead]:
    """Walk back from the last cell."""
    beads = []
    cell = lattice.size - 1
    source, target = lattice.cells(0, lattice.rows)
    while cell:
        begins = lattice.begins[cell]
        inside = np.minimum(begins, lattice.size - 1)
        kind = int((best[begins] + gains[inside, np.arange(len(BEADS))]).argmax())
        begin = int(begins[kind])
        beads.append(
            Bead(
                range(int(source[begin]), int(source[cell])),
                range(int(target[begin]), int(target[cell])),
                float(probabilities[begin, kind]),
            )
        )
        cell = begin
    return beads[::-1]
