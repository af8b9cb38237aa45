"""Document x Document -> Bitext: which sentences translate which, and how sure that is.

The way, in ``aligning``: ``evidence`` (shared words) and ``vectors`` (meaning) of all segments; a ``band`` of the
table that can hold the alignment; ``features`` and ``scoring`` of every bead in it; ``decoding``. Importing this
package loads none of that: numpy comes with the first call.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from glossify.alignment.encoder import Encoder, encoder_problem, load_encoder
from glossify.documents.model import Bitext, Document

__all__ = ["Encoder", "align", "encoder_problem", "load_encoder"]

_NO_TERMS: Mapping[str, Sequence[str]] = MappingProxyType({})
_THREADS = "OPENBLAS_NUM_THREADS"


def align(
    source: Document,
    target: Document,
    *,
    terms: Mapping[str, Sequence[str]] = _NO_TERMS,
    embed: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Bitext:
    """Pair the segments of a Chinese document with those of its English translation.

    Every segment of both sides stands in exactly one pair, in order; what has no counterpart is paired with nothing.
    ``terms`` maps Chinese forms (Simplified) to the English forms accepted for them: strong evidence. Without
    ``embed``, or when ``encoder_problem()`` says that the encoder cannot be used, words, numbers, marks and lengths
    decide alone. ``progress`` is called with the steps done and the steps in all. A pair's confidence is the
    probability that exactly its segments belong together.
    """
    _load_numpy()
    from glossify.alignment.aligning import align_documents

    encoder = load_encoder() if embed and encoder_problem() is None else None
    return align_documents(source, target, terms, encoder, progress or _ignored)


def _ignored(done: int, total: int) -> None:
    """Take the progress of those who do not ask for it."""


def _load_numpy() -> None:
    """Import numpy with one BLAS thread: for matrices as small as ours more of them only wait for each other.

    Measured on two busy cores: four threads took thirty times as long as one.
    """
    if "numpy" in sys.modules or _THREADS in os.environ:
        return
    os.environ[_THREADS] = "1"
    try:
        import numpy as np

        del np
    finally:
        del os.environ[_THREADS]
