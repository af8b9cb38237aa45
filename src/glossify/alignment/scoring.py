"""Scores of beads: weighted sums of their features. The weights were learned by ``tools/train_alignment.py``."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.decoding import Scores
from glossify.alignment.features import Features, bead_features
from glossify.alignment.lattice import BEADS, Lattice
from glossify.alignment.stretch import Evidence, Stretch

Ids = NDArray[np.int64]

_ROWS = 64  # source segments looked at together: what bounds the memory
ADDITION, OMISSION, MATCH = "addition", "omission", "match"


@dataclass(frozen=True)
class Model:
    """The weight of every feature, by kind of bead, and of the kinds themselves."""

    weights: Mapping[str, Mapping[str, float]]
    kinds: tuple[float, ...]


def group(kind: tuple[int, int]) -> str:
    """Tell which weights a kind of bead uses."""
    if 0 in kind:
        return ADDITION if kind[0] == 0 else OMISSION
    return MATCH


@cache
def load_model(embedded: bool) -> Model:
    """Read the weights that ship with glossify, those for use with the encoder or those without."""
    text = files("glossify.alignment").joinpath("weights.json").read_text(encoding="utf-8")
    data = json.loads(text)["models"]["embedded" if embedded else "plain"]
    return Model(data["weights"], tuple(data["kinds"]))


def featured(
    lattice: Lattice, evidence: Evidence, advance: Callable[[int], None]
) -> Iterator[tuple[int, Ids, Features]]:
    """Give for each stretch and kind: the kind's number, the cells such beads leave, and their features.

    ``advance`` is called with the number of source segments done since its last call.
    """
    for first in range(0, lattice.rows, _ROWS):
        last = min(first + _ROWS, lattice.rows)
        source, target = lattice.cells(first, last)
        here = np.arange(lattice.starts[first], lattice.starts[last])
        stretch = Stretch(evidence, range(first, last), range(int(target.min()), int(target.max()) + 1))
        for number, kind in enumerate(BEADS):
            possible = lattice.ends[here, number] < lattice.size
            if possible.any():
                yield number, here[possible], bead_features(stretch, kind, source[possible], target[possible])
        advance(last - first)


def scores(lattice: Lattice, evidence: Evidence, model: Model, advance: Callable[[int], None]) -> Scores:
    """Score every bead (cells by kinds); those that leave the band get an impossible score."""
    result = np.full((lattice.size, len(BEADS)), -1e9)
    for number, cells, features in featured(lattice, evidence, advance):
        weights = model.weights[group(BEADS[number])]
        total = np.full(len(cells), model.kinds[number])
        for name, values in features.items():
            total += weights[name] * values
        result[cells, number] = total
    return result
