"""What a Chinese numeral is, told from what stands around it: an amount, a share, an ordinal, a date, a time."""

import re
from dataclasses import dataclass

from glossify.text.numbers import chinese_words as words
from glossify.text.numbers.han import DIGITS, HAN_DIGITS, read_han
from glossify.text.numbers.model import NumberKind, Value, exact
from glossify.text.numbers.units import CHINESE, unit_names

_UNIT_OF = unit_names(CHINESE)
_LONGEST_UNIT = max(map(len, _UNIT_OF))
_PERCENT = re.compile(r" ?(?:%|个多?百分点|百分点|厘(?!米))")
_CONGRESS = re.compile("十[一二三四五六七八九]|二十")
_YEAR_OF_MONTH = re.compile(r"年 ?[0-9]{1,2}月")
_MINUTES = re.compile(rf"(?:([0-9]{{1,2}}|[{HAN_DIGITS}十]{{1,3}})分(?!钟|之)|(半))")
_TIMES_OF_DAY = re.compile("(?:上午|下午|早上|晚上|凌晨|中午|傍晚|晚|时间|日|夜|早|午)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A kind with the values that a numeral then may have; ``end`` is where the expression ends.

    ``bare`` when nothing behind the numeral says what it is.
    """

    kind: NumberKind
    values: tuple[Value, ...]
    end: int
    bare: bool = False


def reading(text: str, start: int, end: int, value: Value) -> Reading:
    """Tell what the numeral ``text[start:end]`` of the given value is."""
    found = _ratio(text, end, value) or _ordinal(text, start, end, value)
    if found is None and isinstance(value, int):
        found = _date(text, start, end, value) or _day(text, start, end, value) or _time(text, start, end, value)
    return found or _plain(text, start, end, value)


def unit_at(text: str, end: int) -> tuple[str, int]:
    """Give the unit of measure behind a numeral and where it ends; the empty name where there is none."""
    at = end
    if text.startswith(("多", "余", "来"), at):
        at += 1
    if text.startswith("个", at) and text.startswith(("小时", "星期", "基点"), at + 1):
        at += 1
    if text.startswith(" ", at):
        at += 1
    for length in range(_LONGEST_UNIT, 0, -1):
        if (name := _UNIT_OF.get(text[at : at + length])) is not None:
            return name, at + length
    return "", end


def is_measured(text: str, end: int) -> bool:
    """Whether a unit or a measure word stands behind a numeral."""
    at = end + 1 if text.startswith(("多", "余", "来", "几"), end) else end
    return text[at : at + 1] in words.MEASURES or bool(unit_at(text, at)[0])


def times_of_day(text: str, start: int, minutes: int) -> tuple[Value, ...]:
    """Give a time in minutes of the day, as said at ``start`` and in the other half of the day."""
    minutes %= 1440
    other = (minutes + 720) % 1440
    afternoon = minutes < 720 and text[max(start - 3, 0) : start].endswith(words.AFTERNOON)
    return (other, minutes) if afternoon else (minutes, other)


def _plain(text: str, start: int, end: int, value: Value) -> Reading:
    run = text[start:end]
    if text.startswith("旬", end) and value < 10:  # 年近七旬; 中旬 has no numeral
        return Reading(NumberKind.QUANTITY, (value * 10,), end + 1)
    year = len(run) == 4 and run.isascii() and run.isdigit() and 1900 <= value < 2100 and not is_measured(text, end)
    return Reading(NumberKind.YEAR if year else NumberKind.QUANTITY, (value,), end, bare=True)


def _ratio(text: str, end: int, value: Value) -> Reading | None:
    at = end + 1 if text.startswith(("多", "余"), end) else end
    if found := _PERCENT.match(text, at):
        return Reading(NumberKind.RATIO, (exact(value, 100),), found.end())
    if text.startswith("‰", at):
        return Reading(NumberKind.RATIO, (exact(value, 1000),), at + 1)
    if text.startswith("成", at) and value < 10 and text[at + 1 : at + 2] not in tuple(words.NOT_TENTHS):
        tenths = DIGITS.get(text[at + 1 : at + 2])
        whole = value * 10 + (tenths or 0)
        return Reading(NumberKind.RATIO, (exact(whole, 100),), at + (2 if tenths is not None else 1))
    if text.startswith("番", at) and isinstance(value, int) and value < 10:
        return Reading(NumberKind.MULTIPLE, (2**value,), at + 1)
    if text.startswith("倍", at):
        # 增长两倍 is "tripled", and often written as "doubled" all the same.
        return Reading(NumberKind.MULTIPLE, (value, value + 1, value - 1), at + 1)
    return None


def _ordinal(text: str, start: int, end: int, value: Value) -> Reading | None:
    before = text[max(start - 1, 0) : start]
    if text.startswith("大", end) and _CONGRESS.fullmatch(text, start, end):
        return Reading(NumberKind.ORDINAL, (value,), end + 1)
    if (
        before == "第"
        or text.startswith(("季度", "中全会", "世纪"), end)
        or (text.startswith("届", end) and before not in ("过", "近", "了", "共", "办"))
        or (text.startswith("号", end) and before != "月")
    ):
        return Reading(NumberKind.ORDINAL, (value,), end)
    return None


def _date(text: str, start: int, end: int, value: int) -> Reading | None:
    after = text[end : end + 3].lstrip(" ")
    if after.startswith("年代") and value % 10 == 0:
        values = (value,) if value > 99 else (1900 + value, value, 2000 + value, 1800 + value)
        return Reading(NumberKind.DECADE, values, end + 2)
    if after.startswith("年") and 1000 <= value < 3000 and end - start == 4:
        return Reading(NumberKind.YEAR, (value,), end + 1)
    if value < 100 and _YEAR_OF_MONTH.match(text, end):
        return Reading(NumberKind.YEAR, (2000 + value, 1900 + value), end + 1)
    if after.startswith("月") and 1 <= value <= 12:
        return Reading(NumberKind.MONTH, (value,), end + 1)
    return None


def _day(text: str, start: int, end: int, value: int) -> Reading | None:
    after = text[end : end + 3].lstrip(" ")
    lone = text[start:end] in DIGITS and text[max(start - 1, 0) : start] != "月"  # 为期三日
    if after.startswith(("日", "号")) and 1 <= value <= 31 and not lone and after[1:2] not in ("元", "本", "圆"):
        return Reading(NumberKind.DAY, (value,), end + 1)
    return None


def _time(text: str, start: int, end: int, value: int) -> Reading | None:
    if value > 24 or text[end : end + 1] not in ("时", "点") or text.startswith(("时代", "时期", "时间"), end):
        return None
    minutes = _MINUTES.match(text, end + 1)
    told = minutes or text.startswith(("时", "点钟", "点整"), end)
    if not told and not _TIMES_OF_DAY.search(text, max(start - 3, 0), start):
        return None
    extra = 0
    if minutes:
        read = read_han(minutes[1]) if minutes[1] else (30, 1)
        extra = int(read[0]) if read else 0
    stop = minutes.end() if minutes else end + 1
    return Reading(NumberKind.TIME, times_of_day(text, start, value * 60 + extra), stop)
