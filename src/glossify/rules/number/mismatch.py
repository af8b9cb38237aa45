"""The rule number/mismatch."""

from collections.abc import Sequence

from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    PairRule,
    PairView,
    Severity,
    Tally,
    dataclass,
)
from glossify.text.numbers import (
    Discrepancy,
    Matching,
    Number,
    chinese_numbers,
    discrepancies,
    english_numbers,
    family,
    match_numbers,
    say,
    say_like,
    slip,
)


@dataclass(frozen=True)
class Mismatch(PairRule):
    """A number in the translation has another value than in the source.

    Numbers are compared by value, not by their digits: 1亿2000万 is 120 million, 百分之五 is 5 percent, 三成五 is 35
    percent, 上世纪90年代 are the 1990s. Dates, times and ordinals count as well as quantities. The classic slip is a
    scale: Chinese counts in 万 (10,000) and 亿 (100 million), English in thousands and millions.

    Reported is a number of the translation that fits none of the source, where a number of the source is left that it
    can stand for: a month for a month, a figure with the same unit or the like digits. A number that merely is missing
    or was added is not reported here.

    Tolerated are rounding to the last figure shown (1,234万 as "12.3 million", 5,123 as "over 5,000"), years left
    out, numbers said again or by a word ("both", "a decade", "doubled"), measures converted (亩 to hectares, 里 to
    kilometres) and 一 as the article.
    """

    id: ClassVar[str] = "number/mismatch"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/mistranslation"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("项目投资5亿元。", "The project cost 500 million yuan."),
        Example("项目投资5亿元。", "The project cost ⟦5 million⟧ yuan."),
        Example("全市人口1756万。", "The city has 17.56 million people."),
        Example("全市人口1756万。", "The city has ⟦175.6 million⟧ people."),
        Example("园区面积约1,234万平方米。", "The park covers about 12.3 million square metres."),
        Example("能耗下降百分之五，水耗下降三成五。", "Energy use fell by 5 percent and water use by 35 percent."),
        Example("能耗下降百分之五，水耗下降三成五。", "Energy use fell by 5 percent and water use by ⟦25 percent⟧."),
        Example("论坛于8月26日开幕。", "The forum opened on August 26."),
        Example("论坛于8月26日开幕。", "The forum opened on August ⟦6⟧."),
        Example("论坛于8月26日开幕。", "The forum opened on ⟦July⟧ 26."),
        Example("第十九届会议在北京召开。", "The ⟦18th⟧ session was held in Beijing."),
        Example("来自十五个国家的两千余名代表出席。", "More than 2,000 delegates from ⟦fifty⟧ countries attended."),
        Example("基地占地3000亩。", "The base covers 200 hectares."),
        Example("年产量3至5万吨。", "It turns out 30,000 to 50,000 tonnes a year."),
        Example("会议下午3时30分开始。", "The meeting begins at 3:30 p.m."),
        Example("一带一路沿线的四川企业", "Sichuan companies along the Belt and Road"),
        Example("今年上半年客流增长26%。", "In the first half of this year, ridership rose by ⟦62 percent⟧."),
    )

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        """Yield wrong numbers, and a tally of the numbers of the source."""
        sources = chinese_numbers(view.source.text)
        if not sources:
            return
        matching = match_numbers(sources, english_numbers(view.target.text))
        yield from _tallies(matching)
        elsewhere = _Surroundings(view, context)
        for one in discrepancies(matching):
            if not elsewhere.explain(one):
                yield self._report(one, view)

    def _report(self, one: Discrepancy, view: PairView) -> Finding:
        said = view.source.text[one.source.span.start : one.source.span.end]
        written = view.target.text[one.target.span.start : one.target.span.end]
        meant = say(one.source)
        if family(one.source) in ("day", "rank"):
            meant = f"the {meant}"
        source = f"the source has {said}" if said == meant else f"{said} is {meant}"
        reason = slip(one.source, one.target, said)
        return self.finding(
            f"{source}; the translation has {written}" + (f" ({reason})" if reason else ""),
            view.target.to_document(one.target.span),
            source=view.source.to_document(one.source.span),
            pair=view.index,
            suggestion=say_like(one.source, one.target, written),
        )


def _tallies(matching: Matching) -> Iterator[Tally]:
    """Count the numbers of the source; one that is often left out counts only where it was found."""
    for _ in (*matching.matched, *matching.source_spare):
        yield Tally("number", verified=True)
    for number in matching.source_left:
        if not number.weak:
            yield Tally("number", verified=False)


class _Surroundings:
    """The pairs beside a weak one, in which its numbers may stand too."""

    def __init__(self, view: PairView, context: Context) -> None:
        self._others = context.search_area(view)[1:]

    def explain(self, one: Discrepancy) -> bool:
        """Whether a neighbour has the number that is missing, or is where the unexpected one belongs."""
        return any(
            _has(english_numbers(other.target.text), one.source) or _has(chinese_numbers(other.source.text), one.target)
            for other in self._others
        )


def _has(numbers: Sequence[Number], wanted: Number) -> bool:
    return any(family(number) == family(wanted) and set(number.values) & set(wanted.values) for number in numbers)


def compare(source: str, target: str) -> tuple[Discrepancy, ...]:
    """Give the wrong numbers of one translated text, without the marking of a pair."""
    return discrepancies(match_numbers(chinese_numbers(source), english_numbers(target)))
