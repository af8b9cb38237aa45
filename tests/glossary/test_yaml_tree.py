"""YAML to strings with places."""

import pytest

from glossify.errors import GlossaryError
from glossify.glossary.yaml_tree import parse_yaml


def test_values_are_strings_lists_and_dicts() -> None:
    tree = parse_yaml("a: no\nb: [1, 2.50]\nc: {d: }\n", "f")
    assert tree.value == {"a": "no", "b": ["1", "2.50"], "c": {"d": ""}}
    assert tree.problems == ()


def test_places_count_from_one_in_code_points() -> None:
    tree = parse_yaml("坪地: 𠮷\n列: [一, 二]\n", "f")
    assert tree.place(("坪地",)) == (1, 5)
    assert tree.place(("坪地", "")) == (1, 1)
    assert tree.place(("列", 1)) == (2, 8)


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85"])
def test_lines_end_where_editors_end_them(character: str) -> None:
    assert parse_yaml(f"a: x{character}y\nb: z\n", "f").place(("b",)) == (2, 4)


def test_place_of_what_is_not_there_is_that_of_what_holds_it() -> None:
    tree = parse_yaml("a:\n  b: c\n", "f")
    assert tree.place(("a", "x", 3)) == tree.place(("a",)) == (2, 3)


def test_duplicate_key_keeps_the_first_value() -> None:
    tree = parse_yaml("a: 1\nb: 2\na: 3\n", "f")
    assert tree.value == {"a": "1", "b": "2"}
    assert [str(problem) for problem in tree.problems] == [
        "f:3:1: the key 'a' stands twice (first in line 1); keep one of them"
    ]


def test_aliases_are_not_expanded() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert parse_yaml("\n".join(lines), "f").problems


@pytest.mark.parametrize("text", ["", "# nothing\n", "a: [", "a: 'b", "\x00", "a: b: c", "[" * 5000 + "]" * 5000])
def test_what_is_no_yaml_is_a_glossary_error(text: str) -> None:
    with pytest.raises(GlossaryError):
        parse_yaml(text, "f")
