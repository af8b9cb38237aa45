import pytest

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext
from glossify.findings import Finding, Severity
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.rule import replace
from glossify.rules.term.inconsistent import Inconsistent
from glossify.testing import ExampleCase, example_cases, marked

ZONE = "  - {zh: 示范区, en: demonstration zone, also: [pilot area, demo zone, PA], note: as in the plan}\n"
MINISTRY = "  - {zh: 商务部, en: Ministry of Commerce, also: [Department of Commerce, MOFCOM]}\n"


def findings(
    *rows: tuple[str, str], glossary: str = ZONE, confidence: float = 1.0, rule: Inconsistent | None = None
) -> tuple[Finding, ...]:
    bitext = given_bitext(rows, "a.zh", "a.en")
    pairs = tuple(replace(pair, confidence=confidence) for pair in bitext.pairs)
    entries = parse_glossary(f"glossify: 1\nterms:\n{glossary}")
    return check(Bitext(bitext.source, bitext.target, pairs), Matcher(entries), [rule or Inconsistent()]).findings


@pytest.mark.parametrize("case", example_cases([Inconsistent]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def test_what_a_finding_says() -> None:
    (found,) = findings(
        ("示范区一", "Demonstration zone 1"),
        ("示范区二", "Pilot area 2"),
        ("示范区三", "Pilot area 3"),
        ("示范区四", "Demonstration zone 4"),
    )
    assert found.message == "示范区 is “Pilot area” here 2 times, “demonstration zone” 2 times, first in line 1"
    assert (found.suggestion, found.severity, found.pair) == ("demonstration zone", Severity.WARNING, 1)
    assert (found.note, found.entry) == ("as in the plan", "glossary.yaml:3")


def test_the_preferred_form_is_proposed_however_rare() -> None:
    (found,) = findings(("示范区", "pilot area"), ("示范区", "pilot area"), ("示范区", "demonstration zone"))
    assert found.suggestion == "demonstration zone"


def test_without_the_preferred_form_the_more_frequent_one_is_proposed() -> None:
    (found,) = findings(("示范区", "demo zone"), ("示范区", "pilot area"), ("示范区", "pilot area"))
    assert found.suggestion == "pilot area"


def test_forms_that_share_a_stem_or_are_initials_are_one() -> None:
    assert findings(("示范区", "demonstration zone"), ("示范区", "demo zone")) == ()
    assert findings(("示范区", "pilot area"), ("示范区", "PA")) == ()
    assert findings(("商务部", "MOFCOM"), ("商务部", "Ministry of Commerce"), glossary=MINISTRY) == ()


def test_a_long_form_with_its_acronym_inside_is_the_same() -> None:
    entry = "  - {zh: 本地机构, en: local authorized institution, also: [local AIs]}\n"
    assert findings(("本地机构", "local authorized institutions"), ("本地机构", "local AIs"), glossary=entry) == ()


def test_the_body_of_another_state_is_another_body() -> None:
    rows = (("商务部", "the Ministry of Commerce"), ("商务部", "the US Department of Commerce"))
    assert findings(*rows, glossary=MINISTRY) == ()
    rows = (("商务部", "the Ministry of Commerce"), ("商务部", "the Department of Commerce"))
    assert len(findings(*rows, glossary=MINISTRY)) == 1


def test_a_form_that_belongs_to_a_longer_term_does_not_count() -> None:
    entries = ZONE + "  - {zh: 试点区域规划, en: pilot area plan}\n"
    rows = (("示范区", "the demonstration zone"), ("示范区和试点区域规划", "the zone and the pilot area plan"))
    assert findings(*rows, glossary=entries) == ()


def test_another_chinese_form_may_have_another_english_one() -> None:
    entry = "  - {zh: 示范区, zh_also: [试点区], en: demonstration zone, also: [pilot area]}\n"
    assert findings(("示范区", "demonstration zone"), ("试点区", "pilot area"), glossary=entry) == ()
    assert len(findings(("示範區", "demonstration zone"), ("示范区", "pilot area"), glossary=entry)) == 1


def test_weak_pairs_tell_nothing() -> None:
    rows = (("示范区", "demonstration zone"), ("示范区", "pilot area"))
    assert findings(*rows, confidence=0.79) == ()
    assert len(findings(*rows, confidence=0.8)) == 1


def test_proposed_entries_give_info() -> None:
    entry = ZONE.replace("note: as in the plan", "status: proposed")
    (found,) = findings(("示范区", "demonstration zone"), ("示范区", "pilot area"), glossary=entry)
    assert found.severity is Severity.INFO


def test_the_option_least() -> None:
    rows = (("示范区", "demonstration zone"), ("示范区", "pilot area"))
    assert findings(*rows, rule=Inconsistent(least=2)) == ()
    assert len(findings(*rows, ("示范区", "demonstration zone"), rule=Inconsistent(least=2))) == 1
