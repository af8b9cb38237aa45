"""The glossaries that ship with glossify: every test that an entry carries, run through the rules."""

import pytest

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.glossary.loading import load_glossary, shipped_glossaries
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Concept, EntryTest
from glossify.rules.term.forbidden import Forbidden
from glossify.rules.term.missing import Missing

EXPECTED = {"ok": set(), "missing": {"term/missing"}, "avoid": {"term/forbidden"}}
MATCHER = Matcher(load_glossary(shipped_glossaries()))


def cases() -> list[tuple[Concept, EntryTest]]:
    return [(concept, test) for concept in MATCHER.glossary.concepts for test in concept.tests]


def rules_reporting(test: EntryTest, place: str) -> set[str]:
    bitext = given_bitext([(test.zh, test.en)], "test.zh.txt", "test.en.txt")
    findings = check(bitext, MATCHER, (Missing(), Forbidden())).findings
    # An entry that is right may stand beside another that is not: a test says something of its own entry alone.
    return {finding.rule for finding in findings if finding.entry == place}


@pytest.mark.parametrize(("concept", "test"), cases(), ids=lambda value: str(value.place))
def test_entry(concept: Concept, test: EntryTest) -> None:
    assert rules_reporting(test, str(concept.place)) == EXPECTED[test.expect]


@pytest.mark.parametrize("name", shipped_glossaries())
def test_each_loads_alone(name: str) -> None:
    assert load_glossary([name]).concepts


def test_all_load_together_once_each() -> None:
    together = load_glossary([*shipped_glossaries(), *shipped_glossaries()])
    assert together == MATCHER.glossary
    assert together.files == shipped_glossaries()
