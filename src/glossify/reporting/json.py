"""The report as one JSON document (version 1); its schema is in ``glossify.reporting.schema``."""

from glossify.findings import Report, Severity
from glossify.reporting.located import located
from glossify.reporting.presentation import Presentation
from glossify.reporting.records import finding_record, json_text
from glossify.reporting.summary import Summary, summarize

VERSION = 1


def render(report: Report, presentation: Presentation) -> str:
    """Give the report as JSON, indented, in Unicode, with a line feed at the end."""
    document = {
        "version": VERSION,
        "summary": _summary(summarize(report)),
        "findings": [finding_record(one) for one in located(report, presentation.minimum)],
    }
    return json_text(document, indent=2) + "\n"


def _summary(summary: Summary) -> dict[str, object]:
    counts = dict(summary.findings)
    return {
        "documents": summary.documents,
        "pairs": summary.pairs,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
        "waived": summary.waived,
        "verified": {one.family: [one.verified, one.total] for one in summary.verifications},
    }
