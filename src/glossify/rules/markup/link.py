"""The rule markup/link."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

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

_KINDS = (MarkKind.LINK, MarkKind.IMAGE)
# Parts of an address that say in which language a page is: cn.example.org, example.org/zh-CN/guide.
_LANGUAGE = re.compile(r"www|cn|zh|en|(?:zh|en)[-_][a-z]{2,4}", re.IGNORECASE)
_STEP_LANGUAGE = re.compile(r"[-_.](?:zh|en)(?:[-_][a-z]{2,4})?(?=\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"(?:index)?(?:\.html?|\.md)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Link(BitextRule):
    """A link was lost, or leads somewhere else.

    Each link and image of the source must have its counterpart in the translation. An address may change its
    language (`cn.example.org` for `example.org`, `/zh-CN/` for `/en-US/`), its scheme, its ending and the place in the
    page (`#…`); a relative address may be written in another way. Links of a sentence without a translation are
    not reported again.
    """

    id: ClassVar[str] = "markup/link"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/mistranslation"
    needs_source: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example("见[指南](/zh/guide.html)。", "See the [guide](/en/guide/).", markdown=True),
        Example("见[指南](/guide/start)。", "See the ⟦[guide](/guide/stop)⟧.", markdown=True),
        Example("见[指南](/guide/start)。", "⟦See the guide.⟧", markdown=True),
        Example("见[官网](https://cn.vuejs.org/api)。", "See the [site](http://vuejs.org/api/#top).", markdown=True),
        Example("见[交通](transport.zh.md)。", "See [Transport](transport.en.md).", markdown=True),
        Example("见[甲](/a)和[乙](/b)。", "See [B](/b) and [A](/a).", markdown=True),
        Example("见[甲](/a)和[乙](/b)。", "See ⟦[A](/c)⟧ and [B](/b).", markdown=True),
        Example("![图](/img/a.png)如图。", "![Figure](/img/a.png) as shown.", markdown=True),
        Example("![图](/img/a.png)如图。", "⟦![Figure](/img/b.png)⟧ as shown.", markdown=True),
        Example("见指南。", "See the [guide](/guide).", markdown=True),
        Example("见[下文](#简介)。", "See [below](#introduction).", markdown=True),
    )

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield the links of the source that the translation does not have."""
        source = context.bitext.source
        if source is None or not source.marks:
            return
        ours, theirs = (marks_by_segment(side, _KINDS) for side in (source, context.bitext.target))
        for view in context.pairs:
            if view.pair.source and view.pair.target:
                wanted = [mark for index in view.pair.source for mark in ours.get(index, ())]
                near = [
                    theirs.get(index, []) for area in (view, *context.neighbours(view)) for index in area.pair.target
                ]
                own = [mark for index in view.pair.target for mark in theirs.get(index, ())]
                for finding in self._check_pair(wanted, own, [mark for marks in near for mark in marks], view):
                    yield weakened(finding, view.confidence)

    def _check_pair(
        self, wanted: Sequence[Mark], own: Sequence[Mark], near: Sequence[Mark], view: PairView
    ) -> Iterator[Finding]:
        """Yield what is wrong with one pair: ``own`` are its links, ``near`` those of the pairs around it too."""
        missing = [mark for mark in wanted if not any(_same(mark, other) for other in near)]
        strange = [mark for mark in own if not any(_same(mark, other) for other in wanted)]
        for number, mark in enumerate(missing):
            source = Span(mark.start, mark.end)
            if number < len(strange):
                instead = strange[number]
                message = f"the {mark.kind} leads to {instead.value}; in the source it leads to {mark.value}"
                target = Span(instead.start, instead.end)
            else:
                message = f"the {mark.kind} to {mark.value} is missing in the translation"
                target = view.target.to_document(Span(0, len(view.target.text)))
            yield self.finding(message, target, source=source, pair=view.index, suggestion=mark.value)


@dataclass(frozen=True)
class _Address:
    """What of an address tells one page from another, in whichever language the two are.

    ``localized`` tells whether the host names a language, ``titled`` whether the path holds words that are translated.
    """

    host: tuple[str, ...]
    path: tuple[str, ...]
    fragment: str
    localized: bool
    titled: bool


def _same(mark: Mark, other: Mark) -> bool:
    """Whether two addresses lead to one page, each in its language."""
    if mark.kind is not other.kind:
        return False
    ours, theirs = _address(mark.value), _address(other.value)
    if ours.host and theirs.host:
        if ours.path == theirs.path:
            return ours.host == theirs.host or ours.localized or theirs.localized
        return ours.host == theirs.host and ours.localized and theirs.localized and (ours.titled or theirs.titled)
    if not ours.path or not theirs.path:
        # Within a page only the heading tells, and where both stay in the page headings are translated.
        return not (ours.path or theirs.path) or (ours.fragment == theirs.fragment != "")
    return ours.path[-1] == theirs.path[-1]


def _address(address: str) -> _Address:
    try:
        parts = urlsplit(address)
    except ValueError:
        return _Address((), (address,), "", localized=False, titled=False)
    labels = parts.netloc.lower().split(".") if parts.netloc else []
    host = tuple(label for label in labels if not _LANGUAGE.fullmatch(label))
    steps = (_STEP_LANGUAGE.sub("", _ENDING.sub("", step)) for step in parts.path.split("/"))
    path = tuple(step for step in steps if step and not _LANGUAGE.fullmatch(step) and step not in (".", ".."))
    localized = any(label != "www" and _LANGUAGE.fullmatch(label) for label in labels)
    return _Address(host, path, parts.fragment, localized, titled="%" in parts.path)
