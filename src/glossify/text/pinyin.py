"""Whether a romanized name can be a reading of Chinese characters."""

import unicodedata
from functools import lru_cache


def letters(text: str) -> str:
    """Reduce a name to what identifies it: lower-case letters, without accents, spaces, hyphens, apostrophes."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if character.isalpha())


def is_reading(romanized: str, han: str) -> bool:
    """Whether ``romanized`` spells ``han`` character by character, every reading of each character allowed.

    Tones, spaces, hyphens, apostrophes and capitals do not count; ü may be written u or v.
    """
    ends = {0}
    spelled = letters(romanized)
    for character in han:
        ends = {
            end + len(syllable)
            for end in ends
            for syllable in _readings(character)
            if spelled.startswith(syllable, end)
        }
        if not ends:
            return False
    return len(spelled) in ends


@lru_cache(maxsize=10_000)
def _readings(character: str) -> frozenset[str]:
    # Imported at the first question: reading its tables takes a quarter of a second.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    spelled = {letters(reading) for readings in found for reading in readings}
    return frozenset(spelled | {reading.replace("v", "u") for reading in spelled})
