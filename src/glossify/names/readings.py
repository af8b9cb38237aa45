"""How Chinese characters may be read, without tones; the table is pypinyin's (MIT)."""

from collections.abc import Mapping
from functools import cache

from glossify.names.identity import letters


@cache
def _table() -> Mapping[int, str]:
    # 0.1 s to import: only when a reading is asked for.
    from pypinyin.pinyin_dict import pinyin_dict

    return pinyin_dict


@cache
def readings(char: str) -> frozenset[str]:
    """Give every reading of one character in toneless letters (ü as u); nothing for what is not a character."""
    return frozenset(letters(reading) for reading in _table().get(ord(char), "").split(",") if reading)


def spellings(name: str) -> frozenset[str]:
    """Give every way to spell ``name`` in letters; one empty spelling for no characters."""
    spelled = {""}
    for char in name:
        spelled = {start + reading for start in spelled for reading in readings(char)}
    return frozenset(spelled)


def can_spell(text: str, wanted: str) -> bool:
    """Whether some run of characters in ``text`` may be read as the letters ``wanted``."""
    return any(_begins(text, start, wanted) for start in range(len(text)))


def _begins(text: str, start: int, wanted: str) -> bool:
    if not wanted:
        return True
    if start == len(text):
        return False
    return any(
        wanted.startswith(reading) and _begins(text, start + 1, wanted[len(reading) :])
        for reading in readings(text[start])
    )
