from dataclasses import dataclass
from typing import ClassVar

from glossify.findings import Severity
from glossify.rule import BitextRule, Context, Example, Finding, Iterator, Span
from glossify.testing import example_cases, marked


@dataclass(frozen=True)
class Fixed(BitextRule):
    """Reports fixed places."""

    id: ClassVar[str] = "test/fixed"
    severity: ClassVar[Severity] = Severity.INFO
    examples: ClassVar[tuple[Example, ...]] = (Example(None, "⟦One⟧ two"),)
    places: tuple[tuple[int, int], ...] = ((0, 3),)

    def check(self, context: Context) -> Iterator[Finding]:
        for start, end in self.places:
            yield self.finding("here", Span(start, end))


def test_marks_show_where_a_rule_reports() -> None:
    assert marked(Fixed(), Example(None, "One two")) == "⟦One⟧ two"
    assert marked(Fixed(), Example(None, "⟦One two⟧")) == "⟦One⟧ two"


def test_empty_and_neighbouring_places() -> None:
    assert marked(Fixed(((3, 3),)), Example("一", "One")) == "One⟦⟧"
    assert marked(Fixed(((0, 1), (1, 3))), Example(None, "One")) == "⟦O⟧⟦ne⟧"


def test_no_finding_no_mark() -> None:
    assert marked(Fixed(()), Example("一\n二", "One\nTwo")) == "One\nTwo"


def test_cases_name_the_rule_and_the_number() -> None:
    assert [str(case) for case in example_cases([Fixed])] == ["test/fixed-1"]
