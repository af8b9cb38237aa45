"""Names that an English text spells as the Chinese text reads: 清扬 and Qingyang."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_NAME = re.compile(r"\b[A-Z][A-Za-z\u00c0-\u024f]*(?:[-'’][A-Za-z\u00c0-\u024f]+)*")
_LOWER = re.compile(r"\b[a-z\u00e0-\u024f]+(?:[-'’][a-z\u00e0-\u024f]+)*")
_LONGEST = 4  # characters of one word of a name


def romanized_names(
    chinese: Sequence[str], english: Sequence[str]
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Give for every text of both sides the romanized names in it, spelled in small letters.

    A capitalized English word counts when it is nowhere written small and some run of at most four characters of the
    Chinese side can be read that way.
    """
    small = {_letters(word) for text in english for word in _LOWER.findall(text)}
    found = [frozenset(_letters(word) for word in _NAME.findall(text)) - small for text in english]
    names = {name for text in found for name in text if len(name) > 1}
    if not names:
        return [frozenset()] * len(chinese), [frozenset()] * len(english)
    beginnings = {name[:end] for name in names for end in range(1, len(name) + 1)}
    read = [frozenset(_readings_of(text, beginnings) & names) for text in chinese]
    shared = frozenset().union(*read)
    return read, [text & shared for text in found]


def _readings_of(text: str, beginnings: set[str]) -> set[str]:
    """All spellings of runs of characters of ``text`` that begin some name."""
    readings = [_syllables(character) for character in text]
    spelled: set[str] = set()
    for start in range(len(text)):
        current = {""}
        for syllables in readings[start : start + _LONGEST]:
            current = {begun + syllable for begun in current for syllable in syllables} & beginnings
            if not current:
                break
            spelled |= current
    return spelled


def _letters(word: str) -> str:
    if word.isascii() and word.isalpha():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(character for character in decomposed if character.isalpha())


@lru_cache(maxsize=10_000)
def _syllables(character: str) -> frozenset[str]:
    """Every reading of a character without its tone, ü spelled u or v."""
    # Imported at the first name: reading its tables takes a sixth of a second.
    from pypinyin.pinyin_dict import pinyin_dict

    readings = pinyin_dict.get(ord(character), "")
    spelled = {_letters(reading) for reading in readings.split(",") if reading}
    return frozenset(spelled | {_letters(reading.replace("ü", "v")) for reading in readings.split(",") if reading})
