"""Layout as evidence: headings translate headings, and no bead runs across the end of a paragraph.

The weights are set by hand: the gold that the others were learned on has no layout.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.lattice import BEADS, Lattice
from glossify.documents.model import BlockKind, Document

Ids = NDArray[np.int64]
Scores = NDArray[np.float64]

_CROSSING = 5.0  # a bead holds the end of a block inside
_TOGETHER = 2.5  # a bead begins a block on both sides
_APART = 2.0  # … on one side alone
_KIND = 4.0  # a bead pairs a heading with a paragraph, or an item with a cell
_LEVEL = 1.5  # … a heading with a deeper one
_SECTION = 5.0  # what a bead pairs stands before a code block here and behind it there


@dataclass(frozen=True)
class Layout:
    """For each segment: whether it begins a block, the kind, level and section of its block."""

    begins: Ids
    kinds: Ids
    levels: Ids
    sections: Ids

    @property
    def blocks(self) -> int:
        """How many blocks have segments."""
        return int(self.begins.sum())

    @property
    def tells(self) -> bool:
        """Whether there is any: a text with one sentence a line has none."""
        return self.blocks < len(self.begins) or len(np.unique(self.kinds)) > 1


def layout(document: Document) -> Layout:
    """Look at the blocks of a document's segments."""
    kinds = list(BlockKind)
    numbers = [segment.block for segment in document.segments]
    blocks = [document.blocks[number] for number in numbers]
    return Layout(
        np.array([not at or numbers[at - 1] != number for at, number in enumerate(numbers)], np.int64),
        np.array([kinds.index(block.kind) for block in blocks], np.int64),
        np.array([block.level for block in blocks], np.int64),
        np.array([block.section for block in blocks], np.int64),
    )


def agreement(source: Layout, target: Layout) -> float:
    """Tell how far two layouts can be trusted to correspond, 0 to 1: by how near their counts of blocks are."""
    if not (source.tells and target.tells):
        return 0.0
    few, many = sorted((source.blocks, target.blocks))
    return (few / many) ** 2


def block_scores(lattice: Lattice, source: Layout, target: Layout) -> Scores:
    """Give what the layout adds to the score of every bead (cells by kinds of beads)."""
    result = np.zeros((lattice.size, len(BEADS)))
    trust = agreement(source, target)
    if not trust:
        return result
    i, j = lattice.cells(0, lattice.rows)
    same_sections = source.sections.max() == target.sections.max()
    begun = np.concatenate([[0], np.cumsum(source.begins)]), np.concatenate([[0], np.cumsum(target.begins)])
    for kind, (a, b) in enumerate(BEADS):
        possible = lattice.ends[:, kind] < lattice.size
        if not (a and b and possible.any()):
            continue
        s, t = i[possible], j[possible]
        crossed = (begun[0][s + a] - begun[0][s + 1]) + (begun[1][t + b] - begun[1][t + 1])
        begins = source.begins[s] + target.begins[t]
        gain = np.where(begins == 2, _TOGETHER, 0.0) - np.where(begins == 1, _APART, 0.0) - _CROSSING * crossed
        same_kind = source.kinds[s] == target.kinds[t]
        gain -= np.where(same_kind, _LEVEL * (source.levels[s] != target.levels[t]), _KIND)
        if same_sections:
            gain -= _SECTION * np.minimum(np.abs(source.sections[s] - target.sections[t]), 2)
        result[possible, kind] = trust * gain
    return result
