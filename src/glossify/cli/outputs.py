"""``--output FORMAT=FILE``: reports in files, beside the one on standard output."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from glossify.errors import Problem, UsageError

if TYPE_CHECKING:
    from glossify.findings import Report, Severity


@dataclass(frozen=True, slots=True)
class Output:
    """A report to be written to a file."""

    format: str
    path: Path


def parse_outputs(values: Iterable[str]) -> tuple[Output, ...]:
    """Read the values of the option, before the work is done; raises UsageError for what could not be written."""
    outputs: list[Output] = []
    for value in values:
        output = _parsed(value)
        if output.path in (other.path for other in outputs):
            raise UsageError(Problem(output.path.as_posix(), 0, 0, "two outputs have this file; give each its own"))
        outputs.append(output)
    return tuple(outputs)


def _parsed(value: str) -> Output:
    from glossify.reporting import known

    name, equals, file = value.partition("=")
    if not (equals and file):
        raise UsageError(f"'{value}' names no file; write --output FORMAT=FILE, such as --output sarif=glossify.sarif")
    known(name)
    path = Path(file)
    if path.exists() and not path.is_file():
        # What is written as a whole takes the place of what was there: of a device or a pipe that must not be.
        what = "a folder; name a file in it" if path.is_dir() else "a device or a pipe; name a file"
        raise UsageError(Problem(path.as_posix(), 0, 0, f"this is {what}"))
    if not path.parent.is_dir():
        message = f"there is no folder '{path.parent.as_posix()}'; make it, or name a file in another one"
        raise UsageError(Problem(path.as_posix(), 0, 0, message))
    return Output(name, path)


def write_outputs(outputs: Iterable[Output], report: "Report", minimum: "Severity") -> None:
    """Write the files, each as a whole; raises UsageError where one cannot be written."""
    from glossify.files import write_atomically
    from glossify.reporting import Presentation, render

    for output in outputs:
        # As on standard output, what UTF-8 cannot hold (of odd file names) becomes a question mark.
        data = render(report, output.format, Presentation(minimum)).encode("utf-8", errors="replace")
        write_atomically(output.path, data)
