"""What the shell is offered, asked for as the completion script of zsh asks."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from glossify.cli.completion import complete_format, complete_glossary, complete_output, complete_rule, complete_rules
from glossify.glossary.loading import shipped_glossaries
from glossify.reporting.formats import FORMATS
from glossify.rules import all_rules, families

COMMAND = shutil.which("glossify", path=str(Path(sys.executable).parent)) or "glossify"


def offered(line: str, folder: Path) -> list[str]:
    """Give the offers for the end of a command line."""
    environment = {**os.environ, "_GLOSSIFY_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}
    result = subprocess.run([COMMAND], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True)
    return [value.replace(r"\\:", ":") for value in re.findall(r'^.*?"(.+?)"(?=[:\n)])', result.stdout, re.MULTILINE)]


class TestThroughTheShell:
    def test_rules(self, tmp_path: Path) -> None:
        assert offered("glossify rule ", tmp_path) == list(all_rules())
        assert offered("glossify rule number/mis", tmp_path) == ["number/mismatch"]

    @pytest.mark.parametrize("command", ["check", "align", "baseline write", "baseline prune"])
    def test_glossaries(self, tmp_path: Path, command: str) -> None:
        (tmp_path / "glossary.yaml").touch()
        assert offered(f"glossify {command} --glossary gl", tmp_path) == [*shipped_glossaries(), "glossary.yaml"]

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_rules_and_families_for_a_check(self, tmp_path: Path, option: str) -> None:
        assert offered(f"glossify check {option} number/mis", tmp_path) == ["number/mismatch"]
        assert "number" in offered(f"glossify check {option} nu", tmp_path)

    def test_formats(self, tmp_path: Path) -> None:
        assert offered("glossify check --format js", tmp_path) == [name for name in FORMATS if name.startswith("js")]
        assert offered("glossify check --output jsonl", tmp_path) == ["jsonl="]


class TestRules:
    def test_say_what_they_report_on_one_line(self) -> None:
        assert dict(complete_rule("number/mis"))["number/mismatch"].startswith("A number in the translation")
        assert all(0 < len(said) <= 72 for _, said in complete_rule(""))

    def test_families_come_before_their_rules(self) -> None:
        names = [name for name, _ in complete_rules("")]
        assert set(names) == {*families(), *all_rules()}
        assert all(names.index(rule.partition("/")[0]) < names.index(rule) for rule in all_rules())

    def test_last_of_a_list(self) -> None:
        assert [name for name, _ in complete_rules("term,number/mis")] == ["term,number/mismatch"]
        assert complete_rules("term,nothing") == []


class TestGlossaries:
    def test_files_and_folders(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("terms/city.yaml", "terms/city.yml", "terms/notes.txt", "terms/.hidden.yaml"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        monkeypatch.chdir(tmp_path)
        assert complete_glossary("te") == ["terms/"]
        assert complete_glossary("terms/") == ["terms/city.yaml", "terms/city.yml"]
        assert complete_glossary("terms/.h") == ["terms/.hidden.yaml"]
        assert complete_glossary(f"{tmp_path}/terms/city.ya") == [f"{tmp_path}/terms/city.yaml"]
        assert complete_glossary("gone/") == []

    def test_shipped(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert complete_glossary("") == list(shipped_glossaries())
        assert complete_glossary("glossify:p") == ["glossify:pearl-river-delta"]


def test_formats() -> None:
    assert complete_format("") == list(FORMATS)
    assert complete_output("sar") == ["sarif="]
    assert complete_format("nothing") == []
