"""Glossary files to a Glossary: every problem with its position, files that extend others, shipped glossaries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from glossify.errors import GlossaryError, Problem
from glossify.glossary.entries import Entry
from glossify.glossary.mending import mended
from glossify.glossary.mistakes import NOT_A_MAPPING, mistakes
from glossify.glossary.model import Concept, Glossary
from glossify.glossary.schema import EntryModel, GlossaryModel, PatternModel
from glossify.glossary.yaml_tree import Location, YamlTree, parse_yaml
from glossify.text.script import fold_han
from glossify.text.suggestion import did_you_mean

SHIPPED_PREFIX = "glossify:"


def shipped_glossaries() -> tuple[str, ...]:
    """Give the names of the glossaries that come with glossify, as ``extends`` and ``--glossary`` take them."""
    return tuple(SHIPPED_PREFIX + path.stem for path in sorted(_shipped_folder().glob("*.yaml")))


def load_glossary(names: Sequence[str]) -> Glossary:
    """Load glossary files (paths, or names of shipped ones) and what they extend, as one glossary.

    Raises GlossaryError with every problem of every file.
    """
    loader = _Loader()
    for name in names:
        loader.load(name, Path())
    return loader.glossary()


def parse_glossary(text: str, path: str = "glossary.yaml") -> Glossary:
    """Make a glossary of the text of one file; ``extends`` is looked up from the current folder."""
    loader = _Loader()
    loader.add(text, path, Path())
    return loader.glossary()


@cache
def _shipped_folder() -> Path:
    packaged = Path(str(files("glossify"))) / "glossaries"
    # In a checkout that is installed in place the glossaries lie beside src/.
    return packaged if packaged.is_dir() else Path(str(files("glossify"))).parents[1] / "glossaries"


class _Loader:
    """Collects entries and problems over files; a file that is reached twice counts once."""

    def __init__(self) -> None:
        self._concepts: list[Concept] = []
        self._overrides: list[bool] = []
        self._files: list[str] = []
        self._seen: set[Path] = set()
        self._open: list[Path] = []
        self._problems: list[Problem] = []

    def glossary(self) -> Glossary:
        """Give what was loaded; raises GlossaryError if anything was wrong."""
        problems = [*self._problems, *_collisions(self._concepts, self._overrides)]
        if problems:
            order = {problem.path: number for number, problem in reversed(list(enumerate(problems)))}
            raise GlossaryError(*sorted(problems, key=lambda found: (order[found.path], found.line, found.column)))
        return Glossary(tuple(_overridden(self._concepts, self._overrides)), tuple(self._files))

    def load(self, name: str, folder: Path, at: Problem | None = None) -> None:
        """Read one file; ``at`` is the place of the ``extends`` that names it."""
        place = at or Problem(name, 0, 0, "")
        try:
            path, shown = _located(name, folder)
            resolved = path.resolve()
            if resolved in self._open:
                message = f"'{name}' leads back to a file that extends this one; take it out of 'extends'"
                self._problems.append(Problem(place.path, place.line, place.column, message))
            if resolved in self._seen:
                return
            self._seen.add(resolved)
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self._problems.append(_not_utf8(name, error))
            return
        except (OSError, ValueError) as error:
            self._problems.append(Problem(place.path, place.line, place.column, _unreadable(name, error)))
            return
        self._open.append(resolved)
        self.add(text, shown, path.parent)
        self._open.pop()

    def add(self, text: str, path: str, folder: Path) -> None:
        """Take the entries of one file, after those of the files it extends."""
        read = _read(text.removeprefix("\ufeff"), path)
        self._problems.extend(read.problems)
        for number, name in enumerate(read.extends):
            line, column = read.tree.place(("extends", number)) if read.tree else (0, 0)
            self.load(name, folder, at=Problem(path, line, column, ""))
        self._files.append(path)
        for location, entry in read.entries:
            if read.tree is not None:
                self._add_entry(entry, location, read.tree, path)

    def _add_entry(self, model: EntryModel, location: Location, tree: YamlTree, path: str) -> None:
        entry = Entry(model, location, tree, path)
        problems = list(entry.problems())
        self._problems.extend(problems)
        if not problems and entry.in_force():
            self._concepts.append(entry.concept())
            self._overrides.append(model.override)


def _located(name: str, folder: Path) -> tuple[Path, str]:
    """Give the file of a glossary's name and the path to show for it; raises ValueError for an unknown shipped one."""
    if not name.startswith(SHIPPED_PREFIX):
        path = folder / name
        return path, path.as_posix()
    if name not in shipped_glossaries():
        hint = did_you_mean(name, shipped_glossaries()) or f"; there are {', '.join(shipped_glossaries())}"
        raise ValueError(f"no glossary '{name}' ships with glossify{hint}")
    return _shipped_folder() / f"{name.removeprefix(SHIPPED_PREFIX)}.yaml", name


def _not_utf8(name: str, error: UnicodeDecodeError) -> Problem:
    line = error.object[: error.start].count(b"\n") + 1
    message = f"the glossary '{name}' is not UTF-8 text from here on; save it as UTF-8"
    before = error.object[: error.start].rpartition(b"\n")[2].decode("utf-8", "replace")
    return Problem(name, line, len(before) + 1, message)


def _unreadable(name: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no glossary '{name}'; check the path, or use a shipped one such as {shipped_glossaries()[0]}"
    if isinstance(error, IsADirectoryError):
        return f"'{name}' is a folder; name the glossary file in it"
    if isinstance(error, OSError):
        return f"cannot read the glossary '{name}' ({error.strerror}); check its permissions"
    return str(error)


# --- one file ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _File:
    """What could be read of one file, and all that is wrong with it; without a tree nothing could."""

    problems: list[Problem]
    tree: YamlTree | None = None
    extends: tuple[str, ...] = ()
    entries: tuple[tuple[Location, EntryModel], ...] = ()


def _read(text: str, path: str) -> _File:
    """Read the text of one file; a faulty one is mended as far as it goes, so that everything is told at once."""
    try:
        tree = parse_yaml(text, path)
        model = _validated(tree, path)
    except (GlossaryError, ValidationError):
        return _read_faulty(text, path)
    return _File(list(tree.problems), tree, tuple(model.extends), tuple(_entries(model)))


def _read_faulty(text: str, path: str) -> _File:
    try:
        tree, problems = mended(text, path)
        problems += tree.problems
        model = _validated(tree, path)
    except GlossaryError as error:
        return _File(list(error.problems))
    except ValidationError as error:
        # What stands where something was amiss already is its consequence.
        known = {(problem.line, problem.column) for problem in problems}
        found = [problem for problem in mistakes(error, tree, path) if (problem.line, problem.column) not in known]
        faulty = {details["loc"][:2] for details in error.errors()}
        return _File([*problems, *found], tree, (), tuple(_sound_entries(tree, faulty)))
    return _File(problems, tree, tuple(model.extends), tuple(_entries(model)))


def _validated(tree: YamlTree, path: str) -> GlossaryModel:
    if not isinstance(tree.value, dict):
        raise GlossaryError(Problem(path, 1, 1, NOT_A_MAPPING))
    return GlossaryModel.model_validate(tree.value)


def _entries(model: GlossaryModel) -> Iterator[tuple[Location, EntryModel]]:
    yield from ((("terms", number), entry) for number, entry in enumerate(model.terms))
    yield from ((("patterns", number), entry) for number, entry in enumerate(model.patterns))


def _sound_entries(tree: YamlTree, faulty: set[tuple[str | int, ...]]) -> Iterator[tuple[Location, EntryModel]]:
    """Give the entries in which nothing is wrong, though something is elsewhere in the file."""
    for key, kind in (("terms", EntryModel), ("patterns", PatternModel)):
        values = tree.value.get(key)
        for number, value in enumerate(values if isinstance(values, list) else ()):
            if (key, number) not in faulty:
                yield (key, number), kind.model_validate(value)


# --- several entries with one zh --------------------------------------------------------------------------------------


def _collisions(concepts: list[Concept], overrides: list[bool]) -> Iterator[Problem]:
    """Give the entries whose ``zh`` another entry has to the letter, with nothing to tell the two apart."""
    first: dict[tuple[str, bool], Concept] = {}
    for concept, override in zip(concepts, overrides, strict=True):
        if override or concept.when or concept.sense:
            continue
        known = first.setdefault((concept.zh[0].text, concept.is_pattern), concept)
        if known is not concept:
            message = (
                f"'{concept.zh[0].text}' has an entry already ({known.place}); "
                "unite the two, or tell them apart by 'when', 'sense' or 'override: true'"
            )
            yield Problem(concept.place.path, concept.place.line, concept.place.column, message)


def _overridden(concepts: list[Concept], overrides: list[bool]) -> Iterator[Concept]:
    """Leave out the entries that a later entry with ``override`` replaces."""
    replaced: dict[str, int] = {}
    for number, (concept, override) in enumerate(zip(concepts, overrides, strict=True)):
        if override:
            replaced[fold_han(concept.zh[0].text)] = number
    for number, concept in enumerate(concepts):
        if replaced.get(fold_han(concept.zh[0].text), -1) <= number:
            yield concept
