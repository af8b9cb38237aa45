"""The application: its commands, and the one place where an exception becomes a message and an exit code."""

import io
import os
import sys
from typing import Annotated

import click
import typer

from glossify import __version__
from glossify.cli.align import align
from glossify.cli.check import check
from glossify.cli.exits import BUG, INTERRUPTED, USER_MISTAKE
from glossify.cli.rule import rule
from glossify.cli.schema import schema
from glossify.errors import GlossifyError

app = typer.Typer(
    name="glossify",
    help="Check English translations of Chinese documents: names, terms, numbers, omissions.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain messages, never wrapped into boxes
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(align)
app.command()(rule)
app.command()(schema)


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
    """Run the command line; every way out ends in an exit code of the design: 0, 1, 2, 3 or 130."""
    for stream in (sys.stdout, sys.stderr):
        # Reports are UTF-8 wherever they go; on other systems the console's own code page would break them.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run())


def _run() -> int:
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except GlossifyError as error:
        for problem in error.problems:
            print(problem if problem.path else f"glossify: {problem}", file=sys.stderr)
        return USER_MISTAKE
    except click.ClickException as error:
        error.show()
        return USER_MISTAKE
    except (KeyboardInterrupt, click.Abort):
        print("glossify: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; the interpreter must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        _report_bug()
        return BUG


def _report_bug() -> None:
    import traceback

    traceback.print_exc()
    print(
        f"glossify: this is a bug of glossify {__version__}, not of your files. Please report it with the lines above "
        "and, if you can, the sentence that brought it about.",
        file=sys.stderr,
    )
