import pytest

from glossify.names.written import WrittenName, pinyin_names, syllables_of
from glossify.text.variants.sentences import Sentence


def names(text: str) -> dict[str, WrittenName]:
    return {name.form: name for name in pinyin_names(0, Sentence(text))}


@pytest.mark.parametrize("form", ["Pingdi", "Ping Di", "Ping-di", "PingDi", "Ping-Di", "Chang'an", "Chang’an"])
def test_every_writing_is_seen(form: str) -> None:
    text = f"Roads lead to {form} Town"
    name = names(text)[form.replace("’", "'")]
    assert text[name.span.start : name.span.end] == form
    assert name.beside_generic


@pytest.mark.parametrize(
    "text",
    [
        "Roads lead to ping di",
        "Roads lead to PINGDI now",
        "Mr Ping Di spoke",
        "Reporter Ping Di spoke",
        "Wang Ping Di spoke",
        "It was Ping Di Wang",
        "Roads to Ping, Di and more",
        "Roads to London",
    ],
)
def test_what_is_no_name_of_its_own(text: str) -> None:
    assert not {"Ping Di", "ping di", "PINGDI"} & set(names(text))


def test_an_english_word_at_the_head_of_a_sentence_is_no_syllable() -> None:
    assert "He Ping" not in names("He Ping lies there")
    assert "He Ping" in names("In He Ping County")


def test_generic_terms_that_look_like_pinyin_are_not_part_of_a_name() -> None:
    assert set(names("On Taihu Lake")) == {"Taihu"}


def test_what_tells_places_from_persons() -> None:
    assert names("They live in Li Na")["Li Na"].placed
    assert not names("I believe in Li Na's luck")["Li Na"].placed
    assert names("It was Li Na")["Li Na"].personal
    assert names("We saw Huang Shan")["Huang Shan"].natural
    assert names("By Lake Poyang")["Poyang"].beside_generic


def test_capitals_hyphens_and_spaces_part_syllables() -> None:
    assert syllables_of("PingDi") == syllables_of("Ping-di") == syllables_of("Ping Di") == ("ping", "di")
    assert syllables_of("Chang An") == ("chang", "an")
    assert syllables_of("Ping Kowloon") == ()
