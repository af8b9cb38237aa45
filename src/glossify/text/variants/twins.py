"""Words that are known to be two forms of one thing: Macao and Macau, US and U.S.; the list is ``twins.yaml``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from glossify.text.spans import Span
from glossify.text.variants.model import Occurrence, Variation
from glossify.text.variants.sentences import Sentence

_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]$")
_NEXT_WORD = re.compile(r"[\s-]([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Twins:
    """One entry of the list; the fields are those of the file."""

    forms: tuple[str, ...]
    exact: bool = False
    apart: tuple[str, ...] = ()
    alone: bool = False
    after: tuple[str, ...] = ()
    why: str | None = None


def twin_variants(sentences: Sequence[Sentence], more: Iterable[Sequence[str]] = ()) -> Iterator[Variation]:
    """Give the listed twins that stand both in a text; ``more`` are further twins, without regard to case."""
    text = "\n".join(sentence.text for sentence in sentences)
    for twins in (*_listed(), *(Twins(tuple(forms)) for forms in more)):
        pattern = _pattern(twins)
        if len({_form(match[0], twins) for match in pattern.finditer(text)}) > 1:
            found = tuple(_occurrences(sentences, twins, pattern))
            if len({occurrence.form for occurrence in found}) > 1:
                yield Variation(found, exact=False, why=twins.why)


def _occurrences(sentences: Sequence[Sentence], twins: Twins, pattern: re.Pattern[str]) -> Iterator[Occurrence]:
    for index, sentence in enumerate(sentences):
        if sentence.shouted:
            continue
        for match in pattern.finditer(sentence.text):
            span = Span(*match.span())
            if _counts(sentence.text, span, twins):
                written = match[0]
                own = _form(written, twins)
                rewritten = {form: _cased(form, written) if not twins.exact else form for form in twins.forms}
                yield Occurrence(index, span, own, rewritten | {own: written})


def _counts(text: str, span: Span, twins: Twins) -> bool:
    """Whether the conditions of the entry hold at a place."""
    before, behind = _LAST_WORD.search(text, 0, span.start), _NEXT_WORD.match(text, span.end)
    if twins.after and (before is None or before[1].lower() not in twins.after):
        return False
    if twins.alone and any(word is not None and word[1][0].isupper() for word in (before, behind)):
        return False
    return not any(
        text.startswith(name, start)
        for name in twins.apart
        for start in range(max(span.end - len(name), 0), span.start + 1)
    )


def _form(written: str, twins: Twins) -> str:
    """Give the form of the entry that ``written`` is."""
    plain = " ".join(written.split()).replace("'", "’")
    return next(form for form in twins.forms if form == plain or (not twins.exact and form.lower() == plain.lower()))


def _cased(form: str, written: str) -> str:
    """Give a form the capitals of what stands there: all words, the first alone, or none."""
    words = written.split()
    if words[-1][0].isupper():
        return " ".join(word if word == "and" else word[0].upper() + word[1:] for word in form.split())
    small = form.lower()
    return small[0].upper() + small[1:] if words[0][0].isupper() else small


@cache
def _pattern(twins: Twins) -> re.Pattern[str]:
    forms = sorted(twins.forms, key=len, reverse=True)
    inner = "|".join(re.escape(form).replace(r"\ ", r"\s+").replace("’", "[’']") for form in forms)
    return re.compile(rf"(?<![\w.])(?:{inner})(?![\w$]|\.\w)", re.NOFLAG if twins.exact else re.IGNORECASE)


@cache
def _listed() -> tuple[Twins, ...]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("glossify.text.variants").joinpath("twins.yaml").read_text(encoding="utf-8")
    entries: list[dict[str, Any]] = yaml.load(text, Loader=loader)
    return tuple(
        Twins(
            forms=tuple(entry["forms"]),
            exact=entry.get("case") == "exact",
            apart=tuple(entry.get("apart", ())),
            alone=entry.get("alone", False),
            after=tuple(entry.get("after", ())),
            why=entry.get("why"),
        )
        for entry in entries
    )
