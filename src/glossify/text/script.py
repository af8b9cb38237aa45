"""Which script a text is written in, and Chinese characters folded to Simplified ones."""

import re
from functools import cache

# CJK ideographs (URO, extensions A to I, compatibility) and 〇, which is written among numerals as one of them.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# An English word carries about as much as this many Han characters' worth of letters.
_LETTERS_PER_HAN = 3.0


def has_han(text: str) -> bool:
    """Whether any Chinese character stands in ``text``."""
    return _HAN.search(text) is not None


def amounts(text: str) -> tuple[float, float]:
    """Give how much Chinese and how much of the Latin script a text holds, both in Han characters.

    Latin letters are weighed down, so that one Han character and one short syllable count alike.
    """
    return float(len(_HAN.findall(text))), len(_LATIN.findall(text)) / _LETTERS_PER_HAN


def han_share(text: str) -> float:
    """Give the share of Chinese in the words of ``text``, 0 to 1; 0 where there are no words at all."""
    han, latin = amounts(text)
    return han / (han + latin) if han or latin else 0.0


@cache
def _to_simplified() -> dict[int, str]:
    # One call with every ideograph of the two common blocks: 30 ms, and no table of ours to keep up to date.
    from opencc import OpenCC

    characters = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    simplified = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(old): new for old, new in zip(characters, simplified, strict=True) if old != new and len(new) == 1}


def fold_han(text: str) -> str:
    """Write Traditional characters as Simplified ones, one for one, so that offsets stay as they are."""
    return text.translate(_to_simplified())
