"""Which files are meant by files, folders and globs; what ``.gitignore`` names is passed over in folders."""

import glob
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from glossify.documents.reading import SUFFIXES
from glossify.errors import Problem, UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_Specs = tuple[tuple[Path, "GitIgnoreSpec"], ...]


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to check; ``named`` tells whether the user named it, or it was met in a folder or by a glob."""

    path: Path
    named: bool


def find_files(names: Iterable[str]) -> tuple[FoundFile, ...]:
    """Give the files that paths, folders and globs stand for, each once, sorted within a folder.

    Raises UsageError for a path that does not exist and for a folder or glob without a text.
    """
    found: dict[Path, FoundFile] = {}
    for name in names:
        for file in _find(name):
            found.setdefault(file.path.absolute(), file)
    return tuple(found.values())


def _find(name: str) -> Iterable[FoundFile]:
    path = Path(name)
    if path.is_dir():
        files = [FoundFile(file, named=False) for file in _walk(path)]
        if not files:
            endings = ", ".join(sorted(SUFFIXES))
            raise UsageError(Problem(name, 0, 0, f"the folder holds no document; glossify reads {endings}"))
        return files
    if path.exists():
        return [FoundFile(path, named=True)]
    if glob.has_magic(name):
        matches = (Path(match) for match in sorted(glob.glob(name, recursive=True)))  # noqa: PTH207 - takes absolute patterns too
        files = [FoundFile(match, named=False) for match in matches if match.is_file() and _is_document(match)]
        if files:
            return files
        raise UsageError(Problem(name, 0, 0, "no document matches this pattern; check it, and quote it for the shell"))
    raise UsageError(Problem(name, 0, 0, "no such file or folder; check the spelling and the folder you are in"))


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _walk(folder: Path) -> Iterator[Path]:
    return _walk_below(folder, _specs_above(folder.absolute()))


def _walk_below(folder: Path, specs: _Specs) -> Iterator[Path]:
    specs += _specs_of(folder.absolute())
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "node_modules":
            continue
        is_folder = entry.is_dir()
        if _is_ignored(entry.absolute(), is_folder, specs):
            continue
        if is_folder and not entry.is_symlink():
            yield from _walk_below(entry, specs)
        elif _is_document(entry) and entry.is_file():
            yield entry


def _specs_above(folder: Path) -> _Specs:
    """Give the ignore files between the root of the repository and the folder, the outermost first."""
    specs: _Specs = ()
    for parent in folder.parents:
        specs = _specs_of(parent) + specs
        if (parent / ".git").exists():
            return specs
    return ()


def _specs_of(folder: Path) -> _Specs:
    file = folder / ".gitignore"
    if not file.is_file():
        return ()
    from pathspec import GitIgnoreSpec

    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return ((folder, GitIgnoreSpec.from_lines(lines)),)


def _is_ignored(path: Path, is_folder: bool, specs: _Specs) -> bool:
    for folder, spec in reversed(specs):
        name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        verdict = spec.check_file(name).include
        if verdict is not None:
            return verdict
    return False
