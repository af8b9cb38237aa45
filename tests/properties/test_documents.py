"""What holds of any text that is read."""

import codecs
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from glossify.documents.bitexts import given_bitext, looks_like_tsv, read_tsv
from glossify.documents.decoding import decode
from glossify.documents.html import read_html
from glossify.documents.markdown import markdown_prose, read_markdown
from glossify.documents.model import Bitext, Document, Language, segments_passage
from glossify.documents.plain import read_plain, read_segmented
from glossify.errors import UnreadableError
from glossify.text.passages import DROPPED, OBJECT
from glossify.text.spans import Span

SIGNS = "#>-*_`~|[]()!\\:<>&;{}+=\"' \t\n\r。，“”\u3000\u2028\x0b\x85\x00\ufdd0"
MARKS = (
    "\r\n,\n\n,  \n,- ,1. ,* ,> ,## ,---\n,+++\n,===\n,```\n,~~~,    ,|-|-|\n,| a | b |\n,:::,::: tip ,{#id},{{ ,}},"
    "<p>,</p>,<br>,<div>\n,</div>\n,<code>,</code>,<script>,</script>,<!--,-->,<![x],<?,<a href=',<pre>,<svg/>,<li>,"
    "&amp;,&#x4e2d;,&NotEqualTilde;,&#0;,&nope,[^1],[^1]: ,[a]: b\n,![](a),![b](c),[d](e),<http://a>,[toc]\n,"
    "https://a.b/c,www.a.b,a@b.c,- [ ] ,[[TOC]]\n,title: x\n,> [!NOTE]\n,$a$,H~2~O,[x][y]"
)
WORDS = ["深圳", "坪地。", "𠮷", "Pingdi", "One. Two", "U.S. ", "3.5", "é", "\U0001f600"]
TEXTS = st.one_of(
    st.lists(st.sampled_from([*SIGNS, *MARKS.split(","), *WORDS]), max_size=40).map("".join), st.text(max_size=60)
)
LANGUAGES = st.sampled_from(Language)
READERS = st.sampled_from([read_plain, read_segmented, read_markdown, read_html])
CELLS = TEXTS.map(lambda text: text.replace("\t", " ").replace("\n", " "))


def check(document: Document) -> None:
    assert len(document.prose) == len(document.text)
    assert all(before.end <= after.start for before, after in pairwise(document.blocks))
    assert all(before.end <= after.start for before, after in pairwise(document.segments))
    assert [segment.block for segment in document.segments] == sorted(segment.block for segment in document.segments)
    assert {segment.block for segment in document.segments} == set(range(len(document.blocks)))
    for index, segment in enumerate(document.segments):
        block = document.blocks[segment.block]
        assert 0 <= block.start <= segment.start < segment.end <= block.end <= len(document.text)
        visible = segments_passage(document, (index,))
        assert visible.text.strip()
        assert visible.text == "".join(document.prose[offset] for offset in visible.offsets)


@given(TEXTS, LANGUAGES, READERS)
def test_every_reader_keeps_the_invariants(text: str, language: Language, reader: type) -> None:
    document = reader("a", text, language)  # type: ignore[call-arg]
    assert document.text == text
    check(document)


@given(TEXTS, LANGUAGES)
def test_plain_text_shows_what_is_there(text: str, language: Language) -> None:
    document = read_plain("a", text, language)
    shown = [(one, other) for one, other in zip(document.prose, text, strict=True) if one not in (DROPPED, OBJECT, " ")]
    assert all(one == other for one, other in shown)


@given(TEXTS, LANGUAGES, st.data())
def test_spans_of_a_passage_map_back(text: str, language: Language, data: st.DataObject) -> None:
    document = read_markdown("a.md", text, language)
    if not document.segments:
        return
    indexes = data.draw(st.sets(st.integers(0, len(document.segments) - 1), min_size=1).map(sorted))
    passage = segments_passage(document, tuple(indexes))
    assert all(before < after for before, after in pairwise(passage.offsets))
    start = data.draw(st.integers(0, len(passage.text) - 1))
    end = data.draw(st.integers(start + 1, len(passage.text)))
    place = passage.to_document(Span(start, end))
    assert (place.start, place.end) == (passage.offsets[start], passage.offsets[end - 1] + 1)
    assert passage.from_document(place) == Span(start, end)


@given(TEXTS)
def test_prose_of_markdown_is_as_long_as_the_text(text: str) -> None:
    assert len(markdown_prose(text)) == len(text)


@given(TEXTS, LANGUAGES)
def test_a_paragraph_before_changes_only_the_offsets(text: str, language: Language) -> None:
    """Front matter alone depends on where the text begins."""
    body = "𠮷\n\n" + text
    moved = read_markdown("a.md", "𠮷 one\n\n" + body, language)
    document = read_markdown("a.md", body, language)
    assert [(one.start + 7, one.end + 7) for one in document.segments] == [
        (one.start, one.end) for one in moved.segments[1:]
    ]


def check_given(bitext: Bitext) -> None:
    assert bitext.source is not None
    check(bitext.source)
    check(bitext.target)
    assert [index for pair in bitext.pairs for index in pair.source] == list(range(len(bitext.source.segments)))
    assert [index for pair in bitext.pairs for index in pair.target] == list(range(len(bitext.target.segments)))
    assert all(pair.confidence == 1.0 and (pair.source or pair.target) for pair in bitext.pairs)


@given(st.lists(st.tuples(CELLS, CELLS, st.sampled_from("ab")), max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_tsv_pairs_hold_each_segment_once_in_order(rows: list[tuple[str, str, str]], end: str) -> None:
    text = end.join(["zh\ten\tdoc", *("\t".join(row) for row in rows)])
    try:
        read = read_tsv("a.tsv", text)
    except UnreadableError:  # Chinese on the English side
        return
    assert not read.problems
    for bitext in read.bitexts:
        check_given(bitext)
    visible = sum(bool(zh.strip(" \u3000\r")) or bool(en.strip(" \u3000\r")) for zh, en, _ in rows)
    assert sum(len(bitext.pairs) for bitext in read.bitexts) <= visible


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_given_pairs_hold_each_segment_once_in_order(rows: list[tuple[str, str]]) -> None:
    check_given(given_bitext(rows, "a.zh", "a.en"))


@given(
    st.lists(st.sampled_from(["\t", "\n", "\r\n", "坪地", "Pingdi.", "zh", "en", "doc", '"', "\u2028", " "])).map(
        "".join
    )
)
def test_any_tsv_is_read_or_refused(text: str) -> None:
    looks_like_tsv(text)
    try:
        read = read_tsv("a.tsv", text)
    except UnreadableError:
        return
    for bitext in read.bitexts:
        check_given(bitext)
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in read.problems)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_decoding_gives_back_what_was_encoded(text: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "utf-8": codecs.BOM_UTF8}
    for encoding, mark in marks.items():
        data = mark + text.encode(encoding)
        decoded = decode(data, "a.txt")
        assert decoded.text == text
        assert decoded.encode(text) == data
    for encoding in ("utf-8", "utf-16-le", "gb18030"):
        assert decode(text.encode(encoding), "a.txt", encoding).text == text


@given(st.binary(max_size=60))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except UnreadableError:
        return
    assert decoded.encode(decoded.text) == data
