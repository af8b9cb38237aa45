"""Names with another capital here than there: "Pearl River delta" beside "Pearl River Delta", "Wechat" beside "WeChat".

Titles, headings in capitals and the beginnings of sentences explain capitals, so they tell nothing. A name all in small
letters is taken for the thing, not its name ("the board of directors"): only what is half a name is reported.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossify.text.spans import Span
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import SMALL, Sentence, Token

_LEAST = 2
_LEAST_INSIDE = 3
_LONGEST = 8
_LEAST_CAMEL = 4
# Before a person's name these have a capital, elsewhere none: "US President Joe Biden", "the US president".
_TITLES = frozenset(
    "president premier minister secretary chairman chairwoman chairperson chair director governor mayor ambassador"
    " general commissioner spokesman spokeswoman spokesperson professor prince princess king queen emperor senator"
    " congressman representative judge justice chief leader captain colonel admiral commander manager officer head"
    " consul envoy counsellor counselor coach doctor editor deputy member fellow academician judge sheriff".split()
)
# Before a name these may be mere adjectives: "the new Development Bank".
_ADJECTIVES = frozenset("new former late old young first second third last next joint modern ancient".split())
_CAMEL = re.compile(r"[^\W\d_]*[a-z][A-Z][^\W\d_]*")


def capital_variants(sentences: Sequence[Sentence]) -> Iterator[Variation]:
    """Give the names whose capitals differ where nothing explains it."""
    plain = [(index, sentence) for index, sentence in enumerate(sentences) if not (sentence.titled or sentence.shouted)]
    yield from _half_names(plain)
    yield from _camels(plain)


# --- names of several words -----------------------------------------------------------------------------------------


def _half_names(sentences: Sequence[tuple[int, Sentence]]) -> Iterator[Variation]:
    names = _names(sentences)
    places: dict[tuple[str, ...], list[tuple[int, str, tuple[Token, ...]]]] = defaultdict(list)
    for index, sentence in sentences:
        for tokens in _known_runs(sentence, names):
            places[tuple(token.lower for token in tokens)].append((index, sentence.text, tokens))
    for name, found in places.items():
        told = [place for place in found if _is_whole(place[2], names[name]) or _is_half(place[2], names[name])]
        forms = {_form(tokens, names[name]) for _, _, tokens in told}
        if len(forms) > 1:
            occurrences = (_occurrence(index, text, tokens, names[name], forms) for index, text, tokens in told)
            yield Variation(tuple(occurrences), right=" ".join(names[name]))


def _names(sentences: Sequence[tuple[int, Sentence]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give the names of two words or more in running text, each with its words as written.

    A name stands whole at least twice, or oftener at the head or the end of longer names.
    """
    whole: Counter[tuple[str, ...]] = Counter()
    every: Counter[tuple[str, ...]] = Counter()
    for _, sentence in sentences:
        for run in _runs(sentence):
            words = tuple(token.text for token in run)
            pieces = {words, *(words[size:] for size in range(1, len(words) - 1))}
            if not run[0].initial:
                whole[words] += 1
                pieces |= {words[:size] for size in range(2, len(words))}
            else:
                pieces.discard(words)
            every.update(piece for piece in pieces if piece[0][0].isupper() and piece[-1][0].isupper())
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words, count in every.most_common():
        if (whole[words] >= _LEAST or count >= _LEAST_INSIDE) and words[-1].lower() not in _TITLES:
            names.setdefault(tuple(word.lower().replace("’", "'") for word in words), words)
    return names


def _runs(sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """Give the longest runs of words with capitals, small words inside allowed."""
    run: list[Token] = []
    for token in (*sentence.tokens, None):
        if token is not None and run and token.joint and (token.capital or token.lower in SMALL):
            run.append(token)
            continue
        while run and not run[-1].capital:
            run.pop()
        while run and (run[0].lower in SMALL or (run[0].initial and len(run) > 1 and not run[1].capital)):
            run.pop(0)
        if len([word for word in run if word.capital]) > 1:
            yield tuple(run)
        run = [token] if token is not None and token.capital else []


def _known_runs(sentence: Sentence, names: dict[tuple[str, ...], tuple[str, ...]]) -> Iterator[tuple[Token, ...]]:
    """Give the places where the words of a known name stand, the longest at each place, whatever their capitals."""
    tokens = sentence.tokens
    start = 0
    while start < len(tokens):
        size = next(
            (
                size
                for size in range(min(_LONGEST, len(tokens) - start), 1, -1)
                if all(token.joint for token in tokens[start + 1 : start + size])
                and tuple(token.lower for token in tokens[start : start + size]) in names
            ),
            1,
        )
        if size > 1:
            yield tokens[start : start + size]
        start += size


def _is_whole(tokens: Sequence[Token], name: Sequence[str]) -> bool:
    return all(token.capital == word[0].isupper() for token, word in zip(tokens, name, strict=True))


def _is_half(tokens: Sequence[Token], name: Sequence[str]) -> bool:
    """Whether some word of the name has lost its capital, and another one shows that the name is meant."""
    lost = [token for token, word in zip(tokens, name, strict=True) if word[0].isupper() and not token.capital]
    kept = [token for token, word in zip(tokens, name, strict=True) if word[0].isupper() and token.capital]
    shown = any(not token.initial for token in kept)
    return bool(lost) and shown and not (lost[0] is tokens[0] and tokens[0].lower in _ADJECTIVES)


def _form(tokens: Sequence[Token], name: Sequence[str]) -> tuple[str, ...]:
    """Give the words of the name with the capitals that stand in a place of it."""
    return tuple(
        word if token.capital == word[0].isupper() else token.text for token, word in zip(tokens, name, strict=True)
    )


def _occurrence(
    index: int, text: str, tokens: Sequence[Token], name: Sequence[str], forms: Iterable[tuple[str, ...]]
) -> Occurrence:
    own = _form(tokens, name)
    rewritten = {" ".join(form): _with_words(text, tokens, form) for form in forms}
    span = Span(tokens[0].start, tokens[-1].end)
    return Occurrence(index, span, " ".join(own), rewritten | {" ".join(own): text[span.start : span.end]})


def _with_words(text: str, tokens: Sequence[Token], words: Sequence[str]) -> str:
    """Put words in the place of tokens; what stands between the tokens stays."""
    gaps = [text[one.end : two.start] for one, two in pairwise(tokens)]
    return "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))


# --- words with a capital inside ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with its neighbours of the same name, in small letters; none has an empty one."""

    sentence: int
    token: Token
    neighbours: frozenset[str]

    def compared(self, other: "_Word") -> bool:
        """Whether the two are not parts of names of different things, each of which has its own writing."""
        apart = self.neighbours and other.neighbours and not self.neighbours & other.neighbours
        return self.token.text != other.token.text and not apart


def _camels(sentences: Sequence[tuple[int, Sentence]]) -> Iterator[Variation]:
    camels = {
        token.lower
        for _, sentence in sentences
        for token in sentence.tokens
        if token.capital and len(token.text) >= _LEAST_CAMEL and _CAMEL.fullmatch(token.text)
    }
    groups: dict[str, list[_Word]] = defaultdict(list)
    for number, sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            explained = token.text.isupper() or (token.initial and token.text[1:].islower())
            if token.lower in camels and token.capital and not explained:
                groups[token.lower].append(_Word(number, token, frozenset(_neighbours(sentence, index))))
    for group in groups.values():
        compared = [word for word in group if any(word.compared(other) for other in group)]
        if compared:
            forms = {word.token.text: word.token.text for word in compared}
            yield Variation(
                tuple(
                    Occurrence(word.sentence, Span(word.token.start, word.token.end), word.token.text, forms)
                    for word in compared
                )
            )


def _neighbours(sentence: Sentence, index: int) -> Iterator[str]:
    token, before, behind = sentence.tokens[index], sentence.word(index - 1), sentence.word(index + 1)
    if before is not None and before.capital and token.joint:
        yield before.lower
    if behind is not None and behind.capital and behind.joint:
        yield behind.lower
