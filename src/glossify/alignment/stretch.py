"""A stretch of both texts: everything its runs of segments have in common, computed once by matrix products."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.evidence import Mutual, Shared
from glossify.alignment.lattice import LONGEST_SOURCE, LONGEST_TARGET
from glossify.alignment.punctuation import Shapes, shapes
from glossify.alignment.vectors import SpanVectors

Floats = NDArray[np.floating[Any]]
Ids = NDArray[np.int64]

# Letters of English to a character of Chinese: the documents of MAC-Dev, NEJM-Dev and WMT21 lie between.
_PROPORTIONS = (2.2, 5.0)


@dataclass(frozen=True)
class Evidence:
    """All that is known of two texts; without an encoder there are no vectors.

    ``proportion`` is the usual number of letters of the target to one character of the source.
    """

    source: Shapes
    target: Shapes
    words: dict[str, Mutual]
    vectors: tuple[SpanVectors, SpanVectors] | None
    proportion: float


def gathered(
    source: Sequence[str], target: Sequence[str], words: dict[str, Mutual],
    vectors: tuple[SpanVectors, SpanVectors] | None,
) -> Evidence:  # fmt: skip
    """Put together what is known of the texts of two documents' segments."""
    ours, theirs = shapes(source), shapes(target)
    proportion = float(theirs.lengths.sum()) / max(float(ours.lengths.sum()), 1)
    # Where one document is a part of the other the whole lengths mislead.
    return Evidence(ours, theirs, words, vectors, min(max(proportion, _PROPORTIONS[0]), _PROPORTIONS[1]))


@dataclass(frozen=True)
class Extent:
    """Segments ``start`` to ``end`` of a text of ``total``, padded so that neighbours outside it can be asked for."""

    start: int
    end: int
    total: int

    @property
    def inside(self) -> NDArray[np.bool_]:
        """Whether each place of the extent is one of the text."""
        places = np.arange(self.start, self.end)
        return np.asarray((places >= 0) & (places < self.total))

    def taken(self, rows: Floats) -> Floats:
        """Give the rows of the extent; rows outside the text are zero."""
        inside = self.inside
        result = np.zeros((len(inside), *rows.shape[1:]), np.float32)
        result[inside] = rows[np.arange(self.start, self.end)[inside]]
        return result


class Words:
    """How much of the weight of shared keys every run of one side finds in the segments of the other."""

    def __init__(self, keys: Mutual, source: Extent, target: Extent) -> None:
        self._origin = (source.start, target.start)
        ours, theirs, weights = _dense(keys.of_target, source, target)
        weighed = theirs * weights
        target_totals = _summed(theirs @ weights)
        self._target_found = [_summed(run @ weighed.T, axis=1) for run in _unions(ours, LONGEST_SOURCE)]
        ours, theirs, weights = _dense(keys.of_source, source, target)
        weighed = ours * weights
        self._totals = (_summed(ours @ weights), target_totals)
        self._source_found = [_summed(weighed @ run.T, axis=0) for run in _unions(theirs, LONGEST_TARGET)]

    def target_found(self, a: int, b: int, i: Ids, j: Ids) -> Floats:
        """Weight of the keys of ``b`` target segments from ``j`` that the ``a`` source segments from ``i`` have."""
        sums, row, column = self._target_found[a - 1], i - self._origin[0], j - self._origin[1]
        return sums[row, column + b] - sums[row, column]

    def source_found(self, a: int, b: int, i: Ids, j: Ids) -> Floats:
        """Weight of the keys of ``a`` source segments from ``i`` that the ``b`` target segments from ``j`` have."""
        sums, row, column = self._source_found[b - 1], i - self._origin[0], j - self._origin[1]
        return sums[row + a, column] - sums[row, column]

    def source_total(self, a: int, i: Ids) -> Floats:
        """Weight of all keys of ``a`` source segments from ``i``."""
        place = i - self._origin[0]
        return self._totals[0][place + a] - self._totals[0][place]

    def target_total(self, b: int, j: Ids) -> Floats:
        """Weight of all keys of ``b`` target segments from ``j``."""
        place = j - self._origin[1]
        return self._totals[1][place + b] - self._totals[1][place]


class Stretch:
    """The source segments ``rows`` and the target segments ``columns``, each with neighbours to either side."""

    def __init__(self, evidence: Evidence, rows: range, columns: range) -> None:
        source = Extent(rows.start - 1, rows.stop + LONGEST_SOURCE + 1, len(evidence.source.lengths))
        target = Extent(columns.start - 1, columns.stop + LONGEST_TARGET + 1, len(evidence.target.lengths))
        self._origin = (source.start, target.start)
        self.source, self.target = evidence.source, evidence.target
        self.proportion = evidence.proportion
        self.words = {name: Words(keys, source, target) for name, keys in evidence.words.items()}
        self.embedded = evidence.vectors is not None
        self._sums = (_summed(source.taken(evidence.source.lengths)), _summed(target.taken(evidence.target.lengths)))
        self._marks = (_summed(source.taken(evidence.source.counts)), _summed(target.taken(evidence.target.counts)))
        if evidence.vectors is not None:
            ours = [source.taken(run) for run in evidence.vectors[0].runs]
            theirs = [target.taken(run) for run in evidence.vectors[1].runs]
            self._cosines: list[list[Floats]] = [[run @ other.T for other in theirs] for run in ours]
            inside = [e.inside for e in (source, target)]
            self._usual_source: list[Floats] = [row[0][:, inside[1]].mean(axis=1) for row in self._cosines]
            self._usual_target: list[Floats] = [column[inside[0]].mean(axis=0) for column in self._cosines[0]]

    def cosine(self, a: int, b: int, i: Ids, j: Ids) -> Floats:
        """Cosine of the ``a`` source segments from ``i`` and the ``b`` target segments from ``j``; 0 outside."""
        return self._cosines[a - 1][b - 1][i - self._origin[0], j - self._origin[1]]

    def pair(self, side: int) -> Callable[[int, int, Ids, Ids], Floats]:
        """Give ``cosine`` as seen from one side, 0 the source and 1 the target: own run and place first."""
        if side == 0:
            return self.cosine
        return lambda own, other, j, i: self.cosine(other, own, i, j)

    def usual_source(self, a: int, i: Ids) -> Floats:
        """Mean cosine of the ``a`` source segments from ``i`` and the target segments around."""
        return self._usual_source[a - 1][i - self._origin[0]]

    def usual_target(self, b: int, j: Ids) -> Floats:
        """Mean cosine of the ``b`` target segments from ``j`` and the source segments around."""
        return self._usual_target[b - 1][j - self._origin[1]]

    def source_length(self, a: int, i: Ids) -> Floats:
        """Letters in ``a`` source segments from ``i``."""
        place = i - self._origin[0]
        return self._sums[0][place + a] - self._sums[0][place]

    def target_length(self, b: int, j: Ids) -> Floats:
        """Letters in ``b`` target segments from ``j``."""
        place = j - self._origin[1]
        return self._sums[1][place + b] - self._sums[1][place]

    def source_marks(self, a: int, i: Ids) -> Floats:
        """Counts of marks in ``a`` source segments from ``i``."""
        place = i - self._origin[0]
        return self._marks[0][place + a] - self._marks[0][place]

    def target_marks(self, b: int, j: Ids) -> Floats:
        """Counts of marks in ``b`` target segments from ``j``."""
        place = j - self._origin[1]
        return self._marks[1][place + b] - self._marks[1][place]


def _dense(keys: Shared, source: Extent, target: Extent) -> tuple[Floats, Floats, Floats]:
    """Lay the keys of two extents out as matrices of segments by keys, with the weights of those keys."""
    sides = [
        [texts[place] if 0 <= place < extent.total else _NONE for place in range(extent.start, extent.end)]
        for texts, extent in ((keys.source, source), (keys.target, target))
    ]
    every = np.unique(np.concatenate([*sides[0], *sides[1]]))
    ours, theirs = (incidence(side, every) for side in sides)
    return ours, theirs, keys.weights[every]


_NONE = np.zeros(0, np.int64)


def incidence(texts: Sequence[Ids], every: Ids) -> Floats:
    """Lay the keys of texts out as a matrix of texts by ``every`` (rising) key; other keys are left out."""
    matrix = np.zeros((len(texts), len(every)), np.float32)
    if not len(every) or not len(texts):
        return matrix
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    keys = np.concatenate(texts)
    columns = np.minimum(np.searchsorted(every, keys), len(every) - 1)
    known = every[columns] == keys
    matrix[rows[known], columns[known]] = 1
    return matrix


def _unions(incidence: Floats, longest: int) -> list[Floats]:
    """Give the keys of every run of 1 to ``longest`` segments; runs that leave the extent end with it."""
    runs = [incidence]
    for length in range(1, longest):
        union = runs[-1].copy()
        np.maximum(union[:-length], incidence[length:], out=union[:-length])
        runs.append(union)
    return runs


def _summed(values: Floats, axis: int = 0) -> Floats:
    """Sums from the begin along an axis, with a zero in front."""
    widths = [(0, 0)] * values.ndim
    widths[axis] = (1, 0)
    return np.pad(np.cumsum(values, axis=axis), widths)
