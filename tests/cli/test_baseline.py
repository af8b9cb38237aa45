"""``glossify baseline`` in folders with a configuration."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from glossify.cli.app import app

FILE = "glossify-baseline.json"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.en.txt").write_text("The the forum opened in Ping Di.\n", encoding="utf-8")
    return tmp_path


def entries() -> int:
    return len(json.loads(Path(FILE).read_text(encoding="utf-8"))["findings"])


def run(*arguments: str) -> int:
    return CliRunner().invoke(app, list(arguments)).exit_code


def test_a_baseline_that_is_configured_can_be_written_and_written_again(folder: Path) -> None:
    (folder / "glossify.toml").write_text(f'baseline = "{FILE}"\n', encoding="utf-8")
    for _ in range(2):
        assert run("baseline", "write") == 0
        assert entries() == 2
    assert run("check") == 0


def test_what_fails_a_check_is_accepted_though_it_is_not_shown(folder: Path) -> None:
    (folder / "glossify.toml").write_text('min-severity = "error"\n', encoding="utf-8")
    assert run("baseline", "write") == 0
    assert run("check", "--baseline", FILE) == 0


def test_pruning_from_another_folder_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("baseline", "write") == 0
    (folder / "sub").mkdir()
    (folder / "sub" / "b.en.txt").write_text("All is well.\n", encoding="utf-8")
    monkeypatch.chdir(folder / "sub")
    assert run("baseline", "prune", "--file", f"../{FILE}") == 0
    monkeypatch.chdir(folder)
    assert entries() == 2
