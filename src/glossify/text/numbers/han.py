"""Chinese numerals to values: 1亿2000万, 3.5万亿, 两千零五, 二〇一七, 三万五."""

import re

from glossify.text.numbers.model import Value, decimal

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
UNITS = _SMALL | _BIG
HAN_DIGITS = "".join(DIGITS)
HAN_UNITS = "".join(UNITS)
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|.")


def read_han(numeral: str) -> tuple[Value, Value] | None:
    """Give the value of a numeral and the worth of its last shown place, or None where it is not well formed.

    Digits may be ASCII or Han; 余, 多, 几 and spaces inside are passed over (一千多万, 十几万).
    """
    if all(character in DIGITS for character in numeral):
        return int("".join(str(DIGITS[character]) for character in numeral)), 1
    whole, point, rest = numeral.partition("点")
    if point:
        return _read_point(whole, rest)
    return _read_units(_TOKEN.findall(numeral))


def _read_point(whole: str, rest: str) -> tuple[Value, Value] | None:
    """Read 三点五亿: what stands behind 点 is digits, then units."""
    figures = re.match(f"[{''.join(DIGITS)}]+", rest)
    before = read_han(whole)
    if figures is None or before is None:
        return None
    decimals = "".join(str(DIGITS[character]) for character in figures[0])
    return read_han(f"{before[0]}.{decimals}{rest[figures.end() :]}")


def _read_units(tokens: list[str]) -> tuple[Value, Value] | None:
    total: Value = 0  # what 万 and 亿 have closed
    section: Value = 0  # since then, what 十百千 have closed
    current: Value | None = None  # the digits since then
    step: Value = 1
    unit = 0  # the unit just before the current digits; 0 behind 零
    for token in tokens:
        if token in DIGITS:
            if current is not None:
                return None
            digit = DIGITS[token]
            current, step = (digit, 1) if digit else (None, 1)
            unit = unit if digit else 0
        elif token in _SMALL:
            unit = _SMALL[token]
            section += (1 if current is None else current) * unit
            step = (step if current is not None else 1) * unit
            current = None
        elif token in _BIG:
            unit = _BIG[token]
            section += current or 0
            if total and total < unit:
                total = (total + section) * unit
            else:
                total += (section or 1) * unit
            step *= unit
            section, current = 0, None
        elif token[0].isdigit():
            if current is not None:
                return None
            current, step = decimal(token)
            unit = 0
    if current is not None and unit >= 100:  # 三万五 is 35,000, 三万零五 is 30,005
        step = unit // 10
        current *= step
    return total + section + (current or 0), step
