"""``glossify baseline write`` and ``glossify baseline prune``."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossify.cli.exits import bounded
from glossify.cli.options import Encoding, Glossaries, Isolated, NoEmbed, make_settings

if TYPE_CHECKING:
    from glossify.config import Settings
    from glossify.findings import Report, Severity

DEFAULT_FILE = "glossify-baseline.json"

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]...", help="Files, folders or globs; default: this folder.")
]
BaselineFile = Annotated[str, typer.Option("--file", metavar="FILE", help="The baseline.")]

app = typer.Typer(
    help="Accept the findings of today, so that only new ones stop a release.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
@bounded
def write(
    paths: Paths = None,
    file: BaselineFile = DEFAULT_FILE,
    glossary: Glossaries = None,
    encoding: Encoding = None,
    no_embed: NoEmbed = False,
    isolated: Isolated = False,
) -> None:
    """Write a baseline of all findings that are there now."""
    from glossify.baseline import baseline_of, baseline_text
    from glossify.files import write_atomically

    report, settings = _checked(paths, glossary, encoding, no_embed, isolated)
    entries = baseline_of(report, _lowest(settings))
    write_atomically(Path(file), baseline_text(entries).encode())
    print(f"{file}: {len(entries)} findings accepted; use it with: glossify check --baseline {file}")


@app.command()
@bounded
def prune(
    paths: Paths = None,
    file: BaselineFile = DEFAULT_FILE,
    glossary: Glossaries = None,
    encoding: Encoding = None,
    no_embed: NoEmbed = False,
    isolated: Isolated = False,
) -> None:
    """Take out of a baseline what is there no more."""
    from glossify.baseline import baseline_text, pruned, read_baseline
    from glossify.files import write_atomically

    entries = read_baseline(file)
    report, _ = _checked(paths, glossary, encoding, no_embed, isolated)
    gone = {entry.path for entry in entries if not any((folder / entry.path).exists() for folder in _folders(file))}
    kept = pruned(entries, report, gone)
    write_atomically(Path(file), baseline_text(kept).encode())
    print(f"{file}: {len(entries) - len(kept)} entries taken out, {len(kept)} kept")


def _checked(
    paths: list[str] | None, glossary: list[str] | None, encoding: str | None, no_embed: bool, isolated: bool
) -> "tuple[Report, Settings]":
    from glossify.api import check_files
    from glossify.cli.progress import progress_bar

    names = paths or ["."]
    settings = make_settings(
        names[0], isolated, glossary=glossary, encoding=encoding, embed=False if no_embed else None
    )
    # A baseline that is configured hides what it accepts, which a new one must accept too.
    settings = replace(settings, baseline=None)
    with progress_bar() as watch:
        return check_files(names, settings, watch=watch), settings


def _lowest(settings: "Settings") -> "Severity":
    """Give the least severity that is reported or fails a check: what may stop a release can be accepted."""
    failing = settings.fail_on or settings.min_severity
    return min(settings.min_severity, failing, key=lambda severity: severity.rank)


def _folders(file: str) -> tuple[Path, ...]:
    """Give the folders that the paths in a baseline may count from: this one, and its own."""
    return Path(), Path(file).parent
