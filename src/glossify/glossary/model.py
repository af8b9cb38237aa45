"""The glossary as data: concepts, their forms in both languages, where each stands in its file."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How far an entry may be relied on; ``proposed`` entries give info only."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DEPRECATED = "deprecated"


class Acceptability(StrEnum):
    """What a form is to its concept, in the words of TBX."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    SHORT = "short"
    FORBIDDEN = "forbidden"


class Case(StrEnum):
    """How capitals count: ``smart`` lets sentence start and title case pass, ``exact`` nothing, ``any`` all."""

    SMART = "smart"
    EXACT = "exact"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a glossary file; line and column count from 1 in code points."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a concept in one language.

    ``text`` is the form, or a regular expression where ``is_regex``. ``severity`` is a severity's name or None.
    """

    text: str
    acceptability: Acceptability
    place: Place
    is_regex: bool = False
    why: str | None = None
    case: Case | None = None
    severity: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """When an entry applies: all that is stated must hold.

    The words of ``near`` and ``not_near`` are looked for in the Chinese of the pair; where English is checked alone, in
    the English sentence.
    """

    paths: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryTest:
    """A tiny pair that an editor keeps with an entry; ``expect`` is ok, missing or avoid."""

    zh: str
    en: str
    expect: str
    place: Place


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry: forms of one meaning in Chinese and in English.

    ``is_pattern`` marks an entry of ``patterns``: its forms contain ``{x}``, the same name on both sides.
    ``not_in`` are longer Chinese words that contain a form without meaning it.
    """

    zh: tuple[Form, ...]
    en: tuple[Form, ...]
    place: Place
    not_in: tuple[str, ...] = ()
    keep: bool = False
    is_pattern: bool = False
    case: Case = Case.SMART
    plural: str | None = None
    article: str | None = None
    pos: str | None = None
    when: Condition | None = None
    sense: str | None = None
    status: Status = Status.APPROVED
    severity: str | None = None
    owner: str | None = None
    since: str | None = None
    until: str | None = None
    review: str | None = None
    source: str | None = None
    note: str | None = None
    domain: str | None = None
    tests: tuple[EntryTest, ...] = ()

    @property
    def preferred(self) -> str:
        """The English to write; for an entry to keep as it is, the Chinese form itself."""
        return next((form.text for form in self.en if form.acceptability is Acceptability.PREFERRED), self.zh[0].text)

    @property
    def accepted(self) -> tuple[Form, ...]:
        """The English forms that are right: preferred, admitted and short ones."""
        return tuple(form for form in self.en if form.acceptability is not Acceptability.FORBIDDEN)

    @property
    def forbidden(self) -> tuple[Form, ...]:
        """The English forms that are wrong."""
        return tuple(form for form in self.en if form.acceptability is Acceptability.FORBIDDEN)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Every concept in force, in the order of the files; ``files`` are the paths they came from."""

    concepts: tuple[Concept, ...] = ()
    files: tuple[str, ...] = ()
