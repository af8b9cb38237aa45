"""English words cut down to stems, for the dictionary and for what is looked up in it alike."""

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[a-z\u00e0-\u024f]+")
_ENDINGS = (
    "ingly", "edly", "ness", "ment", "ally", "ings", "ies", "ied", "ing", "est", "ily", "ers",
    "ed", "es", "er", "ly", "al", "s", "y", "e",
)  # fmt: skip
_SHORTEST = 3  # letters that stay when an ending goes
_LONGEST = 7  # letters of a stem: what comes later tells derivations apart, not meanings
# Words that stand in every sentence, and those that glosses are explained with.
_COMMON = frozenset(
    "a an the and or but if of to in on at by for from with as into onto upon than then that this these those there"
    " here it its he she him her his hers they them their theirs we us our you your i me my mine be is are was were been"
    " being am do does did done have has had having will would shall should can could may might must not no nor so"
    " such very too also just only all any some one ones who whom whose which what when where why how s t d ll ve re m"
    " sb sth etc eg ie esp usu lit fig abbr variant old see used about up out over down off".split()
)


def stems(text: str) -> Iterator[str]:
    """Give the stem of every word of ``text`` that carries meaning."""
    return (stem(word) for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _COMMON)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut the ending off a word in small letters; "studies", "studied" and "study" have one stem."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:_LONGEST]
