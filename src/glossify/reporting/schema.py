"""The JSON Schema of the JSON report, as it is published in ``docs/report.schema.json``."""

from collections.abc import Mapping

_COUNT = {"type": "integer", "minimum": 0}
_ORDINAL = {"type": "integer", "minimum": 1}

_PLACE: Mapping[str, object] = {
    "path": {"type": "string", "description": "The file, as it was named or found."},
    "line": {**_ORDINAL, "description": "The line where the place begins, from 1."},
    "column": {**_ORDINAL, "description": "The column where it begins, from 1, in code points."},
    "end_line": {**_ORDINAL, "description": "The line of the first code point behind the place."},
    "end_column": {**_ORDINAL, "description": "The column of that code point: the end is exclusive."},
    "text": {
        "type": "string",
        "description": "What stands there, verbatim; empty where something is missing.",
    },
}


def _closed(properties: Mapping[str, object], description: str) -> dict[str, object]:
    """Give the schema of an object that has exactly these keys."""
    return {
        "description": description,
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_null(schema: Mapping[str, object]) -> dict[str, object]:
    return {"anyOf": [schema, {"type": "null"}]}


_SUMMARY = _closed(
    {
        "documents": {**_COUNT, "description": "Translations that were checked."},
        "pairs": {**_COUNT, "description": "Sentence pairs in them; a document without a source has none."},
        "errors": {**_COUNT, "description": "Errors that are not waived."},
        "warnings": {**_COUNT, "description": "Warnings that are not waived."},
        "infos": {**_COUNT, "description": "Infos that are not waived."},
        "waived": {**_COUNT, "description": "Findings that a recorded decision accepts; they count for nothing else."},
        "verified": {
            "description": "For each family: how many things were shown to be right, of how many looked at.",
            "type": "object",
            "additionalProperties": {
                "type": "array",
                "prefixItems": [_COUNT, _COUNT],
                "minItems": 2,
                "maxItems": 2,
            },
        },
    },
    "Counts over the whole run, those of findings below --min-severity included.",
)

_PAIR = _closed(
    {
        "index": {**_COUNT, "description": "Which pair of the two documents, from 0."},
        "confidence": {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "description": "How sure the alignment is.",
        },
    },
    "The sentence pair that the finding is about.",
)

_EDIT = _closed(
    {name: _PLACE[name] for name in ("line", "column", "end_line", "end_column")}
    | {"replacement": {"type": "string", "description": "What to put in the place; empty to delete it."}},
    "One replacement in the translation; an empty place is an insertion.",
)

_FIX = _closed(
    {"edits": {"type": "array", "minItems": 1, "items": _EDIT}},
    "Edits that put the finding right and are safe to apply unread; they do not overlap.",
)

_FINDING = _closed(
    {
        "rule": {
            "type": "string",
            "pattern": "^[^/\\s]+/[^/\\s]+$",
            "description": "The rule, as family/name.",
        },
        "severity": {"enum": ["error", "warning", "info"]},
        "message": {"type": "string", "minLength": 1, "description": "What is wrong."},
        "suggestion": {"type": ["string", "null"], "description": "What to write instead."},
        **_PLACE,
        "source": _or_null(_closed(_PLACE, "The place in the Chinese.")),
        "pair": _or_null(_PAIR),
        "fix": _or_null(_FIX),
        "fingerprint": {
            "type": "string",
            "description": "Stays the same wherever the pair and its fault move.",
        },
        "waived": {"type": "boolean", "description": "Whether a recorded decision accepts the finding."},
    },
    "One fault; path, line and column point into the translation.",
)

REPORT_SCHEMA: Mapping[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "glossify report",
    **_closed(
        {
            "version": {"const": 1},
            "summary": _SUMMARY,
            "findings": {"type": "array", "items": _FINDING},
        },
        "What `glossify check --format json` prints.",
    ),
}
