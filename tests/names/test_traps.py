import pytest

from glossify.names.misreadings import MisreadPlace, misread_places
from glossify.names.traps import listed_places, traps


def names(sentence: str, document: str = "") -> list[str]:
    return [trap.zh for trap in traps(sentence, document) if trap.listed]


@pytest.mark.parametrize("place", misread_places(), ids=lambda place: f"{place.zh} {place.en}")
def test_every_listed_place_is_found_where_its_cues_hold(place: MisreadPlace) -> None:
    near = place.cues.near[0] if place.cues.near else ""
    found = [trap for trap in traps(f"{near}，{place.zh}", "") if trap.zh == place.zh]
    assert found
    assert found[-1].right == place.right_letters()


def test_a_longer_word_hides_the_name() -> None:
    assert names("南京的六合彩") == []
    assert names("南京的六合") == ["六合"]


@pytest.mark.parametrize("sentence", ["广东涌现出一批企业", "第六安排会议", "这属于都市农业"])
def test_parts_of_two_words_are_no_name(sentence: str) -> None:
    assert names(sentence) == []


def test_an_ordinary_word_is_no_name_without_its_region() -> None:
    assert names("他是长子") == []
    assert names("他是长子", "长治的消息") == ["长子"]


def test_one_name_with_two_readings_is_told_apart_by_its_region() -> None:
    (trap,) = traps("桂林大圩", "")
    assert (set(trap.right), dict(trap.wrong)) == ({"daxu"}, {"dawei": "Daxu"})
    assert names("合肥大圩") == []


def test_the_longest_listed_name_wins() -> None:
    assert [places[0].zh for _, places in listed_places("大城县城关")] == ["大城县"]


def test_an_unlisted_name_has_its_local_reading_in_its_region() -> None:
    found = {trap.zh: trap for trap in traps("佛山市顺德区鸡洲涌村", "")}
    assert found["鸡洲涌"].right == {"jizhouchong"}
    assert found["鸡洲涌"].wrong == {"jizhouyong": "Jizhouchong"}
    assert not found["鸡洲涌"].listed


@pytest.mark.parametrize("sentence", ["鸡洲涌村", "广东的人涌入这里", "湖北广东涌泉镇", "广东省涌"])
def test_a_character_is_not_regional_without_region_and_generic_term(sentence: str) -> None:
    assert [trap.zh for trap in traps(sentence, "")] == []


def test_a_listed_name_is_not_looked_at_twice() -> None:
    assert [trap.zh for trap in traps("惠州市新圩镇", "")] == ["新圩"]
