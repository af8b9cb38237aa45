"""Acronyms that a text explains itself: "the Linked Exchange Rate System (LERS)", "LERS (Linked Exchange Rate System)".

The long form is found as in Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003), with initials alone: every letter of the acronym begins a word, in order, the first letter the
first word, and only small words stand between.
"""

import re
from collections.abc import Iterator

from glossify.text.words import Words, keys_of

_ACRONYM = re.compile(r"[(（“\"]*([A-Z][A-Za-z&]*[A-Z][A-Za-z&]*?)s?[”\"]*[)）]")
_EXPLAINED = re.compile(r"\b([A-Z][A-Za-z&]*[A-Z])s? ?[(（]([^()（）]{6,120})[)）]")
# Small words, and the second halves of compounds that an acronym leaves out (small and medium-sized enterprises).
_SMALL = frozenset("of for and in on to with by at from sized based related".split())
_MOST_LETTERS = 8


def explained_acronyms(text: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """Give the acronyms (as written, without plural s) that ``text`` explains, each with the keys of its long forms."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for acronym, long_form in _explanations(text):
        found.setdefault(acronym, set()).add(long_form)
    return {acronym: frozenset(forms) for acronym, forms in found.items()}


def _explanations(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for match in _ACRONYM.finditer(text):
        if text[match.start()] not in "(（":
            continue
        before = keys_of(text[max(match.start() - 120, 0) : match.start()])
        if (long_form := long_form_at_end(match[1], before)) is not None:
            yield match[1], long_form
    for match in _EXPLAINED.finditer(text):
        inside = Words(match[2]).words
        keys = tuple(word.key for word in inside)
        if long_form_at_end(match[1], keys) == keys:
            yield match[1], keys


def long_form_at_end(acronym: str, keys: tuple[str, ...]) -> tuple[str, ...] | None:
    """Give the last of ``keys`` whose initials are ``acronym``, small words between them not counted, or None."""
    letters = [letter for letter in acronym.lower() if letter.isalnum()]
    if not 2 <= len(letters) <= _MOST_LETTERS:
        return None
    at = len(keys)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and keys[at][0] != letter and keys[at] in _SMALL:
            at -= 1
        if at < 0 or keys[at][0] != letter:
            return None
    return keys[at:]
