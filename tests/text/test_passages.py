import pytest

from glossify.text.passages import DROPPED, OBJECT, Passage, passage
from glossify.text.spans import Span

PROSE = f"𠮷{DROPPED * 2}bold{DROPPED * 2} and {OBJECT}{DROPPED}."


def test_without_dropped_marks_a_passage_is_a_slice() -> None:
    assert passage("one two", [Span(4, 7)]) == Passage("two", range(4, 7), 7)


def test_dropped_marks_are_not_seen() -> None:
    whole = passage(PROSE, [Span(0, len(PROSE))])
    assert whole.text == f"𠮷bold and {OBJECT}."
    assert [PROSE[offset] for offset in whole.offsets] == list(whole.text)


def test_spans_are_joined_as_they_stand() -> None:
    assert passage("one two six", [Span(0, 3), Span(7, 11)]).text == "one six"
    assert passage("one", []) == Passage("", (), 0)


@pytest.mark.parametrize(
    ("inside", "outside"),
    [(Span(0, 1), Span(0, 1)), (Span(1, 5), Span(3, 7)), (Span(0, 5), Span(0, 7)), (Span(2, 2), Span(4, 4))],
)
def test_to_the_document_and_back(inside: Span, outside: Span) -> None:
    whole = passage(PROSE, [Span(0, len(PROSE))])
    assert whole.to_document(inside) == outside
    assert whole.from_document(outside) == inside


def test_empty_span_behind_the_text_is_at_the_end() -> None:
    whole = passage(PROSE, [Span(0, len(PROSE))])
    assert whole.to_document(Span(len(whole.text), len(whole.text))) == Span(len(PROSE), len(PROSE))


def test_what_is_dropped_is_nowhere_in_the_text() -> None:
    whole = passage(PROSE, [Span(0, len(PROSE))])
    assert len(whole.from_document(Span(1, 3))) == 0
