"""The table of findings by rule."""

from glossify.findings import Report, Severity
from glossify.reporting import statistics


def test_a_line_a_rule_the_worst_first_and_a_total(release):
    assert statistics(release, Severity.WARNING).splitlines() == [
        "rule                   errors  warnings  waived  per 1,000 words",
        "coverage/untranslated       1         0       0            10.87",
        "number/mismatch             1         0       0            10.87",
        "term/forbidden              1         0       0            10.87",
        "term/missing                1         0       0            10.87",
        "coverage/added              0         1       0            10.87",
        "coverage/omitted            0         1       0            10.87",
        "file/unreadable             0         1       0            10.87",
        "total                       4         3       0            76.09",
        "92 English words in 2 documents",
    ]


def test_what_is_shown_is_counted_and_what_is_waived_stands_apart(decided):
    assert statistics(decided, Severity.INFO).splitlines() == [
        "rule                   errors  warnings  infos  waived  per 1,000 words",
        "term/forbidden              1         0      0       0            58.82",
        "punctuation/width           0         1      0       0            58.82",
        "waiver/unused               0         1      0       0            58.82",
        "wording/phrase              0         0      1       0            58.82",
        "number/mismatch             0         0      0       1             0.00",
        "wording/repeated-word       0         0      0       1             0.00",
        "total                       1         2      1       2           235.29",
        "17 English words in 1 document",
    ]
    assert "infos" not in statistics(decided, Severity.WARNING)
    assert "wording/phrase" not in statistics(decided, Severity.WARNING)


def test_no_findings_in_so_many_words(make):
    report = make("一。\n", "One and two.\n").report()
    assert statistics(report, Severity.WARNING) == "No findings in 3 English words in 1 document.\n"


def test_without_words_there_is_no_rate(release):
    table = statistics(Report((), release.file_findings), Severity.WARNING)
    assert table.splitlines()[1].split() == ["file/unreadable", "0", "1", "0", "-"]
