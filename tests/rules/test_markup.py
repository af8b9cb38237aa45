"""What the examples of the markup rules do not show: messages, and pairs that the aligner made."""

import pytest

from glossify.checking import check
from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Language, Pair
from glossify.findings import Finding
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Rule
from glossify.rules.markup.link import Link
from glossify.rules.markup.placeholder import Placeholder
from glossify.rules.markup.tag import Tag


def findings(rule: Rule, zh: str, en: str, *, confidence: float = 1.0) -> tuple[Finding, ...]:
    source = read_markdown("a.zh.md", zh, Language.CHINESE)
    target = read_markdown("a.en.md", en, Language.ENGLISH)
    count = max(len(source.segments), len(target.segments))
    pairs = tuple(
        Pair(
            (index,) if index < len(source.segments) else (),
            (index,) if index < len(target.segments) else (),
            confidence,
        )
        for index in range(count)
    )
    return check(Bitext(source, target, pairs), Matcher(Glossary()), [rule]).findings


def test_changed_link_says_where_both_lead() -> None:
    (finding,) = findings(Link(), "见[甲](/a)。", "See [A](/b).")
    assert finding.message == "the link leads to /b; in the source it leads to /a"
    assert finding.suggestion == "/a"
    assert finding.source is not None


def test_lost_image_is_called_an_image() -> None:
    (finding,) = findings(Link(), "![甲](/a.png)如图。", "As shown.")
    assert finding.message == "the image to /a.png is missing in the translation"


def test_link_in_the_next_sentence_is_not_lost() -> None:
    assert findings(Link(), "见[甲](/a)。下一句。", "Next sentence. See [A](/a).") == ()


def test_links_of_a_sentence_without_translation_are_not_told() -> None:
    assert findings(Link(), "第一句。见[甲](/a)。", "First one.") == ()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("https://cn.example.org/guide/", "http://example.org/guide.html"),
        ("https://example.org/zh-CN/docs/a", "https://example.org/en-US/docs/a#b"),
        ("https://zh.wikipedia.org/wiki/%E8%B7%A8", "https://en.wikipedia.org/wiki/Cross"),
        ("./a_zh-CN.png", "images/a.png"),
        ("#简介", "#introduction"),
        ("/api/general.html#define", "#define"),
        ("https://cn.vitejs.dev/guide/", "https://vite.dev/guide/"),
    ],
)
def test_one_page_in_two_languages(zh: str, en: str) -> None:
    assert findings(Link(), f"见[甲]({zh})。", f"See [A]({en}).") == ()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("https://example.org/a", "https://example.com/a"),
        ("https://cn.example.org/a", "https://example.org/b"),
        ("https://example.org/a", "/b"),
        ("/a#one", "#two"),
        ("http://[", "/b"),
    ],
)
def test_two_pages(zh: str, en: str) -> None:
    assert len(findings(Link(), f"见[甲]({zh})。", f"See [A]({en}).")) == 1


def test_changed_placeholder_names_the_one_that_is_meant() -> None:
    (finding,) = findings(Placeholder(), "你好，{name}！", "Hello, {nmae}!")
    assert (finding.message, finding.suggestion) == ("{nmae}: the source has the placeholder {name} here", "{name}")


def test_placeholder_twice_in_the_source_and_once_in_the_translation() -> None:
    assert len(findings(Placeholder(), "{a}和{a}。", "{a} and it.")) == 1


def test_placeholders_in_code_are_left_alone() -> None:
    assert findings(Placeholder(), "用`{name}`。", "Use `{title}`.") == ()


def test_tag_in_the_next_sentence_is_not_lost() -> None:
    assert findings(Tag(), "按<kbd>A</kbd>。下一句。", "Next sentence. Press <kbd>A</kbd>.") == ()


def test_lost_tag_is_told_with_its_place_in_the_source() -> None:
    (finding,) = findings(Tag(), "面积9.7<sup>①</sup>。", "It covers 9.7.")
    assert finding.message == "the tag <sup> is missing in the translation"
    assert finding.source is not None


def test_changed_tag_names_the_one_that_is_meant() -> None:
    (finding,) = findings(Tag(), "按<kbd>A</kbd>。", "Press <u>A</u>.")
    assert (finding.message, finding.suggestion) == ("<u>: the source has <kbd> here", "kbd")
