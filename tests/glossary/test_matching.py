"""Where terms stand, on both sides."""

import pytest

from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.text.words import Words


def matcher(*entries: str, domain: str | None = None) -> Matcher:
    lines = "".join(f"  - {entry}\n" for entry in entries)
    return Matcher(parse_glossary(f"glossify: 1\nterms:\n{lines}"), domain)


def found(text: str, *entries: str) -> list[str]:
    return [text[match.span.start : match.span.end] for match in matcher(*entries).find_source(text)]


def accepted(text: str, *entries: str) -> list[str]:
    terms = matcher(*entries)
    spans = {match.span for match in terms.find_accepted(terms.glossary.concepts, Words(text))}
    return [text[span.start : span.end] for span in sorted(spans)]


def alone(text: str, *entries: str, path: str = "") -> list[str]:
    matches = matcher(*entries).find_forbidden_alone(Words(text), path)
    return [text[match.span.start : match.span.end] for match in matches]


# --- the Chinese side -------------------------------------------------------------------------------------------------


def test_longest_form_wins() -> None:
    assert found("深圳市坪地街道", "{zh: 坪地, en: A}", "{zh: 坪地街道, en: B}", "{zh: 街道, en: C}") == ["坪地街道"]


def test_traditional_and_simplified_are_one() -> None:
    assert found("廣州與广州", "{zh: 广州, en: Guangzhou}") == ["廣州", "广州"]
    assert found("龙岗", "{zh: 龍崗, en: Longgang}") == ["龙岗"]


def test_offsets_are_code_points() -> None:
    assert [match.span.start for match in matcher("{zh: 坪地, en: A}").find_source("𠮷𠮷坪地")] == [2]


def test_a_longer_word_that_is_none_of_ours_hides_the_term() -> None:
    assert found("低碳钢与低碳", "{zh: 低碳, en: low-carbon, zh_not_in: [低碳钢]}") == ["低碳"]


def test_every_kind_of_chinese_form_is_recognised() -> None:
    assert found("甲乙丙", "{zh: 甲, zh_also: [乙], zh_avoid: [丙], en: A}") == ["甲", "乙", "丙"]


def test_latin_term_is_not_cut_out_of_a_word_but_may_touch_han() -> None:
    assert found("使用API接口，APIs、RAPID", "{zh: API, en: API}") == ["API"]
    assert found("5G与15G", "{zh: 5G, en: 5G}") == ["5G"]


def test_regular_expression_competes_by_length() -> None:
    entry = "{zh: {re: '第[一二三四五六七八九十]+届论坛'}, en: forum}"
    assert found("第十二届论坛开幕", entry, "{zh: 论坛, en: forum}") == ["第十二届论坛"]


def test_entries_with_one_zh_come_together() -> None:
    terms = matcher("{zh: 行, en: bank, sense: money}", "{zh: 行, en: line, sense: row}")
    (match,) = terms.find_source("行")
    assert [concept.preferred for concept in match.concepts] == ["bank", "line"]


@pytest.mark.parametrize(
    ("when", "text", "applies"),
    [
        ("near: [地铁]", "坪地地铁站", True),
        ("near: [地鐵]", "坪地地铁站", True),
        ("near: [地铁]", "坪地", False),
        ("near: [metro]", "坪地Metro线", True),
        ("near: [art]", "坪地party", False),
        ("not_near: [美国]", "美国坪地", False),
        ("not_near: [美国]", "坪地", True),
        ("paths: ['docs/*.txt']", "坪地", True),
        ("paths: ['other/*']", "坪地", False),
        ("domain: [place]", "坪地", True),
        ("domain: [law]", "坪地", False),
        ("near: [地铁], domain: [law]", "坪地地铁站", False),
    ],
)
def test_condition(when: str, text: str, applies: bool) -> None:
    terms = matcher(f"{{zh: 坪地, en: Pingdi, when: {{{when}}}}}", domain="place")
    assert bool(terms.find_source(text, "docs/a.txt")) == applies


# --- the English side -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "text", "spans"),
    [
        (
            "low-carbon zone",
            "Low carbon zones and a low-carbon zone’s rules",
            ["Low carbon zones", "low-carbon zone’s"],
        ),
        ("Ministry of Environment", "the Ministry of the Environment", ["Ministry of the Environment"]),
        ("organization centre", "organisation centers", ["organisation centers"]),
        ("Greater Bay Area", "GREATER BAY AREA", ["GREATER BAY AREA"]),
        ("art", "party artist", []),
        ("Urumqi", "in Ürümqi", ["Ürümqi"]),
        ("No. 5 Road", "on No. 5 Road", ["No. 5 Road"]),
        ("Co., Ltd.", "Huawei Co., Ltd. said", ["Co., Ltd"]),
        ("She Kou", "she. Kou", []),
        ("She Kou", "she: Kou; she\nKou", []),
    ],
)
def test_accepted_form(form: str, text: str, spans: list[str]) -> None:
    assert accepted(text, f"{{zh: 甲, en: '{form}'}}") == spans


@pytest.mark.parametrize(
    ("form", "text", "spans"),
    [
        ("MOST", "Most people agree with MOST", ["MOST"]),
        ("WHO", "those who ask the WHO", ["WHO"]),
        ("SAT", "he sat; the SATs", ["SATs"]),
        ("US", "let us ask the U.S. and the US", ["U.S.", "US"]),
        ("PBOC", "the PBoC and the PBOC", ["PBoC", "PBOC"]),
        ("GBA", "the gba", []),
        ("UNESCO", "Unesco", ["Unesco"]),
        ("Most", "most", ["most"]),
    ],
)
def test_short_form_in_capitals_must_stand_in_capitals(form: str, text: str, spans: list[str]) -> None:
    assert accepted(text, f"{{zh: 甲, en: '{form}'}}") == spans


def test_capitals_do_not_count_where_the_entry_says_so() -> None:
    assert accepted("the gba", "{zh: 甲, en: GBA, case: any}") == ["gba"]


def test_exact_case_takes_the_writing_alone() -> None:
    assert accepted("go, Go and Gos", "{zh: 甲, en: Go, case: exact}") == ["Go"]


def test_irregular_plural_is_accepted() -> None:
    assert accepted("three brethren", "{zh: 甲, en: brother, plural: brethren}") == ["brethren"]


def test_forbidden_form_inside_a_right_one_is_none() -> None:
    terms = matcher("{zh: 甲, en: Greater Bay Area, avoid: [Bay Area]}")
    matches = terms.find_forbidden(terms.glossary.concepts, Words("the Greater Bay Area and the Bay Area"))
    assert [match.span.start for match in matches] == [29]


def test_forbidden_form_that_differs_in_writing_alone_is_taken_to_the_letter() -> None:
    terms = matcher("{zh: 甲, en: Pingdi-Longgang Line, avoid: [Pingdi Longgang Line]}")
    text = "the Pingdi-Longgang Line, the Pingdi Longgang Line"
    matches = terms.find_forbidden(terms.glossary.concepts, Words(text))
    assert [match.span.start for match in matches] == [30]


def test_strangers_are_right_forms_that_the_source_has_no_term_for() -> None:
    terms = matcher("{zh: 坪地, en: Pingdi}", "{zh: 龙岗, en: Longgang}", "{zh: 区, en: district}")
    matches = terms.find_strangers("坪地", Words("Longgang and Pingdi district"))
    assert [match.concept.preferred for match in matches] == ["Longgang", "district"]


# --- the English alone ------------------------------------------------------------------------------------------------


def test_forbidden_forms_without_a_source() -> None:
    assert alone("in Ping Di and ping-di", "{zh: 坪地, en: Pingdi, avoid: [Ping Di]}") == ["Ping Di", "ping-di"]
    assert alone("in Ping. Di", "{zh: 坪地, en: Pingdi, avoid: [Ping Di]}") == []


def test_what_another_entry_calls_right_is_not_forbidden() -> None:
    entries = ("{zh: 甲, en: Avenue, avoid: [Street]}", "{zh: 乙, en: Wall Street}")
    assert alone("on Wall Street", *entries) == []
    assert alone("on Main Street", *entries) == ["Street"]


def test_forbidden_regular_expression_without_a_source() -> None:
    assert alone("ver 12", "{zh: 甲, en: version, avoid: [{re: 'ver \\d+'}]}") == ["ver 12"]


@pytest.mark.parametrize(
    ("when", "text", "found"),
    [
        ("near: [地铁, metro]", "the Metro in Ping Di", True),
        ("near: [地铁, metro]", "metropolitan Ping Di", False),
        ("near: [地铁]", "the metro in Ping Di", False),
        ("not_near: [地铁]", "the metro in Ping Di", True),
        ("not_near: [White House]", "the White House and Ping Di", False),
        ("paths: ['*.md']", "Ping Di", False),
    ],
)
def test_cues_are_looked_for_in_the_english_where_it_stands_alone(when: str, text: str, found: bool) -> None:
    entry = f"{{zh: 坪地, en: Pingdi, avoid: [Ping Di], when: {{{when}}}}}"
    assert bool(alone(text, entry, path="a.txt")) == found
