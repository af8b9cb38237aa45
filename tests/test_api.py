from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from glossify.api import Progress, align_files, check_files, fix_files
from glossify.config import Settings, load_settings
from glossify.errors import UnreadableError, UsageError
from glossify.findings import Report

ZH = "论坛昨日在坪地开幕，来宾八百人。\n项目总投资5亿元，工期三年。\n欢迎各位朋友到这里参观考察。\n"
EN = (
    "The forum opened in Ping Di yesterday with 800 guests.\n"
    "The project costs 5 million yuan and takes three years.\n"
    "Friends are welcome to visit us here.\n"
)


def settings(**given: object) -> Settings:
    return load_settings(None, given)


def rules(report: Report) -> list[str]:
    return [finding.rule for checked in report.checked for finding in checked.findings]


def test_interleaved_text_is_its_own_source(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    lines = [f"{zh}\n{en}\n" for zh, en in zip(ZH.splitlines(), EN.splitlines(), strict=True)]
    file.write_text("".join(lines), encoding="utf-8")
    report = check_files([str(file)], settings())
    assert rules(report) == ["term/forbidden", "number/mismatch"]
    (checked,) = report.checked
    assert checked.bitext.source is not None


def test_stray_chinese_in_an_english_text_is_no_interleaving(tmp_path: Path) -> None:
    file = tmp_path / "talk.en.txt"
    file.write_text(EN + ZH, encoding="utf-8")
    assert rules(check_files([str(file)], settings(select=("coverage",)))) == ["coverage/untranslated"] * 3


def test_baseline_waives_what_it_knows(tmp_path: Path) -> None:
    from glossify.baseline import baseline_of, baseline_text

    (tmp_path / "a.zh.txt").write_text(ZH, encoding="utf-8")
    english = tmp_path / "a.en.txt"
    english.write_text(EN, encoding="utf-8")
    first = check_files([str(english)], settings())
    baseline = tmp_path / "baseline.json"
    baseline.write_text(baseline_text(baseline_of(first, settings().min_severity)), encoding="utf-8")
    with_baseline = settings(baseline=str(baseline))
    assert check_files([str(english)], with_baseline).severities() == ()
    # One fault put right, one made: one new finding. A paragraph that moves changes nothing.
    english.write_text(EN.replace("Ping Di", "Pingdi").replace("three years", "four years"), encoding="utf-8")
    after = check_files([str(english)], with_baseline)
    assert len(after.severities()) == 1


def test_waiver_in_a_comment(tmp_path: Path) -> None:
    (tmp_path / "a.zh.md").write_text("投资5亿元。\n", encoding="utf-8")
    english = tmp_path / "a.en.md"
    english.write_text("<!-- glossify: allow number -- as agreed -->\n\nIt cost 5 million yuan.\n", encoding="utf-8")
    assert check_files([str(english)], settings()).severities() == ()


def test_fix_files_leaves_nothing_that_could_be_fixed(tmp_path: Path) -> None:
    file = tmp_path / "a.en.txt"
    file.write_bytes("\ufeffThe the forum opened.\r\nIt was held in in Pingdi.\r\n".encode())
    report, (change,) = fix_files([str(file)], settings(select=("wording",)))
    assert file.read_bytes() == "\ufeffThe forum opened.\r\nIt was held in Pingdi.\r\n".encode()
    assert change.fixes == 2
    assert rules(report) == []
    assert fix_files([str(file)], settings(select=("wording",)))[1] == ()


def test_fix_files_can_leave_the_files_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.en.txt"
    file.write_text("The the forum opened.\n", encoding="utf-8")
    _, (change,) = fix_files([str(file)], settings(select=("wording",)), write=False)
    assert change.after == "The forum opened.\n"
    assert file.read_text(encoding="utf-8") == "The the forum opened.\n"


def test_several_processes_give_the_same_report(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.zh.txt").write_text(ZH, encoding="utf-8")
        (tmp_path / f"{name}.en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "d.en.txt").write_bytes(b"\x00")
    fast = settings(embed=False)
    assert check_files([str(tmp_path)], fast, processes=2) == check_files([str(tmp_path)], fast)


def test_an_error_of_a_process_is_told_as_it_is(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.tsv").write_text("one column\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"a\.tsv:1:1: no row has two columns"):
        check_files([str(tmp_path / "a.tsv"), str(tmp_path / "b.tsv")], settings(), processes=2)


def test_standard_input_cannot_be_fixed() -> None:
    with pytest.raises(UsageError, match="standard input cannot be fixed"):
        fix_files(["-"], settings())


def test_align_files(tmp_path: Path) -> None:
    source, target = tmp_path / "a.zh.txt", tmp_path / "a.en.txt"
    source.write_text(ZH, encoding="utf-8")
    target.write_text(EN, encoding="utf-8")
    bitext, report = align_files(str(source), str(target), settings())
    assert [(pair.source, pair.target) for pair in bitext.pairs] == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert report.checked == ()


def test_segmented_files_are_not_split(tmp_path: Path) -> None:
    source, target = tmp_path / "a.zh.txt", tmp_path / "a.en.txt"
    source.write_text("一。二。\n三。\n", encoding="utf-8")
    target.write_text("One. Two.\nThree.\n", encoding="utf-8")
    bitext, _ = align_files(str(source), str(target), settings(), segmented=True)
    assert bitext.source is not None
    assert (len(bitext.source.segments), len(bitext.target.segments)) == (2, 2)


CODE = "```\n" + "这是一段中文代码注释，用来说明问题。" * 9 + "\n```\n"


def test_code_in_the_other_language_does_not_make_a_page_chinese(tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(f"Here is how to start.\n\n{CODE}", encoding="utf-8")
    (checked,) = check_files([str(tmp_path)], settings()).checked
    assert len(checked.bitext.target.segments) == 1


def test_code_does_not_make_two_pages_swapped(tmp_path: Path) -> None:
    (tmp_path / "a.zh.md").write_text("这样开始。\n\n```\n" + "start here\n" * 20 + "```\n", encoding="utf-8")
    (tmp_path / "a.en.md").write_text(f"Here is how to start.\n\n{CODE}", encoding="utf-8")
    (checked,) = check_files([str(tmp_path)], settings()).checked
    assert checked.bitext.source is not None


def test_swapped_pair_in_a_folder_is_a_finding_and_the_rest_goes_on(tmp_path: Path) -> None:
    for name, chinese, english in (("a", ZH, EN), ("b", EN, ZH)):
        (tmp_path / f"{name}.zh.txt").write_text(chinese, encoding="utf-8")
        (tmp_path / f"{name}.en.txt").write_text(english, encoding="utf-8")
    report = check_files([str(tmp_path)], settings())
    assert len(report.checked) == 1
    (told,) = report.file_findings
    assert (told.rule, Path(told.path).name) == ("file/unrelated", "b.en.txt")
    with pytest.raises(UsageError, match="the other way round"):
        check_files([str(tmp_path / "b.en.txt")], settings())


def test_no_more_processes_than_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "ab":
        (tmp_path / f"{name}.en.txt").write_text(EN, encoding="utf-8")
    wanted = []

    class Pool(ProcessPoolExecutor):
        def __init__(self, processes: int, **rest: Any) -> None:
            wanted.append(processes)
            super().__init__(processes, **rest)

    monkeypatch.setattr("glossify.api.ProcessPoolExecutor", Pool)
    check_files([str(tmp_path)], settings(), processes=1000)
    assert wanted == [2]


def test_aligning_tells_how_far_it_is(tmp_path: Path) -> None:
    source, target = tmp_path / "a.zh.txt", tmp_path / "a.en.txt"
    source.write_text("论坛昨日开幕。\n下一届论坛将于明年举行。\n", encoding="utf-8")
    target.write_text("The forum opened yesterday.\nThe next forum will be held next year.\n", encoding="utf-8")
    told: list[Progress] = []
    align_files(str(source), str(target), settings(), watch=told.append)
    assert [progress.done for progress in told] == sorted({progress.done for progress in told})
    assert told[-1].done == told[-1].total
    assert told[-1].path.endswith("a.en.txt")
