"""Where in the table of source by target boundaries the alignment may run.

A first pass pairs single segments one to one (Needleman and Wunsch, no price for gaps); the band runs along the
pairs it found, in between along the line that fits the lengths of the two texts. Long texts are paired in groups of
segments first, so that cost and memory grow with the length of the texts and not with its square.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]
Path = list[tuple[int, int]]

MARGIN = 9
"""Segments to either side of the first pass's path that stay in the band."""
_FREE = 40  # a stretch without pairs is wholly in the band when both sides are at most as long
_WIDEST = 60  # otherwise this far to either side of its diagonal


@dataclass(frozen=True)
class Band:
    """For every boundary 0 … n of the source, the first and the last boundary of the target that can meet it."""

    low: Ids
    high: Ids


def full_band(rows: int, columns: int) -> Band:
    """Give the band that leaves nothing out."""
    return Band(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))


def one_to_one(band: Band, similarity: Callable[[int, int, int], Floats]) -> Path:
    """Give the rising chain of cells with the greatest sum of squares of what is positive in ``similarity``.

    ``similarity(row, low, high)`` gives a row's values at the columns ``low`` to ``high`` (excluded).
    """
    rows = len(band.low) - 1
    values = [np.zeros(band.high[0] - band.low[0] + 1)]
    for row in range(rows):
        low, high = int(band.low[row + 1]), int(band.high[row + 1])
        above = _stretched(values[row], int(band.low[row]), low, high)
        diagonal = _stretched(values[row], int(band.low[row]), low - 1, high - 1)
        gains = np.zeros(high - low + 1)
        first = max(low, 1)
        gains[first - low :] = np.square(np.maximum(similarity(row, first - 1, high), 0))
        values.append(np.maximum.accumulate(np.maximum(above, diagonal + gains)))
    return _traced(band, values)


def _stretched(row: NDArray[np.float64], start: int, low: int, high: int) -> NDArray[np.float64]:
    """Give the values of a row, which starts at column ``start``, at the columns ``low`` to ``high`` (included)."""
    columns = np.arange(low, high + 1) - start
    values = row[np.clip(columns, 0, len(row) - 1)]
    return np.where(columns < 0, -np.inf, values)


def _traced(band: Band, values: list[NDArray[np.float64]]) -> Path:
    """Walk back from the last cell along equal values; where the value drops both ways, the cell was paired."""
    path = []
    row, column = len(values) - 1, int(band.high[-1])
    while row > 0:
        place = column - int(band.low[row])
        if place > 0 and values[row][place - 1] == values[row][place]:
            column -= 1
            continue
        above = _stretched(values[row - 1], int(band.low[row - 1]), column, column)[0]
        row -= 1
        if above != values[row + 1][place]:
            column -= 1
            path.append((row, column))
    return path[::-1]


def band_around(path: Path, source_lengths: Floats, target_lengths: Floats, margin: int = MARGIN) -> Band:
    """Lay the band along ``path``; ``source_lengths`` and ``target_lengths`` say how much text a segment has."""
    rows, columns = len(source_lengths), len(target_lengths)
    done_source = np.concatenate([[0.0], np.cumsum(source_lengths, dtype=np.float64)])
    done_target = np.concatenate([[0.0], np.cumsum(target_lengths, dtype=np.float64)])
    low = np.full(rows + 1, columns, np.int64)
    high = np.zeros(rows + 1, np.int64)
    corner = (0, 0)
    for source, target in [*path, (rows, columns)]:
        here = slice(corner[0], source + 1)
        left, right = np.full(source + 1 - corner[0], corner[1]), np.full(source + 1 - corner[0], target)
        if source - corner[0] > _FREE and target - corner[1] > _FREE:
            share = (done_source[here] - done_source[corner[0]]) / max(done_source[source] - done_source[corner[0]], 1)
            span = done_target[target] - done_target[corner[1]]
            middle = np.searchsorted(done_target, done_target[corner[1]] + share * span)
            left, right = np.maximum(left, middle - _WIDEST), np.minimum(right, middle + _WIDEST)
        low[here] = np.minimum(low[here], left)
        high[here] = np.maximum(high[here], right)
        corner = (source + 1, target + 1)
    low, high = np.maximum(low - margin, 0), np.minimum(high + margin, columns)
    low[0], high[-1] = 0, columns
    return Band(np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))
