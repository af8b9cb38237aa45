"""What holds for every rule: its examples, its place, its page."""

import dataclasses
import importlib
import pkgutil
import re
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import glossify.rules
from glossify import manual
from glossify.errors import UsageError
from glossify.rule import Rule
from glossify.rules import RULES, all_rules, families
from glossify.testing import ExampleCase, example_cases, marked

ROOT = Path(__file__).parents[1]


def rule_modules() -> list[str]:
    packages = pkgutil.walk_packages(glossify.rules.__path__, "glossify.rules.")
    return [module.name for module in packages if not module.ispkg]


@pytest.mark.parametrize("case", example_cases(RULES), ids=str)
def test_example(case: ExampleCase) -> None:
    assert marked(case.rule, case.example) == case.example.target


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_complete(rule: type[Rule]) -> None:
    assert rule.__module__ == f"glossify.rules.{rule.id.replace('/', '.').replace('-', '_')}"
    assert manual.summary(rule).endswith(".")
    assert "/" in rule.mqm
    reports = ["⟦" in example.target for example in rule.examples]
    assert any(reports)
    assert not all(reports)
    assert all(option.description for option in manual.options(rule))
    assert dataclasses.is_dataclass(rule)


def test_every_rule_file_is_in_the_list() -> None:
    defined = {
        value
        for name in rule_modules()
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == name
    }
    assert defined == set(RULES)


def test_ids_are_unique_and_in_families() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {rule.id.partition("/")[0] for rule in RULES} == set(families())


def test_superseded_rules_exist() -> None:
    assert {name for rule in RULES for name in rule.supersedes} <= set(all_rules())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_page_in_docs_is_current(rule: type[Rule]) -> None:
    assert (ROOT / "docs" / "rules" / f"{rule.id}.md").read_text(encoding="utf-8") == manual.page(rule)


def test_import_contract_names_every_rule() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (contract,) = (one for one in contracts if one["name"] == "Rules do not import each other")
    assert sorted(contract["modules"]) == sorted(rule.__module__ for rule in RULES)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("no_such_module:Rule", "cannot be loaded: No module named 'no_such_module'"),
        ("glossify.rules:Nothing", "cannot be loaded: module 'glossify.rules' has no attribute 'Nothing'"),
        ("glossify.rules:all_rules", "is not a glossify rule"),
        ("glossify.rules.number.mismatch:Mismatch", "two rules are called 'number/mismatch'"),
    ],
)
def test_an_installed_rule_that_is_none_is_told(value: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("other", value, "glossify.rules")
    monkeypatch.setattr(glossify.rules, "entry_points", lambda group: [entry])
    with pytest.raises(UsageError, match=re.escape(message)):
        all_rules.__wrapped__()  # type: ignore[attr-defined]
