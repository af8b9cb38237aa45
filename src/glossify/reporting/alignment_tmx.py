"""An aligned bitext as a translation memory: TMX 1.4 (https://www.gala-global.org/tmx-14b)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from glossify import __version__
from glossify.documents.model import Bitext, Pair
from glossify.reporting.aligned_texts import Piece, is_whole, side_pieces

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="glossify" creationtoolversion={version} segtype="sentence" o-tmf="glossify" adminlang="en"\
 srclang="zh" datatype="plaintext"/>
  <body>
"""
_UNIT = """\
    <tu{segtype}>
      <prop type="x-confidence">{confidence:.4f}</prop>
      <tuv xml:lang="zh"><seg>{source}</seg></tuv>
      <tuv xml:lang="en"><seg>{target}</seg></tuv>
    </tu>
"""
_TAIL = """\
  </body>
</tmx>
"""
# Several sentences of one side; the header says that units are sentences.
_SEVERAL = ' segtype="block"'


def render_tmx(bitext: Bitext) -> Iterator[str]:
    """Give a translation unit for every pair with both sides, its confidence as the property ``x-confidence``.

    What has no counterpart is left out: a memory has no use for it. Inline code and images are ``ph`` elements.
    """
    yield _HEAD.format(version=quoteattr(__version__))
    for pair in bitext.pairs:
        if is_whole(pair):
            yield _unit(bitext, pair)
    yield _TAIL


def _unit(bitext: Bitext, pair: Pair) -> str:
    numbers: dict[tuple[str, int], int] = {}
    return _UNIT.format(
        segtype="" if len(pair.source) == len(pair.target) == 1 else _SEVERAL,
        confidence=pair.confidence,
        source=_content(side_pieces(bitext.source, pair.source), numbers),
        target=_content(side_pieces(bitext.target, pair.target), numbers),
    )


def _content(pieces: Sequence[Piece], numbers: dict[tuple[str, int], int]) -> str:
    """Write one side; ``numbers`` says which placeholders of the two sides are the same (``x``)."""
    seen: Counter[str] = Counter()
    written = []
    for piece in pieces:
        text = escape(piece.text)
        if not piece.is_prose:
            seen[piece.text] += 1
            number = numbers.setdefault((piece.text, seen[piece.text]), len(numbers) + 1)
            text = f'<ph x="{number}">{text}</ph>'
        written.append(text)
    return "".join(written)
