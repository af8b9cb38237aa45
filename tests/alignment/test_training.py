"""The learner of ``tools/train_alignment.py``, where it decides what can be learned."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from glossify.alignment.band import Band
from glossify.alignment.decoding import posteriors
from glossify.alignment.lattice import Lattice

TOOL = Path(__file__).parents[2] / "tools" / "train_alignment.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_alignment", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


def test_no_gold_is_impossible_because_the_band_misses_it(tool: ModuleType) -> None:
    gold = tool.Gold("a", list("abc"), list("vwxyz"), [([0], [3]), ([1, 2], [4])])
    band = Band(np.array([0, 0, 1, 1]), np.array([1, 1, 5, 5]))
    for here, is_possible in ((band, False), (tool._holding(gold, band), True)):
        lattice = Lattice(here)
        _, total = posteriors(lattice, np.where(tool._allowed(gold, lattice), 0.0, -1e9))
        assert (total > -1e6) is is_possible
