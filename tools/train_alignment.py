"""Learn the weights of the aligner from gold alignments: ``src/glossify/alignment/weights.json``.

Usage: ``pip install scipy``, then ``GLOSSIFY_BENCH_DATA=… python tools/train_alignment.py``. The data is MAC-Dev
(``mac-dev.jsonl``: ``{"id", "zh": [...], "en": [...], "links": [[[0, 1], [0]], ...]}`` a line), dev/intertext of
the Multilingual Alignment Corpus by bfsujason; nothing of its text goes into the weights, a few dozen numbers a model.

The weights maximize the probability of the gold alignments (a conditional random field, trained with L-BFGS), less
a quadratic price for large weights. Only what is ordinary is rounded away: the output has three decimals.
"""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from glossify.alignment import Encoder, load_encoder
from glossify.alignment.aligning import gather
from glossify.alignment.band import Band
from glossify.alignment.decoding import posteriors
from glossify.alignment.lattice import BEADS, Lattice
from glossify.alignment.pairing import band_for
from glossify.alignment.scoring import ADDITION, MATCH, OMISSION, Model, featured, group

OUTPUT = Path(__file__).parent.parent / "src" / "glossify" / "alignment" / "weights.json"
GROUPS = (ADDITION, OMISSION, MATCH)
PRICE = 0.5  # of the square of a weight, counted in standard deviations of its feature
STEPS = 100
_DONE = (0, 1)  # of scipy's L-BFGS-B: converged, or as far as it got in so many steps
_BETWEEN = 20  # links from one disturbance to the next
_RUNS = (1, 3, 1, 2, 10, 1, 5)  # their lengths in turn, on the target side and then on the source side

Floats = NDArray[np.float64]
Link = tuple[Sequence[int], Sequence[int]]


@dataclass(frozen=True)
class Gold:
    """A document with its alignment; segments in no link are omitted or added."""

    id: str
    source: list[str]
    target: list[str]
    links: list[Link]


@dataclass(frozen=True)
class Table:
    """The beads of one group: the cells they leave, their kinds, and a row of features each."""

    cells: NDArray[np.int64]
    kinds: NDArray[np.int64]
    features: NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """A gold document as the learner sees it; ``allowed`` are the beads (cells by kinds) that the gold permits."""

    gold: Gold
    lattice: Lattice
    tables: dict[str, Table]
    names: dict[str, tuple[str, ...]]
    allowed: NDArray[np.bool_]


def read_gold(path: Path) -> list[Gold]:
    """Read documents, one a line."""
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        data: dict[str, Any] = json.loads(line)
        documents.append(Gold(data["id"], data["zh"], data["en"], [(a, b) for a, b in data["links"]]))
    return documents


def disturbed(gold: Gold) -> Gold:
    """Give a copy in which runs of segments without counterpart stand on either side.

    The gold has next to none of what real documents have: whole passages left out or added. The runs come from the far
    half of the same document, so that nothing is learned from another one.
    """
    cuts = [(i, j) for i, j, _, _, _ in _regions(gold)][_BETWEEN::_BETWEEN]
    source, target = list(gold.source), list(gold.target)
    moved_source, moved_target = list(range(len(source))), list(range(len(target)))
    for number, (i, j) in reversed(list(enumerate(cuts))):
        length = _RUNS[number // 2 % len(_RUNS)]
        texts, own, moved, place = (
            (source, gold.source, moved_source, i) if number % 2 else (target, gold.target, moved_target, j)
        )
        far = (place + len(own) // 2) % len(own)
        run = own[far : far + length]
        texts[place:place] = run
        moved[place:] = [index + len(run) for index in moved[place:]]
    links = [([moved_source[k] for k in a], [moved_target[k] for k in b]) for a, b in gold.links]
    return Gold(f"{gold.id}, disturbed", source, target, links)


def prepare(gold: Gold, encoder: Encoder | None) -> Example:
    """Compute the features of every bead of a document."""
    evidence = gather(gold.source, gold.target, {}, encoder, _ignore)
    lattice = Lattice(_holding(gold, band_for(evidence)))
    found: dict[str, list[Table]] = {name: [] for name in GROUPS}
    names: dict[str, tuple[str, ...]] = {}
    for number, cells, features in featured(lattice, evidence, _ignore):
        name = group(BEADS[number])
        names[name] = tuple(features)
        rows = np.stack(list(features.values()), axis=1).astype(np.float32)
        found[name].append(Table(cells, np.full(len(cells), number), rows))
    tables = {
        name: Table(
            np.concatenate([part.cells for part in parts]),
            np.concatenate([part.kinds for part in parts]),
            np.concatenate([part.features for part in parts]),
        )
        for name, parts in found.items()
    }
    return Example(gold, lattice, tables, names, _allowed(gold, lattice))


def _ignore(steps: int) -> None:
    """Take the progress."""


def _holding(gold: Gold, band: Band) -> Band:
    """Widen a band where the gold leaves it: an alignment that is impossible cannot be made probable."""
    low, high = band.low.copy(), band.high.copy()
    for i, j, a, b, _ in _regions(gold):
        low[i : i + a + 1] = np.minimum(low[i : i + a + 1], j)
        high[i : i + a + 1] = np.maximum(high[i : i + a + 1], j + b)
    return Band(np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))


def _allowed(gold: Gold, lattice: Lattice) -> NDArray[np.bool_]:
    """Permit the beads of the gold, and every bead inside a link that is too large or crossed to be one bead."""
    allowed = np.zeros((lattice.size, len(BEADS)), np.bool_)
    source, target = lattice.cells(0, lattice.rows)
    steps = np.array(BEADS)
    for i, j, a, b, whole in _regions(gold):
        if whole and (a, b) in BEADS:
            allowed[(source == i) & (target == j), BEADS.index((a, b))] = True
            continue
        inside = ((source >= i) & (target >= j))[:, None]
        inside = inside & (source[:, None] + steps[:, 0] <= i + a) & (target[:, None] + steps[:, 1] <= j + b)
        allowed |= inside
    return allowed & (lattice.ends < lattice.size)


def _regions(gold: Gold) -> Iterable[tuple[int, int, int, int, bool]]:
    """Walk through the gold: source and target begin, source and target length, whether it is one link or a knot."""
    by_source = {index: link for link in gold.links for index in link[0]}
    by_target = {index: link for link in gold.links for index in link[1]}
    i = j = 0
    while i < len(gold.source) or j < len(gold.target):
        ours, theirs = by_source.get(i, ([i], [])), by_target.get(j, ([], [j]))
        if i < len(gold.source) and not ours[1]:
            a, b, whole = 1, 0, True
        elif j < len(gold.target) and not theirs[0]:
            a, b, whole = 0, 1, True
        else:
            a, b = _closed(gold, by_source, by_target, i, j)
            whole = ours is theirs and (len(ours[0]), len(ours[1])) == (a, b)
        yield i, j, a, b, whole
        i, j = i + a, j + b


def _closed(gold: Gold, by_source: dict[int, Link], by_target: dict[int, Link], i: int, j: int) -> tuple[int, int]:
    """Give the lengths of the smallest region from (i, j) that no link leaves."""
    a = b = 1
    while True:
        links = [by_source[k] for k in range(i, i + a) if k in by_source]
        links += [by_target[k] for k in range(j, j + b) if k in by_target]
        wider = (
            max([a, *(k - i + 1 for link in links for k in link[0])]),
            max([b, *(k - j + 1 for link in links for k in link[1])]),
        )
        if wider == (a, b):
            return a, b
        a, b = wider


def fit(examples: Sequence[Example]) -> Model:
    """Learn a model from some documents. Raises ``RuntimeError`` when the search for the weights went astray."""
    from scipy.optimize import minimize

    names = examples[0].names
    sizes = [len(names[name]) for name in GROUPS]
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    units = np.concatenate(
        [
            np.sqrt(np.maximum(np.concatenate([e.tables[name].features for e in examples]).var(axis=0), 1e-4))
            for name in GROUPS
        ]
        + [np.full(len(BEADS), 0.5)]
    )

    def loss(scaled: Floats) -> tuple[float, Floats]:
        weights = scaled / units
        total = PRICE * float(scaled @ scaled)
        slope = np.zeros_like(weights)
        for example in examples:
            scores = _scores(example, weights, bounds)
            free, everything = posteriors(example.lattice, scores)
            bound, gold = posteriors(example.lattice, np.where(example.allowed, scores, -1e9))
            total += everything - gold
            surplus = free - bound
            for place, name in enumerate(GROUPS):
                table = example.tables[name]
                own = surplus[table.cells, table.kinds]
                slope[bounds[place] : bounds[place + 1]] += own.astype(np.float32) @ table.features
                slope[bounds[-1] :] += np.bincount(table.kinds, own, len(BEADS))
        return total, slope / units + 2 * PRICE * scaled

    result = minimize(loss, np.zeros(len(units)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    if result.status not in _DONE:
        raise RuntimeError(f"the weights are of no use: {result.message}")
    weights = np.round(result.x / units, 3) + 0.0
    return Model(
        {
            name: dict(zip(names[name], weights[bounds[place] : bounds[place + 1]].tolist(), strict=True))
            for place, name in enumerate(GROUPS)
        },
        tuple(weights[bounds[-1] :].tolist()),
    )


def _scores(example: Example, weights: Floats, bounds: NDArray[np.int64]) -> Floats:
    scores = np.full((example.lattice.size, len(BEADS)), -1e9)
    for place, name in enumerate(GROUPS):
        table = example.tables[name]
        own = weights[bounds[place] : bounds[place + 1]]
        scores[table.cells, table.kinds] = table.features @ own.astype(np.float32)
        scores[table.cells, table.kinds] += weights[bounds[-1] + table.kinds]
    return scores


def main() -> None:
    """Learn both models and write them."""
    documents = read_gold(Path(os.environ["GLOSSIFY_BENCH_DATA"]) / "mac-dev.jsonl")
    models = {}
    for name, encoder in (("embedded", load_encoder()), ("plain", None)):
        model = fit([prepare(gold, encoder) for gold in [*documents, *map(disturbed, documents)]])
        models[name] = {"weights": model.weights, "kinds": model.kinds}
    data = {"learned from": "MAC-Dev (dev/intertext of github.com/bfsujason/mac), 6 documents", "models": models}
    OUTPUT.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
