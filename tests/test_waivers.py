from dataclasses import replace

import pytest

from glossify.documents.html import read_html
from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair
from glossify.documents.segmenting import segment_document
from glossify.findings import CheckedBitext, FileFinding, Finding, Severity, WaiverKind
from glossify.text.spans import Span
from glossify.waivers import waive_inline

RULES = ("number/mismatch", "number/date", "term/missing")


def document(*lines: str) -> Document:
    """Make a document of lines; a line that begins with <!-- is a comment."""
    text = "\n".join(lines)
    blocks, comments, start = [], [], 0
    for line in lines:
        if line.startswith("<!--"):
            comments.append(Span(start, start + len(line)))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return replace(segment_document("a.md", Language.ENGLISH, text, text, blocks), comments=tuple(comments))


def waived(page: Document, *words: str, ran: tuple[str, ...] = RULES) -> tuple[list[str | None], list[FileFinding]]:
    """Give for each word, reported by number/mismatch, the reason of its waiver (None for none), and what is told."""
    findings = tuple(
        Finding("number/mismatch", Severity.ERROR, "wrong", Span(page.text.index(word), page.text.index(word) + 1))
        for word in words
    )
    pairs = tuple(Pair((), (index,), 1.0) for index in range(len(page.segments)))
    checked, told = waive_inline(CheckedBitext(Bitext(None, page, pairs), findings, ()), RULES, ran)
    reasons = [one.waiver.reason if one.waiver else None for one in checked.findings]
    assert all(one.waiver is None or one.waiver.kind is WaiverKind.INLINE for one in checked.findings)
    return reasons, list(told)


def test_comment_is_good_for_the_next_block_alone() -> None:
    page = document("one", "<!-- glossify: allow number/mismatch -- rounded -->", "two", "three")
    assert waived(page, "one", "two", "three") == ([None, "rounded", None], [])


def test_allow_file_is_good_for_all_blocks() -> None:
    page = document("one", "<!-- glossify: allow-file number -- old figures -->", "two")
    assert waived(page, "one", "two") == (["old figures", "old figures"], [])


@pytest.mark.parametrize("names", ["number", "term/missing, number/mismatch", "number/mismatch,term"])
def test_families_and_several_names(names: str) -> None:
    page = document(f"<!-- glossify: allow {names} -- x -->", "two")
    assert waived(page, "two")[0] == ["x"]


def test_other_rules_are_not_waived() -> None:
    page = document("<!-- glossify: allow term/missing -- x -->", "two")
    assert waived(page, "two")[0] == [None]


def test_unused_waiver_is_told_with_its_place() -> None:
    page = document("one", "<!-- glossify: allow number/mismatch -- x -->", "two")
    _, (told,) = waived(page, "one")
    assert (told.rule, told.line, told.column) == ("waiver/unused", 2, 1)


def test_unused_waiver_of_a_rule_that_did_not_run_is_not_told() -> None:
    page = document("<!-- glossify: allow term/missing -- x -->", "two")
    assert waived(page, ran=("number/mismatch",)) == ([], [])


def test_unknown_rule_is_told() -> None:
    page = document("<!-- glossify: allow number/mismach -- x -->", "two")
    _, told = waived(page, "two")
    assert [one.rule for one in told] == ["waiver/unknown"]
    assert "did you mean 'number/mismatch'?" in told[0].message


@pytest.mark.parametrize("comment", ["<!-- glossify: allw number -->", "<!-- glossify: allow -->"])
def test_unreadable_waiver_is_told(comment: str) -> None:
    _, told = waived(document(comment, "two"), "two")
    assert [one.rule for one in told] == ["waiver/unknown"]


@pytest.mark.parametrize("comment", ["<!-- a note -->", "<!-- see glossify: allow it -->"])
def test_other_comments_mean_nothing(comment: str) -> None:
    assert waived(document(comment, "two"), "two") == ([None], [])


def test_reason_may_be_left_out() -> None:
    page = document("<!-- glossify: allow number -->", "two")
    reasons, told = waived(page, "two")
    assert (reasons, told) == ([None], [])


def test_comment_at_the_end_of_a_block_is_good_for_that_block() -> None:
    text = "one <!-- glossify: allow number -- x -->\n\ntwo\n"
    page = read_markdown("a.md", text, Language.ENGLISH)
    assert waived(page, "one", "two") == (["x", None], [])


def test_comment_on_a_line_of_its_own_is_good_for_the_next_block() -> None:
    page = read_markdown("a.md", "one\n<!-- glossify: allow number -- x -->\n\ntwo\n", Language.ENGLISH)
    assert waived(page, "one", "two") == ([None, "x"], [])


def test_comment_in_html_is_good_for_the_block_it_stands_in_or_the_next() -> None:
    waiver = "<!-- glossify: allow number -- x -->"
    inside = read_html("a.html", f"<p>one {waiver}</p><p>two</p>", Language.ENGLISH)
    assert waived(inside, "one", "two")[0] == ["x", None]
    before = read_html("a.html", f"<p>one</p>{waiver}<p>two</p>", Language.ENGLISH)
    assert waived(before, "one", "two")[0] == [None, "x"]


def test_comment_in_code_is_none() -> None:
    page = read_markdown("a.md", "```\n<!-- glossify: allow number -->\n```\n\ntwo\n", Language.ENGLISH)
    assert waived(page, "two") == ([None], [])
