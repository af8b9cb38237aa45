"""What a finding says, in words that several formats share."""

from collections.abc import Iterator

from glossify.findings import Finding
from glossify.reporting.cells import visible
from glossify.reporting.located import LocatedFinding, Place
from glossify.rule import WEAK

# So much of a source is quoted, in code points: a long sentence.
_ENOUGH = 200


def headline(one: LocatedFinding) -> str:
    """Give a finding in one line that is safe to print: where, how bad, which rule, what."""
    place, finding = one.place, one.finding
    return visible(f"{place.path}:{place.line}:{place.column}: {finding.severity} {finding.rule} {finding.message}")


def paragraphs(one: LocatedFinding) -> Iterator[str]:
    """Give all that a finding says, for formats whose reader sees no sentences: what, what to write, why."""
    finding = one.finding
    yield finding.message
    if finding.suggestion is not None:
        yield f"write: {finding.suggestion or '(nothing)'}"
    if why := reason(finding):
        yield f"why: {why}"
    if note := doubt(one):
        yield f"note: {note}"


def quoted(place: Place) -> str:
    """Give the text of a place in one line that is safe to print, cut at its end where it is very long."""
    text = visible(place.text)
    return text if len(text) <= _ENOUGH else f"{text[: _ENOUGH - 1]}…"


def reason(finding: Finding) -> str | None:
    """Give the reason of a finding and the glossary entry that it rests on."""
    if finding.note and finding.entry:
        return f"{finding.note} ({finding.entry})"
    return finding.note or (f"glossary entry {finding.entry}" if finding.entry else None)


def doubt(one: LocatedFinding) -> str | None:
    """Say that the sentences may not belong together, where that is so."""
    if one.pair is None or one.pair.confidence >= WEAK:
        return None
    return f"the alignment of the sentences is uncertain here ({one.pair.confidence:.0%} sure)"
