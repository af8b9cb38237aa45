"""Faults put into the numbers of an English sentence, one at a time, for measuring what a rule finds."""

import random
import re
from collections.abc import Callable

_FIGURE = re.compile(r"(?<![A-Za-z0-9.,/:\-–])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![0-9A-Za-z:/]|[,.][0-9]|-[A-Z0-9])")
_SCALE = re.compile(r"\b(?:million|billion|trillion)\b", re.IGNORECASE)
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty "
    "fifty sixty"
).split()
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(_WORDS)})(?![\w-])", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>[0-3]?[0-9])(?=st\b|nd\b|rd\b|th\b|\b(?![0-9,.]*[0-9]))"
    rf"|\b(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? (?P<month2>{'|'.join(_MONTHS)})\b"
)
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b(?! (?:be|not|have)\b)")


def _replaced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _chosen(pattern: re.Pattern[str], text: str, rng: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def changed_digit(text: str, rng: random.Random) -> str | None:
    """Change one digit of one figure; the first never becomes 0."""
    found = _chosen(_FIGURE, text, rng)
    if found is None:
        return None
    places = [found.start() + i for i, character in enumerate(found[0]) if character.isdigit()]
    place = rng.choice(places)
    choices = [digit for digit in "123456789" if digit != text[place]]
    return _replaced(text, place, place + 1, rng.choice(choices))


def times_ten(text: str, rng: random.Random) -> str | None:
    """Make one figure ten times as large."""
    found = _chosen(_FIGURE, text, rng)
    if found is None:
        return None
    whole, point, rest = found[0].replace(",", "").partition(".")
    digits = whole + (rest[:1] or "0")
    new = f"{int(digits):,}" if "," in found[0] or len(digits) > 4 else str(int(digits))
    if point and rest[1:]:
        new += "." + rest[1:]
    return _replaced(text, *found.span(), new)


def changed_scale(text: str, rng: random.Random) -> str | None:
    """Swap million, billion and trillion."""
    found = _chosen(_SCALE, text, rng)
    if found is None:
        return None
    new = rng.choice([scale for scale in ("million", "billion", "trillion") if scale != found[0].lower()])
    return _replaced(text, *found.span(), new)


def changed_word(text: str, rng: random.Random) -> str | None:
    """Put another number word for one."""
    found = _chosen(_WORD, text, rng)
    if found is None:
        return None
    new = rng.choice([word for word in _WORDS if word != found[0].lower()])
    return _replaced(text, *found.span(), new.capitalize() if found[0][0].isupper() else new)


def changed_month(text: str, rng: random.Random) -> str | None:
    """Put another month for one."""
    found = _chosen(_MONTH, text, rng)
    if found is None:
        return None
    return _replaced(text, *found.span(), rng.choice([month for month in _MONTHS if month != found[0]]))


def changed_day(text: str, rng: random.Random) -> str | None:
    """Put another day of the month for one that stands beside its month."""
    found = _chosen(_MONTH_DAY, text, rng)
    if found is None:
        return None
    group = "day" if found["day"] else "day2"
    new = rng.choice([day for day in range(1, 29) if str(day) != found[group].lstrip("0")])
    return _replaced(text, *found.span(group), str(new))


MUTATIONS: dict[str, Callable[[str, random.Random], str | None]] = {
    "digit": changed_digit,
    "x10": times_ten,
    "scale": changed_scale,
    "word": changed_word,
    "month": changed_month,
    "day": changed_day,
}
