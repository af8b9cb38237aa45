"""British and American spelling."""

import pytest

from glossify.text.spelling import american


@pytest.mark.parametrize(
    ("british", "us"),
    [
        pair.split("/")
        for pair in (
            "organise/organize organisation/organization organising/organizing analyse/analyze colour/color"
            " coloured/colored neighbourhood/neighborhood favourable/favorable centre/center centred/centered"
            " theatre/theater fibre/fiber travelled/traveled modelling/modeling counsellor/counselor"
            " programme/program licence/license defence/defense catalogue/catalog paediatric/pediatric anaemia/anemia"
        ).split()
    ],
)
def test_british_spelling_becomes_american(british: str, us: str) -> None:
    assert american(british) == american(us) == us


@pytest.mark.parametrize(
    "word",
    "hour four tour course journey our your here fire more store filling selling rolling bill acre rise wise".split(),
)
def test_ordinary_words_stay(word: str) -> None:
    assert american(word) == word
