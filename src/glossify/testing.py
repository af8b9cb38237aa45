"""Runs the examples of a rule as its tests; for the rules of glossify and for those of others.

import pytest
from glossify.testing import example_cases, marked

@pytest.mark.parametrize("case", example_cases([MyRule]), ids=str)
def test_example(case):
    assert marked(case.rule, case.example) == case.example.target
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from glossify.documents.bitexts import english_alone, given_bitext
from glossify.documents.markdown import read_markdown
from glossify.documents.model import Bitext, Block, BlockKind, Language, Pair
from glossify.documents.segmenting import segment_document
from glossify.findings import Finding
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context, Example, Rule

OPEN, CLOSE = "⟦", "⟧"
_PARAGRAPH_BREAK = "\n\n"
_MARKS = re.compile(f"[{OPEN}{CLOSE}]")


@dataclass(frozen=True, slots=True)
class ExampleCase:
    """One example of one rule; ``str`` names it, for test reports."""

    rule: Rule
    number: int
    example: Example

    def __str__(self) -> str:
        return f"{self.rule.id}-{self.number}"


def example_cases(rules: Iterable[type[Rule]]) -> list[ExampleCase]:
    """Give every example of the rules, with the rule at its default options; numbers count from 1."""
    return [
        ExampleCase(rule(), number, example) for rule in rules for number, example in enumerate(rule.examples, start=1)
    ]


def marked(rule: Rule, example: Example) -> str:
    """Give the translation of an example with marks where the rule reports."""
    glossary = parse_glossary(example.glossary) if example.glossary else Glossary()
    context = Context(_bitext(example), Matcher(glossary))
    spans = {outcome.target for outcome in rule.check(context) if isinstance(outcome, Finding)}
    text = context.bitext.target.text
    marks = [(span.start, 1, OPEN) for span in spans]
    # Marks are put in from behind: at one offset, a mark that opens behind one that closes, unless the span is empty.
    marks += [(span.end, 0 if len(span) else 2, CLOSE) for span in spans]
    for offset, _, mark in sorted(marks, reverse=True):
        text = text[:offset] + mark + text[offset:]
    return text.replace(_PARAGRAPH_BREAK, "\n") if example.markdown else text


def _bitext(example: Example) -> Bitext:
    target = _MARKS.sub("", example.target)
    if example.markdown:
        return _markdown_bitext(example.source or "", target)
    if example.source is None:
        return _alone(target)
    rows = zip(example.source.split("\n"), target.split("\n"), strict=True)
    return given_bitext(rows, "example.zh.txt", "example.en.txt")


def _markdown_bitext(source: str, target: str) -> Bitext:
    """Pair the paragraphs of two Markdown texts, one with one."""
    sides = [
        read_markdown(f"example.{language}.md", text.replace("\n", _PARAGRAPH_BREAK), language)
        for text, language in ((source, Language.CHINESE), (target, Language.ENGLISH))
    ]
    segments = [
        [
            tuple(i for i, segment in enumerate(side.segments) if segment.block == block)
            for block in range(len(side.blocks))
        ]
        for side in sides
    ]
    pairs = tuple(Pair(zh, en, 1.0) for zh, en in zip(*segments, strict=True))
    return Bitext(sides[0], sides[1], pairs)


def _alone(text: str) -> Bitext:
    blocks = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return english_alone(segment_document("example.en.txt", Language.ENGLISH, text, text, blocks))
