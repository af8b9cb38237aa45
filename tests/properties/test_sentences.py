"""What holds of the sentences of any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from glossify.text.passages import DROPPED, OBJECT
from glossify.text.sentences import sentence_spans

MARKS = "。！？｡….!?．；：，、“”‘’「」『』（）()《》[]\"'—- \n\u3000" + DROPPED + OBJECT
WORDS = "字,他说,的,Word,word,Mr,U.S,p.m,etc,No,3,12,The,A,I,Step 1,asked"
PIECES = st.sampled_from([*MARKS, *WORDS.split(",")])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=80))
LANGUAGES = st.sampled_from(["zh", "en"])


def is_visible(character: str) -> bool:
    return character != DROPPED and not character.isspace()


@given(TEXTS, LANGUAGES)
def test_spans_rise_and_hold_each_visible_character_once(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    inside = [offset for span in spans for offset in range(span.start, span.end)]
    assert [offset for offset in inside if is_visible(text[offset])] == [
        offset for offset, character in enumerate(text) if is_visible(character)
    ]


@given(TEXTS, LANGUAGES)
def test_spans_begin_and_end_with_something_visible(text: str, language: str) -> None:
    for span in sentence_spans(text, language):
        assert is_visible(text[span.start])
        assert is_visible(text[span.end - 1])


@given(TEXTS, LANGUAGES, st.data())
def test_dropped_marks_change_no_sentence(text: str, language: str, data: st.DataObject) -> None:
    visible = text.replace(DROPPED, "")
    place = data.draw(st.integers(0, len(visible)))
    marked = visible[:place] + DROPPED * 2 + visible[place:]

    def sentences(prose: str) -> list[str]:
        return [prose[span.start : span.end].replace(DROPPED, "") for span in sentence_spans(prose, language)]

    assert sentences(marked) == sentences(visible)


@given(TEXTS, LANGUAGES)
def test_space_around_the_text_only_moves_the_spans(text: str, language: str) -> None:
    shifted = sentence_spans(f"\n {text}\n", language)
    assert [(span.start - 2, span.end - 2) for span in shifted] == [
        (span.start, span.end) for span in sentence_spans(text, language)
    ]
