"""Where reading, aligning and checking meet: files and settings in, a Report or a Bitext out."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from glossify.config import Settings
from glossify.documents.model import Bitext
from glossify.documents.plain import read_segmented
from glossify.documents.planning import Job, Plan
from glossify.documents.reading import read_document
from glossify.documents.texts import Texts, shown_path
from glossify.findings import Report
from glossify.runs import Change, Results, Run


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: ``done`` of ``total`` files (steps, when a pair is aligned), and the file at hand."""

    done: int
    total: int
    path: str


def _watch_nothing(progress: Progress) -> None:
    del progress


def check_files(
    names: Sequence[str],
    settings: Settings,
    *,
    source: str | None = None,
    stdin: bytes = b"",
    as_found: bool = False,
    processes: int = 1,
    watch: Callable[[Progress], None] = _watch_nothing,
) -> Report:
    """Check files, folders and globs; ``-`` stands for ``stdin``.

    ``source`` is the Chinese file of a single translation. ``as_found`` takes files as if they were met in a folder:
    what cannot be checked is reported and the others go on. More than one of ``processes`` share the files among them;
    the report is the same. Raises UsageError, UnreadableError (for a file that was named) and GlossaryError.
    """
    run = Run(settings, Texts(settings.encoding, stdin))
    found = run.plan(names, source, as_found=as_found)
    processes = min(processes, len(found.jobs))  # a pool starts all of its processes at once, needed or not
    if processes <= 1:
        for job in _watched(found, watch):
            run.add(run.results(job))
        return run.report()
    with ProcessPoolExecutor(processes, initializer=_begin_worker, initargs=(settings, stdin)) as pool:
        for _, results in zip(_watched(found, watch), pool.map(_work, found.jobs), strict=True):
            run.add(results)
    return run.report()


# The run of a worker process; empty in the process that the user started.
_WORKER: list[Run] = []


def _begin_worker(settings: Settings, stdin: bytes) -> None:
    _WORKER.append(Run(settings, Texts(settings.encoding, stdin)))


def _work(job: Job) -> Results:
    return _WORKER[0].results(job)


def fix_files(
    names: Sequence[str],
    settings: Settings,
    *,
    source: str | None = None,
    as_found: bool = False,
    write: bool = True,
    watch: Callable[[Progress], None] = _watch_nothing,
) -> tuple[Report, tuple[Change, ...]]:
    """Check, apply the safe fixes, and check again: the report is of the fixed texts.

    Files are changed only where ``write`` is set, each as a whole and only after all could be fixed. Raises what
    ``check_files`` raises, and UsageError for a file that cannot be written.
    """
    texts = Texts(settings.encoding)
    run = Run(settings, texts)
    changes = [run.fix(job) for job in _watched(run.plan(names, source, as_found=as_found), watch)]
    changed = tuple(change for change in changes if change.before != change.after)
    if write:
        texts.save(*(change.path for change in changed))
    return run.report(), changed


def align_files(
    source: str,
    target: str,
    settings: Settings,
    *,
    segmented: bool = False,
    watch: Callable[[Progress], None] = _watch_nothing,
) -> tuple[Bitext, Report]:
    """Align a Chinese file and its English translation; ``segmented`` files have one segment a line.

    The glossary of the settings serves as evidence; the report has notices alone. Raises UnreadableError and
    UsageError.
    """
    run = Run(settings, Texts(settings.encoding))
    path = shown_path(Path(target))
    bitext = run.read_pair(
        Path(source),
        Path(target),
        read_segmented if segmented else read_document,
        lambda done, total: watch(Progress(done, total, path)),
    )
    return bitext, run.report()


def _watched(found: Plan, watch: Callable[[Progress], None]) -> Iterator[Job]:
    """Give the jobs one by one, telling the watcher of each."""
    for number, job in enumerate(found.jobs):
        watch(Progress(number, len(found.jobs), shown_path(job.target)))
        yield job
    watch(Progress(len(found.jobs), len(found.jobs), ""))
