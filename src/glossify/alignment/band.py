"""Where in the table of source by target boundaries the alignment may run."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]
Path = list[tuple[int, int]]

_FREE = 40  # a stretch without pairs is wholly in the band unless both sides of it are longer
_WIDEST = 60  # otherwise this far to either side of its diagonal


@dataclass(frozen=True)
class Band:
    """For every boundary 0 … n of the source, the first and the last boundary of the target that can meet it.

    Both rise; the first row holds target boundary 0 and the last row the last one.
    """

    low: Ids
    high: Ids

    @property
    def widths(self) -> Ids:
        """How many cells each row has."""
        return self.high - self.low + 1


def full_band(rows: int, columns: int) -> Band:
    """Give the band of ``rows`` source and ``columns`` target segments that leaves nothing out."""
    return Band(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns, np.int64))


def band_around(path: Path, source_lengths: Floats, target_lengths: Floats, margin: int) -> Band:
    """Lay a band along ``path``, rising pairs of a source and a target segment.

    Between two pairs everything is in the band, or, in a long stretch without pairs, what is near the line along which
    both texts, whose segments are so long, go on at the same rate. ``margin`` is added to either side.
    """
    rows, columns = len(source_lengths), len(target_lengths)
    low = np.full(rows + 1, columns, np.int64)
    high = np.zeros(rows + 1, np.int64)
    done_source = np.concatenate([[0.0], np.cumsum(source_lengths, dtype=np.float64)])
    done_target = np.concatenate([[0.0], np.cumsum(target_lengths, dtype=np.float64)])
    row, column = 0, 0
    for source, target in [*path, (rows, columns)]:
        here = slice(row, source + 1)
        left, right = np.full(source + 1 - row, column), np.full(source + 1 - row, target)
        if source - row > _FREE and target - column > _FREE:
            share = (done_source[here] - done_source[row]) / max(done_source[source] - done_source[row], 1)
            reached = done_target[column] + share * (done_target[target] - done_target[column])
            middle = np.searchsorted(done_target, reached)
            left, right = np.maximum(left, middle - _WIDEST), np.minimum(right, middle + _WIDEST)
        low[here] = np.minimum(low[here], left)
        high[here] = np.maximum(high[here], right)
        row, column = source + 1, target + 1
    low, high = np.maximum(low - margin, 0), np.minimum(high + margin, columns)
    low[0], high[-1] = 0, columns
    return Band(np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))
