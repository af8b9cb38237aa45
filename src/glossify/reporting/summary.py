"""What a run amounts to: everything counted, whatever is shown."""

from collections import Counter
from dataclasses import dataclass

from glossify.findings import FAMILIES, Report, Severity, Verification


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a whole report.

    ``pairs`` are those of documents with a source; ``sentences`` are those of documents that were checked alone,
    ``alone`` names these. ``findings`` has every severity; ``waived`` are not among them.
    """

    documents: int
    pairs: int
    sentences: int
    alone: tuple[str, ...]
    findings: tuple[tuple[Severity, int], ...]
    waived: int
    verifications: tuple[Verification, ...]


def summarize(report: Report) -> Summary:
    """Count what was checked, found and verified."""
    bitexts = [checked.bitext for checked in report.checked]
    severities = Counter(report.severities())
    return Summary(
        documents=len(bitexts),
        pairs=sum(len(bitext.pairs) for bitext in bitexts if bitext.source is not None),
        sentences=sum(len(bitext.target.segments) for bitext in bitexts if bitext.source is None),
        alone=tuple(bitext.target.path for bitext in bitexts if bitext.source is None),
        findings=tuple((severity, severities[severity]) for severity in Severity),
        waived=sum(finding.waiver is not None for checked in report.checked for finding in checked.findings),
        verifications=_verifications(report),
    )


def _verifications(report: Report) -> tuple[Verification, ...]:
    verified = Counter(dict.fromkeys(FAMILIES, 0))
    total = Counter(dict.fromkeys(FAMILIES, 0))
    for checked in report.checked:
        for one in checked.verifications:
            verified[one.family] += one.verified
            total[one.family] += one.total
    return tuple(Verification(family, verified[family], total[family]) for family in total)
