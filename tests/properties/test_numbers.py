"""What always holds of numbers in text."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from glossify.text.numbers import (
    NumberKind,
    chinese_numbers,
    discrepancies,
    english_numbers,
    match_numbers,
    say,
    say_like,
    say_value,
    slip,
)

CHINESE = st.text(
    alphabet="0123456789,.，％%年月日时点分第零〇一二两三四五六七八九十百千万亿兆成倍半"
    "余多几个人元至、- 投资贰佰壹\ufffc"
)
ENGLISH = st.lists(
    st.sampled_from(
        "5 12.3 1,234 million billion percent % July May 26 26th 2020 two twenty-two hundred half a dozen and of to - "
        "US$5bn 3:30 p.m. first quarter thirds doubled II No. \ufffc , . times 1990s 5m G20 km yuan second or".split()
    )
).map(" ".join)
_HAN = "零一二三四五六七八九"


def han(value: int) -> str:
    """Write a whole number below 10^16 in Han digits, the long way."""
    for unit, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if value >= unit:
            above, below = divmod(value, unit)
            gap = "零" if 0 < below < unit // 10 else ""
            return han(above) + name + gap + (han(below) if below else "")
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            text += _HAN[digit] + name
        elif text and value and not text.endswith("零"):
            text += "零"
    return text or "零"


@given(CHINESE)
def test_chinese_numbers_lie_in_the_text_in_order(text: str) -> None:
    numbers = chinese_numbers(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in numbers)
    assert [one.span for one in numbers] == sorted(one.span for one in numbers)
    assert all(one.values and isinstance(value, int | Fraction) for one in numbers for value in one.values)


@given(ENGLISH)
def test_english_numbers_lie_in_the_text_in_order(text: str) -> None:
    numbers = english_numbers(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in numbers)
    assert [one.span for one in numbers] == sorted(one.span for one in numbers)
    assert all(one.values and isinstance(value, int | Fraction) for one in numbers for value in one.values)


@given(st.integers(1, 10**16 - 1))
def test_every_han_numeral_is_read(value: int) -> None:
    (number,) = chinese_numbers(f"共{han(value)}人")
    assert number.value == value


@given(st.integers(1, 10**15))
def test_what_is_said_is_read_again(value: int) -> None:
    (number,) = english_numbers(say_value(NumberKind.QUANTITY, value) + " people")
    assert number.value == value


@given(st.integers(1, 99999), st.integers(0, 4))
def test_percentages_are_said_as_they_are_read(value: int, places: int) -> None:
    ratio = Fraction(value, 100 * 10**places)
    (number,) = english_numbers(say_value(NumberKind.RATIO, ratio))
    assert number.values == (ratio,)


@given(st.lists(st.integers(1, 10**12), max_size=6, unique=True))
def test_the_right_numbers_are_no_discrepancy(values: list[int]) -> None:
    source = "，".join(f"{value}棵" for value in values)
    target = "; ".join(f"{say_value(NumberKind.QUANTITY, value)} trees" for value in values)
    matching = match_numbers(chinese_numbers(source), english_numbers(target))
    assert len(matching.matched) == len(values)
    assert not discrepancies(matching)


@given(CHINESE, ENGLISH)
def test_every_number_can_be_said(source: str, target: str) -> None:
    for one in chinese_numbers(source):
        for other in english_numbers(target):
            written = target[other.span.start : other.span.end]
            assert say(one)
            assert say_like(one, other, written)
            slip(one, other, source[one.span.start : one.span.end])


@given(CHINESE, ENGLISH)
def test_a_number_is_used_once(source: str, target: str) -> None:
    sources, targets = chinese_numbers(source), english_numbers(target)
    matching = match_numbers(sources, targets)
    assert len(matching.sources) == len(sources)
    assert len(matching.targets) == len(targets)
    found = discrepancies(matching)
    assert len({id(one.target) for one in found}) == len(found)
    assert len({id(one.source) for one in found}) == len(found)
