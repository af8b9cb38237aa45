"""What the readers of English figures, words and dates share: a number found, its unit, what stands around it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from glossify.text.numbers.english_words import MONTHS, ROUGH_BEFORE
from glossify.text.numbers.model import Number, NumberKind, Value, exact
from glossify.text.numbers.units import ENGLISH, unit_names
from glossify.text.spans import Span


def either(forms: Iterable[str]) -> str:
    """Give the alternation of some words for a regular expression, the longest first."""
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


PERCENT = re.compile(r"[ -]?(?:%|(?i:per[ ]?cent(?:age)?[- ]points?|per[ ]?cent|ppts?|percentage|p\.p\.))")
TIMES = re.compile(r"(?i:[ -]?(?:times|fold)\b(?! (?:a|per|each|in|more than once)\b))")
OF_MONTH = re.compile(rf"(?: ?(?:of ?)?)(?:{either(MONTHS)})\b")
_MERIDIEM = re.compile(r" ?(?:(?P<half>[apAP])\.? ?[mM]\b\.?| o[’']clock| noon| midnight)")
_PREVIOUS = re.compile(r"([A-Za-z]+) ?$")
_WORD = re.compile(r"[ -]?([A-Za-z]+)")
_UNIT_OF = unit_names(ENGLISH)
_GROUPS = {"decade": 10, "decades": 10, "century": 100, "centuries": 100, "millennia": 1000, "dozen": 12}


@dataclass(frozen=True, slots=True)
class Found:
    """A number of the text; ``bare`` when it has no scale, percent sign or unit of its own."""

    number: Number
    scale: int = 1
    bare: bool = False


def found(
    text: str,
    start: int,
    end: int,
    kind: NumberKind,
    *values: Value,
    step: Value = 1,
    weak: bool = False,
    unit: str = "",
    bare: bool = False,
) -> Found:
    """Make the number ``text[start:end]``; the word before it tells whether it is a rough one."""
    before = _PREVIOUS.search(text, max(start - 16, 0), start)
    loose = before is not None and before[1].lower() in ROUGH_BEFORE
    return Found(Number(Span(start, end), kind, values, step, loose, weak, unit), bare=bare)


def unit_at(text: str, end: int) -> str:
    """Name the unit of measure behind a number, or give the empty name."""
    word = _WORD.match(text, end)
    if word is None:
        return ""
    if word[1] not in ("square", "cubic", "sq"):
        return _UNIT_OF.get(word[1].lower(), "")
    inner = _WORD.match(text, word.end())
    unit = _UNIT_OF.get(inner[1].lower(), "") if inner else ""
    return f"{'cubic' if word[1] == 'cubic' else 'square'} {unit}" if unit else ""


def group_at(text: str, end: int) -> int:
    """Tell how many are in what is counted: 10 for "decades", 12 for "dozen", else 1."""
    word = _WORD.match(text, end)
    return _GROUPS.get(word[1].lower(), 1) if word else 1


def clock(text: str, start: int, end: int, minutes: int) -> Found | None:
    """Read the time of ``minutes`` that ends at ``end`` if a.m., p.m. or o'clock follows."""
    meridiem = _MERIDIEM.match(text, end)
    if meridiem is None:
        return None
    afternoon = (meridiem["half"] or "a") in "pP" and minutes % 1440 < 720
    return found(text, start, meridiem.end(), NumberKind.TIME, *times_of_day(minutes + 720 * afternoon))


def times_of_day(minutes: int) -> tuple[Value, Value]:
    """Give a time in minutes of the day, as said and in the other half of the day."""
    return minutes % 1440, (minutes + 720) % 1440


def percent(text: str, start: int, end: int, values: Iterable[Value], step: Value) -> Found | None:
    """Read the share that ends at ``end`` if a percent sign or word follows."""
    sign = PERCENT.match(text, end)
    if sign is None:
        return None
    shares = [exact(value, 100) for value in values]
    return found(text, start, sign.end(), NumberKind.RATIO, *shares, step=exact(step, 100))
