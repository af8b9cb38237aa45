"""The hook for pre-commit, as its manifest says and as pre-commit runs it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from glossify.documents.reading import SUFFIXES

ROOT = Path(__file__).parents[2]
MANIFEST = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
# What a wheel is built of.
SOURCES = ("src", "glossaries", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml")
ZH = "论坛在坪地举行。\n项目投资5亿元。\n"
GOOD = "The forum took place in Pingdi.\nThe project cost 500 million yuan.\n"
BAD = GOOD.replace("Pingdi", "Ping Di")


def hook() -> dict[str, Any]:
    [found] = yaml.safe_load(MANIFEST)
    return dict(found)


def test_manifest_is_valid(valid: Callable[[str, str], Any]) -> None:
    valid(MANIFEST, "pre-commit-hooks")


def test_files_are_those_that_a_folder_is_searched_for() -> None:
    pattern = hook()["files"]
    assert all(re.search(pattern, f"docs/a.en{suffix}") for suffix in SUFFIXES)
    assert {f".{ending}" for ending in re.findall(r"[a-z]+(?=[|)])", pattern.partition(r"\.")[2])} == set(SUFFIXES)
    assert re.search(pattern, "README.MD")
    assert not re.search(pattern, "src/md")
    assert not re.search(pattern, "a.md.py")


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=tests", "-c", "user.email=tests@example.invalid", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True).stdout.strip()


def commit(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", "begin")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of this project as it is now, to install the hook from."""
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        pytest.skip("pre-commit or git is not installed")
    folder = tmp_path_factory.mktemp("download")
    ask = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "hatchling"]
    if subprocess.run(ask, capture_output=True, check=False).returncode != 0:
        pytest.skip("the packages that the hook needs cannot be downloaded here")
    clone = tmp_path_factory.mktemp("project")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, clone / name)
    commit(clone)
    return clone


@pytest.fixture
def texts(tmp_path: Path, project: Path) -> Path:
    """A repository of texts that uses the hook, with nothing to commit."""
    source = {"repo": str(project), "rev": git(project, "rev-parse", "HEAD"), "hooks": [{"id": "glossify"}]}
    files = {
        "a.zh.txt": ZH,
        "a.en.txt": GOOD,
        "old.en.txt": BAD,
        "glossify.toml": 'glossary = ["terms.yaml"]\n',
        "terms.yaml": "glossify: 1\nterms:\n  - {zh: 坪地, en: Pingdi, avoid: [Ping Di]}\n",
        ".pre-commit-config.yaml": yaml.safe_dump({"repos": [source]}),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    commit(tmp_path)
    return tmp_path


class TestEntry:
    """The command of the hook, on the files that pre-commit names."""

    def run(self, folder: Path, files: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", *shlex.split(hook()["entry"]), *files]
        return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)

    def test_chinese_without_translation_stops_no_commit(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, {"新闻.md": ZH})
        assert (result.returncode, result.stderr) == (0, "")
        assert "Nothing was checked" in result.stdout

    def test_other_files_are_checked_beside_it(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, {"新闻.md": ZH, "a.md": BAD})
        assert result.returncode == 1
        assert "a.md:1:25" in result.stdout

    def test_one_that_cannot_be_read_does_not_hide_the_others(self, tmp_path: Path) -> None:
        result = self.run(tmp_path, {"empty.md": "", "a.md": BAD})
        assert result.returncode == 1
        assert "empty.md:1:1  error  file/unreadable" in result.stdout
        assert "a.md:1:25" in result.stdout


class TestByPreCommit:
    """The hook is installed and run as for any of its users; the environment is built once for all tests."""

    def run(
        self, project: Path, texts: Path, changes: Mapping[str, str], *command: str
    ) -> subprocess.CompletedProcess[str]:
        for name, text in changes.items():
            (texts / name).write_text(text, encoding="utf-8")
        git(texts, "add", "--all")
        return subprocess.run(
            ["pre-commit", *(command or ("run",)), "--color", "never"],
            cwd=texts,
            env={**os.environ, "PRE_COMMIT_HOME": str(project.parent / "pre-commit")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def test_tried_from_a_clone(self, project: Path, texts: Path) -> None:
        result = self.run(project, texts, {"a.en.txt": BAD}, "try-repo", str(project), "glossify")
        assert result.returncode == 1
        assert "a.en.txt:1:25  error  term/forbidden" in result.stdout

    def test_changed_translation_is_checked_and_no_other(self, project: Path, texts: Path) -> None:
        result = self.run(project, texts, {"a.en.txt": BAD})
        assert result.returncode == 1
        assert "a.en.txt:1:25  error  term/forbidden" in result.stdout
        assert "old.en.txt" not in result.stdout

    def test_changed_source_is_checked_through_its_translation(self, project: Path, texts: Path) -> None:
        result = self.run(project, texts, {"a.zh.txt": ZH.replace("5亿", "3亿")})
        assert result.returncode == 1
        assert "a.en.txt:2:18  error  number/mismatch" in result.stdout

    def test_good_and_unrelated_changes_pass(self, project: Path, texts: Path) -> None:
        result = self.run(
            project, texts, {"新闻.md": ZH, "a.en.txt": f"{GOOD}\n", "program.py": "x = 1\n", "old.en.txt": GOOD}
        )
        assert result.returncode == 0
        assert result.stdout.endswith(".Passed\n")


def test_hook_that_init_writes_runs(tmp_path: Path) -> None:
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        pytest.skip("pre-commit or git is not installed")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    texts = tmp_path / "texts"
    for command in (["glossify", "init", "texts"], ["git", "init", "--quiet", "texts"]):
        subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    (texts / "a.en.txt").write_text("All is well here.\n", encoding="utf-8")
    git(texts, "add", "--all")
    command = ["pre-commit", "run", "--color", "never"]
    result = subprocess.run(command, cwd=texts, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert "glossify......." in result.stdout
    assert result.stdout.endswith(".Passed\n")
    (texts / "a.en.txt").write_text("这里是论坛。 Chinese was left in.\n", encoding="utf-8")
    git(texts, "add", "--all")
    result = subprocess.run(command, cwd=texts, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert "a.en.txt:1:1  error  coverage/untranslated" in result.stdout
