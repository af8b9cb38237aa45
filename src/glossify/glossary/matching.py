"""Where the terms of a glossary stand in a text.

On the Chinese side the longest form wins, Simplified and Traditional alike, and a word in ``zh_not_in`` hides the
form inside it. On the English side forms are compared word by word under the keys of ``glossify.text.words``, so that
plural, possessive, hyphen, article and the spelling of Britain or America do not matter. Capitals do not either, but
for a form of two to five capitals alone (MOST, WHO), which must stand in capitals.

``when: near`` and ``not_near`` are looked for in the Chinese of the pair, and where the English is checked alone in the
English: an entry that needs a cue in both cases lists cues of both languages. A Chinese cue may be part of a word,
an English one is a word or phrase.
"""

import fnmatch
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from glossify.glossary.model import Acceptability, Case, Concept, Condition, Form, Glossary
from glossify.glossary.patterns import PatternMatch, find_forbidden_patterns
from glossify.glossary.phrases import Phrases
from glossify.text.script import fold_han, has_han
from glossify.text.spans import Span
from glossify.text.words import Words, has_capitals, in_capitals, keys_of

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_LATIN_OR_DIGIT = re.compile(r"[A-Za-z0-9\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class TermMatch:
    """One term in a source text: ``span`` in that text, and the concepts it may stand for.

    More than one concept means that the glossary has entries with one ``zh`` and nothing told them apart: what is
    right for any of them is right.
    """

    span: Span
    concepts: tuple[Concept, ...]

    @property
    def concept(self) -> Concept:
        """The first entry, which findings name."""
        return self.concepts[0]


@dataclass(frozen=True, slots=True)
class EnglishMatch:
    """One English form of a concept in a text, at ``span``."""

    span: Span
    form: Form
    concept: Concept


class Matcher:
    """Finds the terms of one glossary in texts; indexes are built at their first use.

    ``domain`` is the domain of the texts, for entries with ``when: {domain: …}``.
    """

    def __init__(self, glossary: Glossary, domain: str | None = None) -> None:
        self.glossary = glossary
        self._domain = domain

    def find_source(self, text: str, path: str = "") -> tuple[TermMatch, ...]:
        """Give the terms in a Chinese text, left to right, never overlapping; ``path`` is the translation's."""
        folded = fold_han(text)
        literal = [
            TermMatch(span, applying)
            for span, concepts in self._literal_matches(folded)
            if _stands_alone(folded, span) and (applying := self._applying(concepts, folded, path))
        ]
        if not self._source_regexes:
            return tuple(literal)
        return _longest_first(literal + list(self._regex_matches(folded, path)))

    def find_accepted(self, concepts: Iterable[Concept], words: Words) -> Iterator[EnglishMatch]:
        """Give the places where an accepted English form of one of the concepts stands."""
        for concept in concepts:
            for form in _accepted_forms(concept):
                for span in _occurrences(form, concept, words):
                    yield EnglishMatch(span, form, concept)

    def find_forbidden(self, concepts: Iterable[Concept], words: Words) -> Iterator[EnglishMatch]:
        """Give the places where a forbidden form stands and no accepted form of any of the concepts does."""
        concepts = tuple(concepts)
        accepted = [match.span for match in self.find_accepted(concepts, words)]
        texts = {words.text[span.start : span.end] for span in accepted}
        for concept in concepts:
            accepted_keys = {keys_of(form.text) for form in concept.accepted if not form.is_regex}
            for form in concept.forbidden:
                if not form.is_regex and keys_of(form.text) in accepted_keys:
                    # Differs from a right form in writing alone: then the writing itself must be the same.
                    yield from _literal_occurrences(form, concept, words)
                    continue
                for span in _occurrences(form, concept, words):
                    inside = any(right.contains(span) for right in accepted)
                    if not inside and words.text[span.start : span.end] not in texts:
                        yield EnglishMatch(span, form, concept)

    def find_forbidden_patterns(self, source: str, words: Words) -> Iterator[PatternMatch]:
        """Give the names under a forbidden form of a pattern; see ``glossify.glossary.patterns``."""
        return find_forbidden_patterns(fold_han(source), words, self._patterns)

    def find_forbidden_alone(self, words: Words, path: str = "") -> Iterator[EnglishMatch]:
        """Give the forbidden forms in an English text whose source is not known.

        What one entry calls wrong may be part of another's right name, and is none then.
        """
        suspects = {id(concept): concept for _, concept in self._forbidden.candidates(words)}
        suspects |= {id(concept): concept for concept in self._with_forbidden_regex}
        found = [
            match
            for concept in suspects.values()
            if self._applies(concept.when, fold_han(words.text), path)
            for match in self.find_forbidden([concept], words)
        ]
        right = [match.span for match in self._accepted_in(words)] if found else []
        yield from (match for match in found if not any(span.contains(match.span) for span in right))

    def find_strangers(self, source: str, words: Words) -> Iterator[EnglishMatch]:
        """Give the accepted forms in a translation whose Chinese term does not stand in ``source``.

        They are a sign that a term was taken for another. A form inside one that the source accounts for is none.
        """
        folded = fold_han(source)
        found = list(self._accepted_in(words))
        native = [match.span for match in found if any(fold_han(form.text) in folded for form in match.concept.zh)]
        yield from (match for match in found if not any(span.overlaps(match.span) for span in native))

    # --- indexes ------------------------------------------------------------------------------------------------

    @cached_property
    def _patterns(self) -> tuple[Concept, ...]:
        return tuple(concept for concept in self.glossary.concepts if concept.is_pattern)

    @cached_property
    def _terms(self) -> tuple[Concept, ...]:
        return tuple(concept for concept in self.glossary.concepts if not concept.is_pattern)

    @cached_property
    def _by_form(self) -> dict[str, list[Concept]]:
        """Folded Chinese forms with their concepts; words of ``zh_not_in`` have none, and hide what they contain."""
        forms: dict[str, list[Concept]] = {}
        for concept in self._terms:
            for form in concept.zh:
                if not form.is_regex:
                    known = forms.setdefault(fold_han(form.text), [])
                    if concept not in known:
                        known.append(concept)
            for longer in concept.not_in:
                forms.setdefault(fold_han(longer), [])
        return forms

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick(list(self._by_form), matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _form_list(self) -> list[str]:
        return list(self._by_form)

    @cached_property
    def _source_regexes(self) -> tuple[tuple[re.Pattern[str], Concept], ...]:
        return tuple(
            (re.compile(form.text), concept) for concept in self._terms for form in concept.zh if form.is_regex
        )

    @cached_property
    def _forbidden(self) -> Phrases:
        return Phrases((form, concept) for concept in self._terms for form in concept.forbidden)

    @cached_property
    def _accepted(self) -> Phrases:
        return Phrases((form, concept) for concept in self._terms for form in _accepted_forms(concept))

    @cached_property
    def _with_forbidden_regex(self) -> tuple[Concept, ...]:
        return tuple(concept for concept in self._terms if any(form.is_regex for form in concept.forbidden))

    # --- steps --------------------------------------------------------------------------------------------------

    def _literal_matches(self, folded: str) -> Iterator[tuple[Span, list[Concept]]]:
        if not self._by_form:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            yield Span(start, end), self._by_form[self._form_list[index]]

    def _regex_matches(self, folded: str, path: str) -> Iterator[TermMatch]:
        for pattern, concept in self._source_regexes:
            for match in pattern.finditer(folded):
                if match[0] and self._applies(concept.when, folded, path):
                    yield TermMatch(Span(*match.span()), (concept,))

    def _applying(self, concepts: list[Concept], text: str, path: str) -> tuple[Concept, ...]:
        return tuple(concept for concept in concepts if self._applies(concept.when, text, path))

    def _applies(self, when: Condition | None, text: str, path: str) -> bool:
        if when is None:
            return True
        return (
            (not when.paths or any(fnmatch.fnmatch(path, pattern) for pattern in when.paths))
            and (not when.domain or self._domain in when.domain)
            and (not when.near or _has_cue(when.near, text))
            and not _has_cue(when.not_near, text)
        )

    def _accepted_in(self, words: Words) -> Iterator[EnglishMatch]:
        """Give the accepted forms of all entries in a text."""
        for form, concept in self._accepted.candidates(words):
            yield from (EnglishMatch(span, form, concept) for span in _occurrences(form, concept, words))


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a form that begins or ends in a Latin letter or digit is not cut out of a longer word or number."""

    def glued(inner: str, outer: str) -> bool:
        return bool(_LATIN_OR_DIGIT.match(inner) and _LATIN_OR_DIGIT.match(outer))

    before = span.start > 0 and glued(text[span.start], text[span.start - 1])
    after = span.end < len(text) and glued(text[span.end - 1], text[span.end])
    return not before and not after


def _longest_first(matches: list[TermMatch]) -> tuple[TermMatch, ...]:
    """Keep the longest of matches that overlap, in the order of the text."""
    kept: list[TermMatch] = []
    for match in sorted(matches, key=lambda found: (-len(found.span), found.span.start)):
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda found: found.span))


def _occurrences(form: Form, concept: Concept, words: Words) -> Iterator[Span]:
    """Give the places of one English form; in an entry with ``case: exact`` the writing must be the same."""
    if form.is_regex:
        yield from (Span(*match.span()) for match in re.finditer(form.text, words.text) if match[0])
        return
    exact = (form.case or concept.case) is Case.EXACT
    capitals = form.case is not Case.ANY and concept.case is not Case.ANY and in_capitals(form.text)
    for span in words.find(keys_of(form.text), form.text):
        written = words.text[span.start : span.end]
        if (not exact or written == form.text) and (not capitals or has_capitals(written)):
            yield span


def _literal_occurrences(form: Form, concept: Concept, words: Words) -> Iterator[EnglishMatch]:
    for span in words.find(keys_of(form.text), form.text):
        if words.text[span.start : span.end] == form.text:
            yield EnglishMatch(span, form, concept)


def _accepted_forms(concept: Concept) -> Iterator[Form]:
    """Give what is right for a concept, its irregular plural included."""
    yield from concept.accepted
    if concept.plural is not None:
        yield Form(concept.plural, Acceptability.ADMITTED, concept.place)


def _has_cue(cues: Iterable[str], text: str) -> bool:
    """Whether one of the words stands in a folded text."""
    return any(
        fold_han(cue) in text if has_han(cue) else next(Words(text).find(keys_of(cue), cue), None) is not None
        for cue in cues
    )
