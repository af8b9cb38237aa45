"""Names made by a pattern: ``{x}街道`` is ``{x} Subdistrict``, whatever ``{x}`` is, and never ``{x} Street``.

No list tells where the name ``{x}`` begins in Chinese. The English tells it: the capitalised words at the slot must
be a reading of the characters at the slot, so that a street that has nothing to do with the subdistrict is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossify.glossary.model import Concept, Form
from glossify.text.pinyin import is_reading
from glossify.text.script import HAN
from glossify.text.spans import Span
from glossify.text.words import Word, Words, keys_of

SLOT = "{x}"
_MOST_HAN = 6  # 呼和浩特市 with its generic apart is the longest kind of name seen
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A forbidden form of a pattern: the name with its generic term on both sides, and what to write."""

    concept: Concept
    form: Form
    source: Span
    target: Span
    suggestion: str


def find_forbidden_patterns(source: str, target: Words, patterns: tuple[Concept, ...]) -> Iterator[PatternMatch]:
    """Give the names in ``target`` that stand under a forbidden form of a pattern found in ``source`` (folded)."""
    for concept in patterns:
        names = [name for form in concept.zh for name in _han_names(source, form.text)]
        for form in concept.forbidden if names else ():
            for readings in _english_names(target, form.text):
                match = _first_reading(readings, names)
                if match is not None:
                    written, span, source_span = match
                    suggestion = concept.preferred.replace(SLOT, written)
                    yield PatternMatch(concept, form, source_span, span, suggestion)


def _first_reading(readings: list[tuple[str, Span]], names: list[tuple[str, Span]]) -> tuple[str, Span, Span] | None:
    """Give the longest run of English words that spells one of the Chinese names, with its place on both sides."""
    for written, span in readings:
        source_span = _span_of_reading(written, names)
        if source_span is not None:
            return written, span, source_span
    return None


def _han_names(source: str, pattern: str) -> Iterator[tuple[str, Span]]:
    """Give the longest run of Han that may fill the slot, with the span of the pattern's fixed end behind it."""
    before, after = pattern.split(SLOT)
    regex = re.compile(f"{re.escape(before)}([{HAN}]{{1,{_MOST_HAN}}}?){re.escape(after)}")
    start = 0
    while match := regex.search(source, start):
        run_start = max(match.end(1) - _MOST_HAN, 0)
        run = re.search(f"[{HAN}]*$", source[run_start : match.end(1)])
        name = run[0] if run and not before else match[1]
        yield name, Span(match.end(1), match.end())
        start = match.end()


def _english_names(target: Words, pattern: str) -> Iterator[list[tuple[str, Span]]]:
    """Give, for each place of the fixed part, the capitalised words that may fill the slot, the longest run first.

    Each comes with the span of the whole.
    """
    before, after = (keys_of(part) for part in pattern.split(SLOT))
    fixed = after or before
    for first in target.positions().get(fixed[0], ()) if fixed else ():
        names = (_name(target, first, count, before, after) for count in range(_MOST_WORDS, 0, -1))
        yield [name for name in names if name is not None]


def _name(
    target: Words, first: int, count: int, before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, Span] | None:
    """Give the ``count`` words at the slot, where ``first`` is the index of the first word after it, or else before."""
    start = first - count - len(before) if after else first
    end = first + len(after) if after else first + len(before) + count
    if start < 0 or end > len(target.words):
        return None
    run = target.words[start:end]
    name = run[len(before) : len(run) - len(after)]
    written = target.text[name[0].start : name[-1].end]
    joined = all(target.joined(index) for index in range(start, end - 1))
    if not joined or not _matches(run, before, after) or not written[:1].isupper():
        return None
    return written, Span(run[0].start, run[-1].end)


def _matches(run: tuple[Word, ...], before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    keys = tuple(word.key for word in run)
    return keys[: len(before)] == before and keys[len(keys) - len(after) :] == after


def _span_of_reading(written: str, names: list[tuple[str, Span]]) -> Span | None:
    """Find the name whose last characters are read as written; its span runs to the end of the generic term."""
    for name, generic in names:
        for length in range(len(name), 0, -1):
            if is_reading(written, name[-length:]):
                return Span(generic.start - length, generic.end)
    return None
