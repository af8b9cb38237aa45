"""The rule coverage/added."""

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

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
# Fewer words than this are a label or a signature.
_FEWEST_WORDS = 4


@dataclass(frozen=True)
class Added(PairRule):
    """A sentence of the translation has nothing in the source.

    Reported is a whole segment for which the aligner finds no counterpart. An explanation that a translator adds
    inside a sentence is no addition, and labels of a few words are passed over.
    """

    id: ClassVar[str] = "coverage/added"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "accuracy/addition"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("论坛昨日开幕。", "The forum opened yesterday."),
        Example("论坛昨日开幕。\n", "The forum opened yesterday.\n⟦Tickets were sold out within an hour.⟧"),
        Example("论坛昨日开幕。\n", "The forum opened yesterday.\nXinhua"),
    )

    def sees(self, pair: Pair) -> bool:
        """Look at what has no source."""
        return not pair.source

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding]:
        """Yield a sentence of the translation that stands alone."""
        if len(_WORD.findall(view.target.text)) >= _FEWEST_WORDS:
            yield self.finding(
                "this sentence of the translation has nothing in the source",
                view.target.to_document(Span(0, len(view.target.text))),
                pair=view.index,
            )
