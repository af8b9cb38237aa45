"""Exit codes, and the one place where an exception becomes a message and an exit code."""

import errno
import functools
import os
import sys
import traceback
from collections.abc import Callable
from typing import ParamSpec

import typer

from glossify import __version__
from glossify.errors import GlossifyError

FINDINGS = 1
USER_MISTAKE = 2
BUG = 3
INTERRUPTED = 130

_Parameters = ParamSpec("_Parameters")


def put(text: str) -> None:
    """Write to standard output, all of it now; a reader that has seen enough (head, less) changes no exit code."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()


def _discard_output() -> None:
    """Send to nowhere what is still to be written: the interpreter must not complain when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def bounded(command: Callable[_Parameters, None]) -> Callable[_Parameters, None]:
    """Give a command that ends in an exit code whatever happens in it."""

    @functools.wraps(command)
    def run(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> None:
        try:
            try:
                command(*args, **kwargs)
            finally:
                put("")  # what goes wrong with the rest of the output can be told here, and no more at the very end
        except GlossifyError as error:
            for problem in error.problems:
                print(problem if problem.path else f"glossify: {problem}", file=sys.stderr)
            raise typer.Exit(USER_MISTAKE) from error
        except KeyboardInterrupt as error:
            print("glossify: interrupted", file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError:
            _discard_output()
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            raise typer.Exit(_told(error)) from error

    return run


def _told(error: Exception) -> int:
    """Tell of what nobody expected; gives the exit code."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        _discard_output()
        print("glossify: no space is left where the output goes; make room, or send it elsewhere", file=sys.stderr)
        return USER_MISTAKE
    traceback.print_exception(error)
    print(
        f"glossify: this is a bug of glossify {__version__}, not of your files. Please report it with the "
        "lines above and, if you can, the sentence that brought it about.",
        file=sys.stderr,
    )
    return BUG
