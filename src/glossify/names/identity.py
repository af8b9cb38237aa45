"""When two written forms are the same romanized name, and where a name stands in an English text.

Spaces, hyphens, apostrophes, tone marks and capitals do not count: "Xin Wei", "Xin-wei", "Xīnwéi" are one name.
Likeness never does: "Xinxu" and "Xinwei" have as little to do with each other as any two names.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass

from glossify.text.spans import Span

_LETTER = "A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
# Addresses are taken as one piece, so that no name is seen in xinwei.example or in a mail address.
_PIECE = re.compile(
    r"(?P<address>[^\s\u3000-\u9fff]*(?:://|@|www\.)[^\s\u3000-\u9fff]*|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov)\b)"
    rf"|(?<![0-9_])[{_LETTER}]+(?:['’ʼ‘`][{_LETTER}]+)*(?![0-9_])"
)
_NO_LETTER = re.compile("[^a-z]+")
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")
_JOINT = re.compile(r"\s+|[-\u2010\u2011\u2013]")
# Written small after a name, these words are still part of it.
_GENERIC = frozenset(("county", "city", "district", "town", "township", "prefecture", "subdistrict", "village"))
_LONGEST = 5


def letters(text: str) -> str:
    """Give what identifies a romanized name: its letters in lower case without marks (Lü'an -> luan)."""
    lowered = text.lower()
    return _NO_LETTER.sub("", lowered if lowered.isascii() else unicodedata.normalize("NFD", lowered))


@dataclass(frozen=True, slots=True)
class Written:
    """A run of words in a text that spell ``letters`` when written as one."""

    span: Span
    letters: str


def written_names(text: str, wanted: Container[str]) -> Iterator[Written]:
    """Give the places where the letters of one to five neighbouring words are in ``wanted``, left to right.

    Places do not overlap; the first word of several must begin with a capital, and so must each word after a space.
    """
    words = [(Span(*match.span()), match[0]) for match in _PIECE.finditer(text) if match["address"] is None]
    start = 0
    while start < len(words):
        size, found = _longest_at(text, words, start, wanted)
        if found is not None:
            yield found
        start += size


def _longest_at(
    text: str, words: list[tuple[Span, str]], start: int, wanted: Container[str]
) -> tuple[int, Written | None]:
    """Give the longest run of words from ``start`` that spells a wanted name, and how many words to go on by."""
    spelled = ""
    best: tuple[int, Written | None] = (1, None)
    for index in range(start, min(start + _LONGEST, len(words))):
        span, word = words[index]
        if index > start and not _continues(text[words[index - 1][0].end : span.start], words[start][1], word):
            break
        plain = _POSSESSIVE.sub("", word)
        if letters(plain) and spelled + letters(plain) in wanted:
            end = span.start + len(plain)
            best = (index - start + 1, Written(Span(words[start][0].start, end), spelled + letters(plain)))
        spelled += letters(word)
    return best


def _continues(gap: str, first: str, word: str) -> bool:
    """Whether ``word``, after ``gap``, may be a further part of the name that begins with ``first``."""
    if not _JOINT.fullmatch(gap) or not first[0].isupper():
        return False
    return not gap.isspace() or word[0].isupper() or word in _GENERIC
