"""A number as it stands in a sentence: where, of what kind, and all that it may mean."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from glossify.text.spans import Span

# Exact always: a whole value is an int (fast), any other a Fraction.
Value = int | Fraction


class NumberKind(StrEnum):
    """What a number says. The values of a RATIO are in units of 1 (5 % is 1/20), of a TIME in minutes of the day."""

    QUANTITY = "quantity"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Number:
    """One number expression.

    ``values`` are all that it may mean, the likeliest first. ``step`` is what one unit of its last shown digit is
    worth ("12.3 million": 100,000; 0 for a third, which shows none), ``slack`` how much more than its value it may
    mean (十几: less than 10).
    ``loose`` marks a value that is only a bound or a rough figure ("over 5,000", 约300). A ``weak`` number is no
    evidence by itself: it is left out or added in good translations ("one", "both", 一, a numeral in a name).
    ``unit`` is a name from ``glossify.text.numbers.units``, or empty.
    """

    span: Span
    kind: NumberKind
    values: tuple[Value, ...]
    step: Value = 1
    loose: bool = False
    weak: bool = False
    unit: str = ""
    slack: Value = 0

    @property
    def value(self) -> Value:
        """The likeliest value."""
        return self.values[0]


def exact(numerator: Value, denominator: Value = 1) -> Value:
    """Divide exactly; a whole result is an int."""
    quotient = Fraction(numerator) / denominator
    return quotient.numerator if quotient.denominator == 1 else quotient


def decimal(digits: str) -> tuple[Value, Value]:
    """Read "1,234.5" as its value and the worth of its last digit (here 1/10)."""
    whole, point, rest = digits.replace(",", "").partition(".")
    if not point:
        return int(whole), 1
    scale = 10 ** len(rest)
    return exact(int(whole + rest), scale), exact(1, scale)
