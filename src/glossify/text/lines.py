"""Lines and columns of offsets."""

import re
from bisect import bisect_right

# Rows end where editors and compilers say they do; U+2028 and form feeds are ordinary characters in a line.
_LINE_FEED = re.compile(r"\n")
_CARRIAGE_RETURN = re.compile(r"\r")


class LineIndex:
    """Turns code-point offsets of one text into line and column numbers, both counted from 1.

    Lines end at LF or CRLF, in a text that has neither at CR; a column counts code points.
    """

    def __init__(self, text: str) -> None:
        line_end = _LINE_FEED if "\n" in text else _CARRIAGE_RETURN
        self._starts = [0, *(match.end() for match in line_end.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Give the (line, column) of an offset; the end of the text is a valid offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
