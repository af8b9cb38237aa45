import pytest

from glossify.text.script import amounts, fold_han, han_share, has_han


@pytest.mark.parametrize("text", ["坪", "a〇b", "𠮷", "豈", "㐀"])
def test_han(text: str) -> None:
    assert has_han(text)


@pytest.mark.parametrize("text", ["", "Pingdi", "，。", "カナ", "１２", "한국"])
def test_no_han(text: str) -> None:
    assert not has_han(text)


def test_latin_letters_are_weighed_down() -> None:
    assert amounts("坪地 Pingdi, 2025") == (2.0, 2.0)


@pytest.mark.parametrize(
    ("text", "share"), [("坪地", 1.0), ("Pingdi", 0.0), ("坪地 Pingdi", 0.5), ("2025 ,", 0.0), ("", 0.0)]
)
def test_share_of_chinese(text: str, share: float) -> None:
    assert han_share(text) == share


def test_traditional_characters_are_folded_one_for_one() -> None:
    assert fold_han("龍崗區坪地街道𠮷 Longgang") == "龙岗区坪地街道𠮷 Longgang"
    assert fold_han("龙岗区") == "龙岗区"
