"""The rule markup/tag."""

from collections import Counter
from collections.abc import Iterable, Mapping

from glossify.rule import (
    BitextRule,
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    Mark,
    MarkKind,
    PairView,
    Severity,
    Span,
    Tally,
    dataclass,
    marks_by_segment,
    weakened,
)

# Where a line may break is a matter of the language.
_LAYOUT = frozenset({"br", "wbr"})
# Two names of one thing.
_SAME = {"strong": "b", "em": "i", "strike": "s", "del": "s"}


@dataclass(frozen=True)
class Tag(BitextRule):
    """An HTML tag in running text was lost or added.

    Bold, raised, coloured words of the source stand under the same tags in the translation, as often as there.
    `<strong>` and `<b>`, `<em>` and `<i>` count as one; where lines break is a matter of the language. A tag may stand
    in the sentence before or behind.
    """

    id: ClassVar[str] = "markup/tag"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "design/markup"
    needs_source: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example("面积9.7<sup>①</sup>公顷。", "It covers 9.7<sup>1</sup> hectares.", markdown=True),
        Example("面积9.7<sup>①</sup>公顷。", "⟦It covers 9.7 hectares.⟧", markdown=True),
        Example("按<kbd>Ctrl</kbd>键。", "Press ⟦<b>⟧Ctrl</b>.", markdown=True),
        Example("<strong>注意</strong>安全。", "Mind <b>safety</b>.", markdown=True),
        Example("第一行<br>第二行", "First line, second line", markdown=True),
        Example("注意安全。", "Mind ⟦<u>⟧safety</u>.", markdown=True),
    )

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield the tags that stand on one side alone."""
        source, target = context.bitext.source, context.bitext.target
        if source is None or not (source.marks or target.marks):
            return
        ours, theirs = (marks_by_segment(side, (MarkKind.TAG,)) for side in (source, target))
        for view in context.pairs:
            if view.pair.source and view.pair.target:
                for finding in self._check_pair(view, context, ours, theirs):
                    yield weakened(finding, view.confidence)

    def _check_pair(
        self, view: PairView, context: Context, ours: Mapping[int, list[Mark]], theirs: Mapping[int, list[Mark]]
    ) -> Iterator[Finding]:
        wanted, found = _tags(view.pair.source, ours), _tags(view.pair.target, theirs)
        around = context.neighbours(view)
        near_source = Counter(_name(mark) for other in around for mark in _tags(other.pair.source, ours))
        near_target = Counter(_name(mark) for other in around for mark in _tags(other.pair.target, theirs))
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


def _tags(segments: Iterable[int], marks: Mapping[int, list[Mark]]) -> list[Mark]:
    return [mark for index in segments for mark in marks.get(index, ()) if mark.value not in _LAYOUT]


def _name(mark: Mark) -> str:
    return _SAME.get(mark.value, mark.value)
