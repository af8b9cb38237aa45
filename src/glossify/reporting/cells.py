"""Text in a terminal: made harmless, measured in cells, broken into rows."""

import re
import unicodedata

from rich.cells import cell_len

from glossify.text.spans import Span

# What may not begin a row and what may not end one, in Chinese and English (common to GB/T 15834, JIS X 4051).
_NOT_FIRST = frozenset("，。、；：！？）》」』】〕〉”’…—～·％,.;:!?)]}%")
_NOT_LAST = frozenset("（《「『【〔〈“‘([{")

# Controls, invisible format characters (directions of writing, zero-width spaces), half characters of odd file names.
_STEERING = ("Cc", "Cf", "Cs")
_PLAIN = re.compile(r"[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2026\u3000-\u9fff\uff00-\uff60]*")


def visible(text: str) -> str:
    """Give text that cannot steer a terminal: blanks that break lines become spaces, other controls ``<U+001B>``."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_visible_character(character) for character in text)


def _visible_character(character: str) -> str:
    if character in "\t\n\v\f\r\x85\u2028\u2029":
        return " "
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in _STEERING else character


def width(text: str) -> int:
    """Give the terminal cells that text takes: 2 for a Chinese character, 0 for a combining mark."""
    return cell_len(text)


def rows(text: str, room: int, *, hard: bool = True) -> tuple[Span, ...]:
    """Break text into rows of at most ``room`` cells, at spaces and beside Chinese characters.

    Spaces at the end of a row may hang over. A word longer than a row is broken only if ``hard``; a path or URL that is
    to be clicked is better left whole.
    """
    spans: list[Span] = []
    start = used = 0
    chance: int | None = None
    for offset, character in enumerate(text):
        if offset > start and _may_part(text[offset - 1], character):
            chance = offset
        cells = width(character)
        while used + cells > room and offset > start and not character.isspace():
            cut = offset if chance is None and hard else chance
            if cut is None:
                break
            spans.append(Span(start, cut))
            start, used, chance = cut, width(text[cut:offset]), None
        used += cells
    return (*spans, Span(start, len(text))) if text else ()


def _may_part(before: str, after: str) -> bool:
    if after.isspace() or width(after) == 0:
        return False
    if before.isspace():
        return True
    wide = width(before) == 2 or width(after) == 2
    return wide and before not in _NOT_LAST and after not in _NOT_FIRST
