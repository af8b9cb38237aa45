"""Measure number/mismatch: flags on clean pairs, faults found in mutated English, speed; a peer beside it.

Usage: GLOSSIFY_BENCH_DATA=folder python bench/number_mismatch.py [--flags] [--peer]

The folder holds ``wmt21-news.tsv`` and ``hkma-dev.tsv``: columns doc, zh, en under a header. Counted are the pairs
whose Chinese has a digit or two adjacent Han numerals. ``--flags`` shows every flag, to be read. ``--peer`` runs a
plain comparison of digit strings on the same pairs, which is what most checkers do.
"""

import os
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from glossify.rules.number.mismatch import compare
from number_mutations import MUTATIONS

SETS = ("wmt21-news.tsv", "hkma-dev.tsv")
SEED = 20261124
# Chances that one pair gets of a mutation of each kind.
DRAWS = 2
_NUMERIC = re.compile(r"[0-9０-９]|[零〇一二两三四五六七八九十百千万亿兆兩萬億]{2}")
_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

Pair = tuple[str, str]
Check = Callable[[str, str], list[str]]


def pairs(path: Path) -> list[Pair]:
    """Read the pairs of a file."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:])
    return [(row[1], row[2]) for row in rows if len(row) == 3]


def ours(source: str, target: str) -> list[str]:
    """Give what number/mismatch would report, in a few words each."""
    places = ((one.source.span, one.target.span) for one in compare(source, target))
    return [f"{source[said.start : said.end]} <> {target[put.start : put.end]}" for said, put in places]


def plain(source: str, target: str) -> list[str]:
    """Compare digit strings as they stand."""
    told = {found.replace(",", "") for found in _DIGITS.findall(source)}
    written = {found.replace(",", "") for found in _DIGITS.findall(target)}
    return sorted(told ^ written)


def measure(name: str, rows: list[Pair], check: Check) -> None:
    """Print flags, recall by kind of mutation, and the speed on all pairs, with or without numbers."""
    start = time.process_time()
    for row in rows:
        check(*row)
    speed = len(rows) / (time.process_time() - start)
    rows = [row for row in rows if _NUMERIC.search(row[0])]
    flagged = [bool(check(*row)) for row in rows]
    print(f"  {name}: flagged {sum(flagged)} of {len(rows)} ({sum(flagged) / len(rows):.2%}); {speed:,.0f} pairs/s")
    for kind, mutate in MUTATIONS.items():
        rng = random.Random(SEED)
        done = found = 0
        for (source, target), bad in zip(rows, flagged, strict=True):
            for _ in range(DRAWS):
                changed = None if bad else mutate(target, rng)
                if changed is not None and changed != target:
                    done += 1
                    found += bool(check(source, changed))
        print(f"    {kind:6} {found / max(1, done):6.1%}  ({found} of {done})")


def show(rows: list[Pair]) -> None:
    """Print every flag with its pair."""
    for source, target in rows:
        if found := ours(source, target):
            print(f"    {'; '.join(found)}\n      {source}\n      {target}")


def main() -> None:
    """Measure all sets that are there."""
    folder = os.environ.get("GLOSSIFY_BENCH_DATA")
    if not folder:
        print("skipped: GLOSSIFY_BENCH_DATA names no folder")
        return
    for name in SETS:
        path = Path(folder) / name
        if not path.exists():
            print(f"{name}: not there, skipped")
            continue
        rows = pairs(path)
        print(name)
        measure("number/mismatch", rows, ours)
        if "--peer" in sys.argv:
            measure("plain digits", rows, plain)
        if "--flags" in sys.argv:
            show(rows)


if __name__ == "__main__":
    main()
