import pytest

from glossify.documents.markdown import markdown_prose, read_markdown
from glossify.documents.model import Block, BlockKind, Document, Language, segments_passage

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM
CELL, QUOTE = BlockKind.CELL, BlockKind.QUOTE
OBJECT = "\ufffc"


def read(text: str, language: Language = Language.ENGLISH) -> Document:
    return read_markdown("a.md", text, language)


def visible(document: Document) -> list[str]:
    return [segments_passage(document, (index,)).text for index in range(len(document.segments))]


def english(text: str) -> list[str]:
    return visible(read(text))


def chinese(text: str) -> list[str]:
    return visible(read(text, Language.CHINESE))


def kinds(text: str) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.level) for block in read(text).blocks]


def slices(text: str) -> list[str]:
    return [text[segment.start : segment.end] for segment in read(text).segments]


def blocks(text: str) -> tuple[Block, ...]:
    return read(text).blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One\n", ["One"]),
        ("## One ##\n", ["One"]),
        ("# A. B. C.\n", ["A. B. C."]),
        ("One\n===\n\nTwo\n---\n", ["One", "Two"]),
        ("Two\nlines\n===\n", ["Two lines"]),
        ("## One {#the-one .class}\n", ["One"]),
        ("## 标题{#id}\n", ["标题"]),
        ("### `ref()` **\\***\n", [f"{OBJECT} *"]),
    ],
)
def test_headings_are_one_segment(text: str, expected: list[str]) -> None:
    assert english(text) == expected
    assert {kind for kind, _ in kinds(text)} == {HEADING}


def test_levels() -> None:
    assert kinds("# a\n\nb\n---\n\n###### c\n") == [(HEADING, 1), (HEADING, 2), (HEADING, 6)]
    assert kinds("- a\n  - b\n    1. c\n- d\n") == [(ITEM, 1), (ITEM, 2), (ITEM, 3), (ITEM, 1)]
    assert kinds("> a\n>\n> > b\n") == [(QUOTE, 1), (QUOTE, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- One\n- Two\n", ["One", "Two"]),
        ("1. One\n\n2. Two\n\n   More\n", ["One", "Two", "More"]),
        ("- One\n  - Two\n    wrapped\n- Three\n", ["One", "Two wrapped", "Three"]),
        ("- [ ] Open\n- [x] Done\n", ["Open", "Done"]),
        ("- One\n\n  ```\n  code\n  ```\n\n  After\n", ["One", "After"]),
        ("- > Quoted\n", ["Quoted"]),
        ("* *One*\n+ __Two__\n", ["One", "Two"]),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert english(text) == expected


def test_tables() -> None:
    text = "Before\n\n| 𠮷 One | Two\\|Three |\n|:--|--:|\n| **a**<br>b | `x\\|y` c |\n\nAfter\n"
    assert english(text) == ["Before", "𠮷 One", "Two|Three", "a b", f"{OBJECT} c", "After"]
    assert [kind for kind, _ in kinds(text)] == [PARAGRAPH, CELL, CELL, CELL, CELL, PARAGRAPH]
    assert [block.section for block in blocks(text)] == [0, 1, 1, 1, 1, 1]


def test_quotes() -> None:
    assert english("> One\n> two,\nlazy\n>\n> Three\n") == ["One two, lazy", "Three"]
    assert english("> [!NOTE]\n> Text\n") == ["Text"]


@pytest.mark.parametrize(
    "text",
    [
        "```js\nOne two.\n```\n",
        "~~~\nOne\n~~~\n",
        "    One two.\n",
        "- ```\n  One\n  ```\n",
        "<!-- One -->\n",
        "<!--\nOne\n\ntwo\n-->\n",
        "<script>\nOne\n\ntwo\n</script>\n",
        "<style>p { One }</style>\n",
        "<pre>One</pre>\n",
        "<div><code>x</code></div>\n".replace("<code>x</code>", "<svg><text>One</text></svg>"),
        "---\ntitle: One\n---\n",
        "+++\ntitle = 'One'\n+++\n",
        "[one]: https://example.org 'One'\n",
        "***\n",
        "[[TOC]]\n",
        "[toc]\n",
        ":::\n",
    ],
)
def test_what_is_no_prose(text: str) -> None:
    assert english(f"{text}\nProse.\n") == ["Prose."]


def test_code_blocks_are_structural_breaks() -> None:
    assert [block.section for block in blocks("a\n\n```\nx\n```\n\nb\n\n***\n\nc\n")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Use `a.b` and ``c`d``.", f"Use {OBJECT} and {OBJECT}."),
        ("Use <code>a <b>b</b></code> now.", f"Use {OBJECT} now."),
        ("See [the site](https://example.org 'Title').", "See the site."),
        ("See [the site][s] and [s].\n\n[s]: https://example.org", "See the site and s."),
        ("See <https://example.org/a> or <tel:123> now", f"See {OBJECT} or {OBJECT} now"),
        ("Write to <a@example.org>.", f"Write to {OBJECT}."),
        ("See https://example.org/a_b_c?d=1&amp;e=2, or www.example.org.", f"See {OBJECT}, or {OBJECT}."),
        ("[www.example.org](https://example.org)上的", f"{OBJECT}上的"),
        ("The ![the logo](a.png 'Title') here", "The the logo here"),
        ("The ![](a.png) here", f"The {OBJECT} here"),
        ("[![logo](a.png)](https://example.org) text", "logo text"),
        ("**Bold**, *it*, ***both***, ~~gone~~ and __so__.", "Bold, it, both, gone and so."),
        ("Low<b>-</b>carbon <!-- c -->city<br/>of <Badge text='x' />light", "Low-carbon city of light"),
        ("a &amp; b &lt;c&gt; &#x4e2d;&copy;", "a & b <c> 中©"),
        (r"\# \*a\* \[b\] \\ \`c\`", r"# *a* [b] \ `c`"),
        ("Count {{ count + 1 }} now", f"Count {OBJECT} now"),
        ("One[^1].\n\n[^1]: Two\n", "One."),
        ("Use `a` <sup class='new' /> or  b <Badge /> c", f"Use {OBJECT} or b c"),
        ("Cost [1] is $5-$10", "Cost [1] is $5-$10"),
    ],
)
def test_inline_markup(text: str, expected: str) -> None:
    assert english(text)[0] == expected
    assert english(f"𠮷中 {text}")[0] == f"𠮷中 {expected}"


def test_footnote_is_a_paragraph() -> None:
    text = "One.[^n] Two.\n\n[^n]: Three\n    four.\n"
    assert english(text) == ["One.", "Two.", "Three four."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines(end: str) -> None:
    assert english(f"The low{end}carbon{end}*city*{end}") == ["The low carbon city"]
    assert chinese(f"深圳市{end}**龙岗**{end}区，{end}坪地{end}Pingdi{end}") == ["深圳市龙岗区，坪地 Pingdi"]


@pytest.mark.parametrize("hard", ["  \n", "\\\n", "<br>\n", "<br>"])
def test_hard_breaks_are_a_space(hard: str) -> None:
    assert chinese(f"坪地{hard}龙岗") == ["坪地 龙岗"]


def test_front_matter_is_at_the_beginning_only() -> None:
    assert english("---\ntitle: One\n---\n\nTwo\n\n---\nThree: four\n---\n\nFive\n") == ["Two", "Three: four", "Five"]
    assert english("---\n\nOne\n\n---\n\nTwo\n") == ["One", "Two"]
    assert english("---\nOne is prose\n\n---\n\nTwo\n") == ["One is prose", "Two"]
    assert english("---\r\n标题: One\r\n---\r\nTwo\r\n") == ["Two"]
    assert english("---\n---\nTwo\n") == ["Two"]


class TestContainers:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (":::tip\nOne.\n:::\n", ["One."]),
            ("::: tip\n\nOne.\n\n:::\n\nTwo.\n", ["One.", "Two."]),
            ("::: tip Title\nOne.\n:::\nTwo.\n", ["Title", "One.", "Two."]),
            ("::: details Title {open}\nOne.\n:::\n", ["Title", "One."]),
            ("::: {.note #id}\nOne.\n:::\n", ["One."]),
            (":::: a\n::: tip Title\nOne.\n:::\n::::\n", ["Title", "One."]),
            ("Before\n::: tip Title\nOne.\n:::\n", ["Before", "Title", "One."]),
            ("- Item\n  ::: tip Title\n  One.\n  :::\n- Next\n", ["Item", "Title", "One.", "Next"]),
            ("- Item\n\n  - Sub\n\n    :::tip\n    One.\n    :::\n", ["Item", "Sub", "One."]),
            ("> ::: tip Title\n> One.\n> :::\n", ["Title", "One."]),
            ("::: tip Title\r\nOne.\r\n:::\r\n", ["Title", "One."]),
            ("::: tip Title\rOne.\r:::\r", ["Title", "One."]),
            ("::: code-group\n\n```js\nx\n```\n\n:::\n", []),
        ],
    )
    def test_marks_are_no_prose(self, text: str, expected: list[str]) -> None:
        assert english(text) == expected

    def test_title_is_a_heading(self) -> None:
        assert kinds("::: tip 注意 `x`\nOne.\n:::\n") == [(HEADING, 6), (PARAGRAPH, 0)]

    def test_offsets(self) -> None:
        assert slices("𠮷\n\n::: tip Note\nOne.\n:::\n")[1:] == ["Note", "One."]


class TestHtml:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("<p class='x'>Learn <b>Vue</b> &amp; more</p>\n", ["Learn Vue & more"]),
            ("<div>\n<p>One</p><p>Two\nthree</p></div>\n", ["One", "Two three"]),
            ("<details><summary>More</summary>\n\nInner *text*\n\n</details>\n", ["More", "Inner text"]),
            ("<div>Count: {{ n }}, see https://example.org</div>\n", [f"Count: {OBJECT}, see {OBJECT}"]),
            ("<img alt='No' title='no'>\n", []),
            ("<p>**not bold**</p>\n", ["**not bold**"]),
            ("- <p>One</p>\n  two\n", ["One", "two"]),
            ("> <div>One</div>\n> <div>Two</div>\n", ["One", "Two"]),
            ("<p>Use <code>x</code></p>\n", [f"Use {OBJECT}"]),
            ("<p>a<br>b<wbr>c</p>\n", ["a bc"]),
        ],
    )
    def test_text_of_html_blocks_is_prose(self, text: str, expected: list[str]) -> None:
        assert english(text) == expected

    def test_kinds(self) -> None:
        text = "<h3>a</h3>\n<ul><li>b</li></ul>\n<table><td>c</td></table>\n<p>d</p>\n"
        assert kinds(text) == [(HEADING, 3), (ITEM, 1), (CELL, 0), (PARAGRAPH, 0)]

    def test_offsets(self) -> None:
        assert slices("𠮷\n\n> <p>One <b>two</b></p>\n> <p>𠮷 three</p>\n")[1:] == ["One <b>two", "𠮷 three"]

    def test_unclosed_code_ends_with_its_block(self) -> None:
        assert english("Use <code>x\n\nAfter\n") == [f"Use {OBJECT}", "After"]


def test_marks_of_one_block_do_not_reach_into_the_next() -> None:
    assert english("Open {{ here\n\nAnd }} there\n") == ["Open {{ here", "And }} there"]
    assert english("www.example.org\n\nNext\n") == [OBJECT, "Next"]


def test_segments_are_slices_of_the_text() -> None:
    text = "# 𠮷 Title\n\nSee **one**. And [two](x).\n\n- 𠮷 three\n"
    assert slices(text) == ["𠮷 Title", "See **one**.", "And [two](x).", "𠮷 three"]


def test_a_character_of_the_reader_is_dropped_from_the_text() -> None:
    assert english("a\ufdd0b") == ["ab"]


def test_prose_without_a_language() -> None:
    text = "---\na: b\n---\n中文 `code`\n"
    assert len(markdown_prose(text)) == len(text)
    assert "中文" in markdown_prose(text)
    assert "code" not in markdown_prose(text)


def test_empty_text() -> None:
    assert english("") == []


def test_comments_are_known_wherever_html_may_stand() -> None:
    text = (
        "<!-- one -->\n\nPara <!-- two --> text.\n\n```html\n<!-- code -->\n```\n\n"
        "<!-- three\nlines -->\n- item\n\n  <!-- four -->\n\n<p>x <!-- five --></p>\n\n<!-- open\n"
    )
    document = read_markdown("a.md", text, Language.ENGLISH)
    assert [text[span.start : span.end] for span in document.comments] == [
        "<!-- one -->",
        "<!-- two -->",
        "<!-- three\nlines -->",
        "<!-- four -->",
        "<!-- five -->",
    ]


def test_links_images_and_code_are_marks() -> None:
    text = "𠮷 [a](/x), ![b](/y), [c][r] and `code`.\n\n[r]: /z\n"
    document = read_markdown("a.md", text, Language.ENGLISH)
    assert [(mark.kind.value, mark.value, text[mark.start : mark.end]) for mark in document.marks] == [
        ("link", "/x", "[a](/x)"),
        ("image", "/y", "![b](/y)"),
        ("link", "/z", "[c][r]"),
        ("code", "code", "`code`"),
    ]
