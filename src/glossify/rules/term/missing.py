"""The rule term/missing."""

from functools import lru_cache

from glossify.glossary.renderings import Acronyms, is_rendered
from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterator,
    PairRule,
    PairView,
    Severity,
    Span,
    Tally,
    TermMatch,
    dataclass,
    entry_note,
    entry_severity,
)
from glossify.text.acronyms import explained_acronyms
from glossify.text.words import Words, keys_of

_GLOSSARY = """
glossify: 1
terms:
  - zh: 低碳
    zh_not_in: [低碳钢]
    en: low-carbon
  - zh: 深圳市住房和建设局
    en: Housing and Construction Bureau of Shenzhen
    also: [Shenzhen Housing and Construction Bureau]
    short: [Housing and Construction Bureau]
"""
# Words by which English takes up what was named just before.
_TAKING_UP = frozenset("it its they them their we us our he him his she her".split())
# In a longer translation some pronoun always stands, and says nothing about the term.
_MOST_WORDS = 40


@dataclass(frozen=True)
class Missing(PairRule):
    """A term of the source has none of its accepted English forms in the translation.

    Every form that the entry accepts counts: preferred, admitted and short ones, in the plural, with a hyphen, a space
    or neither, with or without article, in British or American spelling. So do verb and noun forms of its words, its
    words in another order or with a few others between ("credit and market risks"), and an acronym that the
    translation explains. A form of up to five capitals (GBA) must stand in capitals. Longer terms win over the shorter
    ones inside them. A term that was rendered rightly in the pair before may be taken up by a pronoun or by its last
    word ("the Bureau"). Where an entry's forbidden form stands, that is reported instead (term/forbidden).
    """

    id: ClassVar[str] = "term/missing"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "terminology/inconsistent-with-terminology-resource"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("坚持低碳发展。", "Low-carbon development goes on.", _GLOSSARY),
        Example("坚持低碳发展。", "⟦Clean development goes on.⟧", _GLOSSARY),
        Example("低碳钢价格上涨。", "Mild steel has become dearer.", _GLOSSARY),
        Example(
            "深圳市住房和建设局昨日发布公告。\n深圳市住房和建设局负责解释。",
            "The Shenzhen Housing and Construction Bureau issued a notice yesterday.\nThe Bureau will interpret it.",
            _GLOSSARY,
        ),
        Example(
            "深圳市住房和建设局昨日发布公告。",
            "⟦The Shenzhen Building Office issued a notice yesterday.⟧",
            _GLOSSARY,
        ),
    )

    def check_pair(self, view: PairView, context: Context) -> Iterator[Finding | Tally]:
        """Yield the terms that are missing, one finding for an entry, and a tally of all terms."""
        reported: set[int] = set()
        for term in context.terms(view):
            if term.concept.keep:
                continue
            verified = self._is_rendered(term, view, context)
            yield Tally("term", verified)
            entry = id(term.concept)
            if verified or entry in reported or self._is_excused(term, view, context):
                continue
            reported.add(entry)
            yield self._report(term, view)

    def _is_rendered(self, term: TermMatch, view: PairView, context: Context) -> bool:
        acronyms = _acronyms(context.bitext.target.prose)
        return any(
            next(context.matcher.find_accepted(term.concepts, words), None) is not None
            or is_rendered(term.concepts, words, acronyms)
            for words in map(context.words, context.search_area(view))
        )

    def _is_excused(self, term: TermMatch, view: PairView, context: Context) -> bool:
        """Whether another rule reports the term, or a short translation takes it up in other words.

        A translation that names a term of which the source knows nothing has taken one for the other.
        """
        words = context.words(view)
        if next(context.matcher.find_forbidden(term.concepts, words), None) is not None:
            return True
        return (
            len(words.words) <= _MOST_WORDS
            and _takes_up(term, words)
            and any(
                _names(term, before, context) and self._is_rendered(term, before, context)
                for before in context.pairs[max(view.index - 1, 0) : view.index]
            )
            and next(context.matcher.find_strangers(view.source.text, words), None) is None
        )

    def _report(self, term: TermMatch, view: PairView) -> Finding:
        concept = term.concept
        form = view.source.text[term.span.start : term.span.end]
        return self.finding(
            f"{form} is “{concept.preferred}” in the glossary; the translation has neither this nor another "
            "accepted form",
            view.target.to_document(Span(0, len(view.target.text))),
            source=view.source.to_document(term.span),
            pair=view.index,
            suggestion=concept.preferred,
            note=entry_note(concept),
            entry=str(concept.place),
            severity=entry_severity(self.severity, concept),
        )


@lru_cache(maxsize=4)
def _acronyms(prose: str) -> Acronyms:
    return explained_acronyms(prose)


def _names(term: TermMatch, view: PairView, context: Context) -> bool:
    return any(other.concept is term.concept for other in context.terms(view))


def _takes_up(term: TermMatch, words: Words) -> bool:
    heads = {keys[-1] for form in term.concept.accepted if (keys := keys_of(form.text))}
    return any(word.key in _TAKING_UP or word.key in heads for word in words.words)
