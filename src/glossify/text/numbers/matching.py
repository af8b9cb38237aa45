"""Numbers of a sentence and of its translation, matched one to one by value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossify.text.numbers.model import Number, NumberKind, Value, exact
from glossify.text.numbers.units import CONVERSIONS

_K = NumberKind
# Kinds that say the same thing in other words: 70周年 and "70th anniversary", 26日 and "the 26th", 两倍 and "200 %".
_FAMILY = {
    _K.QUANTITY: "count",
    _K.ORDINAL: "rank",
    _K.RATIO: "ratio",
    _K.MULTIPLE: "ratio",
    _K.YEAR: "year",
    _K.DECADE: "decade",
    _K.MONTH: "month",
    _K.DAY: "day",
    _K.TIME: "time",
}
# How far a converted measure may be off, as a share: translators round 667 m² and 6.07 mu as they like.
_CONVERSION_SLACK = 50


@dataclass(frozen=True, slots=True)
class Matching:
    """Which numbers of two sentences say the same.

    ``matched`` are pairs of numbers. What is ``left`` says something that the other side does not; what is ``spare``
    is left too, but only repeats the value of a matched number.
    """

    matched: tuple[tuple[Number, Number], ...]
    source_left: tuple[Number, ...]
    target_left: tuple[Number, ...]
    source_spare: tuple[Number, ...]
    target_spare: tuple[Number, ...]

    @property
    def sources(self) -> tuple[Number, ...]:
        """All numbers of the source, in no order."""
        return (*(one for one, _ in self.matched), *self.source_left, *self.source_spare)

    @property
    def targets(self) -> tuple[Number, ...]:
        """All numbers of the translation, in no order."""
        return (*(one for _, one in self.matched), *self.target_left, *self.target_spare)


def match_numbers(source: Sequence[Number], target: Sequence[Number]) -> Matching:
    """Match numbers of a Chinese and an English sentence one to one, the surest ways of being equal first."""
    # The weak ones last: "two" is matched before "both".
    left, right = (sorted(numbers, key=lambda number: number.weak) for numbers in (source, target))
    matched: list[tuple[Number, Number]] = []
    for equal in (_identical, _same_value, _rounded):
        if left and right:
            matched.extend(_paired(left, right, equal))
    units = {other.unit for other in right}
    # A measure may be given twice, "6,000 mu (400 hectares)": the converted one stands in for the other only if alone.
    alone = [one for one in left if one.unit not in units]
    if alone and right:
        matched.extend(converted := _paired(alone, right, _converted))
        left = [one for one in left if all(one is not done for done, _ in converted)]
    sources, targets = [one for one, _ in matched], [one for _, one in matched]
    source_spare = tuple(one for one in left if any(_repeats(one, other) for other in sources))
    target_spare = tuple(
        one for one in right if any(_repeats(one, other) for other in targets)
        or any(_converted(other, one) for other in sources)
    )  # fmt: skip
    return Matching(
        tuple(matched),
        tuple(one for one in left if one not in source_spare),
        tuple(one for one in right if one not in target_spare),
        source_spare,
        target_spare,
    )


def _paired(
    left: list[Number], right: list[Number], equal: Callable[[Number, Number], bool]
) -> list[tuple[Number, Number]]:
    """Take out of both lists what ``equal`` holds for."""
    pairs = []
    for one in tuple(left):
        other = next((other for other in right if equal(one, other)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            pairs.append((one, other))
    return pairs


def family(number: Number) -> str:
    """Name what a number can be compared with: count, rank, ratio, year, decade, month, day, time."""
    return _FAMILY[number.kind]


def _identical(one: Number, other: Number) -> bool:
    return _FAMILY[one.kind] == _FAMILY[other.kind] and _meets(one.values, other.values)


def _meets(values: tuple[Value, ...], others: tuple[Value, ...]) -> bool:
    if len(values) == 1 and len(others) == 1:
        return values[0] == others[0]
    return any(value in others for value in values)


def _same_value(one: Number, other: Number) -> bool:
    """Whether two numbers of different kinds show the same figure (the 26th, 26; 0.5, 50 %)."""
    if family(one) == family(other) or NumberKind.MONTH in (one.kind, other.kind):
        return False
    return any(value in _faces(other) for value in _faces(one))


def _faces(number: Number) -> tuple[Value, ...]:
    """Give what a number looks like, whatever it says."""
    if number.kind is NumberKind.TIME:
        return tuple(exact(value, 60) for value in number.values)
    if number.kind is NumberKind.RATIO:
        # 5 % beside 5, and 九成 beside "nine in ten".
        return tuple(factor * value for value in number.values for factor in (1, 100, 10))
    if number.kind is NumberKind.DECADE:
        return (*number.values, *(value % 100 for value in number.values))
    return number.values


def _rounded(one: Number, other: Number) -> bool:
    """Whether the translation rounds: half of its last shown place, or all of it when it says "over" or "nearly"."""
    if _FAMILY[one.kind] not in ("count", "ratio") or _FAMILY[one.kind] != _FAMILY[other.kind]:
        return False
    if one.slack and 0 <= other.value - one.value < one.slack:
        return True
    step: Value = _round_step(other) if other.loose else other.step
    if not one.value or (step <= one.step and not other.loose):
        return False
    for value in one.values:
        gap = value - other.value
        if -step <= 2 * gap <= step or (other.loose and 0 < gap < step):
            return True
    return False


def _round_step(number: Number) -> Value:
    """Give the worth of the last digit that is not 0: "over 5,000" may stand for 5,123."""
    value, step = number.value, number.step
    while value and step and value % (step * 10) == 0:
        step *= 10
    return step


def _converted(one: Number, other: Number) -> bool:
    factor = CONVERSIONS.get((one.unit, other.unit)) if one.unit and other.unit else None
    if factor is None:
        return False
    expected = exact(one.value * factor[0], factor[1])
    gap = max(expected - other.value, other.value - expected)
    return gap * _CONVERSION_SLACK <= expected or 2 * gap <= other.step


def _repeats(one: Number, other: Number) -> bool:
    """Whether two numbers of one sentence say the same; a day or month is only ever repeated by its like."""
    if family(one) == family(other):
        return _meets(one.values, other.values)
    return not {family(one), family(other)} & {"day", "month"} and _meets(_faces(one), _faces(other))
