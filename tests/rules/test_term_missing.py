"""term/missing: what counts as rendered, what is excused, what is said."""

import pytest

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.findings import Finding, Severity, Tally
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.rule import Context
from glossify.rules.term.missing import Missing
from glossify.testing import ExampleCase, example_cases, marked

PINGDI = "{zh: 坪地, en: Pingdi, avoid: [Ping Di]}"


def outcomes(rows: list[tuple[str, str]], *entries: str, confidence: float = 1.0) -> list[Finding | Tally]:
    lines = "".join(f"  - {entry}\n" for entry in entries)
    glossary = parse_glossary(f"glossify: 1\nterms:\n{lines}", "g.yaml")
    bitext = given_bitext(rows, "a.zh.txt", "a.en.txt")
    pairs = tuple(Pair(pair.source, pair.target, confidence) for pair in bitext.pairs)
    return list(Missing().check(Context(Bitext(bitext.source, bitext.target, pairs), Matcher(glossary))))


def findings(rows: list[tuple[str, str]], *entries: str, confidence: float = 1.0) -> list[Finding]:
    return [one for one in outcomes(rows, *entries, confidence=confidence) if isinstance(one, Finding)]


@pytest.mark.parametrize("case", example_cases([Missing]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


def test_finding_says_what_where_and_who() -> None:
    (finding,) = findings([("在坪地。", "In Pingshan.")], "{zh: 坪地, en: Pingdi, note: a town, owner: Li}")
    assert finding.message == (
        "坪地 is “Pingdi” in the glossary; the translation has neither this nor another accepted form"
    )
    assert finding.suggestion == "Pingdi"
    assert finding.entry == "g.yaml:3"
    assert finding.note == "a town; ask Li"
    assert finding.source is not None
    assert (finding.source.start, finding.source.end) == (1, 3)
    assert (finding.target.start, finding.target.end, finding.pair) == (0, 12, 0)


def test_one_finding_for_an_entry_in_a_pair_though_two_lie_on_one_line() -> None:
    glossary = "glossify: 1\nterms: [{zh: 坪地, en: Pingdi}, {zh: 龙岗, en: Longgang}]\n"
    bitext = given_bitext([("坪地、坪地、龙岗", "There.")], "a", "b")
    outcome = Missing().check(Context(bitext, Matcher(parse_glossary(glossary))))
    assert [one.suggestion for one in outcome if isinstance(one, Finding)] == ["Pingdi", "Longgang"]


def test_every_term_is_counted() -> None:
    tallies = outcomes([("坪地与龙岗", "Pingdi")], PINGDI, "{zh: 龙岗, en: Longgang}")
    assert [one.verified for one in tallies if isinstance(one, Tally)] == [True, False]


def test_forbidden_form_is_left_to_the_other_rule() -> None:
    assert findings([("坪地", "Ping Di")], PINGDI) == []


@pytest.mark.parametrize(
    ("second", "reported"),
    [
        ("It is a town.", False),
        ("They are building there.", False),
        ("The Bureau is there.", False),
        ("Everything is there.", True),
        ("It is near Longgang.", True),  # another term has taken its place
        ("It is " + "very " * 40 + "far.", True),  # some pronoun stands in any long text
    ],
)
def test_term_named_in_the_pair_before_may_be_taken_up(second: str, reported: bool) -> None:
    entries = ("{zh: 环保局, en: Green Bureau}", "{zh: 龙岗, en: Longgang}")
    rows = [("环保局成立了。", "The Green Bureau was founded."), ("环保局在建设。", second)]
    assert bool(findings(rows, *entries)) == reported


def test_term_must_have_been_rendered_rightly_to_be_taken_up() -> None:
    rows = [("坪地很远。", "Pingshan is far."), ("坪地很小。", "It is small.")]
    assert len(findings(rows, PINGDI)) == 2


def test_weak_pair_looks_at_its_neighbours() -> None:
    rows = [("甲。", "In Pingdi."), ("坪地。", "There.")]
    assert findings(rows, PINGDI, confidence=0.7) == []
    assert len(findings(rows, PINGDI)) == 1


@pytest.mark.parametrize(
    ("confidence", "severity"),
    [(1.0, Severity.ERROR), (0.7, Severity.WARNING), (0.4, Severity.INFO)],
)
def test_weak_pair_lowers_the_severity(confidence: float, severity: Severity) -> None:
    (finding,) = findings([("坪地。", "There.")], PINGDI, confidence=confidence)
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("more", "severity"), [("status: proposed", Severity.INFO), ("severity: warning", Severity.WARNING)]
)
def test_entry_states_the_severity(more: str, severity: Severity) -> None:
    (finding,) = findings([("坪地。", "There.")], f"{{zh: 坪地, en: Pingdi, {more}}}")
    assert finding.severity is severity


def test_what_is_right_for_one_of_two_senses_is_right() -> None:
    entries = ("{zh: 行, en: bank, sense: money}", "{zh: 行, en: line, sense: row}")
    assert findings([("行", "a line")], *entries) == []
    assert len(findings([("行", "a walk")], *entries)) == 1


def test_terms_to_keep_are_no_matter_of_this_rule() -> None:
    assert outcomes([("Vue很好", "It is fine")], "{zh: Vue, keep: true}") == []


def test_acronym_that_the_document_explains_elsewhere_counts() -> None:
    rows = [("甲", "the Deposit Protection Scheme (DPS)"), ("存保计划很好。", "The DPS is good.")]
    assert findings(rows, "{zh: 存保计划, en: Deposit Protection Scheme}") == []
