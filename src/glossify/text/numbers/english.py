"""Number expressions of an English sentence.

Grammar (``F`` is a figure such as 1,234.5, ``W`` a number in words, ``S`` hundred to trillion or k, m, bn, tn)::

    quantity   [currency] F [S] [unit]   W   a dozen   half a million   two and a half million   12k   US$1.2bn
    ratio      N%   N percent   N percentage points   two-thirds   1/3   half   a quarter
    multiple   doubled   threefold   10-fold   three times
    ordinal    first   twenty-first   19th   Q1   No. 5   1H
    date       July 26[th][, 2020]   26 July   the 26th   2020-07-26   in July   2020   the 1990s   the nineties
    time       3:30 [p.m.]   3 p.m.   15:30   3 o'clock
    range      N (-|to|and|or) N …       scale, percent and unit of the last hold for all: 3-5 million

Letter-digit codes (G20, COVID-19, 5G, H1N1) are no numbers. Vague numbers (dozens, hundreds of) have no value.
"""

import re
from dataclasses import replace

from glossify.text.numbers import english_words as words
from glossify.text.numbers.english_dates import read_month
from glossify.text.numbers.english_figures import read_figure
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
from glossify.text.numbers.english_numerals import read_words
from glossify.text.numbers.model import Number, NumberKind, Value, exact

_CURRENCY = r"(?:(?:RMB|CNY|MOP|HKD|USD|EUR|GBP|JPY|Rs|Rp|(?:US|HK|NT|S|A|C|R)?\$|[¥￥€£₹])[ ]?)"
_FIGURE = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_SCALE = either(words.SCALES)
_WORD = rf"(?:{either({*words.CARDINALS, *words.ORDINALS, *words.SCALES, *words.PARTS, 'dozen'})})"
_SCAN = re.compile(
    rf"""(?<![A-Za-z])(?=[0-9A-Za-z$¥￥€£₹])(?:
    (?P<figure>(?<![A-Za-z0-9.,])(?:(?P<currency>{_CURRENCY})|(?<!\w))(?:{_FIGURE}))
    | (?P<code>\b[A-Za-z]+[A-Za-z.]*[-‐–]?[0-9][0-9A-Za-z]*)
    | (?P<roman>\b(?:{either(words.ROMAN)})\b)
    | (?P<month>\b(?:{either(words.MONTHS)})\b(?:\.(?=\s?[0-9]))?)
    | (?P<words>(?i:\b(?:(?:an?|half[ ]an?)[ -](?=(?:{_SCALE}|dozen|{either(words.PARTS)})\b))?
        {_WORD}\b(?:(?:[- ]|[ ]and[ -]a?[ ]?|[ ]an?[ ](?=(?:{_SCALE}|dozen)\b)){_WORD}\b)*))
    | (?P<hint>(?i:\b(?:{either({*words.MULTIPLES, *words.HINTS, "decade", "decades", "century"})})\b))
    )""",
    re.VERBOSE,
)
_CODE = re.compile(r"(?:Q|H|Phase|No\.?)(?P<nth>[1-9])|FY[’']?(?P<year>(?:19|20)?[0-9]{2})")
_RANGE = re.compile(r" ?(?:[-‐–—~/]|to|and|or|,|, and|and about|to about) ?(?:[$¥€£]|US\$|HK\$|RMB ?)?", re.IGNORECASE)
_SCALE_WORDS = tuple(words.SCALES)
# Written small they are ordinals, but so often said by the way that they prove nothing.
_FAINT_ORDINALS = frozenset({"first", "second", "third"})
_FAINT_PARTS = frozenset({"half", "quarter", "quarters"})


def english_numbers(text: str) -> tuple[Number, ...]:
    """Find the number expressions of an English sentence or paragraph, left to right; spans are offsets in ``text``."""
    numbers: list[Found] = []
    position = 0
    while match := _SCAN.search(text, position):
        read = _read(text, match, numbers[-1].number.span.end if numbers else -2)
        numbers.extend(read)
        position = max(match.end(), read[-1].number.span.end if read else 0)
    return tuple(one.number for one in _carried(text, numbers))


def _read(text: str, match: re.Match[str], previous: int) -> list[Found]:
    """Read one match of the scan; ``previous`` is where the number before it ends."""
    start, end = match.span()
    match match.lastgroup:
        case "figure" | "currency":
            return read_figure(text, start + len(match["currency"] or ""), end, money=bool(match["currency"]))
        case "code":
            return _read_code(text, start, end)
        case "roman":
            return [found(text, start, end, NumberKind.ORDINAL, words.ROMAN[match[0]], weak=True)]
        case "month":
            return read_month(text, start, end)
        case "words":
            return _read_words(text, start, end)
    # "two decades", "21st century": the number has been read.
    return [] if start - previous <= 1 else [_hint(text, start, end)]


def _read_code(text: str, start: int, end: int) -> list[Found]:
    """Read the few codes that say a number: Q1, FY2019; the rest are names."""
    code = _CODE.fullmatch(text, start, end)
    if code is None:
        return []
    if code["nth"]:
        return [found(text, start, end, NumberKind.ORDINAL, int(code["nth"]))]
    return [found(text, start, end, NumberKind.YEAR, 2000 + int(code["year"]) % 100)]


def _hint(text: str, start: int, end: int) -> Found:
    word = text[start:end].lower()
    if word in words.MULTIPLES:
        return found(text, start, end, NumberKind.MULTIPLE, words.MULTIPLES[word], weak=True)
    if word in words.HINTS:
        return found(text, start, end, NumberKind.QUANTITY, words.HINTS[word], weak=True)
    return found(text, start, end, NumberKind.QUANTITY, group_at(word, 0), weak=True, unit="year")


def _read_words(text: str, start: int, end: int) -> list[Found]:
    phrase = text[start:end].lower()
    if phrase.startswith(_SCALE_WORDS):  # "a few hundred", "parts per million": no value
        return []
    read = read_words(phrase)
    if read is None:
        return _word_by_word(text, start, end)
    kind, value, scale = read
    if kind is NumberKind.ORDINAL:
        return _ordinal(text, start, end, value)
    if kind is NumberKind.RATIO:
        return [found(text, start, end, kind, value, step=0, weak=phrase in _FAINT_PARTS)]
    return [_cardinal(text, start, end, value, scale)]


def _ordinal(text: str, start: int, end: int, value: Value) -> list[Found]:
    word = text[start:end].lower()
    if word == "second" and text[max(start - 4, 0) : start].lower() in ("per ", "-per"):
        return []
    if value <= 31 and OF_MONTH.match(text, end):
        return [found(text, start, end, NumberKind.DAY, value)]
    return [found(text, start, end, NumberKind.ORDINAL, value, weak=word in _FAINT_ORDINALS)]


def _cardinal(text: str, start: int, end: int, value: Value, scale: int) -> Found:
    if share := percent(text, start, end, (value,), scale):
        return share
    if TIMES.match(text, end):
        return found(text, start, end, NumberKind.MULTIPLE, value, unit="time")
    if isinstance(value, int) and (told := clock(text, start, end, value * 60)):
        return told
    group = group_at(text, end)
    values = (value, value * group) if group > 1 else (value,)
    # "a thing or two" counts nothing.
    weak = value == 1 or (value == 2 and text[max(start - 4, 0) : start] == " or ")
    made = found(text, start, end, NumberKind.QUANTITY, *values, step=scale, weak=weak, unit=unit_at(text, end))
    return Found(made.number, scale, bare=scale == 1)


def _word_by_word(text: str, start: int, end: int) -> list[Found]:
    """Read "one two" or "the first three quarters", which are several numbers."""
    several: list[Found] = []
    for word in re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*").finditer(text, start, end):
        read = read_words(word[0])
        if read is None or (several and word[0].lower() in ("quarter", "quarters")):
            continue
        kind, value, _ = read
        faint = value == 1 or word[0].lower() in _FAINT_ORDINALS | _FAINT_PARTS
        step = 0 if kind is NumberKind.RATIO else 1
        several.append(found(text, *word.span(), kind, value, step=step, weak=faint, unit=unit_at(text, word.end())))
    return several


def _carried(text: str, numbers: list[Found]) -> list[Found]:
    """Let scale, percent and unit of the last number of a range or list hold for all of it: 3-5 million."""
    done = list(numbers)
    for index in range(len(done) - 2, -1, -1):
        one, after = done[index], done[index + 1]
        joined = _RANGE.fullmatch(text, one.number.span.end, after.number.span.start)
        if joined and one.bare and one.number.kind is NumberKind.QUANTITY:
            done[index] = _lent(one, after)
    return done


def _lent(one: Found, after: Found) -> Found:
    """Give a bare number what the one behind it has."""
    number, model = one.number, after.number
    if model.kind is NumberKind.RATIO and not number.unit:
        values = tuple(exact(value, 100) for value in number.values)
        return Found(replace(number, kind=NumberKind.RATIO, values=values, step=exact(number.step, 100)))
    if model.kind is NumberKind.QUANTITY and after.scale > 1:
        values = (number.value * after.scale, number.value)
        return Found(replace(number, values=values, step=number.step * after.scale), after.scale, bare=True)
    if model.kind is NumberKind.DAY and number.value <= 31:
        return Found(replace(number, kind=NumberKind.DAY), bare=True)
    if model.kind is NumberKind.TIME and isinstance(number.value, int) and number.value <= 24:
        return Found(replace(number, kind=NumberKind.TIME, values=times_of_day(number.value * 60)))
    return replace(one, number=replace(number, unit=number.unit or model.unit))
