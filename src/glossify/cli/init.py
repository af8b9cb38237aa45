"""``glossify init``."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from glossify.cli.starter import Proposal


def init(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Where to begin.")] = ".",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Overwrite and extend files without asking.")] = False,
) -> None:
    """Write a configuration, a starter glossary, a pre-commit hook and a workflow for GitHub.

    Files that are there already are left alone unless you say yes.
    """
    from glossify.cli.starter import proposals
    from glossify.errors import Problem, UsageError

    root = Path(folder)
    if root.exists() and not root.is_dir():
        raise UsageError(Problem(folder, 0, 0, "this is a file; name the folder to begin in"))
    # All is asked before anything is written: an interrupted dialogue leaves the folder as it was.
    answers = [(proposal, _is_agreed(proposal, yes)) for proposal in tuple(proposals(root))]
    for proposal, agreed in answers:
        path = root / proposal.name
        if proposal.text is not None and agreed:
            _write(path, proposal.text)
            print(f"{'changed' if proposal.question else 'wrote':<10}  {path.as_posix()}")
        else:
            reason = proposal.reason or "it is there already; --yes changes it"
            print(f"{'left alone':<10}  {path.as_posix()}: {reason}")
    command = "glossify check" if folder == "." else f"glossify check {shlex.quote(folder)}"
    print(f"\nNext:\n  {command:<30}  # what is there to find now?\n  {'pre-commit install':<30}  # check every commit")


def _is_agreed(proposal: "Proposal", yes: bool) -> bool:
    """Tell whether a file is to be written; asks about one that is there already, if somebody can answer."""
    if proposal.text is None or not proposal.question:
        return proposal.text is not None
    return yes or (sys.stdin.isatty() and typer.confirm(proposal.question, err=True))


def _write(path: Path, text: str) -> None:
    from glossify.errors import Problem, UsageError
    from glossify.files import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"the folder cannot be made ({error.strerror}); check its name and permissions"
        raise UsageError(Problem(path.parent.as_posix(), 0, 0, message)) from error
    write_atomically(path, text.encode())
