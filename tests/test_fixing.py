import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Document, Language
from glossify.documents.plain import read_plain
from glossify.findings import Edit, Finding, Fix, Severity, Waiver, WaiverKind
from glossify.fixing import apply_fixes, unified_diff
from glossify.text.spans import Span

TEXT = "The the forum opened in in Pingdi."


def document(text: str = TEXT) -> Document:
    return read_plain("a.txt", text, Language.ENGLISH)


def finding(*edits: tuple[int, int, str], waiver: Waiver | None = None) -> Finding:
    fix = Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits))
    return Finding("test/rule", Severity.WARNING, "wrong", Span(0, 0), fix=fix, waiver=waiver)


def test_fixes_go_in_from_the_beginning_to_the_end() -> None:
    fixed = apply_fixes(document(), [finding((20, 23, "")), finding((3, 7, ""))])
    assert fixed.text == "The forum opened in Pingdi."
    assert len(fixed.applied) == 2


def test_a_fix_of_several_edits_goes_in_as_a_whole() -> None:
    fixed = apply_fixes(document("(a) and [b]"), [finding((0, 1, "["), (2, 3, "]"))])
    assert fixed.text == "[a] and [b]"


@pytest.mark.parametrize("second", [(5, 9, "x"), (3, 7, "x"), (6, 7, "")])
def test_overlapping_fix_is_refused(second: tuple[int, int, str]) -> None:
    first, other = finding((3, 7, "")), finding(second)
    fixed = apply_fixes(document(), [first, other])
    assert (len(fixed.applied), len(fixed.refused)) == (1, 1)


def test_two_insertions_at_one_place_are_refused() -> None:
    fixed = apply_fixes(document(), [finding((3, 3, "x")), finding((3, 3, "y"))])
    assert fixed.text == "Thex the forum opened in in Pingdi."


def test_neighbouring_fixes_are_no_overlap() -> None:
    fixed = apply_fixes(document("abcd"), [finding((0, 2, "x")), finding((2, 4, "y"))])
    assert fixed.text == "xy"


def test_mark_up_is_never_changed() -> None:
    text = "See `the the` code at https://the.the/ now now."
    page = read_markdown("a.md", text, Language.ENGLISH)
    fixed = apply_fixes(page, [finding((8, 12, "")), finding((26, 30, "")), finding((42, 46, ""))])
    assert fixed.text == "See `the the` code at https://the.the/ now."
    assert len(fixed.refused) == 2


def test_line_break_of_two_characters_is_no_mark_up() -> None:
    page = read_markdown("a.md", "It was held in\r\nin Pingdi.\r\n", Language.ENGLISH)
    fixed = apply_fixes(page, [finding((14, 18, ""))])
    assert fixed.text == "It was held in Pingdi.\r\n"
    quote = read_markdown("a.md", "> It was held in\n> in Pingdi.\n", Language.ENGLISH)
    assert len(apply_fixes(quote, [finding((16, 21, ""))]).refused) == 1


def test_waived_findings_are_not_fixed() -> None:
    waived = finding((3, 7, ""), waiver=Waiver(WaiverKind.INLINE))
    assert apply_fixes(document(), [waived]).text == TEXT


@given(st.lists(st.tuples(st.integers(0, 34), st.integers(0, 34), st.text(max_size=3)), max_size=8))
def test_every_fix_is_applied_or_refused_and_applied_ones_do_not_overlap(edits: list[tuple[int, int, str]]) -> None:
    findings = [finding((min(start, end), max(start, end), text)) for start, end, text in edits]
    fixed = apply_fixes(document(), findings)
    assert len(fixed.applied) + len(fixed.refused) == len(findings)
    spans = sorted(edit.span for one in fixed.applied if one.fix for edit in one.fix.edits)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert len(fixed.text) == len(TEXT) + sum(
        len(edit.replacement) - len(edit.span) for one in fixed.applied if one.fix for edit in one.fix.edits
    )


def test_diff_names_the_file_and_the_lines() -> None:
    diff = unified_diff("a.txt", "one\ntwo two\n", "one\ntwo\n")
    assert diff == "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two two\n+two\n"


def test_diff_of_a_last_line_without_line_feed() -> None:
    assert unified_diff("a.txt", "two two", "two").endswith(
        "-two two\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n"
    )
    assert unified_diff("a.txt", "same", "same") == ""
