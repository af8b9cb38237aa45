"""Words of both sides that a dictionary, CC-CEDICT, gives as translations of each other."""

import gzip
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from glossify.alignment.stems import stems
from glossify.text.script import has_han

_LONGEST = 6


@cache
def load_dictionary() -> dict[str, str]:
    """Read the stems of the glosses of every word, separated by spaces; 0.1 s at the first call."""
    data = files("glossify.alignment").joinpath("dictionary.gz").read_bytes()
    lines = gzip.decompress(data).decode("utf-8").split("\n")
    return dict(line.split("\t", 1) for line in lines)


def words_in(text: str) -> frozenset[str]:
    """Give the dictionary's words in a text: all longer ones, and single characters that are in none of those."""
    dictionary = load_dictionary()
    found = set()
    covered = 0  # everything before is part of a longer word
    for start in range(len(text)):
        if text[start] not in dictionary and not has_han(text[start]):
            continue
        for end in range(min(start + _LONGEST, len(text)), start + 1, -1):
            if text[start:end] in dictionary:
                found.add(text[start:end])
                covered = max(covered, end)
        if start >= covered and text[start] in dictionary:
            found.add(text[start])
    return frozenset(found)


def translations(
    source: Sequence[str], target: Sequence[str]
) -> tuple[list[frozenset[str]], list[frozenset[str]], list[frozenset[str]], list[frozenset[str]]]:
    """Give, for the texts of both sides, what of the other side's words they could be.

    First the English stems: those that glosses of each Chinese text have, and those of each English text. Then the
    Chinese words: those of each Chinese text, and those that have a gloss in each English text.
    """
    dictionary = load_dictionary()
    words = [words_in(text) for text in source]
    theirs = [frozenset(stems(text)) for text in target]
    glosses = {word: frozenset(dictionary[word].split()) for word in frozenset().union(*words)}
    glossed = [frozenset().union(*(glosses[word] for word in found)) for found in words]
    by_stem: dict[str, list[str]] = {}
    for word, meanings in glosses.items():
        for meaning in meanings:
            by_stem.setdefault(meaning, []).append(word)
    meant = [frozenset(word for stem in found for word in by_stem.get(stem, ())) for found in theirs]
    return glossed, theirs, words, meant
