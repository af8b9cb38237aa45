from dataclasses import dataclass
from typing import ClassVar

import pytest

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.findings import CheckedBitext, Finding, Severity, Tally, Verification
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context, Iterator, PairRule, PairView, Passage, Rule, SegmentRule, Span


@dataclass(frozen=True)
class Word(PairRule):
    """Reports every place of a word."""

    id: ClassVar[str] = "test/word"
    severity: ClassVar[Severity] = Severity.ERROR
    word: str = "bad"
    suggestion: str | None = None

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        start = view.target.text.find(self.word)
        yield Tally("term", verified=start < 0)
        if start >= 0:
            span = view.target.to_document(Span(start, start + len(self.word)))
            yield self.finding("a bad word", span, pair=view.index, suggestion=self.suggestion)


@dataclass(frozen=True)
class Better(Word):
    """Says the same better."""

    id: ClassVar[str] = "test/better"
    supersedes: ClassVar[tuple[str, ...]] = ("test/word",)


def bitext(*targets: str, confidence: float = 1.0) -> Bitext:
    given = given_bitext([("句子。", target) for target in targets], "a.zh.txt", "a.en.txt")
    pairs = tuple(Pair(pair.source, pair.target, confidence) for pair in given.pairs)
    return Bitext(given.source, given.target, pairs)


def checked(text: Bitext, *rules: Rule) -> CheckedBitext:
    return check(text, Matcher(Glossary()), rules)


def fingerprints(text: Bitext) -> list[str]:
    return [finding.fingerprint for finding in checked(text, Word()).findings]


def test_findings_come_in_the_order_of_the_translation() -> None:
    findings = checked(bitext("a bad one", "worse", "bad"), Word(), Word(word="worse")).findings
    assert [finding.target for finding in findings] == [Span(2, 5), Span(10, 15), Span(16, 19)]


def test_the_same_is_said_once() -> None:
    assert len(checked(bitext("a bad one"), Word(), Word()).findings) == 1
    assert len(checked(bitext("a bad one"), Word(), Word(suggestion="good")).findings) == 2


def test_a_better_finding_takes_the_place_of_another() -> None:
    findings = checked(bitext("a bad one", "worse"), Word(), Word(word="worse"), Better()).findings
    assert [finding.rule for finding in findings] == ["test/better", "test/word"]


def test_verifications_count_by_family_and_name_all_families() -> None:
    assert checked(bitext("bad", "good"), Word()).verifications == (
        Verification("term", 1, 2),
        Verification("name", 0, 0),
        Verification("number", 0, 0),
    )


@pytest.mark.parametrize(
    ("confidence", "severity", "verified"),
    [(1.0, Severity.ERROR, 1), (0.8, Severity.ERROR, 1), (0.79, Severity.WARNING, 1), (0.49, Severity.INFO, 0)],
)
def test_weak_pairs_are_handled_with_care(confidence: float, severity: Severity, verified: int) -> None:
    result = checked(bitext("bad", "good", confidence=confidence), Word())
    assert [finding.severity for finding in result.findings] == [severity]
    assert result.verifications[0].verified == verified


def test_fingerprint_stays_when_the_pair_moves() -> None:
    assert fingerprints(bitext("good", "so bad")) == fingerprints(bitext("so bad"))


def test_fingerprint_changes_with_the_source_and_the_marked_words() -> None:
    other = given_bitext([("别的句子。", "so bad")], "a.zh.txt", "a.en.txt")
    assert fingerprints(bitext("so bad")) != fingerprints(other)
    assert fingerprints(bitext("so bad")) != [
        finding.fingerprint for finding in checked(bitext("so evil"), Word(word="evil")).findings
    ]


def test_fingerprint_stays_when_another_fault_of_the_sentence_is_put_right() -> None:
    assert fingerprints(bitext("so bad a teh")) == fingerprints(bitext("so bad a the"))


def test_equal_findings_have_different_fingerprints() -> None:
    assert len(set(fingerprints(bitext("bad", "bad")))) == 2


@dataclass(frozen=True)
class Doubled(SegmentRule):
    """Reports a word in the translation, whatever the source says."""

    id: ClassVar[str] = "test/segment"
    severity: ClassVar[Severity] = Severity.ERROR

    def check_segment(self, segment: Passage, context: Context) -> Iterator[Finding]:
        start = segment.text.find("bad")
        if start >= 0:
            yield self.finding("a bad word", segment.to_document(Span(start, start + 3)))


def alone(*sentences: str) -> list[str]:
    """Give the fingerprints of what is found in an English text without a source."""
    given = bitext(*sentences)
    text = Bitext(None, given.target, tuple(Pair((), pair.target, 1.0) for pair in given.pairs))
    return [finding.fingerprint for finding in checked(text, Doubled()).findings]


def test_fingerprint_without_a_source_tells_one_sentence_from_another() -> None:
    assert len(alone("so bad a day")) == 1
    assert alone("so bad a day") != alone("no bad man here")
    assert alone("good", "so bad a day") == alone("so bad a day")
    assert alone("so bad a day it was for teh men") == alone("so bad a day it was for the men")


def test_fingerprint_of_a_sentence_is_that_of_its_pair() -> None:
    """So that a baseline does not take a new fault for one that was put right in another pair."""
    first, second = (
        checked(given_bitext([("甲。", "one"), (source, "so bad")], "a.zh.txt", "a.en.txt"), Doubled()).findings[0]
        for source in ("乙。", "丙。")
    )
    assert first.fingerprint != second.fingerprint
