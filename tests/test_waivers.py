from dataclasses import replace

import pytest

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
