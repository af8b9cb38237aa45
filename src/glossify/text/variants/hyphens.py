"""Compounds with a hyphen, with a space, and as one word.

Grammar asks for a hyphen in one place and not in another ("long-term loans", "in the long term"; "a follow-up", "to
follow up"). So a hyphen and a space are compared only before one and the same noun, or inside one and the same name.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossify.text.spans import Span
from glossify.text.syllables import is_pinyin
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import SMALL, Sentence, Token
from glossify.text.words import key

HYPHEN, SPACE, CLOSED = "-", " ", ""
_LONGEST = 4
_PARTICLES = frozenset(
    "up down in out on off over under by to away back through around along after before together forward ahead"
    " about across into onto upon out within without".split()
)
_FUNCTION = SMALL | _PARTICLES | frozenset(
    "is are was were be been being has have had do does did will would can could shall should may might must not no nor"
    " but if then than that this these those it its he she they them their his her our we us you your i who whom which"
    " what when where how why while because since until so such also only just very more most less least much many any"
    " some every each all both either neither one two here there ever never too yet still".split()
)
# Before a noun these are participles; others of their kind are as often verbs ("the government led efforts").
_PARTICIPLES = frozenset("owned based oriented related sized aged minded skilled known".split())
_VERBS = frozenset("led made held run built driven paid sent set left bought sold won lost told said saw".split())
# Joined to a noun these make another word: a green house is no greenhouse, the key word no keyword.
_ADJECTIVES = frozenset(
    "key green black white blue red hot cold high low short long hard soft grand great loud light dark dry wet sweet"
    " free strong bold tight half double main broad wild good best big small head".split()
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a compound stands: the parts as written, and what is marked with them (a word before or behind)."""

    sentence: int
    shape: str
    parts: tuple[str, ...]
    before: Token | None
    behind: Token | None
    further: Token | None
    start: int
    end: int
    named: bool
    titled: bool

    def compared(self, other: "_Place") -> bool:
        """Whether grammar would write the two alike."""
        behind = _word(self.behind, self.named) == _word(other.behind, self.named)
        if not self.named:
            return behind and bool(_word(self.behind, named=False))
        before = self.before is not None and _word(self.before, named=True) == _word(other.before, named=True) != ""
        if self.titled or other.titled:
            further = _word(self.further, named=True) == _word(other.further, named=True) != ""
            return behind and (before or further)
        return behind or before


def hyphen_variants(sentences: Sequence[Sentence]) -> Iterator[Variation]:
    """Give the compounds that are written in more than one way, names and other words apart."""
    places: dict[tuple[bool, str], list[_Place]] = defaultdict(list)
    for place in _places(sentences):
        places[place.named, "".join(place.parts).lower()].append(place)
    for group in places.values():
        if len({place.shape for place in group}) > 1:
            fixed = sum(place.named and place.shape == SPACE for place in group) >= _ESTABLISHED
            yield from _variation([place for place in group if _has_rival(place, group, fixed)], sentences)


def _has_rival(place: _Place, group: Sequence[_Place], fixed: bool) -> bool:
    return any(other.shape != place.shape and _rivals(place, other, fixed) for other in group)


def _rivals(one: _Place, other: _Place, fixed: bool) -> bool:
    if one.named:
        if CLOSED in (one.shape, other.shape) and (is_pinyin("".join(one.parts)) or SPACE in (one.shape, other.shape) and _is_code():
        return not pinyin and one.compared(other)
    if CLOSED not in (one.shape, other.shape):
        spaced = one if one.shape == SPACE else other
        return one.compared(other) and not _is_verbal(spaced.parts)
    closed, apart = (one, other) if one.shape == CLOSED else (other, one)
    first, last = apart.parts[0].lower(), apart.parts[-1].lower()
    if apart.shape == HYPHEN:
        # re-form is not reform; before a vowel the hyphen only parts two vowels.
        return first != "re" or last[0] in "aeiou"
    alike = _word(closed.behind, named=False) == _word(apart.behind, named=False)
    return alike and min(len(first), len(last)) > 2 and not {first, last} & (_FUNCTION | _ADJECTIVES)


def _is_verbal(parts: Sequence[str]) -> bool:
    last = parts[-1].lower()
    if len(parts) == 2 and last in _PARTICLES:
        return True
    return last in _VERBS or (last.endswith("ed") and last not in _PARTICIPLES)


def _variation(places: Sequence[_Place], sentences: Sequence[Sentence]) -> Iterator[Variation]:
    shapes = tuple(dict.fromkeys(place.shape for place in places))
    if len(shapes) < 2:
        return
    cut = next((place.parts for place in places if place.shape != CLOSED), ())
    yield Variation(tuple(_occurrence(place, shapes, cut, sentences[place.sentence].text) for place in places))


def _occurrence(place: _Place, shapes: Sequence[str], cut: Sequence[str], text: str) -> Occurrence:
    """Mark a compound with the word behind it, or before it, that shows its kind."""
    start, end = place.start, place.end
    if place.behind is not None and place.shape != CLOSED and _word(place.behind, place.named):
        end = place.behind.end
    parts = place.parts
    if place.shape == CLOSED:
        parts = (parts[0][: len(cut[0])], parts[0][len(cut[0]) :])
    rewritten = {shape: _joined(parts, shape) + text[place.end : end] for shape in shapes}
    rewritten[place.shape] = text[start:end]
    return Occurrence(place.sentence, Span(start, end), place.shape, rewritten)


def _joined(parts: Sequence[str], shape: str) -> str:
    if shape == CLOSED:
        return parts[0] + "".join(part if part.isupper() else part.lower() for part in parts[1:])
    return shape.join(parts)


def _word(token: Token | None, named: bool) -> str:
    """Give the key of a neighbour that belongs to the phrase: in a name a word with a capital, else a content word."""
    if token is None or not token.text[0].isalpha() or token.lower in _FUNCTION:
        return ""
    return key(token.text) if token.capital == named else ""


# --- where compounds stand ------------------------------------------------------------------------------------------


def _places(sentences: Sequence[Sentence]) -> Iterator[_Place]:
    wanted = _compounds(sentences)
    for index, sentence in enumerate(sentences):
        if sentence.shouted:
            continue
        for start in range(len(sentence.tokens)):
            letters = ""
            for size in range(1, min(_LONGEST, len(sentence.tokens) - start) + 1):
                letters += sentence.tokens[start + size - 1].lower
                if letters in wanted:
                    yield from _place(index, sentence, start, size)


def _compounds(sentences: Sequence[Sentence]) -> set[str]:
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


def _place(number: int, sentence: Sentence, start: int, size: int) -> Iterator[_Place]:
    """Give the compound of ``size`` tokens from ``start``, if it is written in one way and is a name or is none."""
    tokens = sentence.tokens[start : start + size]
    joints = {token.joint for token in tokens[1:]}
    if len(tokens) < size or len(joints) > 1 or not all(_is_part(token, tokens[0]) for token in tokens):
        return
    shape = joints.pop() if joints else CLOSED
    if size > 1 and shape == CLOSED:
        return
    named = _is_named(tokens, shape)
    before, behind = sentence.word(start - 1), sentence.word(start + size)
    if named is None or (not named and (_glued(tokens[0], before) or _hyphened(behind))):
        return
    yield _Place(
        number,
        shape,
        tuple(token.text for token in tokens),
        before if before and tokens[0].joint else None,
        behind if behind and behind.joint else None,
        sentence.word(start + size + 1),
        tokens[0].start,
        tokens[-1].end,
        named,
        sentence.titled,
    )


def _is_part(token: Token, first: Token) -> bool:
    """Whether a token can be part of a compound; numbers only behind a word (Shenzhou-12)."""
    return token.text[0].isalpha() or (token is not first and token.text.isdigit() and first.capital)


def _glued(first: Token, before: Token | None) -> bool:
    return before is not None and first.joint == HYPHEN


def _hyphened(behind: Token | None) -> bool:
    return behind is not None and behind.joint == HYPHEN


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
