from dataclasses import dataclass
from typing import Annotated, ClassVar

from glossify.findings import Severity
from glossify.manual import Option, described, options, page, summary
from glossify.rule import Context, Example, Finding, Iterator, Passage, SegmentRule


@dataclass(frozen=True)
class Shouting(SegmentRule):
    """A sentence shouts.

    Reported are marks of exclamation.
    """

    id: ClassVar[str] = "test/shouting"
    severity: ClassVar[Severity] = Severity.INFO
    mqm: ClassVar[str] = "style"
    default: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (Example(None, "Stop⟦!⟧"), Example("停。", "Stop."))
    most: Annotated[int, "How many marks are let pass."] = 0

    def check_segment(self, segment: Passage, context: Context) -> Iterator[Finding]:
        yield from ()


def test_summary_is_the_first_sentence() -> None:
    assert summary(Shouting) == "A sentence shouts."


def test_options_are_the_fields_that_are_not_of_the_class() -> None:
    assert options(Shouting) == (Option("most", 0, "How many marks are let pass."),)


def test_page_holds_all_a_reader_needs() -> None:
    text = page(Shouting)
    assert text.startswith("# test/shouting\n\nA sentence shouts.\n\nReported are marks of exclamation.\n")
    for part in ("Severity: info", "--select test/shouting", '[rules."test/shouting"]', "`most` (default `0`)"):
        assert part in text
    assert "```text\nen: Stop⟦!⟧\n```" in text
    assert "```text\nzh: 停。\nen: Stop.\n```" in text


def test_described_is_plain_values() -> None:
    assert described(Shouting)["options"] == [
        {"name": "most", "default": 0, "description": "How many marks are let pass."}
    ]
    assert described(Shouting)["examples"] == [
        {"source": None, "target": "Stop⟦!⟧"},
        {"source": "停。", "target": "Stop."},
    ]
