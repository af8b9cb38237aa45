"""What the modules of this package give: a thing, the forms it has in a text, the places of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from glossify.text.spans import Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place: ``span`` in the sentence with index ``sentence``; ``rewritten`` is its text under each form."""

    sentence: int
    span: Span
    form: str
    rewritten: Mapping[str, str]

    @property
    def written(self) -> str:
        """What stands there."""
        return self.rewritten[self.form]


@dataclass(frozen=True, slots=True)
class Variation:
    """One thing in two forms or more; occurrences are in the order of the text.

    ``exact`` says that an occurrence can be rewritten without being read: nothing but the writing changes.
    """

    occurrences: tuple[Occurrence, ...]
    exact: bool = True
