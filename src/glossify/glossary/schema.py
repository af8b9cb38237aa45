"""The glossary file as pydantic models: what may stand in it, key by key, and its JSON Schema for editors.

Values arrive as YAML wrote them, as strings; the two truth values are the words ``true`` and ``false``.
"""

import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_SeverityName = Literal["error", "warning", "info"]
_CaseName = Literal["smart", "exact", "any"]
# The arms of a form's union, as they stand in the locations of pydantic's errors.
TEXT_ARM = "(text)"
KEYS_ARM = "(keys)"


def _day(value: str) -> str:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"there is no day {value}; write one as 2026-11-30") from None
    return value


_Date = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_day)]


def _truth(value: object) -> object:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


_Truth = Annotated[bool, Field(strict=True), BeforeValidator(_truth)]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


def _no_entries(value: object) -> object:
    return [] if value == "" else value  # "terms:" with nothing below it


_MAY_BE_EMPTY = BeforeValidator(_no_entries)


def _listed(description: str, examples: list[Any] | None = None) -> Any:
    return Field(default_factory=list, description=description, examples=examples)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FormModel(_Strict):
    """A form about which more is to be said than its text."""

    form: _Text | None = Field(None, description="The form itself.", examples=["Ping Di"])
    re: _Text | None = Field(None, description="A Python regular expression in place of a form.")
    why: _Text | None = Field(None, description="Why this form is wrong (or right); shown with the finding.")
    case: _CaseName | None = Field(None, description="How capitals count for this form alone.")
    severity: _SeverityName | None = Field(None, description="The severity of findings about this form.")
    until: _Date | None = Field(None, description="The last day on which this form is in force.")

    @model_validator(mode="after")
    def _form_or_regex(self) -> "FormModel":
        if (self.form is None) == (self.re is None):
            what = "neither 'form' nor 're' stands here" if self.form is None else "'form' and 're' stand side by side"
            raise ValueError(f"{what}; give one of the two")
        return self


def _arm(value: object) -> str:
    return KEYS_ARM if isinstance(value, dict | FormModel) else TEXT_ARM


# Told apart by hand, so that a fault is reported of the arm that was meant and not of both.
_Form = Annotated[Annotated[_Text, Tag(TEXT_ARM)] | Annotated[FormModel, Tag(KEYS_ARM)], Discriminator(_arm)]
_Forms = Annotated[list[_Form], BeforeValidator(_as_list)]
_Texts = Annotated[list[_Text], BeforeValidator(_as_list)]


class ConditionModel(_Strict):
    """When an entry applies; all that is given must hold."""

    paths: _Texts = _listed("Globs of the translations in which the entry applies.")
    domain: _Texts = _listed("The entry applies to texts of these domains ('domain' in the configuration).")
    near: _Texts = _listed(
        "One of these stands in the pair's Chinese; without a source, in the English sentence.",
    )
    not_near: _Texts = _listed(
        "None of these stands in the pair's Chinese; without a source, in the English sentence.",
    )


class TestModel(_Strict):
    """A tiny pair that shows what the entry accepts and what it reports."""

    zh: _Text = Field(description="The Chinese.")
    en: _Text = Field(description="The English.")
    expect: Literal["ok", "missing", "avoid"] = Field("ok", description="What a check of this pair says.")


class EntryModel(_Strict):
    """One concept: its forms in both languages and what an editor wants to know of it."""

    zh: _Form = Field(description="The source form.", examples=["坪地"])
    zh_also: _Forms = _listed("Other Chinese forms of the same meaning.", examples=[["机荷高速"]])
    zh_avoid: _Forms = _listed("Old or wrong Chinese forms, recognised all the same.")
    zh_not_in: _Texts = _listed("Longer words that contain the form but do not mean it.")
    en: _Form | None = Field(None, description="The preferred English form.", examples=["Pingdi"])
    also: _Forms = _listed("Other English forms that are right.")
    short: _Forms = _listed("Forms allowed after the full form in the same document.")
    avoid: _Forms = _listed("English forms that are wrong.", examples=[["Ping Di"]])
    keep: _Truth = Field(False, description="Do not translate: the Chinese form (or en) stands in the translation.")
    case: _CaseName = Field("smart", description="How capitals count: smart lets title case pass.")
    plural: _Text | None = Field(None, description="The plural, where it is irregular; right as well.")
    article: _Text | None = Field(None, description="The article, where it is fixed: 'the' or 'none'.")
    pos: _Text | None = Field(None, description="Part of speech, where it matters.")
    when: ConditionModel | None = Field(None, description="When the entry applies.")
    sense: _Text | None = Field(None, description="Tells two entries with one zh apart, in words.")
    status: Literal["proposed", "approved", "deprecated"] = Field(
        "approved", description="Proposed entries give info only; deprecated ones are not applied."
    )
    severity: _SeverityName | None = Field(None, description="The severity of findings about this entry.")
    owner: _Text | None = Field(None, description="Who decides about the entry.")
    since: _Date | None = Field(None, description="The first day on which the entry is in force.")
    until: _Date | None = Field(None, description="The last day on which the entry is in force.")
    review: _Date | None = Field(None, description="When the entry should be looked at again.")
    source: _Text | None = Field(None, description="Where the decision comes from.")
    note: _Text | None = Field(None, description="Why; shown with every finding.")
    domain: _Text | None = Field(None, description="The subject field, such as place.")
    tests: list[TestModel] = _listed("Tiny pairs that are checked by the glossary's tests.")
    override: _Truth = Field(False, description="Replaces an entry of the same zh that came by extends.")

    @model_validator(mode="after")
    def _has_english(self) -> "EntryModel":
        if self.en is None and not self.keep:
            raise ValueError("the key 'en' is missing; give it, or 'keep: true' if the term is not to be translated")
        return self


class PatternModel(EntryModel):
    """A family of names: {x} is the same name on both sides."""


class GlossaryModel(_Strict):
    """A glossify glossary."""

    glossify: Literal["1"] = Field(description="The version of the format: 1.")
    extends: _Texts = _listed("Other glossary files, or a shipped one: glossify:pearl-river-delta.")
    terms: Annotated[list[EntryModel], BeforeValidator(_no_entries)] = _listed("The entries.")
    patterns: Annotated[list[PatternModel], BeforeValidator(_no_entries)] = _listed(
        "Families of names with a slot {x}."
    )


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of a glossary file, as editors use it: with the version as a number, and with a single form
    or word in place of a list of one."""
    schema = GlossaryModel.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "glossify glossary"
    schema["properties"]["glossify"] = {"const": 1, "description": "The version of the format: 1."}
    for model in (schema, *schema["$defs"].values()):
        for name, value in model.get("properties", {}).items():
            if value.get("type") == "array" and name not in ("terms", "patterns", "tests"):
                value["anyOf"] = [value["items"], {"type": value.pop("type"), "items": value.pop("items")}]
    return schema
