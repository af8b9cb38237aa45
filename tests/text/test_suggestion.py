"""The nearest word to one that was mistyped."""

import pytest

from glossify.text.suggestion import did_you_mean, nearest


@pytest.mark.parametrize(("word", "meant"), [("aslo", "also"), ("enn", "en"), ("zh_no_in", "zh_not_in"), ("qqq", None)])
def test_nearest(word: str, meant: str | None) -> None:
    assert nearest(word, ["zh", "en", "also", "zh_not_in"]) == meant


def test_nothing_to_choose_from() -> None:
    assert nearest("aslo", []) is None
    assert did_you_mean("aslo", []) == ""


def test_question_to_be_put_behind_a_message() -> None:
    assert did_you_mean("aslo", ["also"]) == "; did you mean 'also'?"
