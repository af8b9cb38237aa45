"""Documents made of given segments."""

from collections.abc import Callable, Sequence

import pytest

from glossify.documents.model import Block, BlockKind, Document, Language, Segment

Make = Callable[..., Document]


def make_document(language: Language, *blocks: Sequence[str] | tuple[BlockKind, int, str]) -> Document:
    """A block is a list of sentences of a paragraph, or kind, level and text of another block."""
    text = ""
    made: list[Block] = []
    segments: list[Segment] = []
    for block in blocks:
        kind, level, sentences = (
            (block[0], block[1], [block[2]]) if isinstance(block, tuple) else (BlockKind.PARAGRAPH, 0, block)
        )
        start = len(text)
        for sentence in sentences:
            segments.append(Segment(len(text), len(text) + len(sentence), len(made)))
            text += sentence + " "
        made.append(Block(kind, start, len(text) - 1, level))
        text += "\n"
    return Document("made", language, text, text, tuple(made), tuple(segments))


@pytest.fixture
def chinese() -> Make:
    return lambda *blocks: make_document(Language.CHINESE, *blocks)


@pytest.fixture
def english() -> Make:
    return lambda *blocks: make_document(Language.ENGLISH, *blocks)
