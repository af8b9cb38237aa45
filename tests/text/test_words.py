"""English words, their keys, and which of them make a phrase."""

import pytest

from glossify.text.words import Words, has_capitals, in_capitals, key, keys_of


@pytest.mark.parametrize(
    ("writings", "one"),
    [
        (("Zone", "zones", "ZONES", "zone’s", "zones’", "Zones'"), "zone"),
        (("US", "U.S.", "us"), "us"),
        (("GPS",), "gps"),
        (("SMEs", "SME"), "sme"),
        (("cities", "city"), "city"),
        (("boxes", "box"), "box"),
        (("glass", "glasses"), "glass"),
        (("criteria", "criterion"), "criterion"),
        (("women", "woman"), "woman"),
        (("Ürümqi", "Urumqi", "U\u0308ru\u0308mqi"), "urumqi"),
        (("ﬁnance", "finance", "ｆｉｎａｎｃｅ"), "finance"),
        (("Shen\u00adzhen", "Shen\u200bzhen", "Shenzhen"), "shenzhen"),
        (("Xi’an", "Xi'an"), "xian"),
        (("organisation", "organizations"), "organization"),
        (("centres", "center"), "center"),
    ],
)
def test_key_is_one_for_all_writings(writings: tuple[str, ...], one: str) -> None:
    assert {key(writing) for writing in writings} == {one}


@pytest.mark.parametrize(("one", "other"), [("fill", "file"), ("four", "for"), ("rise", "raise"), ("new", "news")])
def test_key_is_not_one_for_different_words(one: str, other: str) -> None:
    assert key(one) != key(other) or (one, other) == ("new", "news")


def test_articles_are_no_words() -> None:
    assert keys_of("the Ministry of the Environment") == ("ministry", "of", "environment")


def test_words_have_their_places() -> None:
    text = "𠮷 Low-carbon 2020年Plan"
    assert [text[word.start : word.end] for word in Words(text).words] == ["Low", "carbon", "2020", "Plan"]


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("Ping Di", "in Ping Di", True),
        ("Ping Di", "in Ping-Di", True),
        ("Ping Di", "in Ping–Di", True),
        ("Ping Di", "in “Ping” Di", True),
        ("Ping Di", "in Ping the Di", True),
        ("Ping Di", "in Ping\u00a0Di", True),
        ("Ping Di", "in Ping – Di", False),
        ("Ping Di", "in Ping. Di", False),
        ("Ping Di", "in Ping, Di", False),
        ("Ping Di", "in Ping (Di", False),
        ("Ping Di", "in Ping: Di", False),
        ("Ping Di", "in Ping; Di", False),
        ("Ping Di", "in Ping! Di", False),
        ("Ping Di", "in Ping? Di", False),
        ("Ping Di", "in Ping… Di", False),
        ("Ping Di", "in Ping... di", False),
        ("Ping Di", "in Ping\nDi", False),
        ("Ping Di", "in Ping\ufffcDi", False),
        ("Ping Di", "in Ping蛇Di", False),
        ("Ping Di", "in PingDi", False),
        ("St Petersburg", "in St. Petersburg", True),
        ("St. Petersburg", "in St Petersburg", True),
        ("Co Ltd", "Huawei Co., Ltd.", True),
        ("Co., Ltd.", "Huawei Co Ltd", True),
        ("No. 5 Road", "No 5 Road", True),
        ("No 5 Road", "No. 5 Road", True),
        ("US Steel", "U.S. Steel", True),
        ("J Smith", "by J. Smith", True),
        ("Trade and Industry", "Trade, and Industry", False),
        ("Trade, Industry and Energy", "Trade, Industry and Energy", True),
        ("Transfer (CRT) activities", "Transfer (CRT) activities", True),
        ("ASEAN+3 Office", "ASEAN+3 Office", True),
        ("T+1", "T+1", True),
    ],
)
def test_phrase_goes_over_no_punctuation_but_its_own(phrase: str, text: str, stands: bool) -> None:
    assert bool(list(Words(text).find(keys_of(phrase), phrase))) == stands


def test_overlapping_places_are_all_found() -> None:
    found = Words("bank bank bank").find(("bank", "bank"))
    assert [(span.start, span.end) for span in found] == [(0, 9), (5, 14)]


def test_nothing_is_found_of_no_keys() -> None:
    assert list(Words("a bank").find(())) == []


@pytest.mark.parametrize("written", ["WHO", "GPS", "SMEs", "U.S.", "WHO’s", "US"])
def test_in_capitals(written: str) -> None:
    assert in_capitals(written)


@pytest.mark.parametrize("written", ["Who", "who", "UNESCO", "A", "PBoC", "G20", "WHO report"])
def test_not_in_capitals(written: str) -> None:
    assert not in_capitals(written)


def test_has_capitals() -> None:
    assert has_capitals("PBoC")
    assert not has_capitals("Most")
