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


# The name pydantic gives to the string arm of ``schema._Form``.
_STRING_ARM = "constrained-str"


# --- validation -----------------------------------------------------------------------------------------------------


def _validated(tree: YamlTree, path: str) -> GlossaryModel:
    if not isinstance(tree.value, dict):
        message = "a glossary is a mapping that begins with 'glossify: 1' and has 'terms:'"
        if isinstance(tree.value, str) and "：" in tree.value:
            message += "; write ': ' in place of the full-width colon （：）"
        raise GlossaryError(Problem(path, 1, 1, message))
    try:
        return GlossaryModel.model_validate(tree.value)
    except ValidationError as error:
        # A union reports each of its arms; one message for each place is what an editor needs.
        problems = {problem.line * 10_000 + problem.column: problem for problem in _problems(error, tree, path)}
        raise GlossaryError(*(problems[place] for place in sorted(problems))) from error


def _problems(error: ValidationError, tree: YamlTree, path: str) -> Iterator[Problem]:
    for details in error.errors():
        # pydantic names the arm of a union in the location: no key of the file. A form that is a mapping has been
        # meant as one, so that what is said of it as a string only puzzles.
        if _STRING_ARM in details["loc"] and isinstance(details["input"], dict):
            continue
        location = _in_file(details["loc"], tree)
        unknown_key = details["type"] == "extra_forbidden"
        line, column = tree.place((*location, "")) if unknown_key else tree.place(location)
        yield Problem(path, line, column, _said(details, location, tree))


def _in_file(location: Location, tree: YamlTree) -> Location:
    kept: Location = ()
    for step in location:
        if (*kept, step) in tree.places:
            kept = (*kept, step)
        elif step == location[-1] and isinstance(step, str):
            return (*kept, step)
    return kept


def _said(details: ErrorDetails, location: Location, tree: YamlTree) -> str:
    key = str(location[-1]) if location else ""
    value = details.get("input")
    match details["type"]:
        case "extra_forbidden":
            return f"unknown key '{key}'{did_you_mean(key, _keys_at(location))}"
        case "missing":
            if key == "glossify":
                return "the version is missing; begin the file with 'glossify: 1'"
            return f"the key '{key}' is missing{_full_width_colon(location, tree)}"
        case "model_type" | "dict_type":
            hint = "; write ': ' in place of the full-width colon （：）" if "：" in str(value) else ""
            return f"'{value}' should be keys with values, such as 'zh: 坪地'{hint}"
        case "list_type":
            return f"'{key}' should be a list, such as [one, two]"
        case "literal_error":
            return f"'{value}' is not possible for '{key}'; write {details['ctx']['expected']}"
        case "string_pattern_mismatch":
            return f"'{value}' is not a date; write it as 2026-11-30"
        case "bool_type":
            return f"'{value}' is not possible for '{key}'; write true or false"
        case "string_too_short":
            return f"'{key}' is empty; give it a text or take the line out"
        case "value_error":
            return details["msg"].removeprefix("Value error, ")
        case "string_type":
            return f"'{key}' should be plain text"
        case _:
            return f"'{key}': {details['msg']}"


def _full_width_colon(location: Location, tree: YamlTree) -> str:
    parent: Any = tree.value
    for step in location[:-1]:
        parent = parent[step]
    keys = list(parent) if isinstance(parent, dict) else []
    return "; write ': ' in place of the full-width colon （：）" if any("：" in name for name in keys) else ""


def _keys_at(location: Location) -> list[str]:
    models: dict[str, type] = {"terms": EntryModel, "patterns": PatternModel, "when": ConditionModel}
    names = [step for step in location[:-1] if isinstance(step, str)]
    if not names:
        return list(GlossaryModel.model_fields)
    if names[-1] == "tests":
        return ["zh", "en", "expect"]
    model = models.get(names[-1], FormModel)
    return list(getattr(model, "model_fields", {}))


# --- entries --------------------------------------------------------------------------------------------------------


class _Entry:
    """One entry on its way from the file to a Concept."""

    def __init__(self, entry: EntryModel, location: Location, tree: YamlTree, path: str) -> None:
        self._entry = entry
        self._location = location
        self._tree = tree
        self._path = path

    def in_force(self) -> bool:
        """Whether the entry counts today: not deprecated, not expired, begun."""
        today = datetime.date.today().isoformat()
        begun = self._entry.since is None or self._entry.since <= today
        expired = self._entry.until is not None and self._entry.until < today
        return begun and not expired and self._entry.status != "deprecated"

    def problems(self) -> Iterator[Problem]:
        """Give what pydantic cannot see: regular expressions that do not compile, a slot in the wrong place."""
        is_pattern = isinstance(self._entry, PatternModel)
        for form in (*self._chinese(), *self._english()):
            if form.is_regex:
                try:
                    re.compile(form.text)
                except re.error as error:
                    yield self._problem(form.place, f"the regular expression does not compile: {error}")
            elif is_pattern and form.text.count(SLOT) != 1:
                yield self._problem(form.place, f"'{form.text}' needs the slot {SLOT} exactly once")
            elif not is_pattern and SLOT in form.text:
                yield self._problem(form.place, f"'{form.text}' has the slot {SLOT}; move the entry to 'patterns:'")

    def concept(self) -> Concept:
        """Give the entry as data."""
        entry = self._entry
        return Concept(
            zh=tuple(self._chinese()),
            en=tuple(self._english()),
            place=self._place(()),
            not_in=tuple(entry.zh_not_in),
            keep=entry.keep,
            is_pattern=isinstance(entry, PatternModel),
            case=Case(entry.case),
            when=_condition(entry.when),
            status=Status(entry.status),
            tests=tuple(
                EntryTest(test.zh, test.en, test.expect, self._place(("tests", number)))
                for number, test in enumerate(entry.tests)
            ),
            **{name: getattr(entry, name) for name in _COPIED},
        )

    def _chinese(self) -> Iterator[Form]:
        entry = self._entry
        yield self._form(entry.zh, Acceptability.PREFERRED, ("zh",))
        yield from self._forms("zh_also", entry.zh_also, Acceptability.ADMITTED)
        yield from self._forms("zh_avoid", entry.zh_avoid, Acceptability.FORBIDDEN)

    def _english(self) -> Iterator[Form]:
        entry = self._entry
        if entry.en is not None:
            yield self._form(entry.en, Acceptability.PREFERRED, ("en",))
        else:
            yield replace(self._form(entry.zh, Acceptability.PREFERRED, ("zh",)), case=Case.EXACT)
        yield from self._forms("also", entry.also, Acceptability.ADMITTED)
        yield from self._forms("short", entry.short, Acceptability.SHORT)
        yield from self._forms("avoid", entry.avoid, Acceptability.FORBIDDEN)

    def _forms(self, key: str, models: Sequence[str | FormModel], acceptability: Acceptability) -> Iterator[Form]:
        today = datetime.date.today().isoformat()
        for number, model in enumerate(models):
            form = self._form(model, acceptability, (key, number))
            if form.until is None or form.until >= today:
                yield form

    def _form(self, model: str | FormModel, acceptability: Acceptability, location: Location) -> Form:
        place = self._place(location)
        if isinstance(model, str):
            return Form(model, acceptability, place)
        return Form(
            model.form or model.re or "",
            acceptability,
            place,
            is_regex=model.re is not None,
            why=model.why,
            case=Case(model.case) if model.case else None,
            severity=model.severity,
            until=model.until,
        )

    def _place(self, location: Location) -> Place:
        return Place(self._path, *self._tree.place((*self._location, *location)))

    def _problem(self, place: Place, message: str) -> Problem:
        return Problem(place.path, place.line, place.column, message)


_COPIED = (
    *("plural", "article", "pos", "sense", "severity", "owner", "since", "until"),
    *("review", "source", "note", "domain"),
)


def _condition(model: ConditionModel | None) -> Condition | None:
    if model is None:
        return None
    return Condition(tuple(model.paths), tuple(model.domain), tuple(model.near), tuple(model.not_near))


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
