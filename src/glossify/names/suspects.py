"""Wrong forms of place names in an English text whose Chinese is not known."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from glossify.names.identity import Written, letters, written_names
from glossify.names.misreadings import MisreadPlace, misread_places
from glossify.text.spans import Span

# A name among other capitalised words may be a person's or a company's, but not beside one of these.
_BEFORE = frozenset(
    ("and", "at", "between", "both", "by", "for", "from", "in", "near", "of", "or", "the", "to", "via", "with")
)
_BEHIND = re.compile(
    "Airport|Bay|Bridge|City|Community|County|District|Expressway|Highway|Island|Mountains?|Port|Prefecture|Railway"
    "|River|Road|Station|Street|Subdistrict|Town|Township|Village"
)
_WORD_BEFORE = re.compile(r"(\w+)\.?\s+$")
_WORD_BEHIND = re.compile(r"\s+(\w+)")


def suspects(sentence: str, paragraph: Callable[[], str]) -> Iterator[tuple[Written, MisreadPlace]]:
    """Give the wrong forms in a sentence whose paragraph, asked for only then, names the region of the place."""
    if not _any_form().search(letters(sentence)):
        return
    for written in written_names(sentence, _by_letters()):
        place = _by_letters()[written.letters]
        cues = frozenset(letters(cue) for cue in place.alone)
        if _stands_as_place(sentence, written.span) and any(written_names(paragraph(), cues)):
            yield written, place


@cache
def _by_letters() -> Mapping[str, MisreadPlace]:
    return {form: place for place in misread_places() if place.alone for form in place.wrong_letters()}


@cache
def _any_form() -> re.Pattern[str]:
    return re.compile("|".join(_by_letters()))


def _stands_as_place(text: str, span: Span) -> bool:
    if not text[span.start].isupper():
        return False
    before = _WORD_BEFORE.search(text, 0, span.start)
    behind = _WORD_BEHIND.match(text, span.end)
    return not (
        (before and before[1][0].isupper() and before[1].lower() not in _BEFORE)
        or (behind and behind[1][0].isupper() and not _BEHIND.fullmatch(behind[1]))
    )
