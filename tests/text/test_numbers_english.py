"""Number expressions of English: one row a case, "what stands there, kind, likeliest value" for each number."""

import pytest

from glossify.text.numbers import NumberKind, english_numbers

CASES = [
    ("5 million yuan", "5 million quantity 5000000"),
    ("500 million", "500 million quantity 500000000"),
    ("3.5 trillion yuan", "3.5 trillion quantity 3500000000000"),
    ("1,234,567 people", "1,234,567 quantity 1234567"),
    ("12.3 million", "12.3 million quantity 12300000"),
    ("US$1.2bn", "1.2bn quantity 1200000000"),
    ("HK$68.1 billion", "68.1 billion quantity 68100000000"),
    ("RMB500 billion/HK$590 billion", "500 billion quantity 500000000000; 590 billion quantity 590000000000"),
    ("RMB 50,000 Yuan", "50,000 quantity 50000"),
    ("$5", "5 quantity 5"),
    ("€3.5m", "3.5m quantity 3500000"),
    ("12k", "12k quantity 12000"),
    ("50K", "50K quantity 50000"),
    ("3 thousand", "3 thousand quantity 3000"),
    ("10 thousand kilometers", "10 thousand quantity 10000"),
    ("twenty-two people", "twenty-two quantity 22"),
    ("twenty two", "twenty two quantity 22"),
    ("two hundred and five", "two hundred and five quantity 205"),
    ("three thousand five hundred", "three thousand five hundred quantity 3500"),
    ("one hundred", "one hundred quantity 100"),
    ("a hundred", "a hundred quantity 100"),
    ("a million", "a million quantity 1000000"),
    ("a dozen eggs", "a dozen quantity 12"),
    ("two dozen", "two dozen quantity 24"),
    ("half a million", "half a million quantity 500000"),
    ("half a dozen", "half a dozen quantity 6"),
    ("one and a half", "one and a half quantity 3/2"),
    ("two and a half million", "two and a half million quantity 2500000"),
    ("five people", "five quantity 5"),
    ("one of them", "one quantity 1"),
    ("a thing or two", "two quantity 2"),
    ("hundreds of people", ""),
    ("dozens of cases", ""),
    ("a few hundred steps", ""),
    ("several thousand", ""),
    ("parts per million", ""),
    ("tens of thousands", ""),
    ("5%", "5% ratio 1/20"),
    ("5 %", "5 % ratio 1/20"),
    ("5.2 percent", "5.2 percent ratio 13/250"),
    ("5 per cent", "5 per cent ratio 1/20"),
    ("2.5 percentage points", "2.5 percentage points ratio 1/40"),
    ("3-5%", "3 ratio 3/100; 5% ratio 1/20"),
    ("3 to 5 percent", "3 ratio 3/100; 5 percent ratio 1/20"),
    ("five percent", "five percent ratio 1/20"),
    ("two-thirds", "two-thirds ratio 2/3"),
    ("one third of", "one third ratio 1/3"),
    ("three quarters", "three quarters ratio 3/4"),
    ("a quarter of", "a quarter ratio 1/4"),
    ("half of them", "half ratio 1/2"),
    ("1/3", "1/3 ratio 1/3"),
    ("doubled", "doubled multiple 2"),
    ("tripled", "tripled multiple 3"),
    ("twice", "twice multiple 2"),
    ("threefold", "threefold multiple 3"),
    ("10-fold", "10 multiple 10"),
    ("three times", "three multiple 3"),
    ("3 times", "3 multiple 3"),
    ("the 19th", "19th ordinal 19"),
    ("21st century", "21st ordinal 21"),
    ("twenty-first", "twenty-first ordinal 21"),
    ("the first quarter", "first ordinal 1"),
    ("the third", "third ordinal 3"),
    ("Q1", "Q1 ordinal 1"),
    ("No. 5", "5 ordinal 5"),
    ("Phase II", "II ordinal 2"),
    ("World War II", "II ordinal 2"),
    ("July 26", "July month 7; 26 day 26"),
    ("July 26, 2020", "July month 7; 26 day 26; 2020 year 2020"),
    ("July 26th, 2020", "July month 7; 26th day 26; 2020 year 2020"),
    ("Jul. 26", "Jul month 7; 26 day 26"),
    ("July 26th: A quake", "July month 7; 26th day 26"),
    ("26 July", "26 day 26; July month 7"),
    ("26 July 2020", "26 day 26; July month 7; 2020 year 2020"),
    ("26th July", "26th day 26; July month 7"),
    ("the 26th of July", "26th day 26; July month 7"),
    ("July 24 to 26", "July month 7; 24 day 24; 26 day 26"),
    ("July 24-26", "July month 7; 24 day 24; 26 day 26"),
    ("24-26 July", "24 day 24; 26 day 26; July month 7"),
    ("on the 26th", "26th ordinal 26"),
    ("2020-07-26", "2020 year 2020; 07 month 7; 26 day 26"),
    ("2020", "2020 year 2020"),
    ("In 2017", "2017 year 2017"),
    ("in May", "May month 5"),
    ("May 2020", "May month 5; 2020 year 2020"),
    ("It may rain", ""),
    ("They march on", ""),
    ("in March", "March month 3"),
    ("from May to June", "May month 5; June month 6"),
    ("the 1990s", "1990s decade 1990"),
    ("the 90s", "90s decade 1990"),
    ("1980s and 1990s", "1980s decade 1980; 1990s decade 1990"),
    ("FY2019", "FY2019 year 2019"),
    ("3:30 p.m.", "3:30 p.m. time 930"),
    ("3:30 pm", "3:30 pm time 930"),
    ("3 p.m.", "3 p.m. time 900"),
    ("11 a.m.", "11 a.m. time 660"),
    ("15:30", "15:30 time 930"),
    ("8 o'clock", "8 o'clock time 480"),
    ("12:00", "12:00 time 720"),
    ("3-5 million", "3 quantity 3000000; 5 million quantity 5000000"),
    ("3 to 5 million", "3 quantity 3000000; 5 million quantity 5000000"),
    ("between 3 and 5 million", "3 quantity 3000000; 5 million quantity 5000000"),
    ("160,000 and 150,000", "160,000 quantity 160000; 150,000 quantity 150000"),
    ("two decades", "two quantity 2"),
    ("a decade ago", "decade quantity 10"),
    ("both sides", "both quantity 2"),
    ("a couple of days", "couple quantity 2"),
    ("twenty years", "twenty quantity 20"),
    ("20-year-old", "20 quantity 20"),
    ("10-year plan", "10 quantity 10"),
    ("350 km/h", "350 quantity 350"),
    ("818km", "818 quantity 818"),
    ("820,000kw", "820,000 quantity 820000"),
    ("500 square meters", "500 quantity 500"),
    ("3,000 mu", "3,000 quantity 3000"),
    ("200 hectares", "200 quantity 200"),
    ("6 feet", "6 quantity 6"),
    ("over 5,000", "5,000 quantity 5000"),
    ("about 30", "30 quantity 30"),
    ("nearly 10,000", "10,000 quantity 10000"),
    ("G20", ""),
    ("COVID-19", ""),
    ("5G network", ""),
    ("4K", "4K quantity 4000"),
    ("H1N1", ""),
    ("Model 3", "3 quantity 3"),
    ("Boeing 737", "737 quantity 737"),
    ("A380", ""),
    ("Section 3.5", "3.5 quantity 7/2"),
    ("20 to 30 percent", "20 ratio 1/5; 30 percent ratio 3/10"),
    ("eleven", "eleven quantity 11"),
    ("ninety-nine", "ninety-nine quantity 99"),
    ("seventieth anniversary", "seventieth ordinal 70"),
    ("70th anniversary", "70th ordinal 70"),
    ("one in five", "one quantity 1; five quantity 5"),
    ("million-dollar", ""),
    ("the first three quarters", "first ordinal 1; three quantity 3"),
    ("the first half of the year", "first ordinal 1; half ratio 1/2"),
    ("eighteen thousand", "eighteen thousand quantity 18000"),
    ("1.5 million", "1.5 million quantity 1500000"),
    ("US$ 20", "20 quantity 20"),
    ("17 Apr", "17 day 17; Apr month 4"),
    ("Sept. 3", "Sept month 9; 3 day 3"),
    ("the fifth", "fifth ordinal 5"),
    ("fifty-sixth", "fifty-sixth ordinal 56"),
    ("2 billion dollars", "2 billion quantity 2000000000"),
    ("30-year-old", "30 quantity 30"),
    ("in the 1980s", "1980s decade 1980"),
    ("10:15 a.m.", "10:15 a.m. time 615"),
    ("two to three days", "two quantity 2; three quantity 3"),
    ("10-15 km", "10 quantity 10; 15 quantity 15"),
    ("12 p.m.", "12 p.m. time 720"),
    ("1,500", "1,500 quantity 1500"),
    ("0.5 percent", "0.5 percent ratio 1/200"),
    ("100%", "100% ratio 1"),
    ("half an hour", "half ratio 1/2"),
    ("nine hundred ninety-nine", "nine hundred ninety-nine quantity 999"),
    ("three-fifths", "three-fifths ratio 3/5"),
    ("once", "once quantity 1"),
    ("five-fold", "five multiple 5"),
    ("6.5 percent", "6.5 percent ratio 13/200"),
]


def told(text: str) -> str:
    return "; ".join(
        f"{text[one.span.start : one.span.end]} {one.kind.value} {one.value}" for one in english_numbers(text)
    )


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two decades", {2, 20}),
        ("3-5 million", {3000000, 3}),
        ("5m", {5000000, 5}),
        ("the 90s", {1990, 90, 2090}),
        ("3:30", {210, 930}),
    ],
)
def test_first_number_may_mean(text: str, values: set[int]) -> None:
    assert set(english_numbers(text)[0].values) == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [("5 million yuan", "money"), ("HK$5", "money"), ("3,000 mu", "mu"), ("818km", "kilometre"),
     ("10-year plan", "year"),
     ("500 square meters", "square metre"), ("3 to 5 tonnes", "ton"), ("twelve shops", "")],
)  # fmt: skip
def test_first_number_has_unit(text: str, unit: str) -> None:
    assert english_numbers(text)[0].unit == unit


@pytest.mark.parametrize("text", ["one of them", "both sides", "the first", "a thing or two", "half of it", "doubled"])
def test_is_weak(text: str) -> None:
    assert english_numbers(text)[0].weak


@pytest.mark.parametrize("text", ["two of them", "seven", "5", "the 19th", "two-thirds"])
def test_is_not_weak(text: str) -> None:
    assert not english_numbers(text)[0].weak


@pytest.mark.parametrize("text", ["over 5,000", "about 30", "nearly 10,000", "more than 90 million"])
def test_is_loose(text: str) -> None:
    assert english_numbers(text)[0].loose


def test_step_is_worth_of_last_digit() -> None:
    steps = [number.step for number in english_numbers("12.3 million, 40, 1,250.75")]
    assert [str(step) for step in steps] == ["100000", "1", "1/100"]


def test_an_object_ends_a_number() -> None:
    assert told("of\ufffc5 million") == "5 million quantity 5000000"


def test_month_words_are_months_only_where_they_can_be() -> None:
    assert [one.kind for one in english_numbers("March 2020 may come in May")] == [
        NumberKind.MONTH,
        NumberKind.YEAR,
        NumberKind.MONTH,
    ]
