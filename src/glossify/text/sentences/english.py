"""Where English sentences end: at . ! ? before white space and what looks like the beginning of a sentence."""

import re

from glossify.text.sentences import abbreviations as words
from glossify.text.sentences.stops import Stop, Stops

_LEAD = r"[\"'“‘«(\[{「『《（【¿¡]{0,4}\s?"
_NEXT = re.compile(_LEAD + "([\\w\ufffc][\\w'’-]{0,40})?")
_FOLLOWING = re.compile(r"[\w'’-]{1,40}[.,;:]?\s+([\w'’-]{1,40})?")
# Without hyphens, for Sino-U.S. and mid-Aug.
_TOKEN = re.compile(r"(?!['’])[A-Za-z0-9\u00c0-\u024f.'’]*\Z")
_TOKEN_REACH = 40
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LABEL = re.compile(
    r"[(\[*•·\-–—#\s]{0,4}"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,5}|[A-Z]\d{1,2}"
    rf"|(?:{words.LABELLED})\.?\s(?:\d{{1,3}}(?:[.-]\d{{1,3}})*|[A-Z]|[IVX]{{1,5}}|[Oo]ne|[Tt]wo|[Tt]hree))[)\]]?\.",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?![IA]\s+[a-z])(?:[0-9$€£¥#§(]|[IVXLC]+\b|[A-Z]\d|[A-Z]\b)")
_I = re.compile(r"I(?:['’]\w+)?\b")
_REPORT = re.compile(
    rf"(?!(?:He|She|They|We|It)\b)(?:[A-Z][\w'’-]*\s+){{0,3}}?[A-Z][\w'’-]*\s+(?:\w+ly\s+)?(?:{words.REPORTING})\b"
)
_SMALL = re.compile(r"\b[a-z]\w{3,}")
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
    if stop.end == stop.following and not stop.is_wide:
        return False
    match = _NEXT.match(stop.text, stop.following)
    word = match.group(1) if match else None
    if word is None:
        # Dashes and commas go on; bullets, currency and other signs begin.
        return stop.text[stop.following] not in "-–—,;:.!?/…)]}" and not _is_abbreviated(stop, "", caseless)
    if word[0].islower() and not caseless and not _is_camel(word):
        return False
    if stop.is_ellipsis:
        return not _I.match(word)
    if any(mark in stop.run for mark in "!?。！？｡"):
        return not (stop.is_quoted and _REPORT.match(stop.text, stop.following))
    return not _is_abbreviated(stop, word, caseless)


def _is_camel(word: str) -> bool:
    """Whether a word is a name like iPhone, which begins small everywhere."""
    return word[0].isascii() and not word.islower()


def _is_abbreviated(stop: Stop, word: str, caseless: bool) -> bool:
    """Whether the full stop belongs to an abbreviation, a label or an initial, with ``word`` next."""
    if stop.start - stop.sentence <= _TOKEN_REACH and _LABEL.fullmatch(stop.text, stop.sentence, stop.start + 1):
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
    before = stop.text[max(stop.sentence, stop.start - _LIST_REACH) : stop.start - width].rstrip()
    return before.endswith((":", "：", ";", "；")) or f" {number - 1}. " in f" {before}"


def _begins(stop: Stop, word: str, after_initial: bool) -> bool:
    """Whether ``word`` after an abbreviation begins a sentence rather than goes on with a name or a headline."""
    if word not in words.STARTERS and word.capitalize() not in words.STARTERS:
        return False
    if after_initial and word in words.SURNAMES:
        return False
    return not _is_headline(stop.text)


def _is_headline(text: str) -> bool:
    """Whether every longer word is capitalised, so that capitals tell nothing."""
    return len(text) <= _HEADLINE and _SMALL.search(text) is None


def _goes_on_after_clock(stop: Stop, word: str) -> bool:
    """Whether a zone or a day follows a time: 3 p.m. Beijing time, 3 p.m. EST, 3 p.m. Monday."""
    if word in words.AFTER_CLOCK or not word[:1].isascii() or not word:
        return True
    if word in words.STARTERS:
        return False
    if stop.text[stop.following] != word[0]:
        return True
    following = _FOLLOWING.match(stop.text, stop.following)
    after = following.group(1) if following else None
    return (word.isupper() and 2 <= len(word) <= 4) or (after or "").lower() in {
        "time",
        "standard",
        "daylight",
    }
