"""Whether two documents have anything to do with each other."""

from glossify.documents.model import Bitext

# Mean confidence of documents that belong together: 0.73 and more on all data looked at (novels without the encoder
# being the lowest); of documents that do not: up to 0.65 (two chapters of one manual). See bench/relatedness.py.
RELATED = 0.68
# Of a few sentences each has so few others to be paired with that confidence says nothing.
_FEWEST_SEGMENTS = 5


def relatedness(bitext: Bitext) -> float:
    """Give the mean confidence of a side's segments, 0 to 1; those without a counterpart count nothing.

    The better side counts, since one document may be an excerpt of the other; a few segments tell nothing (1.0).
    """
    source = [(len(pair.source), pair) for pair in bitext.pairs]
    target = [(len(pair.target), pair) for pair in bitext.pairs]
    if min(sum(count for count, _ in side) for side in (source, target)) < _FEWEST_SEGMENTS:
        return 1.0
    return max(
        sum(count * pair.confidence for count, pair in side if pair.source and pair.target)
        / sum(count for count, _ in side)
        for side in (source, target)
    )
