"""One text that holds a document and its translation: line by line, paragraph by paragraph, or one after the other."""

from collections.abc import Sequence

from glossify.documents.model import Block, Document, Language
from glossify.documents.segmenting import segment_document
from glossify.text.passages import DROPPED, OBJECT
from glossify.text.script import amounts, han_share

# Both languages must be there in earnest, or a stray line of Chinese would make an English text bilingual.
_FEWEST_BLOCKS = 3
_LEAST_SHARE = 0.3
# A block is Chinese from this share of Chinese words on.
_CHINESE_BLOCK = 0.5


def split_languages(document: Document) -> tuple[Document, Document] | None:
    """Part a text into its Chinese and its English document, or give None where it does not hold both in earnest.

    The two share path, text and prose; each has the blocks of its language. A block without words goes with the
    block before it.
    """
    chinese, english = _parted(document)
    han, latin = amounts(document.prose)
    if min(len(chinese), len(english)) < _FEWEST_BLOCKS or min(han, latin) < _LEAST_SHARE * (han + latin):
        return None
    return _side(document, Language.CHINESE, chinese), _side(document, Language.ENGLISH, english)


def _parted(document: Document) -> tuple[list[Block], list[Block]]:
    chinese: list[Block] = []
    english: list[Block] = []
    current = english
    for block in document.blocks:
        text = _visible(document, block)
        if any(character.isalpha() for character in text):
            current = chinese if han_share(text) >= _CHINESE_BLOCK else english
        current.append(block)
    return chinese, english


def _visible(document: Document, block: Block) -> str:
    return document.prose[block.start : block.end].replace(DROPPED, "").replace(OBJECT, "")


def _side(document: Document, language: Language, blocks: Sequence[Block]) -> Document:
    return segment_document(document.path, language, document.text, document.prose, blocks, comments=document.comments)
