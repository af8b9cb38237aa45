"""The JSON Schema of a glossary, as editors use it."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from glossify.glossary.schema import json_schema

SCHEMA = json_schema()
SHIPPED = sorted((Path(__file__).parents[2] / "glossaries").glob("*.yaml"))


def is_valid(text: str) -> bool:
    # As a YAML language server does: the values as YAML resolves them, dates as text.
    loaded = yaml.load(text, Loader=_Loader)
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(loaded)


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_glossaries_are_valid(path: Path) -> None:
    assert is_valid(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "entry",
    [
        "{zh: 坪地, en: Pingdi}",
        "{zh: 坪地, en: {re: Ping.*}}",
        "{zh: 坪地, en: Pingdi, avoid: [Ping Di, {form: Pingde, why: wrong, until: 2030-01-01}]}",
        "{zh: Vue, keep: true}",
        "{zh: 坪地, en: Pingdi, avoid: Ping Di, when: {near: 街道}}",
    ],
)
def test_what_loads_is_valid(entry: str) -> None:
    assert is_valid(f"glossify: 1\nterms:\n  - {entry}\n")


@pytest.mark.parametrize(
    "entry", ["{zh: 坪地, enn: P}", "{en: P}", "{zh: 坪地, en: P, status: x}", "{zh: 坪地, en: P, since: soon}", "坪地"]
)
def test_mistakes_are_not_valid(entry: str) -> None:
    assert not is_valid(f"glossify: 1\nterms:\n  - {entry}\n")


def test_every_key_is_described() -> None:
    models = [SCHEMA, *SCHEMA["$defs"].values()]
    undescribed = [
        key for model in models for key, value in model.get("properties", {}).items() if not value.get("description")
    ]
    assert undescribed == []
