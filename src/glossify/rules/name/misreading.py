"""name/misreading: a place name spelled after a reading that its characters do not have there."""

from bisect import bisect_left, bisect_right
from functools import lru_cache, partial

from glossify.names.identity import Written, written_names
from glossify.names.readings import can_spell
from glossify.names.suspects import suspects
from glossify.names.traps import Trap, traps
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
from glossify.text.script import fold_han


@dataclass(frozen=True)
class Misreading(PairRule):
    """A place name is spelled after a reading that its characters do not have in that place.

    Many characters have several readings, and places keep old or local ones: 圩 is xū in Lingnan though a
    dictionary gives wéi first, 六 is lù in 六安, 番 is pān in 番禺. Whoever trusts a converter writes Xinwei, Liu'an,
    Fanyu, and the reader looks for a place that does not exist, or finds another one.

    The rule knows some two hundred such places with the wrong forms that are met, and three characters that are
    read in a local way all over a region (圩, 涌, 埔); it speaks of these where the sentence or the document names the
    region. It reports a form only when it is one of those known to be wrong and nothing else in the source can be
    read like it: never because two names look alike.

    The writing of a name does not matter here: Xin Wei, Xin-wei and Xīnwéi are all Xinwei. Tones do not matter
    either. A form that the glossary accepts for the place is right. Names in Cantonese or Uyghur form (Tai Po, Lopnur)
    are accepted where they are in use. Without a source the rule reports the forms that are safe to report beside
    the name of their region, in the same paragraph.
    """

    id: ClassVar[str] = "name/misreading"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/mistranslation"
    needs_source: ClassVar[bool] = False
    supersedes: ClassVar[tuple[str, ...]] = ("term/forbidden", "term/missing")
    examples: ClassVar[tuple[Example, ...]] = (
        Example("惠州新圩与深圳坪地相邻。", "Xinxu in Huizhou borders on Pingdi in Shenzhen."),
        Example("惠州新圩与深圳坪地相邻。", "⟦Xinwei⟧ in Huizhou borders on Pingdi in Shenzhen."),
        Example("惠州市惠阳區新圩鎮", "⟦Xin Wei⟧ Town, Huiyang District, Huizhou"),
        Example("新圩和新围都设有站点。", "There are stops at Xinxu and Xinwei."),
        Example("他从六安坐车到蚌埠。", "He went from ⟦Liu’an⟧ to ⟦Bangbu⟧ by coach."),
        Example("南京市六合区", "⟦Liuhe⟧ District, Nanjing"),
        Example("六合彩今晚开奖。", "The Liuhe lottery is drawn tonight."),
        Example("单县的面积为1702平方公里。", "⟦Dan County⟧ has an area of 1,702 square kilometres."),
        Example("荥阳在河南，荥经在四川。", "Xingyang is in Henan, Yingjing in Sichuan."),
        Example("荥经在四川。", "⟦Xingjing⟧ is in Sichuan."),
        Example("他是家里的长子。", "Changzi, the eldest son of the family"),
        Example("香港大埔的工业邨", "An industrial estate in Tai Po, Hong Kong"),
        Example("佛山市顺德区鸡洲涌村", "⟦Jizhouyong⟧ Village, Shunde District, Foshan"),
        Example("连云港徐圩新区", "Xuwei New Area, Lianyungang"),
        Example(
            "新圩是我们的客户。",
            "Xinwei is a client of ours.",
            glossary="glossify: 1\nterms:\n  - {zh: 新圩, en: Xinwei}\n",
        ),
        Example(None, "Qingxi in Dongguan and ⟦Xinwei⟧ in Huizhou take part."),
        Example(None, "Dr Li Fanyu of Guangzhou and Xinwei Telecom of Huizhou take part."),
    )

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield the wrong readings in all pairs or, without a source, in all paragraphs of the translation."""
        if context.bitext.source is None:
            yield from self._check_alone(context)
        else:
            yield from super().check(context)

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        """Yield the wrong readings of the names in one pair, and a tally of those that can go wrong."""
        document = context.bitext.source
        if document is None:
            return
        seen: set[str] = set()
        for trap in traps(fold_han(view.source.text), _folded(document.text)):
            if trap.zh not in seen:
                seen.add(trap.zh)
                yield from self._check_trap(trap, view, context)

    def _check_trap(self, trap: Trap, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        area = context.search_area(view)
        source = "\n".join(fold_han(near.source.text) for near in area)
        right = sum(1 for near in area for _ in written_names(near.target.text, trap.right))
        if right >= source.count(trap.zh):
            yield Tally("name", verified=True)
            return
        others = source.replace(trap.zh, "\n")
        wrong = [
            (near, written)
            for near in area
            if near is view or trap.zh not in fold_han(near.source.text)
            for written in written_names(near.target.text, trap.wrong)
            if not can_spell(others, written.letters) and not _accepted(written.letters, trap.zh, context)
        ]
        for near, written in wrong:
            yield self._misread(trap, written, view, near)
        if wrong or trap.listed:
            yield Tally("name", verified=not wrong and right > 0)

    def _misread(self, trap: Trap, written: Written, view: PairView, near: PairView) -> Finding:
        right = trap.wrong[written.letters]
        zh = view.source.text[trap.span.start : trap.span.end]
        there = near.target.text[written.span.start : written.span.end]
        return self.finding(
            f"{zh} is read {right.removesuffix(' County')} here; the translation has {there} ({trap.why})",
            near.target.to_document(written.span),
            source=view.source.to_document(trap.span),
            pair=view.index,
            suggestion=right,
        )

    def _check_alone(self, context: Context) -> Iterator[Finding | Tally]:
        for index, shown in enumerate(context.segments):
            for written, place in suspects(shown.text, partial(_paragraph_of, index, context)):
                if _accepted(written.letters, None, context):
                    continue
                right = place.wrong_letters()[written.letters]
                there = shown.text[written.span.start : written.span.end]
                yield self.finding(
                    f"{place.zh} is read {right}; the text has {there} ({place.why})",
                    shown.to_document(written.span),
                    pair=index,
                    suggestion=right,
                )


def _paragraph_of(index: int, context: Context) -> str:
    """Give the visible text of the paragraph that a segment stands in."""
    target = context.bitext.target
    block = target.segments[index].block
    first = bisect_left(target.segments, block, key=lambda segment: segment.block)
    last = bisect_right(target.segments, block, key=lambda segment: segment.block)
    return " ".join(shown.text for shown in context.segments[first:last])


def _accepted(wrong: str, zh: str | None, context: Context) -> bool:
    """Whether the glossary lists a form as right: for a name with ``zh`` in it, or for any where that is None."""
    return any(
        any(written_names(form.text, {wrong}))
        for concept in context.glossary.concepts
        if zh is None or any(zh in fold_han(form.text) for form in concept.zh)
        for form in concept.accepted
    )


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return fold_han(text)
