"""Annotations in GitHub Actions: a workflow command for each finding.

The form and its escapes are those of GitHub's page "Workflow commands" and of its toolkit's ``command.ts``. The runner
heeds columns only where a place ends in the line in which it begins; the others do no harm.
"""

from collections.abc import Iterator

from glossify.findings import Report, Severity
from glossify.reporting.cells import visible
from glossify.reporting.located import LocatedFinding, unwaived
from glossify.reporting.messages import paragraphs, quoted
from glossify.reporting.presentation import Presentation

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, presentation: Presentation) -> str:
    """Give a line for each finding that is not waived; nothing at all where there are none."""
    return "".join(f"{_command(one)}\n" for one in unwaived(report, presentation.minimum))


def _command(one: LocatedFinding) -> str:
    place = one.place
    properties = {
        "file": visible(place.path),
        "line": str(place.line),
        "endLine": str(place.end_line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": visible(f"glossify {one.finding.rule}"),
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join(visible(paragraph) for paragraph in _paragraphs(one))
    return f"::{_COMMANDS[one.finding.severity]} {listed}::{_data(message)}"


def _paragraphs(one: LocatedFinding) -> Iterator[str]:
    yield from paragraphs(one)
    if one.source is not None:
        yield f"source: {one.source.path}:{one.source.line}:{one.source.column} {quoted(one.source)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
