"""Bytes to text.

A byte order mark decides; then strict UTF-8; then strict GB18030, with a warning, since it takes almost any bytes.
Statistical guessers are not used: on short Chinese texts they are wrong too often. What the user names decides.
"""

import codecs
import re
from dataclasses import dataclass

from glossify.errors import Problem, UnreadableError

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
    found = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", None))
    mark, name = found if encoding is None or _same(encoding, found[1]) else (b"", encoding.removesuffix("-sig"))
    if name is not None:
        return Decoded(_decoded_as(data[len(mark) :], path, name), name, mark)
    if b"\x00" in data[:8192]:
        raise UnreadableError(Problem(path, 0, 0, "this is a binary file, not a text; name a text file"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _decoded_as_gb18030(data, path, error)


def _decoded_as(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        message = f"'{encoding}' is not an encoding; use for example utf-8, gb18030 or big5"
        raise UnreadableError(Problem(path, 0, 0, message)) from error
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line, column = data.count(b"\n", 0, start) + 1, start - data.rfind(b"\n", 0, start)
        message = f"not valid {encoding} from here on (byte {column} of the line); name the right one with --encoding"
        raise UnreadableError(Problem(path, line, 1, message)) from error


def _decoded_as_gb18030(data: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = "\x00"
    if _NOT_TEXT.search(text):
        line = data.count(b"\n", 0, error.start) + 1
        message = "neither UTF-8 nor GB18030 text; name its encoding with --encoding (for example --encoding big5)"
        raise UnreadableError(Problem(path, line, 1, message)) from error
    warning = "not UTF-8; read as GB18030. If the text looks wrong, name its encoding with --encoding"
    return Decoded(text, "gb18030", warning=warning)


def _same(named: str, found: str | None) -> bool:
    """Whether the encoding that a user names is the one that a byte order mark shows (utf-16 is both of its orders)."""
    return found is not None and found.startswith(named.lower().replace("_", "-").removesuffix("-sig"))
