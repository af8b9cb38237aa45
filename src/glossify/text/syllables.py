"""The syllables of Mandarin in pinyin, and names that are built of them.

The table is that of the Scheme for the Chinese Phonetic Alphabet (1958), without interjections (m, ng, hng), with ü as
"u" or "v" after n and l. How syllables are written together, and where an apostrophe stands, is GB/T 16159-2012.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
_LONGEST = 6
_APOSTROPHE = re.compile("['’ʼ‘`]")


def plain(text: str) -> str:
    """Give the letters of ``text`` in small ASCII letters: no tone marks, spaces, hyphens or apostrophes."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if "a" <= character <= "z")


def is_pinyin(text: str) -> bool:
    """Whether the letters of ``text`` can be cut into syllables of Mandarin, apostrophes or not."""
    return bool(segmentations(plain(text)))


@lru_cache(maxsize=50_000)
def segmentations(letters: str) -> tuple[tuple[str, ...], ...]:
    """Give every way to cut small ASCII letters into syllables; nothing where there is none, or no letter.

    >>> segmentations("xian")
    (('xi', 'an'), ('xian',))
    """
    if letters in SYLLABLES:
        whole: tuple[tuple[str, ...], ...] = ((letters,),)
    else:
        whole = ()
    cut = tuple(
        (letters[:size], *rest)
        for size in range(1, min(_LONGEST, len(letters) - 1) + 1)
        if letters[:size] in SYLLABLES
        for rest in segmentations(letters[size:])
    )
    return cut + whole


def syllables(written: str) -> tuple[str, ...]:
    """Give the syllables of one word as the orthography has them, or nothing where it is not written by it.

    A syllable that begins with a, o or e inside a word has an apostrophe before it, so that "Xian" is one syllable and
    "Xi'an" two. Of what is left the reading with the longest first syllables is taken.
    """
    found: list[str] = []
    for part in _APOSTROPHE.split(written):
        readings = [
            reading for reading in segmentations(plain(part)) if not any(rest[0] in "aoe" for rest in reading[1:])
        ]
        if not readings:
            return ()
        found.extend(max(readings, key=lambda reading: [len(syllable) for syllable in reading]))
    return tuple(found)


def written_as_one(parts: Sequence[str]) -> str:
    """Write the syllables of one name as one word with a capital: an apostrophe stands before a, o, e.

    >>> written_as_one(["xi", "an"])
    "Xi'an"
    """
    word = "".join(f"'{part}" if number and part[0] in "aoe" else part for number, part in enumerate(parts))
    return word[:1].upper() + word[1:]
