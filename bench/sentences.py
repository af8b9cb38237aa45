"""Measure the sentence splitters: gold sentences are joined, split again, and the boundaries compared.

Usage: GLOSSIFY_BENCH_DATA=folder python bench/sentences.py [--errors]

The folder holds ``*.jsonl`` files with a document a line: {"id", "zh": [sentence, ...], "en": [...]}. Chinese
sentences are joined by nothing, English ones by a space. With --errors each wrong boundary is shown.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossify.text.sentences import sentence_spans

JOINTS = {"zh": "", "en": " "}
SAMPLES = {
    "zh": "8月24日，论坛在深圳开幕，来自二十个国家的五百位代表出席。有人问：“低碳城市怎么建？”"
    "答案是走绿色发展之路（详见第3.5节），让产业、交通和建筑都少用一些能源。",
    "en": "The forum opened on Aug. 24 in Shenzhen, with five hundred delegates from twenty countries. “How does one "
    "build a low-carbon city?” he asked. The answer was a green way of growth, with less energy spent on industry, "
    "transport and buildings. ",
}
SETS = ("mac-dev.jsonl", "nejm-dev.jsonl")


@dataclass
class Tally:
    """Boundaries right, superfluous and missed."""

    right: int = 0
    superfluous: int = 0
    missed: int = 0

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.superfluous)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * self.right / max(1, 2 * self.right + self.superfluous + self.missed)
        return f"precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  ({self.right + self.missed} boundaries)"


def joined(sentences: list[str], joint: str) -> tuple[str, set[int]]:
    """Give the text and the offsets at which its sentences end, the last left out."""
    text, ends = "", set()
    for sentence in filter(None, (sentence.strip() for sentence in sentences)):
        text += joint if text else ""
        text += sentence
        ends.add(len(text))
    return text, ends - {len(text)}


def documents(path: Path) -> Iterator[dict[str, list[str]]]:
    """Read the documents of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def measure(path: Path, language: str, show: bool) -> Tally:
    """Compare the boundaries of all documents of a file."""
    tally = Tally()
    for document in documents(path):
        text, gold = joined(document[language], JOINTS[language])
        found = {span.end for span in sentence_spans(text, language)} - {len(text)}
        tally.right += len(gold & found)
        tally.superfluous += len(found - gold)
        tally.missed += len(gold - found)
        for offset in sorted(gold ^ found) if show else ():
            kind = "missed     " if offset in gold else "superfluous"
            print(f"  {kind} {text[max(0, offset - 40) : offset]} | {text[offset : offset + 40]}")
    return tally


def speed(language: str) -> float:
    """Give megabytes (UTF-8) a second on running text of our own."""
    text = SAMPLES[language] * 10_000
    start = time.perf_counter()
    sentence_spans(text, language)
    return len(text.encode()) / 1e6 / (time.perf_counter() - start)


def main() -> None:
    """Print one line per language and set."""
    for language in JOINTS:
        print(f"speed {language}: {speed(language):.1f} MB/s")
    folder = os.environ.get("GLOSSIFY_BENCH_DATA")
    if not folder:
        print("GLOSSIFY_BENCH_DATA is not set: no gold to compare with.")
        return
    for name in SETS:
        path = Path(folder) / name
        if not path.exists():
            print(f"{name}: not in {folder}, left out")
            continue
        for language in JOINTS:
            print(f"{name} {language}: {measure(path, language, '--errors' in sys.argv)}")


if __name__ == "__main__":
    main()
