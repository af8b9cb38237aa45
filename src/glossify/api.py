"""Where reading, aligning and checking meet: files and settings in, a Report or a Bitext out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from glossify.alignment import align, encoder_problem
from glossify.checking import check
from glossify.config import Settings, selected_rules
from glossify.documents.bitexts import looks_like_tsv, read_tsv
from glossify.documents.decoding import decode
from glossify.documents.discovery import FoundFile, find_files
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.pairing import PairPatterns, find_source, find_translation
from glossify.documents.plain import read_segmented
from glossify.documents.reading import BITEXT_SUFFIXES, language_of, read_document, written_language
from glossify.errors import Problem, UnreadableError, UsageError
from glossify.findings import CheckedBitext, FileFinding, Report, Severity
from glossify.glossary.loading import load_glossary
from glossify.glossary.matching import Matcher
from glossify.rule import Rule
from glossify.rules import all_rules
from glossify.text.script import fold_han
from glossify.waivers import waive_inline

STDIN = "-"
_STDIN_SHOWN = "<stdin>"
_MEGABYTE = 1024 * 1024
# A novel has 3 MB; a file of more than this is a dump, on which every step would take minutes.
_LARGEST = 24 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: ``done`` of ``total`` files, and the one at hand."""

    done: int
    total: int
    path: str


def _watch_nothing(progress: Progress) -> None:
    del progress


@dataclass(frozen=True, slots=True)
class _Job:
    """One translation to check, with its source if there is one; a ``named`` one must be readable."""

    target: Path
    source: Path | None
    named: bool


def check_files(
    names: Sequence[str],
    settings: Settings,
    *,
    source: str | None = None,
    stdin: bytes = b"",
    watch: Callable[[Progress], None] = _watch_nothing,
) -> Report:
    """Check files, folders and globs; ``-`` stands for ``stdin``.

    ``source`` is the Chinese file of a single translation. Raises UsageError, UnreadableError (for a file that was
    named) and GlossaryError.
    """
    run = _Run(settings, stdin)
    jobs = [_job_with_source(names, source)] if source is not None else run.jobs(names)
    for number, job in enumerate(jobs):
        watch(Progress(number, len(jobs), job.target.as_posix()))
        run.check(job)
    watch(Progress(len(jobs), len(jobs), ""))
    return run.report()


def align_files(source: str, target: str, settings: Settings, *, segmented: bool = False) -> tuple[Bitext, Report]:
    """Align a Chinese file and its English translation; ``segmented`` files have one segment a line.

    The glossary of the settings serves as evidence; the report has notices alone. Raises UnreadableError and
    UsageError.
    """
    run = _Run(settings, b"")
    read = read_segmented if segmented else read_document
    texts = [run.text(Path(name)) for name in (source, target)]
    _refuse_swapped((source, texts[0]), (target, texts[1]))
    bitext = run.aligned(read(source, texts[0], Language.CHINESE), read(target, texts[1], Language.ENGLISH))
    return bitext, run.report()


def _job_with_source(names: Sequence[str], source: str) -> _Job:
    if len(names) != 1 or Path(names[0]).is_dir():
        raise UsageError("--source goes with one translation; name the one file that translates it")
    return _Job(Path(names[0]), Path(source), named=True)


class _Run:
    """One run: the glossary and rules in force, and what was found so far."""

    def __init__(self, settings: Settings, stdin: bytes) -> None:
        self._settings = settings
        self._stdin = stdin
        self._patterns = PairPatterns(settings.pairs, Path(settings.pairs_root))
        self._checked: list[CheckedBitext] = []
        self._file_findings: list[FileFinding] = []
        self._notices: list[str] = []

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return selected_rules(self._settings)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(load_glossary(self._settings.glossary), self._settings.domain)

    def report(self) -> Report:
        """Give all that was found."""
        return Report(tuple(self._checked), tuple(self._file_findings), tuple(dict.fromkeys(self._notices)))

    # --- what to check --------------------------------------------------------------------------------------------

    def jobs(self, names: Sequence[str]) -> list[_Job]:
        """Give the translations to check, each once; a Chinese file stands for its translation."""
        jobs: dict[Path, _Job] = {}
        for file in find_files(name for name in names if name != STDIN):
            job = self._job(file)
            if job is not None:
                known = jobs.setdefault(job.target.absolute(), job)
                if job.source is not None and known.source is None:
                    jobs[job.target.absolute()] = job
        if STDIN in names:
            jobs[Path(STDIN)] = _Job(Path(STDIN), None, named=True)
        return list(jobs.values())

    def _job(self, file: FoundFile) -> _Job | None:
        if file.path.suffix.lower() in BITEXT_SUFFIXES:
            return _Job(file.path, None, file.named)
        try:
            text = self.text(file.path)
        except UnreadableError as error:
            if file.named:
                raise
            self._add_problems("file/unreadable", error)
            return None
        if language_of(file.path.as_posix(), text) is Language.ENGLISH:
            return _Job(file.path, find_source(file.path, self._patterns), file.named)
        translation = find_translation(file.path)
        if translation is not None:
            return _Job(translation, file.path, file.named)
        path = file.path.as_posix()
        message = "this is Chinese and no English translation was found beside it"
        if file.named:
            hint = "; name the translation, and this file with --source"
            raise UsageError(Problem(path, 0, 0, message + hint))
        self._file_findings.append(FileFinding("file/unpaired", Severity.INFO, message, path))
        return None

    # --- reading --------------------------------------------------------------------------------------------------

    def text(self, path: Path) -> str:
        """Give the text of a file, or of standard input; raises UnreadableError."""
        name = _STDIN_SHOWN if path == Path(STDIN) else path.as_posix()
        data = self._stdin if path == Path(STDIN) else _bytes(path)
        decoded = decode(data, name, self._settings.encoding)
        if decoded.warning:
            self._notices.append(f"{name}: {decoded.warning}")
        if not decoded.text.strip():
            raise UnreadableError(Problem(name, 0, 0, "the file is empty; there is nothing to check"))
        return decoded.text

    def _add_problems(self, rule: str, error: UnreadableError) -> None:
        for problem in error.problems:
            line, column = max(problem.line, 1), max(problem.column, 1)
            self._file_findings.append(FileFinding(rule, Severity.ERROR, problem.message, problem.path, line, column))

    # --- checking -------------------------------------------------------------------------------------------------

    def check(self, job: _Job) -> None:
        """Read, align and check one translation."""
        try:
            bitexts = list(self._bitexts(job))
        except UnreadableError as error:
            if job.named:
                raise
            self._add_problems("file/unreadable", error)
            return
        ran = [rule.id for rule in self._rules]
        for bitext in bitexts:
            checked, told = waive_inline(check(bitext, self._matcher, self._rules), all_rules(), ran)
            self._checked.append(checked)
            self._file_findings.extend(told)

    def _bitexts(self, job: _Job) -> Iterable[Bitext]:
        name = _STDIN_SHOWN if job.target == Path(STDIN) else job.target.as_posix()
        text = self.text(job.target)
        if job.target.suffix.lower() in BITEXT_SUFFIXES or (job.target == Path(STDIN) and looks_like_tsv(text)):
            return self._given(name, text)
        if job.source is None:
            if name == _STDIN_SHOWN and written_language(text) is Language.CHINESE:
                raise UsageError("standard input is Chinese; give the English there and the Chinese with --source")
            return [_alone(read_document(name, text, Language.ENGLISH))]
        source_text = self.text(job.source)
        _refuse_swapped((job.source.as_posix(), source_text), (name, text))
        source = read_document(job.source.as_posix(), source_text, Language.CHINESE)
        return [self._related(self.aligned(source, read_document(name, text, Language.ENGLISH)))]

    def _given(self, name: str, text: str) -> Iterator[Bitext]:
        read = read_tsv(name, text)
        for problem in read.problems:
            self._file_findings.append(FileFinding("file/row", Severity.WARNING, problem.message, name, problem.line))
        yield from read.bitexts

    def aligned(self, source: Document, target: Document) -> Bitext:
        """Align two documents, with the glossary's terms as evidence."""
        if self._settings.embed and (problem := encoder_problem()):
            self._notices.append(problem)
        return align(source, target, terms=self._terms_in(source), embed=self._settings.embed)

    def _terms_in(self, source: Document) -> Mapping[str, Sequence[str]]:
        return {
            fold_han(form.text): [english.text for english in match.concept.accepted if not english.is_regex]
            for match in self._matcher.find_source(source.prose)
            for form in match.concept.zh
            if not form.is_regex
        }

    def _related(self, bitext: Bitext) -> Bitext:
        """Drop a source that has nothing to do with the translation: one warning in place of hundreds."""
        if bitext.source is None or relatedness(bitext) >= _RELATED:
            return bitext
        message = (
            f"{bitext.source.path} does not look like the source of this file, so the English was checked alone; "
            "name the right one with --source"
        )
        self._file_findings.append(FileFinding("file/unrelated", Severity.WARNING, message, bitext.target.path))
        return _alone(bitext.target)


def _bytes(path: Path) -> bytes:
    name = path.as_posix()
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            message = f"the file has {size // _MEGABYTE} MB; glossify reads up to {_LARGEST // _MEGABYTE} MB: split it"
            raise UnreadableError(Problem(name, 0, 0, message))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(Problem(name, 0, 0, "no such file; check the spelling and the folder")) from error
    except IsADirectoryError as error:
        raise UnreadableError(Problem(name, 0, 0, "this is a folder; name a file")) from error
    except OSError as error:
        raise UnreadableError(
            Problem(name, 0, 0, f"cannot be read ({error.strerror}); check its permissions")
        ) from error


def _refuse_swapped(source: tuple[str, str], target: tuple[str, str]) -> None:
    """Refuse a Chinese translation of an English source; both are (path, text)."""
    if written_language(source[1]) is Language.ENGLISH and written_language(target[1]) is Language.CHINESE:
        message = f"this is Chinese and {source[0]} is English; give them the other way round (Chinese is the source)"
        raise UsageError(Problem(target[0], 0, 0, message))


def _alone(document: Document) -> Bitext:
    pairs = tuple(Pair((), (index,), 1.0) for index in range(len(document.segments)))
    return Bitext(None, document, pairs)


# Mean confidence of documents that belong together: 0.73 and more on all data looked at (novels without the encoder
# being the lowest); of documents that do not: up to 0.65 (two chapters of one manual). See bench/relatedness.py.
_RELATED = 0.68
# Of a few sentences each has so few others to be paired with that confidence says nothing.
_FEWEST_SEGMENTS = 5


def relatedness(bitext: Bitext) -> float:
    """Give the mean confidence of a side's segments, 0 to 1; those without a counterpart count nothing.

    The better side counts, since one document may be an excerpt of the other; a few segments tell nothing (1.0).
    """
    source = [(len(pair.source), pair) for pair in bitext.pairs]
    target = [(len(pair.target), pair) for pair in bitext.pairs]
    if min(sum(count for count, _ in side) for side in (source, target)) < _FEWEST_SEGMENTS:
        return 1.0
    return max(
        sum(count * pair.confidence for count, pair in side if pair.source and pair.target)
        / sum(count for count, _ in side)
        for side in (source, target)
    )
