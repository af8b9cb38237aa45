"""One line a finding, ``path:line:column: severity rule message``, as editors and grep like it."""

from glossify.findings import Report
from glossify.reporting.located import unwaived
from glossify.reporting.messages import headline
from glossify.reporting.presentation import Presentation


def render(report: Report, presentation: Presentation) -> str:
    """Give a line for each finding, without colours or a summary; nothing at all where there are none."""
    return "".join(f"{headline(one)}\n" for one in unwaived(report, presentation.minimum))
