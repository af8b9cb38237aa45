"""``glossify align``."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from glossify.cli.options import Color, ColorOption, Encoding, Glossaries, Isolated, NoEmbed, make_settings, terminal


class AlignFormat(StrEnum):
    """The forms an aligned bitext is printed in."""

    TEXT = "text"
    TSV = "tsv"
    JSONL = "jsonl"


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
    from glossify.reporting.alignment import render_jsonl, render_text, render_tsv

    settings = make_settings(target, isolated, glossary=glossary, encoding=encoding, embed=False if no_embed else None)
    bitext, report = align_files(source, target, settings, segmented=segmented)
    for notice in report.notices:
        print(f"glossify: {notice}", file=sys.stderr)
    if output_format is AlignFormat.TEXT:
        pieces = render_text(bitext, *terminal(color))
    else:
        pieces = render_tsv(bitext) if output_format is AlignFormat.TSV else render_jsonl(bitext)
    for piece in pieces:
        sys.stdout.write(piece)
