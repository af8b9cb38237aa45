"""Number expressions of a Chinese sentence.

Grammar (``N`` is a numeral in ASCII or Han digits, with 十百千万亿兆 and mixes of all, 余/多/几 inside allowed)::

    quantity   N [余|多|来] [unit]            5亿元  1亿2000万  十几万人  三名
    ratio      N%  N‰  N个百分点  N厘  N成[N]  N分之N  一半
    multiple   N倍  翻N番
    ordinal    第N  N季度  N届  十九大  N中全会  十四五  上半年  N世纪  N号
    date       N年  N年代  N月[份]  N日  2017-08-24
    time       N时[N分]  N点[半]  15:30
    range      N (至|到|-|~|、|和) N …     what follows the last holds for all: 3至5万, 24至26日

A lone Han numeral (一, 百) counts only before a measure word; 两 to 九 before another word are weak. Set phrases and
names (一带一路, 四川) and letter-digit codes (G20, COVID-19) are no numbers. Vague numbers (几十, 数百) are left out.
"""

import re
from dataclasses import dataclass, replace

from glossify.text.numbers.chinese_kinds import is_measured, reading, times_of_day, unit_at
from glossify.text.numbers.chinese_words import ROUGH_AFTER, ROUGH_BEFORE
from glossify.text.numbers.han import DIGITS, HAN_DIGITS, HAN_UNITS, UNITS, read_han
from glossify.text.numbers.masking import masked, may_have_numbers
from glossify.text.numbers.model import Number, NumberKind, Value, exact
from glossify.text.numbers.wordlike import wordlike_numbers
from glossify.text.spans import Span

_FIGURES = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
# 千 and 兆 before these are part of a unit (万千瓦, 兆焦).
_SCALES = "(?:[十百万亿]|千(?![瓦克米卡赫帕伏焦兆字])|兆(?![瓦焦赫帕欧字位比]))"
_RUN = re.compile(
    rf"""(?:{_FIGURES}|[{HAN_DIGITS}{HAN_UNITS}])
    (?:[ ]?[余多几]?{_SCALES}+
      | (?<=[{HAN_DIGITS}])点(?=[{HAN_DIGITS}](?![十分]))
      | (?<=[{HAN_DIGITS}{HAN_UNITS}点])(?!两(?![百千万亿]))[{HAN_DIGITS}]
      | (?<=[{HAN_UNITS}])(?:{_FIGURES})
    )*""",
    re.VERBOSE,
)
_ADJACENT = re.compile(rf"(十?)([{HAN_DIGITS}])([{HAN_DIGITS}])([{HAN_UNITS}]*)")
_RANGE = re.compile(r" ?(?:至|到|[-—–~～、和与及或/]|—{2}) ?(?:约|近|第)?")
_CLOCK = re.compile(r"([0-2]?[0-9]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9])")
_ISO = re.compile(r"((?:19|20)[0-9]{2})([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])")
_PLAN = re.compile(r"十([一二三四五])五(?![0-9万亿千百十])")
# Before a lone numeral, these make it another word (统一, 其中之一) or the tael of 二十两.
_NO_NUMBER_AFTER = tuple(f"0123456789之唯统同几多余{HAN_DIGITS}{HAN_UNITS}")
# The kinds that the last numeral of a range lends to the others, and the greatest value that they can have.
_LENT = {NumberKind.MONTH: 12, NumberKind.DAY: 31}


@dataclass(frozen=True, slots=True)
class _Run:
    """A numeral of the text and what was made of it; ``bare`` when nothing behind it says what it counts."""

    start: int
    end: int
    number: Number
    scale: int = 1
    bare: bool = False


def chinese_numbers(text: str) -> tuple[Number, ...]:
    """Find the number expressions of a Chinese sentence or paragraph, left to right; spans are offsets in ``text``."""
    if not may_have_numbers(text):
        return ()
    text = masked(text)
    runs: list[_Run] = []
    position = 0
    while found := _RUN.search(text, position):
        read = _shaped(text, found.start()) or _read(text, found[0], found.start(), found.end())
        position = max(found.end(), read[-1].end if read else 0)
        runs.extend(read)
    taken = {run.start for run in runs}
    numbers = [run.number for run in _carried(text, runs)]
    numbers.extend(number for number in wordlike_numbers(text) if number.span.start not in taken)
    return tuple(sorted(numbers, key=lambda number: number.span))


def _shaped(text: str, start: int) -> list[_Run]:
    """Read what has a shape of its own: clock times, ISO dates, 十四五."""
    if found := _CLOCK.match(text, start):
        values = times_of_day(text, start, int(found[1]) * 60 + int(found[2]))
        return [_made(start, found.end(), NumberKind.TIME, values)]
    if found := _ISO.match(text, start):
        kinds = ((1, NumberKind.YEAR), (3, NumberKind.MONTH), (4, NumberKind.DAY))
        return [_made(found.start(group), found.end(group), kind, (int(found[group]),)) for group, kind in kinds]
    if found := _PLAN.match(text, start):
        return [_made(start, found.end(), NumberKind.ORDINAL, (10 + DIGITS[found[1]],))]
    return []


def _made(start: int, end: int, kind: NumberKind, values: tuple[Value, ...]) -> _Run:
    return _Run(start, end, Number(Span(start, end), kind, values))


def _read(text: str, run: str, start: int, end: int) -> list[_Run]:
    """Read the numeral ``text[start:end]``; nothing where it is vague (几百) or no number."""
    if text[max(start - 1, 0) : start] in ("几", "数") and run[0] in UNITS:
        return []
    if pair := _adjacent(text, run, start, end):
        return pair
    if text.startswith("分之", end):
        return _fraction(text, run, start, end)
    if len(run) > 1 and all(character in DIGITS for character in run) and not _is_positional(run):
        return []
    read = read_han(run.replace(" ", ""))
    if read is None or not _counts(text, run, start, end):
        return []
    return [_classified(text, run, start, end, *read)]


def _is_positional(run: str) -> bool:
    """Whether Han digits without units are a figure: a year or a number with a zero, not 五一 or 三四."""
    return len(run) == 4 or (len(run) > 2 and ("〇" in run or "零" in run))


def _adjacent(text: str, run: str, start: int, end: int) -> list[_Run]:
    """Read two neighbouring digits as the range they are: 三五天, 七八百人, 十七八岁."""
    found = _ADJACENT.fullmatch(run)
    if not found or not 0 < DIGITS[found[3]] - DIGITS[found[2]] <= 2:
        return []
    if not (found[1] or found[4] or is_measured(text, end)):
        return []
    runs = []
    for group in (2, 3):
        read = read_han(found[1] + found[group] + found[4])
        if read:
            made = _classified(text, run, start, end, *read)
            runs.append(replace(made, number=replace(made.number, loose=True, weak=True)))
    return runs


def _fraction(text: str, run: str, start: int, end: int) -> list[_Run]:
    """Read 三分之一, 百分之五: the greater number comes first."""
    found = _RUN.match(text, end + 2)
    below = read_han(run)
    above = read_han(found[0].replace(" ", "")) if found else None
    if not found or below is None or above is None or not below[0]:
        return []
    value = exact(above[0], below[0])
    # Tenths and hundredths show places; a third is as exact as can be.
    step = exact(above[1], below[0]) if below[0] in (10, 100, 1000, 10000) else 0
    span = Span(start, found.end())
    return [_Run(start, span.end, Number(span, NumberKind.RATIO, (value,), step, _is_rough(text, *found.span())))]


def _counts(text: str, run: str, start: int, end: int) -> bool:
    """Whether a numeral really counts something: all but lone Han ones do."""
    if run.isascii() or len(run) > 1:
        return True
    before = text[max(start - 1, 0) : start]
    if before == "第" or text.startswith(("月", "季度", "中全会", "番"), end):
        return True
    if before and before in _NO_NUMBER_AFTER:
        return False
    if run in DIGITS and run not in "零〇一":
        return text[end : end + 1].isalpha()
    return is_measured(text, end) or (run in UNITS and before in ("近", "超", "逾", "上", "过"))


def _classified(text: str, run: str, start: int, end: int, value: Value, step: Value) -> _Run:
    """Make a number of a numeral and of what stands around it."""
    read = reading(text, start, end, value)
    measured = is_measured(text, end)
    if read.kind is NumberKind.RATIO and value:
        step = exact(step * read.values[0], value)
    unit = unit_at(text, end)[0] if read.kind in (NumberKind.QUANTITY, NumberKind.MULTIPLE) else ""
    slack = step if "几" in run or (not run[0].isascii() and text.startswith(("余", "多", "几", "来"), end)) else 0
    shown = start - 1 if text[max(start - 1, 0) : start] == "第" else start
    number = Number(
        Span(shown, read.end),
        read.kind,
        read.values,
        step,
        loose=_is_rough(text, start, end),
        weak=run == "一" or (read.kind is NumberKind.QUANTITY and not measured and _is_faint(run, value)),
        unit=unit,
        slack=slack,
    )
    return _Run(start, max(read.end, end), number, _scale(run), read.bare and not unit and not measured)


def _is_faint(run: str, value: Value) -> bool:
    """Whether a numeral without unit and measure word may be part of a name (茅十八, 四十二章) or word (百万富翁)."""
    return not run[0].isascii() and (value < 100 or (run[0] in "百千万" and all(c in UNITS for c in run)))


def _is_rough(text: str, start: int, end: int) -> bool:
    return text.startswith(ROUGH_AFTER, end) or text[max(start - 1, 0) : start] in ROUGH_BEFORE


def _scale(run: str) -> int:
    """Give the scale that the last numeral of a range lends to the others: 10,000 for 5万."""
    if len(run) == 1 or run[-1] not in UNITS or run[-1] == "十":
        return 1
    return UNITS[run[-1]] * (UNITS["万"] if run.endswith("万亿") else 1)


def _carried(text: str, runs: list[_Run]) -> list[_Run]:
    """Let what follows the last numeral of a range or list hold for all of it: 3至5万元, 24至26日, 1、2月."""
    done = list(runs)
    for index in range(len(done) - 2, -1, -1):
        run, after = done[index], done[index + 1]
        number, model = run.number, after.number
        if not run.bare or not _RANGE.fullmatch(text, run.end, after.start) or model.kind is NumberKind.TIME:
            continue
        if number.value > _LENT.get(model.kind, number.value):
            continue
        values = number.values
        if model.kind is NumberKind.RATIO:
            values = tuple(exact(value, 100) for value in values)
        elif model.kind is NumberKind.QUANTITY and after.scale > 1 and run.scale == 1:
            values = (number.value * after.scale, number.value)
        carried = replace(number, kind=model.kind, values=values, unit=number.unit or model.unit)
        done[index] = replace(run, number=carried, bare=after.bare, scale=after.scale)
    return done
