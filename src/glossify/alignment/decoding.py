"""From the scores of beads to the probability of each, and from those to one alignment.

A semi-Markov conditional random field: the probability of an alignment is proportional to the exponential of the sum of
its beads' scores. Forward and backward sums give the probability of each bead; the alignment chosen is the one
of least expected loss (minimum Bayes risk), not the most probable one.

What is left out comes in runs: a segment without a counterpart behind another one costs less than the first, by
``RUN``. So the sums are kept apart by what came last, a pair or a gap.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.lattice import BEADS, Lattice

Scores = NDArray[np.float64]

ADDITION, OMISSION, PAIRS = 0, 1, slice(2, len(BEADS))
"""Places of the kinds of beads among the scores of a cell."""

IMPOSSIBLE = -1e9
_SIZES = np.array([a + b for a, b in BEADS])

# Set by hand, as the gold has no long insertion to learn it from.
RUN = 3.0


@dataclass(frozen=True)
class Bead:
    """One step of an alignment, and its probability."""

    source: range
    target: range
    probability: float


@dataclass(frozen=True)
class _Sums:
    """Logarithms of sums over the ways to (or from) every cell; the last entry stands for cells outside the band."""

    pair: Scores
    gap: Scores


def posteriors(lattice: Lattice, scores: Scores) -> tuple[Scores, float]:
    """Give the probability of every bead, and the logarithm of the sum over all alignments.

    ``scores[cell, kind]`` belongs to the bead of that kind that leaves that cell.
    """
    before, behind = _forward(lattice, scores), _backward(lattice, scores)
    total = float(np.logaddexp(before.pair[-2], before.gap[-2]))
    result = np.empty_like(scores)
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        ends = lattice.ends[here]
        gap = np.logaddexp(before.pair[here], before.gap[here] + RUN)[:, None]
        pair = np.logaddexp(before.pair[here], before.gap[here])[:, None]
        result[here, : PAIRS.start] = gap + scores[here, : PAIRS.start] + behind.gap[ends[:, : PAIRS.start]]
        result[here, PAIRS] = pair + scores[here, PAIRS] + behind.pair[ends[:, PAIRS]]
    return np.exp(np.minimum(result - total, 0)), total


def decode(lattice: Lattice, probabilities: Scores) -> list[Bead]:
    """Give the alignment that puts the greatest number of segments into right beads, as far as one can expect."""
    gains = probabilities * _SIZES
    best = np.full(lattice.size + 1, IMPOSSIBLE)
    best[0] = 0
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row:
            sources = lattice.begins[here, OMISSION:]
            best[here] = (best[sources] + _of_kind(gains, sources, OMISSION)).max(axis=1)
        along = _along(gains[here, ADDITION])
        best[here] = np.maximum.accumulate(best[here] - along) + along
    return _traced(lattice, probabilities, gains, best)


def _forward(lattice: Lattice, scores: Scores) -> _Sums:
    sums = _Sums(np.full(lattice.size + 1, IMPOSSIBLE), np.full(lattice.size + 1, IMPOSSIBLE))
    sums.pair[0] = 0
    for row in range(lattice.rows):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row:
            sources = lattice.begins[here, PAIRS]
            ways = np.logaddexp(sums.pair[sources], sums.gap[sources])
            sums.pair[here] = _log_sum(ways + _of_kind(scores, sources, PAIRS.start))
            above = lattice.begins[here, OMISSION]
            ways = np.logaddexp(sums.pair[above], sums.gap[above] + RUN)
            sums.gap[here] = ways + scores[np.minimum(above, lattice.size - 1), OMISSION]
        # Additions lead along the row: gap[j] sums gap[j] and (pair[j-1], gap[j-1] + RUN) + score[j-1].
        along = _along(scores[here, ADDITION] + RUN)
        begun = np.full(len(along), IMPOSSIBLE)
        begun[1:] = sums.pair[here][:-1] + scores[here, ADDITION][:-1]
        sums.gap[here] = np.logaddexp.accumulate(np.logaddexp(sums.gap[here], begun) - along) + along
    return sums


def _backward(lattice: Lattice, scores: Scores) -> _Sums:
    sums = _Sums(np.full(lattice.size + 1, IMPOSSIBLE), np.full(lattice.size + 1, IMPOSSIBLE))
    for row in range(lattice.rows - 1, -1, -1):
        here = slice(lattice.starts[row], lattice.starts[row + 1])
        if row < lattice.rows - 1:
            pairs = _log_sum(scores[here, PAIRS] + sums.pair[lattice.ends[here, PAIRS]])
            omitted = scores[here, OMISSION] + sums.gap[lattice.ends[here, OMISSION]]
        else:
            pairs = np.full(int(lattice.band.widths[row]), IMPOSSIBLE)
            omitted = pairs.copy()
            pairs[-1] = 0  # the end: nothing is left to come
        along = _along(scores[here, ADDITION] + RUN)
        gap = np.logaddexp.accumulate((np.logaddexp(pairs, omitted + RUN) + along)[::-1])[::-1] - along
        added = np.full(len(gap), IMPOSSIBLE)
        added[:-1] = scores[here, ADDITION][:-1] + gap[1:]
        sums.gap[here] = gap
        sums.pair[here] = np.logaddexp(np.logaddexp(pairs, omitted), added)
    return sums


def _along(additions: Scores) -> Scores:
    """Sum the additions passed on the way along a row to each of its cells."""
    return np.concatenate([[0.0], np.cumsum(additions[:-1])])


def _log_sum(values: Scores) -> Scores:
    top = values.max(axis=1)
    return np.asarray(top + np.log(np.exp(values - top[:, None]).sum(axis=1)))


def _of_kind(values: Scores, cells: NDArray[np.int64], first: int) -> Scores:
    """Take from each column's cells the value of that column's kind, the first column's being ``first``."""
    inside = np.minimum(cells, len(values) - 1)
    return values[inside, np.arange(first, first + cells.shape[1])]


def _traced(lattice: Lattice, probabilities: Scores, gains: Scores, best: Scores) -> list[Bead]:
    """Walk back from the last cell."""
    beads = []
    cell = lattice.size - 1
    source, target = lattice.cells(0, lattice.rows)
    while cell:
        begins = lattice.begins[cell]
        kind = int((best[begins] + _of_kind(gains, begins[None], 0)[0]).argmax())
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
