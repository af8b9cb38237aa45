import os
from pathlib import Path

import pytest

from glossify.documents.pairing import PairPatterns, find_source, find_translation

ZH = "论坛在坪地举行，来宾八百人。\n"
EN = "The forum took place in Pingdi, with eight hundred guests.\n"
NONE = PairPatterns({}, Path())


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def source(name: str, patterns: PairPatterns = NONE) -> str | None:
    found = find_source(Path(name), patterns)
    return None if found is None else found.as_posix()


def translation(name: str) -> str | None:
    found = find_translation(Path(name))
    return None if found is None else found.as_posix()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("x.zh.txt", "x.en.txt"),
        ("x_zh.txt", "x_en.txt"),
        ("x-zh-CN.txt", "x-en.txt"),
        ("x.zh-Hans.md", "x.en.md"),
        ("x.ZH-cn.txt", "X.EN.txt"),
        ("x.zh.txt", "x.txt"),
        ("x.txt", "x.en.txt"),
        ("x.zh.md", "x.en.txt"),
        ("zh-CN.txt", "en.txt"),
        ("zh_CN.md", "en_US.md"),
        ("zh/x.md", "en/x.md"),
        ("zh/a/b/x.md", "en/a/b/x.md"),
        ("docs/zh-cn/x.md", "docs/en/x.md"),
        ("docs/zh-cn/a/x.md", "docs/a/x.md"),
        ("docs/zh-cn/x.md", "docs/x.md"),
        ("docs/x.md", "docs/en/x.md"),
        ("ZH/x.md", "En/x.md"),
        ("a/zh/x.md", "a/en/x.md"),
        ("zh/x.zh.txt", "en/x.en.txt"),
    ],
)
def test_the_two_halves_find_each_other(zh: str, en: str) -> None:
    put(zh, ZH)
    put(en, EN)
    assert source(en) == zh
    assert translation(zh) == en


@pytest.mark.parametrize(
    ("other", "en"),
    [
        ("y.zh.txt", "x.en.txt"),
        ("x.md", "x.txt"),
        ("x.ja.txt", "x.en.txt"),
        ("zh/y.md", "en/x.md"),
        ("zh/b/x.md", "en/a/x.md"),
        ("xx.zh.txt", "x.en.txt"),
        ("x2.zh.txt", "x.en.txt"),
    ],
)
def test_other_files_are_no_halves(other: str, en: str) -> None:
    put(other, ZH)
    put(en, EN)
    assert source(en) is None


def test_untagged_file_in_the_same_language_is_no_half() -> None:
    put("x.txt", EN)
    put("x.en.txt", EN)
    assert source("x.en.txt") is None


def test_english_in_the_chinese_folder_is_no_source() -> None:
    put("zh/x.md", EN)
    put("en/x.md", EN)
    assert source("en/x.md") is None


def test_chinese_page_full_of_code_is_a_source() -> None:
    put("zh/x.md", f"# 论坛\n\n```js\n{'const english = here;' * 20}\n```\n")
    put("en/x.md", EN)
    assert source("en/x.md") == "zh/x.md"


def test_source_in_an_encoding_to_be_named_is_told_by_its_folder() -> None:
    put("zh/x.txt", "龍崗區坪地街道國際低碳城論壇。".encode("big5"))
    put("en/x.txt", EN)
    assert source("en/x.txt") == "zh/x.txt"


def test_tagged_file_goes_before_an_untagged_one_and_the_own_format_before_another() -> None:
    for name in ("x.txt", "x.zh.txt", "x.zh.md"):
        put(name, ZH)
    put("x.en.txt", EN)
    assert source("x.en.txt") == "x.zh.txt"


def test_from_inside_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("zh/a/x.md", ZH)
    put("en/a/x.md", EN)
    monkeypatch.chdir(folder / "en" / "a")
    assert source("x.md") == "../../zh/a/x.md"
    monkeypatch.chdir(folder / "zh")
    assert translation("a/x.md") == "../en/a/x.md"
    assert source("../en/a/x.md") == "a/x.md"


def test_absolute_paths_stay_absolute(folder: Path) -> None:
    put("zh/x.md", ZH)
    put("en/x.md", EN)
    assert source(str(folder / "en" / "x.md")) == (folder / "zh" / "x.md").as_posix()


def test_closed_folder_holds_no_source(folder: Path) -> None:
    put("zh/x.md", ZH)
    put("en/x.md", EN)
    Path("zh").chmod(0)
    try:
        found = source("en/x.md")
    finally:
        Path("zh").chmod(0o755)
    assert found == ("zh/x.md" if os.geteuid() == 0 else None)


class TestPatterns:
    @pytest.mark.parametrize(
        ("target", "pattern", "zh", "en"),
        [
            ("site/en/*.md", "site/cn/*.md", "site/cn/x.md", "site/en/x.md"),
            ("en/**/*.md", "cn/**/*.md", "cn/x.md", "en/x.md"),
            ("en/**/*.md", "cn/**/*.md", "cn/a/b/x.md", "en/a/b/x.md"),
            ("en/**", "cn/**", "cn/a/x.md", "en/a/x.md"),
            ("*-e.txt", "src/*-c.txt", "src/x-c.txt", "x-e.txt"),
        ],
    )
    def test_stars_stand_for_the_same_text(self, target: str, pattern: str, zh: str, en: str) -> None:
        put(zh, ZH)
        put(en, EN)
        patterns = PairPatterns({target: pattern}, Path())
        assert source(en, patterns) == zh
        assert find_translation(Path(zh), patterns) == Path(en)

    def test_star_stays_in_a_folder(self) -> None:
        assert PairPatterns({"en/*.md": "cn/*.md"}, Path()).source_of(Path("en/a/x.md")) is None

    def test_go_before_names_and_give_way_where_nothing_is(self) -> None:
        for name in ("x.zh.md", "cn/x.md"):
            put(name, ZH)
        put("x.en.md", EN)
        assert source("x.en.md", PairPatterns({"*.en.md": "cn/*.md"}, Path())) == "cn/x.md"
        assert source("x.en.md", PairPatterns({"*.en.md": "gone/*.md"}, Path())) == "x.zh.md"

    def test_are_seen_from_the_folder_of_the_configuration(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put("cn/x.md", ZH)
        put("en/x.md", EN)
        monkeypatch.chdir(folder / "en")
        assert source("x.md", PairPatterns({"en/*.md": "cn/*.md"}, folder)) == "../cn/x.md"

    def test_file_is_never_its_own_source(self) -> None:
        put("x.md", EN)
        assert source("x.md", PairPatterns({"*.md": "*.md"}, Path())) is None
