"""Two adjectives in this order and in that before one noun: "green and low-carbon", "low-carbon and green"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from glossify.text.spans import Span
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import FUNCTION_WORDS, Sentence
from glossify.text.words import key


def order_variants(sentences: Sequence[Sentence]) -> Iterator[Variation]:
    """Give the pairs joined by "and" that stand in both orders before the same word."""
    places: dict[tuple[frozenset[str], str], list[tuple[int, Span, str, str]]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        if sentence.titled:
            continue
        for start, end, one, two, noun in _pairs(sentence):
            places[frozenset((one.lower(), two.lower())), noun].append((index, Span(start, end), one, two))
    for found in places.values():
        if len({one.lower() for _, _, one, _ in found}) > 1:
            yield Variation(tuple(_occurrence(*place, sentences) for place in found), exact=False)


def _pairs(sentence: Sentence) -> Iterator[tuple[int, int, str, str, str]]:
    """Give "X and Y noun": where it starts and ends, X, Y and the key of the noun; a word may have hyphens."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.lower != "and" or token.joint != " ":
            continue
        first = index - 1
        while first > 0 and tokens[first].joint == "-":
            first -= 1
        last = index + 1
        while last + 1 < len(tokens) and tokens[last + 1].joint == "-":
            last += 1
        noun = sentence.word(last + 1)
        if first < 0 or noun is None or noun.joint != " " or tokens[index + 1].joint != " ":
            continue
        one = sentence.text[tokens[first].start : tokens[index - 1].end]
        two = sentence.text[tokens[index + 1].start : tokens[last].end]
        if noun.lower not in FUNCTION_WORDS and noun.text[0].isalpha() and one[0].isalpha() and two[0].isalpha():
            yield tokens[first].start, noun.end, one, two, key(noun.text)


def _occurrence(index: int, span: Span, one: str, two: str, sentences: Sequence[Sentence]) -> Occurrence:
    text = sentences[index].text
    noun = text[span.start : span.end].rsplit(maxsplit=1)[-1]
    turned = f"{two.capitalize() if one[0].isupper() and not two[0].isupper() else two} and {one} {noun}"
    return Occurrence(index, span, one.lower(), {one.lower(): text[span.start : span.end], two.lower(): turned})
