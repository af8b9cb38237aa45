"""The rule markup/tag."""

from collections import Counter
from collections.abc import Iterable

from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    Mark,
    MarkKind,
    PairRule,
    PairView,
    Severity,
    Span,
    dataclass,
)

# Where a line may break is a matter of the language.
_LAYOUT = frozenset({"br", "wbr"})
# Two names of one thing.
_SAME = {"strong": "b", "em": "i", "strike": "s", "del": "s"}


@dataclass(frozen=True)
class Tag(PairRule):
    """An HTML tag in running text was lost or added.

    Bold, raised, coloured words of the source stand under the same tags in the translation, as often as there.
    `<strong>` and `<b>`, `<em>` and `<i>` count as one; where lines break is a matter of the language. A tag may stand
    in the sentence before or behind.
    """

    id: ClassVar[str] = "markup/tag"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "design/markup"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("面积9.7<sup>①</sup>公顷。", "It covers 9.7<sup>1</sup> hectares.", markdown=True),
        Example("面积9.7<sup>①</sup>公顷。", "⟦It covers 9.7 hectares.⟧", markdown=True),
        Example("按<kbd>Ctrl</kbd>键。", "Press ⟦<b>⟧Ctrl</b>.", markdown=True),
        Example("<strong>注意</strong>安全。", "Mind <b>safety</b>.", markdown=True),
        Example("第一行<br>第二行", "First line, second line", markdown=True),
        Example("注意安全。", "Mind ⟦<u>⟧safety</u>.", markdown=True),
    )

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding]:
        """Yield the tags that stand on one side alone, in the pair and in those around it."""
        around = context.neighbours(view)
        wanted, found = _tags(context.source_marks(view)), _tags(context.target_marks(view))
        near_source = Counter(map(_name, _tags(context.source_marks(*around))))
        near_target = Counter(map(_name, _tags(context.target_marks(*around))))
        lost = Counter(map(_name, wanted)) - Counter(map(_name, found)) - near_target
        added = Counter(map(_name, found)) - Counter(map(_name, wanted)) - near_source
        for mark in found:
            if added[_name(mark)] > 0:
                added[_name(mark)] -= 1
                instead = next(lost.elements(), None)
                lost -= Counter([instead] if instead else [])
                message = f"the source has <{instead}> here" if instead else "the source has no such tag"
                yield self.finding(
                    f"<{mark.value}>: {message}", Span(mark.start, mark.end), pair=view.index, suggestion=instead
                )
        for mark in wanted:
            if lost[_name(mark)] > 0:
                lost[_name(mark)] -= 1
                yield self.finding(
                    f"the tag <{mark.value}> is missing in the translation",
                    view.target.to_document(Span(0, len(view.target.text))),
                    source=Span(mark.start, mark.end),
                    pair=view.index,
                )


def _tags(marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind is MarkKind.TAG and mark.value not in _LAYOUT]


def _name(mark: Mark) -> str:
    return _SAME.get(mark.value, mark.value)
