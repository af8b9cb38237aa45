"""The rule markup/link."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

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

_KINDS = (MarkKind.LINK, MarkKind.IMAGE)
# Parts of an address that say in which language a page is: cn.example.org, example.org/zh-CN/guide.
_LANGUAGE = re.compile(r"www|cn|zh|en|(?:zh|en)[-_][a-z]{2,4}", re.IGNORECASE)
_STEP_LANGUAGE = re.compile(r"[-_.](?:zh|en)(?:[-_][a-z]{2,4})?(?=\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"(?:index)?(?:\.html?|\.md)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Link(PairRule):
    """A link was lost, or leads somewhere else.

    Each link and image of the source must have its counterpart in the translation. An address may change its
    language (`cn.example.org` for `example.org`, `/zh-CN/` for `/en-US/`), its scheme, its ending and the place in the
    page (`#…`); a relative address may be written in another way. Links of a sentence without a translation are
    not reported again.
    """

    id: ClassVar[str] = "markup/link"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/mistranslation"
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

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding]:
        """Yield the links of the source that neither the pair nor those around it have in the translation."""
        wanted = _links(context.source_marks(view))
        own = _links(context.target_marks(view))
        near = _links(context.target_marks(view, *context.neighbours(view)))
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


def _links(marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind in _KINDS]


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
