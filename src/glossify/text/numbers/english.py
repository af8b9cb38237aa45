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
from dataclasses import dataclass, replace

from glossify.text.numbers import english_words as words
from glossify.text.numbers.model import Number, NumberKind, Value, decimal, exact
from glossify.text.numbers.units import ENGLISH, unit_names
from glossify.text.spans import Span


def _either(forms: object) -> str:
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))  # type: ignore[call-overload]


_CURRENCY = r"(?:(?:RMB|CNY|MOP|HKD|USD|EUR|GBP|JPY|Rs|Rp|(?:US|HK|NT|S|A|C|R)?\$|[¥￥€£₹])[ ]?)"
_FIGURE = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_CARDINAL = _either(words.CARDINALS)
_ORDINAL = _either(words.ORDINALS)
_SCALE = _either(words.SCALES)
_PART = _either(words.PARTS)
_MONTH = _either(words.MONTHS)
_WORD = rf"(?:{_CARDINAL}|{_ORDINAL}|{_SCALE}|dozen|half|quarters?|thirds|{_either(f'{w}s' for w in list(words.ORDINALS)[3:19])})"
_SCAN = re.compile(
    rf"""
    (?P<figure>(?<![A-Za-z0-9.,])(?:(?P<currency>{_CURRENCY})|(?<!\w))(?:{_FIGURE}))
    | (?P<code>\b[A-Za-z]+[A-Za-z.]*[-‐–]?[0-9][0-9A-Za-z]*)
    | (?P<roman>\b(?:{_either(words.ROMAN)})\b)
    | (?P<month>\b(?:{_MONTH})\b(?:\.(?=\s?[0-9]))?)
    | (?P<words>(?i:\b(?:(?:an?|half[ ]an?)[ -](?=(?:{_SCALE}|dozen|half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b))?
        {_WORD}\b(?:(?:[- ]|[ ]and[ -]a?[ ]?|[ ]an?[ ](?=(?:{_SCALE}|dozen)\b)){_WORD}\b)*))
    | (?P<multiple>(?i:\b(?:{_either(words.MULTIPLES)})\b))
    | (?P<hint>(?i:\b(?:{_either(words.HINTS)}|decades?|century)\b))
    """,
    re.VERBOSE,
)
_AFTER_FIGURE = re.compile(
    rf"""
    (?P<clock>:[0-5][0-9](?::[0-5][0-9])?(?![0-9]))
    | (?P<iso>(?P<sep>[-/.])(?P<iso_month>0?[1-9]|1[0-2])(?P=sep)(?P<iso_day>[0-3]?[0-9])(?![0-9]))
    | (?P<slash>/(?P<below>[0-9]{{1,2}})(?![0-9/]))
    | (?P<nth>(?:st|nd|rd|th)\b)
    | (?P<decade>['’]?s\b)
    | (?P<scale>[ -]?(?i:(?P<scales>(?:{_SCALE})(?:[ ](?:{_SCALE}))?)|dozen)(?i:s?)\b)
    | (?P<short>[ ]?(?P<letters>{_either(words.SHORT_SCALES)})\b(?![’'-]))
    | (?P<code>(?![0-9]+)(?:[A-Z][A-Za-z0-9]*|[a-z][0-9])\b)
    """,
    re.VERBOSE,
)
_AFTER_SCALED = re.compile(
    r"(?P<percent>[ -]?(?:%|(?i:per[ ]?cent(?:age)?[- ]points?|per[ ]?cent|ppts?|percentage|p\.p\.)))"
)
_MERIDIEM = re.compile(r" ?(?:(?P<half>[apAP])\.? ?[mM]\b\.?| o[’']clock| noon| midnight)")
_DAY = re.compile(r"(?P<space> ?)(?P<day>[0-9]{1,3})(?P<nth>st|nd|rd|th)?\b(?![,.]?[0-9]{3}|:|%|\.[0-9])")
_YEAR = re.compile(r",? (?P<year>[12][0-9]{3})\b(?!,[0-9]{3})")
_UNIT_OF = unit_names(ENGLISH)
_UNIT_WORD = re.compile(r"[ -]?([A-Za-z]+)")
_TIMES = re.compile(r"(?i:[ -]?(?:times|fold)\b(?! (?:a|per|each|in|more than once)\b))")
_OF_MONTH = re.compile(rf"(?: ?(?:of ?)?)(?:{_MONTH})\b")
_MONTH_CONTEXT = re.compile(
    r"(?i:\b(?:in|of|since|by|from|to|until|till|through|and|between|late|early|mid|last|next|this|during|for|before|"
    r"after|every|each|[0-9]+(?:st|nd|rd|th)?)|[-–/(#,])[ ]?$|[-–]$"
)
_MONTH_FOLLOWED = re.compile(r"[., ]{0,2}[0-9]|[-–/]|,| (?:and|to|or|this|last) ")
_RANGE = re.compile(r" ?(?:[-‐–—~/]|to|and|or|,|, and|and about|to about) ?(?:[$¥€£]|US\$|HK\$|RMB ?)?", re.IGNORECASE)
_SCALE_WORDS = tuple(words.SCALES)
_TOKEN = re.compile(r"[a-z]+")
_PREVIOUS = re.compile(r"([A-Za-z.#]+)[ ]?$")


@dataclass(frozen=True, slots=True)
class _Found:
    """A number of the text; ``bare`` when it has no scale, percent sign or unit of its own."""

    number: Number
    scale: int = 1
    bare: bool = False


def english_numbers(text: str) -> tuple[Number, ...]:
    """Find the number expressions of an English sentence or paragraph, left to right; spans are offsets in ``text``."""
    return _Reader(text).numbers()


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def numbers(self) -> tuple[Number, ...]:
        found: list[_Found] = []
        position = 0
        while match := _SCAN.search(self.text, position):
            position = match.end()
            kind = match.lastgroup if match.lastgroup != "currency" else "figure"
            reader = {
                "figure": self._figure,
                "month": self._month,
                "roman": self._roman,
                "words": self._words,
                "multiple": self._multiple,
                "hint": self._hint,
            }.get(str(kind))
            if kind == "hint" and found and 0 <= match.start() - found[-1].number.span.end <= 1:
                continue  # "two decades", "21st century": the number has been read
            read = reader(match) if reader else self._code(match)
            found.extend(read)
            if read:
                position = max(position, read[-1].number.span.end)
        return tuple(one.number for one in self._carried(found))

    def _code(self, match: re.Match[str]) -> list[_Found]:
        """Read the few codes that say a number: Q1, FY2019; the rest are names."""
        quarter = re.fullmatch(r"(?:Q|H|Phase|No\.?)([1-9])|FY[’']?((?:19|20)?[0-9]{2})", match[0])
        if not quarter:
            return []
        if quarter[2]:
            return [self._made(match.start(), match.end(), NumberKind.YEAR, (2000 + int(quarter[2]) % 100,))]
        return [self._made(match.start(), match.end(), NumberKind.ORDINAL, (int(quarter[1]),))]

    def _made(
        self,
        start: int,
        end: int,
        kind: NumberKind,
        values: tuple[Value, ...],
        step: Value = 1,
        weak: bool = False,
        unit: str = "",
    ) -> _Found:
        return _Found(Number(Span(start, end), kind, values, step, self._rough(start), weak, unit))

    def _rough(self, start: int) -> bool:
        before = _PREVIOUS.search(self.text, max(start - 16, 0), start)
        return bool(before) and before[1].lower() in words.ROUGH_BEFORE  # type: ignore[index]

    def _figure(self, match: re.Match[str]) -> list[_Found]:
        start, end = match.start(), match.end()
        if match["currency"]:
            start += len(match["currency"])
        figure = self.text[start:end]
        value, step = decimal(figure)
        after = _AFTER_FIGURE.match(self.text, end)
        shape = after.lastgroup if after else None
        if after and after["code"]:
            return []
        if after and after["clock"]:
            return self._clock(start, int(value), after)
        if after and after["iso"]:
            return self._iso(start, end, int(value), after)
        if after and after["slash"] and int(after["below"]) and value < int(after["below"]) and not match["currency"]:
            part = exact(value, int(after["below"]))
            return [self._made(start, after.end(), NumberKind.RATIO, (part,), weak=True)]
        if after and after["nth"]:
            return self._nth(start, end, int(value))
        if after and after["decade"]:
            return [self._decade(start, after.end(), int(value))]
        return self._quantity(start, end, value, step, after if shape else None, bool(match["currency"]))

    def _clock(self, start: int, hour: int, after: re.Match[str]) -> list[_Found]:
        meridiem = _MERIDIEM.match(self.text, after.end())
        minutes = hour * 60 + int(after["clock"][1:3])
        end = meridiem.end() if meridiem else after.end()
        return [self._made(start, end, NumberKind.TIME, _times(minutes, meridiem))] if hour < 25 else []

    def _iso(self, start: int, end: int, first: int, after: re.Match[str]) -> list[_Found]:
        if not 1900 <= first < 2100:
            return []
        return [
            self._made(start, end, NumberKind.YEAR, (first,)),
            self._made(*after.span("iso_month"), NumberKind.MONTH, (int(after["iso_month"]),)),
            self._made(*after.span("iso_day"), NumberKind.DAY, (int(after["iso_day"]),)),
        ]

    def _nth(self, start: int, end: int, value: int) -> list[_Found]:
        follows = self.text[end + 2 : end + 10]
        month = value <= 31 and _OF_MONTH.match(self.text, end + 2)
        kind = NumberKind.DAY if month else NumberKind.ORDINAL
        if not month and follows.startswith(("-century", " century")):
            kind = NumberKind.ORDINAL
        return [self._made(start, end + 2, kind, (value,))]

    def _decade(self, start: int, end: int, value: int) -> _Found:
        values: tuple[Value, ...] = (value,) if value > 99 else (1900 + value, value, 2000 + value)
        return self._made(start, end, NumberKind.DECADE, values)

    def _quantity(
        self, start: int, end: int, value: Value, step: Value, after: re.Match[str] | None, money: bool
    ) -> list[_Found]:
        text = self.text
        scale, weak = 1, False
        values: tuple[Value, ...] = (value,)
        if after and after["scale"]:
            scale = _scale_of(after["scale"].lower())
            end = after.end()
        elif after and after["short"]:
            letters = after["letters"]
            scale = words.SHORT_SCALES[letters]
            end = after.end()
            if letters in ("m", "M", "b", "B", "K", "k") and not money:
                weak = value < 10
        if scale > 1:
            values = (value * scale, value) if after and after["short"] and not money else (value * scale,)
            step = step * scale
        if percent := _AFTER_SCALED.match(text, end):
            ratio = tuple(exact(one, 100) for one in values)
            return [self._made(start, percent.end(), NumberKind.RATIO, ratio, exact(step, 100))]
        if not money and scale == 1 and isinstance(value, int):
            if meridiem := _MERIDIEM.match(text, end):
                return [self._made(start, meridiem.end(), NumberKind.TIME, _times(value * 60, meridiem))]
            if value <= 31 and _OF_MONTH.match(text, end):
                return [self._made(start, end, NumberKind.DAY, (value,))]
            if _TIMES.match(text, end):
                return [self._made(start, end, NumberKind.MULTIPLE, (value,), step, unit="time")]
        unit = "money" if money else self._unit(end)
        if scale == 1 and not unit and self._is_year(start, end, value):
            return [replace(self._made(start, end, NumberKind.YEAR, (value,)), bare=True)]
        if self._is_numbered(start):
            return [self._made(start, end, NumberKind.ORDINAL, (value,))]
        made = self._made(start, end, NumberKind.QUANTITY, self._spread(values, end), step, weak, unit)
        return [replace(made, scale=scale, bare=scale == 1)]

    def _spread(self, values: tuple[Value, ...], end: int) -> tuple[Value, ...]:
        """Add what "two decades" or "three dozen" are in years or pieces."""
        word = _UNIT_WORD.match(self.text, end)
        factor = {"decades": 10, "decade": 10, "centuries": 100, "dozen": 12}.get(word[1].lower() if word else "")
        return (*values, values[0] * factor) if factor else values

    def _unit(self, end: int) -> str:
        word = _UNIT_WORD.match(self.text, end)
        if word is None:
            return ""
        if (first := word[1]) in ("square", "cubic", "sq", "billion"):
            word = _UNIT_WORD.match(self.text, word.end())
            inner = _UNIT_OF.get(word[1].lower(), "") if word else ""
            return f"{'cubic' if first == 'cubic' else 'square'} {inner}" if inner else ""
        if first.lower() == "per":
            return ""
        return _UNIT_OF.get(first.lower(), "")

    def _is_year(self, start: int, end: int, value: Value) -> bool:
        return end - start == 4 and 1800 <= value < 2100 and self.text[start:end].isdigit()

    def _is_numbered(self, start: int) -> bool:
        return self.text[max(start - 4, 0) : start].rstrip().endswith(("No.", "No", "Nos.", "#"))

    def _month(self, match: re.Match[str]) -> list[_Found]:
        """Read a month and the day and year that stand by it; "May" and "March" need a sign that they are months."""
        text, start, end = self.text, match.start(), match.end()
        name = match[0].rstrip(".")
        if name in ("May", "March", "Mar", "Jan", "Dec", "Sep", "Jun", "April", "June", "August") and not (
            _MONTH_FOLLOWED.match(text, end) or _MONTH_CONTEXT.search(text, max(start - 10, 0), start)
            or name in ("April", "June", "August") or (start == 0 and end == len(text))
        ):  # fmt: skip
            return []
        found = [self._made(start, start + len(name), NumberKind.MONTH, (words.MONTHS[name],))]
        day = _DAY.match(text, end)
        if day and int(day["day"]):
            stop = day.end()
            found.append(self._made(day.start("day"), stop, NumberKind.DAY, (int(day["day"]),)))
            end = stop
            while more := re.compile(
                r" ?(?:[-–—,&]|to|and) ?([0-3]?[0-9])(?:st|nd|rd|th)?\b(?![,:.%]?[0-9]| (?:million|billion|percent|[a-z]))"
            ).match(text, end):
                found.append(self._made(more.start(1), more.end(), NumberKind.DAY, (int(more[1]),)))
                end = more.end()
        if year := _YEAR.match(text, end):
            found.append(self._made(*year.span("year"), NumberKind.YEAR, (int(year["year"]),)))
        return found

    def _roman(self, match: re.Match[str]) -> list[_Found]:
        value = words.ROMAN[match[0]]
        return [self._made(match.start(), match.end(), NumberKind.ORDINAL, (value,), weak=True)]

    def _multiple(self, match: re.Match[str]) -> list[_Found]:
        value = words.MULTIPLES[match[0].lower()]
        return [self._made(match.start(), match.end(), NumberKind.MULTIPLE, (value,), weak=True)]

    def _hint(self, match: re.Match[str]) -> list[_Found]:
        word = match[0].lower()
        if word.startswith("decade"):
            return [self._made(match.start(), match.end(), NumberKind.QUANTITY, (10,), weak=True, unit="year")]
        if word == "century":
            return [self._made(match.start(), match.end(), NumberKind.QUANTITY, (100,), weak=True, unit="year")]
        return [self._made(match.start(), match.end(), NumberKind.QUANTITY, (words.HINTS[word],), weak=True)]

    def _words(self, match: re.Match[str]) -> list[_Found]:
        text, start, end = self.text, match.start(), match.end()
        phrase = match[0]
        if phrase.lower().startswith(_SCALE_WORDS):  # "a few hundred", "parts per million": no value
            return []
        read = read_words(phrase)
        if read is None:
            return self._word_by_word(match)
        kind, value, scale = read
        if kind is NumberKind.ORDINAL:
            if phrase.lower() == "second" and text[max(start - 4, 0) : start].lower() in ("per ", " a ", "-per"):
                return []
            if value <= 31 and _OF_MONTH.match(text, end):
                return [self._made(start, end, NumberKind.DAY, (value,))]
            return [self._made(start, end, kind, (value,), weak=phrase.lower() in ("first", "second", "third"))]
        if kind is NumberKind.RATIO:
            return [self._made(start, end, kind, (value,), weak=phrase.lower() in ("half", "quarter", "quarters"))]
        if percent := _AFTER_SCALED.match(text, end):
            return [self._made(start, percent.end(), NumberKind.RATIO, (exact(value, 100),), exact(1, 100))]
        if _TIMES.match(text, end):
            return [self._made(start, end, NumberKind.MULTIPLE, (value,), unit="time")]
        if meridiem := _MERIDIEM.match(text, end):
            return [self._made(start, meridiem.end(), NumberKind.TIME, _times(int(value) * 60, meridiem))]
        values = self._spread((value,), end)
        # "a thing or two" counts nothing.
        weak = value == 1 or (value == 2 and text[max(start - 4, 0) : start] == " or ")
        made = self._made(start, end, NumberKind.QUANTITY, values, scale, weak, self._unit(end))
        return [replace(made, scale=scale, bare=scale == 1)]

    def _word_by_word(self, match: re.Match[str]) -> list[_Found]:
        """Read "one two" or "the first three", which are several numbers."""
        found = []
        for word in re.finditer(r"[A-Za-z]+(?:-[A-Za-z]+)*", match[0]):
            read = read_words(word[0]) if word[0].lower() not in ("a", "an", "and") else None
            if read and not (found and word[0].lower() in ("quarter", "quarters")):  # "the first three quarters"
                kind, value, _ = read
                start = match.start() + word.start()
                found.append(
                    self._made(
                        start,
                        start + len(word[0]),
                        kind,
                        (value,),
                        weak=value == 1 or (kind is NumberKind.ORDINAL and value <= 3),
                    )
                )
        return found

    def _carried(self, found: list[_Found]) -> list[_Found]:
        """Let scale, percent and unit of the last number of a range or list hold for all of it: 3-5 million."""
        done = list(found)
        for index in range(len(done) - 2, -1, -1):
            one, after = done[index], done[index + 1]
            number, model = one.number, after.number
            if not one.bare or not _RANGE.fullmatch(self.text, number.span.end, model.span.start):
                continue
            if model.kind is NumberKind.RATIO and number.kind is NumberKind.QUANTITY and not number.unit:
                values = tuple(exact(value, 100) for value in number.values)
                done[index] = _Found(replace(number, kind=NumberKind.RATIO, values=values), bare=True)
            elif model.kind is NumberKind.QUANTITY and after.scale > 1 and number.kind is NumberKind.QUANTITY:
                values = (number.value * after.scale, number.value)
                done[index] = _Found(replace(number, values=values, step=number.step * after.scale), after.scale, True)
            elif model.kind is NumberKind.DAY and number.kind is NumberKind.QUANTITY and number.value <= 31:
                done[index] = _Found(replace(number, kind=NumberKind.DAY), bare=True)
            elif model.kind is NumberKind.TIME and number.kind is NumberKind.QUANTITY and number.value <= 24:
                done[index] = _Found(replace(number, kind=NumberKind.TIME, values=_times(int(number.value) * 60, None)))
            elif model.unit and not number.unit and number.kind is NumberKind.QUANTITY:
                done[index] = replace(one, number=replace(number, unit=model.unit))
        return done


def _times(minutes: int, meridiem: re.Match[str] | None) -> tuple[Value, ...]:
    """Give a time in minutes of the day, as said and in the other half of the day."""
    minutes %= 1440
    half = meridiem["half"] if meridiem else None
    other = (minutes + 720) % 1440
    if half and half in "pP" and minutes < 720:
        return other, minutes
    return minutes, other


def _scale_of(words_behind: str) -> int:
    scale = 1
    for word in _TOKEN.findall(words_behind):
        scale *= 12 if word.startswith("dozen") else words.SCALES[word.removesuffix("s")]
    return scale


def read_words(phrase: str) -> tuple[NumberKind, Value, int] | None:
    """Give kind, value and scale of a number in words, or None where it is not one number.

    >>> read_words("two and a half million")
    (<NumberKind.QUANTITY: 'quantity'>, 2500000, 1000000)
    """
    tokens = [token for token in _TOKEN.findall(phrase.lower()) if token not in ("and", "a", "an")]
    if not tokens:
        return None
    last = tokens[-1]
    if "half" in tokens[1:] or (tokens[0] == "half" and len(tokens) > 1):
        return _with_half(tokens)
    if last in words.PARTS and (len(tokens) > 1 or last in ("half", "quarter", "quarters") or phrase[:1] in "aA"):
        above = _cardinal(tokens[:-1]) if tokens[:-1] else (1, 1)
        # "twenty-first" is an ordinal, "two thirds" and "one-third" are parts.
        if above is not None and above[0] < words.PARTS[last] and above[0] < 20:
            return NumberKind.RATIO, exact(above[0], words.PARTS[last]), 1
    if last in words.ORDINALS:
        before = _cardinal(tokens[:-1]) if tokens[:-1] else (0, 1)
        if before is None or (tokens[:-1] and before[0] < 20):
            return None
        return NumberKind.ORDINAL, before[0] + words.ORDINALS[last], 1
    read = _cardinal(tokens)
    return None if read is None else (NumberKind.QUANTITY, *read)


def _with_half(tokens: list[str]) -> tuple[NumberKind, Value, int] | None:
    """Read "half a million", "one and a half", "two and a half million"."""
    at = tokens.index("half")
    whole = _cardinal(tokens[:at]) if at else (0, 1)
    scales = tokens[at + 1 :]
    if whole is None or any(token not in words.SCALES and token != "dozen" for token in scales):
        return None
    scale = _scale_of(" ".join(scales))
    return NumberKind.QUANTITY, exact((whole[0] * 2 + 1) * scale, 2), scale


def _cardinal(tokens: list[str]) -> tuple[int, int] | None:
    """Give the value of cardinal words and the greatest scale among them."""
    total, section, greatest = 0, 0, 1
    previous = ""
    for token in tokens:
        if token in words.CARDINALS:
            value = words.CARDINALS[token]
            if previous in words.CARDINALS and not (words.CARDINALS[previous] >= 20 and 0 < value < 10):
                return None
            section += value
        elif token == "hundred":
            section = (section or 1) * 100
            greatest = max(greatest, 100)
        elif token == "dozen":
            section = (section or 1) * 12
        elif token in words.SCALES:
            scale = words.SCALES[token]
            total = (total + section) * scale if total and total < scale else total + (section or 1) * scale
            section = 0
            greatest = max(greatest, scale)
        else:
            return None
        previous = token
    return total + section, greatest
