"""The rule name/spelling."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from glossify.names.misreadings import misread_places
from glossify.names.written import WrittenName, pinyin_names, syllables_of
from glossify.rule import (
    BitextRule,
    ClassVar,
    Concept,
    Context,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Severity,
    Span,
    dataclass,
    entry_note,
)
from glossify.text.lines import LineIndex
from glossify.text.syllables import is_pinyin, plain, written_as_one
from glossify.text.variants.sentences import Sentence

_GLOSSARY = """
glossify: 1
terms:
  - {zh: 坪地, en: Pingdi, domain: place}
  - {zh: 大围, en: Tai Wai, domain: place}
"""
# Names in these places are not Mandarin, or not written by its rules: what is right cannot be told from the letters.
_ELSEWHERE = re.compile(
    r"\b(?:Hong ?Kong|Kowloon|New Territories|Maca[ou]|Taiwan|Taipei|Singapore|Malaysia|Penang|Vietnam|Viet Nam|Burma|"
    r"Myanmar|(?:North|South) Korea|Seoul|Pyongyang|Japan|Tokyo)\b"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """A name as the glossary (with its entry) or the list of places writes it; ``forms`` are all that are right."""

    right: str
    forms: frozenset[str]
    concept: Concept | None = None


@dataclass(frozen=True)
class Spelling(BitextRule):
    """One place name in pinyin is written in two ways, or otherwise than the glossary writes it.

    Ping Di, PingDi, Ping-di and Pingdi are one name, Xian and Xi'an may be: spaces, hyphens, apostrophes and capitals
    do not make another one. But the reader, and every search, takes them for two. By the national standard
    (GB/T 16159) a place name is one word with one capital, with an apostrophe before a syllable that begins with a, o
    or e; what kind of place it is stands apart, in English: Pingdi Subdistrict, Xi'an.

    The form to write is the glossary's, else that of the standard. A form that the glossary accepts is never reported.
    In texts about Hong Kong, Macao, Taiwan and other places with a romanization of their own, the standard does not
    decide: there the form that stands more often is proposed, and nothing is fixed.

    Names of persons are written apart (Li Na), so the rule wants to see that a place is meant: a word such as Town,
    Road or River beside the name, "in" or "near" before it, or the name in the glossary or the list of places. Of a
    mountain, a lake or a river the second part may be written apart (Huang Shan).
    """

    id: ClassVar[str] = "name/spelling"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/spelling"
    supersedes: ClassVar[tuple[str, ...]] = ("consistency/variant",)
    examples: ClassVar[tuple[Example, ...]] = (
        Example(None, "Pingdi Subdistrict lies in the north. The forum is held in ⟦Ping Di⟧ every year."),
        Example(None, "⟦PingDi⟧ Town grows. Pingdi is green, and ⟦Ping-di⟧ is quiet."),
        Example(None, "Trains leave Xi'an at noon. In Xi'an it is hot, and in ⟦Xian⟧ City too."),
        Example(None, "Chang'an Town is busy. The road to ⟦Chang An⟧ Town is long."),
        Example(None, "Shennan Road was built first. ⟦Shen Nan⟧ Road was widened."),
        Example(None, "Li Na won the match. Lina was happy. Lina Wang and Li Na met."),
        Example(None, "Lina Village is small. The singer Li Na was born there."),
        Example(None, "Huangshan City has an airport. Tourists climb Huang Shan."),
        Example(None, "Ping Di is a musician. Nobody knows Ping Di."),
        Example("坪地的低碳项目", "A low-carbon project in ⟦Ping Di⟧", _GLOSSARY),
        Example("平先生发言。", "Ping Di spoke.", _GLOSSARY),
        Example(None, "The road through ⟦Ping Di⟧ Subdistrict", _GLOSSARY),
        Example(None, "Tai Wai Station is near. The line ends in ⟦Taiwai⟧.", _GLOSSARY),
        Example(None, "Hong Kong: Lei Yue Road is closed. Lei Yue Road opens again, ⟦Leiyue⟧ Road closes."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield every form that should give way to another one, at its first place."""
        sentences = tuple(Sentence(segment.text) for segment in context.segments)
        groups: dict[str, list[WrittenName]] = defaultdict(list)
        for index, sentence in enumerate(sentences):
            for name in pinyin_names(index, sentence):
                groups[name.letters].append(name)
        listed, spared = _listed(context), _spared(context)
        for letters, every in groups.items():
            known = listed.get(letters)
            names = [name for name in every if name.form not in spared or (known and name.form in known.forms)]
            if known is not None or len({name.form for name in names}) > 1:
                yield from self._check_group(names, known, sentences, context)

    def _check_group(
        self, names: Sequence[WrittenName], known: _Known | None, sentences: Sequence[Sentence], context: Context
    ) -> Iterator[Finding]:
        places = [name for name in names if _is_place(name, names, known, context)]
        right = known.right if known else _right(names, places)
        if right is None:
            return
        own_rules = known is None and any(_ELSEWHERE.search(sentences[name.sentence].text) for name in names)
        if own_rules:
            right = Counter(name.form for name in names).most_common(1)[0][0]
        wrong = [name for name in places if name.form != right and not (known and name.form in known.forms)]
        for form in dict.fromkeys(name.form for name in wrong):
            group = [name for name in wrong if name.form == form]
            rivals = [name for name in names if name.form == right]
            yield self._report(group, rivals, right, known, context, safe=not own_rules)

    def _report(
        self,
        group: Sequence[WrittenName],
        rivals: Sequence[WrittenName],
        right: str,
        known: _Known | None,
        context: Context,
        *,
        safe: bool,
    ) -> Finding:
        text = context.bitext.target.text
        written = right.replace("'", "’") if text.count("’") > text.count("'") else right
        edits = tuple(Edit(_span(name, context), written) for name in group)
        plain_text = all(text[edit.span.start : edit.span.end].replace("’", "'") == group[0].form for edit in edits)
        times = f" {len(group)} times" if len(group) > 1 else ""
        concept = known.concept if known else None
        return self.finding(
            f"“{group[0].form}” stands here{times}; {_reason(right, rivals, known, context)}",
            edits[0].span,
            pair=_pair(group[0], context),
            suggestion=written,
            note=entry_note(concept) if concept else None,
            entry=str(concept.place) if concept else None,
            fix=Fix(edits) if safe and plain_text else None,
        )


def _reason(right: str, rivals: Sequence[WrittenName], known: _Known | None, context: Context) -> str:
    if known is not None and known.concept is not None:
        return f"the glossary has “{right}”"
    if not rivals:
        return f"as one word it is “{right}”"
    line, _ = LineIndex(context.bitext.target.text).position(_span(rivals[0], context).start)
    return f"“{right}” {len(rivals)} times, first in line {line}" if len(rivals) > 1 else f"“{right}” in line {line}"


def _span(name: WrittenName, context: Context) -> Span:
    return context.segments[name.sentence].to_document(name.span)


def _pair(name: WrittenName, context: Context) -> int | None:
    pairs = enumerate(context.bitext.pairs)
    return next((index for index, pair in pairs if name.sentence in pair.target), None)


def _is_place(name: WrittenName, names: Sequence[WrittenName], known: _Known | None, context: Context) -> bool:
    """Whether a place is meant here, and not a person of that name or a mountain."""
    if name.natural and not name.beside_generic:
        return False
    if name.beside_generic or (known is not None and _in_source(name, known, context)):
        return True
    if name.personal or known is not None:
        return name.placed
    return name.placed or any(other.beside_generic for other in names)


def _in_source(name: WrittenName, known: _Known, context: Context) -> bool:
    index = _pair(name, context)
    if index is None or known.concept is None or context.bitext.source is None:
        return False
    return any(known.concept in term.concepts for term in context.terms(context.pairs[index]))


def _right(names: Sequence[WrittenName], places: Sequence[WrittenName]) -> str | None:
    """Give the name as one word, its syllables parted as in the form that shows most of them."""
    if not places:
        return None
    cuts = [syllables_of(form) for form in dict.fromkeys(name.form for name in names)]
    return written_as_one(max(cuts, key=len)) if all(cuts) else None


# --- names that are known ---------------------------------------------------------------------------------------------


def _listed(context: Context) -> Mapping[str, _Known]:
    """Give the names in pinyin that the glossary or the list of places has, by their letters."""
    known = dict(_places())
    forms: dict[str, list[tuple[str, Concept]]] = defaultdict(list)
    for concept in context.glossary.concepts:
        for form in concept.accepted:
            # Two words may be a person's name, unless the entry says that they are a place.
            place = concept.domain == "place" or " " not in form.text
            if place and not form.is_regex and form.text[:1].isupper() and _is_name(form.text):
                forms[plain(form.text)].append((_straight(form.text), concept))
    for letters, found in forms.items():
        right, concept = found[0]
        known[letters] = _Known(right, frozenset(form for form, _ in found), concept)
    return known


def _spared(context: Context) -> frozenset[str]:
    """Give the forms that are the glossary's affair: what it accepts is right, what it forbids term/forbidden tells."""
    return frozenset(_straight(form.text) for concept in context.glossary.concepts for form in concept.en)


def _straight(form: str) -> str:
    return form.replace("’", "'")


@cache
def _places() -> Mapping[str, _Known]:
    names = [(form, place) for place in misread_places() for form in (place.en, *place.also)]
    return {plain(form): _Known(form, frozenset({form})) for form, _ in names if _is_name(form)}


def _is_name(form: str) -> bool:
    return all(part.isascii() and is_pinyin(part) for part in _straight(form).replace("-", " ").split())
