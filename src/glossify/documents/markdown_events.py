"""The events of a Markdown parser, with code-point offsets.

pulldown-cmark (through pyromark) tells the byte range of every piece of text. What it does not know is blanked before,
at the same length: front matter, the marks of containers (``::: tip``), a mark where the table of contents goes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

# Stands where a container's mark was while the parser runs: neither white space, which would make code of the line,
# nor mark-up, and (a noncharacter of Unicode) in no text.
CONTAINER = "\ufdd0"
# Quotes and list items may hold containers; without the pipe that would begin a table.
_CONTAINER = re.compile(
    r"(?<![^\r\n])((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)"
    r"(:{3,}[ \t]*[\w-]*(?:[ \t]*\{[^}\r\n]*\})?)([^\r\n{]*)((?:\{[^}\r\n]*\}[ \t]*)?)(?![^\r\n])"
)
_CONTENTS = re.compile(r"(?<![^\r\n])(?:\[\[toc\]\]|\[toc\])[ \t]*(?![^\r\n])", re.IGNORECASE)
# A thematic break on the first line looks like YAML's mark: what follows must be a key, a comment or the end.
_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*(?:\r\n|\n|\r)(?=[\w\"'.-]+[ \t]*:|\#|---|\.\.\.)(?:.*?(?:\r\n|\n|\r))?(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*(?:\r\n|\n|\r)(?:.*?(?:\r\n|\n|\r))?\+\+\+)[ \t]*(?![^\r\n])",
    re.DOTALL,
)
_INLINE = ("Link", "Image")
_NOT_A_BREAK = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True)
class Event:
    """One event: ``name`` is Start, End, Text, Code …, ``tag`` the element that starts or ends, ``value`` its content.

    ``start`` and ``end`` are the place of a piece of text, a link or an image; another element that starts has its
    start alone, one that ends has no place.
    """

    name: str
    tag: str
    value: Any
    start: int = 0
    end: int = 0


def markdown_events(text: str) -> Iterator[Event]:
    """Give the events of a Markdown text in the order of the text."""
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_GFM
    )
    blanked = _blanked(text)
    offsets = _Offsets(blanked)
    for event, place in pyromark.events_with_range(blanked, options=options):
        name, value = (event, "") if isinstance(event, str) else next(iter(cast("dict[str, Any]", event).items()))
        tag = next(iter(value), "") if isinstance(value, dict) else str(value)
        if name == "End":
            yield Event(name, tag, value)
        elif name == "Start":
            start = offsets.at(place["start"])
            end = offsets.at(place["end"]) if tag in _INLINE else 0
            yield Event(name, tag, value[tag] if isinstance(value, dict) else None, start, end)
        else:
            yield Event(name, tag, value, offsets.at(place["start"]), offsets.at(place["end"]))


def _blanked(text: str) -> str:
    front = _FRONT_MATTER.match(text)
    if front:
        text = _NOT_A_BREAK.sub(" ", front[0]) + text[front.end() :]
    if ":::" in text:
        text = _CONTAINER.sub(_blanked_container, text)
    return _CONTENTS.sub(lambda match: " " * len(match[0]), text)


def _blanked_container(match: re.Match[str]) -> str:
    """Keep the title of a container alone; without one the line is a blank line, which ends a paragraph."""
    before, mark, title, attributes = match.groups()
    if not title.strip():
        return before + " " * (len(match[0]) - len(before))
    return before + CONTAINER * len(mark) + title + " " * len(attributes)


class _Offsets:
    """Turns byte offsets, asked for in nearly rising order, into code-point offsets, in linear time altogether."""

    def __init__(self, text: str) -> None:
        self._data = text.encode()
        self._byte = 0
        self._code_point = 0

    def at(self, byte: int) -> int:
        """Give the code-point offset of a byte offset."""
        if byte >= self._byte:
            self._code_point += len(self._data[self._byte : byte].decode())
        else:
            self._code_point -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._code_point
