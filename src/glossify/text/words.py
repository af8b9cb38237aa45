"""English words with their places, and keys under which different writings of one word are equal.

A key is lower-case, without accents, possessive or plural ending, in American spelling; hyphens separate words as
spaces do; articles are not words here, so that "the Ministry of the Environment" contains "Ministry of Environment".
Boundaries are those of the Latin script: a Han character, a digit glued to letters or an underscore never hides a
word from sight. Words in a row are one phrase only where nothing but space, hyphens and quotation marks stands between
them: no phrase goes over the end of a sentence, or over a comma that it does not have itself.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from glossify.text.sentences.abbreviations import BEFORE_NUMBER, BINDING, OPEN
from glossify.text.spans import Span
from glossify.text.spelling import american

_LETTER = (
    r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a"
)
# Inside a word without being seen: soft hyphen, zero-width characters, and the accents of decomposed letters.
_UNSEEN = r"\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_WORD = re.compile(
    rf"(?:[A-Z]\.){{2,}}"  # U.S., Ph.D. has its own shape and is read as two words
    rf"|[{_LETTER}][{_LETTER}{_UNSEEN}]*(?:[’'][{_LETTER}{_UNSEEN}]+)*"
    r"|\d+(?:[.,]\d+)*"
)
_UNSEEN_RUN = re.compile(f"[{_UNSEEN}]+")
_ARTICLES = frozenset({"a", "an", "the"})
_POSSESSIVE = re.compile(r"[’']s?$")
# What may stand between two words of one phrase, beside the articles: nothing that a reader hears.
_PLAIN_GAP = re.compile(
    rf"(?:[ \t\u00a0\u2002-\u200a\u202f\u3000\-\u2010-\u2012’‘'“”\"«»&·™®*_/{_UNSEEN}]"
    r"|(?<!\s)[–—](?!\s)|\b(?:an?|the)\b)*",
    re.IGNORECASE,
)
_SENTENCE_MARKS = frozenset("\n\r!?;:…。！？；：\ufffc")
_STOPPED = frozenset(word.lower() for word in (*BINDING, *BEFORE_NUMBER, *OPEN))


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

    def find(self, keys: tuple[str, ...], written: str = "") -> Iterator[Span]:
        """Give the places where the words with these keys stand in a row, overlapping ones included.

        ``written`` is the phrase as its author writes it: punctuation that it has itself may stand between its words.
        """
        if not keys:
            return
        words = self.words
        for first in self._positions.get(keys[0], ()):
            if all(
                first + number < len(words) and words[first + number].key == key for number, key in enumerate(keys)
            ) and all(self.joined(index, written) for index in range(first, first + len(keys) - 1)):
                yield Span(words[first].start, words[first + len(keys) - 1].end)

    def joined(self, index: int, written: str = "") -> bool:
        """Whether the word at ``index`` and the next can belong to one phrase, ``written`` as in ``find``."""
        gap = self.text[self.words[index].end : self.words[index + 1].start]
        if gap in (" ", "-") or _PLAIN_GAP.fullmatch(gap):
            return True
        if self.ends_sentence(index):
            return False
        own = {character for character in written if not character.isspace()}
        unlike = "".join(character for character in gap.replace(".,", "") if character not in own | {"."})
        return _PLAIN_GAP.fullmatch(unlike) is not None

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence or more (a line, a clause before a colon) ends between this word and the next."""
        word, following = self.words[index], self.words[index + 1]
        gap = self.text[word.end : following.start]
        if not _SENTENCE_MARKS.isdisjoint(gap) or ".." in gap:
            return True
        if "." not in gap:
            return False
        written = self.text[word.start : word.end]
        if written.lower() in _STOPPED or (len(written) == 1 and written.isupper()):
            return False
        return not self.text[following.start].islower()

    def positions(self) -> dict[str, list[int]]:
        """Give for every key the indexes of the words that have it."""
        return self._positions


@lru_cache(maxsize=200_000)
def keys_of(text: str) -> tuple[str, ...]:
    """Give the keys of the words of ``text``, articles left out."""
    return tuple(word.key for word in Words(text).words)


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """Give the key of one word: "Zones’", "zones", "Zone" have one; so have "U.S." and "US", "centre" and "center"."""
    folded = _POSSESSIVE.sub("", word.replace(".", "") if word[:1].isalpha() else word)
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", _UNSEEN_RUN.sub("", folded))
        folded = "".join(character for character in decomposed if not unicodedata.combining(character))
    folded = folded.replace("’", "").replace("'", "")
    if folded.isupper() and len(folded) < 5:
        return folded.lower()  # an acronym ends in S by its own right: GPS, US
    return american(_singular(folded.lower()))


_CAPITALS = re.compile(r"(?:[A-Z]{2,5}|(?:[A-Z]\.){2,5})(?:[’']?s|s?[’'])?")


def in_capitals(written: str) -> bool:
    """Whether one word is written as a short acronym is: two to five capitals, with or without stops, plural s allowed.

    Such a word is another than the one in small letters: WHO and who, MOST and most (see ``has_capitals``).
    """
    return _CAPITALS.fullmatch(written) is not None


def has_capitals(written: str) -> bool:
    """Whether one word may be an acronym in some house's style: it has two capitals or more (PBOC, PBoC; not Most)."""
    return sum(letter.isupper() for letter in written) > 1


_IRREGULAR = dict(
    pair.split("<")
    for pair in (
        "men<man women<woman children<child feet<foot teeth<tooth mice<mouse criteria<criterion phenomena<phenomenon"
        " indices<index matrices<matrix vertices<vertex appendices<appendix analyses<analysis crises<crisis"
        " hypotheses<hypothesis theses<thesis syntheses<synthesis lives<life wives<wife knives<knife halves<half"
        " shelves<shelf leaves<leaf wolves<wolf spectra<spectrum strata<stratum bacteria<bacterium curricula<curriculum"
        " memoranda<memorandum heroes<hero potatoes<potato tomatoes<tomato"
    ).split()
)


def _singular(word: str) -> str:
    """Take a plural ending off; what is not a word of English afterwards does no harm, both sides get it."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]
