"""What the layout adds to the scores."""

from collections.abc import Callable

import numpy as np

from glossify.alignment.band import full_band
from glossify.alignment.blocks import agreement, block_scores, layout
from glossify.alignment.lattice import BEADS, Lattice
from glossify.documents.model import BlockKind, Document

Make = Callable[..., Document]


def score(source: Document, target: Document, i: int, j: int, a: int, b: int) -> float:
    lattice = Lattice(full_band(len(source.segments), len(target.segments)))
    scores = block_scores(lattice, layout(source), layout(target))
    return float(scores[i * (len(target.segments) + 1) + j, BEADS.index((a, b))])


def test_a_bead_inside_blocks_is_better_than_one_across(chinese: Make, english: Make) -> None:
    source, target = chinese(["一。", "二。"], ["三。"]), english(["One.", "Two."], ["Three."])
    assert score(source, target, 0, 0, 1, 1) > 0 > score(source, target, 1, 1, 2, 1)
    assert score(source, target, 2, 2, 1, 1) > 0 > score(source, target, 1, 2, 1, 1)


def test_headings_go_with_headings_of_their_level(chinese: Make, english: Make) -> None:
    source = chinese((BlockKind.HEADING, 1, "一"), (BlockKind.HEADING, 2, "二"), ["三。"])
    target = english((BlockKind.HEADING, 1, "One"), (BlockKind.HEADING, 2, "Two"), ["Three."])
    assert score(source, target, 0, 0, 1, 1) > score(source, target, 0, 1, 1, 1) > score(source, target, 0, 2, 1, 1)


def test_one_sentence_a_line_is_no_layout(chinese: Make, english: Make) -> None:
    source, target = chinese(["一。"], ["二。"]), english(["One."], ["Two."])
    assert agreement(layout(source), layout(target)) == 0
    assert score(source, target, 0, 0, 2, 1) == 0


def test_layouts_that_differ_are_trusted_less(chinese: Make, english: Make) -> None:
    paragraphs = [["一。", "二。"], ["三。", "四。"], ["五。", "六。"]]
    one = layout(english(["One.", "Two.", "Three.", "Four.", "Five.", "Six."]))
    assert agreement(layout(chinese(*paragraphs)), layout(chinese(*paragraphs))) == 1
    assert 0 < agreement(layout(chinese(*paragraphs)), one) < 0.2


def test_sections_of_documents_with_equally_many_are_kept_apart(chinese: Make, english: Make) -> None:
    from dataclasses import replace

    def cut(document: Document) -> Document:
        blocks = tuple(replace(block, section=number) for number, block in enumerate(document.blocks))
        return replace(document, blocks=blocks)

    source, target = cut(chinese(["一。", "二。"], ["三。"])), cut(english(["One.", "Two."], ["Three."]))
    assert score(source, target, 2, 2, 1, 1) - score(source, target, 2, 1, 1, 1) > 3


def test_nothing_is_added_outside_the_band(chinese: Make, english: Make) -> None:
    source, target = chinese(["一。", "二。"], ["三。"]), english(["One.", "Two."], ["Three."])
    lattice = Lattice(full_band(3, 3))
    scores = block_scores(lattice, layout(source), layout(target))
    assert np.all(scores[lattice.ends == lattice.size] == 0)
