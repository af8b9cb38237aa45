"""The formats of a report by name; each is one module with a ``render``, imported when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from glossify.errors import UsageError
from glossify.findings import Report
from glossify.reporting.presentation import Presentation


class Reporter(Protocol):
    """What the module of a format offers."""

    def render(self, report: Report, presentation: Presentation) -> str:
        """Give the whole report, ending with a line feed unless it is empty."""
        ...


FORMATS: Mapping[str, str] = {
    "text": "glossify.reporting.text",
    "concise": "glossify.reporting.concise",
    "json": "glossify.reporting.json",
    "jsonl": "glossify.reporting.jsonl",
    "github": "glossify.reporting.github",
    "sarif": "glossify.reporting.sarif",
}


def known(name: str) -> None:
    """Raise UsageError for a format that glossify does not write."""
    if name not in FORMATS:
        *others, last = FORMATS
        raise UsageError(f"there is no format '{name}'; use {', '.join(others)} or {last}")


def render(report: Report, name: str, presentation: Presentation) -> str:
    """Give a report in a format; raises UsageError for an unknown one."""
    known(name)
    return cast(Reporter, import_module(FORMATS[name])).render(report, presentation)
