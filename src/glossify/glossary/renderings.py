"""Whether a translation renders a term, in whatever grammar it needs.

Beside the forms as they are written (``glossify.glossary.matching``) this takes verb and noun forms of a form's words
(managed, management), compounds written closed, the form's words in another order or with others between them
("allocation of assets", "credit and market risks"), and an acronym that the translation itself explains. It serves to
keep silent, never to report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from glossify.glossary.model import Case, Concept
from glossify.text.acronyms import explained_acronyms
from glossify.text.stems import stem
from glossify.text.words import Words, has_capitals

Acronyms = Mapping[str, frozenset[tuple[str, ...]]]

_PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*")
# They say nothing about which term it is, and come and go with the order of words.
_SMALL = frozenset("of for and in on to with by at from or s".split())
# So many more words than the form has may its words spread over, within one sentence. Of 1 to 6, measured with
# bench/terms.py, every value lowers false alarms a little; from 6 on wrong terms begin to pass.
_SLACK = 4
_ACRONYM = 6  # letters; longer words with two capitals are names (FinTech, AlipayHK)
_APART = 100  # places between two sentences: more than any form is long


def is_rendered(concepts: Iterable[Concept], words: Words, acronyms: Acronyms) -> bool:
    """Whether any accepted form of one of the concepts stands in ``words`` in some grammatical shape.

    ``acronyms`` are those that the translation explains (see ``glossify.text.acronyms``).
    """
    return any(
        _stands_closed(tokens, words) or _stands_spread(tokens, words)
        for concept in concepts
        for form in concept.accepted
        if not form.is_regex and (form.case or concept.case) is not Case.EXACT
        for tokens in _variants(form.text, acronyms)
    )


def _variants(form: str, acronyms: Acronyms) -> Iterator[tuple[str, ...]]:
    """Give the form, and with acronyms in the place of what they stand for, and the other way round.

    A form may explain its acronym itself: "loan-to-value (LTV) ratio" is "LTV ratio" and "loan-to-value ratio" too.
    """
    if "(" in form:
        yield _tokens(form)
        acronyms = {**acronyms, **_own_acronyms(form)}
        form = _PARENTHESIS.sub(" ", form)
    tokens = _tokens(form)
    yield tokens
    for acronym, long_forms in acronyms.items():
        for long_form in long_forms:
            if long_form[0] in tokens:
                yield from _replaced(tokens, long_form, (acronym,))
            if acronym in tokens:
                yield from _replaced(tokens, (acronym,), long_form)


@lru_cache(maxsize=1_000)
def _own_acronyms(form: str) -> Acronyms:
    return explained_acronyms(form)


@lru_cache(maxsize=100_000)
def _tokens(text: str) -> tuple[str, ...]:
    """Give the words of a text as keys; a short acronym stays in capitals, so that it is no other word."""
    words = Words(text)
    written = [text[word.start : word.end] for word in words.words]
    if text.isupper() and any(len(one) > 5 for one in written):
        return tuple(word.key for word in words.words)  # a heading in capitals
    return tuple(
        word.key.upper() if len(one) <= _ACRONYM and has_capitals(one) else word.key
        for word, one in zip(words.words, written, strict=True)
    )


def _replaced(tokens: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(len(tokens) - len(old) + 1):
        if tokens[at : at + len(old)] == old:
            yield (*tokens[:at], *new, *tokens[at + len(old) :])


def _stands_closed(tokens: tuple[str, ...], words: Words) -> bool:
    """Whether the form stands with fewer or more spaces: "noteissuing bank", "smart phone"."""
    joined = "".join(tokens)
    in_words = _tokens(words.text)
    for first, token in enumerate(in_words):
        if not joined.startswith(token):
            continue
        run = ""
        for index in range(first, len(in_words)):
            run += in_words[index]
            if not joined.startswith(run) or (index > first and words.ends_sentence(index - 1)):
                break
            if run == joined:
                return True
    return False


def _stands_spread(tokens: tuple[str, ...], words: Words) -> bool:
    """Whether all words of the form stand close together in one sentence, in any order."""
    wanted = frozenset(_stem(token) for token in tokens if token not in _SMALL)
    places = _places(words)
    if not wanted or not wanted <= places.keys():
        return False
    width = len(wanted) + _SLACK if len(wanted) > 1 else 1
    rarest = min(sorted(wanted), key=lambda one: len(places[one]))
    for at in places[rarest]:
        nearest = [min(places[one], key=lambda place: abs(place - at)) for one in wanted]
        if max(nearest) - min(nearest) < width:
            return True
    return False


@lru_cache(maxsize=8)
def _places(words: Words) -> dict[str, list[int]]:
    """Give for every stem the places of the words that have it, counted in words without the small ones."""
    places: dict[str, list[int]] = {}
    place = 0
    for index, token in enumerate(_tokens(words.text)):
        if token not in _SMALL:
            places.setdefault(_stem(token), []).append(place)
            place += 1
        if index + 1 < len(words.words) and words.ends_sentence(index):
            place += _APART
    return places


def _stem(token: str) -> str:
    return token if token.isupper() else stem(token)
