"""The action for GitHub: its steps are run as a runner would, and what the documentation shows is valid."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = (ROOT / "action.yml").read_text(encoding="utf-8")
BASH = shutil.which("bash") or pytest.skip("bash is not installed", allow_module_level=True)
BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)


def step(name: str) -> dict[str, Any]:
    steps = yaml.safe_load(ACTION)["runs"]["steps"]
    found: dict[str, Any] = next(item for item in steps if item.get("name") == name)
    return found


def run_step(
    name: str, folder: Path, inputs: Mapping[str, str], python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    """Run a step in a folder, with the expressions in its environment replaced as GitHub does it."""
    defaults = {key: value["default"] for key, value in yaml.safe_load(ACTION)["inputs"].items()}
    values = {f"inputs.{key}": value for key, value in {**defaults, **inputs}.items()}
    values |= {"steps.python.outputs.python-path": python, "runner.temp": str(folder / "temp")}
    variables = {
        key: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: values[match[1]], value)
        for key, value in step(name)["env"].items()
    }
    script = folder / ".step.sh"
    script.write_text(step(name)["run"], encoding="utf-8")
    return subprocess.run(
        # How a runner starts bash for "shell: bash".
        [BASH, "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=folder,
        env={**os.environ, "GITHUB_ACTION_PATH": "/the/action", "OPENBLAS_NUM_THREADS": "1", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_metadata_is_valid(valid: Callable[[str, str], Any]) -> None:
    valid(ACTION, "github-action")


def test_scripts_hold_no_expressions() -> None:
    """What a pull request can influence must come by the environment, or it would be run as code."""
    steps = yaml.safe_load(ACTION)["runs"]["steps"]
    assert [item["run"] for item in steps if "${{" in item.get("run", "")] == []


class TestInstall:
    @pytest.fixture
    def recorder(self, tmp_path: Path) -> str:
        path = tmp_path / "python"
        path.write_text(f'#!{BASH}\nprintf "%s\\n" "$@"\n', encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    @pytest.mark.parametrize(
        ("version", "requirement"), [("", "/the/action"), ("0.1.0", "glossify==0.1.0")], ids=["own", "release"]
    )
    def test_installs_aside(self, tmp_path: Path, recorder: str, version: str, requirement: str) -> None:
        result = run_step("Install glossify", tmp_path, {"version": version}, python=recorder)
        assert result.returncode == 0
        arguments = result.stdout.splitlines()
        assert arguments[:4] == ["-P", "-m", "pip", "install"]
        assert arguments[-3:] == ["--target", f"{tmp_path}/temp/glossify", requirement]


class TestCheck:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for name in ("docs/a.en.txt", "other texts/b.en.txt", "other texts/c.en.txt"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text("The forum took place in Ping Di.\n", encoding="utf-8")
        # A module of the checkout must not be taken for one that glossify needs.
        (tmp_path / "typer.py").write_text("raise SystemExit('the wrong typer')\n", encoding="utf-8")
        return tmp_path

    def files(self, result: subprocess.CompletedProcess[str]) -> list[str]:
        assert result.stderr == ""
        return re.findall(r"^::error .*?file=([^,]+),", result.stdout, re.MULTILINE)

    def test_whole_checkout_by_default(self, folder: Path) -> None:
        result = run_step("Check", folder, {})
        assert result.returncode == 1
        assert self.files(result) == ["docs/a.en.txt", "other texts/b.en.txt", "other texts/c.en.txt"]

    def test_paths_are_lines_and_may_hold_blanks(self, folder: Path) -> None:
        result = run_step("Check", folder, {"paths": "docs\n\n  other texts/c.*\n"})
        assert self.files(result) == ["docs/a.en.txt", "other texts/c.en.txt"]

    def test_paths_are_no_options_and_no_code(self, folder: Path) -> None:
        result = run_step("Check", folder, {"paths": "--fix\n$(touch ran)\n`touch ran`"})
        assert result.returncode == 2
        assert "no such file or folder" in result.stderr
        assert not (folder / "ran").exists()

    def test_options(self, folder: Path) -> None:
        result = run_step("Check", folder, {"args": "--fail-on never\n--ignore term *"})
        assert (result.returncode, self.files(result)) == (0, [])
        assert run_step("Check", folder, {"args": "--format json"}).stdout.startswith("{")

    def test_sarif_beside_it(self, folder: Path) -> None:
        result = run_step("Check", folder, {"sarif": "our report.sarif"})
        assert len(self.files(result)) == 3
        assert '"2.1.0"' in (folder / "our report.sarif").read_text(encoding="utf-8")


class TestDocumentation:
    def test_inputs_are_those_of_the_action(self) -> None:
        known = set(yaml.safe_load(ACTION)["inputs"])
        text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
        assert set(re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE)) == known
        used = [
            set(item["with"])
            for block in BLOCKS
            for job in yaml.safe_load(block).get("jobs", {}).values()
            for item in job["steps"]
            if "/glossify@" in item.get("uses", "")
        ]
        assert used
        assert all(names <= known for names in used)

    def test_blocks_are_valid(self, valid: Callable[[str, str], Any]) -> None:
        checked = []
        for block in BLOCKS:
            name = {"jobs": "github-workflow", "repos": "pre-commit-config"}.get(list(yaml.safe_load(block))[-1])
            if name is not None:
                checked.append(name)
                valid(block, name)
        assert sorted(checked) == ["github-workflow"] * 2 + ["pre-commit-config"] * 2

    def test_command_for_gitlab_runs(self, tmp_path: Path) -> None:
        job = next(value for block in BLOCKS if (value := yaml.safe_load(block).get("glossify")))
        install, check = job["script"]
        assert install.startswith("python -m pip install glossify==")
        (tmp_path / "a.en.txt").write_text("The forum took place in Ping Di.\n", encoding="utf-8")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        result = subprocess.run(
            [BASH, "-c", check], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, check=False
        )
        assert result.returncode == 1
        assert [(tmp_path / name).is_file() for name in job["artifacts"]["paths"]] == [True]
