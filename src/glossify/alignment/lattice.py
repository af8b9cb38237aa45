"""The cells of a band and the beads between them.

A cell is a boundary of the source that meets a boundary of the target. A bead is a step from one cell to another:
it takes ``a`` source and ``b`` target segments. Every path of beads from the first cell to the last is an alignment.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.band import Band

Ids = NDArray[np.int64]

LONGEST_SOURCE = 4
LONGEST_TARGET = 7
BEADS = (
    (0, 1),
    (1, 0),
    *((a, b) for a in range(1, LONGEST_SOURCE + 1) for b in range(1, LONGEST_TARGET + 1)),
)
"""The kinds of beads; a bead's kind is its place here. The first is an addition, the second an omission."""


@dataclass(frozen=True)
class Lattice:
    """All cells of a band, row after row, numbered from 0."""

    band: Band

    @cached_property
    def starts(self) -> Ids:
        """The number of the first cell of every row, and behind the last row the count of all cells."""
        return np.concatenate([[0], np.cumsum(self.band.widths)])

    @property
    def size(self) -> int:
        """How many cells there are."""
        return int(self.starts[-1])

    @property
    def rows(self) -> int:
        """How many rows there are: source segments + 1."""
        return len(self.band.low)

    def cells(self, first: int, last: int) -> tuple[Ids, Ids]:
        """Give source and target boundary of every cell of the rows ``first`` to ``last`` (excluded)."""
        widths = self.band.widths[first:last]
        source = np.repeat(np.arange(first, last), widths)
        offsets = np.arange(int(widths.sum())) - np.repeat(np.cumsum(widths) - widths, widths)
        return source, offsets + np.repeat(self.band.low[first:last], widths)

    @cached_property
    def begins(self) -> Ids:
        """``begins[cell, kind]`` is the cell from which a bead of that kind reaches ``cell``, or ``size``."""
        return self._moved(-1)

    @cached_property
    def ends(self) -> Ids:
        """``ends[cell, kind]`` is the cell that a bead of that kind reaches from ``cell``, or ``size``."""
        return self._moved(1)

    def _moved(self, sign: int) -> Ids:
        source, target = self.cells(0, self.rows)
        steps = sign * np.array(BEADS)
        rows, columns = source[:, None] + steps[:, 0], target[:, None] + steps[:, 1]
        inside = (rows >= 0) & (rows < self.rows)
        rows = np.where(inside, rows, 0)
        inside &= (columns >= self.band.low[rows]) & (columns <= self.band.high[rows])
        return np.where(inside, self.starts[rows] + columns - self.band.low[rows], self.size)
