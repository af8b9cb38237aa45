"""Sentences cut around a mark."""

import pytest

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Document, Language
from glossify.documents.plain import read_plain
from glossify.reporting.cells import width
from glossify.reporting.excerpts import excerpt
from glossify.text.spans import Span


def markdown(text: str, language: Language = Language.ENGLISH) -> Document:
    return read_markdown("a.md", text, language)


def marked(document: Document, segments: tuple[int, ...], part: str, room: int = 200) -> str:
    start = document.text.index(part)
    shown = excerpt(document, segments, Span(start, start + len(part)), room)
    if shown.mark is None:
        return shown.text
    start, end = shown.mark.start, shown.mark.end
    return f"{shown.text[:start]}⟦{shown.text[start:end]}⟧{shown.text[end:]}"


def test_mark_up_is_shown_as_it_stands():
    document = markdown("See **the [guide](https://e.org/x)** first.\n")
    assert marked(document, (0,), "guide") == "See **the [⟦guide⟧](https://e.org/x)** first."
    assert marked(document, (0,), "https://e.org/x") == "See **the [guide](⟦https://e.org/x⟧)** first."


def test_a_mark_on_all_of_it_is_none():
    assert marked(markdown("**All** of it.\n"), (0,), "All** of it.") == "All** of it."


def test_lines_are_joined_as_they_are_read():
    document = markdown("The first\r\n  and the second line.\n")
    assert marked(document, (0,), "second") == "The first and the ⟦second⟧ line."
    assert marked(markdown("第一行\n第二行。\n", Language.CHINESE), (0,), "二") == "第一行第⟦二⟧行。"


def test_a_mark_over_a_line_break():
    assert marked(markdown("The first\nand second.\n"), (0,), "first\nand") == "The ⟦first and⟧ second."


def test_segments_of_two_blocks_are_joined_by_a_space():
    document = markdown("One two.\n\n```\ncode\n```\n\nThree four.\n")
    assert marked(document, (0, 1), "Three") == "One two. ⟦Three⟧ four."
    assert marked(document, (0, 1), "two.\n\n```\ncode\n```\n\nThree") == "One ⟦two. Three⟧ four."


def test_a_mark_outside_its_pair_brings_its_own_sentence():
    document = read_plain("a.txt", "One two.\nThree four.\nFive six.\n", Language.ENGLISH)
    assert marked(document, (0,), "four") == "Three ⟦four⟧."
    assert marked(document, (), "four.\nFive") == "Three ⟦four. Five⟧ six."


def test_a_mark_outside_every_sentence_brings_its_line():
    assert marked(markdown("One.\n\n```\nsome code here\n```\n"), (), "code") == "some ⟦code⟧ here"
    document = read_plain("a.txt", "1. One two.\n", Language.ENGLISH)
    assert marked(document, (0,), "1. One") == "⟦1. One⟧ two."


def test_an_empty_mark_inside_a_sentence_adds_no_spaces():
    document = read_plain("a.txt", "The U.S dollar.\n", Language.ENGLISH)
    shown = excerpt(document, (0,), Span(7, 7), 100)
    assert shown.text == "The U.S[here] dollar."


@pytest.mark.parametrize("offset", [8, 9])
def test_an_empty_mark_between_two_sentences_of_a_line(offset):
    document = read_plain("a.txt", "One two. Three four.\n", Language.ENGLISH)
    assert excerpt(document, (), Span(offset, offset), 100).text == "One two. [here] Three four."


def test_without_a_mark_the_beginning_is_shown():
    document = read_plain("a.txt", "One two three four.\n", Language.ENGLISH)
    shown = excerpt(document, (0,), None, 12)
    assert (shown.text, shown.mark) == ("One two…", None)


def test_a_cut_spares_words_and_keeps_the_mark():
    document = read_plain("a.txt", "alpha beta gamma delta MARK epsilon zeta eta theta\n", Language.ENGLISH)
    assert marked(document, (0,), "MARK", 24) == "…delta ⟦MARK⟧ epsilon…"
    assert marked(document, (0,), "alpha", 16) == "⟦alpha⟧ beta…"
    assert marked(document, (0,), "theta", 16) == "…zeta eta ⟦theta⟧"


def test_a_mark_longer_than_the_room_is_cut():
    document = read_plain("a.txt", "x " + "字" * 5000 + " y\n", Language.ENGLISH)
    shown = excerpt(document, (0,), Span(2, 5002), 41)
    assert width(shown.text) <= 41
    assert shown.text == "x " + "字" * 19 + "…"
