"""What pydantic finds wrong with a glossary file, said at its place in words that an editor understands."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from glossify.errors import Problem
from glossify.glossary.schema import (
    KEYS_ARM,
    TEXT_ARM,
    ConditionModel,
    EntryModel,
    FormModel,
    GlossaryModel,
    PatternModel,
    TestModel,
)
from glossify.glossary.yaml_tree import Location, YamlTree
from glossify.text.suggestion import did_you_mean

NOT_A_MAPPING = "a glossary is keys with values: it begins with 'glossify: 1' and has 'terms:'; begin it so"
_LIST_OF = {
    "terms": "entries, each beginning with '- zh:'",
    "patterns": "entries, each beginning with '- zh:'",
    "tests": "tests such as '- {zh: 坪地, en: Pingdi}'",
}
_MODELS: dict[str, type[BaseModel]] = {
    "terms": EntryModel,
    "patterns": PatternModel,
    "when": ConditionModel,
    "tests": TestModel,
}


def mistakes(error: ValidationError, tree: YamlTree, path: str) -> Iterator[Problem]:
    """Give what is wrong with a file, each with its place, in the order of pydantic."""
    for details in error.errors():
        location = tuple(step for step in details["loc"] if step not in (TEXT_ARM, KEYS_ARM))
        unknown_key = details["type"] == "extra_forbidden"
        line, column = tree.place((*location, "")) if unknown_key else tree.place(location)
        yield Problem(path, line, column, _said(details, location))


def _said(details: ErrorDetails, location: Location) -> str:
    # A number is a place in a list: what is said of one form is said of the key that lists it.
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    say = _SAYINGS.get(details["type"])
    return say(details, key, location) if say else f"'{key}': {details['msg']}; see 'glossify schema glossary'"


def _unknown(_: ErrorDetails, key: str, location: Location) -> str:
    known = _keys_at(location)
    hint = did_you_mean(key, known)
    return f"unknown key '{key}'{hint}" if hint else f"unknown key '{key}'; the keys here are {', '.join(known)}"


def _missing(_: ErrorDetails, key: str, __: Location) -> str:
    if key == "glossify":
        return "the version is missing; begin the file with 'glossify: 1'"
    return f"the key '{key}' is missing; add it"


def _not_keys(details: ErrorDetails, key: str, _: Location) -> str:
    value = str(details["input"])
    if not value:
        return f"an entry under '{key}' is empty; fill it in or take the line out"
    example = {"when": "near: 地铁", "tests": "zh: 坪地"}.get(key, "zh: 坪地")
    hint = "; write a space behind the colon" if ":" in value else ""
    return f"'{_shortened(value)}' should be keys with values, such as '{example}'{hint}"


def _not_a_list(_: ErrorDetails, key: str, __: Location) -> str:
    return f"'{key}' should be a list; write {_LIST_OF.get(key, 'it as [one, two]')}"


def _not_possible(details: ErrorDetails, key: str, _: Location) -> str:
    if key == "glossify":
        return f"version '{details['input']}' is not known here; write 'glossify: 1', or install a newer glossify"
    return f"'{details['input']}' is not possible for '{key}'; write {details['ctx']['expected']}"


def _not_true_or_false(details: ErrorDetails, key: str, _: Location) -> str:
    return f"'{details['input']}' is not possible for '{key}'; write true or false"


def _not_a_date(details: ErrorDetails, _: str, __: Location) -> str:
    return f"'{details['input']}' is not a date; write it as 2026-11-30"


def _empty(_: ErrorDetails, key: str, __: Location) -> str:
    return f"'{key}' is empty; give it a text or take the line out"


def _not_text(details: ErrorDetails, key: str, location: Location) -> str:
    if isinstance(details["input"], list) and location[-1:] == ("en",):
        return "'en' takes one text; put the other forms under 'also'"
    if isinstance(details["input"], list) and location[-1:] == ("zh",):
        return "'zh' takes one text; put the other forms under 'zh_also'"
    return f"'{key}' should be plain text, not {_named(details['input'])}; put text there"


def _own_words(details: ErrorDetails, _: str, __: Location) -> str:
    return details["msg"].removeprefix("Value error, ")


_SAYINGS: dict[str, Callable[[ErrorDetails, str, Location], str]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "model_type": _not_keys,
    "list_type": _not_a_list,
    "literal_error": _not_possible,
    "bool_type": _not_true_or_false,
    "string_pattern_mismatch": _not_a_date,
    "string_too_short": _empty,
    "string_type": _not_text,
    "value_error": _own_words,
}


def _shortened(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:40]}…"


def _named(value: Any) -> str:
    return "a list" if isinstance(value, list) else "keys with values" if isinstance(value, dict) else "nothing"


def _keys_at(location: Location) -> list[str]:
    names = [step for step in location[:-1] if isinstance(step, str)]
    model = _MODELS.get(names[-1], FormModel) if names else GlossaryModel
    return list(model.model_fields)
