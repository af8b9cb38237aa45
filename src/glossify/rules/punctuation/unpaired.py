"""The rule punctuation/unpaired."""

import re
from itertools import groupby
from typing import Annotated

from glossify.documents.model import segments_passage
from glossify.rule import (
    OBJECT,
    BitextRule,
    ClassVar,
    Context,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Passage,
    Severity,
    Span,
    dataclass,
    replace,
)

_BRACKETS = dict(zip(")]}）］｝】》」』", "([{(［{【《「『".replace("［", "["), strict=True))
