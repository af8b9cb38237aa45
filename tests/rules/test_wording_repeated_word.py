import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.plain import read_plain
from glossify.findings import Finding
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context
from glossify.rules.wording.repeated_word import RepeatedWord
from glossify.testing import ExampleCase, example_cases, marked


@pytest.mark.parametrize("case", example_cases([RepeatedWord]), ids=str)
def test_examples(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def findings(document: Document, rule: RepeatedWord | None = None, glossary: str = "") -> list[Finding]:
    pairs = tuple(Pair((), (index,), 1.0) for index in range(len(document.segments)))
    matcher = Matcher(parse_glossary(glossary) if glossary else Glossary())
    return list((rule or RepeatedWord()).check(Context(Bitext(None, document, pairs), matcher)))


def plain(text: str, rule: RepeatedWord | None = None, glossary: str = "") -> list[Finding]:
    return findings(read_plain("a.txt", text, Language.ENGLISH), rule, glossary)


def markdown(text: str) -> list[Finding]:
    return findings(read_markdown("a.md", text, Language.ENGLISH))


def fixed(text: str, found: list[Finding]) -> str:
    for finding in reversed(found):
        for edit in finding.fix.edits if finding.fix else ():
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("It is the the end.", "It is the end."),
        ("The the end of of it", "The end of it"),
        ("and and and so on", "and so on"),
        ("It isn’t isn’t so.", "It isn’t so."),
        ("one of the city-wide  city-wide plans", "one of the city-wide plans"),
        ("(the the end)", "(the end)"),
        ("‘the the end’", "‘the end’"),
        ("he said that that the plan", "he said that the plan"),
        ("This is is it.", "This is it."),
        ("It will will do.", "It will do."),
        ("held in in the city", "held in the city"),
        ("Currently Currently it rains.", "Currently it rains."),
        ("On Monday Monday it rains.", "On Monday it rains."),
        ("The Policy-Making Policy-Making Body", "The Policy-Making Body"),
        ("the GDP GDP of the city", "the GDP of the city"),
        ("THE END OF OF THE LINE", "THE END OF THE LINE"),
        ("The The forum", "The forum"),
    ],
)
def test_fix(written: str, right: str) -> None:
    assert fixed(written, plain(written)) == right


@pytest.mark.parametrize(
    "written",
    [
        "They had had it.",
        "He said that that was all.",
        "What the point of it is is unclear.",
        "His will will be done.",
        "The plan they came in in 2015",
        "Later on on Monday",
        "I tell you you won.",
        "In World War I I was a child.",
        "Bye bye, said the very very old man.",
        "It scored two two and 3 3.",
        "Buy buy buy",
        "The the-one-that-counts rule",
        "v.s. s/he he",
        "Duran Duran and Boutros Boutros-Ghali",
        "An An, Zhuang Zhuang and Yuan Yuan",
        "her mei mei, her younger sister",
        "LANG LANG PLAYS DURAN DURAN",
        "Mark mark the page.",
        "It is of Of Mice and Men that he speaks.",
        "the band The The played",
        "x x and vitamin A A",
        "the end. the end",
        "the, the",
        "the “the”",
        "the user@the the.org",
        "Press CTRL-W CTRL-W, then zp zP.",
        "It also finds “the the” and 'of of'.",
        "on\t\ton\t\toff",
        "yes    name    name    no",
    ],
)
def test_what_good_english_doubles(written: str) -> None:
    assert plain(written) == []


def test_words_in_two_sentences_or_lines_are_no_repetition() -> None:
    assert plain("It was over.\nover and out") == []
    assert plain("They saw it. It was over.") == []


def test_a_capitalised_word_that_the_document_has_alone() -> None:
    assert [finding.suggestion for finding in plain("The Cup of 2015. It was the Cup Cup of all.")] == ["Cup"]
    assert plain("It was the Cup Cup of all.") == []
    assert plain("Walla Walla is far. We like Walla Walla. Walla is short for it.") == []


def test_a_name_that_the_glossary_has_alone() -> None:
    glossary = "glossify: 1\nterms:\n  - {zh: 惠州, en: Huizhou}\n  - {zh: 香港, en: Hong Kong}\n"
    assert len(plain("In Huizhou Huizhou and in Hong Hong Kong", glossary=glossary)) == 2
    assert plain("In Huizhou Huizhou and in Hong Hong Kong") == []


def test_a_syllable_is_reported_where_the_document_has_the_whole_name() -> None:
    assert len(plain("Hong Kong and Hong Kong. But Hong Hong Kong")) == 1
    assert plain("Li Ming. But Li Li came.") == []


def test_what_a_finding_says() -> None:
    (finding,) = plain("It is  the the end.")
    assert finding.message == "“the” stands twice in a row"
    assert (finding.target.start, finding.target.end) == (7, 14)
    assert finding.suggestion == "the"


def test_words_can_be_allowed() -> None:
    rule = RepeatedWord(allowed=("Agar",))
    assert plain("a dish of agar agar", rule) == []
    assert len(plain("a dish of agar agar")) == 1


@given(st.lists(st.sampled_from(["the", "The", "of", "city", "had", "Cup", ",", "“", "the-"]), max_size=12))
def test_a_fixed_text_is_not_reported_again(words: list[str]) -> None:
    text = " ".join(words)
    found = plain(text)
    assert all(finding.fix for finding in found)
    assert plain(fixed(text, found)) == []


def test_across_a_line_break_of_a_wrapped_paragraph() -> None:
    text = "One of\nof the *largest* cities"
    (finding,) = markdown(text)
    assert text[finding.target.start : finding.target.end] == "of\nof"
    assert fixed(text, [finding]) == "One of the *largest* cities"


def test_no_fix_where_mark_up_stands_between() -> None:
    (finding,) = markdown("It is the **the** end.")
    assert finding.fix is None
    assert markdown("Use `the` the and the `the`") == []
