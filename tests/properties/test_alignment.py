"""What holds of the alignment of any two documents."""

from hypothesis import given, settings
from hypothesis import strategies as st

from glossify.alignment import align
from glossify.documents.model import Block, BlockKind, Document, Language, Segment

_CHINESE = st.sampled_from(["好。", "他来了。", "“你要去吗？”", "2017年，深圳。", "", "　", "𠮷野家", "第一章"])
_ENGLISH = st.sampled_from(["Good.", "He came.", '"Are you going?"', "Shenzhen, 2017.", "", "\ufffc", "Chapter 1"])
_KINDS = st.sampled_from(list(BlockKind))


@st.composite
def documents(draw: st.DrawFn, language: Language) -> Document:
    sentences = draw(
        st.lists(st.lists(_CHINESE if language is Language.CHINESE else _ENGLISH, min_size=1, max_size=4), max_size=6)
    )
    text = ""
    blocks, segments = [], []
    for block in sentences:
        start = len(text)
        for sentence in block:
            segments.append(Segment(len(text), len(text) + len(sentence), len(blocks)))
            text += sentence
        blocks.append(Block(draw(_KINDS), start, len(text), draw(st.integers(0, 3)), draw(st.integers(0, 2))))
        text += "\n"
    return Document("any", language, text, text, tuple(blocks), tuple(segments))


@settings(max_examples=60, deadline=None)
@given(documents(Language.CHINESE), documents(Language.ENGLISH), st.booleans())
def test_pairs_cover_every_segment_once_in_order(source: Document, target: Document, embed: bool) -> None:
    bitext = align(source, target, embed=embed)
    assert [index for pair in bitext.pairs for index in pair.source] == list(range(len(source.segments)))
    assert [index for pair in bitext.pairs for index in pair.target] == list(range(len(target.segments)))
    assert all(pair.source or pair.target for pair in bitext.pairs)
    assert all(0 <= pair.confidence <= 1 for pair in bitext.pairs)
    assert bitext == align(source, target, embed=embed)
