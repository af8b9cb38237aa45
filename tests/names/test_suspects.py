import pytest

from glossify.names.suspects import suspects


def found(sentence: str, paragraph: str | None = None) -> list[str]:
    return [written.letters for written, _ in suspects(sentence, lambda: paragraph or sentence)]


def test_a_wrong_form_is_suspect_beside_its_region() -> None:
    assert found("Three towns take part, among them Xinwei.", "Three towns near Huizhou take part.") == ["xinwei"]
    assert found("Xin Wei of Huizhou") == ["xinwei"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Xinwei takes part.",
        "Xinwei Telecom of Huizhou takes part.",
        "Ms Xinwei lives in Huizhou.",
        "A xinwei in Huizhou",
        "Xinxu of Huizhou",
        "Xinwei of Huizhoubei",
    ],
)
def test_nothing_else_is(sentence: str) -> None:
    assert found(sentence) == []


def test_a_generic_word_or_a_preposition_may_be_a_neighbour() -> None:
    assert found("In Xinwei Town, Huizhou") == ["xinwei"]
