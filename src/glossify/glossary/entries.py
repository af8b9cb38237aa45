"""One validated entry to a Concept, with what pydantic cannot see."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossify.errors import Problem
from glossify.glossary.model import Acceptability, Case, Concept, Condition, EntryTest, Form, Place, Status
from glossify.glossary.patterns import SLOT
from glossify.glossary.schema import ConditionModel, EntryModel, FormModel, PatternModel
from glossify.glossary.yaml_tree import Location, YamlTree


class Entry:
    """One entry on its way from the file to a Concept."""

    def __init__(self, entry: EntryModel, location: Location, tree: YamlTree, path: str) -> None:
        self._entry = entry
        self._location = location
        self._tree = tree
        self._path = path
        self._zh = tuple(self._chinese())
        self._en = tuple(self._english())

    def in_force(self) -> bool:
        """Whether the entry counts today: not deprecated, not expired, begun."""
        begun = self._entry.since is None or self._entry.since <= _today()
        return begun and not _is_past(self._entry.until) and self._entry.status != "deprecated"

    def problems(self) -> Iterator[Problem]:
        """Give what pydantic cannot see: regular expressions that do not compile, a slot in the wrong place."""
        is_pattern = isinstance(self._entry, PatternModel)
        for form in (*self._zh, *self._en):
            if form.is_regex:
                try:
                    re.compile(form.text)
                except re.error as error:
                    message = f"the regular expression does not compile: {error}; mask ( [ * with a backslash"
                    yield self._problem(form.place, message)
            elif is_pattern and form.text.count(SLOT) != 1:
                yield self._problem(form.place, f"'{form.text}' needs the slot {SLOT} exactly once; put it in")
            elif is_pattern and form.text == SLOT:
                yield self._problem(form.place, f"'{SLOT}' alone matches everything; put the fixed part beside it")
            elif not is_pattern and SLOT in form.text:
                yield self._problem(form.place, f"'{form.text}' has the slot {SLOT}; move the entry to 'patterns:'")

    def concept(self) -> Concept:
        """Give the entry as data."""
        entry = self._entry
        return Concept(
            zh=self._zh,
            en=self._en,
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
        for number, model in enumerate(models):
            form = self._form(model, acceptability, (key, number))
            if not _is_past(form.until):
                yield form

    def _form(self, model: str | FormModel, acceptability: Acceptability, location: Location) -> Form:
        if isinstance(model, str):
            return Form(model, acceptability, self._place(location))
        place = self._place((*location, "re" if model.re is not None else "form"))
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
        """Give the place of a part of the entry; a single form that stands where a list may has that list's place."""
        return Place(self._path, *self._tree.place((*self._location, *location)))

    def _problem(self, place: Place, message: str) -> Problem:
        return Problem(place.path, place.line, place.column, message)


def _today() -> str:
    return datetime.date.today().isoformat()


def _is_past(day: str | None) -> bool:
    return day is not None and day < _today()


_COPIED = (
    *("plural", "article", "pos", "sense", "severity", "owner", "since", "until"),
    *("review", "source", "note", "domain"),
)


def _condition(model: ConditionModel | None) -> Condition | None:
    if model is None:
        return None
    return Condition(tuple(model.paths), tuple(model.domain), tuple(model.near), tuple(model.not_near))
