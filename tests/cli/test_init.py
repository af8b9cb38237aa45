"""``glossify init``: what it writes works, and what is there stays unless the user says yes."""

import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from glossify import __version__
from glossify.cli.starter.hook import hooked
from glossify.config import ConfigModel, load_settings
from glossify.glossary.loading import load_glossary, shipped_glossaries

COMMAND = shutil.which("glossify", path=str(Path(sys.executable).parent)) or "glossify"
WRITTEN = (
    "glossify.toml",
    "glossary.yaml",
    "glossary.schema.json",
    ".pre-commit-config.yaml",
    ".github/workflows/glossify.yml",
)
ENTRY = "- repo: local\n  hooks:\n    - id: glossify\n"


def run(*arguments: str, folder: Path, stdin: int = subprocess.DEVNULL) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *arguments], cwd=folder, stdin=stdin, capture_output=True, encoding="utf-8", check=False
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    assert run("init", folder=tmp_path).returncode == 0
    return tmp_path


class TestEmptyFolder:
    def test_says_what_it_wrote_and_what_to_do_next(self, tmp_path: Path) -> None:
        result = run("init", folder=tmp_path)
        assert (result.returncode, result.stderr) == (0, "")
        report, _, following = result.stdout.partition("\n\nNext:\n")
        assert [line.split() for line in report.splitlines()] == [["wrote", name] for name in WRITTEN]
        assert [line.partition("#")[0].strip() for line in following.splitlines()] == [
            "glossify check",
            "pre-commit install",
        ]
        assert set(contents(tmp_path)) == set(WRITTEN)

    def test_makes_the_folder_that_is_named(self, tmp_path: Path) -> None:
        result = run("init", "our texts", folder=tmp_path)
        assert set(contents(tmp_path / "our texts")) == set(WRITTEN)
        assert "glossify check 'our texts'" in result.stdout

    def test_check_works_there(self, begun: Path) -> None:
        (begun / "a.zh.txt").write_text("请关注我们的微信。\n项目总投资5亿元。\n", encoding="utf-8")
        (begun / "a.en.txt").write_text("Follow us on Wechat.\nThe project cost 5 million yuan.\n", encoding="utf-8")
        report = json.loads(run("check", "--format", "json", folder=begun).stdout)
        assert [finding["rule"] for finding in report["findings"]] == ["term/forbidden", "number/mismatch"]
        (begun / "a.en.txt").write_text("Follow us on WeChat.\nThe project cost 500 million yuan.\n", encoding="utf-8")
        assert run("check", folder=begun).returncode == 0

    def test_a_file_for_a_folder_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        result = run("init", "a.txt", folder=tmp_path)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == "a.txt: this is a file; name the folder to begin in\n"


class TestWritten:
    def test_config_loads_and_names_the_glossary(self, begun: Path) -> None:
        settings = load_settings(begun, {})
        assert settings.glossary == ((begun / "glossary.yaml").as_posix(),)

    def test_keys_that_are_commented_out_are_right(self) -> None:
        text = files("glossify.cli.starter").joinpath("glossify.toml").read_text(encoding="utf-8")
        examples = tomllib.loads(re.sub(r"^# (?=[a-z-]+ = )", "", text, flags=re.MULTILINE))
        ConfigModel.model_validate(examples)
        assert set(examples) >= {"glossary", "select", "ignore", "pairs", "fail-on", "baseline"}

    def test_glossary_loads_with_the_shipped_ones(self, begun: Path) -> None:
        glossary = load_glossary([str(begun / "glossary.yaml")])
        assert set(shipped_glossaries()) < set(glossary.files)

    def test_tests_of_the_glossary_hold(self, begun: Path) -> None:
        value = yaml.safe_load((begun / "glossary.yaml").read_text(encoding="utf-8"))
        tests = [test for term in value["terms"] for test in term.get("tests", ())]
        assert len(tests) == 3
        rows = "".join(f"{test['zh']}\t{test['en']}\n" for test in tests)
        (begun / "tests.tsv").write_text(f"zh\ten\n{rows}", encoding="utf-8")
        report = json.loads(run("check", "tests.tsv", "--select", "term", "--format", "json", folder=begun).stdout)
        reported = {finding["line"] - 2: finding["rule"] for finding in report["findings"]}
        expected = {"avoid": "term/forbidden", "missing": "term/missing"}
        assert reported == {
            number: expected[test["expect"]] for number, test in enumerate(tests) if test.get("expect", "ok") != "ok"
        }

    def test_glossary_fits_the_schema_beside_it(self, begun: Path) -> None:
        text = (begun / "glossary.yaml").read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(.+)\n", text)
        assert named is not None
        jsonschema.validate(yaml.safe_load(text), json.loads((begun / named[1]).read_text(encoding="utf-8")))

    def test_hook_is_the_one_that_is_offered(self, begun: Path) -> None:
        offered = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
        config = yaml.safe_load((begun / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
        hook = config["repos"][0]["hooks"][0]
        assert hook == {key: offered[key] for key in hook} | {"language": "system"}

    def test_commands_of_the_workflow(self, begun: Path) -> None:
        workflow = yaml.safe_load((begun / ".github/workflows/glossify.yml").read_text(encoding="utf-8"))
        install, check = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
        assert shlex.split(install)[-1] == f"glossify=={__version__}"
        (begun / "a.en.txt").write_text("We met in Ping Di.\n", encoding="utf-8")
        result = run(*shlex.split(check)[1:], folder=begun)
        assert result.returncode == 1
        assert result.stdout.startswith("::error ")

    def test_files_of_other_tools_are_valid(self, begun: Path, valid: Callable[[str, str], Any]) -> None:
        valid((begun / ".pre-commit-config.yaml").read_text(encoding="utf-8"), "pre-commit-config")
        valid((begun / ".github/workflows/glossify.yml").read_text(encoding="utf-8"), "github-workflow")


class TestFilesThatAreThere:
    @pytest.fixture
    def kept(self, tmp_path: Path) -> Path:
        (tmp_path / "glossify.toml").write_bytes(b'select = ["number"]\n')
        (tmp_path / ".pre-commit-config.yaml").write_bytes(b"repos: # ours\n- repo: meta\n  hooks: [{id: identity}]\n")
        return tmp_path

    def test_are_left_alone_where_nobody_can_be_asked(self, kept: Path) -> None:
        before = contents(kept)
        result = run("init", folder=kept)
        assert result.returncode == 0
        assert "left alone  glossify.toml: it is there already; --yes changes it\n" in result.stdout
        assert "left alone  .pre-commit-config.yaml: it is there already; --yes changes it\n" in result.stdout
        assert {name: data for name, data in contents(kept).items() if name in before} == before
        assert set(contents(kept)) == set(WRITTEN)

    def test_change_with_yes(self, kept: Path) -> None:
        before = contents(kept)
        result = run("init", "--yes", folder=kept)
        assert "changed     glossify.toml\n" in result.stdout
        after = contents(kept)
        assert b"glossary = " in after["glossify.toml"]
        assert after[".pre-commit-config.yaml"].startswith(before[".pre-commit-config.yaml"])

    def test_second_run_changes_nothing(self, begun: Path) -> None:
        before = contents(begun)
        result = run("init", "--yes", folder=begun)
        assert contents(begun) == before
        assert "wrote" not in result.stdout
        assert "changed" not in result.stdout

    @pytest.mark.parametrize(
        ("answers", "changed"), [("y\nn\n", "glossify.toml"), ("n\ny\n", ".pre-commit-config.yaml")]
    )
    def test_are_asked_about_on_a_terminal(self, kept: Path, answers: str, changed: str) -> None:
        before = contents(kept)
        controller, terminal = pty.openpty()
        os.write(controller, answers.encode())
        result = run("init", folder=kept, stdin=terminal)
        os.close(terminal)
        os.close(controller)
        assert result.returncode == 0
        assert "Overwrite glossify.toml? [y/N]" in result.stderr
        assert "Add the glossify hook to .pre-commit-config.yaml? [y/N]" in result.stderr
        after = contents(kept)
        assert [name for name, data in before.items() if after[name] != data] == [changed]

    def test_nothing_is_written_if_the_dialogue_breaks_off(self, kept: Path) -> None:
        before = contents(kept)
        controller, terminal = pty.openpty()
        os.write(controller, b"y\n\x04")
        result = run("init", folder=kept, stdin=terminal)
        os.close(terminal)
        os.close(controller)
        assert result.returncode != 0
        assert contents(kept) == before

    def test_config_in_pyproject_is_not_hidden(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text('[tool.glossify]\nselect = ["term"]\n', encoding="utf-8")
        result = run("init", "--yes", folder=tmp_path)
        assert 'add there: glossary = ["glossary.yaml"]' in result.stdout
        assert not (tmp_path / "glossify.toml").exists()

    def test_hook_and_workflow_belong_to_the_root_of_the_repository(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        result = run("init", "docs", folder=tmp_path)
        assert result.stdout.count(f"glossify init {tmp_path}\n") == 2
        assert set(contents(tmp_path / "docs")) == {"glossify.toml", "glossary.yaml", "glossary.schema.json"}

    def test_something_else_of_the_name_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "glossary.yaml").mkdir()
        result = run("init", "--yes", folder=tmp_path)
        assert result.returncode == 2
        assert result.stderr.startswith("glossary.yaml: cannot be read (Is a directory)")
        assert contents(tmp_path) == {}

    def test_hook_that_cannot_be_added_is_shown(self, tmp_path: Path) -> None:
        (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
        result = run("init", "--yes", folder=tmp_path)
        assert result.returncode == 0
        assert "add there:\n\n" in result.stdout
        assert "- id: glossify\n" in result.stdout
        assert (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8") == "repos: []\n"


class TestHook:
    def test_comes_last_with_the_indentation_of_the_list(self) -> None:
        text = "repos:\n  - repo: meta\n    hooks: [{id: identity}]\n\n# what follows\nfail_fast: true\n"
        added = "".join(f"  {line}" for line in ENTRY.splitlines(keepends=True))
        assert hooked(text.encode(), ENTRY) == text.replace("\n\n#", f"\n{added}\n#")

    def test_line_ends_stay(self) -> None:
        added = hooked(b"repos:\r\n- repo: meta\r\n  hooks: [{id: identity}]", ENTRY)
        assert added == "repos:\r\n- repo: meta\r\n  hooks: [{id: identity}]\r\n" + ENTRY.replace("\n", "\r\n")

    def test_once_is_enough(self) -> None:
        text = "repos:\n- repo: somewhere\n  hooks:\n  - id: glossify\n"
        assert hooked(text.encode(), ENTRY) == text

    @pytest.mark.parametrize(
        "text", ["", "repos: []\n", "repos: {}\n", "a: [\n", "- repo\n", "repos:\n", "repos: [{repo: meta}]\n"]
    )
    def test_what_is_not_understood_is_left(self, text: str) -> None:
        assert hooked(text.encode(), ENTRY) is None

    def test_other_encodings_are_left(self) -> None:
        assert hooked("# ä\nrepos:\n- repo: meta\n".encode("latin-1"), ENTRY) is None
