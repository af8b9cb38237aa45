"""Stems of English words: verb and noun forms of one word have one (manage, managed, managing, management).

A stem says that a term may have been taken up in another form of its word; it never says that two words are one.
"""

import re
from functools import lru_cache

_SHORTEST = 3  # letters that stay when an ending goes
_MOST_ENDINGS = 2  # provision-ing, supervis-or-y
# The first that fits goes; what stays loses a doubled consonant (planning, plan) and a silent e (manage).
_ENDINGS = re.compile(
    r"(?:ization|izing|ized|izer|ize|ification|ifying|ified|ifier|ify|ability|ation|ition|ating|ated|ator|ative|ate|ment"
    r"|tion|sion|ion|ings?|ied|ed|ers?|ors?|ive|ly|ical|ial|ic|al|ency|ancy|ence|ance|ent|ant|ure|ory)$"
)
# supervis-e and superv-ize; strateg-y, but policy is not police
_SILENT = re.compile(r"(?:(?<=[a-z]{4})[iy][sz]|(?<=[a-z]{6})y|[ei])$")
_DOUBLED = re.compile(r"([bdfgmnprt])\1$")


@lru_cache(maxsize=100_000)
def stem(key: str) -> str:
    """Give the stem of a word given by its key (see ``glossify.text.words``)."""
    for _ in range(_MOST_ENDINGS):
        ending = _ENDINGS.search(key)
        if ending is not None and ending.start() >= _SHORTEST:
            key = key[: ending.start()]
    if len(key) > _SHORTEST:
        key = _SILENT.sub("", key)
    return _DOUBLED.sub(r"\1", key) if len(key) > _SHORTEST else key
