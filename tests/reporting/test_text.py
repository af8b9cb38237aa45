"""The report for people."""

import re
from dataclasses import replace

import pytest

from glossify.documents.model import Bitext, Pair
from glossify.findings import CheckedBitext, FileFinding, Report, Severity, Verification, Waiver, WaiverKind
from glossify.reporting import Presentation, render
from glossify.reporting.cells import width


def text(report: Report, minimum: Severity = Severity.WARNING, columns: int = 100, **rest: bool) -> str:
    return render(report, "text", Presentation(minimum, columns, **rest))


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_release(release, golden, columns):
    golden(f"tests/golden/release-{columns}.txt", text(release, Severity.INFO, columns))


def test_release_in_color(release, golden):
    golden("tests/golden/release-color.txt", text(release, color=True))


@pytest.mark.parametrize("columns", [60, 100])
def test_odd_characters(odd, golden, columns):
    golden(f"tests/golden/odd-{columns}.txt", text(odd, columns=columns))


def test_color_adds_nothing_but_styles_and_saves_the_carets(release):
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text(release, color=True))
    lines = [line for line in text(release).splitlines() if not re.fullmatch(r" *\^+", line)]
    assert plain.splitlines() == lines


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_nothing_but_headers_is_wider_than_asked_for(release, odd, columns):
    for report in (release, odd):
        lines = text(report, Severity.INFO, columns).splitlines()
        assert max(width(line) for line in lines if not re.match(r"\S+:\d+:\d+  ", line)) <= columns


def test_a_finding_takes_few_lines(release):
    blocks = text(release).split("\n\n")
    assert max(block.count("\n") + 1 for block in blocks) <= 10


def test_quiet_is_one_line_a_finding_and_nothing_else(release):
    assert text(release, quiet=True).splitlines() == [
        "release.en.txt:2:63: error number/mismatch 5亿 is 500 million; the translation has 5 million",
        "release.en.txt:2:315: warning coverage/omitted this sentence of the source is not in the translation",
        "release.en.txt:3:16: error term/forbidden the glossary does not allow “Ping Di”; write “Pingdi”",
        "release.en.txt:4:1: error term/missing 光明科学城 is “Guangming Science City” in the glossary; "
        "the translation has no accepted form of it",
        "release.en.txt:5:1: warning coverage/added this sentence of the translation has nothing in the source",
        "alone.en.txt:1:9: error coverage/untranslated Chinese is left: 园区",
        "data.txt:1:1: warning file/unreadable this is a binary file, not a text",
    ]
    assert text(Report(()), quiet=True) == ""


def test_carets_stand_under_the_mark_in_cells(make):
    shown = text(make("投资５亿元。\n", "It cost ５ million.\n").add("wrong", "５ million", "５亿", pair=0).report())
    rows = shown.splitlines()
    assert rows[2:6] == [
        "  zh 1  投资５亿元。",
        "            ^^^^",
        "  en 1  It cost ５ million.",
        "                ^^^^^^^^^^",
    ]


def test_an_empty_place_is_shown_between_its_neighbours(make):
    made = make(
        "一。\n二二二二。\n三。\n",
        "One.\nThree.\n",
        pairs=(Pair((0,), (0,), 1), Pair((1,), (), 1), Pair((2,), (1,), 1)),
    )
    rows = text(made.add("left out", 4, "二二二二。", pair=1).report()).splitlines()
    assert rows[2:5] == ["  zh 2  二二二二。", "  en 1  One. [here] Three.", "             ^^^^^^"]


@pytest.mark.parametrize(("en", "offset", "shown"), [("", 0, "[here]"), ("One.\n", 4, "One. [here]")])
def test_an_empty_place_at_the_end(make, en, offset, shown):
    count = en.count("\n")
    pairs = (*(Pair((n,), (n,), 1.0) for n in range(count)), Pair((count,), (), 1.0))
    made = make("一。\n二二。\n", en, pairs=pairs).add("left out", offset, pair=count)
    assert f"  en 1  {shown}\n" in text(made.report())


def test_a_mark_on_a_whole_sentence_has_no_carets(make):
    shown = text(make("全部错了。\n", "All of it.\n").add("wrong", "All of it.", "全部错了。", pair=0).report())
    assert "^" not in shown


def test_a_long_sentence_is_cut_around_the_mark(make):
    en = "Word " * 300 + "MARK" + " word" * 300 + "\n"
    lines = text(make("字" * 900 + "错" + "字" * 900 + "\n", en).add("x", "MARK", "错", pair=0).report()).splitlines()
    assert len(lines) < 16
    marked = next(line for line in lines if "MARK" in line)
    assert lines[lines.index(marked) + 1].index("^^^^") == marked.index("MARK")
    assert lines[2].startswith("  zh 1  …字")
    assert any(line.endswith("word…") for line in lines)


def test_a_weak_pair_says_so(make):
    made = make("一。\n", "One.\n", pairs=(Pair((0,), (0,), 0.62),)).add("x", "One", pair=0)
    assert "  note: the alignment of the sentences is uncertain here (62% sure)\n" in text(made.report())


def test_a_suggestion_to_delete(make):
    assert "  write: (nothing)\n" in text(make(None, "One one.\n").add("x", "one", suggestion="").report())


def test_findings_of_a_file_stand_among_its_others(make):
    made = make(None, "One.\nTwo.\n").add("second", "Two")
    shown = text(made.report(FileFinding("file/row", Severity.ERROR, "first", "a.en.txt", 1)), quiet=True)
    assert [line.rsplit(" ", 1)[1] for line in shown.splitlines()] == ["first", "second"]


def test_paths_cannot_steer_the_terminal():
    finding = FileFinding("file/unreadable", Severity.ERROR, "no", "a\x1b[2J\udc80.txt")
    assert text(Report((), (finding,)), quiet=True) == "a<U+001B>[2J<U+DC80>.txt:1:1: error file/unreadable no\n"


def counted(make, *severities: Severity) -> Report:
    made = make("一。\n", "One.\n", verifications=(Verification("number", 1, 1), Verification("term", 2, 3)))
    for severity in severities:
        made.add("x", "One", pair=0, severity=severity)
    return made.report()


E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741


@pytest.mark.parametrize(
    ("severities", "minimum", "line"),
    [
        ((), W, "No findings."),
        ((E, W, W), W, "Found 1 error and 2 warnings."),
        ((E, I), W, "Found 1 error; 1 info not shown (--min-severity info shows them)."),
        ((I, I), W, "Found no errors or warnings; 2 infos not shown (--min-severity info shows them)."),
        ((W, W, I), E, "Found no errors; 2 warnings and 1 info not shown (--min-severity info shows them)."),
        ((W,), E, "Found no errors; 1 warning not shown (--min-severity warning shows them)."),
        ((E, W, I), I, "Found 1 error, 1 warning and 1 info."),
    ],
)
def test_what_was_found_is_counted(make, severities, minimum, line):
    assert line in text(counted(make, *severities), minimum).splitlines()


@pytest.mark.parametrize(
    ("waived", "others", "line"),
    [
        ((E, W, I), (), "No findings; 3 findings waived."),
        ((E,), (E,), "Found 1 error; 1 finding waived."),
        (
            (W,),
            (I,),
            "Found no errors or warnings; 1 info not shown (--min-severity info shows them); 1 finding waived.",
        ),
    ],
)
def test_waived_findings_are_not_shown_but_counted(make, waived, others, line):
    made = make("一。\n", "One.\n")
    for severity in waived:
        made.add("accepted", "One", severity=severity, waiver=Waiver(WaiverKind.INLINE, "so be it"))
    for severity in others:
        made.add("other", "One", severity=severity)
    shown = text(made.report(), columns=200)
    assert line in shown.splitlines()
    assert "accepted" not in shown
    assert "accepted" not in text(made.report(), quiet=True)


def test_what_was_decided(decided, golden):
    golden("tests/golden/decided-100.txt", text(decided))


def test_what_was_verified_leaves_out_what_was_not_there(make):
    assert text(counted(make)).splitlines() == [
        "Checked a.en.txt against a.zh.txt: 1 sentence pair.",
        "No findings.",
        "Verified 2 of 3 terms and 1 of 1 number.",
    ]


def test_nothing_verified_is_said(make):
    lines = text(make("一。\n", "One.\n").report()).splitlines()
    assert lines[-1] == "Verified nothing: the rules that ran met no term, name or number in the source."


def test_nothing_checked_is_not_nothing_found(make):
    assert text(Report(())) == "Nothing was checked: there was no translation to read.\n"
    assert text(make(None, "\n", pairs=()).report()).splitlines()[0] == "Nothing was checked: no sentences in a.en.txt."


def test_english_alone_is_said_with_what_to_do(make):
    lines = text(make(None, "One.\nTwo.\n").report(), columns=200).splitlines()
    assert lines == [
        "Checked a.en.txt: 2 English sentences.",
        "a.en.txt was checked without a source, the English alone; name the source with --source FILE, or put it "
        "beside its translation (x.zh.txt, x.en.txt).",
        "No findings.",
    ]


def test_of_many_without_a_source_ten_are_named(make):
    many = Report(tuple(make(None, "One.\n", f"n{number}").checked() for number in range(12)))
    lines = text(many, columns=200).splitlines()
    assert lines[0] == "Checked 12 documents: 12 English sentences."
    assert lines[1].startswith("12 documents were checked without a source, the English alone; ")
    assert lines[2:13] == [*(f"- n{number}.en.txt" for number in range(10)), "- and 2 more"]


def test_a_bitext_of_one_file_is_named_once(make):
    bitext = make("一。\n", "One.\n").bitext
    source, target = (replace(side, path="a.tsv") for side in (bitext.source, bitext.target))
    report = Report((CheckedBitext(Bitext(source, target, bitext.pairs), (), ()),))
    assert text(report).startswith("Checked a.tsv: 1 sentence pair.\n")
