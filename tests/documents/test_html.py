import pytest

from glossify.documents.html import read_html
from glossify.documents.model import BlockKind, Document, Language, segments_passage

PAGE = """\
<!DOCTYPE html>
<html><head><title>𠮷 Forum</title><style>p { color: red }</style><script>var a = "中文";</script></head>
<body><!-- glossify: allow term --><h2>Shenzhen <b>Low</b>-Carbon &amp; Green</h2>
<p class="lead">The forum was
held in Pingdi. See <a href="https://example.org/">the site</a>.</p>
<ul><li>One<ul><li>Nested</li></ul></li></ul>
<pre>code here</pre><table><tr><th>City</th><td>Huizhou</td></tr></table>
<blockquote>Run <code>make</code> now.</blockquote>
</body></html>
"""


def texts(document: Document) -> list[str]:
    return [segments_passage(document, (index,)).text for index in range(len(document.segments))]


def test_text_between_the_tags_is_prose_and_nothing_else_is() -> None:
    assert texts(read_html("a.html", PAGE, Language.ENGLISH)) == [
        "𠮷 Forum",
        "Shenzhen Low-Carbon & Green",
        "The forum was held in Pingdi.",
        "See the site.",
        "One",
        "Nested",
        "City",
        "Huizhou",
        "Run \ufffc now.",
    ]


def test_kinds_and_levels() -> None:
    blocks = read_html("a.html", PAGE, Language.ENGLISH).blocks
    assert [(block.kind, block.level) for block in blocks] == [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.ITEM, 1),
        (BlockKind.ITEM, 2),
        (BlockKind.CELL, 0),
        (BlockKind.CELL, 0),
        (BlockKind.QUOTE, 0),
    ]


def test_segments_are_slices_of_the_page() -> None:
    document = read_html("a.html", PAGE, Language.ENGLISH)
    slices = [PAGE[segment.start : segment.end] for segment in document.segments]
    assert slices[1] == "Shenzhen <b>Low</b>-Carbon &amp; Green"
    assert slices[2] == "The forum was\nheld in Pingdi."


def test_comments_are_known() -> None:
    document = read_html("a.html", PAGE, Language.ENGLISH)
    assert [PAGE[span.start : span.end] for span in document.comments] == ["<!-- glossify: allow term -->"]


@pytest.mark.parametrize("text", ["", "no tags", "<p", "<p>open", "</p>", "a < b & c > d", "<!-- open", "&#xZZ;&nope;"])
def test_broken_markup_is_read_as_far_as_it_goes(text: str) -> None:
    document = read_html("a.html", text, Language.ENGLISH)
    assert len(document.prose) == len(text)


def test_chinese_lines_are_joined_without_a_space() -> None:
    document = read_html("a.html", "<p>深圳市\n龙岗区。</p>", Language.CHINESE)
    assert texts(document) == ["深圳市龙岗区。"]


def test_white_space_is_one_space() -> None:
    assert texts(read_html("a.html", "<p>One\t <b> two</b>\n  <i>three</i></p>", Language.ENGLISH)) == ["One two three"]


def test_links_images_and_tags_are_marks() -> None:
    text = '<p>See <a href="/x">it</a>, <b>bold</b> <img src="/y" alt="y"> <a name="n">n</a></p><pre><i>x</i></pre>'
    document = read_html("a.html", text, Language.ENGLISH)
    assert [(mark.kind.value, mark.value, text[mark.start : mark.end]) for mark in document.marks] == [
        ("link", "/x", '<a href="/x">'),
        ("tag", "b", "<b>"),
        ("image", "/y", '<img src="/y" alt="y">'),
    ]
