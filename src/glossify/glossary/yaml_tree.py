"""YAML as plain values with the place of each: every scalar a string, duplicate keys refused.

PyYAML's loader turns ``no`` into False and 12:30 into 750 and takes a duplicate key silently, so only its parser
is used (the C one, where it is built: it is ten times as fast).
"""

from dataclasses import dataclass
from typing import Any

import yaml

from glossify.errors import GlossaryError, Problem

Location = tuple[str | int, ...]
# The base loaders resolve nothing: every scalar stays the text it is.
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
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise GlossaryError(Problem(path, line, column, _explained(error, text, line))) from error
    except RecursionError as error:
        raise GlossaryError(Problem(path, 1, 1, "this is nested too deeply for a glossary")) from error
    except yaml.YAMLError as error:
        raise GlossaryError(Problem(path, 1, 1, f"this is not YAML ({error}); save it as plain UTF-8 text")) from error
    if node is None:
        raise GlossaryError(Problem(path, 1, 1, "the glossary is empty; it begins with 'glossify: 1' and 'terms:'"))
    reader = _Reader(path)
    value = reader.value(node, ())
    return YamlTree(value, reader.places, tuple(reader.problems))


def _explained(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    lines = text.split("\n")
    around = "".join(lines[max(line - 2, 0) : line])
    what = error.problem or "this is not YAML"
    if "：" in around:
        return f"{what}; there is a full-width colon （：） nearby: write ': ' in its place"
    if "\t" in around:
        return f"{what}; YAML is indented with spaces, never with tabs"
    return f"{what}; check the indentation and put quotes around text that contains ': ' or ' #'"


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
            key = str(key_node.value)
            line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
            if key in mapping:
                first = self.places[(*location, key, "")][0]
                message = f"the key '{key}' stands twice (first in line {first}); keep one of them"
                self.problems.append(Problem(self.path, line, column, message))
                continue
            mapping[key] = self.value(value_node, (*location, key))
            self.places[(*location, key, "")] = (line, column)
        return mapping
