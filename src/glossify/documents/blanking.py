"""Prose of a text: what is not prose (URLs, addresses, mark-up) blanked, at the same length."""

import re
from collections.abc import Iterable

from glossify.text.passages import DROPPED, OBJECT
from glossify.text.script import HAN
from glossify.text.spans import Span

# A URL ends before the punctuation of the sentence around it, full-width or not.
_URL = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"'“”‘’（）()《》，。；、！？\u3000]+(?<![.,;:!?])"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")
_HAN_OR_MARK = re.compile(f"[{HAN}\u3000-\u303f\uff01-\uff65“”‘’…—]")


def as_object(length: int) -> str:
    """Give what stands in prose for something of this length that is not prose but takes a place."""
    return OBJECT + DROPPED * (length - 1) if length else ""


def blank_urls(prose: str) -> str:
    """Blank URLs and e-mail addresses, as objects."""
    if "://" not in prose and "www." not in prose and "@" not in prose:
        return prose
    return _URL.sub(lambda match: as_object(len(match[0])), prose)


def unwrapped(prose: str, span: Span) -> str:
    """Join the hard-wrapped lines of one block: by a space, or by nothing between two Chinese characters.

    Gives the block at its length.
    """
    block = prose[span.start : span.end]

    def joint(match: re.Match[str]) -> str:
        before, after = block[: match.start()].rstrip(DROPPED)[-1:], block[match.end() :].lstrip(DROPPED)[:1]
        chinese = _HAN_OR_MARK.match(before) and _HAN_OR_MARK.match(after)
        return ("" if chinese else " ").ljust(len(match[0]), DROPPED)

    return _LINE_BREAK.sub(joint, block)


def replaced(prose: str, replacements: Iterable[tuple[Span, str]]) -> str:
    """Put texts in the place of rising spans; each text is as long as its span."""
    pieces = []
    behind = 0
    for span, text in replacements:
        pieces += [prose[behind : span.start], text]
        behind = span.end
    return "".join([*pieces, prose[behind:]])
