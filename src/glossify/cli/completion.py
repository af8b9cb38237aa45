"""What the shell offers at the tabulator: rules, families, glossaries, formats.

Called by typer with the word as far as it is typed; typer keeps of the offers those that begin with it.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

_YAML = (".yaml", ".yml")
_WIDTH = 72


def complete_rule(incomplete: str) -> list[tuple[str, str]]:
    """Give every rule that begins with the word, with what it reports."""
    from glossify.manual import summary
    from glossify.rules import all_rules

    return [(name, _short(summary(rule))) for name, rule in all_rules().items() if name.startswith(incomplete)]


def complete_rules(incomplete: str) -> list[tuple[str, str]]:
    """Give rules and families, for the last one of a list with commas; a family comes before its rules."""
    from glossify.rules import families

    listed, comma, last = incomplete.rpartition(",")
    offers = [(name, f"the rules {name}/… that are on by default") for name in families() if name.startswith(last)]
    return [(f"{listed}{comma}{name}", said) for name, said in sorted((*offers, *complete_rule(last)))]


def complete_glossary(incomplete: str) -> list[str]:
    """Give the shipped glossaries, YAML files, and folders that may hold some."""
    from glossify.glossary.loading import shipped_glossaries

    return [*(name for name in shipped_glossaries() if name.startswith(incomplete)), *_yaml_files(incomplete)]


def complete_format(incomplete: str) -> list[str]:
    """Give the forms of a report."""
    from glossify.reporting.formats import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


def complete_output(incomplete: str) -> list[str]:
    """Give ``FORMAT=`` for the forms of a report."""
    return [f"{name}=" for name in complete_format(incomplete)]


def _short(text: str) -> str:
    # Typer breaks what is longer than a line, and shells take the second line for another offer.
    return shorten(text, _WIDTH, placeholder=" …")


def _yaml_files(incomplete: str) -> Iterator[str]:
    folder, _, name = incomplete.rpartition("/")
    start = Path(f"{folder}/") if "/" in incomplete else Path()
    if not start.is_dir():
        return
    for path in sorted(start.iterdir()):
        if not path.name.startswith(name) or (path.name.startswith(".") and not name.startswith(".")):
            continue
        shown = incomplete.removesuffix(name) + path.name
        if path.is_dir():
            yield f"{shown}/"
        elif path.suffix in _YAML:
            yield shown
