"""Exit codes, and the one place where an exception becomes a message and an exit code."""

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


def bounded(command: Callable[_Parameters, None]) -> Callable[_Parameters, None]:
    """Give a command that ends in an exit code whatever happens in it."""

    @functools.wraps(command)
    def run(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> None:
        try:
            try:
                command(*args, **kwargs)
            finally:
                sys.stdout.flush()  # here, where what goes wrong can still be told
        except GlossifyError as error:
            for problem in error.problems:
                print(problem if problem.path else f"glossify: {problem}", file=sys.stderr)
            raise typer.Exit(USER_MISTAKE) from error
        except KeyboardInterrupt as error:
            print("glossify: interrupted", file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError:
            # The reader (head, less) has seen enough; the interpreter must not complain when it flushes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            traceback.print_exc()
            print(
                f"glossify: this is a bug of glossify {__version__}, not of your files. Please report it with the "
                "lines above and, if you can, the sentence that brought it about.",
                file=sys.stderr,
            )
            raise typer.Exit(BUG) from error

    return run
