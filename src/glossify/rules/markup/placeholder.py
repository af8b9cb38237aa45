"""The rule markup/placeholder."""

import re
from collections import Counter

from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    PairRule,
    PairView,
    Passage,
    Severity,
    Span,
    dataclass,
)

# {name}, {0}, {user.name}, ${name}, %s, %d, %1$s, %(name)s, %@. A percent sign behind a digit is a percentage.
_PLACEHOLDER = re.compile(
    r"\$?\{[A-Za-z_][\w.]*\}|\$?\{\d+\}|(?<![\d%])%(?:\d+\$)?[sdif@](?![A-Za-z])|%\([A-Za-z_]\w*\)[sdif]"
)


@dataclass(frozen=True)
class Placeholder(PairRule):
    """A placeholder was changed or lost.

    A program puts a value in the place of `{name}`, `${name}`, `%s`, `%1$s` or `%(name)s`: each must stand in the
    translation as often as in the source, to the letter. Their order may change. What is in code is not looked at.
    """

    id: ClassVar[str] = "markup/placeholder"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/mistranslation"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("你好，{name}！", "Hello, {name}!"),
        Example("你好，{name}！", "Hello, ⟦{nmae}⟧!"),
        Example("你好，{name}！", "⟦Hello!⟧"),
        Example("共%d个文件，用时%s。", "%s for %d files."),
        Example("共%d个文件。", "⟦%s⟧ files."),
        Example("共%(count)s个文件。", "%(count)s files."),
        Example("增长了50%。", "It grew by 50%."),
        Example("第%1$s页，共%2$s页", "Page %1$s of ⟦%3$s⟧"),
        Example("你好！", "Hello, ⟦{name}⟧!"),
        Example("花费${price}。", "It costs ${price}."),
    )

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding]:
        """Yield the placeholders of one side that the other does not have."""
        wanted = Counter(found for found, _ in _placeholders(view.source))
        lost = wanted - Counter(found for area in context.search_area(view) for found, _ in _placeholders(area.target))
        strange = [(found, span) for found, span in _placeholders(view.target) if _taken(wanted, found)]
        missing = [name for name, count in lost.items() for _ in range(count)]
        for number, (found, span) in enumerate(strange):
            instead = missing[number] if number < len(missing) else None
            message = (
                f"the source has the placeholder {instead} here" if instead else "the source has no such placeholder"
            )
            yield self.finding(
                f"{found}: {message}", view.target.to_document(span), pair=view.index, suggestion=instead
            )
        for name in missing[len(strange) :]:
            yield self.finding(
                f"the placeholder {name} is missing in the translation",
                view.target.to_document(Span(0, len(view.target.text))),
                source=view.source.to_document(
                    next(span for found, span in _placeholders(view.source) if found == name)
                ),
                pair=view.index,
                suggestion=name,
            )


def _placeholders(passage: Passage) -> Iterator[tuple[str, Span]]:
    return ((match[0], Span(*match.span())) for match in _PLACEHOLDER.finditer(passage.text))


def _taken(wanted: "Counter[str]", found: str) -> bool:
    """Whether ``found`` is one more than is wanted; counts it."""
    wanted[found] -= 1
    return wanted[found] < 0
