import pytest

from glossify.documents.markdown import read_markdown
from glossify.documents.model import Language, segments_passage
from glossify.text.spans import Span

TEXT = "𠮷 One. **Two**.\n\n- Three.\n"


@pytest.mark.parametrize(
    ("indexes", "text"),
    [
        ((0,), "𠮷 One."),
        ((0, 1), "𠮷 One. Two."),
        ((1, 2), "Two.\nThree."),
        ((0, 2), "𠮷 One.\nThree."),
        ((0, 1, 2), "𠮷 One. Two.\nThree."),
    ],
)
def test_visible_text_of_segments(indexes: tuple[int, ...], text: str) -> None:
    document = read_markdown("a.md", TEXT, Language.ENGLISH)
    passage = segments_passage(document, indexes)
    assert passage.text == text
    assert [TEXT[at] for at, shown in zip(passage.offsets, text, strict=True) if shown != "\n"] == list(
        text.replace("\n", "")
    )
    assert list(passage.offsets) == sorted(set(passage.offsets))


def test_segments_between_are_left_out() -> None:
    document = read_markdown("a.md", "One. Two. Three.\n", Language.ENGLISH)
    assert segments_passage(document, (0, 2)).text == "One.\nThree."


def test_no_segments_stand_where_they_are_told_to() -> None:
    passage = segments_passage(read_markdown("a.md", TEXT, Language.ENGLISH), (), empty_at=7)
    assert (passage.text, passage.to_document(Span(0, 0))) == ("", Span(7, 7))
