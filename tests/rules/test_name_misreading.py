import re
from itertools import pairwise

import pytest

from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair, Segment
from glossify.findings import Finding, Severity, Tally
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.names.misreadings import MisreadPlace, misread_places
from glossify.rule import Context, Example
from glossify.rules.name.misreading import Misreading


def document(language: Language, lines: list[str]) -> Document:
    text = "\n".join(lines)
    ends = [match.end() for match in re.finditer(r"[^\n]*(?:\n|$)", text)][: len(lines)]
    spans = [(start, start + len(line)) for (start, _), line in zip(pairwise([0, *ends]), lines, strict=True)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, *span) for span in spans)
    segments = tuple(Segment(*span, block=index) for index, span in enumerate(spans))
    return Document("a." + language, language, text, text, blocks, segments)


def outcomes(
    source: str | None, target: str, *, confidence: float = 1.0, glossary: Glossary | None = None
) -> tuple[list[Finding], list[Tally], str]:
    """Give findings, tallies and the translation with the findings marked; lines are pairs."""
    english = document(Language.ENGLISH, target.split("\n"))
    chinese = document(Language.CHINESE, source.split("\n")) if source is not None else None
    pairs = tuple(
        Pair((index,) if source is not None else (), (index,), confidence) for index in range(len(english.segments))
    )
    context = Context(Bitext(chinese, english, pairs), Matcher(glossary or Glossary()))
    found = list(Misreading().check(context))
    findings = [outcome for outcome in found if isinstance(outcome, Finding)]
    marked = english.text
    for span in sorted({finding.target for finding in findings}, reverse=True):
        marked = f"{marked[: span.start]}⟦{marked[span.start : span.end]}⟧{marked[span.end :]}"
    return findings, [outcome for outcome in found if isinstance(outcome, Tally)], marked


@pytest.mark.parametrize("example", Misreading.examples, ids=lambda example: example.target)
def test_examples(example: Example) -> None:
    glossary = parse_glossary(example.glossary) if example.glossary else None
    assert outcomes(example.source, re.sub("[⟦⟧]", "", example.target), glossary=glossary)[2] == example.target


@pytest.mark.parametrize("place", misread_places(), ids=lambda place: f"{place.zh} {place.en}")
def test_every_listed_wrong_form_is_reported_and_every_right_one_verified(place: MisreadPlace) -> None:
    near = place.cues.near[0] if place.cues.near else ""
    for wrong in place.wrong:
        findings, tallies, _ = outcomes(f"{place.zh}，{near}", f"They went to {wrong}.")
        assert [finding.suggestion for finding in findings] == [place.en]
        assert tallies == [Tally("name", verified=False)]
    for right in (place.en, *place.also):
        assert outcomes(f"{place.zh}，{near}", f"They went to {right}.")[:2] == ([], [Tally("name", verified=True)])


def test_what_a_finding_says() -> None:
    (finding,), _, _ = outcomes("惠州新圩", "Xin Wei of Huizhou")
    assert finding.message == (
        "新圩 is read Xinxu here; the translation has Xin Wei (圩 is xū in Lingnan place names, not wéi)"
    )
    assert (finding.rule, finding.severity) == ("name/misreading", Severity.ERROR)
    assert finding.source is not None
    assert (finding.source.start, finding.source.end) == (2, 4)
    assert (finding.target.start, finding.target.end) == (0, 7)


def test_traditional_characters_are_quoted_as_they_stand() -> None:
    (finding,), _, _ = outcomes("東莞麻涌", "Mayong, Dongguan")
    assert finding.message.startswith("麻涌 ")
    assert outcomes("蔚縣", "Weixian County")[0][0].message.startswith("蔚縣 is read Yuxian here")


def test_a_county_of_one_syllable_is_named_without_its_generic_in_the_message() -> None:
    (finding,), _, _ = outcomes("单县", "Dan County")
    assert finding.message.startswith("单县 is read Shanxian here; the translation has Dan County")
    assert finding.suggestion == "Shanxian County"


def test_neither_form_is_unverified_without_a_finding() -> None:
    assert outcomes("惠州新圩", "A town in Huizhou")[:2] == ([], [Tally("name", verified=False)])


def test_one_right_and_one_wrong_of_two_is_reported() -> None:
    assert outcomes("新圩到新圩", "From Xinxu to Xinwei")[2] == "From Xinxu to ⟦Xinwei⟧"


def test_another_name_in_the_source_that_reads_so_excuses_the_form() -> None:
    assert outcomes("歙县、息县", "The two counties of Xixian")[0] == []
    assert outcomes("辛伟在新圩", "Xin Wei is there")[0] == []
    assert outcomes("歙县", "The county of Xixian")[2] == "The county of ⟦Xixian⟧"


def test_a_form_that_the_glossary_lists_for_another_thing_is_no_excuse() -> None:
    glossary = parse_glossary("glossify: 1\nterms:\n  - {zh: 信维, en: Xinwei}\n")
    assert len(outcomes("惠州新圩", "Xinwei", glossary=glossary)[0]) == 1


def test_a_longer_accepted_form_of_the_glossary_holds_the_name_too() -> None:
    glossary = parse_glossary("glossify: 1\nterms:\n  - {zh: 新圩镇, en: Xinwei Town}\n")
    assert outcomes("惠州新圩镇", "Xinwei Town", glossary=glossary)[0] == []
    assert outcomes(None, "Xinwei in Huizhou", glossary=glossary)[0] == []


def test_a_weak_pair_is_looked_for_in_its_neighbours() -> None:
    source, target = "惠州新圩\n第二句", "The first sentence\nXinxu in Huizhou"
    assert outcomes(source, target, confidence=0.7)[:2] == ([], [Tally("name", verified=True)])
    assert outcomes(source, target)[:2] == ([], [Tally("name", verified=False)])


def test_a_wrong_form_in_the_neighbour_of_a_weak_pair_is_one_step_lower() -> None:
    findings, _, marked = outcomes("惠州新圩\n第二句", "The first sentence\nXinwei in Huizhou", confidence=0.7)
    assert marked == "The first sentence\n⟦Xinwei⟧ in Huizhou"
    assert [finding.severity for finding in findings] == [Severity.WARNING]


def test_neighbours_that_name_the_place_answer_for_themselves() -> None:
    findings, _, _ = outcomes("惠州新圩\n新圩", "Xinwei\nXinwei", confidence=0.7)
    assert [(finding.pair, finding.target.start) for finding in findings] == [(0, 0), (1, 7)]


def test_the_document_names_the_region() -> None:
    assert outcomes("六合\n南京的消息", "Liuhe\nNews from Nanjing")[2] == "⟦Liuhe⟧\nNews from Nanjing"
    assert outcomes("六合\n别处的消息", "Liuhe\nOther news")[0] == []


def test_english_alone_needs_the_region_in_the_paragraph() -> None:
    assert outcomes(None, "Xinwei\nHuizhou")[0] == []
    (finding,), _, _ = outcomes(None, "Huizhou\nXinwei near Huizhou")
    assert finding.message == "新圩 is read Xinxu; the text has Xinwei (圩 is xū in Lingnan place names, not wéi)"
    assert finding.pair == 1
