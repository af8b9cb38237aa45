"""Marks and lengths of segments, which a translation tends to keep; which segments begin in the midst of speech."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_QUESTION = re.compile(r"[?？]")
_EXCLAMATION = re.compile(r"[!！]")
_CLAUSE = re.compile(r"[，；：,;:—–]")
_COLON = re.compile(r"[:：]\W?$")
# Quotation marks by whether they open or close. Straight ones open before a word and close behind one; a single one
# inside a word is an apostrophe, and so is one that ends a word without a stop before it.
_DOUBLE = re.compile(r"(?P<open>[“「]|(?<![^\s(\[—–-])\")|(?P<close>[”」\"])")
_SINGLE = re.compile(r"(?P<open>(?<![^\s(\[—–-])[‘'](?=\w))|(?P<close>(?<=[.,!?…—–-])[’'](?!\w))")

COUNTED = ("question", "exclamation", "quote", "clause")
"""What the columns of ``Shapes.counts`` count."""


@dataclass(frozen=True)
class Shapes:
    """For each segment: its letters, how often it has each mark, whether speech begins or ends at its edges.

    ``inside[i]`` says that segment ``i`` begins in the midst of speech; one entry more than there are segments.
    """

    lengths: Floats
    counts: Floats
    opening: Floats
    closing: Floats
    colon: Floats
    inside: Floats


def shapes(texts: Sequence[str]) -> Shapes:
    """Look at the texts of one side."""
    quotes = _quotation(texts)
    found = [list(quotes.finditer(text)) for text in texts]
    inside = [False]
    for marks in found:
        inside.append(marks[-1]["open"] is not None if marks else inside[-1])
    counts = [
        (len(_QUESTION.findall(text)), len(_EXCLAMATION.findall(text)), len(marks), len(_CLAUSE.findall(text)))
        for text, marks in zip(texts, found, strict=True)
    ]
    return Shapes(
        np.array([len(text) - text.count(" ") for text in texts], np.float32),
        np.array(counts, np.float32).reshape(len(texts), len(COUNTED)),
        _flags(marks and marks[0]["open"] and marks[0].start() < 3 for marks in found),
        _flags(
            marks and marks[-1]["close"] and marks[-1].end() > len(text) - 3
            for text, marks in zip(texts, found, strict=True)
        ),
        _flags(_COLON.search(text) for text in texts),
        _flags(inside),
    )


def _quotation(texts: Sequence[str]) -> re.Pattern[str]:
    """Tell whether speech stands between double or, as in British books, single quotation marks."""
    single, double = (
        sum(1 for text in texts for mark in marks.finditer(text) if mark["open"]) for marks in (_SINGLE, _DOUBLE)
    )
    return _SINGLE if single > double else _DOUBLE


def _flags(found: Iterable[object]) -> Floats:
    return np.array([bool(one) for one in found], np.float32)
