import pytest

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Language, Pair
from glossify.documents.plain import read_plain
from glossify.findings import Finding, Severity
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rules.name.spelling import Spelling
from glossify.testing import ExampleCase, example_cases, marked


def alone(text: str) -> Bitext:
    document = read_plain("a.en.txt", text, Language.ENGLISH)
    return Bitext(None, document, tuple(Pair((), (index,), 1.0) for index in range(len(document.segments))))


def findings(bitext: Bitext, glossary: str = "") -> tuple[Finding, ...]:
    entries = parse_glossary(f"glossify: 1\nterms:\n{glossary}") if glossary else Glossary()
    return check(bitext, Matcher(entries), [Spelling()]).findings


def fixed(text: str, glossary: str = "") -> str:
    edits = [edit for finding in findings(alone(text), glossary) if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("case", example_cases([Spelling]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def test_what_a_finding_says() -> None:
    (found,) = findings(alone("Pingdi Town.\n\nThey met in Ping Di, and again in Ping Di."))
    assert found.message == "“Ping Di” stands here 2 times; “Pingdi” in line 1"
    assert (found.suggestion, found.severity, found.pair) == ("Pingdi", Severity.WARNING, 1)


def test_a_form_that_nobody_has_written_yet() -> None:
    (first, second) = findings(alone("Ping Di Town, Ping-di Town"))
    assert first.message == "“Ping Di” stands here; as one word it is “Pingdi”"
    assert second.suggestion == "Pingdi"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Pingdi Town, Ping Di Town, PingDi Town", "Pingdi Town, Pingdi Town, Pingdi Town"),
        ("Chang'an Town, Chang An Road, Changan Town", "Chang'an Town, Chang'an Road, Chang'an Town"),
        ("In Xi’an and in Xian City", "In Xi’an and in Xi’an City"),
    ],
)
def test_the_fix_leaves_nothing_to_report(text: str, right: str) -> None:
    assert fixed(text) == right
    assert findings(alone(right)) == ()


def test_the_form_of_the_glossary_is_right_whatever_the_standard_says() -> None:
    glossary = "  - {zh: 大围, en: Tai Wai, also: [Tai-wai], domain: place}\n"
    assert fixed("Taiwai Road, Tai Wai Road, Tai-wai Road", glossary) == "Tai Wai Road, Tai Wai Road, Tai-wai Road"
    (found,) = findings(alone("Taiwai Road"), glossary)
    assert found.message == "“Taiwai” stands here; the glossary has “Tai Wai”"
    assert found.entry


def test_a_person_in_the_glossary_is_no_place() -> None:
    assert findings(alone("Li Na won. Lina Village"), "  - {zh: 李娜, en: Li Na}\n") == ()


def test_what_the_glossary_forbids_is_not_told_twice() -> None:
    glossary = "  - {zh: 坪地, en: Pingdi, avoid: [Ping Di], domain: place}\n"
    assert findings(alone("Ping Di Town"), glossary) == ()
    assert [found.suggestion for found in findings(alone("PingDi Town"), glossary)] == ["Pingdi"]


def test_the_source_shows_that_a_place_is_meant() -> None:
    glossary = "  - {zh: 坪地, en: Pingdi, domain: place}\n"
    rows = [("坪地很美。", "Ping Di is nice."), ("平先生", "Ping Di is a man.")]
    (found,) = findings(given_bitext(rows, "a.zh", "a.en"), glossary)
    assert found.pair == 0


def test_elsewhere_the_more_frequent_form_is_proposed_and_nothing_is_fixed() -> None:
    (found,) = findings(alone("Hong Kong: Lei Yue Road, Lei Yue Street, Leiyue Road"))
    assert (found.suggestion, found.fix) == ("Lei Yue", None)


@pytest.mark.parametrize(
    "text",
    [
        "Li Na won. Lina Wang lost in Lina.",
        "Ping Di plays. Pingdi records.",
        "Huangshan City lies below Huang Shan.",
        "Pingdi Town and PINGDI TOWN",
        "The town of Pingdi, Pingdi Town",
        "Xian County lies in Hebei.",
    ],
)
def test_what_is_let_pass(text: str) -> None:
    assert findings(alone(text)) == ()


def test_marked_up_names_are_reported_without_a_fix() -> None:
    from glossify.documents.markdown import read_markdown

    document = read_markdown("a.md", "Pingdi Town and Ping **Di** Town", Language.ENGLISH)
    (found,) = findings(Bitext(None, document, (Pair((), (0,), 1.0),)))
    assert (found.suggestion, found.fix) == ("Pingdi", None)
