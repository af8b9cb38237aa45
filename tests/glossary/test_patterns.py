"""Names made by patterns."""

import pytest

from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher
from glossify.text.words import Words

GLOSSARY = """
glossify: 1
patterns:
  - zh: "{x}街道"
    en: "{x} Subdistrict"
    avoid: ["{x} Street"]
  - zh: "国道{x}"
    en: "National Highway {x}"
    avoid: ["Highway Number {x}"]
"""
MATCHER = Matcher(parse_glossary(GLOSSARY))


def found(source: str, target: str) -> list[tuple[str, str, str]]:
    return [
        (source[name.source.start : name.source.end], target[name.target.start : name.target.end], name.suggestion)
        for name in MATCHER.find_forbidden_patterns(source, Words(target))
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("龙岗区坪地街道", "Pingdi Street", [("坪地街道", "Pingdi Street", "Pingdi Subdistrict")]),
        ("龙岗区坪地街道", "in Ping Di Street", [("坪地街道", "Ping Di Street", "Ping Di Subdistrict")]),
        ("福永街道", "Fuyong streets", [("福永街道", "Fuyong streets", "Fuyong Subdistrict")]),
        ("龍崗街道", "Longgang Street", [("龍崗街道", "Longgang Street", "Longgang Subdistrict")]),
        ("坪地街道", "Wall Street", []),
        ("坪地街道", "Pingdi. Street", []),
        ("坪地街道", "the pingdi street", []),
        ("坪地", "Pingdi Street", []),
        ("坪地街道", "Pingdi Subdistrict", []),
        ("国道北环", "Highway Number Beihuan", []),
    ],
)
def test_forbidden_name(source: str, target: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(source, target) == expected


def test_several_names_of_one_family() -> None:
    names = found("坪地街道、龙城街道", "Pingdi Street and Longcheng Street")
    assert [name for _, name, _ in names] == ["Pingdi Street", "Longcheng Street"]
