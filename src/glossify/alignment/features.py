"""What speaks for and against a bead, as numbers with names.

``bead_features`` gives them for all beads of one kind at once. Weights for the names are in ``weights.json``.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.lattice import LONGEST_SOURCE, LONGEST_TARGET
from glossify.alignment.punctuation import Shapes
from glossify.alignment.stretch import Stretch, Words

Floats = NDArray[np.floating[Any]]
Ids = NDArray[np.int64]
Features = dict[str, Floats]


def bead_features(stretch: Stretch, kind: tuple[int, int], i: Ids, j: Ids) -> Features:
    """Give the features of the beads of ``kind`` that begin at source segment ``i`` and target segment ``j``."""
    a, b = kind
    if a == 0:
        return _unpaired(stretch, j, i, 1)
    if b == 0:
        return _unpaired(stretch, i, j, 0)
    features = _lengths(stretch, a, b, i, j) | _punctuation(stretch, a, b, i, j)
    for name, words in stretch.words.items():
        features |= _words(name, words, a, b, i, j)
    if stretch.embedded:
        features |= _likeness(stretch, a, b, i, j) | _borders(stretch, a, b, i, j) | _preferences(stretch, a, b, i, j)
    return features


def _likeness(stretch: Stretch, a: int, b: int, i: Ids, j: Ids) -> Features:
    """The cosine, and how far the distance falls short of what is usual around here (as in Vecalign)."""
    cosine = stretch.cosine(a, b, i, j)
    distance = (1 - cosine) / (1 - (stretch.usual_source(a, i) + stretch.usual_target(b, j)) / 2 + 0.05)
    return {
        "cosine": cosine,
        "cosine of long beads": cosine * (a + b - 2),
        "distance": distance,
        "distance of long beads": distance * (a + b - 2),
    }


def _borders(stretch: Stretch, a: int, b: int, i: Ids, j: Ids) -> Features:
    """What the cosine loses when a neighbour is taken in, or when a segment at the edge is left out."""
    here = stretch.cosine(a, b, i, j)
    features: Features = {}
    wider_target = [stretch.cosine(a, b + 1, i, j), stretch.cosine(a, b + 1, i, j - 1)] if b < LONGEST_TARGET else []
    wider_source = [stretch.cosine(a + 1, b, i, j), stretch.cosine(a + 1, b, i - 1, j)] if a < LONGEST_SOURCE else []
    less_target = [stretch.cosine(a, b - 1, i, j), stretch.cosine(a, b - 1, i, j + 1)] if b > 1 else []
    less_source = [stretch.cosine(a - 1, b, i, j), stretch.cosine(a - 1, b, i + 1, j)] if a > 1 else []
    for name, others in (
        ("wider target", wider_target),
        ("wider source", wider_source),
        ("narrower target", less_target),
        ("narrower source", less_source),
    ):
        losses = [np.clip(here - other, -0.3, 0.3) for other in others] or [np.zeros_like(here)] * 2
        features[f"least loss, {name}"] = np.minimum(*losses)
        features[f"loss, {name}"] = losses[0] + losses[1]
        features[f"gain, {name}"] = np.minimum(losses[0], 0) + np.minimum(losses[1], 0)
    return features


def _preferences(stretch: Stretch, a: int, b: int, i: Ids, j: Ids) -> Features:
    """How much the segments at the edges resemble what they are paired with more than what lies just outside."""
    first, last = stretch.cosine(1, 1, i, j), stretch.cosine(1, 1, i + a - 1, j + b - 1)
    target = _clipped(stretch.cosine(a, 1, i, j) - stretch.cosine(1, 1, i - 1, j)) + _clipped(
        stretch.cosine(a, 1, i, j + b - 1) - stretch.cosine(1, 1, i + a, j + b - 1)
    )
    source = _clipped(stretch.cosine(1, b, i, j) - stretch.cosine(1, 1, i, j - 1)) + _clipped(
        stretch.cosine(1, b, i + a - 1, j) - stretch.cosine(1, 1, i + a - 1, j + b)
    )
    return {"edges, target": target, "edges, source": source, "corners": first + last}


def _clipped(values: Floats) -> Floats:
    return np.clip(values, -0.3, 0.3)


def _words(name: str, words: Words, a: int, b: int, i: Ids, j: Ids) -> Features:
    """Weight of what is found on the other side, of what is not, and of what would be found just outside."""
    target_found, source_found = words.target_found(a, b, i, j), words.source_found(a, b, i, j)
    target_missed = words.target_total(b, j) - target_found
    source_missed = words.source_total(a, i) - source_found
    found = (target_found + source_found) / 2
    return {
        f"{name} found": found,
        f"{name} found, root": np.sqrt(np.maximum(found, 0)),
        f"{name} missed, target": target_missed,
        f"{name} missed, source": source_missed,
        f"{name} missed, share": (target_missed + source_missed) / (2 * found + target_missed + source_missed + 1),
        f"{name} outside, target": words.target_found(a, 1, i, j - 1) + words.target_found(a, 1, i, j + b),
        f"{name} outside, source": words.source_found(1, b, i - 1, j) + words.source_found(1, b, i + a, j),
    }


def _lengths(stretch: Stretch, a: int, b: int, i: Ids, j: Ids) -> Features:
    """How far the lengths are from the usual proportion, by ratio and, as Gale and Church, by deviation."""
    source = stretch.source_length(a, i) * stretch.proportion
    target = stretch.target_length(b, j)
    ratio = np.log((target + 8) / (source + 8))
    deviation = np.abs(target - source) / np.sqrt(source + target + 10)
    return {
        "length ratio": np.abs(ratio),
        "length ratio squared": np.square(ratio),
        "target longer": np.maximum(ratio, 0),
        "length deviation": np.minimum(deviation, 8),
    }


def _punctuation(stretch: Stretch, a: int, b: int, i: Ids, j: Ids) -> Features:
    """Marks that agree or do not; sentences beside the clauses they may have come from."""
    source, target = stretch.source, stretch.target
    features: Features = {}
    counts = stretch.source_marks(a, i), stretch.target_marks(b, j)
    for column, name in enumerate(("question", "exclamation", "quote")):
        ours, theirs = counts[0][:, column], counts[1][:, column]
        features[f"{name} kept"] = np.minimum(np.minimum(ours, theirs), 1)
        features[f"{name} changed"] = np.minimum(np.abs(ours - theirs), 2)
    for name, ours, theirs in (
        ("opening", source.opening[i], target.opening[j]),
        ("closing", source.closing[i + a - 1], target.closing[j + b - 1]),
        ("colon", source.colon[i + a - 1], target.colon[j + b - 1]),
        ("speech at begin", source.inside[i], target.inside[j]),
        ("speech at end", source.inside[i + a], target.inside[j + b]),
    ):
        features[f"{name} kept"] = ours * theirs
        features[f"{name} changed"] = np.abs(ours - theirs)
    features["target sentences by clauses"] = (b - 1) / (counts[0][:, -1] + 1)
    features["source sentences by clauses"] = (a - 1) / (counts[1][:, -1] + 1)
    return features


def _unpaired(stretch: Stretch, own: Ids, other: Ids, side: int) -> Features:
    """One segment alone: how long it is, what of it is found around, how much it resembles what is around."""
    shapes: Shapes = (stretch.source, stretch.target)[side]
    features: Features = {"length": np.log1p(shapes.lengths[own])}
    for name, words in stretch.words.items():
        total = words.source_total(1, own) if side == 0 else words.target_total(1, own)
        if side == 0:
            near = words.source_found(1, 1, own, other) + words.source_found(1, 1, own, other - 1)
        else:
            near = words.target_found(1, 1, other, own) + words.target_found(1, 1, other - 1, own)
        features |= {f"{name} found": near, f"{name} missed": total}
    if stretch.embedded:
        pair = stretch.pair(side)
        here = np.maximum(pair(1, 1, own, other), pair(1, 1, own, other - 1))
        joined = np.maximum(
            pair(2, 1, own - 1, other - 1) - pair(1, 1, own - 1, other - 1),
            pair(2, 1, own, other) - pair(1, 1, own + 1, other),
        )
        features |= {"cosine": here, "gain when joined": _clipped(joined)}
    return features
