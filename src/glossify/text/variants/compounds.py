"""Where compounds stand in the sentences of a text: words with hyphens, and what is written so elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossify.text.variants.sentences import FUNCTION_WORDS, SMALL, Sentence, Token
from glossify.text.words import key

HYPHEN, SPACE, CLOSED = "-", " ", ""
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Compound:
    """One place of a compound, ``start`` to ``end`` in the sentence with index ``sentence``.

    ``shape`` is what joins its parts. ``named`` tells a part of a name from other words; ``before``, ``behind`` and
    ``further`` (the second word behind) are there only where they belong to the same phrase.
    """

    sentence: int
    shape: str
    parts: tuple[str, ...]
    start: int
    end: int
    named: bool
    titled: bool
    before: Token | None
    behind: Token | None
    further: Token | None

    @property
    def letters(self) -> str:
        """What all shapes of a compound have in common."""
        return "".join(self.parts).lower()


def content_key(token: Token | None, *, named: bool) -> str:
    """Give the key of a neighbour that belongs to the phrase: in a name a word with a capital, else a content word.

    Empty for any other word, and for none.
    """
    if token is None or not token.text[0].isalpha() or token.lower in FUNCTION_WORDS:
        return ""
    return key(token.text) if token.capital == named else ""


def compounds(sentences: Sequence[Sentence]) -> Iterator[Compound]:
    """Give every place of what is written with a hyphen somewhere, or both as two words and as one."""
    wanted = _wanted(sentences)
    for index, sentence in enumerate(sentences):
        if sentence.shouted:
            continue
        for start in range(len(sentence.tokens)):
            letters = ""
            for size in range(1, min(_LONGEST, len(sentence.tokens) - start) + 1):
                letters += sentence.tokens[start + size - 1].lower
                if letters in wanted:
                    yield from _compound(index, sentence, start, size)


def _wanted(sentences: Sequence[Sentence]) -> set[str]:
    """Give the letters of all that is written with a hyphen, and of two neighbours that are one word elsewhere."""
    words = {token.lower for sentence in sentences for token in sentence.tokens}
    compounds = set()
    for sentence in sentences:
        for one, two in pairwise(sentence.tokens):
            letters = one.lower + two.lower
            if two.joint == HYPHEN or (two.joint == SPACE and letters in words):
                compounds.add(letters)
        compounds.update(_chains(sentence))
    return compounds


def _chains(sentence: Sentence) -> Iterator[str]:
    """Give the letters of three words or more with hyphens between them."""
    tokens = sentence.tokens
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or tokens[index].joint != HYPHEN:
            if index - start > 2:
                yield "".join(token.lower for token in tokens[start:index])
            start = index


def _compound(number: int, sentence: Sentence, start: int, size: int) -> Iterator[Compound]:
    """Give the compound of ``size`` tokens from ``start``, if it is written in one way and is a name or is none."""
    tokens = sentence.tokens[start : start + size]
    joints = {token.joint for token in tokens[1:]} or {CLOSED}
    shape = joints.pop()
    if joints or (size > 1 and shape == CLOSED) or not all(_is_part(token, tokens[0]) for token in tokens):
        return
    named = _is_named(tokens, shape)
    before, behind = sentence.word(start - 1), sentence.word(start + size)
    if named is None or _in_longer(tokens[0], before, behind, named=named and shape != HYPHEN):
        return
    yield Compound(
        number,
        shape,
        tuple(token.text for token in tokens),
        tokens[0].start,
        tokens[-1].end,
        named,
        sentence.titled,
        before if tokens[0].joint else None,
        behind if behind and behind.joint else None,
        sentence.word(start + size + 1),
    )


def _is_part(token: Token, first: Token) -> bool:
    """Whether a token can be part of a compound; numbers only behind a word (Shenzhou-12)."""
    return token.text[0].isalpha() or (token is not first and token.text.isdigit() and first.capital)


def _in_longer(first: Token, before: Token | None, behind: Token | None, *, named: bool) -> bool:
    """Whether more hyphens follow or go before: the compound is a piece of "Vue-3-only", not of "Hong Kong-based"."""
    if named:
        return False
    glued = before is not None and first.joint == HYPHEN and not before.capital
    return glued or (behind is not None and behind.joint == HYPHEN and not behind.capital)


def _is_named(tokens: Sequence[Token], shape: str) -> bool | None:
    """Tell a name (True) from other words (False); None for what is neither."""
    first, rest = tokens[0], tokens[1:]
    if any(token.lower in SMALL for token in (first, *rest[-1:])):
        return None
    small = all(token.text.islower() for token in rest)
    if first.text.islower() or (first.initial and small):
        return False if small else None
    if not rest:
        return True
    if len(rest) > 1:
        return None
    return True if shape == HYPHEN or not rest[0].text.islower() else None
