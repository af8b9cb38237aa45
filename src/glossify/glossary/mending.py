"""Slips of the pen that YAML itself does not survive, found line by line so that the rest can be read all the same.

YAML stops at its first error, or reads something else than was meant. An editor wants to hear of everything at once: so
full-width colons and tabs are put right before the text is read again, and an entry that is no YAML is left out.
Line numbers stay as they are.
"""

import re
from collections.abc import Iterator

from glossify.errors import GlossaryError, Problem
from glossify.glossary.schema import EntryModel, FormModel, GlossaryModel, PatternModel
from glossify.glossary.yaml_tree import YamlTree, parse_yaml

_KEYS = "|".join(
    sorted({*GlossaryModel.model_fields, *EntryModel.model_fields, *PatternModel.model_fields, *FormModel.model_fields})
)
_WIDE_COLON = re.compile(rf"^[ \t]*(?:-[ \t]+)?(?:{_KEYS})[ \t]*(：[ \t]*)", re.MULTILINE)
_TAB = re.compile(r"^ *(\t)[ \t]*", re.MULTILINE)
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_SECTION = re.compile(r"^(?:terms|patterns) *:", re.MULTILINE)


def mended(text: str, path: str) -> tuple[YamlTree, list[Problem]]:
    """Read what can be read of a faulty file; gives it with what had to be put right or left out.

    Raises GlossaryError if nothing can be read.
    """
    problems = [*_wide_colons(text, path), *_tabs(text, path)]
    text = _TAB.sub(_spaces, _WIDE_COLON.sub(_narrow, text))
    try:
        return parse_yaml(text, path), problems
    except GlossaryError as error:
        broken = list(_broken_entries(text, path))
        lines = {problem.line for problem in problems}
        for start, end, problem in broken:
            if problem.line not in lines:  # else it comes of what was put right there, not quite rightly
                problems.append(problem)
            text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
        if not broken:
            problems.extend(error.problems)
    try:
        return parse_yaml(text, path), problems
    except GlossaryError as error:
        raise GlossaryError(*(problems or error.problems)) from error


def _spaces(match: re.Match[str]) -> str:
    # The usual indents: an entry's dash by two, its keys by four.
    return "  " if match.string.startswith("-", match.end()) else "    "


def _narrow(match: re.Match[str]) -> str:
    colon = match[1]
    return match[0].removesuffix(colon) + ":" + (colon[1:] or " ")


def _wide_colons(text: str, path: str) -> Iterator[Problem]:
    for match in _WIDE_COLON.finditer(text):
        yield _problem(text, match.start(1), path, "there is a full-width colon （：） behind the key; write ': '")


def _tabs(text: str, path: str) -> Iterator[Problem]:
    for match in _TAB.finditer(text):
        yield _problem(text, match.start(1), path, "the line is indented with a tab; indent it with spaces")


def _broken_entries(text: str, path: str) -> Iterator[tuple[int, int, Problem]]:
    """Give the start, end and fault of every entry that is no YAML by itself."""
    for start, end in _entries(text):
        try:
            parse_yaml(text[start:end], path)
        except GlossaryError as error:
            problem = error.problems[0]
            line = text.count("\n", 0, start) + problem.line
            yield start, end, Problem(path, line, problem.column, problem.message)


def _entries(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of the entries of all lists: from one dash at the list's indent to the next."""
    sections = list(_SECTION.finditer(text))
    ends = [*(match.start() for match in sections[1:]), len(text)]
    for section, end in zip(sections, ends, strict=False):
        items = list(_ITEM.finditer(text, section.end(), end))
        starts = [item.start() for item in items if len(item[1]) <= len(items[0][1])]
        yield from zip(starts, [*starts[1:], end], strict=False)


def _problem(text: str, offset: int, path: str, message: str) -> Problem:
    line_start = text.rfind("\n", 0, offset) + 1
    return Problem(path, text.count("\n", 0, offset) + 1, offset - line_start + 1, message)
