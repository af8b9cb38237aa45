"""What to check: the translations that files, folders and globs stand for, each once, with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glossify.documents.discovery import FoundFile, find_files
from glossify.documents.interleaved import split_languages
from glossify.documents.languages import stated_language
from glossify.documents.model import Language
from glossify.documents.pairing import PairPatterns, find_source, find_translation
from glossify.documents.reading import BITEXT_SUFFIXES, language_of, read_document
from glossify.documents.texts import STDIN, Texts
from glossify.errors import Problem, UnreadableError, UsageError


@dataclass(frozen=True, slots=True)
class Job:
    """One translation to check, with its source if there is one; a ``named`` one must be readable."""

    target: Path
    source: Path | None
    named: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file met in a folder that is no job: an unreadable one, or Chinese without a translation."""

    problem: Problem
    is_readable: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs of a run, in the order of the names, and what was passed over."""

    jobs: tuple[Job, ...]
    skipped: tuple[Skipped, ...]


def plan(names: Iterable[str], texts: Texts, patterns: PairPatterns, *, as_found: bool = False) -> Plan:
    """Find out what to check; a Chinese file stands for its translation, ``-`` for standard input.

    Raises UnreadableError for a named file that cannot be read, UsageError for one without a translation; with
    ``as_found`` no file counts as named.
    """
    names = tuple(names)
    jobs: dict[Path, Job] = {}
    skipped: list[Skipped] = []
    for file in find_files((name for name in names if Path(name) != STDIN), as_found=as_found):
        found = _job(file, texts, patterns)
        if isinstance(found, Job):
            known = jobs.get(found.target.absolute())
            if known is None or (known.source is None and found.source is not None):
                jobs[found.target.absolute()] = found
        else:
            skipped.extend(found)
    if any(Path(name) == STDIN for name in names):
        jobs[STDIN] = Job(STDIN, None, named=True)
    return Plan(tuple(jobs.values()), tuple(skipped))


def plan_with_source(names: Iterable[str], source: str) -> Plan:
    """Give the one job for a translation whose source the user names; raises UsageError for more than one."""
    names = tuple(names)
    if len(names) != 1 or Path(names[0]).is_dir():
        raise UsageError("--source goes with one translation; name the one file that translates it")
    return Plan((Job(Path(names[0]), Path(source), named=True),), ())


def _job(file: FoundFile, texts: Texts, patterns: PairPatterns) -> Job | tuple[Skipped, ...]:
    if file.path.suffix.lower() in BITEXT_SUFFIXES:
        return Job(file.path, None, file.named)
    try:
        text = texts.text(file.path)
    except UnreadableError as error:
        if file.named:
            raise
        return tuple(Skipped(problem, is_readable=False) for problem in error.problems)
    if language_of(file.path.as_posix(), text) is Language.ENGLISH:
        return Job(file.path, find_source(file.path, patterns), file.named)
    translation = find_translation(file.path, patterns)
    if translation is not None:
        return Job(translation, file.path, file.named)
    if stated_language(file.path) is None and split_languages(read_document(file.path.as_posix(), text)) is not None:
        return Job(file.path, None, file.named)
    return tuple(_without_translation(file))


def _without_translation(file: FoundFile) -> Iterator[Skipped]:
    message = "this is Chinese and no English translation was found beside it"
    if file.named:
        hint = "; name the translation, and this file with --source"
        raise UsageError(Problem(file.path.as_posix(), 0, 0, message + hint))
    yield Skipped(Problem(file.path.as_posix(), 0, 0, message), is_readable=True)
