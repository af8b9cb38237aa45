"""English words with their places, and keys under which different writings of one word are equal.

A key is lower-case, without accents, possessive or plural ending; hyphens separate words as spaces do; articles
are not words here, so that "the Ministry of the Environment" contains "Ministry of Environment". Boundaries are
those of the Latin script: a Han character, a digit glued to letters or an underscore never hides a word from sight.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from glossify.text.spans import Span

_LETTER = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_WORD = re.compile(
    rf"(?:[A-Z]\.){{2,}}"  # U.S., Ph.D. has its own shape and is read as two words
    rf"|[{_LETTER}]+(?:[’'][{_LETTER}]+)*"
    r"|\d+(?:[.,]\d+)*"
)
_ARTICLES = frozenset({"a", "an", "the"})
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its place and the key under which it is compared."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """The words of ``text`` in order, articles left out."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word but the articles."""
        found = (Word(key(match[0]), match.start(), match.end()) for match in _WORD.finditer(self.text))
        return tuple(word for word in found if word.key not in _ARTICLES)

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        positions: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            positions.setdefault(word.key, []).append(index)
        return positions

    def find(self, keys: tuple[str, ...]) -> Iterator[Span]:
        """Give the places where the words with these keys stand in a row, overlapping ones included."""
        if not keys:
            return
        for first in self._positions.get(keys[0], ()):
            run = self.words[first : first + len(keys)]
            if tuple(word.key for word in run) == keys:
                yield Span(run[0].start, run[-1].end)

    def positions(self) -> dict[str, list[int]]:
        """Give for every key the indexes of the words that have it."""
        return self._positions


def keys_of(text: str) -> tuple[str, ...]:
    """Give the keys of the words of ``text``, articles left out."""
    return tuple(word.key for word in Words(text).words)


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """Give the key of one word: "Zones’", "zones", "Zone" have one; so have "U.S." and "US"."""
    folded = _POSSESSIVE.sub("", word.replace(".", "") if word[:1].isalpha() else word)
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFD", folded)
        folded = "".join(character for character in decomposed if not unicodedata.combining(character))
    folded = folded.replace("’", "").replace("'", "")
    if folded.isupper() and len(folded) < 5:
        return folded.lower()  # an acronym ends in S by its own right: GPS, US
    return _singular(folded.lower())


def _singular(word: str) -> str:
    """Take a regular plural ending off; what is not a word of English afterwards does no harm, both sides get it."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]
