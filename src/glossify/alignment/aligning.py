"""From two documents to their pairs: evidence, band, scores, decoding, in this order."""

from collections.abc import Callable, Mapping, Sequence

from glossify.alignment.blocks import Layout, block_scores, layout
from glossify.alignment.decoding import Bead, decode, posteriors
from glossify.alignment.encoder import Encoder
from glossify.alignment.evidence import firm, translated
from glossify.alignment.lattice import LONGEST_SOURCE, LONGEST_TARGET, Lattice
from glossify.alignment.pairing import band_for
from glossify.alignment.scoring import Model, load_model, scores
from glossify.alignment.stretch import Evidence, gathered
from glossify.alignment.tokens import detokenized, is_tokenized
from glossify.documents.model import Bitext, Document, Pair, segments_passage
from glossify.documents.objects import object_markup
from glossify.text.passages import OBJECT
from glossify.text.script import fold_han

_LONGEST_CODE = 80  # of inline code, characters that are worth reading


def align_documents(
    source: Document,
    target: Document,
    terms: Mapping[str, Sequence[str]],
    encoder: Encoder | None,
    progress: Callable[[int, int], None],
) -> Bitext:
    """Align two documents (see ``glossify.alignment.align``)."""
    if not (source.segments and target.segments):
        return Bitext(source, target, _unpaired(source, target))
    count = Progress(progress, (2 if encoder else 1) * len(source.segments) + (len(target.segments) if encoder else 0))
    evidence = gather(segment_texts(source), segment_texts(target), terms, encoder, count.advance)
    model = load_model(encoder is not None)
    beads = aligned(evidence, model, (layout(source), layout(target)), count.advance)
    pairs = tuple(Pair(tuple(bead.source), tuple(bead.target), bead.probability) for bead in beads)
    return Bitext(source, target, pairs)


def _unpaired(source: Document, target: Document) -> tuple[Pair, ...]:
    """Nothing translates nothing, and that is certain."""
    omitted = [Pair((index,), (), 1.0) for index in range(len(source.segments))]
    added = [Pair((), (index,), 1.0) for index in range(len(target.segments))]
    return (*omitted, *added)


def aligned(
    evidence: Evidence, model: Model, layouts: tuple[Layout, Layout] | None, advance: Callable[[int], None]
) -> list[Bead]:
    """Align what was gathered; without ``layouts`` nothing is known of blocks."""
    lattice = Lattice(band_for(evidence))
    total = scores(lattice, evidence, model, advance)
    if layouts is not None:
        total += block_scores(lattice, *layouts)
    probabilities, _ = posteriors(lattice, total)
    return decode(lattice, probabilities)


def gather(
    source: Sequence[str],
    target: Sequence[str],
    terms: Mapping[str, Sequence[str]],
    encoder: Encoder | None,
    advance: Callable[[int], None],
) -> Evidence:
    """Collect what is known about the texts of the segments of both sides, vectors with an encoder only."""
    source = [fold_han(text) for text in source]
    target = detokenized(target) if is_tokenized(target) else target
    vectors = None
    if encoder is not None:
        vectors = (
            encoder.encode(source, LONGEST_SOURCE, advance),
            encoder.encode(target, LONGEST_TARGET, advance),
        )
    return gathered(
        source, target, {"firm": firm(source, target, terms), "dictionary": translated(source, target)}, vectors
    )


def segment_texts(document: Document) -> list[str]:
    """Give the visible text of every segment, with inline code as it stands."""
    return [_with_code(document, index) for index in range(len(document.segments))]


def _with_code(document: Document, index: int) -> str:
    passage = segments_passage(document, (index,))
    if OBJECT not in passage.text:
        return passage.text
    pieces = []
    for character, offset in zip(passage.text, passage.offsets, strict=True):
        code = object_markup(document, offset) if character == OBJECT else ""
        pieces.append(code.strip("`")[:_LONGEST_CODE] if code.startswith("`") else character.replace(OBJECT, ""))
    return "".join(pieces)


class Progress:
    """Adds up steps and passes them on."""

    def __init__(self, report: Callable[[int, int], None], total: int) -> None:
        self._report = report
        self._total = total
        self._done = 0

    def advance(self, steps: int) -> None:
        """Count ``steps`` more; never beyond the total."""
        self._done = min(self._done + steps, self._total)
        self._report(self._done, self._total)
