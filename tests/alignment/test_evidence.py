"""Numbers, Latin words, names, terms, dictionary words on both sides."""

import numpy as np
import pytest

from glossify.alignment.evidence import Shared, firm, shared, translated


def common(keys: Shared, source: int, target: int) -> int:
    return len(np.intersect1d(keys.source[source], keys.target[target]))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("共有8,400人参加。", "There were 8400 of them."),
        ("投资5亿元。", "It cost 500 million yuan."),
        ("二氧化碳减少3.5万吨。", "35,000 tons of carbon dioxide less."),
        ("论坛于7月举行。", "The forum took place in July."),
        ("他用COBE卫星。", "He used the Cobe satellite."),
        ("陈清扬来了。", "Qingyang came."),
        ("她去了西安。", "She went to Xi’an."),
        ("吕先生", "Mr. Lü"),
    ],
)
def test_what_both_sides_have_is_found(chinese: str, english: str) -> None:
    assert common(firm([chinese], [english], {}).of_target, 0, 0) >= 1


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("投资5亿元。", "It cost 5 million yuan."),
        ("论坛于11月举行。", "The forum took place in January."),
        ("他来了。", "Ta ta, he said, and ta again."),  # a word that is also written small is no name
        ("张先生", "Mr. Li"),
    ],
)
def test_what_differs_is_not_shared(chinese: str, english: str) -> None:
    assert common(firm([chinese], [english], {}).of_target, 0, 0) == 0


def test_terms_of_the_glossary_are_found_by_whole_words() -> None:
    terms = {"坪地": ["Pingdi"], "低碳": ["low-carbon", "low carbon"]}
    keys = firm(["坪地的低碳项目"] * 2, ["A low-carbon project", "a lowest-carbon project"], terms).of_target
    assert common(keys, 0, 0) == 1
    assert common(keys, 0, 1) == 0


def test_rare_keys_weigh_more_and_one_sided_ones_less() -> None:
    keys = shared(
        [frozenset("ab"), frozenset("bc"), frozenset("bc"), frozenset()],
        [frozenset("ab"), frozenset("bc"), frozenset("b"), frozenset("d")],
    )
    weights = dict(zip("abc", keys.weights.tolist(), strict=True))  # d stands on one side alone
    assert weights["a"] > weights["c"] > 0
    assert weights["a"] > weights["b"]


def test_the_dictionary_is_asked_both_ways() -> None:
    found = translated(["那只猫睡着了。", "他喝了咖啡。"], ["The cats slept.", "He was drinking coffee."])
    for keys in (found.of_target, found.of_source):
        assert common(keys, 0, 0) >= 1
        assert common(keys, 1, 1) >= 2
        assert common(keys, 0, 1) == 0
