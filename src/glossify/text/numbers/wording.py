"""A value in plain English words."""

from fractions import Fraction

from glossify.text.numbers.model import Number, NumberKind, Value

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def say(number: Number) -> str:
    """Write a number as a translator would: "500 million", "4,900", "5 percent", "July", "the 26th", "3:30 p.m."."""
    return say_value(number.kind, number.value)


def say_value(kind: NumberKind, value: Value) -> str:
    """Write a value of some kind; a ratio comes in units of 1, a time in minutes of the day."""
    match kind:
        case NumberKind.RATIO:
            return _ratio(value)
        case NumberKind.MULTIPLE:
            return f"{_figure(value)} times"
        case NumberKind.ORDINAL | NumberKind.DAY:
            return ordinal(int(value))
        case NumberKind.MONTH:
            return _MONTHS[int(value) - 1]
        case NumberKind.YEAR:
            return str(value)
        case NumberKind.DECADE:
            return f"{value}s"
        case NumberKind.TIME:
            return _time(int(value))
    return _quantity(value)


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
