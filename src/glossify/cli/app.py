"""The application: its commands and what all of them share."""

import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from glossify import __version__
from glossify.cli.align import align
from glossify.cli.baseline import app as baseline
from glossify.cli.check import check
from glossify.cli.exits import bounded
from glossify.cli.init import init
from glossify.cli.rule import rule
from glossify.cli.schema import schema

app = typer.Typer(
    name="glossify",
    help="Check English translations of Chinese documents: names, terms, numbers, omissions.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain messages, never wrapped into boxes
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(bounded(check))
app.command()(bounded(align))
app.command()(bounded(rule))
app.command()(bounded(schema))
app.command()(bounded(init))
app.add_typer(baseline, name="baseline")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"glossify {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Check English translations of Chinese documents: names, terms, numbers, omissions."""
    del version


def main() -> None:
    """Run the command line; exits with 0, 1, 2, 3 or 130 as the commands and ``glossify.cli.exits`` say."""
    _replace_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # Reports are UTF-8 wherever they go; on other systems the console's own code page would break them.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


def _replace_closed_streams() -> None:
    """Put empty streams in the place of those that whoever runs the command has closed (``>&-``)."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
