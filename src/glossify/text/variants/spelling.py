"""American and British spelling of one word in one text.

Names keep their own spelling (the World Health Organization in a British text), so words with capitals are left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from glossify.text.spans import Span
from glossify.text.spelling import american
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import Sentence, Token

# In British English these are two words, or the other one is a style of its own.
_TWO_WORDS = frozenset(
    "practice practise license licence program programme meter metre check cheque story storey curb kerb tire tyre"
    " dialog dialogue analog analogue catalog catalogue while whilst among amongst learned learnt spelled spelt burned"
    " burnt draft draught inquiry enquiry macau macao install instal advisor adviser judgment judgement".split()
)
_SHORTEST = 4


def spelling_variants(sentences: Sequence[Sentence]) -> Iterator[Variation]:
    """Give the words that are spelled in the American and in the British way."""
    groups: dict[str, list[tuple[int, Token]]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        if not sentence.shouted:
            for token in sentence.tokens:
                if _is_word(token, sentence):
                    groups[_american(token.lower)].append((index, token))
    for group in groups.values():
        spellings = {token.lower for _, token in group}
        if len(spellings) > 1:
            yield Variation(tuple(_occurrence(index, token, spellings) for index, token in group))


def _is_word(token: Token, sentence: Sentence) -> bool:
    ordinary = token.text.islower() or (token.initial and token.text[1:].islower() and not sentence.titled)
    return ordinary and len(token.text) >= _SHORTEST and token.text.isalpha() and token.lower not in _TWO_WORDS


def _american(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss"):
        return american(word[:-1]) + "s"
    return american(word)


def _occurrence(index: int, token: Token, spellings: set[str]) -> Occurrence:
    rewritten = {spelling: spelling.capitalize() if token.capital else spelling for spelling in spellings}
    return Occurrence(index, Span(token.start, token.end), token.lower, rewritten)
