"""A baseline: the findings of a day, accepted as they are, so that only new ones stop a release.

An entry accepts one finding, by its fingerprint: of the content of the pair, so that a paragraph may move, and one
fault put right never hides a new one.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from glossify.errors import Problem, UsageError
from glossify.findings import CheckedBitext, Finding, Report, Severity, Waiver, WaiverKind

BASELINE_VERSION = 1


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """An accepted finding; only the fingerprint decides, the rest is for people who read the file."""

    fingerprint: str
    rule: str
    path: str
    text: str


def read_baseline(path: str) -> tuple[BaselineEntry, ...]:
    """Read a baseline file; raises UsageError if it is none."""
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        if content["version"] != BASELINE_VERSION:
            message = f"version {content['version']} of baselines is not known here; write it again with this glossify"
            raise UsageError(Problem(path, 0, 0, message))
        return tuple(_entry(entry) for entry in content["findings"])
    except FileNotFoundError as error:
        message = "there is no such baseline; write one with 'glossify baseline write'"
        raise UsageError(Problem(path, 0, 0, message)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = "this is not a baseline of glossify; write one with 'glossify baseline write'"
        raise UsageError(Problem(path, 0, 0, message)) from error


def _entry(fields: dict[str, object]) -> BaselineEntry:
    if not all(isinstance(value, str) for value in fields.values()):
        raise TypeError("the fields of an entry are texts")
    return BaselineEntry(**fields)  # type: ignore[arg-type]


def baseline_text(entries: Iterable[BaselineEntry]) -> str:
    """Give the text of a baseline file: one entry a line, in an order that makes small differences."""
    rows = sorted((entry.path, entry.rule, entry.text, entry.fingerprint) for entry in entries)
    lines = [
        json.dumps({"path": path, "rule": rule, "text": text, "fingerprint": fingerprint}, ensure_ascii=False)
        for path, rule, text, fingerprint in rows
    ]
    findings = ",\n".join(f"    {line}" for line in lines)
    listed = f"[\n{findings}\n  ]" if lines else "[]"
    return f'{{\n  "version": {BASELINE_VERSION},\n  "findings": {listed}\n}}\n'


def baseline_of(report: Report, minimum: Severity) -> tuple[BaselineEntry, ...]:
    """Give the entries that accept every finding of at least ``minimum`` that nothing has accepted yet."""
    return tuple(
        BaselineEntry(finding.fingerprint, finding.rule, checked.bitext.target.path, _text(checked, finding))
        for checked, finding in _findings(report)
        if finding.waiver is None and finding.severity.rank >= minimum.rank
    )


def waive_known(report: Report, entries: Iterable[BaselineEntry]) -> Report:
    """Mark the findings that a baseline accepts; an entry accepts one finding."""
    left = Counter(entry.fingerprint for entry in entries)
    return replace(report, checked=tuple(_waived(checked, left) for checked in report.checked))


def pruned(entries: Iterable[BaselineEntry], report: Report, gone: Collection[str] = ()) -> tuple[BaselineEntry, ...]:
    """Leave out the entries that accept nothing any more: of files that were checked, and of those that are ``gone``.

    What was not checked this time is kept.
    """
    needed = Counter(finding.fingerprint for _, finding in _findings(report))
    checked = {checked.bitext.target.path for checked in report.checked} | set(gone)
    kept = []
    for entry in entries:
        if entry.path not in checked:
            kept.append(entry)
        elif needed[entry.fingerprint] > 0:
            needed[entry.fingerprint] -= 1
            kept.append(entry)
    return tuple(kept)


def _waived(checked: CheckedBitext, left: Counter[str]) -> CheckedBitext:
    return replace(checked, findings=tuple(_accepted(finding, left) for finding in checked.findings))


def _accepted(finding: Finding, left: Counter[str]) -> Finding:
    if finding.waiver is not None or left[finding.fingerprint] == 0:
        return finding
    left[finding.fingerprint] -= 1
    return replace(finding, waiver=Waiver(WaiverKind.BASELINE))


def _findings(report: Report) -> Iterator[tuple[CheckedBitext, Finding]]:
    return ((checked, finding) for checked in report.checked for finding in checked.findings)


def _text(checked: CheckedBitext, finding: Finding) -> str:
    """Give the words that a finding is about, for people: of the translation, else of the source."""
    target, source = checked.bitext.target, checked.bitext.source
    if len(finding.target) or source is None or finding.source is None:
        return target.text[finding.target.start : finding.target.end]
    return source.text[finding.source.start : finding.source.end]
