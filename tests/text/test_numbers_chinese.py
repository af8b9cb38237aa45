"""Number expressions of Chinese: one row a case, "what stands there, kind, likeliest value" for each number."""

import pytest

from glossify.text.numbers import NumberKind, chinese_numbers

CASES = [
    ("投资5亿元", "5亿 quantity 500000000"),
    ("人口1亿2000万", "1亿2000万 quantity 120000000"),
    ("总额3.5万亿元", "3.5万亿 quantity 3500000000000"),
    ("总额3万亿", "3万亿 quantity 3000000000000"),
    ("两千余人", "两千 quantity 2000"),
    ("9000多万党员", "9000多万 quantity 90000000"),
    ("十几万人", "十几万 quantity 100000"),
    ("二十几名学生", "二十 quantity 20"),
    ("百八十人", "百八十 quantity 180"),
    ("一百零五人", "一百零五 quantity 105"),
    ("三万零五百", "三万零五百 quantity 30500"),
    ("三万五", "三万五 quantity 35000"),
    ("一百二十", "一百二十 quantity 120"),
    ("两万五千里", "两万五千 quantity 25000"),
    ("二百五十米", "二百五十 quantity 250"),
    ("1234人", "1234 quantity 1234"),
    ("1,234,567人", "1,234,567 quantity 1234567"),
    ("１２３４元", "１２３４ quantity 1234"),
    ("１，２３４元", "１，２３４ quantity 1234"),
    ("12,5个", "12 quantity 12; 5 quantity 5"),
    ("2千多只", "2千 quantity 2000"),
    ("5 万元", "5 万 quantity 50000"),
    ("壹拾贰万元", "壹拾贰万 quantity 120000"),
    ("贰佰元", "贰佰 quantity 200"),
    ("人民幣5,000億元", "5,000億 quantity 500000000000"),
    ("兩萬億港元", "兩萬億 quantity 2000000000000"),
    ("三点五亿", "三点五亿 quantity 350000000"),
    ("六千五百万", "六千五百万 quantity 65000000"),
    ("十亿", "十亿 quantity 1000000000"),
    ("百万元", "百万 quantity 1000000"),
    ("上百家企业", "百 quantity 100"),
    ("近千名代表", "千 quantity 1000"),
    ("超过百人", "百 quantity 100"),
    ("RMB500", "500 quantity 500"),
    ("82万千瓦", "82万 quantity 820000"),
    ("250余万千瓦", "250余万 quantity 2500000"),
    ("6200多兆焦", "6200 quantity 6200"),
    ("18.9千米", "18.9 quantity 189/10"),
    ("3000亩", "3000 quantity 3000"),
    ("60公斤", "60 quantity 60"),
    ("20里外", "20 quantity 20"),
    ("二十两银子", "二十 quantity 20"),
    ("14亿度", "14亿 quantity 1400000000"),
    ("三名代表", "三 quantity 3"),
    ("两个问题", "两 quantity 2"),
    ("三大运营商", "三 quantity 3"),
    ("三峡水库", "三 quantity 3"),
    ("茅十八说", "十八 quantity 18"),
    ("一个问题", "一 quantity 1"),
    ("一二产业", ""),
    ("几十个", ""),
    ("数百人", ""),
    ("好几百", ""),
    ("成千上万", ""),
    ("百分之五", "百分之五 ratio 1/20"),
    ("百分之三点五", "百分之三点五 ratio 7/200"),
    ("千分之三", "千分之三 ratio 3/1000"),
    ("万分之一", "万分之一 ratio 1/10000"),
    ("5%", "5% ratio 1/20"),
    ("５％", "５％ ratio 1/20"),
    ("0.5‰", "0.5‰ ratio 1/2000"),
    ("2.5个百分点", "2.5个百分点 ratio 1/40"),
    ("1.36厘", "1.36厘 ratio 17/1250"),
    ("5厘米", "5 quantity 5"),
    ("三成五", "三成五 ratio 7/20"),
    ("九成企業", "九成 ratio 9/10"),
    ("七成人民币", "七成 ratio 7/10"),
    ("十五成为", "十五 quantity 15"),
    ("三分之一", "三分之一 ratio 1/3"),
    ("四分之三", "四分之三 ratio 3/4"),
    ("一半", "一半 ratio 1/2"),
    ("过半", "过半 ratio 1/2"),
    ("3倍", "3倍 multiple 3"),
    ("两倍", "两倍 multiple 2"),
    ("翻一番", "一番 multiple 2"),
    ("翻了两番", "两番 multiple 4"),
    ("第十九届会议", "第十九 ordinal 19"),
    ("第三名", "第三 ordinal 3"),
    ("第5级", "第5 ordinal 5"),
    ("二十大报告", "二十大 ordinal 20"),
    ("十九大", "十九大 ordinal 19"),
    ("十八届四中全会", "十八 ordinal 18; 四 ordinal 4"),
    ("十四五规划", "十四五 ordinal 14"),
    ("十三五期间", "十三五 ordinal 13"),
    ("一季度", "一 ordinal 1"),
    ("第四季度", "第四 ordinal 4"),
    ("上半年", "上半年 ordinal 1"),
    ("下半年", "下半年 ordinal 2"),
    ("21世纪", "21 ordinal 21"),
    ("首次", "首 ordinal 1"),
    ("4号线", "4 ordinal 4"),
    ("2017年8月24日", "2017年 year 2017; 8月 month 8; 24日 day 24"),
    ("8月24日", "8月 month 8; 24日 day 24"),
    ("二〇一七年", "二〇一七年 year 2017"),
    ("二零一九年", "二零一九年 year 2019"),
    ("上世纪90年代", "90年代 decade 1990"),
    ("八十年代", "八十年代 decade 1980"),
    ("24日至26日", "24日 day 24; 26日 day 26"),
    ("24至26日", "24 day 24; 26日 day 26"),
    ("十一月", "十一月 month 11"),
    ("1-6月", "1 month 1; 6月 month 6"),
    ("2015-2017年", "2015 year 2015; 2017年 year 2017"),
    ("2017-08-24", "2017 year 2017; 08 month 8; 24 day 24"),
    ("17年8月", "17年 year 2017; 8月 month 8"),
    ("5年", "5 quantity 5"),
    ("三年前", "三 quantity 3"),
    ("十年", "十 quantity 10"),
    ("半年", "半 quantity 6"),
    ("3个月", "3 quantity 3"),
    ("下午3时30分", "3时30分 time 930"),
    ("晚上8点", "8点 time 1200"),
    ("20时", "20时 time 1200"),
    ("8点半", "8点半 time 510"),
    ("15:30", "15:30 time 930"),
    ("13时55分", "13时55分 time 835"),
    ("3至5万元", "3 quantity 30000; 5万 quantity 50000"),
    ("3万至5万元", "3万 quantity 30000; 5万 quantity 50000"),
    ("三五天", "三五 quantity 3; 三五 quantity 5"),
    ("七八百人", "七八百 quantity 700; 七八百 quantity 800"),
    ("十七八岁", "十七八 quantity 17; 十七八 quantity 18"),
    ("3-5%", "3 ratio 3/100; 5% ratio 1/20"),
    ("1、2月", "1 month 1; 2月 month 2"),
    ("10日、12日和15日", "10日 day 10; 12日 day 12; 15日 day 15"),
    ("一带一路", ""),
    ("十分重要", ""),
    ("四川三亚", ""),
    ("九寨沟", ""),
    ("八里罕", ""),
    ("五台山", ""),
    ("G20峰会", ""),
    ("COVID-19", ""),
    ("5G网络", ""),
    ("4K电视", ""),
    ("H1N1", ""),
    ("周二", ""),
    ("星期三", ""),
    ("进一步", ""),
    ("统一", ""),
    ("之一", ""),
    ("万一", ""),
    ("唯一", ""),
    ("一国两制", ""),
    ("四面八方", ""),
    ("二十一家企业", "二十一 quantity 21"),
    ("三十一块", "三十一 quantity 31"),
    ("十万一千人", "十万一千 quantity 101000"),
    ("第一家", "第一 ordinal 1"),
    ("3万一千", "3万一千 quantity 31000"),
    ("叁佰元", "叁佰 quantity 300"),
    ("貳拾萬元", "貳拾萬 quantity 200000"),
    ("前三季度", "三 ordinal 3"),
    ("十亿中国人", "十亿 quantity 1000000000"),
    ("百万市民", "百万 quantity 1000000"),
]


def told(text: str) -> str:
    return "; ".join(
        f"{text[one.span.start : one.span.end]} {one.kind.value} {one.value}" for one in chinese_numbers(text)
    )


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("两倍", {1, 2, 3}),
        ("3至5万元", {30000, 3}),
        ("90年代", {1990, 90, 1890, 2090}),
        ("8点半", {510, 1230}),
        ("17年8月", {2017, 1917}),
    ],
)
def test_first_number_may_mean(text: str, values: set[int]) -> None:
    assert set(chinese_numbers(text)[0].values) == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [("5亿元", "money"), ("3000亩", "mu"), ("60公斤", "kilogram"), ("18.9千米", "kilometre"), ("30多个小时", "hour"),
     ("二十两", "tael"), ("十三人", "person"), ("3至5吨", "ton"), ("12家", "")],
)  # fmt: skip
def test_first_number_has_unit(text: str, unit: str) -> None:
    assert chinese_numbers(text)[0].unit == unit


@pytest.mark.parametrize("text", ["一个问题", "三峡水库", "茅十八说", "百万富翁", "首次", "一半"])
def test_is_weak(text: str) -> None:
    assert chinese_numbers(text)[0].weak


@pytest.mark.parametrize("text", ["三个问题", "3", "二十人", "百万元", "第三"])
def test_is_not_weak(text: str) -> None:
    assert not chinese_numbers(text)[0].weak


@pytest.mark.parametrize("text", ["约3000人", "3000余人", "近3000人", "十几人", "超过3000人"])
def test_is_loose(text: str) -> None:
    assert chinese_numbers(text)[0].loose


def test_tens_and_some_have_slack() -> None:
    assert [number.slack for number in chinese_numbers("十几人，两千余人，3000多人")] == [10, 1000, 0]


def test_an_object_ends_a_number() -> None:
    assert told("共\ufffc5亿元") == "5亿 quantity 500000000"


def test_any_month_is_meant_by_this_month() -> None:
    month, _ = chinese_numbers("本月5日")
    assert (month.kind, set(month.values), month.weak) == (NumberKind.MONTH, set(range(1, 13)), True)
