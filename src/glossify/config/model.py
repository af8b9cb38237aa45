"""The configuration as a pydantic model: what may stand in it, key by key, and its JSON Schema for editors."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_SeverityName = Literal["error", "warning", "info"]


class ConfigModel(BaseModel):
    """The configuration of glossify: ``glossify.toml``, or ``[tool.glossify]`` in ``pyproject.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

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


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of the configuration."""
    schema = ConfigModel.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "glossify configuration"
    return schema
