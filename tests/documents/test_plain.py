import pytest

from glossify.documents.model import BlockKind, Document, Language, segments_passage
from glossify.documents.plain import read_plain, read_segmented


def texts(document: Document) -> list[str]:
    return [segments_passage(document, (index,)).text for index in range(len(document.segments))]


def english(text: str) -> list[str]:
    return texts(read_plain("a.txt", text, Language.ENGLISH))


def chinese(text: str) -> list[str]:
    return texts(read_plain("a.txt", text, Language.CHINESE))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_is_a_paragraph(end: str) -> None:
    document = read_plain("a.txt", end.join(["A heading", "", "One. Two.", "Three"]) + end, Language.ENGLISH)
    assert texts(document) == ["A heading", "One.", "Two.", "Three"]
    assert [segment.block for segment in document.segments] == [0, 1, 1, 2]
    assert document.text[document.segments[3].start : document.segments[3].end] == "Three"


@pytest.mark.parametrize("separator", ["\u2028", "\x0b", "\x0c", "\x85", "\u3000"])
def test_other_separators_end_no_line(separator: str) -> None:
    assert len(read_plain("a.txt", f"坪地{separator}龙岗", Language.CHINESE).blocks) == 1


WRAPPED = """\
The forum took place in the low carbon city of Shenzhen, where
some eight hundred guests from forty countries spoke about the
green transformation of industry. The organisers announced that
the next one will be held in Pingdi.

It was the tenth forum. Visitors saw an exhibition of the newest
technology from all parts of the country, and signed agreements.
"""


def test_wrapped_lines_are_joined_by_a_space() -> None:
    assert english(WRAPPED)[0].startswith("The forum took place in the low carbon city of Shenzhen, where some eight")
    assert len(english(WRAPPED)) == 4


def test_wrapped_chinese_lines_are_joined_by_nothing() -> None:
    lines = (
        "第十届国际低碳城论坛昨日在深圳市龙岗区坪地街道",
        "开幕，来自四十个国家和地区的八百余位嘉宾出席开",
        "幕式，他们围绕产业绿色转型发表演讲并签署了若干",
        "合作协议。",
    )
    assert chinese("\n".join(lines)) == ["".join(lines)]


def test_ragged_lines_are_not_wrapped() -> None:
    lines = [
        "Shenzhen Energy Group, 2 Jintian Road",
        "Longgang Urban Renewal and Land Consolidation Office",
        "Pingdi Low Carbon, Gaoqiao",
        "Institute of Energy Conversion, Wushan, Guangzhou",
        "Huizhou Bay Port, Daya Bay",
    ]
    assert english("\n".join(lines)) == lines


def test_list_of_names_is_not_wrapped() -> None:
    names = "Shenzhen Energy Group\nLonggang Urban Renewal\nPingdi Low Carbon\nGuangzhou Institute\nHuizhou Bay Port\n"
    assert english(names) == names.splitlines()


def test_one_long_line_does_not_unwrap_a_file() -> None:
    sentences = english(WRAPPED * 6 + "https://example.org/" + "a" * 60 + "\n")
    assert len(sentences) == 25


@pytest.mark.parametrize("marker", ["- ", "• ", "1. ", "12) ", "(3) ", "IV. "])
def test_markers_of_items_are_no_prose(marker: str) -> None:
    document = read_plain("a.txt", f"{marker}Green roofs", Language.ENGLISH)
    assert texts(document) == ["Green roofs"]
    assert document.blocks[0].kind is BlockKind.ITEM


@pytest.mark.parametrize("marker", ["一、", "十二、", "（三）", "(四)", "（5）", "6、", "①", "1．"])
def test_chinese_markers(marker: str) -> None:
    assert chinese(f"\u3000\u3000{marker}绿色屋顶") == ["绿色屋顶"]


@pytest.mark.parametrize("text", ["I. M. Pei drew it.", "-5 degrees", "3.5 million", "2025 was warm"])
def test_what_only_looks_like_a_marker(text: str) -> None:
    assert english(text) == [text]


@pytest.mark.parametrize("text", ["三、四线城市的房价", "1、2号线开通", "一二三"])
def test_what_only_looks_like_a_chinese_marker(text: str) -> None:
    assert chinese(text) == [text]


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("见https://example.org/a_b?c=d。", "见\ufffc。"),
        ("访问www.example.org了解", "访问\ufffc了解"),
        ("见https://zh.wikipedia.org/wiki/深圳市，", "见\ufffc，"),
        ("写信给a.b@example.org。", "写信给\ufffc。"),
        ("（https://example.org）", "（\ufffc）"),
    ],
)
def test_urls_and_addresses_are_objects(text: str, visible: str) -> None:
    assert chinese(text) == [visible]


def test_segmented_text_has_a_segment_a_line() -> None:
    document = read_segmented("a.txt", " One. Two. \r\n\n\u3000\nThree\n", Language.ENGLISH)
    assert texts(document) == ["One. Two.", "Three"]


def test_empty_text_has_no_segments() -> None:
    assert english(" \n\t\n") == []


def test_several_spaces_are_shown_as_they_stand() -> None:
    assert english("One  two") == ["One  two"]
