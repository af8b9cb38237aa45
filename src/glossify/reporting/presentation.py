"""What a reporter is told about the wishes of its reader."""

from dataclasses import dataclass

from glossify.findings import Severity


@dataclass(frozen=True, slots=True)
class Presentation:
    """How a report is to be shown.

    Findings below ``minimum`` are left out, but counted in the summary. ``width`` is the room in terminal cells;
    ``quiet`` asks for one line a finding and nothing else. Only ``text`` heeds more than ``minimum``.
    """

    minimum: Severity = Severity.WARNING
    width: int = 100
    color: bool = False
    quiet: bool = False
