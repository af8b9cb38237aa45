"""How many findings each rule has, for one who decides what to work on: a table for people."""

from collections import Counter
from collections.abc import Sequence

from glossify.findings import Report, Severity
from glossify.reporting.located import LocatedFinding, located

_PER = 1000


def statistics(report: Report, minimum: Severity) -> str:
    """Give a table of the findings of at least ``minimum``: a line a rule, the most and worst first, and a total.

    Waived findings have a column of their own and count for nothing else. Words are those of the sentences of the
    translations, as between spaces.
    """
    words = _words(report)
    documents = len(report.checked)
    size = f"{words:,} English words in {documents:,} document{'' if documents == 1 else 's'}"
    findings = located(report, minimum)
    if not findings:
        return f"No findings in {size}.\n"
    severities = [severity for severity in Severity if severity.rank >= minimum.rank]
    rules = sorted({one.finding.rule for one in findings})
    lines = {rule: _counts([one for one in findings if one.finding.rule == rule], severities) for rule in rules}
    ordered = sorted(rules, key=lambda rule: ([-count for count in lines[rule]], rule))
    table = [["rule", *(f"{severity}s" for severity in severities), "waived", f"per {_PER:,} words"]]
    table += [_row(rule, lines[rule], words) for rule in ordered]
    table.append(_row("total", _counts(findings, severities), words))
    return f"{_aligned(table)}\n{size}\n"


def _words(report: Report) -> int:
    targets = (checked.bitext.target for checked in report.checked)
    return sum(
        len(target.text[segment.start : segment.end].split()) for target in targets for segment in target.segments
    )


def _counts(findings: Sequence[LocatedFinding], severities: Sequence[Severity]) -> list[int]:
    """Give how many there are of each severity, and how many are waived."""
    counts = Counter(one.finding.severity for one in findings if one.finding.waiver is None)
    return [*(counts[severity] for severity in severities), len(findings) - counts.total()]


def _row(name: str, counts: Sequence[int], words: int) -> list[str]:
    rate = f"{sum(counts[:-1]) * _PER / words:.2f}" if words else "-"
    return [name, *(f"{count:,}" for count in counts), rate]


def _aligned(table: Sequence[Sequence[str]]) -> str:
    """Give rows of text with names to the left and figures to the right."""
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    lines = (
        [row[0].ljust(widths[0]), *(cell.rjust(room) for cell, room in zip(row[1:], widths[1:], strict=True))]
        for row in table
    )
    return "\n".join("  ".join(line) for line in lines)
