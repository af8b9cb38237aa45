import pytest

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.plain import read_plain
from glossify.findings import Finding, Severity
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context
from glossify.rules.punctuation.unpaired import Unpaired
from glossify.testing import ExampleCase, example_cases, marked


@pytest.mark.parametrize("case", example_cases([Unpaired]), ids=str)
def test_examples(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def findings(document: Document, rule: Unpaired | None = None) -> list[Finding]:
    pairs = tuple(Pair((), (index,), 1.0) for index in range(len(document.segments)))
    return list((rule or Unpaired()).check(Context(Bitext(None, document, pairs), Matcher(Glossary()))))


def plain(text: str, rule: Unpaired | None = None) -> list[Finding]:
    return findings(read_plain("a.txt", text, Language.ENGLISH), rule)


def shown(text: str) -> str:
    """Give a text with the marks that are reported between ⟦ and ⟧."""
    for finding in sorted(plain(text), key=lambda finding: finding.target, reverse=True):
        start, end = finding.target.start, finding.target.end
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@pytest.mark.parametrize(
    "right",
    [
        "It (the forum [of 2015]) had “a {new} motto”.",
        'He said, "No." She said, "Yes (again)."',
        'He said:"No."',
        'the "word "and more',
        "“A ‘small’ word”, isn’t it?",
        "“He said: “No.” So it was.”",
        '“Mixed quotes" are no matter of pairs.',
        "Mixed （width) is no matter of pairs.",
        "Values in [0, 1), (−1, 1] and ]0, 1[",
        "It is 5’ 6” tall and 6'2\" wide, at 40°26'46\" north.",
        'He said "the 24" screen is big".',
        'A 24” screen and a 5" disk',
        "Smile :) and frown :( or wink ;-)",
        "There are two: a) this; b) that",
        "a) this",
        "see section 3 b) of the law",
        "items 1), 2) and 3)",
        "The keys “(” and ')' are marks, and so is a quote (\").",
        'A free ( is talked about, and so is " here.',
        "„So“ schreibt man.",
        "论坛（第五届开幕。",
    ],
)
def test_what_is_paired_or_needs_no_partner(right: str) -> None:
    assert shown(right) == right


@pytest.mark.parametrize(
    "marks",
    [
        "The forum ⟦(⟧the fifth was full (of people).",
        "The forum ⟦[⟧the fifth (or sixth) was full.",
        "It was full⟦}⟧.",
        "The “first” and ⟦“⟧second word",
        "The “first” and second⟦”⟧ word",
        'The "first" and second⟦"⟧ word',
        'The "first" and ⟦"⟧second word',
        "It was in the Top 10⟦”⟧ of all.",
        "In 2015⟦”⟧ it was full.",
        "The report (a) says so; and ⟦(⟧b says more.",
        "The report (a) says so; and b⟦)⟧ says more.",
        "He has 5 ⟦)⟧",
        "The ⟦”⟧word⟦“⟧ was new.",
        "The “word⟦“⟧ was new.",
        "The ⟦”⟧word” was new.",
        "He said,⟦”⟧The word” again.",
    ],
)
def test_what_is_reported(marks: str) -> None:
    assert shown(marks.replace("⟦", "").replace("⟧", "")) == marks


@pytest.mark.parametrize(
    "text",
    [
        "“One.\n“Two.\n“Three.”",
        "“One.\nTwo.\nThree.”",
        "He said, “One “two” three.\nFour.”",
        '"One.\nTwo," he said.',
        "One (two\nthree) four",
        "It was by him (Tony and\nB) and others.",
    ],
)
def test_pairs_over_paragraphs(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "marks",
    [
        "“One.\n“Two.\n⟦“⟧Three.",
        "⟦“⟧One.\nTwo “or” more.\nThree⟦”⟧, he said.",
        "One ⟦(⟧two\nthree\nfour⟦)⟧ five",
        "⟦“⟧One.\n" + "More.\n" * 12 + "Three⟦”⟧, he said.",
    ],
)
def test_no_pairs_over_paragraphs(marks: str) -> None:
    assert shown(marks.replace("⟦", "").replace("⟧", "")) == marks


def test_what_a_finding_says() -> None:
    opened, closed = plain("One (two.\n\nThree] four.")
    assert opened.message == "( is opened and not closed"
    assert closed.message == "] closes what nothing opens"
    assert opened.fix is None


def test_a_turned_mark_has_a_fix() -> None:
    text = "The ”word“ was new."
    for finding in reversed(plain(text)):
        assert finding.severity is Severity.WARNING
        assert finding.fix is not None
        (edit,) = finding.fix.edits
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == "The “word” was new."


def test_a_turned_mark_behind_a_space_is_info_and_loses_the_space() -> None:
    text = "He said, “It is good. “"
    (finding,) = plain(text)
    assert finding.severity is Severity.INFO
    assert finding.message == "“ stands the wrong way round; write ”"
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start] + edit.replacement == "He said, “It is good.”"


def test_the_marks_to_look_at_can_be_chosen() -> None:
    text = "One (two “three {four"
    assert len(plain(text)) == 3
    assert [finding.message[0] for finding in plain(text, Unpaired(marks="()“”"))] == ["(", "“"]


def test_code_and_links_in_markdown_are_no_marks() -> None:
    text = 'Call `f(` and [see (this)](a.md "x (y") “`x`”.\nThen\n> go on (here\n> and there).'
    assert findings(read_markdown("a.md", text, Language.ENGLISH)) == []
