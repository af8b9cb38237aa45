"""Where a reader of Markdown is in the layout of its text, and the block that it is in."""

from collections.abc import Iterator
from dataclasses import dataclass

from glossify.documents.model import Block, BlockKind


@dataclass(slots=True)
class Leaf:
    """A block under construction."""

    kind: BlockKind
    level: int
    start: int = -1
    end: int = -1


class Layout:
    """Where the reader is: open lists, items, quotes, and the structural breaks so far."""

    def __init__(self) -> None:
        self.lists = 0
        self.quotes = 0
        self.section = 0
        self.fresh_item = False
        self.leaf: Leaf | None = None

    def open(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a block of a kind."""
        self.leaf = Leaf(kind, level)

    def open_paragraph(self) -> None:
        """Begin a block of the kind that a paragraph has here."""
        if self.fresh_item:
            self.open(BlockKind.ITEM, self.lists)
        elif self.quotes:
            self.open(BlockKind.QUOTE, self.quotes)
        else:
            self.open(BlockKind.PARAGRAPH)
        self.fresh_item = False

    def reach(self, start: int, end: int) -> None:
        """Extend the open block to a piece of visible text."""
        if self.leaf is None:
            self.open_paragraph()  # the text of a tight list item, which has no paragraph of its own
        assert self.leaf is not None
        self.leaf.start = start if self.leaf.start < 0 else self.leaf.start
        self.leaf.end = max(self.leaf.end, end)

    def close(self) -> Iterator[Block]:
        """End the open block; gives it if anything was visible in it."""
        leaf, self.leaf = self.leaf, None
        if leaf is not None and leaf.start >= 0:
            yield Block(leaf.kind, leaf.start, leaf.end, leaf.level, self.section)
