"""``glossify init``."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from glossify.cli.starter import Proposal


def init(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where to begin; default: this folder.")] = ".",
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
    answers = [(proposal, _answer(root, proposal, yes)) for proposal in tuple(proposals(root))]
    for proposal, answer in answers:
        if proposal.text is not None and answer in _WRITTEN:
            _write(root / proposal.name, proposal.text)
        print(f"{answer:<10}  {(root / proposal.name).as_posix()}{_remark(proposal, answer)}")
    command = "glossify check" if folder == "." else f"glossify check {shlex.quote(folder)}"
    print(f"\nNext:\n  {command:<30}  # what is there to find now?\n  {'pre-commit install':<30}  # check every commit")


_WRITTEN = ("wrote", "changed")
_LEFT = "left alone"


def _answer(root: Path, proposal: "Proposal", yes: bool) -> str:
    """Give what is done about a proposal, in a word."""
    if proposal.text is None:
        return _LEFT
    if not proposal.question:
        return "wrote"
    if (root / proposal.name).read_bytes() == proposal.text.encode():
        return "unchanged"
    if yes or (sys.stdin.isatty() and typer.confirm(proposal.question, err=True)):
        return "changed"
    return _LEFT


def _remark(proposal: "Proposal", answer: str) -> str:
    if answer != _LEFT:
        return ""
    return f": {proposal.reason or 'it is there already; --yes changes it'}"


def _write(path: Path, text: str) -> None:
    from glossify.errors import Problem, UsageError
    from glossify.files import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"the folder cannot be made ({error.strerror}); check its name and permissions"
        raise UsageError(Problem(path.parent.as_posix(), 0, 0, message)) from error
    write_atomically(path, text.encode())
