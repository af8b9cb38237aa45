"""The first pass: single segments paired one to one, to find where the band should run.

After Needleman and Wunsch, without a price for gaps. Long texts are paired in groups of segments first, so that cost
and memory grow with the length of the texts and not with its square.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.band import Band, Floats, Ids, Path, band_around, full_band
from glossify.alignment.evidence import Shared
from glossify.alignment.stretch import Evidence, incidence

# Segments to either side of the first pass's path that stay in the band: no gold link of MAC-Dev is lost.
_MARGIN = 9
_MARGIN_WITHOUT_VECTORS = 12
_GROUP = 4  # segments put together to make one of the next coarser level
_LARGEST = 1_000_000  # cells of a table that is searched as a whole
_COARSE_MARGIN = 6  # groups to either side of a coarse path that the finer level may use
_ROWS = 64
_WORDS = 2.0  # what a full agreement of shared words adds to a cosine counted in standard deviations

Likeness = Callable[[range, int, int], Floats]
"""Rows, first and last (excluded) column to how alike these segments are; over 0 they may be a pair."""


@dataclass(frozen=True)
class Level:
    """The segments of both texts, or groups of them: lengths, vectors, and shared keys."""

    lengths: tuple[Floats, Floats]
    vectors: tuple[Floats, Floats] | None
    keys: tuple[Shared, ...]


def band_for(evidence: Evidence) -> Band:
    """Find the band along the best one-to-one pairing."""
    level = Level(
        (evidence.source.lengths, evidence.target.lengths),
        None if evidence.vectors is None else (evidence.vectors[0].singles, evidence.vectors[1].singles),
        tuple(
            keys
            for mutual in evidence.words.values()
            for keys in {id(k): k for k in (mutual.of_target, mutual.of_source)}.values()
        ),
    )
    return band_around(_paired(level), *level.lengths, margin=_MARGIN if level.vectors else _MARGIN_WITHOUT_VECTORS)


def _paired(level: Level) -> Path:
    rows, columns = (len(lengths) for lengths in level.lengths)
    band = full_band(rows, columns)
    if rows * columns > _LARGEST and min(rows, columns) > _GROUP:
        coarse = _coarser(level)
        wide = band_around(_paired(coarse), *coarse.lengths, margin=_COARSE_MARGIN)
        every = np.arange(rows + 1) // _GROUP
        band = Band(
            wide.low[every] * _GROUP, np.minimum(wide.high[np.minimum(every + 1, len(wide.high) - 1)] * _GROUP, columns)
        )
        band.high[-1] = columns
    return one_to_one(band, _likeness(level))


def _coarser(level: Level) -> Level:
    """Put groups of neighbours together."""
    vectors = None
    if level.vectors is not None:
        sums = [np.add.reduceat(side, np.arange(0, len(side), _GROUP), axis=0) for side in level.vectors]
        vectors = tuple(side / np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-6) for side in sums)
    lengths = tuple(np.add.reduceat(side, np.arange(0, len(side), _GROUP)) for side in level.lengths)
    keys = tuple(Shared(_grouped(one.source), _grouped(one.target), one.weights) for one in level.keys)
    return Level((lengths[0], lengths[1]), vectors and (vectors[0], vectors[1]), keys)


def _grouped(side: tuple[Ids, ...]) -> tuple[Ids, ...]:
    return tuple(np.unique(np.concatenate(side[at : at + _GROUP])) for at in range(0, len(side), _GROUP))


def _likeness(level: Level) -> Likeness:
    """Cosines over what is usual for the two segments, in standard deviations, and shared words."""
    totals = [
        [np.array([one.weights[keys].sum() for keys in side], np.float32) for side in (one.source, one.target)]
        for one in level.keys
    ]

    def words(rows: range, low: int, high: int) -> Floats:
        found = np.zeros((len(rows), high - low), np.float32)
        whole = np.ones_like(found)
        for one, (ours, theirs) in zip(level.keys, totals, strict=True):
            here, there = one.source[rows.start : rows.stop], one.target[low:high]
            every = np.unique(np.concatenate([*here, np.zeros(0, np.int64)]))
            found += 2 * (incidence(here, every) * one.weights[every]) @ incidence(there, every).T
            whole += ours[rows.start : rows.stop, None] + theirs[None, low:high]
        return np.asarray(found / whole)

    if level.vectors is None:
        return lambda rows, low, high: 1.5 * _WORDS * words(rows, low, high) - 0.5
    source, target = level.vectors
    usual_source, usual_target = source @ target.mean(axis=0) / 2, target @ source.mean(axis=0) / 2
    sample = source[:: len(source) // 256 + 1] @ target[:: len(target) // 256 + 1].T
    spread = float(sample.std()) + 0.01

    def likeness(rows: range, low: int, high: int) -> Floats:
        here = slice(rows.start, rows.stop)
        over = source[here] @ target[low:high].T - usual_source[here, None] - usual_target[None, low:high]
        return np.asarray(over / spread - 1 + _WORDS * words(rows, low, high))

    return likeness


def one_to_one(band: Band, likeness: Likeness) -> Path:
    """Give the rising chain of cells in the band with the greatest sum of squares of what is positive there."""
    values = [np.zeros(band.high[0] - band.low[0] + 1)]
    for start in range(0, len(band.low) - 1, _ROWS):
        rows = range(start, min(start + _ROWS, len(band.low) - 1))
        left, right = int(max(band.low[rows.start] - 1, 0)), int(band.high[rows.stop])
        gains = np.square(np.maximum(likeness(rows, left, right), 0))
        for row in rows:
            low, high = int(band.low[row + 1]), int(band.high[row + 1])
            above = _at(values[row], int(band.low[row]), low, high)
            diagonal = _at(values[row], int(band.low[row]), low - 1, high - 1)
            first = max(low, 1)
            diagonal[first - low :] += gains[row - start, first - 1 - left : high - left]
            values.append(np.maximum.accumulate(np.maximum(above, diagonal)))
    return _traced(band, values)


def _at(row: NDArray[np.float64], start: int, low: int, high: int) -> NDArray[np.float64]:
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
        above = _at(values[row - 1], int(band.low[row - 1]), column, column)[0]
        row -= 1
        if above != values[row + 1][place]:
            column -= 1
            path.append((row, column))
        column = min(column, int(band.high[row]))
    return path[::-1]
