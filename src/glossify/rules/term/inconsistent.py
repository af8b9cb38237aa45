"""The rule term/inconsistent."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from glossify.rule import (
    Annotated,
    BitextRule,
    ClassVar,
    Concept,
    Context,
    EnglishMatch,
    Example,
    Finding,
    Iterator,
    PairView,
    Severity,
    Span,
    TermMatch,
    dataclass,
    entry_note,
)
