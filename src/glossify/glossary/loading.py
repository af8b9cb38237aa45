"""Glossary files to a Glossary: every problem with its position, files that extend others, shipped glossaries."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from glossify.errors import GlossaryError, Problem
from glossify.glossary.model import (
    Acceptability,
    Case,
    Concept,
    Condition,
    EntryTest,
    Form,
    Glossary,
    Place,
    Status,
)
from glossify.glossary.patterns import SLOT
from glossify.glossary.schema import ConditionModel, EntryModel, FormModel, GlossaryModel, PatternModel
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
        self._problems: list[Problem] = []

    def glossary(self) -> Glossary:
        """Give what was loaded; raises GlossaryError if anything was wrong."""
        if not self._problems:
            self._problems.extend(_collisions(self._concepts, self._overrides))
        if self._problems:
            raise GlossaryError(*self._problems)
        return Glossary(tuple(_overridden(self._concepts, self._overrides)), tuple(self._files))

    def load(self, name: str, folder: Path, at: Problem | None = None) -> None:
        """Read one file; ``at`` is the place of the ``extends`` that names it."""
        try:
            path, shown = _located(name, folder)
            if path.resolve() in self._seen:
                return
            self._seen.add(path.resolve())
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            place = at or Problem(name, 0, 0, "")
            self._problems.append(replace(place, message=_unreadable(name, error)))
            return
        self.add(text, shown, path.parent)

    def add(self, text: str, path: str, folder: Path) -> None:
        """Take the entries of one file, after those of the files it extends."""
        try:
            tree = parse_yaml(text, path)
            self._problems.extend(tree.problems)
            model = _validated(tree, path)
        except GlossaryError as error:
            self._problems.extend(error.problems)
            return
        for number, name in enumerate(model.extends):
            line, column = tree.place(("extends", number))
            self.load(name, folder, at=Problem(path, line, column, ""))
        self._files.append(path)
        for key, entries in (("terms", model.terms), ("patterns", model.patterns)):
            for number, entry in enumerate(entries):
                self._add_entry(entry, (key, number), tree, path)

    def _add_entry(self, entry: EntryModel, location: Location, tree: YamlTree, path: str) -> None:
        concept = _Entry(entry, location, tree, path)
        problems = list(concept.problems())
        self._problems.extend(problems)
        if not problems and concept.in_force():
            self._concepts.append(concept.concept())
            self._overrides.append(entry.override)


def _located(name: str, folder: Path) -> tuple[Path, str]:
    """Give the file of a glossary's name and the path to show for it; raises ValueError for an unknown shipped one."""
    if not name.startswith(SHIPPED_PREFIX):
        path = folder / name
        return path, path.as_posix()
    if name not in shipped_glossaries():
        known = ", ".join(shipped_glossaries())
        raise ValueError(f"no glossary '{name}' ships with glossify{did_you_mean(name, shipped_glossaries())}: {known}")
    return _shipped_folder() / f"{name.removeprefix(SHIPPED_PREFIX)}.yaml", name


def _unreadable(name: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no glossary '{name}'; check the path, or use a shipped one such as {shipped_glossaries()[0]}"
    if isinstance(error, UnicodeDecodeError):
        return f"the glossary '{name}' is not UTF-8 text; save it as UTF-8"
    return f"cannot read the glossary '{name}': {error}"


# --- validation -----------------------------------------------------------------------------------------------------


def _read(text: str, path: str) -> tuple[GlossaryModel | None, YamlTree | None, list[Problem]]:
    """Give the entries of a text with their places, and every problem; a faulty text is mended as far as it goes."""
    try:
        tree = parse_yaml(text, path)
        model = _validated(tree, path)
    except GlossaryError:
        pass
    else:
        return model, tree, list(tree.problems)
    try:
        tree, problems = mended(text, path)
    except GlossaryError as error:
        return None, None, list(error.problems)
    problems += tree.problems
    known = {(problem.line, problem.column) for problem in problems}
    try:
        return _validated(tree, path), tree, problems
    except GlossaryError as error:
        # What stands where something was amiss already is its consequence.
        problems += [problem for problem in error.problems if (problem.line, problem.column) not in known]
        return None, None, problems


def _validated(tree: YamlTree, path: str) -> GlossaryModel:
    if not isinstance(tree.value, dict):
        raise GlossaryError(Problem(path, 1, 1, NOT_A_MAPPING))
    try:
        return GlossaryModel.model_validate(tree.value)
    except ValidationError as error:
        raise GlossaryError(*mistakes(error, tree, path)) from error


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
