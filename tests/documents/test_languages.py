from pathlib import PurePath

import pytest

from glossify.documents.languages import split_stem, stated_language
from glossify.documents.model import Language

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("stem", "base", "language"),
    [
        ("x.zh", "x", ZH),
        ("x.en", "x", EN),
        ("x_zh", "x", ZH),
        ("x-zh-CN", "x", ZH),
        ("x.zh-Hans", "x", ZH),
        ("x.zh_Hant_HK", "x", ZH),
        ("x.ZH-cn", "x", ZH),
        ("x EN", "x", EN),
        ("x-en-GB", "x", EN),
        ("x_chinese", "x", ZH),
        ("x_中文", "x", ZH),
        ("v1.2-notes.zh", "v1.2-notes", ZH),
        ("zh-CN", "", ZH),
        ("zh_CN", "", ZH),
        ("en_US", "", EN),
        ("english", "", EN),
        ("x", "x", None),
        ("how-to-learn-chinese", "how-to-learn-chinese", None),
        ("green", "green", None),
        ("zhang", "zhang", None),
        (".zh", ".zh", None),
        ("x.ja", "x.ja", None),
    ],
)
def test_tag_at_the_end_of_a_name(stem: str, base: str, language: Language | None) -> None:
    assert split_stem(stem) == (base, language)


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("zh/x.txt", ZH),
        ("docs/zh-cn/guide/x.md", ZH),
        ("docs/EN/x.md", EN),
        ("en/zh/x.md", ZH),
        ("zh/x.en.md", EN),
        ("docs/x.md", None),
        ("zhongshan/x.md", None),
    ],
)
def test_name_states_the_language_else_the_nearest_folder(path: str, language: Language | None) -> None:
    assert stated_language(PurePath(path)) is language
