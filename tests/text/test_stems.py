"""Stems: the verb and noun forms of a word."""

import pytest

from glossify.text.stems import stem
from glossify.text.words import key


@pytest.mark.parametrize(
    "forms",
    [
        "manage managed managing management manager",
        "supervise supervision supervisor supervisory",
        "plan planned planning",
        "disclose disclosure disclosing",
        "tokenize tokenization tokenized",
        "test testing tested",
        "transparent transparency",
        "invest investor investment",
        "strategy strategic",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(key(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("bank", "bond"), ("policy", "police"), ("fund", "find")])
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["bed", "sing", "ion", "red", "art"])
def test_something_always_stays(word: str) -> None:
    assert len(stem(word)) >= 3
