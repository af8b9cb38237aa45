"""The band must hold the right alignment, and stay narrow."""

import numpy as np
import pytest

from glossify.alignment import pairing
from glossify.alignment.band import band_around, full_band
from glossify.alignment.pairing import Likeness, band_for, one_to_one
from glossify.alignment.stretch import Evidence, gathered
from glossify.alignment.vectors import SpanVectors


def of(matrix: np.ndarray) -> Likeness:
    return lambda rows, low, high: matrix[rows.start : rows.stop, low:high]


def random_evidence(partners: list[int], columns: int) -> Evidence:
    """Source segment i is like target segment ``partners[i]``."""
    generator = np.random.default_rng(3)
    target = generator.normal(size=(columns, 32))
    source = target[partners] + generator.normal(size=(len(partners), 32)) * 0.5
    unit = [(side / np.linalg.norm(side, axis=1, keepdims=True)).astype(np.float32) for side in (source, target)]
    texts = ["字" * 20] * len(partners), ["letters" * 9] * columns
    return gathered(*texts, {}, (SpanVectors((unit[0],)), SpanVectors((unit[1],))))


def test_the_best_rising_chain_is_found() -> None:
    matrix = np.full((4, 5), -1.0)
    for cell in ((0, 1), (1, 2), (3, 4)):
        matrix[cell] = 1
    matrix[2, 0] = 1.3  # good, but it crosses two
    assert one_to_one(full_band(4, 5), of(matrix)) == [(0, 1), (1, 2), (3, 4)]


def test_nothing_alike_gives_no_pairs() -> None:
    assert one_to_one(full_band(3, 3), of(np.full((3, 3), -1.0))) == []


def test_a_stretch_without_pairs_is_held_as_a_whole() -> None:
    band = band_around([(0, 0), (9, 30)], np.ones(10, np.float32), np.ones(31, np.float32), margin=1)
    assert (band.low[5], band.high[5]) == (0, 31)


def test_a_long_stretch_without_pairs_is_held_along_its_diagonal() -> None:
    band = band_around([], np.ones(2000, np.float32), np.ones(4000, np.float32), margin=5)
    assert band.low[1000] <= 2000 <= band.high[1000]
    assert band.widths.max() < 200
    assert (band.low[0], band.high[-1]) == (0, 4000)


@pytest.mark.parametrize("largest", [pairing._LARGEST, 5000])
def test_an_insertion_of_fifty_segments_stays_in_the_band(largest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "_LARGEST", largest)  # the small one makes it go by groups first
    partners = [*range(120), *range(170, 300)]
    band = band_for(random_evidence(partners, 300))
    for source, target in enumerate(partners):
        assert band.low[source] <= target <= band.high[source]
        assert band.low[source + 1] <= target + 1 <= band.high[source + 1]
    assert int(band.widths.sum()) < 251 * 40
