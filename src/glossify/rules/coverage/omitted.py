"""The rule coverage/omitted."""

import re

from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    Pair,
    PairRule,
    PairView,
    Severity,
    Span,
    dataclass,
)
from glossify.text.script import HAN

_HAN = re.compile(f"[{HAN}]")
# Fewer characters than this are a label or a stray mark, not a sentence that anybody would miss.
_FEWEST_HAN = 4


@dataclass(frozen=True)
class Omitted(PairRule):
    """A sentence of the source is not in the translation.

    Reported is a whole segment for which the aligner finds no counterpart, at the place where it should stand. A
    sentence that was merged with its neighbour or condensed into it is no omission. Stray marks and labels of a few
    characters are passed over.
    """

    id: ClassVar[str] = "coverage/omitted"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "accuracy/omission"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("论坛昨日开幕。\n欢迎各位来宾。", "The forum opened yesterday.\nWelcome to all guests."),
        Example("论坛昨日开幕。\n欢迎各位来宾。", "The forum opened yesterday.⟦⟧\n"),
        Example("论坛昨日开幕。\n——", "The forum opened yesterday.\n"),
    )

    def sees(self, pair: Pair) -> bool:
        """Look at what has no translation."""
        return not pair.target

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding]:
        """Yield a sentence of the source that stands alone."""
        if len(_HAN.findall(view.source.text)) >= _FEWEST_HAN:
            yield self.finding(
                "this sentence of the source is not in the translation",
                view.target.to_document(Span(0, 0)),
                source=view.source.to_document(Span(0, len(view.source.text))),
                pair=view.index,
            )
