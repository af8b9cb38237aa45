"""The nearest of some words to a word that was mistyped."""

from collections.abc import Iterable

# Below this similarity (rapidfuzz ratio, 0 to 100) a suggestion is more puzzling than helpful.
_LEAST = 65


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate that ``word`` was probably meant to be, or None."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(candidates), scorer=fuzz.ratio, score_cutoff=_LEAST)
    return found[0] if found else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Give "; did you mean 'x'?" or nothing, to be put behind a message."""
    found = nearest(word, candidates)
    return f"; did you mean '{found}'?" if found else ""
