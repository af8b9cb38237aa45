"""The network of Google's multilingual universal sentence encoder, version 3, taken apart.

A sentence's vector is a dense head on the sum of per-token features; a token's features depend on four tokens to
either side. The package computes both at once; here they are two functions, so that the sums can be put together anew
for every run of sentences (see ``glossify.alignment.vectors``). The weights are the package's.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

DIMENSIONS = 512
REACH = 4
"""How many tokens to either side a token's features depend on."""

_CHUNKS = 17  # the embedding table is quantized in 17 interleaved chunks
_BRANCH = 256
# Width of the window and tokens before it, for the three convolutions.
_BRANCHES = ((2, 0), (3, 1), (5, 2))
_BEFORE, _BEHIND = 2, 2
_LOCAL_HEADER = 30  # bytes of a zip member's header before its name
_NPY_HEADER = 1024


@dataclass(frozen=True)
class Network:
    """The weights by their names in the package, and the table of piece embeddings as it is stored."""

    table: tuple[NDArray[np.uint8], ...]
    weights: dict[str, Floats]

    def features(self, ids: Ids, lengths: Ids) -> Floats:
        """Give the features of every token (tokens x 1280) of several texts that do not see each other.

        ``ids`` are their piece ids one text after the other, ``lengths`` how many each has.
        """
        weights = self.weights
        eps = float(weights["eps"])
        embedded = self._embedded(ids)
        joined = np.concatenate(
            [embedded @ weights[f"proj{width}"] + weights[f"proj_b{width}"] for width, _ in _BRANCHES], axis=1
        )
        joined = _normalized(joined, self._joined("ln_g"), self._joined("ln_b"), eps)
        window = _windows(lengths)
        parts = [embedded]
        for branch, (width, before) in enumerate(_BRANCHES):
            x = joined[:, branch * _BRANCH : (branch + 1) * _BRANCH]
            places = window[:, _BEFORE - before : _BEFORE - before + width]
            for layer in (f"1_{width}", f"2_{width}"):
                x = x + np.maximum(_gathered(x, places) @ weights["w" + layer] + weights["b" + layer], 0)
            parts.append(x)
        return _normalized(np.concatenate(parts, axis=1), weights["ln_g"], weights["ln_b"], eps)

    def _joined(self, name: str) -> Floats:
        return np.concatenate([self.weights[f"{name}{width}"] for width, _ in _BRANCHES])

    def _embedded(self, ids: Ids) -> Floats:
        """Look the embeddings of pieces up and undo their quantization."""
        embedded = np.empty((len(ids), DIMENSIONS), np.float32)
        scale, lowest = self.weights["scale"], self.weights["lo"]
        for chunk, rows in enumerate(self.table):
            here = np.flatnonzero(ids % _CHUNKS == chunk)
            embedded[here] = rows[ids[here] // _CHUNKS] * scale[chunk] + lowest[chunk]
        return embedded

    def project(self, sums: Floats) -> Floats:
        """Map sums of features (n x 1280) to the space in which the head adds them up (n x 512)."""
        return sums @ self.weights["cnn_W"]

    def head(self, projected: Floats, counts: Floats) -> Floats:
        """Turn projected sums over ``counts`` tokens (begin and end marks included) into vectors of length 1."""
        weights = self.weights
        mean = projected + counts[:, None] * weights["cnn_b"]
        mean /= np.sqrt(counts)[:, None]
        hidden = np.maximum(mean @ weights["d0"], 0)
        second = np.maximum(mean @ weights["p1"] + hidden @ weights["d1"], 0)
        third = np.maximum(second @ weights["d2"], 0)
        vectors = np.tanh(second @ weights["p3"] + third @ weights["d3"])
        norms = np.einsum("ij,ij->i", vectors, vectors)
        vectors /= np.sqrt(np.maximum(norms, weights["eps"]))[:, None]
        return vectors.astype(np.float32, copy=False)


def read_network(archive: Path) -> Network:
    """Read ``weights.npz`` of the encoder package.

    The archive is inflated straight into place, a third cheaper than ``numpy.load``. Raises ``ValueError`` or
    ``KeyError`` when it is not laid out as in the pinned version.
    """
    with zipfile.ZipFile(archive) as names:
        entries = names.infolist()
    data = memoryview(archive.read_bytes())
    arrays = {entry.filename.removesuffix(".npy"): _array(data, entry) for entry in entries}
    table = tuple(arrays.pop(f"q{number + 1}") for number in range(_CHUNKS))
    return Network(table, arrays)


def _array(data: memoryview, entry: zipfile.ZipInfo) -> NDArray[Any]:
    """Read one deflated member of an npz archive."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    start = entry.header_offset + _LOCAL_HEADER + name_length + extra_length
    raw = zlib.decompress(data[start : start + entry.compress_size], -zlib.MAX_WBITS, entry.file_size)
    stream = io.BytesIO(raw[:_NPY_HEADER])
    np.lib.format.read_magic(stream)
    shape, _, dtype = np.lib.format.read_array_header_1_0(stream)
    return np.frombuffer(raw, dtype, offset=stream.tell()).reshape(shape)


def _windows(lengths: Ids) -> Ids:
    """For every token, the places of the tokens around it; outside its own text the place behind the last token."""
    total = int(lengths.sum())
    ends = np.repeat(np.cumsum(lengths), lengths)
    places = np.arange(total)[:, None] + np.arange(-_BEFORE, _BEHIND + 1)
    inside = (places >= (ends - np.repeat(lengths, lengths))[:, None]) & (places < ends[:, None])
    return np.where(inside, places, total)


def _gathered(x: Floats, places: Ids) -> Floats:
    """Lay the rows of ``x`` at ``places`` side by side; the place behind the last row is all zeros."""
    padded = np.concatenate([x, np.zeros((1, x.shape[1]), np.float32)])
    return padded[places].reshape(len(x), -1)


def _normalized(x: Floats, gamma: Floats, beta: Floats, eps: float) -> Floats:
    """Layer normalization over the rows."""
    x = x - x.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x) / np.float32(x.shape[1])
    x *= (1 / np.sqrt(variance + np.float32(eps)))[:, None]
    x *= gamma
    x += beta
    return x
