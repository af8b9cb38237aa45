"""The hook for pre-commit, as its manifest says and as pre-commit runs it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from glossify.documents.reading import SUFFIXES

ROOT = Path(__file__).parents[2]
MANIFEST = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
# What a wheel is built of.
SOURCES = ("src", "glossaries", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml")
ZH = "论坛在坪地举行。\n"
BAD = "The forum took place in Ping Di.\n"
GOOD = "The forum took place in Pingdi.\n"


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


class TestByPreCommit:
    """``pre-commit try-repo`` on a clone of this project: it is installed and run as for any user of the hook."""

    @pytest.fixture(scope="class")
    def project(self, tmp_path_factory: pytest.TempPathFactory) -> Path:
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
        self.commit(clone)
        return clone

    @pytest.fixture
    def texts(self, tmp_path: Path) -> Path:
        for name, text in (("a.zh.txt", ZH), ("a.en.txt", GOOD), ("old.en.txt", BAD), ("新闻.md", ZH)):
            (tmp_path / name).write_text(text, encoding="utf-8")
        self.commit(tmp_path)
        return tmp_path

    def git(self, folder: Path, *arguments: str) -> None:
        identity = ("-c", "user.name=tests", "-c", "user.email=tests@example.invalid", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, check=True)

    def commit(self, folder: Path) -> None:
        self.git(folder, "init", "--quiet")
        self.git(folder, "add", "--all")
        self.git(folder, "commit", "--quiet", "--no-verify", "--message", "begin")

    def run(self, project: Path, texts: Path, **changed: str) -> subprocess.CompletedProcess[str]:
        """Stage changes and run the hook on them, as before a commit."""
        for name, text in changed.items():
            (texts / name.replace("_", ".")).write_text(text, encoding="utf-8")
        self.git(texts, "add", "--all")
        return subprocess.run(
            ["pre-commit", "try-repo", str(project), "glossify", "--color", "never"],
            cwd=texts,
            # The environment that it builds is kept for the tests of this class.
            env={**os.environ, "PRE_COMMIT_HOME": str(project.parent / "pre-commit")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def test_changed_translation_is_checked_and_no_other(self, project: Path, texts: Path) -> None:
        result = self.run(project, texts, a_en_txt=BAD)
        assert result.returncode == 1
        assert "a.en.txt:1:25  error  term/forbidden" in result.stdout
        assert "old.en.txt" not in result.stdout

    def test_changed_source_is_checked_through_its_translation(self, project: Path, texts: Path) -> None:
        result = self.run(project, texts, a_zh_txt="论坛在坪山举行。\n")
        assert result.returncode == 1
        assert "a.en.txt:1:" in result.stdout

    def test_good_and_unrelated_changes_pass(self, project: Path, texts: Path) -> None:
        assert self.run(project, texts, a_en_txt=f"{GOOD}\n", program_py="x = 1\n").returncode == 0
