"""English numerals in words to values: twenty-two, two and a half million, three quarters, twenty-first."""

import re

from glossify.text.numbers import english_words as words
from glossify.text.numbers.model import NumberKind, Value, exact

_TOKEN = re.compile(r"[a-z]+")


def scale_of(phrase: str) -> int:
    """Multiply scale words: "thousand", "hundred million", "dozen"."""
    scale = 1
    for word in _TOKEN.findall(phrase):
        scale *= 12 if word.startswith("dozen") else words.SCALES[word.removesuffix("s")]
    return scale


def read_words(phrase: str) -> tuple[NumberKind, Value, int] | None:
    """Give kind, value and scale of a number in words, or None where it is not one number.

    >>> read_words("two and a half million")
    (<NumberKind.QUANTITY: 'quantity'>, 2500000, 1000000)
    """
    tokens = [token for token in _TOKEN.findall(phrase.lower()) if token not in ("and", "a", "an")]
    if not tokens:
        return None
    if "half" in tokens[1:] or (tokens[0] == "half" and len(tokens) > 1):
        return _with_half(tokens)
    if part := _part(tokens, with_article=phrase[:1] in "aA"):
        return NumberKind.RATIO, part, 1
    if tokens[-1] in words.ORDINALS:
        return _ordinal(tokens)
    read = _cardinal(tokens)
    return None if read is None else (NumberKind.QUANTITY, *read)


def _part(tokens: list[str], *, with_article: bool) -> Value | None:
    """Read "two thirds", "a quarter", "half"; "twenty-first" is an ordinal."""
    below = words.PARTS.get(tokens[-1])
    above = _cardinal(tokens[:-1]) if len(tokens) > 1 else (1, 1)
    if below is None or above is None or not above[0] < min(below, 20):
        return None
    told = len(tokens) > 1 or with_article or tokens[-1] in ("half", "quarter", "quarters")
    return exact(above[0], below) if told else None


def _ordinal(tokens: list[str]) -> tuple[NumberKind, Value, int] | None:
    """Read "fifth", "twenty-first", "two hundred and first"."""
    before = _cardinal(tokens[:-1])
    if before is None or (len(tokens) > 1 and before[0] < 20):
        return None
    return NumberKind.ORDINAL, before[0] + words.ORDINALS[tokens[-1]], 1


def _with_half(tokens: list[str]) -> tuple[NumberKind, Value, int] | None:
    """Read "half a million", "one and a half", "two and a half million"."""
    at = tokens.index("half")
    whole = _cardinal(tokens[:at]) if at else (0, 1)
    scales = tokens[at + 1 :]
    if whole is None or any(token not in words.SCALES and token != "dozen" for token in scales):
        return None
    scale = scale_of(" ".join(scales))
    return NumberKind.QUANTITY, exact((whole[0] * 2 + 1) * scale, 2), scale


def _cardinal(tokens: list[str]) -> tuple[int, int] | None:
    """Give the value of cardinal words and the greatest scale among them."""
    total, section, greatest = 0, 0, 1
    previous = ""
    for token in tokens:
        if token in words.CARDINALS:
            value = words.CARDINALS[token]
            if previous in words.CARDINALS and not (words.CARDINALS[previous] >= 20 and 0 < value < 10):
                return None
            section += value
        elif token == "hundred":
            section = (section or 1) * 100
            greatest = max(greatest, 100)
        elif token == "dozen":
            section = (section or 1) * 12
        elif token in words.SCALES:
            scale = words.SCALES[token]
            total = (total + section) * scale if total and total < scale else total + (section or 1) * scale
            section = 0
            greatest = max(greatest, scale)
        else:
            return None
        previous = token
    return total + section, greatest
