"""Which file is the source of which: what the user says, what the configuration says, then names and folders."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from glossify.documents.decoding import decode
from glossify.documents.languages import counterparts, stated_language
from glossify.documents.model import Language
from glossify.documents.reading import written_language
from glossify.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class PairPatterns:
    """The configuration's ``pairs``: globs of translations to patterns of their sources, seen from ``root``."""

    patterns: Mapping[str, str]
    root: Path

    def source_of(self, target: Path) -> Path | None:
        """Give the source that a pattern names for a translation, whether or not it exists."""
        name = Path(os.path.relpath(target, self.root)).as_posix()
        for pattern, source in self.patterns.items():
            match = re.fullmatch(_as_regex(pattern), name)
            if match:
                return self.root / _filled(source, match.groups())
        return None


def find_source(target: Path, patterns: PairPatterns) -> Path | None:
    """Give the Chinese file that ``target`` translates, or None."""
    configured = patterns.source_of(target)
    if configured is not None and configured.is_file():
        return configured
    return _nearest(target, Language.CHINESE)


def find_translation(source: Path) -> Path | None:
    """Give the English file that translates a Chinese one, or None."""
    return _nearest(source, Language.ENGLISH)


def _nearest(path: Path, wanted: Language) -> Path | None:
    for candidate in counterparts(path.absolute(), wanted):
        if stated_language(Path(candidate.name)) is wanted or _is_written_in(candidate, wanted):
            return _as_given(candidate, path)
    return None


def _is_written_in(path: Path, language: Language) -> bool:
    try:
        return written_language(decode(path.read_bytes(), str(path)).text) is language
    except (OSError, UnreadableError):
        return False


def _as_given(found: Path, like: Path) -> Path:
    """Write a found path as the user wrote the other one: relative, unless that was absolute."""
    return found if like.is_absolute() else Path(os.path.relpath(found))


def _filled(pattern: str, texts: tuple[str, ...]) -> str:
    """Put texts in the place of the stars of a pattern, in order."""
    remaining = iter(texts)
    return re.sub(r"\*\*|\*", lambda _: next(remaining, ""), pattern)


def _as_regex(pattern: str) -> str:
    pieces = re.split(r"(\*\*|\*)", pattern)
    return "".join({"**": "(.*)", "*": "([^/]*)"}.get(piece, re.escape(piece)) for piece in pieces)
