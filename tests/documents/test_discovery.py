from pathlib import Path

import pytest

from glossify.documents.discovery import FoundFile, find_files
from glossify.errors import UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str) -> None:
    for name in names:
        write(name, "text\n")


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(*names: str) -> list[str]:
    return [file.path.as_posix() for file in find_files(names)]


def message(name: str) -> str:
    with pytest.raises(UsageError) as caught:
        find_files([name])
    return str(caught.value)


def test_folder_gives_its_documents_in_order() -> None:
    put("d/b.md", "d/a/z.txt", "d/A.MD", "d/c.tsv", "d/x.py", "d/.hidden/x.md", "d/node_modules/p/x.md", "d/.x.md")
    assert found("d") == ["d/A.MD", "d/a/z.txt", "d/b.md", "d/c.tsv"]


def test_named_file_may_have_any_ending() -> None:
    put("notes.adoc")
    assert [(file.path, file.named) for file in find_files(["notes.adoc"])] == [(Path("notes.adoc"), True)]


def test_each_file_is_given_once_as_first_named(folder: Path) -> None:
    put("d/a.md", "d/b.md")
    files = find_files(["d/b.md", "d", "d/../d/a.md", str(folder / "d" / "a.md")])
    assert [(file.path.as_posix(), file.named) for file in files] == [("d/b.md", True), ("d/a.md", False)]


def test_globs() -> None:
    put("d/a.md", "d/e/b.md", "d/e/c.py")
    assert found("d/*.md") == ["d/a.md"]
    assert found("d/**/*.md") == ["d/a.md", "d/e/b.md"]
    assert found("d/*") == ["d/a.md", "d/e/b.md"]
    assert not find_files(["d/*.md"])[0].named


def test_file_whose_name_looks_like_a_glob() -> None:
    put("[id].md")
    assert found("[id].md") == ["[id].md"]


def test_unreadable_names() -> None:
    assert "no such file or folder" in message("gone.txt")
    assert "cannot be looked up" in message("x" * 5000)
    assert "no document matches" in message("*.md")


def test_folder_without_documents_says_what_is_read() -> None:
    put("d/x.py")
    assert message("d").startswith("d: the folder holds no document")
    assert ".md" in message("d")


class TestIgnored:
    def test_nested_and_negated(self) -> None:
        write(".gitignore", "build/\n*.draft.md\n!keep.draft.md\n/root.md\n")
        write("d/.gitignore", "secret.md\n!b.draft.md\n")
        put(
            "build/x.md",
            "a.draft.md",
            "keep.draft.md",
            "root.md",
            "d/root.md",
            "d/secret.md",
            "d/b.draft.md",
            "secret.md",
        )
        put("d/build/x.md")
        assert found(".") == ["d/b.draft.md", "d/root.md", "keep.draft.md", "secret.md"]

    def test_rules_of_the_repository_above_hold(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(".gitignore", "docs/old/\n*.tmp.md\n")
        Path(".git").mkdir()
        put("docs/a.md", "docs/old/b.md", "docs/c.tmp.md", "en/d.md", "en/e.tmp.md")
        assert found("docs") == ["docs/a.md"]
        monkeypatch.chdir(folder / "docs")
        assert found(".") == ["a.md"]
        assert found("../en") == ["../en/d.md"]

    def test_rules_above_do_not_hold_outside_a_repository(self) -> None:
        write(".gitignore", "*.md\n")
        put("docs/a.md")
        assert found("docs") == ["docs/a.md"]

    def test_ignored_folder_that_is_named_is_meant(self) -> None:
        write(".gitignore", "build/\n")
        Path(".git").mkdir()
        put("build/x.md")
        assert found("build") == ["build/x.md"]

    def test_named_file_is_meant(self) -> None:
        write(".gitignore", "*.md\n")
        put("x.md")
        assert found("x.md") == ["x.md"]


def test_as_found_names_no_file_and_takes_documents_alone() -> None:
    put("x.md", "x.py", "d/y.md")
    assert find_files(["x.md", "x.py", "d"], as_found=True) == (
        FoundFile(Path("x.md"), named=False),
        FoundFile(Path("d/y.md"), named=False),
    )
