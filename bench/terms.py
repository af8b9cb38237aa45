"""How often term/missing is wrong on clean translation, and how often it sees a wrong term.

    GLOSSIFY_BENCH_DATA=… python bench/terms.py [--show N]

Reads hkma-dev.tsv and hkma-dev-terms.jsonl: each document's own terms are its glossary, uncurated. What is reported
there is counted as false, though some of it is a term that the reference really renders otherwise. Then, with a fixed
seed, right renderings are replaced by the preferred form of another entry, one entry at a time: how many are
reported. --show prints N false alarms and N misses, to be read.
"""

import csv
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext
from glossify.findings import Finding
from glossify.glossary.loading import parse_glossary
from glossify.glossary.matching import Matcher, TermMatch
from glossify.rule import Context, PairView
from glossify.rules.term.forbidden import Forbidden
from glossify.rules.term.missing import Missing
from glossify.text.spans import Span
from glossify.text.words import keys_of

SEED = 20260101
REPLACED_PER_DOCUMENT = 60

Rows = list[tuple[str, str]]


@dataclass(frozen=True)
class Set:
    """One document with its own terms."""

    name: str
    rows: Rows
    matcher: Matcher


def sets(folder: Path) -> Iterator[Set]:
    """Give the documents that have terms."""
    with (folder / "hkma-dev.tsv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    matchers: dict[str, Matcher] = {}
    for line in (folder / "hkma-dev-terms.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        key = json.dumps(entry["terms"], sort_keys=True)
        if key not in matchers:
            matchers[key] = matcher_of(entry["terms"])
        rows = [(row["zh"], row["en"]) for row in table if row["doc"] == entry["id"]]
        yield Set(entry["id"], rows, matchers[key])


def matcher_of(terms: dict[str, list[str]]) -> Matcher:
    """Make a glossary of Chinese terms with their English forms, the first of which is preferred; one line a form."""
    entries = [{"zh": zh, "en": en[0], "also": en[1:]} for zh, en in terms.items()]
    return Matcher(parse_glossary(json.dumps({"glossify": 1, "terms": entries}, ensure_ascii=False, indent=1)))


def context_of(data: Set, rows: Rows) -> Context:
    """Make what rules look at, of rows in place of the document's own."""
    bitext: Bitext = given_bitext(rows, f"{data.name}.zh", f"{data.name}.en")
    return Context(bitext, data.matcher)


def reported(view: PairView, context: Context) -> set[str]:
    """Give the entries that are reported in one pair."""
    outcomes = (*Missing().check_pair(view, context), *Forbidden().check_pair(view, context))
    return {outcome.entry for outcome in outcomes if isinstance(outcome, Finding) and outcome.entry}


def entries_of(terms: Sequence[TermMatch]) -> dict[str, TermMatch]:
    """Give the first occurrence of each entry."""
    return {str(term.concept.place): term for term in reversed(terms)}


# --- false alarms -----------------------------------------------------------------------------------------------------


def false_alarms(data: Set, counts: Counter[str]) -> Iterator[tuple[TermMatch, PairView]]:
    """Count term occurrences, and those of entries reported in their pair; give the reported ones."""
    context = context_of(data, data.rows)
    for view in context.pairs:
        if not view.pair.source or not view.pair.target:
            continue
        terms = context.terms(view)
        wrong = reported(view, context)
        counts["occurrences"] += len(terms)
        counts["entries"] += len(entries_of(terms))
        counts["false occurrences"] += sum(str(term.concept.place) in wrong for term in terms)
        counts["false entries"] += len(wrong)
        yield from ((term, view) for entry, term in entries_of(terms).items() if entry in wrong)


# --- wrong terms ------------------------------------------------------------------------------------------------------


def wrong_terms(
    data: Set, others: Sequence[str], kind: str, chance: random.Random, counts: Counter[str]
) -> Iterator[tuple[str, str, str]]:
    """Replace right renderings one by one and count what is reported; give the (term, wrong form, text) of misses."""
    context = context_of(data, data.rows)
    candidates = [
        (view, term)
        for view in context.pairs
        if view.pair.source and view.pair.target
        for term in entries_of(context.terms(view)).values()
        if spans_of(term, view, context)
    ]
    for view, term in chance.sample(candidates, min(REPLACED_PER_DOCUMENT, len(candidates))):
        other = chance.choice(others)
        if set(keys_of(other)) & {key for form in term.concept.accepted for key in keys_of(form.text)}:
            continue  # shares a word with the right form: may not be wrong at all
        text = replaced(view.target.text, spans_of(term, view, context), other)
        rows = [(row.source.text, row.target.text) for row in context.pairs]
        rows[view.index] = (view.source.text, text)
        changed = context_of(data, rows)
        counts[f"{kind} replaced"] += 1
        if str(term.concept.place) in reported(changed.pairs[view.index], changed):
            counts[f"{kind} caught"] += 1
        else:
            yield view.source.text[term.span.start : term.span.end], other, text


def preferred(data: Set) -> list[str]:
    """Give the preferred form of every entry."""
    return [concept.preferred for concept in data.matcher.glossary.concepts]


def unknown(data: Set, documents: Sequence[Set]) -> list[str]:
    """Give the preferred forms of other documents' entries that this glossary knows in no form."""
    known = {keys_of(form.text) for concept in data.matcher.glossary.concepts for form in concept.accepted}
    forms = {form for other in documents if other.matcher is not data.matcher for form in preferred(other)}
    return sorted(form for form in forms if keys_of(form) not in known)


def spans_of(term: TermMatch, view: PairView, context: Context) -> list[Span]:
    """Give the places of all renderings of a term, the longest where several overlap."""
    found = {match.span for match in context.matcher.find_accepted(term.concepts, context.words(view))}
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (-len(span), span.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept)


def replaced(text: str, spans: Sequence[Span], other: str) -> str:
    """Put ``other`` in the place of each span."""
    for span in reversed(spans):
        text = text[: span.start] + other + text[span.end :]
    return text


def main() -> None:
    """Measure both and print the figures."""
    data = os.environ.get("GLOSSIFY_BENCH_DATA")
    if not data:
        print("GLOSSIFY_BENCH_DATA names no data folder: nothing measured")
        return
    show = int(sys.argv[2]) if sys.argv[1:2] == ["--show"] else 0
    chance = random.Random(SEED)
    counts: Counter[str] = Counter()
    alarms: list[tuple[TermMatch, PairView]] = []
    misses: list[tuple[str, str, str]] = []
    documents = list(sets(Path(data)))
    begun = time.process_time()
    for document in documents:
        alarms += false_alarms(document, counts)
    seconds = time.process_time() - begun
    for document in documents:
        for kind, others in (("known", preferred(document)), ("unknown", unknown(document, documents))):
            misses += wrong_terms(document, others, kind, chance, counts)
    for what in ("occurrences", "entries"):
        share = 100 * counts[f"false {what}"] / counts[what]
        print(f"{what:<12} {counts[what]:>6}  reported wrongly {counts[f'false {what}']:>5}  {share:.2f} %")
    for kind in ("known", "unknown"):
        replaced, caught = counts[f"{kind} replaced"], counts[f"{kind} caught"]
        print(f"{kind:<12} {replaced:>6}  reported         {caught:>5}  {100 * caught / replaced:.2f} %")
    print(f"{seconds:.1f} s CPU for the false alarms")
    for term, view in random.Random(SEED).sample(alarms, min(show, len(alarms))):
        zh = view.source.text[term.span.start : term.span.end]
        forms = " | ".join(form.text for form in term.concept.accepted)
        print(f"\nFALSE {zh} = {forms}\n  {view.source.text}\n  {view.target.text}")
    for zh, other, text in random.Random(SEED).sample(misses, min(show, len(misses))):
        print(f"\nMISSED {zh} as {other}\n  {text}")


if __name__ == "__main__":
    main()
