"""HTML: the text between the tags, block by block, with exact offsets."""

from collections.abc import Iterator

from glossify.documents.blanking import blank_urls, collapsed, replaced, unwrapped
from glossify.documents.markup import MarkupBlock, html_comments, markup_blocks, read_markup
from glossify.documents.model import Block, Document, Language
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED
from glossify.text.spans import Span


def read_html(path: str, text: str, language: Language) -> Document:
    """Read an HTML page, or a piece of one."""
    found, marks = read_markup(text)
    shown = "".join(_shown(len(text), found))
    blocks = [_block(one) for one in found]
    spans = [Span(block.start, block.end) for block in blocks]
    prose = replaced(shown, [(span, _blanked(shown[span.start : span.end])) for span in spans])
    return segment_document(
        path, language, text, prose, blocks, comments=tuple(html_comments(text)), marks=tuple(marks)
    )


def html_prose(text: str) -> str:
    """Give the prose of a page, as long as the page: what is read where its language is not known yet."""
    return "".join(_shown(len(text), list(markup_blocks(text))))


def _blanked(block: str) -> str:
    return collapsed(unwrapped(blank_urls(block)))


def _block(found: MarkupBlock) -> Block:
    return Block(found.kind, found.pieces[0][0].start, found.pieces[-1][0].end, found.level)


def _shown(length: int, blocks: list[MarkupBlock]) -> Iterator[str]:
    """Give what is seen of the page, piece by piece, and what is dropped between the pieces."""
    behind = 0
    for block in blocks:
        for span, text in block.pieces:
            yield DROPPED * (span.start - behind)
            yield text.ljust(len(span), DROPPED)
            behind = span.end
    yield DROPPED * (length - behind)
