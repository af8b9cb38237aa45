"""All that a run can be told, and the rules that come of it."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glossify.config.files import file_values, find_config, problem_at
from glossify.errors import ConfigError, Problem, UsageError
from glossify.findings import Severity
from glossify.glossary.loading import shipped_glossaries
from glossify.manual import options
from glossify.rule import Rule
from glossify.rules import all_rules, families
from glossify.text.suggestion import did_you_mean

COMMAND_LINE = "command line"
_NEVER = "never"


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
    for path, stated in file_values(file) if file else ():
        if "rules" in stated:
            stated["rules"] = _united(values.get("rules", {}), stated["rules"])
        values |= stated
        origins |= dict.fromkeys(stated, path.as_posix())
    stated = {name: value for name, value in given.items() if value is not None}
    values |= stated
    origins |= dict.fromkeys(stated, COMMAND_LINE)
    values.setdefault("glossary", shipped_glossaries())
    if "min_severity" in values:
        values["min_severity"] = Severity(values["min_severity"])
    if "fail_on" in values:
        values["fail_on"] = None if values["fail_on"] == _NEVER else Severity(values["fail_on"])
    settings = Settings(**values, origins=origins)
    selected_rules(settings)  # says what is wrong with the names of rules and with their options
    return settings


def _united(far: Mapping[str, Mapping[str, Any]], near: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Lay the options of rules that one file states over those of the file it extends, option by option."""
    return {rule: {**far.get(rule, {}), **near.get(rule, {})} for rule in {**far, **near}}


def selected_rules(settings: Settings) -> tuple[Rule, ...]:
    """Make the rules that the settings name, with their options, in the order of the rules.

    Raises UsageError or ConfigError for names of rules or options that do not exist.
    """
    rules = all_rules()
    problems = [*_unknown_names(settings), *_wrong_options(settings)]
    if problems:
        raise _error(settings, problems)
    chosen = _named(settings.select) if settings.select else _defaults(rules.values())
    ignored = _named(settings.ignore)
    return tuple(
        rule(**{name: _frozen(value) for name, value in settings.rules.get(rule_id, {}).items()})
        for rule_id, rule in rules.items()
        if rule_id in chosen and rule_id not in ignored
    )


def shown_settings(settings: Settings) -> list[tuple[str, str, str]]:
    """Give (key, value, origin) of every setting, for people; a value that is not set is empty."""
    rows = []
    for item in dataclasses.fields(settings):
        if item.name not in ("origins", "pairs_root"):
            value = _NEVER if item.name == "fail_on" and settings.fail_on is None else getattr(settings, item.name)
            origin = settings.origins.get(item.name, "default")
            rows.append((item.name.replace("_", "-"), _shown(value), origin))
    return rows


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {_shown(one)}" for name, one in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


# --- rules ------------------------------------------------------------------------------------------------------------


def _defaults(rules: Iterable[type[Rule]]) -> set[str]:
    return {rule.id for rule in rules if rule.default}


def _named(names: Sequence[str]) -> set[str]:
    """Give the ids of the rules that are named: one by one, or by family (then only those that are on by default)."""
    rules = all_rules()
    found: set[str] = set()
    for name in names:
        family = (rule for rule_id, rule in rules.items() if rule_id.startswith(f"{name}/"))
        found |= {name} if name in rules else _defaults(family)
    return found


# What is wrong: the keys under which it stands, and a message.
_Fault = tuple[tuple[str, ...], str]


def _unknown_names(settings: Settings) -> Iterable[_Fault]:
    known = (*all_rules(), *families())
    for key, names in (("select", settings.select), ("ignore", settings.ignore)):
        for name in names:
            if name not in known:
                hint = did_you_mean(name, known)
                yield (key,), f"there is no rule or family '{name}' (in {key}){hint}; 'glossify rule' lists them"


def _wrong_options(settings: Settings) -> Iterable[_Fault]:
    for rule_id, values in settings.rules.items():
        rule = all_rules().get(rule_id)
        if rule is None:
            hint = did_you_mean(rule_id, all_rules())
            yield ("rules", rule_id), f"there is no rule '{rule_id}'{hint}; 'glossify rule' lists them"
            continue
        known = {option.name: option.default for option in options(rule)}
        for name, value in values.items():
            if name not in known:
                hint = did_you_mean(name, known) or f"; 'glossify rule {rule_id}' tells its options"
                yield ("rules", rule_id, name), f"{rule_id} has no option '{name}'{hint}"
            elif not _fits(value, known[name]):
                wanted = _KINDS.get(type(known[name]), type(known[name]).__name__)
                yield ("rules", rule_id, name), f"'{name}' of {rule_id} is {value!r}; it should be {wanted}"


_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "text", tuple: "a list"}


def _fits(value: object, default: object) -> bool:
    return type(_frozen(value)) is type(default) or (isinstance(default, float) and type(value) is int)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _error(settings: Settings, faults: Iterable[_Fault]) -> ConfigError | UsageError:
    """Make one error of all faults: each at its key, or without a place where it came from the command line."""
    problems: list[Problem] = []
    for keys, message in faults:
        origin = settings.origins.get(keys[0], COMMAND_LINE)
        given = origin == COMMAND_LINE
        problems.append(Problem("", 0, 0, message) if given else problem_at(Path(origin), keys, message))
    return ConfigError(*problems) if any(problem.path for problem in problems) else UsageError(*problems)
