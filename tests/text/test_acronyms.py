"""Acronyms that a text explains."""

import pytest

from glossify.text.acronyms import explained_acronyms, long_form_at_end
from glossify.text.words import keys_of


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("the Linked Exchange Rate System (LERS) is", {"LERS": {("linked", "exchange", "rate", "system")}}),
        ("small and medium-sized enterprises (SMEs)", {"SME": {keys_of("small and medium-sized enterprises")}}),
        ("the Ministry of Finance (“MoF”)", {"MoF": {("ministry", "of", "finance")}}),
        ("the Office for Infrastructure (OI)", {"OI": {("office", "for", "infrastructure")}}),
        ("LTV (loan to value) caps", {"LTV": {("loan", "to", "value")}}),
        ("DPS (Deposit Protection Scheme)", {"DPS": {("deposit", "protection", "scheme")}}),
        ("DPS (see page 5)", {}),
        ("it rose (GDP)", {}),
        ("(HK) dollars", {}),
    ],
)
def test_explained(text: str, explained: dict[str, set[tuple[str, ...]]]) -> None:
    assert explained_acronyms(text) == explained


def test_small_words_have_a_letter_or_none() -> None:
    assert long_form_at_end("MOF", ("ministry", "of", "finance")) == ("ministry", "of", "finance")
    assert long_form_at_end("MF", ("ministry", "of", "finance")) == ("ministry", "of", "finance")
    assert long_form_at_end("MF", ("ministry", "big", "finance")) is None


def test_one_letter_is_no_acronym() -> None:
    assert long_form_at_end("F", ("finance",)) is None
