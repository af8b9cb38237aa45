import pytest

from glossify.documents.interleaved import split_languages
from glossify.documents.model import Document, Language, segments_passage
from glossify.documents.plain import read_plain

ZH = ("论坛昨日在坪地开幕，来宾八百人。", "项目总投资5亿元，工期三年。", "欢迎各位朋友到这里参观考察。")
EN = (
    "The forum opened in Pingdi yesterday.",
    "The project cost 500 million yuan.",
    "Friends, welcome to our exhibition.",
)


def read(text: str) -> Document:
    return read_plain("a.txt", text, Language.ENGLISH)


def texts(document: Document) -> tuple[str, ...]:
    return tuple(segments_passage(document, (index,)).text for index in range(len(document.segments)))


def by_line() -> str:
    return "\n".join(f"{zh}\n{en}" for zh, en in zip(ZH, EN, strict=True))


def by_paragraph() -> str:
    return "\n\n".join(f"{zh}\n\n{en}" for zh, en in zip(ZH, EN, strict=True))


def by_block() -> str:
    return "\n".join(ZH) + "\n\n" + "\n".join(EN)


@pytest.mark.parametrize("text", [by_line(), by_paragraph(), by_block()], ids=["line", "paragraph", "block"])
def test_both_languages_are_parted(text: str) -> None:
    sides = split_languages(read(text))
    assert sides is not None
    assert (texts(sides[0]), texts(sides[1])) == (ZH, EN)
    assert (sides[0].language, sides[1].language) == (Language.CHINESE, Language.ENGLISH)


def test_offsets_are_those_of_the_file() -> None:
    text = by_line()
    sides = split_languages(read(text))
    assert sides is not None
    assert [text[segment.start : segment.end] for segment in sides[1].segments] == list(EN)


def test_lines_without_words_go_with_the_line_before() -> None:
    sides = split_languages(read(by_line() + "\n2025-09-18"))
    assert sides is not None
    assert texts(sides[1])[-1] == "2025-09-18"


@pytest.mark.parametrize(
    "text",
    ["\n".join(EN), "\n".join(ZH), "\n".join((*EN, *EN, ZH[0])), "\n".join((*ZH[:2], *EN[:2])), ""],
    ids=["English", "Chinese", "stray Chinese", "too few blocks", "empty"],
)
def test_one_language_is_no_bitext(text: str) -> None:
    assert split_languages(read(text)) is None
