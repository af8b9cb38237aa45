import pytest

from glossify.alignment.stems import stem, stems


@pytest.mark.parametrize(
    "words",
    [
        ["study", "studies", "studied", "studying"],
        ["plan", "plans", "planned", "planning"],
        ["make", "makes", "making", "made"],
        ["quick", "quickly"],
        ["child", "children"],
        ["say", "says", "said"],
    ],
)
def test_forms_of_a_word_have_one_stem(words: list[str]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("words", [["cat", "cut"], ["be", "bee"], ["sing", "sin"], ["bus", "but"]])
def test_short_words_stay_apart(words: list[str]) -> None:
    assert len({stem(word) for word in words}) == len(words)


def test_words_without_meaning_are_left_out() -> None:
    assert list(stems("The cat’s on it, isn't it? A CAT!")) == ["cat", "isn", "cat"]
