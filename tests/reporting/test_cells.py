"""Text in cells and rows."""

import pytest

from glossify.reporting.cells import rows, visible


def broken(text: str, room: int, *, hard: bool = True) -> list[str]:
    return [text[row.start : row.end] for row in rows(text, room, hard=hard)]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("", 5, []),
        ("one two", 7, ["one two"]),
        ("one two three", 8, ["one two ", "three"]),
        ("one two", 3, ["one ", "two"]),
        ("一二三四五", 4, ["一二", "三四", "五"]),
        ("一二三，四", 6, ["一二", "三，四"]),
        ("一二“三”四", 5, ["一二", "“三”", "四"]),
        ("在GDP上", 4, ["在", "GDP", "上"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("\u0301（a", 2, ["\u0301", "（", "a"]),
        ("𠮷𠮷𠮷", 4, ["𠮷𠮷", "𠮷"]),
    ],
)
def test_rows(text, room, expected):
    assert broken(text, room) == expected


def test_a_path_stays_whole_where_it_is_asked_for():
    assert broken("see glossaries/places.yaml:12 there", 10, hard=False) == [
        "see ",
        "glossaries/places.yaml:12 ",
        "there",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain 中文，“é”", "plain 中文，“é”"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\x1b[31m", "<U+001B>[31m"),
        ("\x9b\x00\x7f", "<U+009B><U+0000><U+007F>"),
        ("\u202e\u2066\u200b\ufeff", "<U+202E><U+2066><U+200B><U+FEFF>"),
        ("a\u2028b", "a b"),
        ("\udc80", "<U+DC80>"),
        ("𠮷\u3000x", "𠮷\u3000x"),
    ],
)
def test_visible(text, expected):
    assert visible(text) == expected
