"""Names in a Chinese text whose characters are known to be misread there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from glossify.names.misreadings import MisreadPlace, RegionalReading, misread_places, regional_readings
from glossify.names.readings import spellings
from glossify.text.spans import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# An unlisted name is taken for one only before a word that says what kind of place it is.
_GENERIC = re.compile("镇|乡|村|社区|街道|大道|路|站|大桥|水道|工业区|工业园")
_HAN = re.compile("[\u4e00-\u9fff]*")
_BEFORE = 2
_BEHIND = 1


@dataclass(frozen=True, slots=True)
class Trap:
    """A name at ``span`` of a text with its forms as letters.

    ``wrong`` maps the forms of the wrong reading to what should be written; ``listed`` is false for a name that is
    only put together from what stands before a generic term.
    """

    zh: str
    span: Span
    right: frozenset[str]
    wrong: Mapping[str, str]
    why: str
    listed: bool


def traps(sentence: str, document: str) -> Iterator[Trap]:
    """Give the names of a sentence of a document that are easily misread; both are in Simplified characters."""
    listed: list[Span] = []
    for span, places in listed_places(sentence):
        listed.append(span)
        for place in places:
            if place.cues.hold(sentence, document):
                after = sentence[span.end : span.end + 1]
                right, wrong = place.right_letters(after), place.wrong_letters(after)
                yield Trap(place.zh, span, right, wrong, place.why, listed=True)
                break
    for reading in regional_readings():
        for match in re.finditer(reading.char, sentence):
            hidden = any(span.contains(Span(*match.span())) for span in listed)
            if not hidden and reading.cues.hold(sentence, document):
                yield from _regional(sentence, match.start(), reading)


def listed_places(text: str) -> Iterator[tuple[Span, tuple[MisreadPlace, ...]]]:
    """Give the listed names in a text of Simplified characters, the longest at each place, left to right.

    More than one entry for a name means that places of that name are read differently: their cues tell them apart.
    """
    automaton, names, entries = _index()
    for index, start, end in automaton.find_matches_as_indexes(text):
        found = entries[names[index]]
        if found:
            yield Span(start, end), found


@cache
def _index() -> tuple["AhoCorasick", tuple[str, ...], Mapping[str, tuple[MisreadPlace, ...]]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    entries: dict[str, tuple[MisreadPlace, ...]] = {}
    for place in misread_places():
        entries[place.zh] = (*entries.get(place.zh, ()), place)
        for longer in place.not_in:
            entries.setdefault(longer, ())
    names = tuple(entries)
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), names, entries


def _regional(sentence: str, at: int, reading: RegionalReading) -> Iterator[Trap]:
    """Give the names of two to four characters about the one at ``at``, the longest first.

    Where a name begins cannot be told from the Chinese; which one is meant shows in the English.
    """
    for behind in range(_BEHIND, -1, -1):
        if not _GENERIC.match(sentence, at + 1 + behind):
            continue
        for before in range(_BEFORE, -1, -1):
            span = Span(at - before, at + 1 + behind)
            if span.start < 0 or len(span) < 2 or not _HAN.fullmatch(sentence, span.start, span.end):
                continue
            first, last = spellings(sentence[span.start : at]), spellings(sentence[at + 1 : span.end])
            right = {start + reading.local + end for start in first for end in last}
            wrong = {
                start + reading.plain + end: (start + reading.local + end).capitalize()
                for start in first
                for end in last
                if start + reading.plain + end not in right
            }
            zh = sentence[span.start : span.end]
            yield Trap(zh, span, frozenset(right), wrong, reading.why, listed=False)
