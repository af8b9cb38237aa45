"""Findings of the default rules on clean professional translation, per 1,000 English words, rule by rule.

    GLOSSIFY_BENCH_DATA=… python bench/noise.py [--show]

Reads hkma-dev.tsv, wmt21-news.tsv and vue-docs/ in the data folder; the Vue pages are aligned first. Words are
len(text.split()) of the raw English. Every flag on such data is a false alarm or a real fault of the reference:
--show prints them all, to be read.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from glossify.api import check_files
from glossify.config import load_settings
from glossify.documents.model import Bitext, segments_passage
from glossify.findings import Report, Severity


def words_of(report: Report) -> int:
    """Give the English words: of the whole file, or of the cells where one file holds both languages."""
    return sum(len(text.split()) for checked in report.checked for text in english(checked.bitext))


def english(bitext: Bitext) -> Iterator[str]:
    """Give the raw English texts of a bitext."""
    target = bitext.target
    if bitext.source is not None and bitext.source.path == target.path:
        yield from (target.text[block.start : block.end] for block in target.blocks)
    else:
        yield target.text


def show(report: Report) -> None:
    """Print every error and warning with its sentence."""
    for checked in report.checked:
        target, source = checked.bitext.target, checked.bitext.source
        for finding in checked.findings:
            if finding.severity is Severity.INFO:
                continue
            pair = checked.bitext.pairs[finding.pair] if finding.pair is not None else None
            print(f"\n{finding.rule} {finding.severity} {target.path}: {finding.message}")
            if pair is not None and source is not None and pair.source:
                print("   zh", segments_passage(source, pair.source).text)
            if pair is not None and pair.target:
                print("   en", segments_passage(target, pair.target).text)
                print(f"   confidence {pair.confidence:.2f}")


def main() -> None:
    """Measure each set that is there."""
    data = os.environ.get("GLOSSIFY_BENCH_DATA")
    if not data:
        print("GLOSSIFY_BENCH_DATA names no data folder: nothing measured")
        return
    settings = load_settings(None, {})
    for name in ("hkma-dev.tsv", "wmt21-news.tsv", "vue-docs"):
        begun = time.process_time()
        report = check_files([str(Path(data) / name)], settings)
        seconds = time.process_time() - begun
        words = words_of(report)
        flagged = [finding for checked in report.checked for finding in checked.findings]
        counts = Counter(finding.rule for finding in flagged if finding.severity is not Severity.INFO)
        total = sum(counts.values())
        print(f"\n{name}: {words} words, {total} errors and warnings, {1000 * total / words:.2f} per 1,000 words, "
              f"{seconds:.1f} s CPU")  # fmt: skip
        for rule, count in counts.most_common():
            print(f"  {rule:<24} {count:>5}  {1000 * count / words:.2f}")
        if "--show" in sys.argv[1:]:
            show(report)


if __name__ == "__main__":
    main()
