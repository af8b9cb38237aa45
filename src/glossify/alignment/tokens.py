"""English that comes in tokens ("children &apos;s intake , but") set as it is written."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

# A space before a closing mark, an escaped apostrophe, a bracket set apart: what a tokenizer leaves and no writer does.
_TRACE = re.compile(r"\w [,.;:!?](?: |$)|&(?:apos|quot|amp|#91|#93);|\w \( \w")
_ENOUGH = 0.5


def is_tokenized(texts: Sequence[str]) -> bool:
    """Whether the texts bear the traces of a tokenizer, in at least half of those long enough to have any."""
    long = [text for text in texts if text.count(" ") > 3]
    return bool(long) and sum(1 for text in long if _TRACE.search(text)) >= _ENOUGH * len(long)


def detokenized(texts: Sequence[str]) -> list[str]:
    """Join the tokens of every text, one text for one."""
    join = _detokenizer().detokenize
    return [join(text.split()) for text in texts]


@cache
def _detokenizer() -> Any:
    from sacremoses import MosesDetokenizer

    return MosesDetokenizer(lang="en")
