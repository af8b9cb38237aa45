"""How well and how fast the aligner pairs sentences: ``GLOSSIFY_BENCH_DATA=… python bench/alignment.py``.

Strict and lax F1, how far the confidence can be trusted, and processor time a segment: on MAC-Dev (``mac-dev.jsonl``)
with weights learned again without the document that is scored (needs scipy; left out without it); on NEJM-Dev and on
the WMT21 news documents, which nothing was learned from, with the weights that ship. Beside it Gale and Church (needs
galechurch) and an aligner by vectors alone; ``pip install 'glossify[bench]'`` brings what they need.

First come processor time and memory of whole runs, each in a process of its own: on 200 and 200 segments, and with
``--novel`` on 6,000 and 8,000. ``--size 200 200`` is one such run by itself, ``--no-embed`` without the encoder.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

from alignment_peers import gale_church, vecalign
from alignment_score import Link, Tally
from glossify.alignment import Encoder, align, load_encoder
from glossify.alignment.aligning import aligned, gather
from glossify.alignment.lattice import LONGEST_SOURCE, LONGEST_TARGET
from glossify.alignment.scoring import Model, load_model
from glossify.documents.model import Language
from glossify.documents.plain import read_segmented
from train_alignment import Gold, disturbed, fit, prepare, read_gold

DATA = "GLOSSIFY_BENCH_DATA"
SMALL, NOVEL = (200, 200), (6000, 8000)

Aligner = Callable[[Gold], Iterable[tuple[Link, float]]]


def read_news(path: Path) -> list[Gold]:
    """Read the WMT21 rows: each document's cells are segments, each row a link."""
    documents: dict[str, Gold] = {}
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        if line.count("\t") == 2:
            name, source, target = line.split("\t")
            gold = documents.setdefault(name, Gold(name, [], [], []))
            gold.links.append(([len(gold.source)], [len(gold.target)]))
            gold.source.append(source)
            gold.target.append(target)
    return list(documents.values())


def run(name: str, documents: Sequence[Gold], aligners: Iterable[Aligner]) -> Tally:
    """Align documents, each with its aligner, and print a line of figures."""
    tally = Tally()
    started = time.process_time()
    for gold, aligner in zip(documents, aligners, strict=False):
        tally.add(gold.links, aligner(gold))
    segments = sum(len(gold.source) + len(gold.target) for gold in documents)
    spent = (time.process_time() - started) / segments * 1000
    print(f"{name:34} {tally.line()}   {spent:.1f} ms a segment", flush=True)
    return tally


def ours(encoder: Encoder | None, model: Model) -> Aligner:
    """Give our aligner with a model."""

    def links(gold: Gold) -> Iterator[tuple[Link, float]]:
        evidence = gather(gold.source, gold.target, {}, encoder, _ignore)
        for bead in aligned(evidence, model, None, _ignore):
            yield (bead.source, bead.target), bead.probability

    return links


def by_lengths(gold: Gold) -> Iterator[tuple[Link, float]]:
    """Align as Gale and Church; every link is certain."""
    return ((link, 1.0) for link in gale_church(gold.source, gold.target))


def by_vectors(gold: Gold) -> Iterator[tuple[Link, float]]:
    """Align as Vecalign, with our vectors; every link is certain."""
    encoder = load_encoder()
    vectors = (
        encoder.encode(gold.source, LONGEST_SOURCE, _ignore),
        encoder.encode(gold.target, LONGEST_TARGET, _ignore),
    )
    return ((link, 1.0) for link in vecalign(*vectors))


def _ignore(steps: int) -> None:
    """Take the progress."""


def compare(folder: Path) -> None:
    """Print the figures of all aligners on all gold."""
    mac, nejm = (read_gold(folder / name) for name in ("mac-dev.jsonl", "nejm-dev.jsonl"))
    news = read_news(folder / "wmt21-news.tsv")
    sets = {"MAC-Dev": mac, "NEJM-Dev": nejm, "WMT21 news": news}
    peers = {"Gale-Church": by_lengths, "vectors alone": by_vectors}
    if not find_spec("galechurch"):
        del peers["Gale-Church"]
    for peer, aligner in peers.items():
        for name, documents in sets.items():
            run(f"{peer}, {name}", documents, cycle([aligner]))
    for mode, encoder in (("full", load_encoder()), ("--no-embed", None)):
        tallies = {
            name: run(f"{mode}, {name}", documents, cycle([ours(encoder, load_model(encoder is not None))]))
            for name, documents in sets.items()
            if documents is not mac
        }
        if find_spec("scipy"):
            tallies["MAC-Dev"] = run(f"{mode}, MAC-Dev, leave one out", mac, left_out(mac, encoder))
        for name, tally in tallies.items():
            print(f"  {mode}, {name}", *tally.reliability(), sep="\n    ")


def left_out(documents: Sequence[Gold], encoder: Encoder | None) -> list[Aligner]:
    """Give for each document an aligner that learned from the others."""
    examples = [(prepare(gold, encoder), prepare(disturbed(gold), encoder)) for gold in documents]
    return [ours(encoder, fit([one for pair in examples if pair is not left for one in pair])) for left in examples]


def whole_run(folder: Path, size: tuple[int, int], embed: bool) -> None:
    """Align texts of so many segments, MAC-Dev again and again, and print what this process took."""
    source: list[str] = []
    target: list[str] = []
    for gold in cycle(read_gold(folder / "mac-dev.jsonl")):
        source += gold.source
        target += gold.target
        if len(source) >= size[0] and len(target) >= size[1]:
            break
    texts = ["\n".join(side[:count]) for side, count in zip((source, target), size, strict=True)]
    source_document, target_document = (
        read_segmented(language, text, language) for language, text in zip(Language, texts, strict=True)
    )
    started = time.perf_counter()
    align(source_document, target_document, embed=embed)
    lasted = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    print(
        f"{size[0]} x {size[1]} segments, {'full' if embed else '--no-embed'}: "
        f"{lasted:.1f} s; processor, with start and loading, {spent / sum(size) * 1000:.1f} ms a segment; "
        f"{used.ru_maxrss / 1024:.0f} MB at most",
        flush=True,
    )


def main() -> None:
    """Print all figures, or those of one run."""
    parser = argparse.ArgumentParser(description="Measures the aligner.")
    parser.add_argument("--novel", action="store_true", help="also align 6,000 and 8,000 segments")
    parser.add_argument("--size", nargs=2, type=int, help="align so many segments and print time and memory")
    parser.add_argument("--no-embed", action="store_true", help="with --size: without the encoder")
    options = parser.parse_args()
    if DATA not in os.environ:
        print(f"{DATA} is not set: nothing to measure on")
        return
    folder = Path(os.environ[DATA])
    if options.size:
        whole_run(folder, (options.size[0], options.size[1]), not options.no_embed)
        return
    # First, while this process is small: Linux counts it to the memory of those it starts.
    for rows, columns in (SMALL, NOVEL) if options.novel else (SMALL,):
        for extra in ([], ["--no-embed"]):
            subprocess.run([sys.executable, __file__, "--size", str(rows), str(columns), *extra], check=True)
    compare(folder)


if __name__ == "__main__":
    main()
