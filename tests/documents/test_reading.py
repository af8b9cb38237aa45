import pytest

from glossify.documents.model import BlockKind, Language
from glossify.documents.reading import SUFFIXES, language_of, read_document, written_language

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.md", BlockKind.HEADING),
        ("a.MARKDOWN", BlockKind.HEADING),
        ("a.txt", BlockKind.PARAGRAPH),
        ("a.unknown", BlockKind.PARAGRAPH),
        ("-", BlockKind.PARAGRAPH),
    ],
)
def test_ending_tells_the_format(path: str, kind: BlockKind) -> None:
    document = read_document(path, "# Title\n", EN)
    assert (document.blocks[0].kind, document.path) == (kind, path)


def test_language_is_known_beforehand_or_stated_or_written() -> None:
    assert read_document("a.zh.txt", "Title", EN).language is EN
    assert read_document("a.zh.txt", "Title").language is ZH
    assert read_document("a.txt", "论坛").language is ZH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("论坛在坪地举行。", ZH),
        ("Vue 3 的组合式 API 与 Options API 有何不同？", ZH),
        ("The forum took place in Pingdi (坪地), Longgang (龙岗), Shenzhen (深圳).", EN),
        ("2025-09-18", EN),
        ("", EN),
    ],
)
def test_language_by_script(text: str, language: Language) -> None:
    assert written_language(text) is language


def test_code_does_not_tell_the_language() -> None:
    text = f"# 论坛\n\n```js\n{'const english = here;' * 20}\n```\n"
    assert written_language(text) is EN
    assert written_language(text, "a.md") is ZH
    assert language_of("docs/a.md", text) is ZH


def test_endings_that_are_met_in_folders() -> None:
    assert {".txt", ".md", ".tsv"} <= SUFFIXES
