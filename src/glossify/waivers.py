"""Recorded decisions that findings are accepted: comments in the translation, and a baseline file.

A comment in a format that has comments, ``<!-- glossify: allow number/mismatch -- rounded on purpose -->``, is good for
the next block (or the block it stands in), ``allow-file`` for the file. A baseline lists findings by fingerprint: of
the content of the pair, so that a paragraph may move, and one fault put right never hides a new one.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from glossify.documents.model import Document
from glossify.errors import Problem, UsageError
from glossify.findings import CheckedBitext, FileFinding, Finding, Report, Severity, Waiver, WaiverKind
from glossify.text.lines import LineIndex
from glossify.text.spans import Span
from glossify.text.suggestion import did_you_mean

BASELINE_VERSION = 1
_COMMENT = re.compile(
    r"\s*glossify:\s*(?P<scope>allow-file|allow)\s+(?P<names>[^\s,]+(?:\s*,\s*[^\s,]+)*)\s*(?:--\s*(?P<reason>.*?)\s*)?",
    re.DOTALL,
)
_ANNOUNCED = re.compile(r"\s*glossify\s*:")


# --- comments -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Comment:
    """One waiver in a document: rules and families it names, the part of the text it is good for."""

    names: tuple[str, ...]
    reason: str | None
    scope: Span
    place: Span

    def covers(self, finding: Finding) -> bool:
        family = finding.rule.partition("/")[0]
        named = finding.rule in self.names or family in self.names
        return named and self.scope.start <= finding.target.start <= self.scope.end


def waive_inline(
    checked: CheckedBitext, rules: Collection[str], ran: Collection[str]
) -> tuple[CheckedBitext, tuple[FileFinding, ...]]:
    """Mark the findings that comments of the translation accept, and tell of comments that are of no use.

    ``rules`` are the ids of all rules, ``ran`` of those that were run: a waiver of another rule may be needed yet.
    """
    document = checked.bitext.target
    comments, problems = _comments(document, rules)
    used: set[_Comment] = set()
    findings = []
    for finding in checked.findings:
        cover = next((comment for comment in comments if comment.covers(finding)), None)
        if cover is not None:
            used.add(cover)
            finding = replace(finding, waiver=Waiver(WaiverKind.INLINE, cover.reason))
        findings.append(finding)
    unused = [
        _told(document, comment.place, "waiver/unused", "nothing here needs this waiver any more; take it out")
        for comment in comments
        if comment not in used and _all_ran(comment.names, ran, rules)
    ]
    return replace(checked, findings=tuple(findings)), (*problems, *unused)


def _comments(document: Document, rules: Collection[str]) -> tuple[list[_Comment], list[FileFinding]]:
    comments: list[_Comment] = []
    problems: list[FileFinding] = []
    for place in document.comments:
        content = document.text[place.start : place.end].removeprefix("<!--").removesuffix("-->")
        match = _COMMENT.fullmatch(content)
        if match is None:
            if _ANNOUNCED.match(content):
                message = "this waiver cannot be read; write <!-- glossify: allow RULE -- reason -->"
                problems.append(_told(document, place, "waiver/unknown", message))
            continue
        names = tuple(name.strip() for name in match["names"].split(","))
        known = {*rules, *(rule.partition("/")[0] for rule in rules)}
        for name in names:
            if name not in known:
                message = f"this waiver names a rule that does not exist: '{name}'{did_you_mean(name, known)}"
                problems.append(_told(document, place, "waiver/unknown", message))
        scope = Span(0, len(document.text)) if match["scope"] == "allow-file" else _block_of(document, place)
        comments.append(_Comment(names, match["reason"], scope, place))
    return comments, problems


def _block_of(document: Document, comment: Span) -> Span:
    """Give the block that the comment stands in, or the next one."""
    for block in document.blocks:
        if block.end > comment.start:
            return Span(block.start, block.end)
    return comment


def _all_ran(names: Iterable[str], ran: Collection[str], rules: Collection[str]) -> bool:
    """Whether every rule that the names stand for was run, so that the waiver is known to be of no use."""
    named = {rule for rule in rules for name in names if name in (rule, rule.partition("/")[0])}
    return bool(named) and named <= set(ran)


def _told(document: Document, place: Span, rule: str, message: str) -> FileFinding:
    line, column = LineIndex(document.text).position(place.start)
    return FileFinding(rule, Severity.WARNING, message, document.path, line, column)


# --- baseline ---------------------------------------------------------------------------------------------------------


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
            raise UsageError(Problem(path, 0, 0, f"version {content['version']} of baselines is not known here"))
        return tuple(BaselineEntry(**entry) for entry in content["findings"])
    except FileNotFoundError as error:
        message = "there is no such baseline; write one with 'glossify baseline write'"
        raise UsageError(Problem(path, 0, 0, message)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = "this is not a baseline of glossify; write one with 'glossify baseline write'"
        raise UsageError(Problem(path, 0, 0, message)) from error


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


def pruned(entries: Iterable[BaselineEntry], report: Report) -> tuple[BaselineEntry, ...]:
    """Leave out the entries that accept nothing any more."""
    needed = Counter(finding.fingerprint for _, finding in _findings(report))
    kept = []
    for entry in entries:
        if needed[entry.fingerprint] > 0:
            needed[entry.fingerprint] -= 1
            kept.append(entry)
    return tuple(kept)


def _waived(checked: CheckedBitext, left: "Counter[str]") -> CheckedBitext:
    findings = []
    for finding in checked.findings:
        if finding.waiver is None and left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            finding = replace(finding, waiver=Waiver(WaiverKind.BASELINE))
        findings.append(finding)
    return replace(checked, findings=tuple(findings))


def _findings(report: Report) -> Iterator[tuple[CheckedBitext, Finding]]:
    return ((checked, finding) for checked in report.checked for finding in checked.findings)


def _text(checked: CheckedBitext, finding: Finding) -> str:
    """Give the words that a finding is about, for people: of the translation, else of the source."""
    target, source = checked.bitext.target, checked.bitext.source
    if len(finding.target) or source is None or finding.source is None:
        return target.text[finding.target.start : finding.target.end]
    return source.text[finding.source.start : finding.source.end]
