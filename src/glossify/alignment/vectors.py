"""Exact vectors of every short run of sentences, for about twice the price of the sentences alone.

The encoder adds up per-token features before its dense head. So the vector of several sentences joined by spaces is
the head on: the features of their tokens as computed once in the running text, plus what the features of the four
first and last tokens change when the text begins and ends there (and the begin and end marks are added).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.network import DIMENSIONS, REACH, Floats, Ids, Network
from glossify.alignment.vocabulary import BEGIN, END

# Tokens computed at a time: enough to make good use of the weights, few enough to stay in the cache.
_BATCH = 384
_TEXTS = 40
# A text's first features settle after this many tokens; shorter texts are encoded as they are.
_SETTLED = 2 * REACH


@dataclass(frozen=True)
class SpanVectors:
    """``runs[k - 1][i]`` is the vector of the ``k`` segments from ``i``; rows that would leave the text are zero."""

    runs: tuple[Floats, ...]

    @property
    def singles(self) -> Floats:
        """The vectors of the segments alone."""
        return self.runs[0]


def span_vectors(
    network: Network, texts: Sequence[Sequence[int]], longest: int, advance: Callable[[int], None]
) -> SpanVectors:
    """Give the vectors of all runs of 1 to ``longest`` neighbouring texts, each given as its piece ids.

    ``advance`` is called with the number of texts done since its last call.
    """
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    if not len(texts):
        return SpanVectors(tuple(np.zeros((0, DIMENSIONS), np.float32) for _ in range(longest)))
    ids = np.concatenate([np.asarray(text, np.int64) for text in texts])
    inner, heads, tails = _running_sums(network, ids, lengths, advance)
    begins, ends = _edge_sums(network, ids, lengths)
    begins -= heads
    ends -= tails
    runs = []
    total, count = np.zeros_like(inner), np.zeros_like(lengths)
    for length in range(1, longest + 1):
        rows = len(texts) - length + 1
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        if rows > 0:
            total = total[:rows] + inner[length - 1 :]
            count = count[:rows] + lengths[length - 1 :]
            sums = total + begins[:rows] + ends[length - 1 :]
            vectors[:rows] = network.head(sums, (count + 2).astype(np.float32))
            short = np.flatnonzero(count < _SETTLED)
            if len(short):
                vectors[short] = encode_ids(network, [_joined(texts, int(at), length) for at in short])
        runs.append(vectors)
    return SpanVectors(tuple(runs))


def encode_ids(network: Network, texts: Sequence[Sequence[int]]) -> Floats:
    """Encode short texts, each given as its piece ids, the plain way."""
    vectors = np.empty((len(texts), DIMENSIONS), np.float32)
    for first in range(0, len(texts), _TEXTS):
        marked = [[BEGIN, *text, END] for text in texts[first : first + _TEXTS]]
        lengths = np.fromiter(map(len, marked), np.int64, len(marked))
        features = network.features(np.concatenate([np.asarray(text, np.int64) for text in marked]), lengths)
        sums = np.add.reduceat(features, np.cumsum(lengths) - lengths, axis=0)
        vectors[first : first + _TEXTS] = network.head(network.project(sums), lengths.astype(np.float32))
    return vectors


def _joined(texts: Sequence[Sequence[int]], start: int, length: int) -> list[int]:
    return [piece for text in texts[start : start + length] for piece in text]


def _running_sums(
    network: Network, ids: Ids, lengths: Ids, advance: Callable[[int], None]
) -> tuple[Floats, Floats, Floats]:
    """Sum the features of the running text: of each text's tokens, of the four from its begin, of the four to its end.

    All projected. Computed batch by batch with enough tokens around that the batch's own are exact.
    """
    ends = np.cumsum(lengths)
    starts = ends - lengths
    sums = np.zeros((3, len(lengths), DIMENSIONS), np.float32)
    first = 0
    while first < len(lengths):
        last = max(int(np.searchsorted(ends, starts[first] + _BATCH, "right")), first + 1)
        low = max(int(starts[first]) - _SETTLED, 0)
        high = min(int(ends[last - 1]) + _SETTLED, len(ids))
        features = network.features(ids[low:high], np.array([high - low]))
        batch = slice(first, last)
        cumulative = np.concatenate([np.zeros((1, features.shape[1])), np.cumsum(features, axis=0, dtype=np.float64)])
        edges = (
            (starts[batch], ends[batch]),
            (starts[batch], np.minimum(starts[batch] + REACH, len(ids))),
            (np.maximum(ends[batch] - REACH, 0), ends[batch]),
        )
        for place, (begin, end) in enumerate(edges):
            difference = (cumulative[end - low] - cumulative[begin - low]).astype(np.float32)
            sums[place, batch] = network.project(difference)
        advance(last - first)
        first = last
    return sums[0], sums[1], sums[2]


def _edge_sums(network: Network, ids: Ids, lengths: Ids) -> tuple[Floats, Floats]:
    """Sum the features of the begin mark and the four tokens behind it, and of the four last and the end mark."""
    ends = np.cumsum(lengths)
    starts = ends - lengths
    within = np.arange(_SETTLED)
    forward = np.minimum(starts[:, None] + within, len(ids) - 1)
    backward = np.maximum(ends[:, None] - _SETTLED + within, 0)
    begin = np.concatenate([np.full((len(lengths), 1), BEGIN), ids[forward]], axis=1)
    end = np.concatenate([ids[backward], np.full((len(lengths), 1), END)], axis=1)
    return (
        _window_sums(network, begin, slice(0, REACH + 1)),
        _window_sums(network, end, slice(_SETTLED - REACH, _SETTLED + 1)),
    )


def _window_sums(network: Network, windows: Ids, kept: slice) -> Floats:
    """Sum the features of the ``kept`` tokens of every row of ``windows``, projected."""
    width = windows.shape[1]
    sums = np.empty((len(windows), DIMENSIONS), np.float32)
    rows = _BATCH // width
    for first in range(0, len(windows), rows):
        batch: NDArray[np.int64] = windows[first : first + rows]
        features = network.features(batch.ravel(), np.full(len(batch), width))
        kept_features = features.reshape(len(batch), width, -1)[:, kept].sum(axis=1)
        sums[first : first + rows] = network.project(kept_features)
    return sums
