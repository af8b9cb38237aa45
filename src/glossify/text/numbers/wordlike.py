"""Numbers that Chinese says without a numeral: 首次, 一半, 半年, 上半年; and 上月, which may be any month."""

import re
from collections.abc import Iterator

from glossify.text.numbers.model import Number, NumberKind, exact
from glossify.text.spans import Span

_HALF_YEAR = re.compile(r"(上)半[年场叶]|下半[年场叶]")
_MONTH = re.compile("[上下本当次同]个?月(?!球)")
_FIRST = re.compile("首(?=[次个届批家位例座条艘架款场期])")
_HALF = re.compile("一半|[过超近]半|半数|(?<![上下])半(?=[年个天小])")
_ANY_MONTH = tuple(range(1, 13))
_HALF_OF_ONE = exact(1, 2)


def wordlike_numbers(text: str) -> Iterator[Number]:
    """Give the numbers of a masked text that have no numeral; all but 半年 are weak."""
    for found in _HALF_YEAR.finditer(text):
        yield Number(Span(*found.span()), NumberKind.ORDINAL, (1 if found[1] else 2,), weak=True)
    for found in _MONTH.finditer(text):
        yield Number(Span(*found.span()), NumberKind.MONTH, _ANY_MONTH, weak=True)
    for found in _FIRST.finditer(text):
        yield Number(Span(*found.span()), NumberKind.ORDINAL, (1,), weak=True)
    for found in _HALF.finditer(text):
        span = Span(*found.span())
        if text.startswith("年", found.end()):
            yield Number(span, NumberKind.QUANTITY, (6, _HALF_OF_ONE), unit="month")
        else:
            yield Number(span, NumberKind.RATIO, (_HALF_OF_ONE,), step=0, weak=True)
