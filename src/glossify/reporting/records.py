"""Findings as plain values, and these as JSON text, for the formats that are made of JSON."""

import json
import re

from glossify.reporting.located import LocatedEdit, LocatedFinding, Place

# Written as escapes though JSON allows them bare: what would steer a terminal (C1 controls, directions of writing),
# what JavaScript takes for a line's end, and half characters of odd file names, which UTF-8 cannot hold.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """Give a value as JSON in Unicode, without a line feed at the end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def finding_record(one: LocatedFinding) -> dict[str, object]:
    """Give a finding as the JSON report has it."""
    finding, pair = one.finding, one.pair
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        **_place(one.place),
        "source": _place(one.source) if one.source else None,
        "pair": {"index": finding.pair, "confidence": round(pair.confidence, 4)} if pair else None,
        "fix": {"edits": [_edit(edit) for edit in one.edits]} if finding.fix else None,
        "fingerprint": finding.fingerprint,
        "waived": finding.waiver is not None,
    }


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, **_range(place), "text": place.text}


def _edit(edit: LocatedEdit) -> dict[str, object]:
    return {**_range(edit.place), "replacement": edit.replacement}


def _range(place: Place) -> dict[str, object]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
