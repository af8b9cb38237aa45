"""``glossify align``."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from glossify.cli.options import Color, ColorOption, Encoding, Glossaries, Isolated, NoEmbed, make_settings, terminal

if TYPE_CHECKING:
    from glossify.documents.model import Bitext


class AlignFormat(StrEnum):
    """The forms an aligned bitext is printed in."""

    TEXT = "text"
    TSV = "tsv"
    JSONL = "jsonl"
    TMX = "tmx"
    HTML = "html"


def align(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The Chinese file.")],
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Its English translation.")],
    output_format: Annotated[AlignFormat, typer.Option("--format", help="How to print the pairs.")] = AlignFormat.TEXT,
    segmented: Annotated[bool, typer.Option("--segmented", help="Each line of the files is one segment.")] = False,
    glossary: Glossaries = None,
    encoding: Encoding = None,
    no_embed: NoEmbed = False,
    isolated: Isolated = False,
    color: ColorOption = Color.AUTO,
) -> None:
    """Pair the sentences of a Chinese text with those of its English translation."""
    from glossify.api import align_files
    from glossify.cli.progress import progress_bar

    settings = make_settings(target, isolated, glossary=glossary, encoding=encoding, embed=False if no_embed else None)
    with progress_bar() as watch:
        bitext, report = align_files(source, target, settings, segmented=segmented, watch=watch)
    for notice in report.notices:
        _tell(notice)
    for piece in _rendered(bitext, output_format, color):
        sys.stdout.write(piece)


def _rendered(bitext: "Bitext", output_format: AlignFormat, color: Color) -> Iterator[str]:
    from glossify.reporting import alignment

    match output_format:
        case AlignFormat.TEXT:
            return alignment.render_text(bitext, *terminal(color))
        case AlignFormat.TSV:
            return alignment.render_tsv(bitext)
        case AlignFormat.JSONL:
            return alignment.render_jsonl(bitext)
        case AlignFormat.HTML:
            from glossify.reporting.alignment_html import render_html

            return render_html(bitext)
        case AlignFormat.TMX:
            return _memory(bitext)


def _memory(bitext: "Bitext") -> Iterator[str]:
    from glossify.reporting.aligned_texts import is_whole
    from glossify.reporting.alignment_tmx import render_tmx

    left_out = sum(not is_whole(pair) for pair in bitext.pairs)
    if left_out:
        _tell(f"left out of the translation memory: {left_out} of {len(bitext.pairs)} pairs, which have one side only")
    return render_tmx(bitext)


def _tell(notice: str) -> None:
    print(f"glossify: {notice}", file=sys.stderr)
