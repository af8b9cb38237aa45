"""Paths as URIs (RFC 3986): what is not ASCII is percent-encoded, byte by byte as the file system has it."""

import os
from pathlib import Path
from urllib.parse import quote_from_bytes


def relative_uri(path: str) -> str | None:
    """Give the relative reference of a path below the current folder; None for a path that leads elsewhere.

    A path with ``..`` is resolved on this file system, for no other one could know where it leads.
    """
    below = Path(path)
    if ".." in below.parts and below.resolve().is_relative_to(Path.cwd()):
        below = below.resolve().relative_to(Path.cwd())
    if below.is_absolute() or ".." in below.parts:
        return None
    return quote_from_bytes(os.fsencode(below.as_posix()))


def absolute_uri(path: str) -> str:
    """Give the ``file:`` URI of a path."""
    return Path(path).resolve().as_uri()
