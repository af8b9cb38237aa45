"""The contract of a rule, and all that a rule file imports.

A rule is one frozen dataclass. Its docstring is its manual page, its annotated fields are its options, its examples
are its tests. Three bases decide what it sees: ``PairRule`` (source and translation of one pair), ``SegmentRule``
(one sentence of the translation), ``BitextRule`` (the whole document).
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated, ClassVar

from glossify.documents.model import Bitext, Block, Document, Mark, MarkKind, Pair, Segment, segments_passage
from glossify.findings import Edit, Finding, Fix, Severity, Tally
from glossify.glossary.matching import EnglishMatch, Matcher, TermMatch
from glossify.glossary.model import Concept, Form, Glossary, Status
from glossify.text.passages import DROPPED, OBJECT, Passage
from glossify.text.spans import Span
from glossify.text.words import Words

__all__ = [
    "DROPPED",
    "OBJECT",
    "Annotated",
    "Bitext",
    "BitextRule",
    "Block",
    "ClassVar",
    "Concept",
    "Context",
    "Document",
    "Edit",
    "EnglishMatch",
    "Example",
    "Finding",
    "Fix",
    "Form",
    "Iterable",
    "Iterator",
    "Mark",
    "MarkKind",
    "Pair",
    "PairRule",
    "PairView",
    "Passage",
    "Rule",
    "Segment",
    "SegmentRule",
    "Severity",
    "Span",
    "Tally",
    "TermMatch",
    "Words",
    "dataclass",
    "entry_note",
    "entry_severity",
    "replace",
    "weakened",
]

# Under this confidence a rule looks at the neighbouring pairs too before it misses something (design: weak pairs).
WEAK = 0.8
# Under this one nothing can be verified: findings are info.
UNVERIFIABLE = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A tiny bitext that is a rule's documentation and its test at once.

    Lines of ``source`` and ``target`` are given pairs, one a line, in order. ``⟦…⟧`` in the target marks
    where the rule reports; without marks it reports nothing. ``source=None`` is English alone. ``glossary`` is YAML.
    With ``markdown`` each line is a paragraph of Markdown.
    """

    source: str | None
    target: str
    glossary: str | None = None
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class PairView:
    """One pair as a rule sees it: the visible text of both sides. ``index`` is its place in ``bitext.pairs``."""

    index: int
    pair: Pair
    source: Passage
    target: Passage

    @property
    def confidence(self) -> float:
        """The probability that the two sides belong together."""
        return self.pair.confidence


class Context:
    """What a rule may ask about the bitext under check; everything is computed once and shared by all rules."""

    def __init__(self, bitext: Bitext, matcher: Matcher) -> None:
        self.bitext = bitext
        self.matcher = matcher
        self._terms: dict[int, tuple[TermMatch, ...]] = {}
        self._words: dict[int, Words] = {}

    @property
    def glossary(self) -> Glossary:
        """The glossary in force."""
        return self.matcher.glossary

    @cached_property
    def pairs(self) -> tuple[PairView, ...]:
        """Every pair with the visible text of both sides; an empty target stands behind the target before it."""
        views = []
        behind = 0
        for index, pair in enumerate(self.bitext.pairs):
            target = segments_passage(self.bitext.target, pair.target, empty_at=behind)
            source = (
                segments_passage(self.bitext.source, pair.source)
                if self.bitext.source is not None
                else Passage("", range(0), 0)
            )
            behind = target.end
            views.append(PairView(index, pair, source, target))
        return tuple(views)

    @cached_property
    def segments(self) -> tuple[Passage, ...]:
        """The visible text of every segment of the translation."""
        target = self.bitext.target
        return tuple(segments_passage(target, (index,)) for index in range(len(target.segments)))

    def neighbours(self, view: PairView) -> tuple[PairView, ...]:
        """Give the pairs just before and just after."""
        return self.pairs[max(view.index - 1, 0) : view.index] + self.pairs[view.index + 1 : view.index + 2]

    def search_area(self, view: PairView) -> tuple[PairView, ...]:
        """Give the pairs in which what a source says may be found: the pair, and its neighbours if it is weak."""
        return (view, *self.neighbours(view)) if view.confidence < WEAK else (view,)

    def terms(self, view: PairView) -> tuple[TermMatch, ...]:
        """Give the glossary's terms in the source of a pair, longest matches, left to right."""
        found = self._terms.get(view.index)
        if found is None:
            found = self._terms[view.index] = self.matcher.find_source(view.source.text, self.bitext.target.path)
        return found

    def words(self, view: PairView) -> Words:
        """Give the English words of a pair's translation."""
        found = self._words.get(view.index)
        if found is None:
            found = self._words[view.index] = Words(view.target.text)
        return found

    def source_marks(self, *views: PairView) -> list[Mark]:
        """Give the links, images, code and tags on the source side of some pairs."""
        return [mark for view in views for index in view.pair.source for mark in self._source_marks.get(index, ())]

    def target_marks(self, *views: PairView) -> list[Mark]:
        """Give the links, images, code and tags in the translation of some pairs."""
        return [mark for view in views for index in view.pair.target for mark in self._target_marks.get(index, ())]

    @cached_property
    def _source_marks(self) -> dict[int, list[Mark]]:
        return _marks_by_segment(self.bitext.source) if self.bitext.source is not None else {}

    @cached_property
    def _target_marks(self) -> dict[int, list[Mark]]:
        return _marks_by_segment(self.bitext.target)


@dataclass(frozen=True)
class Rule(ABC):
    """What all rules have; derive from one of the three bases below, not from this one.

    ``id`` is family/name and the path of the module under ``rules/``; ``mqm`` is the category of the MQM error
    typology; a rule that is not ``default`` runs only when it is selected by its full id; where a finding of this
    rule and one of a rule named in ``supersedes`` have one place, this one alone is kept.
    """

    id: ClassVar[str]
    severity: ClassVar[Severity]
    mqm: ClassVar[str]
    examples: ClassVar[tuple[Example, ...]]
    default: ClassVar[bool] = True
    needs_source: ClassVar[bool] = False
    supersedes: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield what is wrong with a bitext, and a tally of what was looked at."""

    def finding(
        self,
        message: str,
        target: Span,
        *,
        source: Span | None = None,
        pair: int | None = None,
        suggestion: str | None = None,
        note: str | None = None,
        entry: str | None = None,
        severity: Severity | None = None,
        fix: Fix | None = None,
    ) -> Finding:
        """Make a finding of this rule; ``target`` and ``source`` are spans of the documents."""
        return Finding(self.id, severity or self.severity, message, target, source, pair, suggestion, note, entry, fix)


@dataclass(frozen=True)
class PairRule(Rule):
    """Looks at one pair at a time; pairs with an empty side are left to the rules that ask for them (``sees``).

    What it reports in a weak pair is lowered here, for all such rules alike.
    """

    needs_source: ClassVar[bool] = True

    @abstractmethod
    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        """Yield what is wrong with one pair."""

    def sees(self, pair: Pair) -> bool:
        """Whether the rule looks at a pair: at those with both sides, unless it says otherwise."""
        return bool(pair.source and pair.target)

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield what is wrong with all pairs that the rule looks at."""
        if context.bitext.source is None:
            return
        for view in context.pairs:
            if self.sees(view.pair):
                for outcome in self.check_pair(view, context):
                    yield weakened(outcome, view.confidence)


@dataclass(frozen=True)
class SegmentRule(Rule):
    """Looks at one sentence of the translation at a time."""

    @abstractmethod
    def check_segment(self, segment: Passage, context: Context) -> Iterator[Finding | Tally]:
        """Yield what is wrong with one sentence."""

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield what is wrong with all sentences of the translation."""
        for segment in context.segments:
            yield from self.check_segment(segment, context)


@dataclass(frozen=True)
class BitextRule(Rule):
    """Looks at the whole document at once."""


def weakened(outcome: Finding | Tally, confidence: float) -> Finding | Tally:
    """Lower what was found in a weak pair: one step under ``WEAK``, to info (and unverified) below ``UNVERIFIABLE``."""
    if confidence >= WEAK:
        return outcome
    if isinstance(outcome, Tally):
        return outcome if confidence >= UNVERIFIABLE else Tally(outcome.family, verified=False)
    severity = outcome.severity.lowered() if confidence >= UNVERIFIABLE else Severity.INFO
    return replace(outcome, severity=severity)


def entry_severity(default: Severity, concept: Concept, form: Form | None = None) -> Severity:
    """Give the severity of a finding about an entry: what the form or the entry says; info while it is proposed."""
    if concept.status is Status.PROPOSED:
        return Severity.INFO
    stated = (form.severity if form else None) or concept.severity
    return Severity(stated) if stated else default


def entry_note(concept: Concept, form: Form | None = None) -> str | None:
    """Give the reason that a glossary states: of the form, of the entry, and who decides about it."""
    reasons = [form.why if form else None, concept.note, f"ask {concept.owner}" if concept.owner else None]
    return "; ".join(reason for reason in reasons if reason) or None


def _marks_by_segment(document: Document) -> dict[int, list[Mark]]:
    """Give the marks of each segment, by its index: a mark belongs to the first one that ends behind its beginning."""
    found: dict[int, list[Mark]] = {}
    index = 0
    for mark in document.marks:
        while index < len(document.segments) - 1 and document.segments[index].end <= mark.start:
            index += 1
        if document.segments:
            found.setdefault(index, []).append(mark)
    return found
