"""Marks and lengths of segments, which a translation tends to keep."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_QUESTION = re.compile(r"[?？]")
_EXCLAMATION = re.compile(r"[!！]")
_QUOTE = re.compile(r"[\"“”「」『』]")
_CLAUSE = re.compile(r"[，；：,;:—–]")
_OPENING = re.compile(r"\W{0,2}[\"“‘「『]")
_CLOSING = re.compile(r"[\"”」』]\W{0,2}$|[.!?,]’$")
_COLON = re.compile(r"[:：]\W?$")
COUNTED = (_QUESTION, _EXCLAMATION, _QUOTE, _CLAUSE)
"""Marks that are counted, in the order of the columns of ``Shapes.counts``; clause marks come last."""


@dataclass(frozen=True)
class Shapes:
    """For each segment: how many letters it has, how often it has each mark, whether it begins or ends in a quote."""

    lengths: Floats
    counts: Floats
    opening: Floats
    closing: Floats
    colon: Floats


def shapes(texts: Sequence[str]) -> Shapes:
    """Look at the texts of one side."""
    return Shapes(
        np.array([len(text) - text.count(" ") for text in texts], np.float32),
        np.array([[len(mark.findall(text)) for mark in COUNTED] for text in texts], np.float32).reshape(
            len(texts), len(COUNTED)
        ),
        _flags(_OPENING.match(text) for text in texts),
        _flags(_CLOSING.search(text) for text in texts),
        _flags(_COLON.search(text) for text in texts),
    )


def _flags(found: Iterable[re.Match[str] | None]) -> Floats:
    return np.array([match is not None for match in found], np.float32)
