"""The command line: arguments, standard streams and exit codes; one module a command.

Modules here import typer alone at the top; what a command needs is imported when it runs, so that ``--version`` and
``--help`` answer at once.
"""

from glossify.cli.app import main

__all__ = ["main"]
