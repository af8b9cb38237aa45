"""The rule consistency/variant."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from glossify.rule import (
    BitextRule,
    ClassVar,
    Context,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Severity,
    Span,
    dataclass,
)
from glossify.text.lines import LineIndex
from glossify.text.variants.capitals import capital_variants
from glossify.text.variants.hyphens import hyphen_variants
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import Sentence
from glossify.text.variants.spelling import spelling_variants
from glossify.text.variants.twins import twin_variants
from glossify.text.variants.word_order import order_variants

_GLOSSARY = """
glossify: 1
terms:
  - zh: 国际低碳城论坛
    en: International Low Carbon City Forum
"""


@dataclass(frozen=True)
class Variant(BitextRule):
    """One thing is written in two ways in one document.

    Reported are

    - a compound with a hyphen here, with a space or as one word there: "International Low-Carbon City Forum" beside
      "International Low Carbon City Forum", "e-commerce" beside "ecommerce", "decision making process" beside
      "decision-making process";
    - a name that has lost a capital: "Pearl River delta" beside "Pearl River Delta";
    - American and British spelling of one word: "center" beside "centre";
    - twins: "Organizing Committee" and "Organization Committee", Macao and Macau, U.S. and US, and the like;
    - two adjectives in both orders: "green and low-carbon development", "low-carbon and green development".

    The reader asks whether two things are meant, and a search for the one form does not find the other. Each form is
    reported once, where it stands first, with the number of its places. The form to write is the one that the
    glossary has, else the one that stands more often, else the one that stands first.

    What grammar explains is let pass: a hyphen before a noun and none elsewhere ("long-term loans", "in the long
    term"), a verb beside its noun ("to set up", "the set-up"). So a hyphen and a space are compared only before the
    same noun, or inside the same name. Titles and headings explain capitals; a name all in small letters is taken for
    the thing itself. Names keep their own spelling (World Health Organization). How a place name in pinyin is written
    is told by name/spelling.
    """

    id: ClassVar[str] = "consistency/variant"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "style/inconsistent-style"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            None,
            "The Shenzhen International Low Carbon City Forum opens today.\n"
            "All are welcome at the International ⟦Low-Carbon City⟧ Forum.",
        ),
        Example(
            None,
            "The ⟦Low Carbon City⟧ Forum opens today.\nAll are welcome at the Low-Carbon City Forum.",
            "glossify: 1\nterms:\n  - {zh: 低碳城论坛, en: Low-Carbon City Forum}\n",
        ),
        Example(None, "It is a low-carbon city. Low carbon is the aim of the Low Carbon City Forum."),
        Example(None, "Write to the Organizing Committee.\nThe ⟦organization committee⟧ replies in two days."),
        Example(
            None,
            "The cities of the Pearl River Delta met. The Pearl River Delta has nine.\n"
            "Roads in the ⟦Pearl River delta⟧ are busy.",
        ),
        Example(
            None, "The Board of Directors met. It is the Board of Directors that decides. A board of directors votes."
        ),
        Example(None, "E-commerce is growing. Half of all e-commerce is rural; ⟦ecommerce⟧ changes villages."),
        Example(None, "We set up a fund. The set-up was quick; they follow up with a follow-up visit."),
        Example(None, "Long-term loans are rare. In the long term rates rise, and long-term rates more so."),
        Example(None, "Our decision-making process is open. A ⟦decision making process⟧ needs time."),
        Example(None, "Trade with the US grew. The US buys more. Exports to the ⟦U.S.⟧ doubled."),
        Example(None, "Macao and Hong Kong took part. ⟦Macau⟧ was first.\nThe University of Macau hosted it."),
        Example(None, "Visit the new centre. The centre is open, and the other ⟦center⟧ is not."),
        Example(None, "The World Health Organization praised how we organise the programme."),
        Example(
            None,
            "Aims of green and low-carbon development, and how green and low-carbon development pays.\n"
            "Results of ⟦low-carbon and green development⟧ were shown.",
        ),
    )

    spelling: Annotated[bool, "Report American beside British spelling."] = True
    word_order: Annotated[bool, "Report two adjectives in both orders."] = True
    twins: Annotated[
        str, 'Further forms of one thing, with "/" between them and ";" between things: "eco-city / low-carbon city".'
    ] = ""

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield every form that should give way to another one, at its first place."""
        sentences = tuple(Sentence(segment.text) for segment in context.segments)
        taken: set[tuple[int, int]] = set()
        for variation in self._variations(sentences):
            right = _right_form(variation, context)
            for form in dict.fromkeys(place.form for place in variation.occurrences):
                places = [place for place in variation.occurrences if place.form == form]
                covered = {(place.sentence, at) for place in places for at in range(place.span.start, place.span.end)}
                # Where two kinds of difference meet at one place, the first kind says it.
                if form != right and taken.isdisjoint(covered):
                    taken |= covered
                    yield self._report(variation, right, places, context)

    def _variations(self, sentences: Sequence[Sentence]) -> Iterator[Variation]:
        further = [[form.strip() for form in thing.split("/")] for thing in self.twins.split(";") if thing.strip()]
        yield from twin_variants(sentences, further)
        yield from hyphen_variants(sentences)
        yield from capital_variants(sentences)
        if self.spelling:
            yield from spelling_variants(sentences)
        if self.word_order:
            yield from order_variants(sentences)

    def _report(self, variation: Variation, right: str, places: Sequence[Occurrence], context: Context) -> Finding:
        rivals = [place for place in variation.occurrences if place.form == right]
        first = places[0]
        suggestion = first.rewritten[right]
        times = f" {len(places)} times" if len(places) > 1 else ""
        line, _ = LineIndex(context.bitext.target.text).position(_span(rivals[0], context).start)
        elsewhere = f"{len(rivals)} times, first in line {line}" if len(rivals) > 1 else f"in line {line}"
        return self.finding(
            f"“{first.rewritten[first.form]}” stands here{times}, “{suggestion}” {elsewhere}",
            _span(first, context),
            pair=_pair(first, context),
            suggestion=suggestion,
            note=variation.why,
            fix=_fix(variation, right, places, len(rivals), context),
        )


def _span(place: Occurrence, context: Context) -> Span:
    return context.segments[place.sentence].to_document(place.span)


def _pair(place: Occurrence, context: Context) -> int | None:
    pairs = enumerate(context.bitext.pairs)
    return next((index for index, pair in pairs if place.sentence in pair.target), None)


def _right_form(variation: Variation, context: Context) -> str:
    """Give the form to write: the glossary's, or the one known to be right, or the most frequent, or the first."""
    counts = Counter(place.form for place in variation.occurrences)
    listed = {form: _standing(variation, form, context) for form in counts}
    if max(listed.values()) == 0 and variation.right is not None:
        return variation.right
    return max(counts, key=lambda form: (listed[form], counts[form], form == variation.likely))


def _standing(variation: Variation, form: str, context: Context) -> int:
    """Tell what the glossary says of a form: 2 if it is a preferred form or part of one, 1 for another accepted one."""
    shown = {place.rewritten[form] for place in variation.occurrences if place.form == form}
    standing = 0
    for concept in context.glossary.concepts:
        for accepted in concept.accepted:
            if not accepted.is_regex and any(_is_part(text, accepted.text) for text in shown):
                standing = max(standing, 2 if accepted.text == concept.preferred else 1)
    return standing


def _is_part(text: str, form: str) -> bool:
    """Whether a text is a form or, if it has several words, a part of it: "US" in a name is its own affair."""
    if text == form or text not in form:
        return text == form
    return (
        re.search(r"\w[\s-]\w", text) is not None
        and re.search(rf"(?<![\w-]){re.escape(text)}(?![\w-])", form) is not None
    )


def _fix(variation: Variation, right: str, places: Sequence[Occurrence], rivals: int, context: Context) -> Fix | None:
    """Rewrite all places of a form, if that changes nothing but the writing and it is clear which form is right."""
    clear = rivals > len(places) or variation.right is not None or _standing(variation, right, context) > 0
    text = context.bitext.target.text
    edits = tuple(Edit(_span(place, context), place.rewritten[right]) for place in places)
    plain = all(
        text[edit.span.start : edit.span.end] == place.rewritten[place.form]
        for edit, place in zip(edits, places, strict=True)
    )
    return Fix(edits) if variation.exact and clear and plain else None
