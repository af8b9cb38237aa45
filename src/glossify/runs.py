"""One run over translations: read, align, check, fix them one by one, and keep what was found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from glossify.alignment import align, encoder_problem
from glossify.alignment.relatedness import RELATED, relatedness
from glossify.baseline import read_baseline, waive_known
from glossify.checking import check
from glossify.config import Settings, selected_rules
from glossify.documents.bitexts import english_alone, looks_like_tsv, read_tsv
from glossify.documents.interleaved import split_languages
from glossify.documents.languages import stated_language
from glossify.documents.model import Bitext, Document, Language
from glossify.documents.pairing import PairPatterns
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
class Change:
    """A file that fixes change: its text before and after, and how many fixes went in."""

    path: Path
    before: str
    after: str
    fixes: int


@dataclass(frozen=True, slots=True)
class Results:
    """What one job gave: its bitexts with their findings, findings of the file, notices."""

    checked: tuple[CheckedBitext, ...]
    told: tuple[FileFinding, ...]
    notices: tuple[str, ...]


class Run:
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

    def plan(self, names: Sequence[str], source: str | None, *, as_found: bool = False) -> Plan:
        """Give what to check, and note what is passed over."""
        if source is not None:
            return plan_with_source(names, source)
        patterns = PairPatterns(self._settings.pairs, Path(self._settings.pairs_root))
        found = plan(names, self._texts, patterns, as_found=as_found)
        for skipped in found.skipped:
            rule, severity = (
                ("file/unpaired", Severity.INFO) if skipped.is_readable else ("file/unreadable", Severity.ERROR)
            )
            self._file_findings.append(_file_finding(rule, severity, skipped.problem))
        return found

    def report(self) -> Report:
        """Give all that was found, with what the baseline accepts marked."""
        report = Report(tuple(self._checked), tuple(self._file_findings), self.notices())
        if self._settings.baseline is None:
            return report
        return waive_known(report, read_baseline(self._settings.baseline))

    def notices(self) -> tuple[str, ...]:
        """Give what was assumed so far, each once."""
        return tuple(dict.fromkeys((*self._texts.notices, *self._notices)))

    def add(self, results: Results) -> None:
        """Take the results of a job into the report."""
        self._checked.extend(results.checked)
        self._file_findings.extend(results.told)
        self._notices.extend(results.notices)

    def fix(self, job: Job) -> Change:
        """Check one translation, apply the safe fixes, and keep the findings of the fixed text."""
        if job.target == STDIN:
            raise UsageError("standard input cannot be fixed; name a file")
        before = after = self._texts.text(job.target)
        fixes = 0
        results = self.results(job)
        for _ in range(_MOST_ROUNDS):
            findings = [finding for checked in results.checked for finding in checked.findings]
            if not findings:
                break
            fixed = apply_fixes(results.checked[0].bitext.target, findings)
            if not fixed.applied:
                break
            after, fixes = fixed.text, fixes + len(fixed.applied)
            self._texts.change(job.target, after)
            results = self.results(job)
        self.add(results)
        return Change(job.target, before, after, fixes)

    def read_pair(
        self,
        source: Path,
        target: Path,
        read: Callable[[str, str, Language], Document],
        progress: Callable[[int, int], None] | None = None,
    ) -> Bitext:
        """Read a translation and its source and align them; raises UsageError where the languages are swapped.

        ``progress`` is called with the steps of the alignment that are done and the steps in all.
        """
        texts = [self._texts.text(path) for path in (source, target)]
        written = [written_language(text, path.name) for text, path in zip(texts, (source, target), strict=True)]
        if written == [Language.ENGLISH, Language.CHINESE]:
            message = f"this is Chinese and {shown_path(source)} is English; give them the other way round"
            raise UsageError(Problem(shown_path(target), 0, 0, f"{message} (Chinese is the source)"))
        names = shown_path(source), shown_path(target)
        documents = read(names[0], texts[0], Language.CHINESE), read(names[1], texts[1], Language.ENGLISH)
        return self._aligned(*documents, progress)

    def results(self, job: Job) -> Results:
        """Read, align and check one translation."""
        told: list[FileFinding] = []
        try:
            bitexts = list(self._bitexts(job, told))
        except (UnreadableError, UsageError) as error:
            if job.named:
                raise
            return Results((), tuple(_unchecked(error)), self.notices())
        checked: list[CheckedBitext] = []
        ran = [rule.id for rule in self._rules]
        for bitext in bitexts:
            waived, unneeded = waive_inline(check(bitext, self._matcher, self._rules), all_rules(), ran)
            checked.append(waived)
            told.extend(unneeded)
        return Results(tuple(checked), tuple(told), self.notices())

    def _bitexts(self, job: Job, told: list[FileFinding]) -> Iterable[Bitext]:
        name = shown_path(job.target)
        text = self._texts.text(job.target)
        if job.target.suffix.lower() in BITEXT_SUFFIXES or (job.target == STDIN and looks_like_tsv(text)):
            return _given(name, text, told)
        if job.source is None:
            return [self._alone_or_interleaved(read_document(name, text, Language.ENGLISH), text)]
        bitext = self.read_pair(job.source, job.target, read_document)
        if relatedness(bitext) >= RELATED:
            return [bitext]
        message = (
            f"{job.source.as_posix()} does not look like the source of this file, so the English was checked alone; "
            "name the right one with --source"
        )
        told.append(FileFinding("file/unrelated", Severity.WARNING, message, name))
        return [english_alone(bitext.target)]

    def _alone_or_interleaved(self, target: Document, text: str) -> Bitext:
        if stated_language(Path(target.path)) is not None:
            return english_alone(target)
        sides = split_languages(target)
        if sides is not None:
            return self._aligned(*sides)
        if written_language(text, target.path) is Language.CHINESE:
            message = "this is Chinese; give the English, and this as its source with --source"
            raise UsageError(Problem(target.path, 0, 0, message))
        return english_alone(target)

    def _aligned(
        self, source: Document, target: Document, progress: Callable[[int, int], None] | None = None
    ) -> Bitext:
        """Align two documents, with the glossary's terms as evidence."""
        if self._settings.embed and (problem := encoder_problem()):
            self._notices.append(problem)
        return align(source, target, terms=self._terms_in(source), embed=self._settings.embed, progress=progress)

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


def _unchecked(error: UnreadableError | UsageError) -> Iterable[FileFinding]:
    """Tell of a file met in a folder that cannot be checked: the others go on."""
    if isinstance(error, UnreadableError):
        return (_file_finding("file/unreadable", Severity.ERROR, problem) for problem in error.problems)
    return (_file_finding("file/unrelated", Severity.WARNING, problem) for problem in error.problems)


def _file_finding(rule: str, severity: Severity, problem: Problem) -> FileFinding:
    return FileFinding(rule, severity, problem.message, problem.path, max(problem.line, 1), max(problem.column, 1))
