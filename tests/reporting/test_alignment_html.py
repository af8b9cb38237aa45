import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Language
from glossify.documents.reading import read_document
from glossify.reporting.alignment_html import render_html

ROWS = [
    ("论坛<b>开幕</b>。", 'The "forum" & <script>alert(1)</script>.'),
    ("欢迎。", "Welcome."),
    ("再见。", ""),
    ("", "Added."),
]


class Page(HTMLParser):
    """Collects the tags, the attributes that lead somewhere, and the text of paragraphs of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.classes: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        self.links += [values[name] or "" for name in ("href", "src") if name in values]
        if tag not in ("meta", "input"):
            self.open.append(tag)
        if tag == "div":
            self.classes.append(values["class"] or "")
        if tag == "p":
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "p" in self.open:
            self.texts[-1] += data


@pytest.fixture
def bitext() -> Bitext:
    given = given_bitext(ROWS, "a<i>.zh.txt", "a.en.txt")
    first, second, *rest = given.pairs
    return replace(given, pairs=(replace(first, confidence=0.7996), replace(second, confidence=0.8), *rest))


def page(bitext: Bitext) -> str:
    return "".join(render_html(bitext))


def test_texts_stand_side_by_side_and_none_of_it_is_markup(bitext: Bitext) -> None:
    read = Page(page(bitext))
    assert read.open == []
    assert read.texts[1:] == [*ROWS[0], *ROWS[1], "再见。", "omitted", "added", "Added."]
    assert not {"script", "i", "b"} & read.tags


def test_weak_and_lone_ones_are_marked(bitext: Bitext) -> None:
    text = page(bitext)
    assert [classes.replace("begin", "").split()[1:] for classes in Page(text).classes] == [
        ["weak"], [], ["alone"], ["alone"]
    ]  # fmt: skip
    assert re.findall(r"\? [\d.]+", text) == ["? 0.79"]
    assert "2 pairs, 1 of them weak (confidence under 0.8); 1 omitted in the translation, 1 added" in text


def test_nothing_is_fetched(bitext: Bitext) -> None:
    text = page(bitext)
    assert all(link.startswith("#") for link in Page(text).links)
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|https?:", text)


def test_pointing_at_one_side_lights_both(bitext: Bitext) -> None:
    assert re.search(r"\.pair:hover p\b.*\{ background:", page(bitext))


def test_headings_paragraphs_and_code_can_be_told() -> None:
    source = read_document("a.md", "# 论坛\n\n欢迎。使用 `<b>`。\n\n再见。\n", Language.CHINESE)
    target = read_document("b.md", "# Forum\n\nWelcome. Use `<b>`.\n\nGoodbye.\n", Language.ENGLISH)
    given = given_bitext([("一", "a"), ("二", "b"), ("三", "c"), ("四", "d")], "a", "b")
    text = page(Bitext(source, target, given.pairs))
    assert Page(text).classes == ["pair begin heading", "pair begin", "pair", "pair begin"]
    assert text.count("<code>`&lt;b&gt;`</code>") == 2
