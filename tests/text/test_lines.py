import pytest

from glossify.text.lines import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("𠮷a\n𠮷b", 4, (2, 2)),
        ("a\u2028b\x0cc\x85d", 6, (1, 7)),
    ],
)
def test_line_and_column_count_from_one(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == position
