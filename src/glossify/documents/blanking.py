"""Prose of a text: what is not prose (URLs, addresses, mark-up) blanked, at the same length."""

import re
from collections.abc import Iterable

from glossify.text.passages import DROPPED, OBJECT
from glossify.text.script import HAN
from glossify.text.spans import Span

# What a URL may hold (RFC 3986, without the brackets that more often stand around it), and a mark of emphasis or an
# escape that a reader of mark-up has dropped from it. Chinese is written right behind a URL, so that Han belongs to it
# only where a path or a query goes on.
_IN_URL = (
    rf"(?:[^\s<>\"'()\[\]{{}}|\\^`{DROPPED}{OBJECT}{HAN}\u2010-\u2027\u3000-\u303f\uff00-\uffef]"
    rf"|(?<=[/=?&#_%-])[{HAN}]+|(?<=&){DROPPED}+|{DROPPED}(?=[!-/:-@\[-`{{-~]))"
)
# A URL ends before the punctuation of the sentence around it.
_URL = re.compile(
    rf"(?<![A-Za-z0-9])(?:(?:https?|ftp)://|www\.){_IN_URL}+(?<![.,;:!?*_~{DROPPED}])"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*")
_SPACES = re.compile(rf"[ \t][ \t{DROPPED}]*[ \t]")
_HAN_OR_MARK = re.compile(f"[{HAN}\u3000-\u303f\uff01-\uff65“”‘’…—]")


def as_object(length: int) -> str:
    """Give what stands in prose for something of this length that is not prose but takes a place."""
    return OBJECT + DROPPED * (length - 1) if length else ""


def blank_urls(prose: str) -> str:
    """Blank URLs and e-mail addresses, as objects."""
    if "://" not in prose and "@" not in prose and "www." not in prose.lower():
        return prose
    return _URL.sub(lambda match: as_object(len(match[0])), prose)


def unwrapped(block: str) -> str:
    """Join the hard-wrapped lines of one block: by a space, or by nothing between two Chinese characters.

    Gives the block at its length.
    """

    def joint(match: re.Match[str]) -> str:
        before, after = match.start() - 1, match.end()
        while before >= 0 and block[before] == DROPPED:
            before -= 1
        while after < len(block) and block[after] == DROPPED:
            after += 1
        chinese = before >= 0 and _HAN_OR_MARK.match(block, before) and _HAN_OR_MARK.match(block, after)
        spaced = before >= 0 and block[before] == " "
        return ("" if chinese or spaced else " ").ljust(len(match[0]), DROPPED)

    return _LINE_BREAK.sub(joint, block)


def collapsed(block: str) -> str:
    """Show one space where several stand, or were left by what was dropped between them, as mark-up is displayed."""
    return _SPACES.sub(lambda match: " ".ljust(len(match[0]), DROPPED), block)


def replaced(prose: str, replacements: Iterable[tuple[Span, str]]) -> str:
    """Put texts in the place of rising spans; each text is as long as its span."""
    pieces = []
    behind = 0
    for span, text in replacements:
        pieces += [prose[behind : span.start], text]
        behind = span.end
    return "".join([*pieces, prose[behind:]])
