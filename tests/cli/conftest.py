"""The official schemas of the files that other tools read; they are not part of the project."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry


@pytest.fixture
def valid() -> Callable[[str, str], Any]:
    """Give a function that loads YAML and holds it against the schema of a name, such as ``github-action``."""
    if "GLOSSIFY_SCHEMAS" not in os.environ:
        pytest.skip("GLOSSIFY_SCHEMAS does not name a folder with the official schemas")
    folder = Path(os.environ["GLOSSIFY_SCHEMAS"]) / "gh"

    def load(text: str, name: str) -> Any:
        value = yaml.safe_load(text)
        if isinstance(value, dict) and True in value:
            value["on"] = value.pop(True)  # YAML 1.1 reads the key "on" of a workflow as a truth value
        schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
        # They refer to each other by their ids, and nothing may be fetched.
        registry = Registry().with_contents((schema["$id"], schema) for schema in schemas.values())
        Draft7Validator(schemas[name], registry=registry).validate(value)
        return value

    return load
