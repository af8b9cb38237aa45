"""The samples: every planted fault is found, and nothing else."""

import csv
from pathlib import Path

import pytest

from glossify.api import check_files
from glossify.config import load_settings
from glossify.findings import Report
from glossify.text.lines import LineIndex

ROOT = Path(__file__).parents[1]
LISTS = sorted((ROOT / "tests" / "samples").glob("*.tsv"))

Fault = tuple[int, str, str]


def report_of(name: str) -> Report:
    return check_files([str(ROOT / "samples" / name)], load_settings(None, {}))


def found_in(report: Report) -> list[Fault]:
    found = []
    for checked in report.checked:
        text = checked.bitext.target.text
        lines = LineIndex(text)
        for finding in checked.findings:
            line, _ = lines.position(finding.target.start)
            found.append((line, finding.rule, text[finding.target.start : finding.target.end]))
    return sorted(found)


def planted_in(path: Path) -> list[Fault]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return sorted((int(row["line"]), row["rule"], row["text"]) for row in rows)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_planted_faults_are_found_and_nothing_else(path: Path) -> None:
    assert found_in(report_of(f"{path.stem}.en.txt")) == planted_in(path)


def test_clean_sample_has_no_finding_at_all() -> None:
    report = report_of("clean")
    assert found_in(report) == []
    assert report.checked
    assert not report.file_findings
