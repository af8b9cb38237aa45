"""What the modules of this package give: a thing that has several forms in a text, and every place of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from glossify.text.spans import Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place: ``span`` in the sentence with index ``sentence``, written in the way called ``form``.

    ``rewritten`` is what would stand there in each of the ways that the text has, its own included.
    """

    sentence: int
    span: Span
    form: str
    rewritten: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Variation:
    """One thing in two forms or more; occurrences are in the order of the text.

    ``right`` is the form that is right however rare it is, where that is known; ``likely`` is the one to take where two
    are as frequent. ``exact`` says that nothing but the writing changes when an occurrence is rewritten; ``why`` is a
    reason to tell.
    """

    occurrences: tuple[Occurrence, ...]
    right: str | None = None
    likely: str | None = None
    exact: bool = True
    why: str | None = None
