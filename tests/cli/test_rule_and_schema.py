"""``glossify rule`` and ``glossify schema``."""

import json

import jsonschema
import pytest
from typer.testing import CliRunner

from glossify.cli.app import app
from glossify.manual import page
from glossify.rules import RULES


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0
    return result.stdout


def test_list_names_every_rule() -> None:
    assert [line.split()[0] for line in run("rule").splitlines()] == [rule.id for rule in RULES]


def test_page_of_one_rule() -> None:
    assert run("rule", RULES[0].id) == page(RULES[0])


def test_json() -> None:
    assert [rule["id"] for rule in json.loads(run("rule", "--format", "json"))] == [rule.id for rule in RULES]
    assert json.loads(run("rule", RULES[0].id, "--format", "json"))["id"] == RULES[0].id


@pytest.mark.parametrize("name", ["glossary", "config", "report"])
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name)))
