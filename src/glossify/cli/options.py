"""Options that several commands have, and the settings made of them."""

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from glossify.cli.completion import complete_glossary

if TYPE_CHECKING:
    from glossify.config import Settings


_PIPE_WIDTH = 100


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Glossaries = Annotated[
    list[str] | None,
    typer.Option(
        "--glossary",
        metavar="FILE",
        help="A glossary in place of the configured and shipped ones.",
        autocompletion=complete_glossary,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="The encoding of the files, such as gb18030 or big5.")
]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]
NoEmbed = Annotated[bool, typer.Option("--no-embed", help="Align without the sentence encoder: faster, less exact.")]


def make_settings(start: str, isolated: bool, **given: Any) -> "Settings":
    """Make the settings that hold for the file or folder ``start``; values that are None are not given."""
    from glossify.config import load_settings

    # An option that can be repeated comes as a list, empty where it is not given.
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    given_values = {name: value for name, value in values.items() if value not in (None, ())}
    return load_settings(None if isolated else Path(start), given_values)


def terminal(color: Color) -> tuple[int, bool]:
    """Give the width of standard output in cells, and whether to use colour there (see no-color.org)."""
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    if color is not Color.AUTO:
        return width, color is Color.ALWAYS
    return width, sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
