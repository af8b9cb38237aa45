"""English numbers that begin with a figure: 5 million, US$1.2bn, 3:30 p.m., 26th, 1990s, 1/3, 2020-07-26."""

import re

from glossify.text.numbers.english_found import (
    OF_MONTH,
    TIMES,
    Found,
    clock,
    either,
    found,
    group_at,
    percent,
    times_of_day,
    unit_at,
)
from glossify.text.numbers.english_numerals import scale_of
from glossify.text.numbers.english_words import SCALES, SHORT_SCALES
from glossify.text.numbers.model import NumberKind, Value, decimal, exact

_SHAPE = re.compile(
    rf"""
    (?P<clock>:(?P<minutes>[0-5][0-9])(?::[0-5][0-9])?(?![0-9]))
    | (?P<iso>(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>[0-3]?[0-9])(?![0-9]))
    | (?P<slash>/(?P<below>[1-9][0-9]?)(?![0-9/]))
    | (?P<nth>(?:st|nd|rd|th)\b)
    | (?P<decade>['’]?s\b)
    | (?P<scale>[ -]?(?i:(?:{either(SCALES)})(?:[ ](?:{either(SCALES)}))?|dozen)(?i:s?)\b)
    | (?P<short>[ ]?(?P<letters>{either(SHORT_SCALES)})\b(?![’'-]))
    | (?P<code>(?:[A-Z][A-Za-z0-9]*|[a-z][0-9])\b)
    """,
    re.VERBOSE,
)
_NUMBERED = ("No. ", "No.", "Nos. ", "#", "No ")
# Letters that mean a scale after money alone: else 5m may be metres, 4K a make of screen.
_DOUBTFUL = frozenset("mMbBkK")


def read_figure(text: str, start: int, end: int, *, money: bool) -> list[Found]:
    """Read the number whose figure is ``text[start:end]``; ``money`` where a currency stands before it."""
    value, step = decimal(text[start:end])
    after = _SHAPE.match(text, end)
    if after and after["code"]:
        return []
    if after and (after["scale"] or after["short"]):
        return [_scaled(text, start, after, value, step, money=money)]
    shaped = _shaped(text, start, after, int(value)) if after and not money else []
    return shaped or [_unscaled(text, start, end, value, step, money=money)]


def _shaped(text: str, start: int, after: re.Match[str], value: int) -> list[Found]:
    """Read a figure that goes on in a shape of its own: 3:30, 2020-07-26, 1/3, 26th, 1990s."""
    end = after.end()
    if after["clock"] and value < 25:
        minutes = value * 60 + int(after["minutes"])
        told = clock(text, start, end, minutes)
        return [told or found(text, start, end, NumberKind.TIME, *times_of_day(minutes))]
    if after["iso"] and 1900 <= value < 2100:
        return _iso(text, start, after)
    if after["slash"] and value < int(after["below"]):
        return [found(text, start, end, NumberKind.RATIO, exact(value, int(after["below"])), step=0, weak=True)]
    if after["nth"]:
        is_day = value <= 31 and OF_MONTH.match(text, end)
        return [found(text, start, end, NumberKind.DAY if is_day else NumberKind.ORDINAL, value)]
    if after["decade"]:
        values = (value,) if value > 99 else (1900 + value, value, 2000 + value)
        return [found(text, start, end, NumberKind.DECADE, *values)]
    return []


def _iso(text: str, start: int, after: re.Match[str]) -> list[Found]:
    return [
        found(text, start, after.start(), NumberKind.YEAR, int(text[start : after.start()])),
        found(text, *after.span("month"), NumberKind.MONTH, int(after["month"])),
        found(text, *after.span("day"), NumberKind.DAY, int(after["day"])),
    ]


def _scaled(text: str, start: int, after: re.Match[str], value: Value, step: Value, *, money: bool) -> Found:
    """Read 3.5 trillion, 12k, US$1.2bn."""
    letters = after["letters"]
    scale = SHORT_SCALES[letters] if letters else scale_of(after["scale"].lower())
    doubtful = letters in _DOUBTFUL and not money
    values = (value * scale, value) if doubtful else (value * scale,)
    end = after.end()
    if share := percent(text, start, end, values, step * scale):
        return share
    unit = "money" if money else unit_at(text, end)
    made = found(
        text, start, end, NumberKind.QUANTITY, *values, step=step * scale, weak=doubtful and value < 10, unit=unit
    )
    return Found(made.number, scale)


def _unscaled(text: str, start: int, end: int, value: Value, step: Value, *, money: bool) -> Found:
    if money:
        return found(text, start, end, NumberKind.QUANTITY, value, step=step, unit="money", bare=True)
    if share := percent(text, start, end, (value,), step):
        return share
    if isinstance(value, int) and (told := _whole(text, start, end, value)):
        return told
    group = group_at(text, end)
    values = (value, value * group) if group > 1 else (value,)
    return found(text, start, end, NumberKind.QUANTITY, *values, step=step, unit=unit_at(text, end), bare=True)


def _whole(text: str, start: int, end: int, value: int) -> Found | None:
    """Read what only a whole number can be: 3 p.m., 26 of a month, 3 times, 2020, No. 5."""
    if told := clock(text, start, end, value * 60):
        return told
    if value <= 31 and OF_MONTH.match(text, end):
        return found(text, start, end, NumberKind.DAY, value)
    if TIMES.match(text, end):
        return found(text, start, end, NumberKind.MULTIPLE, value, unit="time")
    if end - start == 4 and 1800 <= value < 2100 and not unit_at(text, end):
        return found(text, start, end, NumberKind.YEAR, value, bare=True)
    if text[max(start - 5, 0) : start].endswith(_NUMBERED):
        return found(text, start, end, NumberKind.ORDINAL, value)
    return None
