"""The two sides of an aligned pair as text, with what is not prose (inline code, images) kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossify.documents.model import Bitext, Document, Pair, segments_passage
from glossify.documents.objects import object_markup
from glossify.text.passages import OBJECT

_BREAKS = re.compile(r"[\t\r\n]+")
# Controls, changes of the direction of writing, and what XML forbids: none of it is text.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a side: prose, or markup as it stands in the file."""

    text: str
    is_prose: bool


def side_texts(bitext: Bitext) -> Iterator[tuple[str, str]]:
    """Give the visible text of both sides of every pair; it is empty where nothing stands."""
    for pair in bitext.pairs:
        yield _text(bitext.source, pair.source), _text(bitext.target, pair.target)


def side_pieces(document: Document | None, indexes: tuple[int, ...]) -> tuple[Piece, ...]:
    """Give the text of some segments in one line, with the markup of what has a place in the sentence."""
    if document is None:
        return ()
    passage = segments_passage(document, indexes)
    pieces = []
    start = 0
    for place, character in enumerate(passage.text):
        if character == OBJECT:
            pieces.append(Piece(harmless(passage.text[start:place]), True))
            pieces.append(Piece(harmless(object_markup(document, passage.offsets[place])), False))
            start = place + 1
    pieces.append(Piece(harmless(passage.text[start:]), True))
    return tuple(piece for piece in pieces if piece.text)


def is_whole(pair: Pair) -> bool:
    """Tell whether a pair has both sides."""
    return bool(pair.source and pair.target)


def shown(confidence: float) -> str:
    """Give a confidence with two decimals, never rounded up over a limit that it does not reach."""
    return f"{int(confidence * 100 + 1e-9) / 100:.2f}"


def unbroken(text: str) -> str:
    """Give text in one line."""
    return _BREAKS.sub(" ", text)


def harmless(text: str) -> str:
    """Give text in one line that steers neither a terminal nor a page, and may stand in XML."""
    return _CONTROLS.sub(" ", unbroken(text))


def _text(document: Document | None, indexes: tuple[int, ...]) -> str:
    return segments_passage(document, indexes).text if document is not None else ""
