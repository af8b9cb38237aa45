import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossify.names.identity import letters, written_names


def found(text: str, *wanted: str) -> list[str]:
    return [text[name.span.start : name.span.end] for name in written_names(text, frozenset(wanted))]


@pytest.mark.parametrize(
    "writing",
    ["Xinwei", "XinWei", "Xin Wei", "Xin-wei", "Xin-Wei", "Xīnwéi", "XĪN WÉI", "Xi\u0304nwe\u0301i", "Xin'wei"],
)
def test_every_writing_of_a_name_is_that_name(writing: str) -> None:
    assert letters(writing) == "xinwei"
    assert found(f"In {writing}, a town", "xinwei") == [writing]


@pytest.mark.parametrize(
    "text",
    [
        "In Xinweizhen",
        "In Xinxu",
        "In Xinwe",
        "the xin wei of old",
        "In Xin, Wei and Lu",
        "In Xin. Wei left",
        "See www.xinwei.example",
        "Mail press@xinwei.example",
        "See xinwei.com.cn for more",
        "Xinwei2",
        "Xinwei_a",
    ],
)
def test_other_words_are_not_that_name(text: str) -> None:
    assert found(text, "xinwei") == []


def test_a_possessive_is_left_out_of_the_place() -> None:
    assert found("Liu’an’s tea and Lu'an's", "liuan", "luan") == ["Liu’an", "Lu'an"]


def test_a_generic_word_may_be_small_after_a_space() -> None:
    assert found("in Dan county", "dancounty") == ["Dan county"]
    assert found("in Dan count", "dancount") == []


def test_the_longest_run_of_words_wins() -> None:
    assert found("Shan County", "shan", "shancounty") == ["Shan County"]


def test_han_characters_beside_a_name_do_not_hide_it() -> None:
    assert found("新圩Xinwei镇", "xinwei") == ["Xinwei"]


def test_names_do_not_cross_more_than_five_words() -> None:
    assert found("A B C D E F", "abcde") == ["A B C D E"]
    assert found("A B C D E F", "abcdef") == []


@given(st.text())
def test_letters_are_small_latin_letters_and_stable(text: str) -> None:
    once = letters(text)
    assert once == letters(once)
    assert all("a" <= letter <= "z" for letter in once)


@given(st.text(alphabet="Xinwe -'’.新é\n@/"))
def test_a_written_name_spells_what_was_wanted(text: str) -> None:
    for name in written_names(text, frozenset(("xin", "wei", "xinwei"))):
        assert letters(text[name.span.start : name.span.end]) == name.letters
