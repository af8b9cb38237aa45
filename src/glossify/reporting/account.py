"""What a run amounts to, in words: what was checked, found and verified."""

from collections.abc import Iterator

from glossify.findings import Report, Severity, Verification
from glossify.reporting.summary import Summary, summarize

# So many documents without a source are named; more are counted.
_MOST_NAMED = 10
_HINT = "name the source with --source FILE, or put it beside its translation (x.zh.txt, x.en.txt)"


def account(report: Report, minimum: Severity) -> Iterator[str]:
    """Give the lines of the account; ``minimum`` is the severity from which on findings were shown."""
    summary = summarize(report)
    yield _checked(report, summary)
    yield from _alone(summary.alone)
    if _anything(summary) or summary.waived or any(count for _, count in summary.findings):
        yield _found(summary, minimum)
    if summary.pairs:
        yield _verified(summary.verifications)


def _anything(summary: Summary) -> bool:
    return summary.pairs + summary.sentences > 0


def _checked(report: Report, summary: Summary) -> str:
    if not summary.documents:
        return "Nothing was checked: there was no translation to read."
    what = _counted(summary.documents, "document")
    if summary.documents == 1:
        bitext = report.checked[0].bitext
        what = bitext.target.path
        if bitext.source is not None and bitext.source.path != what:
            what += f" against {bitext.source.path}"
    if not _anything(summary):
        return f"Nothing was checked: no sentences in {what}."
    pairs = _counted(summary.pairs, "sentence pair") if summary.pairs else ""
    sentences = _counted(summary.sentences, "English sentence") if summary.sentences else ""
    return f"Checked {what}: {' and '.join(filter(None, (pairs, sentences)))}."


def _alone(paths: tuple[str, ...]) -> Iterator[str]:
    if len(paths) == 1:
        yield f"{paths[0]} was checked without a source, the English alone; {_HINT}."
    elif paths:
        yield f"{_counted(len(paths), 'document')} were checked without a source, the English alone; {_HINT}:"
        yield from (f"- {path}" for path in paths[:_MOST_NAMED])
        if len(paths) > _MOST_NAMED:
            yield f"- and {len(paths) - _MOST_NAMED:,} more"


def _found(summary: Summary, minimum: Severity) -> str:
    shown = [one for one in summary.findings if one[0].rank >= minimum.rank]
    hidden = [one for one in summary.findings if one[0].rank < minimum.rank]
    parts = ["No findings"]
    if any(count for _, count in summary.findings):
        parts = ["Found " + (_listed(shown) or "no " + " or ".join(f"{severity}s" for severity, _ in shown))]
    if _listed(hidden):
        lowest = [severity for severity, count in hidden if count][-1]
        parts.append(f"{_listed(hidden)} not shown (--min-severity {lowest} shows them)")
    if summary.waived:
        parts.append(f"{_counted(summary.waived, 'finding')} waived")
    return f"{'; '.join(parts)}."


def _listed(counts: list[tuple[Severity, int]]) -> str:
    return _series([_counted(count, severity) for severity, count in counts if count])


def _verified(verifications: tuple[Verification, ...]) -> str:
    parts = [f"{one.verified:,} of {_counted(one.total, one.family)}" for one in verifications if one.total]
    if not parts:
        return "Verified nothing: the rules that ran met no term, name or number in the source."
    return f"Verified {_series(parts)}."


def _series(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
