"""The report as SARIF 2.1.0, for code scanning and other viewers of findings.

Numbers in brackets are sections of "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01".
"""

from collections.abc import Sequence

from glossify import __version__
from glossify.findings import Report, Waiver, WaiverKind
from glossify.reporting.descriptors import LEVELS, descriptors, message
from glossify.reporting.located import LocatedFinding, Place, located
from glossify.reporting.messages import paragraphs, quoted
from glossify.reporting.presentation import Presentation
from glossify.reporting.records import json_text
from glossify.reporting.uris import absolute_uri, relative_uri

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# The folder of the run; its own place is not told, so that reports are the same on every machine (3.14.14).
_BASE = "%SRCROOT%"
_SUPPRESSIONS = {WaiverKind.INLINE: "inSource", WaiverKind.BASELINE: "external"}
# The place in the source, by which the message links to it (3.11.6).
_SOURCE_ID = 1


def render(report: Report, presentation: Presentation) -> str:
    """Give the report as SARIF with one run, waived findings marked as suppressed."""
    findings = located(report, presentation.minimum)
    log = {"version": "2.1.0", "$schema": SCHEMA, "runs": [_run(findings, report.notices)]}
    return json_text(log, indent=2) + "\n"


def _run(findings: Sequence[LocatedFinding], notices: Sequence[str]) -> dict[str, object]:
    rules = sorted({one.finding.rule for one in findings})
    # Where one result has suppressions, all must: an empty list says that a result has none (3.27.23).
    suppressing = any(one.finding.waiver for one in findings)
    told = [{"level": "note", "message": message(notice)} for notice in notices]
    return {
        "tool": {"driver": {"name": "glossify", "version": __version__, "rules": descriptors(rules)}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": told}],
        "originalUriBaseIds": {_BASE: {"description": message("The folder in which glossify was run.")}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, rules.index(one.finding.rule))
            | ({"suppressions": _suppressions(one.finding.waiver)} if suppressing else {})
            for one in findings
        ],
    }


def _result(one: LocatedFinding, rule_index: int) -> dict[str, object]:
    finding = one.finding
    text = "\n".join(paragraphs(one))
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": message(text),
        "locations": [{"physicalLocation": _physical(one.place)}],
        "partialFingerprints": {"glossify/v1": finding.fingerprint},
    }
    if one.source is not None:
        result["message"] = message(f"{text}\nsource: {_link(one.source)} {quoted(one.source)}")
        place = {"physicalLocation": _physical(one.source), "message": message("the place in the source")}
        result["relatedLocations"] = [{"id": _SOURCE_ID, **place}]
    if one.edits:
        result["fixes"] = [_fix(one)]
    return result


def _link(place: Place) -> str:
    name = f"{place.path}:{place.line}:{place.column}"
    for special in ("\\", "[", "]"):
        name = name.replace(special, f"\\{special}")
    return f"[{name}]({_SOURCE_ID})"


def _fix(one: LocatedFinding) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.replacement}} for edit in one.edits
    ]
    change = {"artifactLocation": _artifact(one.place.path), "replacements": replacements}
    suggestion = one.finding.suggestion
    described = {"description": message(f"write: {suggestion}")} if suggestion else {}
    return {**described, "artifactChanges": [change]}


def _physical(place: Place) -> dict[str, object]:
    snippet = {"snippet": {"text": place.text}} if place.text else {}
    return {"artifactLocation": _artifact(place.path), "region": {**_region(place), **snippet}}


def _region(place: Place) -> dict[str, object]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> dict[str, object]:
    relative = relative_uri(path)
    return {"uri": absolute_uri(path)} if relative is None else {"uri": relative, "uriBaseId": _BASE}


def _suppressions(waiver: Waiver | None) -> list[dict[str, object]]:
    if waiver is None:
        return []
    justification = {"justification": waiver.reason} if waiver.reason else {}
    return [{"kind": _SUPPRESSIONS[waiver.kind], **justification}]
