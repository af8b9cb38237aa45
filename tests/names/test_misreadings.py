from collections import Counter
from importlib.resources import files

import pytest
import yaml

from glossify.names.identity import letters
from glossify.names.misreadings import Cues, MisreadPlace, misread_places, regional_readings
from glossify.text.script import fold_han

ENTRIES = yaml.safe_load(files("glossify.names").joinpath("misreadings.yaml").read_text(encoding="utf-8"))
PLACE_KEYS = {"zh", "en", "also", "wrong", "why", "at", "near", "not_near", "not_in", "alone", "source"}


@pytest.mark.parametrize("place", misread_places(), ids=lambda place: f"{place.zh} {place.en}")
def test_a_wrong_form_differs_from_every_right_one_in_its_letters(place: MisreadPlace) -> None:
    assert place.wrong
    assert not place.right_letters() & place.wrong_letters().keys()
    assert all(letters(form) for form in (place.en, *place.also, *place.wrong))


@pytest.mark.parametrize("place", misread_places(), ids=lambda place: f"{place.zh} {place.en}")
def test_the_chinese_is_simplified(place: MisreadPlace) -> None:
    words = (place.zh, *place.not_in, *place.cues.near, *place.cues.not_near)
    assert [word for word in words if fold_han(word) != word] == []
    assert all(place.zh in longer for longer in place.not_in)


def test_entries_have_no_unknown_key_and_say_their_source() -> None:
    for entry in ENTRIES["places"]:
        assert entry.keys() <= PLACE_KEYS, entry["zh"]
        assert set(entry["source"]) <= {"XHC", "CEDICT", "usage"}
        assert entry["source"]
        assert entry["why"]
        assert entry["at"]


def test_a_name_stands_twice_only_where_cues_tell_the_places_apart() -> None:
    counted = Counter(place.zh for place in misread_places())
    assert [place.zh for place in misread_places() if counted[place.zh] > 1 and not place.cues.near] == []


def test_no_form_that_is_safe_alone_belongs_to_two_places() -> None:
    counted = Counter(form for place in misread_places() if place.alone for form in place.wrong_letters())
    assert [form for form, count in counted.items() if count > 1] == []


def test_there_are_enough_places() -> None:
    assert len(misread_places()) >= 150


def test_a_regional_reading_needs_a_cue() -> None:
    assert {reading.char for reading in regional_readings()} == {"圩", "涌", "埔"}
    assert all(reading.cues.near and reading.local != reading.plain for reading in regional_readings())


def test_a_county_of_one_syllable_has_both_writings() -> None:
    shanxian = next(place for place in misread_places() if place.zh == "单县")
    assert shanxian.right_letters() == {"shanxian", "shancounty"}
    assert shanxian.wrong_letters() == {"danxian": "Shanxian", "dancounty": "Shanxian County"}


def test_a_generic_term_in_pinyin_may_be_written_on() -> None:
    xinxu = next(place for place in misread_places() if place.zh == "新圩")
    assert xinxu.right_letters("镇") == {"xinxu", "xinxuzhen"}
    assert xinxu.wrong_letters("镇").keys() == {"xinwei", "xinweizhen"}


class TestCues:
    cues = Cues(near=("广东",), not_near=("江苏",))

    def test_the_sentence_decides_first(self) -> None:
        assert self.cues.hold("广东某地", "江苏的文件")
        assert not self.cues.hold("江苏某地", "广东的文件")

    def test_then_the_document(self) -> None:
        assert self.cues.hold("某地", "广东的文件")
        assert not self.cues.hold("某地", "广东和江苏的文件")
        assert not self.cues.hold("某地", "别处的文件")

    def test_without_near_only_the_contrary_counts(self) -> None:
        assert Cues(not_near=("江苏",)).hold("某地", "某文件")
        assert not Cues(not_near=("江苏",)).hold("某地", "江苏的文件")
