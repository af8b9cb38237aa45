"""One more entry for a pre-commit configuration that people keep: all they wrote stays as it is."""

from typing import Any

import yaml

HOOK_ID = "glossify"


def hooked(data: bytes, entry: str) -> str | None:
    """Give a configuration with ``entry``, an item of a YAML list, at the end of its ``repos``.

    A configuration that has the hook already comes back as it is, one that cannot be extended safely as None.
    """
    try:
        text = data.decode("utf-8")
        known = yaml.safe_load(text)
        ends = _end_of_repos(text)
    except (UnicodeDecodeError, yaml.YAMLError):
        return None
    if _has_hook(known):
        return text
    if ends is None:
        return None
    line, indentation = ends
    end = "\r" if "\r\n" in text else ""
    lines = text.removesuffix("\n").split("\n")
    if not text.endswith("\n"):
        lines[-1] += end
    lines[line:line] = [" " * indentation + row + end for row in entry.splitlines()]
    extended = "\n".join(lines) + "\n"
    wanted = {**known, "repos": known["repos"] + yaml.safe_load(entry)}
    return extended if yaml.safe_load(extended) == wanted else None


def _end_of_repos(text: str) -> tuple[int, int] | None:
    """Give the number of the line after the last repository, and the column of the list's dashes."""
    root = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    for key, value in root.value:
        if key.value == "repos" and isinstance(value, yaml.SequenceNode) and not value.flow_style:
            end = value.end_mark.line + (value.end_mark.column > 0)
            lines = text.split("\n")[:end]
            # The list ends where the next key begins; blank lines and comments before it belong to that one.
            while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
                lines.pop()
            return len(lines), value.start_mark.column
    return None


def _has_hook(configuration: Any) -> bool:
    repositories = configuration.get("repos") if isinstance(configuration, dict) else None
    return any(
        isinstance(hook, dict) and hook.get("id") == HOOK_ID
        for repository in repositories or ()
        if isinstance(repository, dict)
        for hook in repository.get("hooks") or ()
    )
