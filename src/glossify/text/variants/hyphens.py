"""Compounds with a hyphen, with a space, and as one word.

Grammar asks for a hyphen in one place and not in another ("long-term loans", "in the long term"; "a follow-up", "to
follow up"). So a hyphen and a space are compared only before one and the same noun, or inside one and the same name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from glossify.text.spans import Span
from glossify.text.syllables import is_pinyin
from glossify.text.variants.compounds import CLOSED, HYPHEN, SPACE, Compound, compounds, content_key
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import FUNCTION_WORDS, PARTICLES, Sentence

# A name of two words that stands so often is a name in any company; a rarer one may be two names in a row.
_ESTABLISHED = 3
# One word of so many letters, which has a hyphen elsewhere, has rather lost it: "forwardlooking", but "ecommerce".
_TWO_WORDS = 10
# Before a noun these are participles; others of their kind are as often verbs ("the government led efforts").
_PARTICIPLES = frozenset("owned based oriented related sized aged minded skilled known".split())
_VERBS = frozenset("led made held run built driven paid sent set left bought sold won lost told said saw".split())
# "In the long term rates rise": what follows is not the noun that the words belong to.
_ADVERBIAL = frozenset("term run time".split())
# Joined to a noun these make another word: a green house is no greenhouse, the key word no keyword.
_ADJECTIVES = frozenset(
    "key green black white blue red hot cold high low short long hard soft grand great loud light dark dry wet sweet"
    " free strong bold tight half double main broad wild good best big small head".split()
)
_CAMEL = re.compile(r"[a-z][A-Z]")


def hyphen_variants(sentences: Sequence[Sentence]) -> Iterator[Variation]:
    """Give the compounds that are written in more than one way, names and other words apart."""
    groups: dict[tuple[bool, str], list[Compound]] = defaultdict(list)
    for compound in compounds(sentences):
        groups[compound.named, compound.letters].append(compound)
    for group in groups.values():
        if len({compound.shape for compound in group}) > 1:
            compared = [compound for compound in group if any(_rivals(compound, other, group) for other in group)]
            if compared:
                yield _variation(compared, sentences)


def _rivals(one: Compound, other: Compound, group: Sequence[Compound]) -> bool:
    """Whether two compounds of one group should be written alike and are not."""
    shapes = {one.shape, other.shape}
    if len(shapes) == 1:
        return False
    if CLOSED in shapes:
        closed, apart = (one, other) if one.shape == CLOSED else (other, one)
        return _rivals_in_name(closed, apart) if one.named else _rivals_in_prose(closed, apart)
    if one.named:
        return _one_name(one, other, group)
    spaced = one if one.shape == SPACE else other
    behind = content_key(one.behind, named=False)
    return behind != "" and behind == content_key(other.behind, named=False) and not _is_parted(spaced)


def _rivals_in_prose(closed: Compound, apart: Compound) -> bool:
    """Whether what is written as one word is the compound ``apart``, which has a hyphen or a space."""
    first, last = apart.parts[0].lower(), apart.parts[-1].lower()
    if apart.shape == HYPHEN:
        # re-form is not reform; before a vowel the hyphen only parts two vowels.
        return first != "re" or last[0] in "aeiou"
    alike = content_key(closed.behind, named=False) == content_key(apart.behind, named=False)
    ordinary = min(len(first), len(last)) > 2 and not {first, last} & (FUNCTION_WORDS | _ADJECTIVES)
    return alike and ordinary and not _CAMEL.search(closed.parts[0])


def _rivals_in_name(closed: Compound, apart: Compound) -> bool:
    """Whether a word of a name is the two words ``apart``; what is built of pinyin is another matter (Li Na, Lina)."""
    if is_pinyin(closed.letters) or (apart.shape == SPACE and _CAMEL.search(closed.parts[0])):
        return False
    if apart.shape == HYPHEN:
        return True
    return _before(closed) == _before(apart) != "" or _behind(closed) == _behind(apart) != ""


def _one_name(one: Compound, other: Compound, group: Sequence[Compound]) -> bool:
    """Whether two pairs of words, one with a hyphen, are the same piece of the same name."""
    same_before = _before(one) == _before(other) != ""
    same_behind = _behind(one) == _behind(other)
    if one.titled or other.titled:
        same_further = content_key(one.further, named=True) == content_key(other.further, named=True) != ""
        return same_behind and _behind(one) != "" and (same_before or same_further)
    if same_before or (same_behind and _behind(one) != ""):
        return True
    established = sum(compound.shape == SPACE for compound in group) >= _ESTABLISHED
    return same_behind and (
        established or content_key(one.behind, named=False) == content_key(other.behind, named=False)
    )


def _before(compound: Compound) -> str:
    return content_key(compound.before, named=True)


def _behind(compound: Compound) -> str:
    return content_key(compound.behind, named=True)


def _is_parted(spaced: Compound) -> bool:
    """Whether grammar may part the words: "to follow up", "the state made", "in the long term"."""
    last = spaced.parts[-1].lower()
    if len(spaced.parts) == 2 and last in PARTICLES:
        return True
    if last in _ADVERBIAL and spaced.before is not None and spaced.before.lower in ("the", "in"):
        return True
    return last in _VERBS or (last.endswith("ed") and last not in _PARTICIPLES)


def _variation(group: Sequence[Compound], sentences: Sequence[Sentence]) -> Variation:
    shapes = tuple(dict.fromkeys(compound.shape for compound in group))
    cut = next(len(compound.parts[0]) for compound in group if compound.shape != CLOSED)
    occurrences = tuple(_occurrence(compound, shapes, cut, sentences) for compound in group)
    lost = {CLOSED, HYPHEN} == set(shapes) and len(group[0].letters) >= _TWO_WORDS
    return Variation(occurrences, likely=HYPHEN if lost else None)


def _occurrence(compound: Compound, shapes: Sequence[str], cut: int, sentences: Sequence[Sentence]) -> Occurrence:
    """Mark a compound, with the word behind it where that is what shows that a hyphen and a space are rivals."""
    text = sentences[compound.sentence].text
    end = compound.end
    if CLOSED not in shapes and compound.behind and content_key(compound.behind, named=compound.named):
        end = compound.behind.end
    parts = compound.parts
    if compound.shape == CLOSED:
        parts = (parts[0][:cut], parts[0][cut:])
    rewritten = {shape: _joined(parts, shape) + text[compound.end : end] for shape in shapes}
    rewritten[compound.shape] = text[compound.start : end]
    return Occurrence(compound.sentence, Span(compound.start, end), compound.shape, rewritten)


def _joined(parts: Sequence[str], shape: str) -> str:
    if shape == CLOSED:
        return parts[0] + "".join(part if part.isupper() else part.lower() for part in parts[1:])
    return shape.join(parts)
