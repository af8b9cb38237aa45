"""The rule term/inconsistent."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Annotated

from glossify.glossary.matching import EnglishMatch
from glossify.glossary.model import Acceptability
from glossify.rule import (
    BitextRule,
    ClassVar,
    Concept,
    Context,
    Example,
    Finding,
    Form,
    Iterator,
    PairView,
    Severity,
    Span,
    TermMatch,
    dataclass,
    entry_note,
    entry_severity,
)
from glossify.text.acronyms import long_form_at_end
from glossify.text.lines import LineIndex
from glossify.text.script import fold_han
from glossify.text.words import keys_of

_GLOSSARY = """
glossify: 1
terms:
  - zh: 示范区
    en: demonstration zone
    also: [pilot area, demonstration zones of all kinds]
  - zh: 深圳市住房和建设局
    en: Housing and Construction Bureau of Shenzhen
    also: [Shenzhen Housing and Construction Bureau]
    short: [the Bureau]
  - zh: 合作
    en: cooperation
    also: [cooperate, cooperative, collaboration]
  - zh: 世界卫生组织
    en: World Health Organization
    also: [WHO]
"""
_WORD_BEFORE = re.compile(r"\b([A-Z](?!he\b)[\w.]*)(?:[’']s)?\s$")
_JOINING = frozenset("of the a an for and in on to".split())
# Words that share so many letters at their head are taken for one word in two parts of speech.
_STEM = 4
# Below this confidence what stands beside the term may translate something else.
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Rendering:
    """One term of the source and the form that stands for it, at ``span`` of the translation of ``view``.

    ``owner`` is the word with a capital before a form that has one: the body of another state or city may be meant.
    """

    view: PairView
    term: TermMatch
    form: Form
    span: Span
    owner: str


@dataclass(frozen=True)
class Inconsistent(BitextRule):
    """One term is rendered by two different words of its entry in one document.

    An entry may admit several forms; a text should stay with one of them, or the reader takes "demonstration zone" and
    "pilot area" for two things. The form to write is the preferred one if the document has it, else the one that is
    used more often. The other one is reported once, where it stands first, with the number of its places.

    Different are only forms with different words. Let pass are plural, hyphen, capitals and article, another order of
    the same words, another part of speech (cooperation, cooperate), a form that contains the other, short forms and
    acronyms. The body of another state is another body ("US Department of Commerce"). A pair in which both forms stand
    tells nothing, for one may explain the other; nor does a weak pair. Only the same Chinese form is compared with
    itself: where the source has a shorter name, the English may.
    """

    id: ClassVar[str] = "term/inconsistent"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "terminology/inconsistent-use-of-terminology"
    needs_source: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "示范区位于坪地。\n示范区占地广。\n示范区已建成。",
            "The demonstration zone lies in Pingdi.\nThe ⟦pilot area⟧ is large.\nThe demonstration zone is complete.",
            _GLOSSARY,
        ),
        Example(
            "示范区位于坪地。\n示范区占地广。",
            "The ⟦pilot area⟧ lies in Pingdi.\nThe demonstration zone is large.",
            _GLOSSARY,
        ),
        Example(
            "示范区位于坪地。\n各类示范区占地广。",
            "The demonstration zone lies in Pingdi.\nDemonstration zones are large.",
            _GLOSSARY,
        ),
        Example(
            "示范区位于坪地。\n示范区占地广。",
            "The demonstration zone, a pilot area, lies in Pingdi.\nThe demonstration zone is large.",
            _GLOSSARY,
        ),
        Example(
            "示范区位于坪地。\n试点占地广。",
            "The demonstration zone lies in Pingdi.\nThe pilot area is large.",
            _GLOSSARY,
        ),
        Example("双方合作。\n合作顺利。", "The two sides cooperate.\nThe cooperation goes well.", _GLOSSARY),
        Example(
            "双方合作。\n合作顺利。\n加强合作。",
            "Their cooperation began.\nThe ⟦collaboration⟧ goes well.\nCooperation will grow.",
            _GLOSSARY,
        ),
        Example(
            "世界卫生组织发布报告。\n世界卫生组织表示感谢。",
            "The World Health Organization published a report.\nThe WHO gave thanks.",
            _GLOSSARY,
        ),
        Example(
            "深圳市住房和建设局发布公告。\n深圳市住房和建设局表示感谢。",
            "The Shenzhen Housing and Construction Bureau issued a notice.\n"
            "The Housing and Construction Bureau of Shenzhen gave thanks.",
            _GLOSSARY,
        ),
        Example(
            "深圳市住房和建设局发布公告。\n深圳市住房和建设局表示感谢。",
            "The Shenzhen Housing and Construction Bureau issued a notice.\nThe Bureau gave thanks.",
            _GLOSSARY,
        ),
        Example(None, "The demonstration zone lies in Pingdi. The pilot area is large.", _GLOSSARY),
    )

    least: Annotated[int, "Report only where the form to write is used at least so many times."] = 1

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield every form that should give way to another form of its entry, at its first place."""
        for renderings in _renderings(context):
            concept = renderings[0].term.concept
            groups = _groups(renderings)
            right = _right(groups)
            if len(groups[right]) < self.least:
                continue
            owners = {each.owner for each in groups[right]}
            for name, group in groups.items():
                if name != right and all(each.owner in owners | {""} for each in group):
                    yield self._report(concept, group, groups[right], context)

    def _report(
        self, concept: Concept, group: Sequence[_Rendering], rivals: Sequence[_Rendering], context: Context
    ) -> Finding:
        first = group[0]
        form = rivals[0].form.text
        written = first.view.target.text[first.span.start : first.span.end]
        zh = first.view.source.text[first.term.span.start : first.term.span.end]
        times = f" {len(group)} times" if len(group) > 1 else ""
        line, _ = LineIndex(context.bitext.target.text).position(
            rivals[0].view.target.to_document(rivals[0].span).start
        )
        elsewhere = f"{len(rivals)} times, first in line {line}" if len(rivals) > 1 else f"in line {line}"
        return self.finding(
            f"{zh} is “{written}” here{times}, “{form}” {elsewhere}",
            first.view.target.to_document(first.span),
            source=first.view.source.to_document(first.term.span),
            pair=first.view.index,
            suggestion=form,
            note=entry_note(concept),
            entry=str(concept.place),
            severity=entry_severity(self.severity, concept),
        )


def _renderings(context: Context) -> Iterator[Sequence[_Rendering]]:
    """Give for every Chinese form of every entry the places where it is known which English form stands for it."""
    if context.bitext.source is None:
        return
    found: dict[tuple[str, str], list[_Rendering]] = defaultdict(list)
    for view in context.pairs:
        if view.confidence < _SURE or not view.pair.source or not view.pair.target:
            continue
        terms = context.terms(view)
        claimed = [
            match for term in terms for match in context.matcher.find_accepted(term.concepts, context.words(view))
        ]
        for term in terms:
            if len(term.concepts) == 1 and not term.concept.keep and not _is_again(term, terms):
                zh = fold_han(view.source.text[term.span.start : term.span.end])
                found[str(term.concept.place), zh].extend(_rendering(term, view, claimed))
    yield from (renderings for renderings in found.values() if len({each.form.text for each in renderings}) > 1)


def _is_again(term: TermMatch, terms: Sequence[TermMatch]) -> bool:
    """Whether an earlier term of the pair is of the same entry: a pair counts once."""
    return any(other.concept is term.concept and other.span < term.span for other in terms)


def _rendering(term: TermMatch, view: PairView, claimed: Sequence[EnglishMatch]) -> Iterator[_Rendering]:
    """Give the form that stands for a term, if the pair has one alone and it is not part of another term's."""
    own = [match for match in claimed if match.concept is term.concept]
    free = [
        match
        for match in own
        if not any(other.span != match.span and other.span.contains(match.span) for other in claimed)
        and not any(other.span == match.span and other.concept is not match.concept for other in claimed)
    ]
    forms = {match.form.text: match for match in free if not match.form.is_regex}
    if free and all(_alike(one.form, two.form) for one, two in combinations(forms.values(), 2)):
        yield _Rendering(view, term, free[0].form, free[0].span, _owner(view.target.text, free[0].span))


def _owner(text: str, span: Span) -> str:
    before = _WORD_BEFORE.search(text, 0, span.start)
    return before[1] if before and text[span.start].isupper() else ""


def _groups(renderings: Sequence[_Rendering]) -> Mapping[str, Sequence[_Rendering]]:
    """Put together what is rendered by forms that are alike, under the first form of each group."""
    groups: dict[str, list[_Rendering]] = {}
    for rendering in renderings:
        heads = [
            name
            for name, group in groups.items()
            if any(_alike(rendering.form, other) for other in {each.form for each in group})
        ]
        merged = [each for name in heads for each in groups.pop(name)]
        groups[heads[0] if heads else rendering.form.text] = [*merged, rendering]
    return groups


def _right(groups: Mapping[str, Sequence[_Rendering]]) -> str:
    """Give the group of the preferred form, else the one used most, else the first."""

    def standing(name: str) -> tuple[bool, int]:
        group = groups[name]
        return any(each.form.acceptability is Acceptability.PREFERRED for each in group), len(group)

    return max(groups, key=standing)


def _alike(one: Form, two: Form) -> bool:
    """Whether two forms are one name in two shapes: the words of one, or its initials, are those of the other."""
    if Acceptability.SHORT in (one.acceptability, two.acceptability) or one.is_regex or two.is_regex:
        return True
    first, second = (tuple(word for word in keys_of(form.text) if word not in _JOINING) for form in (one, two))
    if len(first) > len(second):
        first, second = second, first
    if all(any(_one_word(word, other) for other in second) or _is_initials(word, second) for word in first):
        return True
    return _is_acronym(one.text) or _is_acronym(two.text)


def _is_initials(word: str, words: tuple[str, ...]) -> bool:
    """Whether a word, or what it is the plural of, is an acronym of neighbouring words."""
    ends = range(2, len(words) + 1)
    return any(long_form_at_end(letters, words[:end]) for letters in {word, word.removesuffix("s")} for end in ends)


def _one_word(one: str, two: str) -> bool:
    return one == two or (len(one) >= _STEM and len(two) >= _STEM and one[:_STEM] == two[:_STEM])


def _is_acronym(form: str) -> bool:
    letters = [character for character in form if character.isalpha()]
    return " " not in form and sum(letter.isupper() for letter in letters) > len(letters) / 2
