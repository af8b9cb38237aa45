"""Numbers of a translation that stand where the source has another value."""

from collections.abc import Sequence
from dataclasses import dataclass

from glossify.text.numbers.matching import Matching, family
from glossify.text.numbers.model import Number, NumberKind, Value

# Families a slip may lead from one to another: "Level 4" for 第5级, "20190" for 2019年, "260" for 26日.
_NEAR = frozenset({"count", "rank", "year", "day", "ratio", "time", "decade"})


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A number of the source, and the number of the translation that stands for it with another value."""

    source: Number
    target: Number


def discrepancies(matching: Matching) -> tuple[Discrepancy, ...]:
    """Pair what is left on both sides of a matching, the most alike first; in the order of the translation."""
    candidates = sorted(
        (
            (-score, abs(i - j), i, j)
            for i, one in enumerate(matching.source_left)
            for j, other in enumerate(matching.target_left)
            if (score := _likeness(one, other)) > 0
        ),
    )
    used: set[tuple[str, int]] = set()
    found = []
    for _, _, i, j in candidates:
        if ("s", i) not in used and ("t", j) not in used:
            used |= {("s", i), ("t", j)}
            found.append(Discrepancy(matching.source_left[i], matching.target_left[j]))
    return tuple(sorted(found, key=lambda one: one.target.span))


def _likeness(one: Number, other: Number) -> int:
    """Give how surely ``other`` is meant for ``one``: 0 for not at all."""
    if other.weak or (one.weak and one.value == 1):
        return 0
    if one.unit and other.unit and one.unit != other.unit:
        return 0
    same = family(one) == family(other)
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
