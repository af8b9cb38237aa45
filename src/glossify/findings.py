"""What a rule says: findings, their severity, the edits that would put them right."""

from dataclasses import dataclass
from enum import StrEnum

from glossify.text.spans import Span


class Severity(StrEnum):
    """How much a finding matters; compare with ``rank``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANKS[self]

    def lowered(self) -> "Severity":
        """Give the severity one step below; info stays info."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    ``target`` is the place in the translation (for what is missing there: the translation of the pair, or the empty
    place where an omitted segment should stand); ``source`` is the place in the Chinese, if there is one. Both are
    spans of the documents of the bitext. ``pair`` is an index into ``bitext.pairs``. ``note`` tells why, where
    ``message`` tells what; ``entry`` names the glossary entry (file:line) it rests on.
    """

    rule: str
    severity: Severity
    message: str
    target: Span
    source: Span | None = None
    pair: int | None = None
    suggestion: str | None = None
    note: str | None = None
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """One thing that a rule looked at, whether or not it could be shown to be right.

    ``family`` is the key in the summary (term, name, number).
    """

    family: str
    verified: bool
