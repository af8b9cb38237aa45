from pathlib import Path

import pytest

from glossify.baseline import BaselineEntry, baseline_of, baseline_text, pruned, read_baseline, waive_known
from glossify.documents.bitexts import given_bitext
from glossify.errors import UsageError
from glossify.findings import CheckedBitext, Finding, Report, Severity, WaiverKind
from glossify.text.spans import Span


def report(*fingerprints: str, severity: Severity = Severity.ERROR) -> Report:
    bitext = given_bitext([("五", "five"), ("六", "six")], "a.zh.txt", "a.en.txt")
    findings = tuple(
        Finding("test/rule", severity, "wrong", Span(0, 4), fingerprint=fingerprint) for fingerprint in fingerprints
    )
    return Report((CheckedBitext(bitext, findings, ()),))


def open_ones(report: Report) -> list[str]:
    return [one.fingerprint for checked in report.checked for one in checked.findings if one.waiver is None]


def test_known_findings_are_waived_and_new_ones_are_not() -> None:
    baseline = baseline_of(report("a", "b"), Severity.WARNING)
    waived = waive_known(report("b", "c"), baseline)
    assert open_ones(waived) == ["c"]
    (checked,) = waived.checked
    assert [one.waiver.kind for one in checked.findings if one.waiver] == [WaiverKind.BASELINE]


def test_an_entry_accepts_one_finding() -> None:
    assert open_ones(waive_known(report("a", "a"), baseline_of(report("a"), Severity.WARNING))) == ["a"]


def test_findings_below_the_minimum_are_not_written() -> None:
    assert baseline_of(report("a", severity=Severity.INFO), Severity.WARNING) == ()


def test_what_is_waived_already_is_not_written() -> None:
    waived = waive_known(report("a", "b"), baseline_of(report("a"), Severity.WARNING))
    assert [entry.fingerprint for entry in baseline_of(waived, Severity.WARNING)] == ["b"]


def test_pruned_keeps_what_is_needed() -> None:
    baseline = baseline_of(report("a", "b", "b"), Severity.WARNING)
    assert [entry.fingerprint for entry in pruned(baseline, report("b", "c"))] == ["b"]


def test_pruned_keeps_entries_of_files_that_were_not_checked() -> None:
    other = BaselineEntry("x", "test/rule", "other.en.txt", "five")
    assert pruned([other], report()) == (other,)
    assert pruned([other], report(), gone={"other.en.txt"}) == ()


def test_pruned_gives_no_entry_of_a_checked_file_for_one_of_another() -> None:
    known = baseline_of(report("a"), Severity.WARNING)
    other = BaselineEntry("a", "test/rule", "Other.en.txt", "five")
    assert pruned([other, *known], report("a")) == (other, *known)


def test_entry_shows_the_words_it_is_about() -> None:
    assert baseline_of(report("a"), Severity.WARNING) == (BaselineEntry("a", "test/rule", "a.en.txt", "five"),)


@pytest.mark.parametrize("fingerprints", [(), ("a",), ("b", "a", "a")])
def test_text_reads_back(tmp_path: Path, fingerprints: tuple[str, ...]) -> None:
    entries = baseline_of(report(*fingerprints), Severity.WARNING)
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(entries), encoding="utf-8")
    assert sorted(read_baseline(str(file)), key=lambda entry: entry.fingerprint) == sorted(
        entries, key=lambda entry: entry.fingerprint
    )


def test_order_of_findings_does_not_change_the_text() -> None:
    assert baseline_text(baseline_of(report("a", "b"), Severity.INFO)) == baseline_text(
        baseline_of(report("b", "a"), Severity.INFO)
    )


ODD_ENTRY = '{"version": 1, "findings": [{"fingerprint": [], "rule": "x", "path": "p", "text": "t"}]}'


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": 1, "findings": [{"x": 1}]}', '{"version": 9}', ODD_ENTRY]
)
def test_what_is_no_baseline_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"baseline\.json: "):
        read_baseline(str(file))


def test_missing_baseline_is_told() -> None:
    with pytest.raises(UsageError, match="glossify baseline write"):
        read_baseline("gone.json")
