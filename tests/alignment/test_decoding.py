"""Forward and backward sums and the decoder against plain enumeration."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest

from glossify.alignment.band import Band, full_band
from glossify.alignment.decoding import PAIRS, RUN, decode, posteriors
from glossify.alignment.lattice import BEADS, Lattice

Path = list[tuple[int, int]]  # cell and kind of each bead


def every_path(lattice: Lattice, cell: int = 0) -> Iterator[Path]:
    if cell == lattice.size - 1:
        yield []
        return
    for kind in range(len(BEADS)):
        end = int(lattice.ends[cell, kind])
        if end < lattice.size:
            for rest in every_path(lattice, end):
                yield [(cell, kind), *rest]


@pytest.fixture(params=[full_band(3, 3), full_band(1, 4), Band(np.array([0, 0, 1, 2]), np.array([1, 3, 3, 4]))])
def lattice(request: pytest.FixtureRequest) -> Lattice:
    return Lattice(request.param)


def scores_for(lattice: Lattice) -> np.ndarray:
    scores = np.random.default_rng(7).normal(size=(lattice.size, len(BEADS)))
    return np.where(lattice.ends < lattice.size, scores, -1e9)


def test_posteriors_are_those_of_all_alignments_with_gaps_in_a_row_favoured(lattice: Lattice) -> None:
    scores = scores_for(lattice)
    expected = np.zeros_like(scores)
    total = 0.0
    for path in every_path(lattice):
        gaps = [kind < PAIRS.start for _, kind in path]
        runs = sum(first and second for first, second in itertools.pairwise(gaps))
        weight = float(np.exp(sum(scores[cell, kind] for cell, kind in path) + RUN * runs))
        total += weight
        for cell, kind in path:
            expected[cell, kind] += weight
    found, logarithm = posteriors(lattice, scores)
    np.testing.assert_allclose(found, expected / total, atol=1e-9)
    assert logarithm == pytest.approx(np.log(total))


def test_the_decoder_places_the_most_segments_rightly(lattice: Lattice) -> None:
    probabilities, _ = posteriors(lattice, scores_for(lattice))
    beads = decode(lattice, probabilities)
    best = max(sum(probabilities[cell, kind] * sum(BEADS[kind]) for cell, kind in path) for path in every_path(lattice))
    found = sum(bead.probability * (len(bead.source) + len(bead.target)) for bead in beads)
    assert found == pytest.approx(best)


def test_beads_follow_one_another(lattice: Lattice) -> None:
    probabilities, _ = posteriors(lattice, scores_for(lattice))
    beads = decode(lattice, probabilities)
    assert (beads[0].source.start, beads[0].target.start) == (0, 0)
    for bead, following in itertools.pairwise(beads):
        assert (bead.source.stop, bead.target.stop) == (following.source.start, following.target.start)
    assert (beads[-1].source.stop, beads[-1].target.stop) == (lattice.rows - 1, int(lattice.band.high[-1]))
