"""A rule's page, made from the rule: for ``glossify rule``, for ``docs/rules/``, for machine formats."""

import dataclasses
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, get_args, get_origin, get_type_hints

from glossify.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a rule: its key under ``[rules."family/name"]``, its default, what it does."""

    name: str
    default: object
    description: str


def summary(rule: type[Rule]) -> str:
    """Give the first sentence of the page: what the rule reports."""
    return _documentation(rule).split("\n", 1)[0]


def options(rule: type[Rule]) -> tuple[Option, ...]:
    """Give the options of a rule; each field says in its annotation what it does."""
    hints = get_type_hints(rule, include_extras=True)
    found = []
    for field in dataclasses.fields(rule):
        hint: Any = hints[field.name]
        if get_origin(hint) is not ClassVar:
            description = get_args(hint)[1] if get_origin(hint) is Annotated else ""
            found.append(Option(field.name, field.default, description))
    return tuple(found)


def page(rule: type[Rule]) -> str:
    """Give the page of a rule in Markdown."""
    return "\n".join(_lines(rule)) + "\n"


def described(rule: type[Rule]) -> dict[str, object]:
    """Give the facts of a rule as plain values, for JSON."""
    return {
        "id": rule.id,
        "severity": str(rule.severity),
        "mqm": rule.mqm,
        "default": rule.default,
        "needs_source": rule.needs_source,
        "summary": summary(rule),
        "description": _documentation(rule),
        "options": [
            {"name": option.name, "default": option.default, "description": option.description}
            for option in options(rule)
        ],
        "examples": [{"source": example.source, "target": example.target} for example in rule.examples],
    }


def _documentation(rule: type[Rule]) -> str:
    return inspect.cleandoc(rule.__doc__ or "")


def _lines(rule: type[Rule]) -> Iterator[str]:
    yield f"# {rule.id}"
    yield ""
    yield _documentation(rule)
    yield ""
    yield f"- Severity: {rule.severity}"
    yield f"- MQM category: {rule.mqm}"
    yield f"- On by default: {'yes' if rule.default else f'no, select it with `--select {rule.id}`'}"
    yield f"- Needs the source: {'yes' if rule.needs_source else 'no'}"
    if options(rule):
        yield from ("", "## Options", "", f'In the configuration, under `[rules."{rule.id}"]`:', "")
        for option in options(rule):
            yield f"- `{option.name}` (default `{option.default}`): {option.description}"
    yield from ("", "## Examples", "", "What is between ⟦ and ⟧ is reported. All examples are run as tests.")
    for example in rule.examples:
        yield from _example_lines(example)


def _example_lines(example: Example) -> Iterator[str]:
    yield from ("", "```text")
    if example.source is None:
        yield from (f"en: {line}" for line in example.target.split("\n"))
    else:
        for source, target in zip(example.source.split("\n"), example.target.split("\n"), strict=True):
            yield f"zh: {source}"
            yield f"en: {target}"
    yield "```"
