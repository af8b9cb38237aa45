"""A progress bar on standard error, on a terminal alone, for runs that take long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossify.api import Progress


@contextmanager
def progress_bar() -> Iterator[Callable[["Progress"], None]]:
    """Give a watcher for a run; the bar vanishes when it is done."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def watch(progress: "Progress") -> None:
            bar.update(task, completed=progress.done, total=progress.total, description=progress.path)

        yield watch
