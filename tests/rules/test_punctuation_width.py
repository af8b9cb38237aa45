from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.plain import read_plain
from glossify.findings import Finding
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context
from glossify.rules.punctuation.width import Width
from glossify.testing import ExampleCase, example_cases, marked


@pytest.mark.parametrize("case", example_cases([Width]), ids=str)
def test_examples(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def findings(document: Document, rule: Width | None = None) -> list[Finding]:
    pairs = tuple(Pair((), (index,), 1.0) for index in range(len(document.segments)))
    return list((rule or Width()).check(Context(Bitext(None, document, pairs), Matcher(Glossary()))))


def plain(text: str, rule: Width | None = None) -> list[Finding]:
    return findings(read_plain("a.txt", text, Language.ENGLISH), rule)


def fixed(text: str, found: list[Finding]) -> str:
    edits = sorted(
        chain.from_iterable(finding.fix.edits for finding in found if finding.fix),
        key=lambda edit: edit.span,
        reverse=True,
    )
    for edit in edits:
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("In Shenzhen，the forum", "In Shenzhen, the forum"),
        ("In Shenzhen ，the forum", "In Shenzhen, the forum"),
        ("In Shenzhen， the forum", "In Shenzhen, the forum"),
        ("It opened。It was full！", "It opened. It was full!"),
        ("Is it full？Yes", "Is it full? Yes"),
        ("The forum（the fifth）was full", "The forum (the fifth) was full"),
        ("The forum（the fifth），which", "The forum (the fifth), which"),
        ("f（x） and item（s）", "f(x) and item(s)"),
        ("Time：10：30 to 12：00", "Time: 10:30 to 12:00"),
        ("１２％of ３．５", "12% of 3.5"),
        ("Ｇ２０ summit", "G20 summit"),
        ("Item (３) of “４”", "Item (3) of “4”"),
        ("said “（at last）” again", "said “(at last)” again"),
        ("and so on……until", "and so on… until"),
        ("and so on。。。", "and so on…"),
        ("he said，“No，” and left", "he said, “No,” and left"),
        ('he said，"No，" and left', 'he said, "No," and left'),
        ("Chapter　One", "Chapter One"),
        ("the end，　the start", "the end, the start"),
        ("worth ￥500", "worth ¥500"),
        ("the site；（see below）", "the site; (see below)"),
    ],
)
def test_fix(written: str, right: str) -> None:
    result = fixed(written, plain(written))
    assert result == right
    assert plain(result) == []


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("Shenzhen、Dongguan", ","),
        ("the book 《Delta》 of 2015", "“Delta”"),
        ("the 【new】 one", "[new]"),
        ("some 1，000 guests", ","),
        ("from 5～6", "~"),
        ("see example．org there", "."),
        ("５＊６", "5*6"),
    ],
)
def test_what_needs_a_decision_has_a_suggestion_and_no_fix(written: str, suggestion: str) -> None:
    (finding,) = plain(written)
    assert finding.suggestion == suggestion
    assert finding.fix is None


@pytest.mark.parametrize(
    "written",
    [
        "深圳的论坛，欢迎光临！",
        "The forum opened, 深圳，东莞。",
        "Pingdi（坪地，深圳） is a town.",
        "Pingdi （ABC公司） is a town.",
        "深圳（Shenzhen）is a city of the delta.",
        "Read “《诗经》” aloud.",
        "The name 『ライブラリ』 is Japanese.",
        "The marks “（）” and “：” are wide.",
        "《》 marks a title; a full-width colon （：） does not.",
    ],
)
def test_marks_of_chinese_are_passed_over(written: str) -> None:
    assert plain(written) == []


def test_an_english_gloss_with_some_chinese_in_wide_brackets_is_english() -> None:
    (finding,) = plain("The committee（the leading body of the forum, 组委会）met.")
    assert finding.suggestion == "(the leading body of the forum, 组委会)"


def test_what_a_finding_says() -> None:
    comma, space, title = plain("One，two　three 《Four》")
    assert comma.message == "， is not English type; write ,"
    assert space.message == "a full-width space is not English type; write a space"
    assert title.message == "《》 marks a title in Chinese; in English that is done by italics or quotation marks"


def test_one_finding_for_a_run_and_one_for_a_pair() -> None:
    assert len(plain("Really？！！")) == 1
    assert len(plain("It（was）so，and so")) == 2


def test_a_single_bracket_is_reported_alone() -> None:
    assert fixed("It（was) so", plain("It（was) so")) == "It (was) so"


def test_marks_can_be_allowed() -> None:
    assert plain("《Delta》，a book", Width(allowed="《，")) == []


@given(st.text("abC 1２Ａ，。：（）《》、！…“”(),.　", max_size=30))
def test_fixes_do_not_overlap_and_leave_nothing_to_fix(text: str) -> None:
    found = plain(text)
    edits = sorted(edit.span for finding in found if finding.fix for edit in finding.fix.edits)
    assert all(before.end <= after.start for before, after in pairwise(edits))
    assert all(finding.fix is None for finding in plain(fixed(text, found)))


def markdown(text: str) -> str:
    return fixed(text, findings(read_markdown("a.md", text, Language.ENGLISH)))


def test_the_fix_in_markdown_leaves_mark_up_alone() -> None:
    assert markdown("Use `ref`，then `a，b`（twice）now") == "Use `ref`, then `a，b` (twice) now"
    assert markdown("<b>Note：</b>the end") == "<b>Note：</b>the end"
    assert markdown("One&#xFF0C; two") == "One&#xFF0C; two"


def test_a_fix_at_a_hard_line_break() -> None:
    assert markdown("One two，\nthree（four）\nfive") == "One two,\nthree (four)\nfive"
