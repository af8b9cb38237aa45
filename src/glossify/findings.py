"""What a rule says: findings, their severity, the edits that would put them right."""

from dataclasses import dataclass
from enum import StrEnum

from glossify.documents.model import Bitext
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
class Edit:
    """One replacement in the translation: ``replacement`` in the place of ``span`` of the target document."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that put a finding right without changing what the sentence says; they do not overlap."""

    edits: tuple[Edit, ...]


class WaiverKind(StrEnum):
    """Where the decision to accept a finding is written down."""

    INLINE = "inline"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Waiver:
    """The decision that a finding is accepted, with its reason if one was given."""

    kind: WaiverKind
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    ``target`` is the place in the translation (for what is missing there: the translation of the pair, or the empty
    place where an omitted segment should stand); ``source`` is the place in the Chinese, if there is one. Both are
    spans of the documents of the bitext. ``pair`` is an index into ``bitext.pairs``. ``note`` tells why, where
    ``message`` tells what; ``entry`` names the glossary entry (file:line) it rests on. ``fix`` is there
    only where it is safe to apply unread. ``fingerprint``
    is given by ``glossify.checking``: it stays the same as long as the pair and the fault do, wherever they move.
    A finding with a ``waiver`` is kept, but counts for nothing.
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
    fix: Fix | None = None
    fingerprint: str = ""
    waiver: Waiver | None = None


# The families that a summary always shows, in this order.
FAMILIES = ("term", "name", "number")


@dataclass(frozen=True, slots=True)
class Tally:
    """One thing that a rule looked at, whether or not it could be shown to be right.

    ``family`` is the key in the summary (term, name, number).
    """

    family: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Verification:
    """How many things of a family (term, name, number) could be shown to be right, of how many looked at."""

    family: str
    verified: int
    total: int


@dataclass(frozen=True, slots=True)
class CheckedBitext:
    """A bitext with its findings, in the order of the translation, and what was verified."""

    bitext: Bitext
    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]


@dataclass(frozen=True, slots=True)
class FileFinding:
    """Something wrong with a file as a whole or with a row of it, not with a translation.

    ``rule`` is one of the ``file/…`` ids; line and column count from 1.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run has to say: reporters turn it into text, JSON and other forms.

    ``notices`` are no findings: what was assumed on the way, for standard error.
    """

    checked: tuple[CheckedBitext, ...]
    file_findings: tuple[FileFinding, ...] = ()
    notices: tuple[str, ...] = ()

    def severities(self) -> tuple[Severity, ...]:
        """Give the severity of every finding that is not waived, of files too."""
        own = tuple(
            finding.severity for checked in self.checked for finding in checked.findings if finding.waiver is None
        )
        return own + tuple(finding.severity for finding in self.file_findings)
