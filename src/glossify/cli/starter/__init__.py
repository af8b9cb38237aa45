"""What ``glossify init`` writes: the templates of this folder, filled in for one folder."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from glossify import __version__
from glossify.cli.starter.hook import hooked
from glossify.config import find_config
from glossify.documents.reading import SUFFIXES
from glossify.errors import Problem, UsageError
from glossify.glossary.loading import shipped_glossaries
from glossify.glossary.schema import json_schema

CONFIG = "glossify.toml"
GLOSSARY = "glossary.yaml"
SCHEMA = "glossary.schema.json"
HOOK = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/glossify.yml"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file to write: its name below the folder and its new text, or None where ``reason`` says why not.

    ``question`` is what to ask before a file that is there already is changed; it is empty for a new file.
    """

    name: str
    text: str | None
    question: str = ""
    reason: str = ""


def proposals(folder: Path) -> Iterator[Proposal]:
    """Give what to write into a folder; nothing is written here.

    Raises ConfigError for a broken configuration and UsageError for a file that cannot be read.
    """
    yield _config(folder)
    yield _whole(folder, GLOSSARY, _filled("glossary.yaml"))
    yield _whole(folder, SCHEMA, json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
    root = _repository(folder)
    if root == folder.absolute():
        yield _hook(folder)
        yield _whole(folder, WORKFLOW, _filled("workflow.yml"))
    else:
        for name in (HOOK, WORKFLOW):
            yield Proposal(name, None, reason=f"it belongs at the root of the repository: glossify init {root}")


def _config(folder: Path) -> Proposal:
    known = find_config(folder)
    if known is not None and known.absolute() == folder.absolute() / "pyproject.toml":
        reason = f"pyproject.toml configures glossify already; add there: glossary = [{json.dumps(GLOSSARY)}]"
        return Proposal(CONFIG, None, reason=reason)
    return _whole(folder, CONFIG, _filled("glossify.toml"))


def _hook(folder: Path) -> Proposal:
    entry = _filled("pre-commit-hook.yaml")
    known = _content(folder / HOOK)
    if known is None:
        return Proposal(HOOK, _filled("pre-commit-config.yaml") + _indented(entry))
    text = hooked(known, entry)
    if text is None:
        return Proposal(HOOK, None, reason=f"its list of repos cannot be told; add there:\n\n{entry}")
    if text.encode() == known:
        return Proposal(HOOK, None, reason="it has the hook already")
    return Proposal(HOOK, text, question=f"Add the glossify hook to {(folder / HOOK).as_posix()}?")


def _whole(folder: Path, name: str, text: str) -> Proposal:
    known = _content(folder / name)
    if known is None:
        return Proposal(name, text)
    if known == text.encode():
        return Proposal(name, None, reason="it says the same already")
    return Proposal(name, text, question=f"Overwrite {(folder / name).as_posix()}?")


def _content(path: Path) -> bytes | None:
    """Give what a file holds, or None if there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot be read ({error.strerror}); move it away or check its permissions"
        raise UsageError(Problem(path.as_posix(), 0, 0, message)) from error


def _repository(folder: Path) -> Path:
    """Give the root of the repository that holds a folder; outside of one, the folder itself."""
    absolute = folder.absolute()
    return next((parent for parent in (absolute, *absolute.parents) if (parent / ".git").exists()), absolute)


def _filled(name: str) -> str:
    text = files("glossify.cli.starter").joinpath(name).read_text(encoding="utf-8")
    values = {
        "@ENDINGS@": "|".join(sorted(suffix.removeprefix(".") for suffix in SUFFIXES)),
        "@GLOSSARIES@": ", ".join(json.dumps(shipped) for shipped in shipped_glossaries()),
        "@VERSION@": __version__,
    }
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text


def _indented(entry: str) -> str:
    return "".join(f"  {line}" for line in entry.splitlines(keepends=True))
