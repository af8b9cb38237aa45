import os
from pathlib import Path

import pytest

from glossify.documents.texts import STDIN, Texts, shown_path
from glossify.errors import UnreadableError, UsageError


def test_text_of_a_file_and_of_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("坪地".encode())
    assert Texts().text(file) == "坪地"
    assert Texts(stdin="深圳".encode()).text(STDIN) == "深圳"


def test_standard_input_has_a_name() -> None:
    assert shown_path(STDIN) == "<stdin>"
    with pytest.raises(UnreadableError, match="<stdin>: the file is empty"):
        Texts().text(STDIN)


def test_named_encoding_and_notices(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("坪地的低碳项目".encode("gb18030"))
    guessed, named = Texts(), Texts("gb18030")
    assert guessed.text(file) == named.text(file) == "坪地的低碳项目"
    assert len(guessed.notices) == 1
    assert named.notices == []


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_file_without_text_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(UnreadableError, match="nothing to check"):
        Texts().text(file)


def test_missing_file_and_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        Texts().text(tmp_path / "gone.txt")
    with pytest.raises(UnreadableError, match="this is a folder"):
        Texts().text(tmp_path)


def test_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as opened:
        opened.truncate(50 * 1024 * 1024)
    with pytest.raises(UnreadableError, match="larger than the 12 MB that glossify reads"):
        Texts().text(file)


def test_standard_input_that_is_too_large_is_told() -> None:
    with pytest.raises(UnreadableError, match="<stdin>: the file is larger than the 12 MB"):
        Texts(stdin=b"a" * (13 * 1024 * 1024)).text(STDIN)


def test_device_without_an_end_is_told() -> None:
    with pytest.raises(UnreadableError, match="larger than the 12 MB"):
        Texts().text(Path("/dev/zero"))


def test_pipe_gives_its_text_more_than_once() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Hello.")
    os.close(writing)
    texts = Texts()
    assert [texts.text(Path(f"/dev/fd/{reading}")) for _ in range(2)] == ["Hello."] * 2
    os.close(reading)


def test_changed_text_is_given_and_saved_in_the_encoding_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xff\xfe" + "旧的文字".encode("utf-16-le"))
    texts = Texts()
    texts.change(file, "新的文字\r\n")
    assert texts.text(file) == "新的文字\r\n"
    assert file.read_bytes() == b"\xff\xfe" + "旧的文字".encode("utf-16-le")
    texts.save(file)
    assert file.read_bytes() == b"\xff\xfe" + "新的文字\r\n".encode("utf-16-le")


def test_nothing_is_saved_where_one_text_cannot_be(tmp_path: Path) -> None:
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    texts = Texts("big5")
    for file, text in zip(files, ("新", "𠮷"), strict=True):
        file.write_bytes("舊".encode("big5"))
        texts.change(file, text)
    with pytest.raises(UsageError, match="cannot hold"):
        texts.save(*files)
    assert [file.read_bytes() for file in files] == ["舊".encode("big5")] * 2


def test_text_that_the_encoding_cannot_hold_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("中文".encode("big5"))
    texts = Texts("big5")
    texts.change(file, "𠮷")
    with pytest.raises(UsageError, match="big5 cannot hold '𠮷'"):
        texts.save(file)
    assert file.read_bytes() == "中文".encode("big5")
