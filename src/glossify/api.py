"""Where reading, aligning and checking meet: files and settings in, a Report or a Bitext out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from glossify.alignment import align, encoder_problem
from glossify.baseline import read_baseline, waive_known
from glossify.checking import check
from glossify.config import Settings, selected_rules
from glossify.documents.bitexts import looks_like_tsv, read_tsv
from glossify.documents.interleaved import split_languages
from glossify.documents.languages import stated_language
from glossify.documents.model import Bitext, Document, Language, Pair
from glossify.documents.pairing import PairPatterns
from glossify.documents.plain import read_segmented
from glossify.documents.planning import Job, Plan, plan, plan_with_source
from glossify.documents.reading import BITEXT_SUFFIXES, read_document, written_language
from glossify.documents.texts import STDIN, Texts, shown_path
from glossify.errors import Problem, UnreadableError, UsageError
from glossify.findings import CheckedBitext, FileFinding, Report, Severity
from glossify.fixing import apply_fixes
from glossify.glossary.loading import load_glossary
from glossify.glossary.matching import Matcher
from glossify.rule import Rule
from glossify.rules import all_rules
from glossify.text.script import fold_han
from glossify.waivers import waive_inline

# A fix may bring to light what another fix can put right; more rounds than this mean two fixes that undo each other.
_MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: ``done`` of ``total`` files, and the one at hand."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class Change:
    """A file that fixes change: its text before and after, and how many fixes went in."""

    path: Path
    before: str
    after: str
    fixes: int


def _watch_nothing(progress: Progress) -> None:
    del progress


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
    run = _Run(settings, Texts(settings.encoding, stdin))
    for job in run.watched(run.plan(names, source), watch):
        run.check(job)
    return run.report()


def fix_files(
    names: Sequence[str],
    settings: Settings,
    *,
    source: str | None = None,
    write: bool = True,
    watch: Callable[[Progress], None] = _watch_nothing,
) -> tuple[Report, tuple[Change, ...]]:
    """Check, apply the safe fixes, and check again: the report is of the fixed texts.

    Files are changed only where ``write`` is set, each as a whole and only after all could be fixed. Raises what
    ``check_files`` raises, and UsageError for a file that cannot be written.
    """
    texts = Texts(settings.encoding)
    run = _Run(settings, texts)
    changes = [run.fix(job) for job in run.watched(run.plan(names, source), watch)]
    changed = tuple(change for change in changes if change.before != change.after)
    if write:
        for change in changed:
            texts.save(change.path)
    return run.report(), changed


def align_files(source: str, target: str, settings: Settings, *, segmented: bool = False) -> tuple[Bitext, Report]:
    """Align a Chinese file and its English translation; ``segmented`` files have one segment a line.

    The glossary of the settings serves as evidence; the report has notices alone. Raises UnreadableError and
    UsageError.
    """
    texts = Texts(settings.encoding)
    run = _Run(settings, texts)
    read = read_segmented if segmented else read_document
    pair = [texts.text(Path(name)) for name in (source, target)]
    _refuse_swapped((source, pair[0]), (target, pair[1]))
    bitext = run.aligned(read(source, pair[0], Language.CHINESE), read(target, pair[1], Language.ENGLISH))
    return bitext, run.report()


class _Run:
    """One run: the glossary and rules in force, and what was found so far."""

    def __init__(self, settings: Settings, texts: Texts) -> None:
        self._settings = settings
        self._texts = texts
        self._checked: list[CheckedBitext] = []
        self._file_findings: list[FileFinding] = []
        self._notices: list[str] = []

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return selected_rules(self._settings)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(load_glossary(self._settings.glossary), self._settings.domain)

    def plan(self, names: Sequence[str], source: str | None) -> Plan:
        """Give what to check, and note what is passed over."""
        if source is not None:
            return plan_with_source(names, source)
        found = plan(names, self._texts, PairPatterns(self._settings.pairs, Path(self._settings.pairs_root)))
        for skipped in found.skipped:
            rule, severity = (
                ("file/unpaired", Severity.INFO) if skipped.is_readable else ("file/unreadable", Severity.ERROR)
            )
            self._file_findings.append(_file_finding(rule, severity, skipped.problem))
        return found

    def watched(self, found: Plan, watch: Callable[[Progress], None]) -> Iterator[Job]:
        """Give the jobs one by one, telling the watcher of each."""
        for number, job in enumerate(found.jobs):
            watch(Progress(number, len(found.jobs), shown_path(job.target)))
            yield job
        watch(Progress(len(found.jobs), len(found.jobs), ""))

    def report(self) -> Report:
        """Give all that was found, with what the baseline accepts marked."""
        notices = dict.fromkeys((*self._texts.notices, *self._notices))
        report = Report(tuple(self._checked), tuple(self._file_findings), tuple(notices))
        if self._settings.baseline is None:
            return report
        return waive_known(report, read_baseline(self._settings.baseline))

    def check(self, job: Job) -> None:
        """Read, align and check one translation."""
        checked, told = self._results(job)
        self._checked.extend(checked)
        self._file_findings.extend(told)

    def fix(self, job: Job) -> Change:
        """Check one translation, apply the safe fixes, and keep the findings of the fixed text."""
        if job.target == STDIN:
            raise UsageError("standard input cannot be fixed; name a file")
        before = after = self._texts.text(job.target)
        fixes = 0
        for _ in range(_MOST_ROUNDS):
            checked, told = self._results(job)
            if not checked:
                break
            fixed = apply_fixes(checked[0].bitext.target, [one for part in checked for one in part.findings])
            if not fixed.applied:
                break
            after, fixes = fixed.text, fixes + len(fixed.applied)
            self._texts.change(job.target, after)
        self._checked.extend(checked)
        self._file_findings.extend(told)
        return Change(job.target, before, after, fixes)

    def aligned(self, source: Document, target: Document) -> Bitext:
        """Align two documents, with the glossary's terms as evidence."""
        if self._settings.embed and (problem := encoder_problem()):
            self._notices.append(problem)
        return align(source, target, terms=self._terms_in(source), embed=self._settings.embed)

    def _results(self, job: Job) -> tuple[list[CheckedBitext], list[FileFinding]]:
        """Read, align and check one translation; gives the findings of its bitexts and those of the file."""
        told: list[FileFinding] = []
        try:
            bitexts = list(self._bitexts(job, told))
        except UnreadableError as error:
            if job.named:
                raise
            return [], [_file_finding("file/unreadable", Severity.ERROR, problem) for problem in error.problems]
        ran = [rule.id for rule in self._rules]
        results = [waive_inline(check(bitext, self._matcher, self._rules), all_rules(), ran) for bitext in bitexts]
        return [checked for checked, _ in results], told + [one for _, problems in results for one in problems]

    def _bitexts(self, job: Job, told: list[FileFinding]) -> Iterable[Bitext]:
        name = shown_path(job.target)
        text = self._texts.text(job.target)
        if job.target.suffix.lower() in BITEXT_SUFFIXES or (job.target == STDIN and looks_like_tsv(text)):
            return _given(name, text, told)
        target = read_document(name, text, Language.ENGLISH)
        if job.source is None:
            return [self._alone_or_interleaved(target, text)]
        source_text = self._texts.text(job.source)
        _refuse_swapped((job.source.as_posix(), source_text), (name, text))
        source = read_document(job.source.as_posix(), source_text, Language.CHINESE)
        bitext = self.aligned(source, target)
        if relatedness(bitext) >= _RELATED:
            return [bitext]
        message = (
            f"{source.path} does not look like the source of this file, so the English was checked alone; "
            "name the right one with --source"
        )
        told.append(FileFinding("file/unrelated", Severity.WARNING, message, name))
        return [_alone(target)]

    def _alone_or_interleaved(self, target: Document, text: str) -> Bitext:
        if stated_language(Path(target.path)) is not None:
            return _alone(target)
        sides = split_languages(target)
        if sides is not None:
            return self.aligned(*sides)
        if written_language(text) is Language.CHINESE:
            message = "this is Chinese; give the English, and this as its source with --source"
            raise UsageError(Problem(target.path, 0, 0, message))
        return _alone(target)

    def _terms_in(self, source: Document) -> Mapping[str, Sequence[str]]:
        return {
            fold_han(form.text): [english.text for english in match.concept.accepted if not english.is_regex]
            for match in self._matcher.find_source(source.prose)
            for form in match.concept.zh
            if not form.is_regex
        }


def _given(name: str, text: str, told: list[FileFinding]) -> Iterable[Bitext]:
    read = read_tsv(name, text)
    told.extend(
        FileFinding("file/row", Severity.WARNING, problem.message, name, problem.line) for problem in read.problems
    )
    return read.bitexts


def _file_finding(rule: str, severity: Severity, problem: Problem) -> FileFinding:
    return FileFinding(rule, severity, problem.message, problem.path, max(problem.line, 1), max(problem.column, 1))


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
