"""``glossify check``."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from glossify.cli.completion import complete_format, complete_output, complete_rules
from glossify.cli.exits import FINDINGS, put
from glossify.cli.options import Color, ColorOption, Encoding, Glossaries, Isolated, NoEmbed, make_settings, terminal
from glossify.cli.outputs import parse_outputs, write_outputs
from glossify.errors import UsageError

if TYPE_CHECKING:
    from glossify.config import Settings
    from glossify.findings import Report


# The formats that people read: what else there is to say may follow there.
_FOR_PEOPLE = ("text", "concise")


class FailOn(StrEnum):
    """The severities that make a check fail."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


class MinSeverity(StrEnum):
    """The severities that can be reported."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders or globs; - is standard input; default: this folder."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="FILE", help="The Chinese file that PATH translates.")
    ] = None,
    as_found: Annotated[
        bool, typer.Option("--as-found", help="Take files as if met in a folder: pass over what has no translation.")
    ] = False,
    glossary: Glossaries = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="RULE",
            help="Run these rules or families only (repeat, or use commas).",
            autocompletion=complete_rules,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="RULE", help="Do not run these rules or families.", autocompletion=complete_rules
        ),
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="The form of the report: text, concise, json, jsonl, github or sarif.",
            autocompletion=complete_format,
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            metavar="FORMAT=FILE",
            help="Write a report to a file too (repeat for more).",
            autocompletion=complete_output,
        ),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule, after a report for people.")
    ] = False,
    min_severity: Annotated[
        MinSeverity | None, typer.Option("--min-severity", help="Report nothing below this [default: warning].")
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="Exit with 1 if anything of this severity is found [default: warning]."),
    ] = None,
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Accept the findings that this file lists.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Put right what can be put right safely, then report.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing (1: something).")
    ] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that share the files; 0: all cores.")] = 1,
    encoding: Encoding = None,
    no_embed: NoEmbed = False,
    isolated: Isolated = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Print the settings in force, with their origin, and exit.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a finding, no summary.")] = False,
    color: ColorOption = Color.AUTO,
) -> None:
    """Check translations: FILE alone is enough, its source is looked for beside it.

    Exit codes: 0 nothing found, 1 findings, 2 a mistake in the request or a file, 3 a bug.
    """
    names = paths or ["."]
    settings = make_settings(
        "." if names[0] == "-" else names[0],
        isolated,
        glossary=glossary,
        select=_split(select),
        ignore=_split(ignore),
        format=output_format,
        min_severity=min_severity,
        fail_on=fail_on,
        baseline=baseline,
        encoding=encoding,
        embed=False if no_embed else None,
    )
    if show_settings:
        _print_settings(settings)
        return
    outputs = parse_outputs(output or ())
    if diff:
        _print_diff(names, settings, source, as_found)
        return
    report = _fixed(names, settings, source, as_found) if fix else _checked(names, settings, source, as_found, jobs)
    write_outputs(outputs, report, settings.min_severity)
    _print_report(report, settings, quiet=quiet, color=color, statistics=statistics)
    worst = max((severity.rank for severity in report.severities()), default=-1)
    if settings.fail_on is not None and worst >= settings.fail_on.rank:
        raise typer.Exit(FINDINGS)


def _split(names: list[str] | None) -> list[str] | None:
    return [part.strip() for name in names for part in name.split(",") if part.strip()] if names else None


def _print_settings(settings: "Settings") -> None:
    from glossify.config import shown_settings

    for key, value, origin in shown_settings(settings):
        print(f"{key:<14} {value or '-':<60} {origin}")


def _checked(names: list[str], settings: "Settings", source: str | None, as_found: bool, jobs: int) -> "Report":
    from glossify.api import check_files
    from glossify.cli.progress import progress_bar
    from glossify.reporting import known

    known(settings.format)  # an unknown format is told before the work, not after it
    if source == "-" and "-" in names:
        raise UsageError("standard input cannot be the source and the translation at once; name a file for one of them")
    stdin = sys.stdin.buffer.read() if "-" in (*names, source) else b""
    processes = jobs or os.cpu_count() or 1
    with progress_bar() as watch:
        report = check_files(
            names, settings, source=source, stdin=stdin, as_found=as_found, processes=processes, watch=watch
        )
    _print_notices(report)
    return report


def _fixed(names: list[str], settings: "Settings", source: str | None, as_found: bool) -> "Report":
    from glossify.api import fix_files
    from glossify.cli.progress import progress_bar
    from glossify.reporting import known

    known(settings.format)
    with progress_bar() as watch:
        report, changes = fix_files(names, settings, source=source, as_found=as_found, watch=watch)
    for change in changes:
        faults = "1 fault" if change.fixes == 1 else f"{change.fixes} faults"
        print(f"glossify: {change.path.as_posix()}: {faults} put right", file=sys.stderr)
    _print_notices(report)
    return report


def _print_diff(names: list[str], settings: "Settings", source: str | None, as_found: bool) -> None:
    from glossify.api import fix_files
    from glossify.cli.progress import progress_bar
    from glossify.fixing import unified_diff

    with progress_bar() as watch:
        report, changes = fix_files(names, settings, source=source, as_found=as_found, write=False, watch=watch)
    _print_notices(report)
    for change in changes:
        put(unified_diff(change.path.as_posix(), change.before, change.after))
    if changes:
        raise typer.Exit(FINDINGS)


def _print_notices(report: "Report") -> None:
    for notice in report.notices:
        print(f"glossify: {notice}", file=sys.stderr)


def _print_report(report: "Report", settings: "Settings", *, quiet: bool, color: Color, statistics: bool) -> None:
    from glossify.reporting import Presentation, render
    from glossify.reporting import statistics as counted

    presentation = Presentation(settings.min_severity, *terminal(color), quiet=quiet)
    text = render(report, settings.format, presentation)
    put(text)
    if statistics and settings.format in _FOR_PEOPLE:
        put("\n" if text else "")
        put(counted(report, settings.min_severity))
    elif statistics:
        sys.stderr.write(counted(report, settings.min_severity))
