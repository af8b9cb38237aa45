"""What speaks for and against a bead, as numbers: one row of features for every bead of a stretch of the lattice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.evidence import Shared
from glossify.alignment.lattice import BEADS, LONGEST_SOURCE, LONGEST_TARGET
from glossify.alignment.punctuation import Shapes
from glossify.alignment.vectors import SpanVectors

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]


@dataclass(frozen=True)
class Side:
    """Everything known about one document: shapes, vectors (None without the encoder)."""

    shapes: Shapes
    vectors: SpanVectors | None

    def __len__(self) -> int:
        return len(self.shapes.lengths)


class Stretch:
    """The source segments ``rows`` and the target segments ``columns``, and what their runs have in common.

    ``likeness[a][b][i, j]`` is the cosine of the ``a`` segments from ``i`` and the ``b`` from ``j``, counted from the
    begin of the stretch. Runs that leave the document are of no use to any bead.
    """
