"""English dates that begin with the name of a month: July 26, 2020; July 24 to 26; in May."""

import re

from glossify.text.numbers.english_found import Found, found
from glossify.text.numbers.english_words import MONTHS
from glossify.text.numbers.model import NumberKind

# These are other words or names as well: they need a sign that they are months.
_DOUBTFUL = frozenset({"May", "March", "Mar", "Jan", "Dec", "Sep", "Jun"})
_BEFORE = re.compile(
    r"(?i:\b(?:in|of|since|by|from|to|until|till|through|and|between|late|early|mid|last|next|this|during|for|before|"
    r"after|every|each|[0-9]+(?:st|nd|rd|th)?)|[-–/(#,])[ ]?$|[-–]$"
)
_BEHIND = re.compile(r"[., ]{0,2}[0-9]|[-–/]|,| (?:and|to|or|this|last) ")
_DAY = re.compile(r" ?(?P<day>[0-9]{1,3})(?:st|nd|rd|th)?\b(?![,.]?[0-9]{3}|:[0-9]|%|\.[0-9])")
_NEXT_DAY = re.compile(
    r" ?(?:[-–—,&]|to|and) ?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\b"
    r"(?![,:.%]?[0-9]| (?:million|billion|percent|[a-z]))"
)
_YEAR = re.compile(r",? (?P<year>[12][0-9]{3})\b(?!,[0-9]{3})")


def read_month(text: str, start: int, end: int) -> list[Found]:
    """Read the month ``text[start:end]``, and the days and the year that stand behind it."""
    name = text[start:end].rstrip(".")
    if name in _DOUBTFUL and not _is_month(text, start, end):
        return []
    dates = [found(text, start, start + len(name), NumberKind.MONTH, MONTHS[name])]
    pattern = _DAY
    while (day := pattern.match(text, end)) and int(day["day"]):
        dates.append(found(text, day.start("day"), day.end(), NumberKind.DAY, int(day["day"])))
        end, pattern = day.end(), _NEXT_DAY
    if year := _YEAR.match(text, end):
        dates.append(found(text, *year.span("year"), NumberKind.YEAR, int(year["year"])))
    return dates


def _is_month(text: str, start: int, end: int) -> bool:
    alone = start == 0 and end == len(text)
    return alone or bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(start - 10, 0), start))
