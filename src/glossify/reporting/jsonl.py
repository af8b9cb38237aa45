"""One finding a line, each the object that the JSON report has; for tools that read line by line."""

from glossify.findings import Report
from glossify.reporting.located import located
from glossify.reporting.presentation import Presentation
from glossify.reporting.records import finding_record, json_text


def render(report: Report, presentation: Presentation) -> str:
    """Give the findings as JSON lines, waived ones too; nothing at all where there are none."""
    return "".join(f"{json_text(finding_record(one))}\n" for one in located(report, presentation.minimum))
