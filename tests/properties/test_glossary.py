"""What holds of glossaries and their matching, whatever the text."""

import json
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from glossify.checking import check
from glossify.documents.bitexts import given_bitext
from glossify.errors import GlossaryError, Problem
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rules.term.forbidden import Forbidden
from glossify.rules.term.missing import Missing
from glossify.text.script import fold_han
from glossify.text.words import Words, keys_of

HAN = st.text("坪地龙岗廣州市区低碳钢街道", min_size=1, max_size=4)
WORD = st.sampled_from("green bank zone of low-carbon Pingdi Bay area policies Xi’an No. 5 GBA risk".split())
PHRASE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
MARKS = st.sampled_from([" ", ", ", ". ", "; ", "\n", " – ", "-", "\ufffc", " (", "”"])
TEXT = st.lists(st.tuples(WORD, MARKS), max_size=12).map(lambda parts: "".join(map("".join, parts)))
ENTRIES = st.dictionaries(HAN, st.lists(PHRASE, min_size=1, max_size=3), min_size=1, max_size=6)
YAML_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "glossify: 1",
                "terms:",
                "  - zh: 坪地",
                "    en: P",
                "    en：Q",
                "\t",
                '"',
                "[",
                "{",
                "&a",
                "*a",
                "- ",
                "  ",
            ]
        ),
        max_size=12,
    ).map("\n".join),
)
FRAMES = (
    "{}",
    "{} is here.",
    "We saw {} yesterday.",
    "“{}” it said",
    "In 2024, {}, which grew",
    "the {}.",
    "({})",
    "…{}!",
    "see {}；坪地",
)


def glossary_of(entries: dict[str, list[str]]) -> Glossary:
    terms = [{"zh": zh, "en": forms[0], "also": forms[1:]} for zh, forms in entries.items()]
    return parse_glossary(json.dumps({"glossify": 1, "terms": terms}, ensure_ascii=False, indent=1))


@given(ENTRIES, st.lists(st.one_of(HAN, st.sampled_from(["，", "A", "与", "𠮷"])), max_size=12).map("".join))
def test_terms_are_forms_of_their_entry_and_never_overlap(entries: dict[str, list[str]], text: str) -> None:
    found = Matcher(glossary_of(entries)).find_source(text)
    for match in found:
        forms = {fold_han(form.text) for concept in match.concepts for form in concept.zh}
        assert fold_han(text[match.span.start : match.span.end]) in forms
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(ENTRIES, TEXT)
def test_english_forms_stand_where_they_are_found(entries: dict[str, list[str]], text: str) -> None:
    glossary = glossary_of(entries)
    for match in Matcher(glossary).find_accepted(glossary.concepts, Words(text)):
        assert keys_of(text[match.span.start : match.span.end]) == keys_of(match.form.text)
        assert "\n" not in text[match.span.start : match.span.end]


@given(ENTRIES, st.sampled_from(FRAMES), st.data())
def test_preferred_form_is_accepted_in_any_sentence(
    entries: dict[str, list[str]], frame: str, data: st.DataObject
) -> None:
    glossary = glossary_of(entries)
    concept = data.draw(st.sampled_from(glossary.concepts))
    rows = [(concept.zh[0].text, frame.format(concept.preferred))]
    findings = check(given_bitext(rows, "a", "b"), Matcher(glossary), (Missing(), Forbidden())).findings
    longest = Matcher(glossary).find_source(concept.zh[0].text)[0].concept
    if longest is concept:
        assert [finding for finding in findings if finding.entry == str(concept.place)] == []


@given(ENTRIES, HAN, TEXT)
def test_checking_is_deterministic(entries: dict[str, list[str]], source: str, target: str) -> None:
    rows = [(source, re.sub(r"\n", " ", target))]
    first, second = (
        check(given_bitext(rows, "a", "b"), Matcher(glossary_of(entries)), (Missing(), Forbidden())) for _ in range(2)
    )
    assert first == second


@given(YAML_TEXT)
def test_any_text_is_a_glossary_or_a_glossary_error(text: str) -> None:
    assert all(problem.line >= 1 and problem.column >= 1 and problem.message for problem in problems_of(text))


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        parse_glossary(text)
    except GlossaryError as error:
        return error.problems
    return ()
