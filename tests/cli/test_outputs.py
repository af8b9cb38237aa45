"""Reports in files, and the statistics: as a user runs them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from glossify.cli.outputs import parse_outputs
from glossify.errors import UsageError
from glossify.reporting import FORMATS

COMMAND = shutil.which("glossify", path=str(Path(sys.executable).parent)) or "glossify"
ARGUMENTS = "check a.en.txt --no-embed --isolated --select number/mismatch --glossary own.yaml".split()


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.run(
        [COMMAND, *ARGUMENTS, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.zh.txt").write_text("投资5亿元。\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("It cost 5 million yuan.\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("glossify: 1\nterms: []\n", encoding="utf-8")
    return tmp_path


def test_several_reports_of_one_run_are_what_each_would_be_alone(folder):
    (folder / "out.sarif").write_text("old", encoding="utf-8")
    options = [part for name in FORMATS for part in ("--output", f"{name}=out.{name}")]
    result = run(folder, *options, "--format", "concise")
    assert result.returncode == 1
    assert result.stderr == ""
    assert result.stdout.startswith("a.en.txt:1:9: error number/mismatch ")
    for name in FORMATS:
        written = (folder / f"out.{name}").read_bytes().decode("utf-8")
        assert written == run(folder, "--format", name).stdout
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["a.en.txt", "a.zh.txt", "own.yaml", *(f"out.{name}" for name in FORMATS)]
    )


def test_a_file_has_no_colours_and_no_hints_of_quiet(folder):
    result = run(folder, "--output", "text=out.txt", "--color", "always", "--quiet")
    text = (folder / "out.txt").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "Found 1 error." in text
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("sarif", "'sarif' names no file; write --output FORMAT=FILE"),
        ("sarif=", "'sarif=' names no file"),
        ("xml=a.xml", "there is no format 'xml'; use text, concise, json, jsonl, github or sarif"),
        ("sarif=gone/a.sarif", "gone/a.sarif: there is no folder 'gone'; make it"),
        ("sarif=.", ".: this is a folder; name a file in it"),
    ],
)
def test_what_cannot_be_written_is_told_before_the_work(folder, monkeypatch, value, message):
    monkeypatch.chdir(folder)
    with pytest.raises(UsageError) as raised:
        parse_outputs([value])
    assert message in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_or_a_pipe_is_not_replaced(folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(UsageError, match="this is a device or a pipe"):
        parse_outputs([f"json={folder / 'pipe'}"])


def test_two_reports_cannot_have_one_file(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with pytest.raises(UsageError, match="two outputs have this file"):
        parse_outputs(["json=a.json", "sarif=a.json"])


def test_a_mistake_ends_with_2_and_writes_nothing(folder):
    result = run(folder, "--output", "json=a.json", "--output", "sarif=gone/a.sarif")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("gone/a.sarif: there is no folder 'gone'")
    assert not (folder / "a.json").exists()


@pytest.mark.parametrize("name", ["text", "concise", "json", "github"])
def test_statistics_follow_a_report_for_people_and_leave_others_whole(folder, name):
    result = run(folder, "--format", name, "--statistics")
    table = "rule             errors  warnings  waived  per 1,000 words\nnumber/mismatch       1         0       0 "
    assert (table in result.stdout) == (name in ("text", "concise"))
    assert (table in result.stderr) == (name not in ("text", "concise"))
    if name == "json":
        json.loads(result.stdout)


def test_statistics_of_no_findings_are_one_line(folder):
    (folder / "a.en.txt").write_text("It cost 500 million yuan.\n", encoding="utf-8")
    result = run(folder, "--format", "concise", "--statistics")
    assert (result.returncode, result.stdout) == (0, "No findings in 5 English words in 1 document.\n")


def test_the_help_names_every_format(folder):
    shown = " ".join(run(folder, "--help").stdout.split())
    assert "text, concise, json, jsonl, github or sarif" in shown
    assert set(FORMATS) == {"text", "concise", "json", "jsonl", "github", "sarif"}
