"""The rule term/forbidden."""

from glossify.glossary.matching import EnglishMatch
from glossify.glossary.suggesting import nearest_accepted
from glossify.rule import (
    ClassVar,
    Concept,
    Context,
    Example,
    Finding,
    Form,
    Iterable,
    Iterator,
    PairRule,
    PairView,
    Passage,
    Severity,
    Span,
    Tally,
    Words,
    dataclass,
    entry_note,
    entry_severity,
    replace,
)

_GLOSSARY = """
glossify: 1
terms:
  - zh: 坪地
    en: Pingdi
    avoid:
      - form: Ping Di
        why: a place name in pinyin is one word
patterns:
  - zh: "{x}街道"
    en: "{x} Subdistrict"
    avoid: ["{x} Street"]
"""


@dataclass(frozen=True)
class Forbidden(PairRule):
    """The translation uses a form that the glossary forbids.

    An entry lists under `avoid` the wrong forms that people write, each with the reason. With a source, a form is
    reported only where its Chinese term stands in the same pair: the same letters may be right elsewhere. Without a
    source the English is searched alone.

    Hyphens, spaces, plural and capitals do not matter for recognising a form, unless that is all that tells the
    forbidden form from the right one. A forbidden form inside a right one is not reported.
    """

    id: ClassVar[str] = "term/forbidden"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "terminology/inconsistent-with-terminology-resource"
    supersedes: ClassVar[tuple[str, ...]] = ("name/spelling",)
    needs_source: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        Example("坪地的低碳项目", "A low-carbon project in Pingdi", _GLOSSARY),
        Example("坪地的低碳项目", "A low-carbon project in ⟦Ping Di⟧", _GLOSSARY),
        Example("坪地的低碳项目", "A low-carbon project in ⟦Ping-di⟧", _GLOSSARY),
        Example("平先生发言。", "Mr. Ping Di spoke.", _GLOSSARY),
        Example(None, "A low-carbon project in ⟦Ping Di⟧", _GLOSSARY),
        Example("龙岗区坪地街道", "⟦Pingdi Street⟧, Longgang District", _GLOSSARY),
        Example("坪地街道与平街", "Pingdi Subdistrict and Ping Street", _GLOSSARY),
    )

    def check(self, context: Context) -> Iterator[Finding | Tally]:
        """Yield forbidden forms, pair by pair, or sentence by sentence where there is no source."""
        if context.bitext.source is not None:
            yield from super().check(context)
            return
        for segment in context.segments:
            words = Words(segment.text)
            for found in _once(context.matcher.find_forbidden_alone(words, context.bitext.target.path)):
                yield self._report_match(found, segment)

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        """Yield the forbidden forms of the pair's terms, and those of names made by patterns."""
        words = context.words(view)
        right: list[Span] = []
        wrong: list[Span] = []
        reported: set[int] = set()
        for term in context.terms(view):
            right += [found.span for found in context.matcher.find_accepted(term.concepts, words)]
            if id(term.concept) in reported:
                continue
            reported.add(id(term.concept))
            for found in _once(context.matcher.find_forbidden(term.concepts, words)):
                wrong.append(found.span)
                finding = self._report_match(found, view.target)
                yield replace(finding, source=view.source.to_document(term.span), pair=view.index)
        for name in context.matcher.find_forbidden_patterns(view.source.text, words):
            # What an entry has to say of a name, right or wrong, counts before its family.
            known = any(span.contains(name.target) for span in right) or any(
                name.target.overlaps(span) for span in wrong
            )
            if not known:
                finding = self._report(name.concept, name.form, view.target, name.target, name.suggestion)
                yield replace(finding, source=view.source.to_document(name.source), pair=view.index)

    def _report_match(self, found: EnglishMatch, passage: Passage) -> Finding:
        written = passage.text[found.span.start : found.span.end]
        return self._report(found.concept, found.form, passage, found.span, nearest_accepted(found.concept, written))

    def _report(self, concept: Concept, form: Form, passage: Passage, span: Span, suggestion: str) -> Finding:
        written = passage.text[span.start : span.end]
        return self.finding(
            f"the glossary does not allow “{written}”; write “{suggestion}”",
            passage.to_document(span),
            suggestion=suggestion,
            note=entry_note(concept, form),
            entry=str(concept.place),
            severity=entry_severity(self.severity, concept, form),
        )


def _once(found: Iterable[EnglishMatch]) -> Iterator[EnglishMatch]:
    """Keep the first place of each entry; where forms overlap, the longer one counts."""
    kept: list[EnglishMatch] = []
    for match in sorted(found, key=lambda match: (-len(match.span), match.span)):
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    reported: set[int] = set()
    for match in sorted(kept, key=lambda match: match.span):
        if id(match.concept) not in reported:
            reported.add(id(match.concept))
            yield match
