"""glossify.toml or ``[tool.glossify]`` in pyproject.toml to settings, each with where its value comes from."""

import dataclasses
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from glossify.errors import ConfigError, Problem, UsageError
from glossify.findings import Severity
from glossify.glossary.loading import SHIPPED_PREFIX, shipped_glossaries
from glossify.manual import options
from glossify.rule import Rule
from glossify.rules import all_rules, families
from glossify.text.suggestion import did_you_mean

FILE_NAME = "glossify.toml"
_SeverityName = Literal["error", "warning", "info"]


class ConfigModel(BaseModel):
    """The configuration of glossify: ``glossify.toml``, or ``[tool.glossify]`` in ``pyproject.toml``."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)

    extend: str | None = Field(None, description="Another configuration file, whose values hold where this has none.")
    glossary: list[str] | None = Field(
        None, description="Glossary files, in place of the shipped ones; a shipped one is 'glossify:name'."
    )
    select: list[str] | None = Field(None, description="Rules or families to run, in place of the default ones.")
    ignore: list[str] | None = Field(None, description="Rules or families not to run.")
    pairs: dict[str, str] | None = Field(
        None, description="Where sources are: 'site/en/*.md' = 'site/cn/*.md'; each * stands for the same text."
    )
    encoding: str | None = Field(None, description="The encoding of the files, where it is not UTF-8 or GB18030.")
    embed: bool | None = Field(None, description="Whether the sentence encoder helps to align.")
    domain: str | None = Field(None, description="The domain of the texts, for glossary entries with 'when: domain'.")
    format: str | None = Field(None, description="The form of the report.")
    min_severity: _SeverityName | None = Field(None, alias="min-severity", description="Report nothing below this.")
    fail_on: Literal["error", "warning", "never"] | None = Field(
        None, alias="fail-on", description="Exit with 1 where something of this severity is found."
    )
    baseline: str | None = Field(None, description="The file of findings that are accepted as they are.")
    rules: dict[str, dict[str, Any]] | None = Field(None, description="Options of rules, by the rule's id.")


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run can be told; ``origins`` says for each value that is no default where it comes from."""

    glossary: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pairs: Mapping[str, str] = field(default_factory=dict)
    pairs_root: str = "."
    encoding: str | None = None
    embed: bool = True
    domain: str | None = None
    format: str = "text"
    min_severity: Severity = Severity.WARNING
    fail_on: Severity | None = Severity.WARNING
    baseline: str | None = None
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


def load_settings(start: Path | None, given: Mapping[str, Any]) -> Settings:
    """Unite the defaults, the configuration that holds for ``start``, and what is ``given`` on the command line.

    ``start`` is the file or folder to check, or None for no configuration at all. Given values that are None
    count as not given. Raises ConfigError for a faulty configuration and UsageError for faulty given values.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    file = find_config(start) if start is not None else None
    for path in reversed(_with_extended(file)) if file else ():
        for name, value in _values(path).items():
            values[name] = value
            origins[name] = path.as_posix()
    for name, value in given.items():
        if value is not None:
            values[name] = value
            origins[name] = "command line"
    if "glossary" not in values:
        values["glossary"] = shipped_glossaries()
    if "min_severity" in values:
        values["min_severity"] = Severity(values["min_severity"])
    if "fail_on" in values:
        values["fail_on"] = None if values["fail_on"] == "never" else Severity(values["fail_on"])
    settings = Settings(**values, origins=origins)
    selected_rules(settings)  # says what is wrong with the names of rules and with their options
    return settings


def find_config(start: Path) -> Path | None:
    """Give the nearest glossify.toml, or pyproject.toml with ``[tool.glossify]``, from ``start`` upward."""
    absolute = start.absolute()
    for folder in (absolute, *absolute.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return _as_given(own)
        project = folder / "pyproject.toml"
        if project.is_file() and "glossify" in _toml(project).get("tool", {}):
            return _as_given(project)
    return None


def selected_rules(settings: Settings) -> tuple[Rule, ...]:
    """Make the rules that the settings name, with their options, in the order of the rules.

    Raises UsageError or ConfigError for names of rules or options that do not exist.
    """
    rules = all_rules()
    chosen = _named(settings.select, "select", settings) if settings.select else _defaults(rules.values())
    ignored = _named(settings.ignore, "ignore", settings)
    _refuse_unknown_options(settings)
    return tuple(
        rule(**settings.rules.get(rule_id, {}))
        for rule_id, rule in rules.items()
        if rule_id in chosen and rule_id not in ignored
    )


# --- files ------------------------------------------------------------------------------------------------------------


def _as_given(path: Path) -> Path:
    """Show a path below the current folder as the user would write it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(Problem(path.as_posix(), 0, 0, f"this is not TOML: {error}")) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(Problem(path.as_posix(), 0, 0, f"cannot read the configuration: {error}")) from error


def _model(path: Path) -> ConfigModel:
    table = _toml(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("glossify", {})
    try:
        return ConfigModel.model_validate(table)
    except ValidationError as error:
        raise ConfigError(*(Problem(path.as_posix(), 0, 0, _said(details)) for details in error.errors())) from error


def _said(details: ErrorDetails) -> str:
    key = ".".join(str(step) for step in details["loc"])
    if details["type"] == "extra_forbidden":
        known = [info.alias or name for name, info in ConfigModel.model_fields.items()]
        return f"unknown key '{key}'{did_you_mean(key, known)}"
    if details["type"] == "literal_error":
        return f"'{details['input']}' is not possible for '{key}'; write {details['ctx']['expected']}"
    return f"'{key}': {details['msg']}"


def _with_extended(path: Path) -> list[Path]:
    """Give a configuration file and those it extends, the nearest first."""
    chain: list[Path] = []
    while path not in chain:
        chain.append(path)
        extended = _model(path).extend
        if extended is None:
            return chain
        path = path.parent / extended
    raise ConfigError(Problem(chain[0].as_posix(), 0, 0, f"'extend' leads back to {path.as_posix()}; cut the circle"))


def _values(path: Path) -> dict[str, Any]:
    """Give the settings that one file states; paths in it are seen from its folder."""
    model = _model(path)
    values = {name: getattr(model, name) for name in ConfigModel.model_fields if getattr(model, name) is not None}
    values.pop("extend", None)
    if "glossary" in values:
        values["glossary"] = [_beside(path, name) for name in values["glossary"]]
    if "baseline" in values:
        values["baseline"] = _beside(path, values["baseline"])
    if "pairs" in values:
        values["pairs_root"] = path.parent.as_posix()
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _beside(path: Path, name: str) -> str:
    return name if name.startswith(SHIPPED_PREFIX) else (path.parent / name).as_posix()


# --- rules ------------------------------------------------------------------------------------------------------------


def _defaults(rules: Iterable[type[Rule]]) -> set[str]:
    return {rule.id for rule in rules if rule.default}


def _named(names: Sequence[str], option: str, settings: Settings) -> set[str]:
    """Give the ids of the rules that are named: one by one, or by family (then only those that are on by default)."""
    rules = all_rules()
    found: set[str] = set()
    for name in names:
        if name in rules:
            found.add(name)
        elif name in families():
            found |= _defaults(rule for rule_id, rule in rules.items() if rule_id.startswith(f"{name}/"))
        else:
            known = (*rules, *families())
            message = f"there is no rule or family '{name}' (in {option}){did_you_mean(name, known)}"
            raise _error(settings, option, f"{message}; 'glossify rule' lists them")
    return found


def _refuse_unknown_options(settings: Settings) -> None:
    for rule_id, values in settings.rules.items():
        rule = all_rules().get(rule_id)
        if rule is None:
            raise _error(settings, "rules", f"there is no rule '{rule_id}'{did_you_mean(rule_id, all_rules())}")
        known = {option.name: option for option in options(rule)}
        for name, value in values.items():
            if name not in known:
                raise _error(settings, "rules", f"{rule_id} has no option '{name}'{did_you_mean(name, known)}")
            if type(value) is not type(known[name].default):
                wanted = type(known[name].default).__name__
                raise _error(settings, "rules", f"'{name}' of {rule_id} should be {wanted}, not {value!r}")


def _error(settings: Settings, name: str, message: str) -> ConfigError | UsageError:
    origin = settings.origins.get(name, "command line")
    return UsageError(message) if origin == "command line" else ConfigError(Problem(origin, 0, 0, message))


def shown_settings(settings: Settings) -> list[tuple[str, str, str]]:
    """Give (key, value, origin) of every setting, for people."""
    rows = []
    for item in dataclasses.fields(settings):
        if item.name in ("origins", "pairs_root"):
            continue
        value = getattr(settings, item.name)
        shown = ", ".join(map(str, value)) if isinstance(value, tuple) else "never" if value is None else str(value)
        rows.append((item.name.replace("_", "-"), shown, settings.origins.get(item.name, "default")))
    return rows


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of the configuration."""
    schema = ConfigModel.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "glossify configuration"
    return schema
