import codecs

import pytest

from glossify.documents.decoding import decode
from glossify.errors import Problem, UnreadableError

TEXT = "论坛在坪地𠮷举行。\r\nIt took place in Pingdi.\n"


def problem(data: bytes, encoding: str | None = None) -> Problem:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "a.txt", encoding)
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    data = mark + TEXT.encode(encoding)
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.warning) == (TEXT, None)
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("named", ["utf-8", "UTF8", "utf_8", "utf-8-sig"])
def test_named_encoding_takes_a_mark_of_its_own(named: str) -> None:
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "a.txt", named).text == TEXT
    assert decode(TEXT.encode(), "a.txt", named).encode(TEXT) == TEXT.encode()


def test_utf16_is_named_without_its_order() -> None:
    data = codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")
    assert decode(data, "a.txt", "utf-16").text == TEXT


def test_gb18030_with_a_warning() -> None:
    data = TEXT.encode("gb18030")
    decoded = decode(data, "a.txt")
    assert decoded.text == TEXT
    assert decoded.warning is not None
    assert "GB18030" in decoded.warning
    assert "--encoding" in decoded.warning
    assert decoded.encode(decoded.text) == data


def test_what_the_user_names_decides() -> None:
    assert decode("龍崗區坪地".encode("big5"), "a.txt", "big5").text == "龍崗區坪地"
    assert decode("论坛".encode("gb18030"), "a.txt", "gb18030").warning is None


def test_wrong_encoding_names_the_place() -> None:
    found = problem("ok\n论坛".encode("gb18030"), "utf-8")
    assert (found.path, found.line, found.column) == ("a.txt", 2, 1)
    assert "utf-8" in found.message
    assert "--encoding" in found.message


def test_line_and_column_are_those_of_the_text_in_utf16() -> None:
    # U+4E0A holds the byte of a line feed.
    found = problem(codecs.BOM_UTF16_LE + "上上\n上".encode("utf-16-le") + b"\x00\xd8")
    assert (found.line, found.column) == (2, 2)


@pytest.mark.parametrize("encoding", ["nonsense", "hex", ""])
def test_unknown_encoding(encoding: str) -> None:
    assert "is not an encoding" in problem(b"text", encoding).message


@pytest.mark.parametrize("encoding", [None, "latin-1"])
def test_binary_file(encoding: str | None) -> None:
    assert "binary" in problem(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", encoding).message


def test_big5_is_not_taken_for_gb18030() -> None:
    found = problem("龍崗區坪地街道國際低碳城論壇。".encode("big5"))
    assert "big5" in found.message


def test_damaged_utf8_is_not_taken_for_gb18030() -> None:
    data = ("论坛在坪地举行，来宾八百人。\n" * 3).encode()
    found = problem(data[:-2] + "举".encode()[:2] + "行\n".encode())
    assert (found.line, found.column) == (3, 14)
    assert "UTF-8" in found.message


def test_truncated_utf8_is_damaged() -> None:
    assert "UTF-8" in problem("论坛在坪地举行，来宾八百人".encode()[:-1]).message


def test_empty_file_is_text() -> None:
    assert decode(b"", "a.txt").text == ""
