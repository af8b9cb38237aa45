"""An aligned bitext as one page of HTML that needs nothing else: no script, no font, no picture."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from glossify.documents.model import Bitext, BlockKind, Document, Pair
from glossify.reporting.aligned_texts import Piece, harmless, is_whole, shown, side_pieces
from glossify.rule import WEAK

_HEAD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{target}, aligned</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1><bdi>{source}</bdi> <span aria-hidden="true">→</span> <bdi>{target}</bdi></h1>
<p>{summary}</p>
</header>
<input type="checkbox" id="doubtful">
<label for="doubtful">Only what to look at: weak pairs, omissions, additions</label>
<main>
"""
_PAIR = """\
<div class="{classes}" id="p{number}" tabindex="0">
<a class="number" href="#p{number}">{number}</a>
<p lang="zh">{source}</p>
<p lang="en">{target}</p>
<span class="confidence">{mark}</span>
</div>
"""
_TAIL = """\
</main>
</body>
</html>
"""
_EMPTY = '<span class="empty">{}</span>'


def render_html(bitext: Bitext) -> Iterator[str]:
    """Give a page with the two texts side by side, a row for each pair; pointing at a sentence lights its partner.

    Weak pairs carry their confidence, and what has no counterpart says so.
    """
    style = files("glossify.reporting").joinpath("alignment.css").read_text(encoding="utf-8")
    names = [escape(harmless(document.path)) if document else "" for document in (bitext.source, bitext.target)]
    yield _HEAD.format(source=names[0], target=names[1], style=style, summary=_summary(bitext.pairs))
    previous: Pair | None = None
    for number, pair in enumerate(bitext.pairs, 1):
        yield _row(bitext, pair, number, begins=previous is None or _begins(bitext, previous, pair))
        previous = pair
    yield _TAIL


def _summary(pairs: Sequence[Pair]) -> str:
    whole = [pair for pair in pairs if is_whole(pair)]
    weak = sum(pair.confidence < WEAK for pair in whole)
    omitted = sum(not pair.target for pair in pairs)
    added = sum(not pair.source for pair in pairs)
    return (
        f"{len(whole)} pairs, {weak} of them weak (confidence under {WEAK}); "
        f"{omitted} omitted in the translation, {added} added"
    )


def _row(bitext: Bitext, pair: Pair, number: int, *, begins: bool) -> str:
    classes, mark = ["pair"], ""
    if not is_whole(pair):
        classes.append("alone")
    elif pair.confidence < WEAK:
        classes.append("weak")
        mark = f'<span title="confidence {pair.confidence:.4f}">? {shown(pair.confidence)}</span>'
    if begins:
        classes.append("begin")
    if _is_heading(bitext.source, pair.source) or _is_heading(bitext.target, pair.target):
        classes.append("heading")
    return _PAIR.format(
        classes=" ".join(classes),
        number=number,
        source=_content(side_pieces(bitext.source, pair.source)) or _EMPTY.format("added"),
        target=_content(side_pieces(bitext.target, pair.target)) or _EMPTY.format("omitted"),
        mark=mark,
    )


def _content(pieces: Sequence[Piece]) -> str:
    return "".join(
        escape(piece.text, quote=False) if piece.is_prose else f"<code>{escape(piece.text, quote=False)}</code>"
        for piece in pieces
    )


def _begins(bitext: Bitext, previous: Pair, pair: Pair) -> bool:
    """Tell whether a paragraph or the like begins with a pair, on either side."""
    return _is_new(bitext.source, previous.source, pair.source) or _is_new(bitext.target, previous.target, pair.target)


def _is_new(document: Document | None, before: tuple[int, ...], here: tuple[int, ...]) -> bool:
    if document is None or not (before and here):
        return False
    return document.segments[before[-1]].block != document.segments[here[0]].block


def _is_heading(document: Document | None, indexes: tuple[int, ...]) -> bool:
    if document is None or not indexes:
        return False
    return document.blocks[document.segments[indexes[0]].block].kind is BlockKind.HEADING
