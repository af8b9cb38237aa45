"""YAML as plain values with the place of each: every scalar a string, duplicate keys refused.

PyYAML's loader turns ``no`` into False and 12:30 into 750 and takes a duplicate key silently, so only its parser
is used (the C one, where it is built: it is ten times as fast).
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from glossify.errors import GlossaryError, Problem

Location = tuple[str | int, ...]
# The base loaders resolve nothing: every scalar stays the text it is.
# YAML 1.1 begins a new line behind these; no editor does, and places would be off.
_NO_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class YamlTree:
    """A parsed file: ``value`` as dicts, lists and strings; ``places`` gives (line, column) of each by its location.

    The location of a mapping's value is its place; the key of a mapping has the location ``(…, "key", "")``.
    Lines and columns count from 1 in code points. ``problems`` are those that leave the rest readable.
    """

    value: Any
    places: dict[Location, tuple[int, int]]
    problems: tuple[Problem, ...]

    def place(self, location: Location) -> tuple[int, int]:
        """Give the place of a location, or of the nearest one above it."""
        while location not in self.places and location:
            location = location[:-1]
        return self.places.get(location, (1, 1))


def parse_yaml(text: str, path: str) -> YamlTree:
    """Parse one YAML document; duplicate keys and anchors are among its problems.

    Raises GlossaryError for what is not YAML at all.
    """
    try:
        node = yaml.compose(text.translate(_NO_BREAKS), Loader=_Loader)
        if node is None:
            raise GlossaryError(Problem(path, 1, 1, "the glossary is empty; begin it with 'glossify: 1' and 'terms:'"))
        reader = _Reader(path)
        value = reader.value(node, ())
    except yaml.MarkedYAMLError as error:
        raise GlossaryError(_syntax_problem(error, path)) from error
    except RecursionError as error:
        raise GlossaryError(Problem(path, 1, 1, "this is nested too deeply; take brackets out")) from error
    except yaml.YAMLError as error:
        raise GlossaryError(_character_problem(text, path)) from error
    return YamlTree(value, reader.places, tuple(reader.problems))


# What libyaml says and what it comes from, in glossaries.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "there is a second ': ' in this line, or it is indented otherwise than its neighbours; put quotes around text "
        "that contains ': ', and line the keys up",
    ),
    ("unexpected end of stream", "the quotation mark is never closed; close it"),
    ("found unexpected document", "the quotation mark is never closed; close it"),
    ("expected ',' or ']'", "the list is never closed, or lacks a comma; write it as [one, two]"),
    ("expected ',' or '}'", "the braces are never closed, or lack a comma; write them as {zh: 坪地, en: Pingdi}"),
    ("could not find expected ':'", "a line above is not of the form 'key: value'; put ': ' behind its key"),
    ("tab character", "the line is indented with a tab; indent it with spaces"),
    ("cannot start any token", "text that begins with @, ` or % needs quotes; put quotes around it"),
    ("another document", "'---' begins a second document; take it out"),
    ("undefined alias", "text that begins with * needs quotes; put quotes around it"),
    ("tag handle", "text that begins with ! needs quotes; put quotes around it"),
    ("expected alphabetic or numeric", "text that begins with & or * needs quotes; put quotes around it"),
    ("expected '-' indicator", "this line does not fit the list above it; begin an entry with '- ' at the same indent"),
    ("did not find expected key", "this line is indented otherwise than its neighbours, or text goes on behind a "
     "closed quotation mark; line the keys up"),
    ("unknown escape character", "a backslash in double quotes is special; use single quotes"),
)  # fmt: skip
_AT_CONTEXT = ("quoted scalar", "flow sequence", "flow mapping", "simple key")


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    what = error.problem or "this is not YAML"
    # What is never closed is told at its beginning, not at the end of the file.
    at_context = error.context_mark is not None and any(name in (error.context or "") for name in _AT_CONTEXT)
    mark = error.context_mark if at_context else error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    default = f"{what}; check the indentation and put quotes around text that contains ': ' or ' #'"
    message = next((words for sign, words in _EXPLANATIONS if sign in what), default)
    return Problem(path, line, column, message)


def _character_problem(text: str, path: str) -> Problem:
    """Say which control character PyYAML did not take."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _CONTROL.search(line)
        if found:
            message = f"a control character (U+{ord(found[0]):04X}) stands here; take it out"
            return Problem(path, number, found.start() + 1, message)
    return Problem(path, 1, 1, "this is not YAML; save it as plain UTF-8 text")


class _Reader:
    """Turns the nodes of one file into values, noting the place of each and what must not be there."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.places: dict[Location, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, location: Location) -> Any:
        place = self.places[location] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if id(node) in self._seen:
            # An alias; expanding them could also take for ever ("billion laughs").
            self.problems.append(Problem(self.path, *place, "anchors (&, *) are not used here; write the value out"))
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*location, number)) for number, item in enumerate(node.value)]
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(self.path, line, column, "a key is a word; put quotes around [ and {"))
                continue
            key = str(key_node.value)
            if key in mapping:
                first = self.places[(*location, key, "")][0]
                message = f"the key '{key}' stands twice (first in line {first}); keep one of them"
                self.problems.append(Problem(self.path, line, column, message))
                continue
            mapping[key] = self.value(value_node, (*location, key))
            self.places[(*location, key, "")] = (line, column)
        return mapping
