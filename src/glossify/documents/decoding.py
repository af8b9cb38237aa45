"""Bytes to text.

A byte order mark decides; then strict UTF-8; then strict GB18030, with a warning, since it takes almost any bytes.
Statistical guessers are not used: on short Chinese texts they are wrong too often. What the user names decides.
"""

import codecs
import re
from dataclasses import dataclass

from glossify.errors import Problem, UnreadableError
from glossify.text.lines import LineIndex

# UTF-32 before UTF-16: the mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# No text has these; a file in an encoding that nobody named, read as GB18030, mostly does.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\x9f\ue000-\uf8ff\ufffe\uffff]")
# Where a binary file shows that it is one.
_START = 8192
_BINARY = "this is a binary file, not a text; name a text file (or its encoding with --encoding, such as utf-16)"
# A file with this many intact characters outside ASCII for each broken one is damaged UTF-8, not another encoding.
_INTACT = 8


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file: its text without the byte order mark, and what it takes to write it back as it was.

    ``warning`` says what was assumed, if anything was.
    """

    text: str
    encoding: str = "utf-8"
    mark: bytes = b""
    warning: str | None = None

    def encode(self, text: str) -> bytes:
        """Give another text as the bytes of this file; raises UnicodeEncodeError for what its encoding has not."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """Decode a file; ``encoding`` is what the user named.

    Raises UnreadableError for a binary file, for bytes that are not text in the encoding, for an unknown encoding.
    """
    mark, name = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", None))
    if encoding is not None and not _same(encoding, name):
        mark, name = b"", encoding.lower().replace("_", "-").removesuffix("-sig")
    if name is not None:
        return Decoded(_decoded_as(data[len(mark) :], path, name), name, mark)
    if b"\x00" in data[:_START]:
        raise UnreadableError(Problem(path, 0, 0, _BINARY))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        _refuse_damaged(data, path, error)
        return _decoded_as_gb18030(data, path, error)


def _decoded_as(data: bytes, path: str, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except LookupError as error:
        message = f"'{encoding}' is not an encoding; use for example utf-8, gb18030 or big5"
        raise UnreadableError(Problem(path, 0, 0, message)) from error
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start], encoding)
        message = f"not valid {encoding} from here on; name the right encoding with --encoding"
        raise UnreadableError(Problem(path, line, column, message)) from error
    except UnicodeError as error:
        message = f"not valid {encoding} ({error}); name the right encoding with --encoding"
        raise UnreadableError(Problem(path, 0, 0, message)) from error
    if "\x00" in text[:_START]:
        raise UnreadableError(Problem(path, 0, 0, _BINARY))
    return text


def _position(before: bytes, encoding: str) -> tuple[int, int]:
    """Give the line and column behind some bytes."""
    text = before.decode(encoding, errors="replace")
    return LineIndex(text).position(len(text))


def _refuse_damaged(data: bytes, path: str, error: UnicodeDecodeError) -> None:
    """Refuse a file that is UTF-8 but for a few places: read as GB18030 it would be gibberish without an error.

    Bytes of another encoding form a valid sequence of UTF-8 by accident only.
    """
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    if sum(not character.isascii() for character in text) - wrong < _INTACT * wrong:
        return
    line, column = _position(data[: error.start], "utf-8")
    message = "not valid UTF-8 here, as the rest of the file is; mend this place, or name the encoding with --encoding"
    raise UnreadableError(Problem(path, line, column, message)) from error


def _decoded_as_gb18030(data: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = "\x00"
    if _NOT_TEXT.search(text):
        line, column = _position(data[: error.start], "utf-8")
        message = "neither UTF-8 nor GB18030 text; name its encoding with --encoding (for example --encoding big5)"
        raise UnreadableError(Problem(path, line, column, message)) from error
    warning = (
        "not UTF-8; read as GB18030. If the text looks wrong, name its encoding with --encoding (big5, windows-1252)"
    )
    return Decoded(text, "gb18030", warning=warning)


def _same(named: str, found: str | None) -> bool:
    """Whether the encoding that a user names is the one that a byte order mark shows (utf-16 is both of its orders)."""
    try:
        name = codecs.lookup(named).name.removesuffix("-sig")
    except LookupError:
        return False
    return found is not None and name in (found, found.removesuffix("-le").removesuffix("-be"))
