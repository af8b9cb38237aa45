"""A value in plain English words."""

from collections.abc import Callable
from fractions import Fraction

from glossify.text.numbers.english_words import CARDINALS
from glossify.text.numbers.model import Number, NumberKind, Value

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SMALL_WORDS = {value: word for word, value in CARDINALS.items() if value <= 20}
# The scale nearest to a slip, greatest first, with its Traditional form; and what it is worth.
_HAN_SCALES = {"万亿": ("万亿", "萬億"), "亿": ("亿", "億"), "万": ("万", "萬")}
_HAN_SCALE_WORDS = {"万亿": "1 trillion", "亿": "100 million", "万": "10,000"}


def say(number: Number) -> str:
    """Write a number as a translator would: "500 million", "4,900", "5 percent", "July", "the 26th", "3:30 p.m."."""
    return say_value(number.kind, number.value)


def say_like(number: Number, other: Number, written: str) -> str:
    """Write a number in the manner of ``written``, which stands for it as ``other``: 26th for 6th, 5% for 6%."""
    value = number.value
    if other.kind in (NumberKind.DAY, NumberKind.ORDINAL, NumberKind.YEAR) and written.isdigit():
        return str(value)
    if written.endswith("%") and number.kind is NumberKind.RATIO:
        return f"{_figure(Fraction(value) * 100)}%"
    if number.kind in (NumberKind.QUANTITY, NumberKind.MULTIPLE) and value in _SMALL_WORDS and written[:1].isalpha():
        word = _SMALL_WORDS[int(value)]
        return word.capitalize() if written[0].isupper() else word
    if number.kind is NumberKind.MULTIPLE or other.kind is NumberKind.MULTIPLE:
        return _figure(value)
    return say(number)


def slip(number: Number, other: Number, said: str) -> str:
    """Say by how many times ``other`` is too large or too small, where that is a power of ten; else nothing.

    ``said`` is the number in Chinese: where it holds 万 or 亿, their value is recalled.
    """
    if not number.value or not other.value or number.kind is not other.kind:
        return ""
    if number.kind not in (NumberKind.QUANTITY, NumberKind.RATIO):
        return ""
    larger = other.value > number.value
    times = Fraction(other.value) / number.value if larger else Fraction(number.value) / other.value
    if times.denominator != 1 or str(times.numerator).rstrip("0") != "1" or times == 1:
        return ""
    scale = next((scale for scale in _HAN_SCALES if any(form in said for form in _HAN_SCALES[scale])), None)
    hint = f": {scale} is {_HAN_SCALE_WORDS[scale]}" if scale else ""
    return f"{_quantity(times.numerator)} times too {'large' if larger else 'small'}{hint}"


def say_value(kind: NumberKind, value: Value) -> str:
    """Write a value of some kind; a ratio comes in units of 1, a time in minutes of the day."""
    return _WORDINGS.get(kind, _quantity)(value)


def ordinal(value: int) -> str:
    """Write 1st, 2nd, 3rd, 11th."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{ending}"


def _quantity(value: Value) -> str:
    for scale, name in _SCALES:
        if value >= scale and (value * 1000) % scale == 0:
            return f"{_figure(Fraction(value) / scale)} {name}"
    return _figure(value)


def _ratio(value: Value) -> str:
    percent = Fraction(value) * 100
    return f"{_figure(percent)} percent" if _is_decimal(percent) else f"{Fraction(value)}"


def _figure(value: Value) -> str:
    """Write a value in digits with thousands separators, as a decimal if it has an end, else as a fraction."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return f"{exact.numerator:,}"
    if not _is_decimal(exact):
        return str(exact)
    places = next(places for places in range(1, 40) if (exact * 10**places).denominator == 1)
    whole, rest = divmod(int(exact * 10**places), 10**places)
    return f"{whole:,}.{rest:0{places}d}"


def _is_decimal(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _time(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    half = "a.m." if hour < 12 else "p.m."
    shown = f":{minute:02d}" if minute else ""
    return f"{(hour - 1) % 12 + 1}{shown} {half}"


def _month(value: Value) -> str:
    return _MONTHS[int(value) - 1]


def _ordinal(value: Value) -> str:
    return ordinal(int(value))


_WORDINGS: dict[NumberKind, Callable[[Value], str]] = {
    NumberKind.RATIO: _ratio,
    NumberKind.MULTIPLE: lambda value: f"{_figure(value)} times",
    NumberKind.ORDINAL: _ordinal,
    NumberKind.DAY: _ordinal,
    NumberKind.MONTH: _month,
    NumberKind.YEAR: str,
    NumberKind.DECADE: lambda value: f"{value}s",
    NumberKind.TIME: lambda value: _time(int(value)),
}
