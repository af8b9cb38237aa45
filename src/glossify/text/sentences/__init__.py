"""Sentences of one block of prose, Chinese or English.

The rules are our own. What they follow is the usage described in GB/T 15834-2011 (Chinese punctuation) and common
to English style guides; the abbreviations are in ``abbreviations``. Where usage leaves a choice, a cut too few is
preferred to a cut too many.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from glossify.text.passages import DROPPED
from glossify.text.sentences.chinese import cuts as chinese_cuts
from glossify.text.sentences.english import cuts as english_cuts
from glossify.text.spans import Span

_CUTS = {"zh": chinese_cuts, "en": english_cuts}
_VISIBLE = re.compile(f"[^{DROPPED}]+")


def sentence_spans(text: str, language: str) -> list[Span]:
    """Split the prose of one block (a paragraph, heading, list item, cell) into sentences.

    ``text`` may hold line breaks (white space), ``OBJECT`` (a word) and ``DROPPED`` (skipped as if absent). The
    spans rise, do not overlap, begin and end with a character that is neither white space nor dropped, and cover
    every such character. Takes time linear in the length of ``text``.

    Raises ``KeyError`` for a ``language`` other than ``"zh"`` and ``"en"``.
    """
    cuts = _CUTS[language]
    if DROPPED not in text:
        return _split(text, cuts)
    runs = [(match.start(), match.end()) for match in _VISIBLE.finditer(text)]
    visible = "".join(text[start:end] for start, end in runs)
    # Where each visible run begins in ``visible``, so that an offset finds its run by bisection.
    begins: list[int] = []
    length = 0
    for start, end in runs:
        begins.append(length)
        length += end - start

    def original(offset: int) -> int:
        run = bisect_right(begins, offset) - 1
        return runs[run][0] + offset - begins[run]

    return [Span(original(span.start), original(span.end - 1) + 1) for span in _split(visible, cuts)]


def _split(text: str, cuts: Callable[[str], list[int]]) -> list[Span]:
    """Give what lies between the cuts, trimmed; nothing where there is only white space."""
    body = text.strip()
    begin = len(text) - len(text.lstrip())
    spans = []
    start = 0
    for cut in (*cuts(body), len(body)):
        sentence = body[start:cut].rstrip()
        if sentence:
            spans.append(Span(begin + start, begin + start + len(sentence)))
        start = cut
    return spans
