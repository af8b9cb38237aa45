"""Configuration files: the nearest one, what it extends, and what is wrong with them, at its line."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from glossify.config.model import ConfigModel
from glossify.errors import ConfigError, Problem
from glossify.glossary.loading import SHIPPED_PREFIX
from glossify.text.suggestion import did_you_mean

FILE_NAME = "glossify.toml"
_PROJECT = "pyproject.toml"
_TABLES = {_PROJECT: ("tool", "glossify")}
_DECODING_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")


def find_config(start: Path) -> Path | None:
    """Give the nearest glossify.toml, or pyproject.toml with ``[tool.glossify]``, from ``start`` upward."""
    absolute = start.absolute()
    for folder in (absolute, *absolute.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return _as_given(own)
        project = folder / _PROJECT
        if project.is_file() and "glossify" in _toml(project, _text(project)).get("tool", {}):
            return _as_given(project)
    return None


def file_values(path: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Give the values that a file and those it extends state, the farthest first; paths are seen from their folders.

    Raises ConfigError, with every problem of the file at hand.
    """
    chain: list[_ConfigFile] = []
    while True:
        file = _read(path)
        chain.insert(0, file)
        extended = file.model.extend
        if extended is None:
            return [(one.path, one.values()) for one in chain]
        path = path.parent / extended
        if any(path.resolve() == one.path.resolve() for one in chain):
            raise ConfigError(problem_at(file.path, ("extend",), f"'extend' leads back to {extended}; cut the circle"))
        if not path.is_file():
            message = f"there is no configuration '{extended}'; name a file, seen from this one's folder"
            raise ConfigError(problem_at(file.path, ("extend",), message))


def problem_at(path: Path, keys: tuple[str, ...], message: str) -> Problem:
    """Make a problem at the place of a key, given with the tables above it.

    TOML's reader gives no places; the key is looked for in the text, first under its own table.
    """
    text = _text(path)
    start = end = 0
    for key in (*_TABLES.get(path.name, ()), *keys):
        name = rf"(?P<name>\"{re.escape(key)}\"|'{re.escape(key)}'|{re.escape(key)})"
        found = (
            re.compile(rf"[ \t]*\.[ \t]*{name}").match(text, end)  # [rules."term/missing"]
            or re.compile(rf"^[ \t]*(?:\[[^\]\n]*?)?{name}(?=[ \t]*[=.\]])", re.MULTILINE).search(text, end)
            or re.compile(rf"[{{,][ \t]*{name}(?=[ \t]*=)").search(text, end)  # { key = … }
        )
        if found is None:
            break
        start, end = found.span("name")
    line = text.count("\n", 0, start) + 1
    return Problem(path.as_posix(), line, start - text.rfind("\n", 0, start), message)


@dataclass(frozen=True, slots=True)
class _ConfigFile:
    path: Path
    model: ConfigModel

    def values(self) -> dict[str, Any]:
        """Give the settings that the file states."""
        values: dict[str, Any] = {}
        for name in sorted(self.model.model_fields_set - {"extend"}):
            value = getattr(self.model, name)
            values[name] = tuple(value) if isinstance(value, list) else value
        if "glossary" in values:
            values["glossary"] = tuple(self._beside(name) for name in values["glossary"])
        if "baseline" in values:
            values["baseline"] = self._beside(values["baseline"])
        if "pairs" in values:
            values["pairs_root"] = self.path.parent.as_posix()
        return values

    def _beside(self, name: str) -> str:
        return name if name.startswith(SHIPPED_PREFIX) else (self.path.parent / name).as_posix()


def _as_given(path: Path) -> Path:
    """Show a path below the current folder as the user would write it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = Problem(path.as_posix(), line, 1, "this line is not UTF-8 text; save the file as UTF-8")
        raise ConfigError(problem) from error
    except OSError as error:
        message = f"cannot read the configuration ({error.strerror}); check its permissions"
        raise ConfigError(Problem(path.as_posix(), 0, 0, message)) from error


def _toml(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _DECODING_PLACE.search(str(error))
        end = (text.count("\n") + 1, 1)
        line, column = (int(place[1]), int(place[2])) if place and place[1] else end
        what = _DECODING_PLACE.sub("", str(error))
        message = f"this is not TOML ({what}); write it as in 'ignore = [\"term\"]'"
        raise ConfigError(Problem(path.as_posix(), line, column, message)) from error


def _read(path: Path) -> _ConfigFile:
    table: Any = _toml(path, _text(path))
    for name in _TABLES.get(path.name, ()):
        table = table.get(name, {})
    try:
        return _ConfigFile(path, ConfigModel.model_validate(table))
    except ValidationError as error:
        raise ConfigError(*(_problem(path, details) for details in error.errors())) from error


def _problem(path: Path, details: ErrorDetails) -> Problem:
    keys = tuple(step for step in details["loc"] if isinstance(step, str))
    return problem_at(path, keys, _said(details, ".".join(keys)))


_WANTED = {
    "list_type": "a list, such as ['one', 'two']",
    "string_type": "text in quotation marks",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "dict_type": "a table of keys and values",
    "model_type": "a table of keys and values",
}


def _said(details: ErrorDetails, key: str) -> str:
    if details["type"] == "extra_forbidden":
        known = [info.alias or name for name, info in ConfigModel.model_fields.items()]
        return f"unknown key '{key}'{did_you_mean(key, known) or '; there are ' + ', '.join(known)}"
    if details["type"] == "literal_error":
        return f"'{details['input']}' is not possible for '{key}'; write {details['ctx']['expected']}"
    wanted = _WANTED.get(details["type"], details["msg"])
    return f"'{key or 'tool.glossify'}' is {details['input']!r}; it should be {wanted}"
