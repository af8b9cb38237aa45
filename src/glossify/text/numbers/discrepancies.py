"""Numbers of a translation that stand where the source has another value."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from glossify.text.numbers.matching import Matching, family
from glossify.text.numbers.model import Number, NumberKind, Value
from glossify.text.numbers.units import WRITTEN_OUT

# Families a slip may lead from one to another: "Level 4" for 第5级, "20190" for 2019年, "260" for 26日.
_NEAR = frozenset({"count", "rank", "year", "day", "ratio", "time", "decade"})


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A number of the source, and the number of the translation that stands for it with another value."""

    source: Number
    target: Number


def discrepancies(matching: Matching) -> tuple[Discrepancy, ...]:
    """Pair what is left on both sides of a matching, the most alike first; in the order of the translation.

    A number left on one side may also belong to a spare one on the other: 7月26日电 记者26日 … as "July 26 … on the
    28th" leaves the 28th, and the second 26日. And one that is left in the translation may be a second, garbled mention
    of a number that was matched.
    """
    found: list[Discrepancy] = _wrong_months(matching)
    even = _even_families(matching)
    matched = [one for one, _ in matching.matched]
    for sources, targets, likeness in (
        (matching.source_left, matching.target_left, _likeness),
        (matching.source_left, matching.target_spare, partial(_likeness_to_spare, even=even)),
        (matching.source_spare, matching.target_left, partial(_likeness_to_spare, even=even)),
        (matched, matching.target_left, _likeness_to_matched),
        (_lone(matching.source_spare), _lone(matching.target_left), _likeness_of_lone),
        (_lone(matching.source_left, weak=True), _lone(matching.target_left), _likeness_of_lone),
    ):
        left = [one for one in sources if all(one is not pair.source for pair in found)]
        right = [one for one in targets if all(one is not pair.target for pair in found)]
        found += _best(left, right, likeness)
    return tuple(sorted(found, key=lambda one: one.target.span))


def _lone(numbers: Sequence[Number], weak: bool = False) -> list[Number]:
    """Give the only count among numbers, if there is just one; 1 and 2 are too often said by the way to count."""
    counts = [one for one in numbers if family(one) == "count" and one.weak == weak and one.value > 1 and not one.loose]
    return counts if len(counts) == 1 else []


def _likeness_of_lone(one: Number, other: Number) -> int:
    return _likeness(replace(one, weak=False), other) if other.value > 2 else 0


def _wrong_months(matching: Matching) -> list[Discrepancy]:
    """Find dates whose day is right and whose month is not; a day without a month is in the month named before it."""
    unexpected = [one for one in matching.target_left if one.kind is NumberKind.MONTH]
    if not unexpected:
        return []
    months = [one for one in matching.sources if one.kind is NumberKind.MONTH]
    found = []
    for day, day_written in matching.matched:
        if day_written.kind is not NumberKind.DAY:
            continue
        month = max((one for one in months if one.span < day.span), key=lambda one: one.span, default=None)
        written = next((one for one in unexpected if _adjoins(one, day_written)), None)
        if month and written and not month.weak:
            found.append(Discrepancy(month, written))
    return found


def _adjoins(month: Number, day: Number) -> bool:
    """Whether a month and a day of the translation make one date: July 26, 26 July, 26th of July."""
    first, second = sorted((month.span, day.span))
    return 0 <= second.start - first.end <= len(" of ")


def _best(
    sources: Sequence[Number], targets: Sequence[Number], likeness: Callable[[Number, Number], int]
) -> list[Discrepancy]:
    """Pair numbers one to one, the most alike first, then those that stand at the like place."""
    candidates = sorted(
        (-score, abs(i - j), i, j)
        for i, one in enumerate(sources)
        for j, other in enumerate(targets)
        if (score := likeness(one, other)) > 0
    )
    found: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in found and j not in found.values():
            found[i] = j
    return [Discrepancy(sources[i], targets[j]) for i, j in found.items()]


def _even_families(matching: Matching) -> frozenset[str]:
    """Name the families of which both sides have equally many numbers: then each stands for one of the other."""
    first = Counter(family(one) for one in matching.sources if not one.weak)
    second = Counter(family(one) for one in matching.targets if not one.weak)
    return frozenset(name for name in first if first[name] == second[name])


def _likeness_to_spare(one: Number, other: Number, even: frozenset[str]) -> int:
    """Give the likeness where one of the two only repeats another number: that needs more than the same kind."""
    if {family(one), family(other)} == {"year", "count"}:
        return _likeness(one, other)
    same_unit = bool(one.unit and one.unit == other.unit)
    if family(one) != family(other) and not same_unit:
        return 0
    told = family(one) in ("day", "month") or _alike(one.value, other.value) or same_unit or family(one) in even
    return _likeness(one, other) if told else 0


def _likeness_to_matched(one: Number, other: Number) -> int:
    """Give the likeness of an unexpected number to one that is in the translation already: only a long one tells."""
    if {family(one), family(other)} not in ({"year", "count"}, {"count"}, {"ratio"}):
        return 0
    if len(_digits(one.value).strip("0")) < 3 or not _alike(one.value, other.value):
        return 0
    return _likeness(one, other)


def _likeness(one: Number, other: Number) -> int:
    """Give how surely ``other`` is meant for ``one``: 0 for not at all."""
    if one.weak or other.weak:
        return 0
    if one.unit and other.unit and one.unit != other.unit:
        return 0
    if one.unit in WRITTEN_OUT and not other.unit and not _alike(one.value, other.value):
        return 0
    same = family(one) == family(other) or one.unit == other.unit == "time"
    alike = _alike(one.value, other.value)
    if not same and not (alike and {family(one), family(other)} <= _NEAR):
        return 0
    return 1 + same + 2 * alike + 2 * bool(one.unit and one.unit == other.unit)


def _alike(one: Value, other: Value) -> bool:
    """Whether two values differ by a slip: one digit changed, added or lost, or a power of ten."""
    first, second = _digits(one), _digits(other)
    if first.rstrip("0") == second.rstrip("0"):
        return True
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    short, long = sorted((first, second), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _digits(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    return str(value.numerator * 10**6 // value.denominator)
