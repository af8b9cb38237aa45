"""number/mismatch: its examples, its words, and what it does in weak pairs."""

import pytest

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.findings import Finding, Tally
from glossify.glossary.matching import Matcher
from glossify.glossary.model import Glossary
from glossify.rule import Context, Example
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
        ("增长一倍", "rose by 100 percent"),
        ("三分之一的学生", "33 percent of the students"),
        ("三分之二的学生", "nearly 70 percent of the students"),
        ("九成居民", "nine in ten residents"),
        ("年近七旬的老人", "a man of nearly 70"),
        ("2000多年前", "two millennia ago"),
        ("二十年来", "over two decades"),
        ("12000亿元", "1.2 trillion yuan"),
        ("新中国成立70周年", "the 70th anniversary of New China"),
        ("90后", "the post-90s generation"),
        ("第二次世界大战", "World War II"),
        ("17时开始", "starts at 5 p.m."),
        ("前9个月", "from January to September"),
        ("每3人中有1人", "one in three"),
        ("5公里", "three miles"),
        ("48小时内", "within two days"),
        ("以2:1获胜", "won 2-1"),
        ("1998年8月25日", "25/8/1998"),
        ("三五天", "a few days"),
        ("6、7、8月", "June, July and August"),
        ("百分之百", "100 percent"),
        ("本月26日", "July 26"),
        ("G20峰会有21国参加", "21 countries attended the G20 summit"),
        ("三峡水库", "the Three Gorges reservoir"),
        ("他今年35岁，身高1.8米", "He is 35 years old and 1.8 meters tall"),
        ("到2020年比2015年下降18%", "By 2020 it will be 18% lower than in 2015"),
        ("9月7日至8日", "September 7-8"),
        ("9月7日至8日", "on 7th and 8th of September"),
        ("“十三五”规划", "the 13th Five-Year Plan"),
        ("一期工程投资约10.3亿元", "Phase I will cost around RMB 1.03 billion"),
        ("二期工程", "Phase II"),
        ("三大主题、五个分论坛", "three themes and five sub-forums"),
        ("增长近一倍", "nearly doubled"),
        ("是去年的2.5倍", "2.5 times that of last year"),
        ("减少一半", "halved"),
        ("两三年", "two or three years"),
        ("上世纪八九十年代", "the 1980s and 1990s"),
        ("18至20世纪", "the 18th to 20th centuries"),
        ("2017年“双十一”", "Singles' Day 2017"),
        ("晚上七点半", "7:30 p.m."),
        ("12时15分", "12:15 p.m."),
        ("每平方米3万元", "30,000 yuan per sq m"),
        ("5000万吨", "50m tonnes"),
        ("1.5万亩", "15,000 mu (1,000 hectares)"),
        ("近千万", "nearly 10 million"),
        ("几十万人", "hundreds of thousands of people"),
        ("7.8级地震", "a magnitude 7.8 earthquake"),
        ("零下20摄氏度", "minus 20 degrees Celsius"),
        ("改革开放40年", "four decades of reform and opening up"),
        ("一等奖2名，二等奖5名", "two first prizes and five second prizes"),
        ("世界500强", "Fortune 500"),
        ("地铁3号线", "Metro Line 3"),
        ("6.5折", "35% off"),
        ("4G手机5亿部", "500 million 4G phones"),
        ("装机82万千瓦", "an installed capacity of 820,000 kW"),
        ("兩萬億港元", "HK$2 trillion"),
    ],
)
def test_says_nothing(source: str, target: str) -> None:
    assert not findings(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("投资2030万元", "⟦203 million⟧ yuan were invested"),
        ("10.3亿元", "RMB ⟦10.3 billion⟧"),
        ("每年约3万人", "about ⟦40,000⟧ people a year"),
        ("增长6.9%", "grew by ⟦9.6%⟧"),
        ("第五届论坛", "the ⟦6th⟧ forum"),
        ("九成居民", "⟦80 percent⟧ of the residents"),
        ("2013年6月17日", "⟦July⟧ 17, 2013"),
        ("2013年6月17日", "17 June ⟦2012⟧"),
        ("8月24日开幕，26日闭幕", "It opens on August 24 and closes on ⟦July⟧ 26"),
        ("三分之二的学生", "⟦one third⟧ of the students"),
        ("上世纪90年代", "in the ⟦1980s⟧"),
        ("15时30分", "⟦2:30 p.m.⟧"),
        ("3000亩", "⟦30,000⟧ mu (200 hectares)"),
        ("二十多年", "for more than ⟦thirty⟧ years"),
        ("2020年签约，2021年开工", "signed in ⟦20,200⟧, begun in 2021"),
    ],
)
def test_marks_what_is_wrong(source: str, target: str) -> None:
    assert marked(Mismatch(), Example(source, target)) == target


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
