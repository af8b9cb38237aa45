"""Standard streams that are closed, full, or read by somebody who has seen enough."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = shutil.which("glossify", path=str(Path(sys.executable).parent)) or "glossify"


def shell(line: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which G stands for the command."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", **variables}
    script = f'set -o pipefail; G() {{ {shlex.quote(COMMAND)} "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.zh.txt").write_text("项目总投资5亿元。\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("The project cost 5 million yuan in all.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_seen_enough_hides_no_finding(folder: Path, unbuffered: str) -> None:
    result = shell("G check a.en.txt | true", folder, PYTHONUNBUFFERED=unbuffered)
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["check a.en.txt", "schema glossary"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_no_space_is_told(folder: Path, command: str, unbuffered: str) -> None:
    result = shell(f"G {command} > /dev/full", folder, PYTHONUNBUFFERED=unbuffered)
    assert result.returncode == 2
    assert result.stderr == "glossify: no space is left where the output goes; make room, or send it elsewhere\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_do_no_harm(folder: Path, closed: str) -> None:
    result = shell(f"G check a.en.txt {closed}", folder)
    assert (result.returncode, result.stderr) == (1, "")


def test_closed_standard_input_is_empty(folder: Path) -> None:
    result = shell("G check - <&-", folder)
    assert (result.returncode, result.stderr) == (2, "<stdin>: the file is empty; there is nothing to check\n")


def test_a_pipe_of_the_shell_is_read(folder: Path) -> None:
    result = shell("G check <(echo 'The the forum opened.') --format concise", folder)
    assert result.returncode == 1
    assert "wording/repeated-word" in result.stdout


def test_standard_input_can_be_the_source(folder: Path) -> None:
    result = shell("G check a.en.txt --source - --format concise < a.zh.txt", folder)
    assert result.returncode == 1
    assert "number/mismatch" in result.stdout
    both = shell("G check - --source - < a.zh.txt", folder)
    assert (both.returncode, "cannot be the source and the translation" in both.stderr) == (2, True)
