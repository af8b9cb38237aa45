"""What to write in the place of a form that a glossary does not allow."""

from glossify.glossary.model import Concept

# From this likeness on (rapidfuzz ratio, 0 to 100) the writer plainly meant that very form: "Great Bay Area" is a slip
# for the admitted "Greater Bay Area", not for the full name of the region.
_PLAINLY_MEANT = 80


def nearest_accepted(concept: Concept, written: str) -> str:
    """Give the accepted form that ``written`` is a slip for, else the preferred one, with the capitals of ``written``.

    A form that begins small gets capitals where every long word of ``written`` has one.
    """
    from rapidfuzz import fuzz, process

    forms = [concept.preferred, *(form.text for form in concept.accepted if not form.is_regex)]
    found = process.extractOne(written, forms, scorer=fuzz.ratio, score_cutoff=_PLAINLY_MEANT)
    return _capitalized(found[0] if found else concept.preferred, written)


def _capitalized(form: str, written: str) -> str:
    long_words = [word for word in written.split() if len(word) > len("with")]
    if not form[:1].islower() or not written[:1].isupper():
        return form
    if len(long_words) > 1 and all(word[0].isupper() for word in long_words):
        return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in form.split(" "))
    return form[:1].upper() + form[1:]


_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"})
