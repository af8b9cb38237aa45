import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossify.text.syllables import SYLLABLES, is_pinyin, plain, segmentations, syllables, written_as_one


def test_the_table_has_the_syllables_of_mandarin() -> None:
    assert 400 <= len(SYLLABLES) <= 420
    assert {"a", "er", "zhuang", "xiong", "nve", "lue", "shi", "yuan", "weng", "ri"} <= SYLLABLES
    assert not {"bua", "fi", "gi", "ki", "hi", "tsu", "kung", "sha1", "vi", "xa", "jan", "ui"} & SYLLABLES


@pytest.mark.parametrize("name", ["Pingdi", "Xi'an", "Xi’an", "Xīnwéi", "Lüliang", "PINGDI", "Ping-di"])
def test_pinyin(name: str) -> None:
    assert is_pinyin(name)


@pytest.mark.parametrize("name", ["Kowloon", "Tsuen", "Smith", "Urumqi", "Harbin", "", "坪地"])
def test_not_pinyin(name: str) -> None:
    assert not is_pinyin(name)


def test_every_way_to_cut() -> None:
    assert set(segmentations("xian")) == {("xian",), ("xi", "an")}
    assert set(segmentations("fangan")) == {("fang", "an"), ("fan", "gan")}
    assert segmentations("xq") == ()


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("Pingdi", ("ping", "di")),
        ("Shijiazhuang", ("shi", "jia", "zhuang")),
        ("Xi'an", ("xi", "an")),
        ("Xian", ("xian",)),
        ("Fangan", ("fan", "gan")),
        ("Fang’an", ("fang", "an")),
        ("Tian'anmen", ("tian", "an", "men")),
        ("Tiananmen", ()),
        ("London", ()),
    ],
)
def test_syllables_as_the_orthography_has_them(written: str, cut: tuple[str, ...]) -> None:
    assert syllables(written) == cut


def test_an_apostrophe_stands_before_a_o_e_alone() -> None:
    assert written_as_one(["xi", "an"]) == "Xi'an"
    assert written_as_one(["da", "er", "wen"]) == "Da'erwen"
    assert written_as_one(["ping", "di"]) == "Pingdi"
    assert written_as_one(["an", "shan"]) == "Anshan"
    assert written_as_one([]) == ""


@given(st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=4))
def test_what_is_written_by_the_rules_keeps_its_letters_and_is_pinyin(parts: list[str]) -> None:
    name = written_as_one(parts)
    assert plain(name) == "".join(parts)
    assert is_pinyin(name)
    assert "".join(syllables(name)) == "".join(parts)
