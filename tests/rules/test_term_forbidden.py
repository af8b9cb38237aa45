"""term/forbidden: with a source and without, entries before patterns."""

import pytest

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.findings import Finding, Severity
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.rule import Context
from glossify.rules.term.forbidden import Forbidden
from glossify.testing import ExampleCase, example_cases, marked

PATTERNS = 'patterns:\n  - {zh: "{x}街道", en: "{x} Subdistrict", avoid: ["{x} Street"]}\n'


def findings(source: str | None, target: str, entry: str, rest: str = "") -> list[Finding]:
    glossary = parse_glossary(f"glossify: 1\nterms:\n  - {entry}\n{rest}", "g.yaml")
    bitext = given_bitext([(source or "甲", target)], "a.zh.txt", "a.en.txt")
    if source is None:
        bitext = Bitext(None, bitext.target, tuple(Pair((), pair.target, 1.0) for pair in bitext.pairs))
    outcomes = Forbidden().check(Context(bitext, Matcher(glossary)))
    return [one for one in outcomes if isinstance(one, Finding)]


def written(target: str, found: list[Finding]) -> list[str]:
    return [target[one.target.start : one.target.end] for one in found]


@pytest.mark.parametrize("case", example_cases([Forbidden]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def test_finding_says_what_why_and_instead() -> None:
    entry = "{zh: 坪地, en: Pingdi, note: a town, avoid: [{form: Ping Di, why: one word, severity: warning}]}"
    (finding,) = findings("在坪地。", "In Ping Di.", entry)
    assert finding.message == "the glossary does not allow “Ping Di”; write “Pingdi”"
    assert (finding.suggestion, finding.entry, finding.note) == ("Pingdi", "g.yaml:3", "one word; a town")
    assert finding.severity is Severity.WARNING
    assert finding.source is not None
    assert (finding.source.start, finding.source.end, finding.pair) == (1, 3, 0)


@pytest.mark.parametrize("source", ["坪地与坪地", None])
def test_an_entry_is_told_once_in_a_pair(source: str | None) -> None:
    target = "Ping Di, ping-di and Pingde"
    found = findings(source, target, "{zh: 坪地, en: Pingdi, avoid: [Ping Di, Pingde]}")
    assert written(target, found) == ["Ping Di"]


def test_longer_of_two_wrong_forms_is_told() -> None:
    target = "in Ping Di Street"
    found = findings("坪地", target, "{zh: 坪地, en: Pingdi, avoid: [Ping Di, Ping Di Street]}")
    assert written(target, found) == ["Ping Di Street"]


def test_entry_goes_before_a_pattern_about_the_same_words() -> None:
    entry = "{zh: 坪地街道, en: Pingdi Subdistrict, avoid: [{form: Pingdi Street, why: the entry}]}"
    (finding,) = findings("坪地街道", "Pingdi Street", entry, PATTERNS)
    assert finding.note == "the entry"


def test_what_an_entry_allows_no_pattern_forbids() -> None:
    assert findings("坪地街道", "Pingdi Street", "{zh: 坪地街道, en: Pingdi Street}", PATTERNS) == []


def test_name_inside_the_pattern_does_not_excuse_it() -> None:
    assert len(findings("坪地街道", "Pingdi Street", "{zh: 坪地, en: Pingdi}", PATTERNS)) == 1


def test_sentences_are_not_read_over() -> None:
    assert findings("蛇口", "So did she. Kou went.", "{zh: 蛇口, en: Shekou, avoid: [She Kou]}") == []


def test_right_form_elsewhere_in_the_pair_does_not_excuse_a_wrong_one() -> None:
    assert len(findings("坪地", "Pingdi or Ping Di", "{zh: 坪地, en: Pingdi, avoid: [Ping Di]}")) == 1


def test_form_in_capitals_is_no_ordinary_word() -> None:
    entry = "{zh: 科技部, en: Ministry, avoid: [MOST]}"
    assert findings("科技部", "Most of us agree", entry) == []
    assert len(findings("科技部", "MOST agrees", entry)) == 1
