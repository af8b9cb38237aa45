"""The samples: every planted fault is found, and nothing else."""

import csv
from pathlib import Path

import pytest

from glossify.api import check_files
from glossify.config import load_settings
from glossify.findings import CheckedBitext, Finding, Report, WaiverKind
from glossify.text.lines import LineIndex

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
LISTS = ROOT / "tests" / "samples"

# Each list of planted faults, and the file that has them.
PLANTED = {
    "forum-release.tsv": "forum-release.en.txt",
    "guide.tsv": "guide.en.md",
    "interview.tsv": "interview.txt",
    "notice.tsv": "notice.en.txt",
}

Fault = tuple[int, str, str]


def report_of(name: str) -> Report:
    return check_files([str(SAMPLES / name)], load_settings(None, {}))


def fault_of(checked: CheckedBitext, finding: Finding) -> Fault:
    text = checked.bitext.target.text
    line, _ = LineIndex(text).position(finding.target.start)
    return line, finding.rule, text[finding.target.start : finding.target.end]


def found_in(report: Report) -> list[Fault]:
    """Give what was found and not waived, whatever its severity: a clean text has no info either."""
    return sorted(
        fault_of(checked, finding)
        for checked in report.checked
        for finding in checked.findings
        if finding.waiver is None
    )


def planted_in(path: Path) -> list[Fault]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return sorted((int(row["line"]), row["rule"], row["text"]) for row in rows)


def test_every_list_is_tested() -> None:
    assert sorted(path.name for path in LISTS.glob("*.tsv")) == sorted(PLANTED)


@pytest.mark.parametrize(("planted", "name"), PLANTED.items(), ids=PLANTED.values())
def test_planted_faults_are_found_and_nothing_else(planted: str, name: str) -> None:
    report = report_of(name)
    assert found_in(report) == planted_in(LISTS / planted)
    assert not report.file_findings


def test_interview_is_parted_into_its_languages() -> None:
    (checked,) = report_of("interview.txt").checked
    assert checked.bitext.source is not None
    assert checked.bitext.source.text is checked.bitext.target.text


def test_notice_is_checked_without_a_source() -> None:
    (checked,) = report_of("notice.en.txt").checked
    assert checked.bitext.source is None


def test_guide_has_one_finding_that_is_waived_with_its_reason() -> None:
    (checked,) = report_of("guide.en.md").checked
    waived = [(fault_of(checked, finding), finding.waiver) for finding in checked.findings if finding.waiver]
    assert [fault for fault, _ in waived] == [(43, "term/forbidden", "Pingdi Town")]
    assert [(waiver.kind, waiver.reason) for _, waiver in waived] == [(WaiverKind.INLINE, "the name in use until 2004")]


def test_clean_sample_has_no_finding_at_all() -> None:
    report = report_of("clean")
    assert found_in(report) == []
    assert report.checked
    assert not report.file_findings
