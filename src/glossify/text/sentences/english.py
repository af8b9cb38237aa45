"""Where English sentences end: at . ! ? before white space and what looks like the beginning of a sentence."""

import re

from glossify.text.sentences import abbreviations as words
from glossify.text.sentences.stops import OPENING_QUOTES, Stop, Stops

_LEAD = r"[\"'“‘«(\[{「『《（【¿¡]{0,4}\s?"
_NEXT = re.compile(_LEAD + "([\\w\ufffc][\\w'’-]{0,40})?")
_FOLLOWING = re.compile(r"[\w'’-]{1,40}[.,;:]?\s+([\w'’-]{1,40})?")
# Without hyphens, for Sino-U.S. and mid-Aug.
_TOKEN = re.compile(r"(?!['’])[A-Za-z0-9\u00c0-\u024f.'’]*\Z")
_TOKEN_REACH = 40
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LABEL = re.compile(
    r"[(\[*•·–—#\s-]{0,4}"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]\d{0,2}|[ivx]{1,5}"
    rf"|(?:{words.LABELLED})\.?\s(?:\d{{1,3}}(?:[.-]\d{{1,3}})*|[a-z]|[ivx]{{1,5}}|one|two|three))[)\]]?\.",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?![IA]\s+[a-z])(?:[0-9$€£¥#§(]|[IVXLC]+\b|[A-Z]\d|[A-Z]\b)")
_I = re.compile(r"I(?:['’]\w+)?\b")
_REPORT = re.compile(
    rf"(?!(?:He|She|They|We|It)\b)(?:[A-Z][\w'’-]*\s+){{0,3}}?[A-Z][\w'’-]*\s+(?:\w+ly\s+)?(?:{words.REPORTING})\b"
)
# Dashes and commas go on with a sentence; bullets, currency and other signs begin one.
_GOES_ON = "-–—,;:.!?/…)]}"
_SMALL = re.compile(r"\b[a-z]\w{3,}")
_ZONED = frozenset({"time", "standard", "daylight"})
_HEADLINE = 160
_LIST_REACH = 400


def cuts(text: str) -> list[int]:
    """Give the rising offsets at which a new sentence begins, white space before it left to the one before."""
    stops = Stops(text, holds={})
    # Where nothing is capitalised (lower-cased corpora, chats), a small letter does not speak against a cut.
    caseless = text.islower()
    found = []
    for stop in stops:
        if stop.following < len(text) and ends(stop, caseless=caseless):
            found.append(stop.following)
            stops.cut(stop)
    return found


def ends(stop: Stop, *, caseless: bool = False) -> bool:
    """Judge whether a sentence ends at ``stop``, which is not the last of its text."""
    match = _NEXT.match(stop.text, stop.following)
    word = (match and match.group(1)) or ""
    if not _may_begin(stop, word, caseless):
        return False
    if stop.is_ellipsis:
        return not _I.match(word)
    if stop.is_quoted and stop.text[stop.following] in OPENING_QUOTES:
        return True
    if stop.text[stop.start] not in ".．":
        return not (stop.is_quoted and _REPORT.match(stop.text, stop.following))
    return not _is_abbreviated(stop, word, caseless)


def _may_begin(stop: Stop, word: str, caseless: bool) -> bool:
    """Whether a sentence can begin behind ``stop``, by what is visible there, ``word`` if it is a word."""
    if stop.end == stop.following and not stop.is_wide:
        return False
    if not word:
        return stop.text[stop.following] not in _GOES_ON
    # iPhone and macOS begin small everywhere.
    return caseless or not (word[0].islower() and word.islower())


def _is_abbreviated(stop: Stop, word: str, caseless: bool) -> bool:
    """Whether the full stop belongs to an abbreviation, a label or an initial, with ``word`` next."""
    if _LABEL.fullmatch(stop.text, stop.sentence, stop.start + 1):
        return True
    token = _token(stop, caseless)
    if token.isdecimal() and len(token) <= 2:
        return _is_list_number(stop, int(token), len(token))
    forms = {token}
    if caseless or (len(token) > 1 < len(word) and token.isupper() and word.isupper()):
        forms |= {token.lower(), token.capitalize(), token.upper()}
    if forms & words.BINDING or (token.lower() in words.BEFORE_NUMBER and _NUMBER.match(stop.text, stop.following)):
        return True
    if forms & words.CLOCK:
        return _goes_on_after_clock(stop, word)
    is_initial = len(token) == 1 and token.isalpha() and (token.isupper() or caseless)
    if is_initial or forms & words.OPEN or _ACRONYM.fullmatch(token):
        return ")" in stop.run or not _begins(stop, word, is_initial)
    return token == "etc" and ")" in stop.run


def _token(stop: Stop, caseless: bool) -> str:
    """Give the word that the full stop is written on, without the stop.

    Texts without capitals are mostly tokenised ones: there the word may be one space away.
    """
    tail = stop.text[max(stop.sentence, stop.start - _TOKEN_REACH) : stop.start]
    if caseless:
        tail = tail.rstrip()
    match = _TOKEN.search(tail, tail.rfind(" ") + 1)
    return match.group() if match else ""


def _is_list_number(stop: Stop, number: int, width: int) -> bool:
    """Whether a number opens an item of a list inside the text: "Notes: 1. The … 2. A …"."""
    begin = stop.start - width
    if not stop.text[begin - 1 : begin].isspace():
        return False
    before = stop.text[max(stop.sentence, stop.start - _LIST_REACH) : begin].rstrip()
    return before.endswith((":", "：", ";", "；")) or f" {number - 1}. " in f" {before}"


def _begins(stop: Stop, word: str, after_initial: bool) -> bool:
    """Whether ``word`` after an abbreviation begins a sentence rather than goes on with a name or a headline."""
    if not _is_starter(word) or (after_initial and word in words.SURNAMES):
        return False
    return not _is_headline(stop.text)


def _is_starter(word: str) -> bool:
    """Whether a word, or It of It's, is one that is capitalised at the beginning of sentences alone."""
    return word.replace("’", "'").partition("'")[0].capitalize() in words.STARTERS


def _is_headline(text: str) -> bool:
    """Whether every longer word is capitalised, so that capitals tell nothing."""
    return len(text) <= _HEADLINE and _SMALL.search(text) is None


def _goes_on_after_clock(stop: Stop, word: str) -> bool:
    """Whether a zone or a day follows a time: 3 p.m. Beijing time, 3 p.m. EST, 3 p.m. Monday."""
    if _is_starter(word):
        return False
    quoted = not stop.text.startswith(word, stop.following)
    if not word or quoted or not word[0].isascii() or word in words.AFTER_CLOCK:
        return True
    following = _FOLLOWING.match(stop.text, stop.following)
    after = (following and following.group(1)) or ""
    return (word.isupper() and 2 <= len(word) <= 4) or after.lower() in _ZONED
