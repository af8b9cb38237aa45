"""Runs rules over a bitext: findings in order, each once, with fingerprints and a count of what was verified."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossify.documents.model import Bitext
from glossify.findings import FAMILIES, CheckedBitext, Finding, Tally, Verification
from glossify.glossary.matching import Matcher
from glossify.rule import Context, PairView, Rule
from glossify.text.spans import Span

# Enough to tell one sentence from another; a fault farther away may be put right without a new finding here.
_WORDS_AROUND = 3


def check(bitext: Bitext, matcher: Matcher, rules: Iterable[Rule]) -> CheckedBitext:
    """Run the rules; the same bitext, glossary and rules always give the same result."""
    context = Context(bitext, matcher)
    findings: list[Finding] = []
    tallies: list[Tally] = []
    rules = tuple(rules)
    for rule in rules:
        for outcome in rule.check(context):
            if isinstance(outcome, Tally):
                tallies.append(outcome)
            else:
                findings.append(outcome)
    kept = _each_once(_without_superseded(findings, rules))
    ordered = sorted(kept, key=lambda finding: (finding.target, finding.rule, finding.message))
    return CheckedBitext(bitext, tuple(_fingerprinted(ordered, context)), _verifications(tallies))


def _without_superseded(findings: Sequence[Finding], rules: tuple[Rule, ...]) -> list[Finding]:
    """Leave out what another rule says better about the same place of the translation or of the source."""
    superseding = {rule.id: frozenset(rule.supersedes) for rule in rules if rule.supersedes}
    better = [finding for finding in findings if finding.rule in superseding]
    return [
        finding
        for finding in findings
        if not any(finding.rule in superseding[other.rule] and _one_place(finding, other) for other in better)
    ]


def _each_once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Keep the first of what one rule says of one place to one end: one fault, whatever led to it."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        # Several sentences may be missing at one empty place; there the source tells them apart.
        source = finding.source if len(finding.target) == 0 else None
        kept.setdefault((finding.rule, finding.target, finding.suggestion, source), finding)
    return kept.values()


def _one_place(finding: Finding, other: Finding) -> bool:
    if finding.pair == other.pair and finding.source is not None and other.source is not None:
        return finding.source.overlaps(other.source)
    return finding.target.overlaps(other.target)


def _fingerprinted(findings: Sequence[Finding], context: Context) -> Iterable[Finding]:
    """Give each finding its fingerprint; equal ones are numbered."""
    seen: Counter[str] = Counter()
    pairs = {segment: view for view in context.pairs for segment in view.pair.target}
    for finding in findings:
        view = context.pairs[finding.pair] if finding.pair is not None else pairs.get(_segment_at(finding, context))
        text = "\0".join(_identity(finding, view, context.bitext))
        digest = hashlib.sha256(f"{text}\0{seen[text]}".encode(errors="surrogatepass")).hexdigest()[:16]
        seen[text] += 1
        yield replace(finding, fingerprint=digest)


def _segment_at(finding: Finding, context: Context) -> int:
    """Give the index of the segment of the translation that a finding begins in."""
    segments = context.bitext.target.segments
    return bisect_right(segments, finding.target.start, key=lambda segment: segment.start) - 1


def _identity(finding: Finding, view: PairView | None, bitext: Bitext) -> Iterable[str]:
    """Give what makes a finding the same one tomorrow: the source sentence and the marked words on both sides.

    The rest of the translation is left out: when one of two faults in a sentence is put right, the other stays what
    it was. So is a mark that takes in the whole translation, for it would change with every word of it. Where there is
    no source sentence, the words around the mark tell this place from others.
    """
    target, source = bitext.target, bitext.source
    yield finding.rule
    yield finding.suggestion or ""
    if view is not None:
        yield view.source.text or _around(view.target.text, view.target.from_document(finding.target))
    if source is not None and finding.source is not None:
        yield source.text[finding.source.start : finding.source.end]
        if view and finding.target == view.target.to_document(Span(0, len(view.target.text))):
            return
    yield target.text[finding.target.start : finding.target.end]


def _around(text: str, mark: Span) -> str:
    """Give the few words on both sides of a mark."""
    return " ".join((*text[: mark.start].split()[-_WORDS_AROUND:], "", *text[mark.end :].split()[:_WORDS_AROUND]))


def _verifications(tallies: Iterable[Tally]) -> tuple[Verification, ...]:
    total: Counter[str] = Counter()
    verified: Counter[str] = Counter()
    for tally in tallies:
        total[tally.family] += 1
        verified[tally.family] += tally.verified
    families = (*FAMILIES, *sorted(set(total) - set(FAMILIES)))
    return tuple(Verification(family, verified[family], total[family]) for family in families)
