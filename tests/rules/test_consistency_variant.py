import pytest

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.plain import read_plain
from glossify.findings import Finding, Severity
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rules.consistency.variant import Variant
from glossify.testing import ExampleCase, example_cases, marked


def findings(text: str, glossary: str = "", rule: Variant | None = None) -> tuple[Finding, ...]:
    return _checked(read_plain("a.en.txt", text, Language.ENGLISH), glossary, rule)


def _checked(document: Document, glossary: str = "", rule: Variant | None = None) -> tuple[Finding, ...]:
    entries = parse_glossary(f"glossify: 1\nterms:\n{glossary}") if glossary else Glossary()
    bitext = Bitext(None, document, tuple(Pair((), (index,), 1.0) for index in range(len(document.segments))))
    return check(bitext, Matcher(entries), [rule or Variant()]).findings


def written(text: str, glossary: str = "", rule: Variant | None = None) -> list[tuple[str, str | None]]:
    return [(text[found.target.start : found.target.end], found.suggestion) for found in findings(text, glossary, rule)]


def fixed(text: str) -> str:
    edits = [edit for finding in findings(text) if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("case", example_cases([Variant]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def test_what_a_finding_says() -> None:
    text = "We use e-commerce.\n\nThen ecommerce, e-commerce.\n\nAnd ecommerce again; e-commerce."
    (found,) = findings(text)
    assert found.message == "“ecommerce” stands here 2 times, “e-commerce” 3 times, first in line 1"
    assert (found.severity, found.suggestion, found.pair) == (Severity.WARNING, "e-commerce", 1)
    assert text[found.target.start : found.target.end] == "ecommerce"


def test_twins_tell_why() -> None:
    (found,) = findings("The Organizing Committee met. The Organization Committee met.")
    assert found.message == "“Organization Committee” stands here, “Organizing Committee” in line 1"
    assert found.note == "the body that organizes an event is its Organizing Committee"
    assert found.fix is None


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("See Sun Yat-sen University and Sun Yat Sen University.", [("Yat Sen University", "Yat-sen University")]),
        ("The Yat-sen Park is old, the Yat Sen Park is new.", [("Yat Sen Park", "Yat-Sen Park")]),
        ("In Southeast Asia and South-East Asia and Southeast Asia", [("South-East", "Southeast")]),
        ("A policy-making body. Good policymaking needs a policy-making body.", [("policymaking", "policy-making")]),
        (
            "Our data set contains much. Another dataset contains less. That dataset contains none.",
            [("data set", "dataset")],
        ),
        ("An up-to-date list. No up to date list. An up-to-date list.", [("up to date list", "up-to-date list")]),
        (
            "The Shenzhou-12 crew left. The Shenzhou 12 crew came. The Shenzhou-12 crew ate.",
            [("Shenzhou 12", "Shenzhou-12")],
        ),
        ("We co-operate and cooperate, we cooperate.", [("co-operate", "cooperate")]),
    ],
)
def test_hyphens(text: str, marks: list[tuple[str, str]]) -> None:
    assert [mark for mark, _ in written(text)] == [mark for mark, _ in marks]


@pytest.mark.parametrize(
    "text",
    [
        "They reform the law and re-form the team.",
        "They follow up cases, with follow-up cases in May.",
        "The government led efforts. These are government-led efforts.",
        "A green house is no greenhouse. Green houses are nice.",
        "Every day is an everyday matter.",
        "In the long term loans fall, and long-term loans too.",
        "It is a Vue-3-only feature of Vue 3. We use Vue 3 and Vue 3.",
        "The Lao-Vietnamese forces met. The Lao Vietnamese and the Lao people met.",
        "The low-carbon city hosts the Low Carbon City Forum.",
        "We met Li Na. Lina was there.",
        "A Hong Kong-based bank is in Hong Kong. Hong Kong is big. Hong Kong has banks.",
        "The errorHandler is an error handler.",
        "A low-carbon city. Low carbon emissions.",
    ],
)
def test_hyphens_that_grammar_or_chance_explains(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "mark", "right"),
    [
        (
            "Cities of the Pearl River Delta meet where the Pearl River Delta ends and the Pearl river Delta begins",
            "Pearl river Delta",
            "Pearl River Delta",
        ),
        ("We use WeChat daily. They pay by WeChat, we pay by Wechat.", "Wechat", "WeChat"),
        (
            "The exchange Fund, the exchange Fund and the exchange Fund; the Exchange Fund, the Exchange Fund",
            "exchange Fund",
            "Exchange Fund",
        ),
    ],
)
def test_capitals(text: str, mark: str, right: str) -> None:
    assert written(text)[:1] == [(mark, right)]
    assert {found.suggestion for found in findings(text)} == {right}


@pytest.mark.parametrize(
    "text",
    [
        "Members of the Executive Board met. The Executive Board votes. An executive board has members.",
        "PEARL RIVER DELTA NEWS\n\nOf the Pearl River Delta we know the Pearl River Delta best.",
        "They met US President Joe Biden, and US President Xi. Then the US president left.",
        "The new Development Bank is not the New Development Bank, and the New Development Bank is big.",
        "We know the Real Madrid team of Real Madrid.\n\nTable 1 Real madrid",
        "At FinTech Week we met the Chief Fintech Officer.",
    ],
)
def test_capitals_that_are_explained(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The US and the UK. The U.S. and the US.", [("U.S.", "US")]),
        ("Pay US$5 in the U.S. now.", []),
        ("TELL US NOW\n\nIn the U.S. now.", []),
        ("Macao and the University of Macau. Macao is small.", []),
        ("Surf the Internet. Then the internet; the internet.", [("Internet", "internet")]),
        ("An organizing committee. The Organization committee.", [("Organization committee", "Organizing committee")]),
        (
            "The vice director and a deputy director; deputy directors, deputy director.",
            [("vice director", "deputy director")],
        ),
    ],
)
def test_twins(text: str, marks: list[tuple[str, str]]) -> None:
    assert written(text) == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The centre and a center, the centre.", [("center", "centre")]),
        ("Organised labour. They organised it and organized that.", [("organized", "organised")]),
        ("Good practice and to practise. A meter reads 5 metres.", []),
        ("The World Trade Organization is a good organisation.", []),
    ],
)
def test_spelling(text: str, marks: list[tuple[str, str]]) -> None:
    assert written(text) == marks


def test_options_switch_kinds_off_and_add_twins() -> None:
    assert findings("A centre, a center.", rule=Variant(spelling=False)) == ()
    order = "Green and low-carbon growth; low-carbon and green growth."
    assert len(findings(order)) == 1
    assert findings(order, rule=Variant(word_order=False)) == ()
    rule = Variant(twins="eco-city / low-carbon city; demo / demonstration")
    assert written("An eco-city is here. The low-carbon city is there. A demo is given.", rule=rule) == [
        ("low-carbon city", "eco-city")
    ]


def test_the_glossary_decides_over_the_number() -> None:
    text = "The Low Carbon City Forum, the Low Carbon City Forum, the Low-Carbon City Forum"
    assert written(text) == [("Low-Carbon City", "Low Carbon City")]
    glossary = "  - {zh: 论坛, en: Low-Carbon City Forum}\n"
    assert written(text, glossary) == [("Low Carbon City", "Low-Carbon City")]
    abbreviation = "  - {zh: 美国国务院, en: U.S. Department of State}\n"
    assert written("The US, the US, the U.S. now", abbreviation) == [("U.S.", "US")]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("E-commerce, e-commerce. Ecommerce grows.", "E-commerce, e-commerce. E-commerce grows."),
        ("The centre. Center means centre.", "The centre. Centre means centre."),
        (
            "Cities of the Pearl River Delta met; the Pearl River Delta has nine, the Pearl River delta grows",
            "Cities of the Pearl River Delta met; the Pearl River Delta has nine, the Pearl River Delta grows",
        ),
        ("A decision-making process, one decision-making process, the decision making process",) * 2,
    ],
)
def test_the_fix_leaves_nothing_to_report(text: str, right: str) -> None:
    right = right.replace("the decision making", "the decision-making")
    assert fixed(text) == right
    assert findings(right) == ()


def test_a_tie_is_not_fixed() -> None:
    (found,) = findings("A road map and a roadmap")
    assert found.fix is None


def test_mark_up_inside_a_form_is_not_fixed() -> None:
    text = "Use e-commerce and e-commerce and e**commerce**."
    (found,) = _checked(read_markdown("a.md", text, Language.ENGLISH))
    assert (found.suggestion, found.fix) == ("e-commerce", None)


def test_rows_of_a_bitext_are_one_document() -> None:
    bitext = given_bitext([("电商", "E-commerce and e-commerce"), ("电商", "Rural ecommerce")], "a.zh", "a.en")
    (found,) = check(bitext, Matcher(Glossary()), [Variant()]).findings
    assert (found.pair, found.suggestion) == (1, "e-commerce")
