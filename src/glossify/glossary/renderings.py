"""Whether a translation renders a term, in whatever grammar it needs.

Beside the forms as they are written (``glossify.glossary.matching``) this takes verb and noun forms of a form's words
(managed, management), compounds written closed, the form's words in another order or with others between them
("allocation of assets", "credit and market risks"), and an acronym that the document itself explains. It serves to
keep silent, never to report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from glossify.glossary.model import Concept
from glossify.text.acronyms import explained_acronyms
from glossify.text.stems import stem
from glossify.text.words import Words, keys_of

Acronyms = Mapping[str, frozenset[tuple[str, ...]]]

_PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*")
# They say nothing about which term it is, and come and go with the order of words.
_SMALL = frozenset("of for and in on to with by at from or s".split())
# So many more words than the form has may its words spread over, within one sentence.
_SLACK = 4


def is_rendered(concepts: Iterable[Concept], words: Words, acronyms: Acronyms) -> bool:
    """Whether any accepted form of one of the concepts stands in ``words`` in some grammatical shape.

    ``acronyms`` are those that the translation explains (see ``glossify.text.acronyms``).
    """
    return any(
        _stands_closed(keys, words) or _stands_spread(keys, words)
        for concept in concepts
        for form in concept.accepted
        if not form.is_regex
        for keys in (keys_of(form.text), *_with_acronyms(form.text, acronyms))
    )


def _with_acronyms(form: str, acronyms: Acronyms) -> Iterator[tuple[str, ...]]:
    """Give the form with acronyms in the place of what they stand for, and the other way round.

    A form may explain its acronym itself: "loan-to-value (LTV) ratio" is "LTV ratio" and "loan-to-value ratio" too.
    """
    if "(" in form:
        yield keys_of(_PARENTHESIS.sub(" ", form))
        own = explained_acronyms(form)
        acronyms = {**acronyms, **own}
        form = _PARENTHESIS.sub(" ", form)
    keys = keys_of(form)
    for acronym, long_forms in acronyms.items():
        short = keys_of(acronym)
        for long_form in long_forms:
            yield from _replaced(keys, long_form, short)
            yield from _replaced(keys, short, long_form)


def _replaced(keys: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(len(keys) - len(old) + 1):
        if keys[at : at + len(old)] == old:
            yield (*keys[:at], *new, *keys[at + len(old) :])


def _stands_closed(keys: tuple[str, ...], words: Words) -> bool:
    """Whether the form stands with fewer or more spaces: "noteissuing bank", "smart phone"."""
    joined = "".join(keys)
    for first, word in enumerate(words.words):
        if not joined.startswith(word.key):
            continue
        run = ""
        for follower in words.words[first:]:
            run += follower.key
            if not joined.startswith(run):
                break
            if run == joined:
                return True
    return False


def _stands_spread(keys: tuple[str, ...], words: Words) -> bool:
    """Whether all words of the form stand close together in one sentence, in any order."""
    wanted = frozenset(stem(key) for key in keys if key not in _SMALL)
    stems = stems_of(words)
    if not wanted or not wanted <= stems.keys():
        return False
    width = len(wanted) + _SLACK if len(wanted) > 1 else 1
    rarest = min(wanted, key=lambda one: len(stems[one]))
    for at in stems[rarest]:
        nearest = [min(stems[one], key=lambda place: abs(place - at)) for one in wanted]
        if max(nearest) - min(nearest) < width:
            return True
    return False


@lru_cache(maxsize=8)
def stems_of(words: Words) -> dict[str, list[int]]:
    """Give for every stem the places of the words that have it, counted in words without the small ones."""
    places: dict[str, list[int]] = {}
    place = 0
    for index, word in enumerate(words.words):
        if word.key not in _SMALL:
            places.setdefault(stem(word.key), []).append(place)
            place += 1
        if index + 1 < len(words.words) and words.ends_sentence(index):
            place += 100  # nothing is close to what stands in another sentence
    return places
