"""Blocks to segments."""

from collections.abc import Iterable, Sequence

from glossify.documents.model import Block, BlockKind, Document, Language, Mark, Segment
from glossify.text.sentences import sentence_spans
from glossify.text.spans import Span


def segment_document(
    path: str,
    language: Language,
    text: str,
    prose: str,
    blocks: Iterable[Block],
    *,
    comments: tuple[Span, ...] = (),
    marks: tuple[Mark, ...] = (),
) -> Document:
    """Cut blocks into sentences and make the document; headings are one segment each, empty blocks are dropped."""
    kept: list[Block] = []
    segments: list[Segment] = []
    for block in blocks:
        found = block_segments(prose, block, language, len(kept))
        if found:
            kept.append(block)
            segments.extend(found)
    return Document(path, language, text, prose, tuple(kept), tuple(segments), comments, marks)


def block_segments(prose: str, block: Block, language: Language, index: int) -> Sequence[Segment]:
    """Cut one block into segments; ``index`` is its place among the document's blocks."""
    spans = sentence_spans(prose[block.start : block.end], language)
    if block.kind is BlockKind.HEADING and spans:
        return [Segment(block.start + spans[0].start, block.start + spans[-1].end, index)]
    return [Segment(block.start + span.start, block.start + span.end, index) for span in spans]
