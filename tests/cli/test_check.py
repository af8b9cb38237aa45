"""The installed command, as a user runs it: output, exit codes, messages."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
COMMAND = shutil.which("glossify", path=str(Path(sys.executable).parent)) or "glossify"


def run(*arguments: str, folder: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "OPENBLAS_NUM_THREADS": "1"}
    result = subprocess.run(
        [COMMAND, *arguments], cwd=folder, input=stdin, capture_output=True, env=environment, check=False
    )
    return subprocess.CompletedProcess(
        result.args, result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")
    )


def write(folder: Path, name: str, text: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


ZH = "项目总投资5亿元。\n论坛在坪地举行。\n"
GOOD = "The project cost 500 million yuan in all.\nThe forum took place in Pingdi.\n"
BAD = "The project cost 5 million yuan in all.\nThe forum took place in Ping Di.\n"


class TestMainJob:
    def test_finds_the_source_beside_the_file(self, tmp_path: Path) -> None:
        write(tmp_path, "release.zh.txt", ZH)
        write(tmp_path, "release.en.txt", BAD)
        result = run("check", "release.en.txt", folder=tmp_path)
        assert result.returncode == 1
        assert result.stderr == ""
        assert "500 million" in result.stdout
        assert "项目总投资5亿元。" in result.stdout
        assert "Ping Di" in result.stdout

    def test_good_translation_passes(self, tmp_path: Path) -> None:
        write(tmp_path, "release.zh.txt", ZH)
        write(tmp_path, "release.en.txt", GOOD)
        result = run("check", "release.en.txt", folder=tmp_path)
        assert (result.returncode, result.stderr) == (0, "")

    def test_folder_is_the_default_and_checks_each_pair_once(self, tmp_path: Path) -> None:
        write(tmp_path, "zh/release.md", ZH)
        write(tmp_path, "en/release.md", BAD)
        report = json.loads(run("check", "--format", "json", folder=tmp_path).stdout)
        assert report["summary"]["documents"] == 1
        assert [finding["path"] for finding in report["findings"]] == ["en/release.md"] * 2

    def test_chinese_file_stands_for_its_translation(self, tmp_path: Path) -> None:
        write(tmp_path, "zh/release.txt", ZH)
        write(tmp_path, "en/release.txt", BAD)
        report = json.loads(run("check", "--format", "json", "zh/release.txt", folder=tmp_path).stdout)
        assert {finding["path"] for finding in report["findings"]} == {"en/release.txt"}

    def test_english_alone_says_so(self, tmp_path: Path) -> None:
        write(tmp_path, "note.txt", BAD)
        result = run("check", "note.txt", folder=tmp_path)
        assert result.returncode == 1
        assert "Ping Di" in result.stdout
        assert "without a source" in result.stdout

    def test_standard_input(self, tmp_path: Path) -> None:
        report = json.loads(run("check", "-", "--format", "json", folder=tmp_path, stdin=BAD.encode()).stdout)
        assert [finding["text"] for finding in report["findings"]] == ["Ping Di"]

    def test_standard_input_with_source(self, tmp_path: Path) -> None:
        write(tmp_path, "release.zh.txt", ZH)
        result = run(
            "check", "-", "--source", "release.zh.txt", "--format", "json", folder=tmp_path, stdin=BAD.encode()
        )
        assert [finding["rule"] for finding in json.loads(result.stdout)["findings"]] == [
            "number/mismatch",
            "term/forbidden",
        ]

    def test_tsv_on_standard_input(self, tmp_path: Path) -> None:
        rows = "zh\ten\n投资5亿元。\tIt cost 5 million yuan.\n"
        report = json.loads(run("check", "-", "--format", "json", folder=tmp_path, stdin=rows.encode()).stdout)
        assert [(finding["line"], finding["column"]) for finding in report["findings"]] == [(2, 16)]

    def test_output_is_utf8_whatever_the_locale(self, tmp_path: Path) -> None:
        write(tmp_path, "note.txt", "The forum took place in 坪地.\n")
        result = subprocess.run(
            [COMMAND, "check", "note.txt"],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            capture_output=True,
            check=False,
        )
        assert "坪地" in result.stdout.decode("utf-8")


class TestOptions:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        write(tmp_path, "a.zh.txt", ZH)
        write(tmp_path, "a.en.txt", BAD)
        return tmp_path

    def rules(self, folder: Path, *arguments: str) -> list[str]:
        result = run("check", "--format", "json", *arguments, "a.en.txt", folder=folder)
        return [finding["rule"] for finding in json.loads(result.stdout)["findings"]]

    def test_select_and_ignore(self, folder: Path) -> None:
        assert self.rules(folder, "--select", "number") == ["number/mismatch"]
        assert self.rules(folder, "--select", "number/mismatch,term") == ["number/mismatch", "term/forbidden"]
        assert self.rules(folder, "--ignore", "number") == ["term/forbidden"]

    def test_fail_on(self, folder: Path) -> None:
        assert run("check", "a.en.txt", "--fail-on", "never", folder=folder).returncode == 0
        assert run("check", "a.en.txt", "--fail-on", "error", folder=folder).returncode == 1

    def test_min_severity_filters_findings_and_not_the_summary(self, folder: Path) -> None:
        write(folder, "a.en.txt", "The project cost 500 million yuan in all.\n")
        result = run("check", "--format", "json", "--min-severity", "error", "a.en.txt", folder=folder)
        report = json.loads(result.stdout)
        assert report["findings"] == []
        assert report["summary"]["warnings"] + report["summary"]["infos"] > 0

    def test_glossary_replaces_the_shipped_ones(self, folder: Path) -> None:
        write(folder, "own.yaml", "glossify: 1\nterms:\n  - {zh: 论坛, en: Symposium}\n")
        assert "term/forbidden" not in self.rules(folder, "--glossary", "own.yaml")
        assert "term/missing" in self.rules(folder, "--glossary", "own.yaml")

    def test_config_is_found_and_isolated_leaves_it(self, folder: Path) -> None:
        write(folder, "glossify.toml", 'select = ["number"]\n')
        assert self.rules(folder) == ["number/mismatch"]
        assert self.rules(folder, "--isolated") == ["number/mismatch", "term/forbidden"]

    def test_show_settings_names_the_origin(self, folder: Path) -> None:
        write(folder, "glossify.toml", 'select = ["number"]\n')
        result = run("check", "a.en.txt", "--show-settings", "--ignore", "coverage", folder=folder)
        rows = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()}
        assert rows["select"] == ["number", "glossify.toml"]
        assert rows["ignore"] == ["coverage", "command", "line"]
        assert rows["min-severity"] == ["warning", "default"]

    def test_no_embed(self, folder: Path) -> None:
        assert self.rules(folder, "--no-embed") == ["number/mismatch", "term/forbidden"]

    def test_quiet_prints_a_line_a_finding(self, folder: Path) -> None:
        lines = run("check", "--quiet", "a.en.txt", folder=folder).stdout.splitlines()
        assert [line.split(": ")[0] for line in lines] == ["a.en.txt:1:18", "a.en.txt:2:25"]


class TestBadInput:
    """Each ends with exit code 2, one clear message, and no traceback."""

    CASES = (
        ("missing file", ["check", "gone.txt"], "gone.txt: no such file or folder"),
        ("folder without documents", ["check", "empty"], "empty: the folder holds no document"),
        ("binary file", ["check", "image.txt"], "image.txt: this is a binary file"),
        ("unknown encoding", ["check", "ok.txt", "--encoding", "klingon"], "'klingon' is not an encoding"),
        ("wrong encoding", ["check", "ok.txt", "--encoding", "ascii"], "ok.txt:1:1: not valid ascii"),
        ("neither UTF-8 nor GB18030", ["check", "latin.txt"], "neither UTF-8 nor GB18030"),
        ("empty file", ["check", "nothing.txt"], "nothing.txt: the file is empty"),
        ("unknown rule", ["check", "ok.txt", "--select", "nunber"], "did you mean 'number'?"),
        ("unknown format", ["check", "ok.txt", "--format", "xml"], "there is no format 'xml'"),
        ("unknown option", ["check", "--nope"], "No such option"),
        ("swapped", ["check", "ok.txt", "--source", "english.txt"], "the other way round"),
        ("Chinese without translation", ["check", "ok.txt"], "no English translation was found"),
        ("source with a folder", ["check", "empty", "--source", "ok.txt"], "--source goes with one translation"),
        ("missing source", ["check", "english.txt", "--source", "gone.txt"], "gone.txt: no such file"),
        ("missing glossary", ["check", "english.txt", "--glossary", "gone.yaml"], "there is no glossary 'gone.yaml'"),
        ("glossary typo", ["check", "english.txt", "--glossary", "typo.yaml"], "typo.yaml:4:5: unknown key 'enn'"),
        ("unknown rule page", ["rule", "number/mismach"], "did you mean 'number/mismatch'?"),
        ("align swapped", ["align", "english.txt", "ok.txt"], "the other way round"),
    )

    @pytest.mark.parametrize(("arguments", "message"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
    def test_is_told_clearly(self, tmp_path: Path, arguments: list[str], message: str) -> None:
        (tmp_path / "empty").mkdir()
        write(tmp_path, "image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        write(tmp_path, "latin.txt", b"caf\xe9 \xff\xff\xff")
        write(tmp_path, "nothing.txt", "")
        write(tmp_path, "ok.txt", ZH)
        write(tmp_path, "english.txt", GOOD)
        write(tmp_path, "typo.yaml", "glossify: 1\nterms:\n  - zh: 坪地\n    enn: Pingdi\n    en: Pingdi\n")
        result = run(*arguments, folder=tmp_path)
        assert result.returncode == 2
        assert message in result.stderr
        assert result.stdout == ""
        assert "Traceback" not in result.stderr

    def test_unreadable_file_in_a_folder_is_a_finding_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        write(tmp_path, "texts/image.txt", b"\x00\x01\x02")
        write(tmp_path, "texts/note.txt", BAD)
        report = json.loads(run("check", "texts", "--format", "json", folder=tmp_path).stdout)
        assert {(finding["rule"], finding["path"]) for finding in report["findings"]} == {
            ("file/unreadable", "texts/image.txt"),
            ("term/forbidden", "texts/note.txt"),
        }

    def test_gb18030_is_read_with_a_notice(self, tmp_path: Path) -> None:
        write(tmp_path, "a.zh.txt", ZH.encode("gb18030"))
        write(tmp_path, "a.en.txt", GOOD)
        result = run("check", "a.en.txt", folder=tmp_path)
        assert result.returncode == 0
        assert "a.zh.txt: not UTF-8; read as GB18030" in result.stderr

    def test_a_row_of_a_tsv_that_is_broken_is_a_finding(self, tmp_path: Path) -> None:
        write(tmp_path, "a.tsv", "投资5亿元。\tIt cost 500 million yuan.\nnur eine\n你好。\tHello.\n")
        report = json.loads(run("check", "a.tsv", "--format", "json", folder=tmp_path).stdout)
        assert [(finding["rule"], finding["line"]) for finding in report["findings"]] == [("file/row", 2)]

    def test_source_of_another_text_is_one_warning(self, tmp_path: Path) -> None:
        shutil.copy(SAMPLES / "forum-release.zh.txt", tmp_path / "a.zh.txt")
        write(tmp_path, "a.en.txt", STORY)
        report = json.loads(run("check", "a.en.txt", "--format", "json", folder=tmp_path).stdout)
        assert [finding["rule"] for finding in report["findings"]] == ["file/unrelated"]


STORY = """\
The old ferryman had never learned to swim.
Every morning he pushed his boat into the mist and sang to the herons on the far bank.
His daughter wanted him to sell the boat and move to her house in the hills.
"The river would miss me," he said, and laughed until he coughed.
One autumn the rain did not stop for eleven days.
When the water went down again the boat was gone, but the old man sat on the jetty, carving a new oar.
Nobody asked him how he had come across.
That winter the children of the village built a sledge in the shape of a heron.
They gave it to him at the New Year, and he hung it over his stove.
In spring he was seen rowing once more, with a red cap on his head.
"""


class TestGate:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        write(tmp_path, "a.zh.txt", ZH)
        write(tmp_path, "a.en.txt", "The project cost 5 million yuan in all.\nThe the forum took place in Pingdi.\n")
        return tmp_path

    def test_baseline_stops_new_findings_only(self, folder: Path) -> None:
        assert run("baseline", "write", folder=folder).returncode == 0
        assert run("check", "--baseline", "glossify-baseline.json", folder=folder).returncode == 0
        write(folder, "a.en.txt", "The project cost 6 million yuan in all.\nThe forum took place in Pingdi.\n")
        result = run("check", "--baseline", "glossify-baseline.json", "--format", "json", folder=folder)
        assert [finding["text"] for finding in json.loads(result.stdout)["findings"]] == ["6 million"]
        assert "2 entries taken out, 0 kept" in run("baseline", "prune", folder=folder).stdout

    def test_diff_shows_and_changes_nothing(self, folder: Path) -> None:
        before = (folder / "a.en.txt").read_bytes()
        result = run("check", "--diff", folder=folder)
        assert result.returncode == 1
        assert "-The the forum took place in Pingdi.\n+The forum took place in Pingdi.\n" in result.stdout
        assert (folder / "a.en.txt").read_bytes() == before

    def test_fix_changes_and_reports_what_is_left(self, folder: Path) -> None:
        result = run("check", "--fix", "--format", "concise", folder=folder)
        assert result.returncode == 1
        assert "a.en.txt: 1 fault put right" in result.stderr
        assert "The forum took place in Pingdi.\n" in (folder / "a.en.txt").read_text(encoding="utf-8")
        assert [line.split(" ")[2] for line in result.stdout.splitlines()] == ["number/mismatch"]
        again = run("check", "--diff", folder=folder)
        assert (again.returncode, again.stdout) == (0, "")

    def test_jobs_give_the_same_report(self, folder: Path) -> None:
        write(folder, "b.zh.txt", ZH)
        write(folder, "b.en.txt", BAD)
        one, two = (run("check", "--jobs", jobs, "--no-embed", folder=folder).stdout for jobs in ("1", "2"))
        assert one == two
