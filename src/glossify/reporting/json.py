"""The report as one JSON document (version 1); its schema is in ``glossify.reporting.schema``."""

import json
import re

from glossify.findings import Report, Severity
from glossify.reporting.located import LocatedFinding, Place, located
from glossify.reporting.presentation import Presentation
from glossify.reporting.summary import Summary, summarize

VERSION = 1

# Written as escapes though JSON allows them bare: what would steer a terminal (C1 controls, directions of writing),
# what JavaScript takes for a line's end, and half characters of odd file names, which UTF-8 cannot hold.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, presentation: Presentation) -> str:
    """Give the report as JSON, indented, in Unicode, with a line feed at the end."""
    document = {
        "version": VERSION,
        "summary": _summary(summarize(report)),
        "findings": [_finding(one) for one in located(report, presentation.minimum)],
    }
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _summary(summary: Summary) -> dict[str, object]:
    counts = dict(summary.findings)
    return {
        "documents": summary.documents,
        "pairs": summary.pairs,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
        "waived": 0,
        "verified": {one.family: [one.verified, one.total] for one in summary.verifications},
    }


def _finding(one: LocatedFinding) -> dict[str, object]:
    finding, pair = one.finding, one.pair
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        **_place(one.place),
        "source": _place(one.source) if one.source else None,
        "pair": {"index": finding.pair, "confidence": round(pair.confidence, 4)} if pair else None,
        "fix": None,
        "fingerprint": finding.fingerprint,
        "waived": False,
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": place.text,
    }
