"""number/mismatch: its examples, its words, and what it does in weak pairs."""

import pytest

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.findings import Finding, Tally
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context
from glossify.rules.number.mismatch import Mismatch
from glossify.testing import ExampleCase, example_cases, marked


def outcomes(source: str, target: str, confidence: float = 1.0) -> list[Finding | Tally]:
    rows = zip(source.split("\n"), target.split("\n"), strict=True)
    bitext = given_bitext(rows, "a.zh.txt", "a.en.txt")
    pairs = tuple(Pair(pair.source, pair.target, confidence) for pair in bitext.pairs)
    bitext = Bitext(bitext.source, bitext.target, pairs)
    return list(Mismatch().check(Context(bitext, Matcher(Glossary()))))


def findings(source: str, target: str, confidence: float = 1.0) -> list[Finding]:
    return [one for one in outcomes(source, target, confidence) if isinstance(one, Finding)]


@pytest.mark.parametrize("case", example_cases([Mismatch]), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


@pytest.mark.parametrize(
    ("source", "target", "message", "suggestion"),
    [
        (
            "投资5亿元。",
            "It cost 5 million yuan.",
            "5亿 is 500 million; the translation has 5 million (100 times too small: 亿 is 100 million)",
            "500 million",
        ),
        (
            "投資2萬億港元。",
            "It cost HK$20 trillion.",
            "2萬億 is 2 trillion; the translation has 20 trillion (10 times too large: 万亿 is 1 trillion)",
            "2 trillion",
        ),
        ("共有12人。", "There were 13 people.", "the source has 12; the translation has 13", "12"),
        ("7月召开。", "It was held in June.", "7月 is July; the translation has June", "July"),
        ("8月26日", "August 6th", "26日 is the 26th; the translation has 6th", "26th"),
        ("8月26日", "August 6", "26日 is the 26th; the translation has 6", "26"),
        ("增长5.2%。", "It grew by 5.3%.", "5.2% is 5.2 percent; the translation has 5.3%", "5.2%"),
        ("共有三座大桥。", "There are five bridges.", "三 is 3; the translation has five", "three"),
        (
            "下午3时30分开会。",
            "It starts at 2:30 p.m.",
            "3时30分 is 3:30 p.m.; the translation has 2:30 p.m.",
            "3:30 p.m.",
        ),
    ],
)
def test_says_both_values_in_plain_words(source: str, target: str, message: str, suggestion: str) -> None:
    (finding,) = findings(source, target)
    assert (finding.message, finding.suggestion) == (message, suggestion)


def test_points_at_both_places() -> None:
    (finding,) = findings("甲\n投资5亿元。", "A\nIt cost 5 million yuan.")
    assert (finding.target.start, finding.target.end, finding.pair) == (10, 19, 1)
    assert finding.source is not None
    assert (finding.source.start, finding.source.end) == (4, 6)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("投资5亿元。", "It was costly."),
        ("投资很大。", "It cost 5 million yuan."),
        ("2019年投资5亿元。", "It cost 500 million yuan."),
        ("6000亩地", "6,000 mu (400 hectares) of land"),
        ("两国关系", "relations between both countries"),
        ("十年前", "a decade ago"),
        ("5123人", "over 5,000 people"),
        ("十几家公司", "a dozen companies"),
        ("一个问题", "two problems and a half"),
        ("产量翻一番", "output doubled"),
        ("增长两倍", "grew threefold"),
        ("增长两倍", "tripled"),
    ],
)
def test_says_nothing(source: str, target: str) -> None:
    assert not findings(source, target)


def test_a_spare_number_of_the_source_may_be_what_is_wrong() -> None:
    (finding,) = findings("7月26日电 记者26日获悉", "July 26 -- This reporter learned on July 28")
    assert finding.suggestion == "26"


def test_weak_pair_looks_beside_itself() -> None:
    source = "共售出500套。\n共种下300棵。"
    target = "In all 300 were planted.\nIn all 500 were sold."
    assert not findings(source, target, 0.6)
    assert len(findings(source, target, 1.0)) == 2
    assert not findings("共售出500套。\n共种下300棵。", "In all 300 were planted.\nMany were sold.", 0.6)


def test_counts_numbers_of_the_source() -> None:
    told = [
        one.verified
        for one in outcomes("2019年一家企业投资5亿元。", "In 2019 it cost a lot.")
        if isinstance(one, Tally)
    ]
    assert told == [True, False]
