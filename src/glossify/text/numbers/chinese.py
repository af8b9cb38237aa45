"""Number expressions of a Chinese sentence.

Grammar (``N`` is a numeral in ASCII or Han digits, with 十百千万亿兆 and mixes of all, 余/多/几 inside allowed)::

    quantity   N [余|多|来] [unit]            5亿元  1亿2000万  十几万人  三名
    ratio      N%  N‰  N个百分点  N厘  N成[N]  N分之N  一半
    multiple   N倍  翻N番
    ordinal    第N  N季度  N届  十九大  N中全会  十四五  上半年  N世纪  N号
    date       N年  N年代  N月[份]  N日  2017-08-24
    time       N时[N分]  N点[半]  15:30
    range      N (至|到|-|~|、|和) N …          what follows the last numeral holds for all: 3至5万, 24日至26日

A lone Han numeral (一, 两, 百) counts only before a measure word. Set phrases and names (一带一路, 四川) and letter-digit
codes (G20, COVID-19) are no numbers. Vague numbers (几十, 数百) have no value and are left out.
"""

import re
from dataclasses import dataclass, replace

from glossify.text.numbers import chinese_words as words
from glossify.text.numbers.han import DIGITS, UNITS, read_han
from glossify.text.numbers.model import Number, NumberKind, Value, exact
from glossify.text.numbers.units import CHINESE, unit_names
from glossify.text.script import fold_han
from glossify.text.spans import Span

_H = "".join(DIGITS)
_U = "".join(UNITS)
_FIGURES = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
# 千 and 兆 before these are part of a unit (万千瓦, 兆焦).
_SCALES = "(?:[十百万亿]|千(?![瓦克米卡赫帕伏焦兆字])|兆(?![瓦焦赫帕欧字位比]))"
_RUN = re.compile(
    rf"(?:{_FIGURES}|[{_H}{_U}])"
    rf"(?: ?[余多几]?{_SCALES}+|(?<=[{_H}])点(?=[{_H}](?![十分]))|(?<=[{_H}{_U}点])(?!两(?![百千万亿]))[{_H}]|(?<=[{_U}])(?:{_FIGURES}))*"
)
_HAN_NUMERAL = re.compile(f"[{_H}{_U}]")
_BLANKED = "□"
# 一家 is a set phrase, 二十一家 is a number.
_IDIOM = re.compile(
    f"(?<![0-9第{_H}{_U}])(?:{'|'.join(sorted(words.IDIOMS, key=len, reverse=True))})"
    f"(?:(?<![{_H}{_U}])|(?![{_H}{_U}分]))"
)
_CODE = re.compile(r"[A-Za-z][A-Za-z]*[-‐–]?[0-9][0-9A-Za-z]*|[0-9]+[A-Za-z]*[A-Z][A-Za-z0-9]*")
_MONEY_PREFIX = re.compile(r"(?:RMB|CNY|HKD|USD|EUR|US|HK|NT|[A-Z])?[$¥￥€£]?$|RMB|CNY|HKD|USD|EUR")
_UNIT_LETTERS = re.compile(r"[0-9]+(?:km|kg|m|cm|mm|kW|MW|GW|kWh|KM|ha|h|ml)(?![A-Za-z0-9])")
# Numerals as banks write them, in runs of two or more (贰拾伍万): a lone one is part of another word (收拾).
_FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
_FORMAL_RUN = re.compile(f"[{''.join(_FORMAL)}][{''.join(_FORMAL)}零万亿]+")
# 萬億兩 and their like are folded later than this looks.
_NUMERAL = re.compile(f"[0-9０-９半首萬億兩貳參叁陸{_H}{_U}{''.join(_FORMAL)}]")
_WIDE_SEPARATOR = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)} | {
    ord(wide): ord(narrow) for wide, narrow in zip("％．：－＋／～", "%.:-+/~", strict=True)
}
_UNIT_OF = unit_names(CHINESE)
_LONGEST_UNIT = max(map(len, _UNIT_OF))
_RANGE = re.compile(r" ?(?:至|到|[-—–~～、和与及或/]|—{2}) ?(?:约|近|第)?")
_CLOCK = re.compile(r"([0-2]?[0-9]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9])")
_ISO = re.compile(r"((?:19|20)[0-9]{2})([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])")
_MINUTES = re.compile(rf"(?:([0-9]{{1,2}}|[{_H}十]{{1,3}})分(?!钟|之)|(半))")
_PLAN = re.compile(r"十([一二三四五])五(?![0-9万亿千百十])")
_HALF_YEAR = re.compile(r"([上下])半[年场叶]")
_MONTH_WORD = re.compile("[上下本当次同]个?月(?!球)")
_FIRST = re.compile(r"首(?=[次个届批家位例座条艘架款场期])")
_HALF = re.compile(r"(?:一半|[过超近]半|半数)|半(?=[年个天小])")
_DOUBLING = re.compile("翻(?:了|了近|近)?$")
_TIMES_OF_DAY = re.compile("(?:上午|下午|早上|晚上|凌晨|中午|傍晚|晚|时间|日|夜|早|午)$")


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
    if not _NUMERAL.search(text):
        return ()
    return _Reader(_normalized(text)).numbers()


def _normalized(text: str) -> str:
    """Fold width and script, and blank what only looks like a number; offsets stay."""
    text = fold_han(_WIDE_SEPARATOR.sub(",", text)).translate(_WIDTH)
    if _FORMAL_RUN.search(text):
        text = _FORMAL_RUN.sub(lambda found: "".join(_FORMAL.get(c, c) for c in found[0]), text)
    if _HAN_NUMERAL.search(text):
        text = _IDIOM.sub(lambda found: _BLANKED * len(found[0]), text)
    return _CODE.sub(_without_code, text)


def _without_code(found: re.Match[str]) -> str:
    code = found[0]
    if _UNIT_LETTERS.fullmatch(code):
        return code
    prefix = re.match("[A-Z]+", code)
    if prefix and prefix[0] in {"RMB", "CNY", "HKD", "USD", "EUR", "US", "HK", "NO"} and code[prefix.end() :].isdigit():
        return code
    return _BLANKED * len(code)


class _Reader:
    """One pass over a normalized text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def numbers(self) -> tuple[Number, ...]:
        runs: list[_Run] = []
        position = 0
        text = self.text
        while found := _RUN.search(text, position):
            read = self._special(found.start()) or self._run(found)
            position = max(found.end(), read[-1].end if read else 0)
            runs.extend(read)
        numbers = [run.number for run in self._carried(runs)]
        numbers.extend(self._wordlike(runs))
        return tuple(sorted(numbers, key=lambda number: number.span))

    def _special(self, start: int) -> list[_Run]:
        """Read what has a shape of its own: clock times, ISO dates, 十四五."""
        text = self.text
        if found := _CLOCK.match(text, start):
            minutes = int(found[1]) * 60 + int(found[2])
            return [self._made(start, found.end(), NumberKind.TIME, self._hours(start, minutes))]
        if found := _ISO.match(text, start):
            kinds = ((1, NumberKind.YEAR), (3, NumberKind.MONTH), (4, NumberKind.DAY))
            return [self._made(found.start(g), found.end(g), kind, (int(found[g]),)) for g, kind in kinds]
        if found := _PLAN.match(text, start):
            return [self._made(start, found.end(), NumberKind.ORDINAL, (10 + DIGITS[found[1]],))]
        return []

    def _wordlike(self, runs: list[_Run]) -> list[Number]:
        """Read numbers without a numeral: 首次, 一半, 上半年; and 上月, which may be any month."""
        text = self.text
        taken = {run.start for run in runs}
        numbers = []
        for found in _HALF_YEAR.finditer(text):
            value = 1 if found[1] == "上" else 2
            numbers.append(Number(Span(*found.span()), NumberKind.ORDINAL, (value,), weak=True))
        for found in _MONTH_WORD.finditer(text):
            numbers.append(Number(Span(*found.span()), NumberKind.MONTH, tuple(range(1, 13)), weak=True))
        for found in _FIRST.finditer(text):
            numbers.append(Number(Span(*found.span()), NumberKind.ORDINAL, (1,), weak=True))
        for found in _HALF.finditer(text):
            if found.start() not in taken and text[max(found.start() - 1, 0) : found.start()] not in ("上", "下"):
                span = Span(*found.span())
                if text.startswith("年", found.end()):
                    numbers.append(Number(span, NumberKind.QUANTITY, (6, exact(1, 2)), unit="month"))
                else:
                    numbers.append(Number(span, NumberKind.RATIO, (exact(1, 2),), weak=True))
        return numbers

    def _made(
        self, start: int, end: int, kind: NumberKind, values: tuple[Value, ...], step: Value = 1, **more: object
    ) -> _Run:
        return _Run(start, end, Number(Span(start, end), kind, values, step))

    def _run(self, found: re.Match[str]) -> list[_Run]:
        text, start, end = self.text, found.start(), found.end()
        if text[start - 1 : start] in ("几", "数") and text[start] in UNITS:
            return []
        run = found[0]
        if pair := self._adjacent(run, start, end):
            return pair
        if text.startswith("分之", end):
            return self._fraction(run, start, end)
        if len(run) > 1 and run.isalpha() and all(c in DIGITS for c in run) and not self._positional(run, end):
            return []
        read = read_han(run.replace(" ", ""))
        if read is None or not self._counts(run, start, end):
            return []
        return [self._classified(run, start, end, *read)]

    def _positional(self, run: str, end: int) -> bool:
        """Whether Han digits without units are a figure: a year or a number with a zero, not 五一 or 三四."""
        return len(run) == 4 or (len(run) > 2 and ("〇" in run or "零" in run))

    def _adjacent(self, run: str, start: int, end: int) -> list[_Run]:
        """Read two neighbouring digits as the range they are: 三五天, 七八百人, 十七八岁."""
        found = re.fullmatch(rf"(十?)([{_H}])([{_H}])([{_U}]*)", run)
        if not found or not 0 < DIGITS[found[3]] - DIGITS[found[2]] <= 2:
            return []
        if not (found[1] or found[4]) and not self._measured(end):
            return []
        runs = []
        for group in (2, 3):
            read = read_han(found[1] + found[group] + found[4])
            if read:
                made = self._classified(run, start, end, *read)
                runs.append(replace(made, number=replace(made.number, loose=True, weak=True)))
        return runs

    def _fraction(self, run: str, start: int, end: int) -> list[_Run]:
        below = read_han(run)
        found = _RUN.match(self.text, end + 2)
        above = read_han(found[0]) if found else None
        if not found or below is None or above is None or not below[0]:
            return []
        value, step = exact(above[0], below[0]), exact(above[1], below[0])
        number = Number(Span(start, found.end()), NumberKind.RATIO, (value,), step, self._rough(start, found.end()))
        return [_Run(start, found.end(), number)]

    def _measured(self, end: int) -> bool:
        text = self.text
        if text.startswith(("多", "余", "来", "几"), end):
            end += 1
        return text[end : end + 1] in words.MEASURES or self._unit(end) != ("", end)

    def _counts(self, run: str, start: int, end: int) -> bool:
        """Whether a lone Han numeral really counts something."""
        if run.isascii() or len(run) > 1:
            return True
        text = self.text
        before = text[max(start - 2, 0) : start]
        if before.endswith("第") or text.startswith(("月", "季度", "中全会", "番"), end):
            return True
        if len(run) == 1 and (before[-1:].isdigit() or before[-1:] in tuple("之唯统同几多余" + _H + _U)):
            return False
        if run in DIGITS and run not in "零〇一":
            return text[end : end + 1].isalpha()
        return self._measured(end) or (run in UNITS and before.endswith(("近", "超", "逾", "上", "过")))

    def _rough(self, start: int, end: int) -> bool:
        return self.text.startswith(words.ROUGH_AFTER, end) or self.text.startswith(
            words.ROUGH_BEFORE, max(start - 1, 0)
        )

    def _hours(self, start: int, minutes: int) -> tuple[Value, ...]:
        """Give a time in minutes of the day, as said and in the other half of the day."""
        other = (minutes + 720) % 1440
        if minutes < 720 and self.text[max(start - 3, 0) : start].endswith(words.AFTERNOON):
            return other, minutes
        return (minutes % 1440, other)

    def _unit(self, end: int) -> tuple[str, int]:
        """Give the unit of measure that starts at ``end`` and where it ends."""
        text = self.text
        if text.startswith(("多", "余", "来"), end):
            end += 1
        if text.startswith("个", end) and text.startswith(("小时", "星期", "基点"), end + 1):
            end += 1
        if text.startswith(" ", end):
            end += 1
        for length in range(_LONGEST_UNIT, 0, -1):
            if (name := _UNIT_OF.get(text[end : end + length])) is not None:
                return name, end + length
        return "", end

    def _classified(self, run: str, start: int, end: int, value: Value, step: Value) -> _Run:
        text = self.text
        rough = self._rough(start, end)
        scale = 1
        for unit in ("亿", "万", "千", "百"):
            if run.endswith(unit) and len(run) > 1:
                scale = UNITS[unit] * (10**4 if run.endswith("万亿") else 1)
                break
        kind, values, tail, bare = self._kind(run, start, end, value)
        plain = kind is NumberKind.QUANTITY
        # 茅十八, 四十二章: no unit, no measure word, so perhaps part of a name.
        named = plain and value < 100 and not run[0].isascii() and not self._measured(end)
        vague = len(run) > 1 and run[0] in "百千万" and all(c in UNITS for c in run) and not self._measured(end)
        weak = run == "一" or named or vague
        if kind is NumberKind.RATIO and values and value:
            step = abs(exact(step * values[0], value))
        unit, behind = self._unit(end) if kind in (NumberKind.QUANTITY, NumberKind.MULTIPLE) else ("", end)
        bare = bare and behind == end and not self._measured(end)
        slack = step if not run[0].isascii() and text.startswith(("余", "多", "几", "来"), end) or "几" in run else 0
        shown = start - 1 if text[start - 1 : start] == "第" else start
        number = Number(Span(shown, tail), kind, values, step, rough, weak, unit, slack)
        return _Run(start, max(tail, end), number, scale, bare)

    def _kind(self, run: str, start: int, end: int, value: Value) -> tuple[NumberKind, tuple[Value, ...], int, bool]:
        """Tell what a numeral is from what stands around it: kind, values, where the expression ends, bare or not."""
        return (
            self._ratio(end, value)
            or self._ordinal(run, start, end, value)
            or self._date(run, end, value)
            or self._time(start, end, value)
            or self._plain(run, value, end)
        )

    def _plain(self, run: str, value: Value, end: int) -> tuple[NumberKind, tuple[Value, ...], int, bool]:
        if len(run) == 4 and run.isdigit() and run.isascii() and 1900 <= value < 2100 and not self._measured(end):
            return NumberKind.YEAR, (value,), end, True
        return NumberKind.QUANTITY, (value,), end, True

    def _ratio(self, end: int, value: Value) -> tuple[NumberKind, tuple[Value, ...], int, bool] | None:
        text = self.text
        at = end + 1 if text.startswith(("多", "余"), end) else end
        if found := re.compile(r" ?(?:%|个多?百分点|百分点|厘(?!米))").match(text, at):
            return NumberKind.RATIO, (exact(value, 100),), found.end(), False
        if text.startswith("‰", at):
            return NumberKind.RATIO, (exact(value, 1000),), at + 1, False
        if text.startswith("成", at) and value < 10 and text[at + 1 : at + 2] not in words.NOT_TENTHS:
            tenths = DIGITS.get(text[at + 1 : at + 2])
            whole = value * 10 + (tenths or 0)
            return NumberKind.RATIO, (exact(whole, 100),), at + (2 if tenths is not None else 1), False
        if text.startswith("番", at):
            return NumberKind.MULTIPLE, (2 ** int(value),), at + 1, False
        if text.startswith("倍", at):
            return NumberKind.MULTIPLE, (value, value + 1, value - 1), at + 1, False
        return None

    def _ordinal(
        self, run: str, start: int, end: int, value: Value
    ) -> tuple[NumberKind, tuple[Value, ...], int, bool] | None:
        text = self.text
        if text[start - 1 : start] == "第" or text.startswith(("季度", "中全会", "世纪"), end):
            return NumberKind.ORDINAL, (value,), end, False
        if text.startswith("届", end) and text[start - 1 : start] not in ("过", "近", "了", "共", "办"):
            return NumberKind.ORDINAL, (value,), end, False
        if text.startswith("大", end) and re.fullmatch("十[一二三四五六七八九]|二十", run):
            return NumberKind.ORDINAL, (value,), end + 1, False
        if text.startswith("号", end) and not text.startswith("月", start - 1):
            return NumberKind.ORDINAL, (value,), end, False
        return None

    def _date(self, run: str, end: int, value: Value) -> tuple[NumberKind, tuple[Value, ...], int, bool] | None:
        text = self.text
        if not isinstance(value, int):
            return None
        after = text[end : end + 2].lstrip(" ")
        if after.startswith("年代") and value % 10 == 0:
            values = (value,) if value > 99 else (1900 + value, value, 2000 + value, 1800 + value)
            return NumberKind.DECADE, values, end + 2, False
        if after.startswith("年") and 1000 <= value < 3000 and len(run) == 4:
            return NumberKind.YEAR, (value,), end + 1, False
        if after.startswith("年") and re.compile(r"年 ?[0-9]{1,2}月").match(text, end) and value < 100:
            return NumberKind.YEAR, (2000 + value, 1900 + value), end + 1, False
        if after.startswith("月") and 1 <= value <= 12:
            return NumberKind.MONTH, (value,), end + 1, False
        lone = run in DIGITS and self.text[end - len(run) - 1 : end - len(run)] != "月"  # 为期三日
        if after.startswith("日") and 1 <= value <= 31 and not lone and after[1:2] not in ("元", "本", "圆"):
            return NumberKind.DAY, (value,), end + 1, False
        return None

    def _time(self, start: int, end: int, value: Value) -> tuple[NumberKind, tuple[Value, ...], int, bool] | None:
        text = self.text
        if not isinstance(value, int) or value > 24 or text[end : end + 1] not in ("时", "点"):
            return None
        minutes = _MINUTES.match(text, end + 1)
        told = minutes or text.startswith(("时", "点钟", "点整", "点半"), end)
        if not told and not _TIMES_OF_DAY.search(text, max(start - 3, 0), start):
            return None
        if text.startswith(("时代", "时期", "时间"), end):
            return None
        extra = 0
        if minutes:
            read = read_han(minutes[1]) if minutes[1] else None
            extra = 30 if minutes[2] else int(read[0]) if read else 0
        stop = minutes.end() if minutes else end + 1
        return NumberKind.TIME, self._hours(start, int(value) * 60 + extra), stop, False

    def _carried(self, runs: list[_Run]) -> list[_Run]:
        """Let what follows the last numeral of a range or list hold for all of it: 3至5万元, 24至26日, 1、2月."""
        done = list(runs)
        for index in range(len(done) - 2, -1, -1):
            run, after = done[index], done[index + 1]
            if not run.bare or not _RANGE.fullmatch(self.text, run.end, after.start):
                continue
            number, model = run.number, after.number
            values: tuple[Value, ...] = number.values
            if model.kind is NumberKind.RATIO and model.values:
                factor = 100
                values = tuple(exact(value, factor) for value in values)
            elif model.kind is NumberKind.QUANTITY and after.scale > 1 and run.scale == 1:
                values = (number.value * after.scale, number.value)
            elif model.kind is NumberKind.TIME:
                continue
            carried = replace(number, kind=model.kind, values=values, unit=number.unit or model.unit)
            done[index] = replace(run, number=carried, bare=after.bare, scale=after.scale)
        return done
