"""Which files are meant by files, folders and globs; what ``.gitignore`` names is passed over in folders."""

import glob
import os
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


def find_files(names: Iterable[str], *, as_found: bool = False) -> tuple[FoundFile, ...]:
    """Give the files that paths, folders and globs stand for, each once, sorted within a folder.

    ``as_found`` takes files that are named as if they were met in a folder. Raises UsageError for a path that does
    not exist and for a folder or glob without a text.
    """
    found: dict[Path, FoundFile] = {}
    for name in names:
        for file in _find(name):
            if not as_found:
                found.setdefault(_absolute(file.path), file)
            elif _is_document(file.path):
                found.setdefault(_absolute(file.path), FoundFile(file.path, named=False))
    return tuple(found.values())


def _find(name: str) -> Iterable[FoundFile]:
    path = Path(name)
    try:
        if path.is_dir():
            return _in_folder(path)
        if path.exists():
            return [FoundFile(path, named=True)]
    except OSError as error:  # a name that is too long, a folder that is closed to the user
        message = f"cannot be looked up ({error.strerror}); check the path and its permissions"
        raise UsageError(Problem(name, 0, 0, message)) from error
    if glob.has_magic(name):
        return _matching(name)
    raise UsageError(Problem(name, 0, 0, "no such file or folder; check the spelling and the folder you are in"))


def _in_folder(folder: Path) -> list[FoundFile]:
    os.listdir(folder)  # noqa: PTH208 - raises where a folder that the user named cannot be read
    files = [FoundFile(file, named=False) for file in _walk(folder)]
    if not files:
        endings = ", ".join(sorted(SUFFIXES))
        raise UsageError(Problem(str(folder), 0, 0, f"the folder holds no document; glossify reads {endings}"))
    return files


def _matching(pattern: str) -> list[FoundFile]:
    """Give the documents that match a glob, and those in folders that match."""
    files: list[FoundFile] = []
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - takes absolute patterns too
        path = Path(match)
        if path.is_dir():
            files += [FoundFile(file, named=False) for file in _walk(path)]
        elif _is_document(path):
            files.append(FoundFile(path, named=False))
    if not files:
        message = "no document matches this pattern; check it, and quote it for the shell"
        raise UsageError(Problem(pattern, 0, 0, message))
    return files


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - ``..`` goes, links stay


def _walk(folder: Path) -> Iterator[Path]:
    place = _absolute(folder)
    above = _specs_above(place)
    # A folder that is ignored itself was meant all the same when it was named.
    return _walk_below(folder, () if _is_ignored(place, True, above) else above)


def _walk_below(folder: Path, specs: _Specs) -> Iterator[Path]:
    specs += _specs_of(_absolute(folder))
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "node_modules":
            continue
        is_folder = entry.is_dir()
        if _is_ignored(_absolute(entry), is_folder, specs):
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
