"""Which file is the source of which: what the user says, what the configuration says, then names and folders."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossify.documents.decoding import decode
from glossify.documents.languages import counterparts, stated_language
from glossify.documents.model import Language
from glossify.documents.reading import written_language
from glossify.errors import UnreadableError

_STARS = re.compile(r"(\*\*/|\*\*|\*)")
# ``**/`` stands for any folders, also for none.
_REGEXES = {"**/": "((?:.*/)?)", "**": "(.*)", "*": "([^/]*)"}


@dataclass(frozen=True, slots=True)
class PairPatterns:
    """The configuration's ``pairs``: globs of translations to patterns of their sources, seen from ``root``."""

    patterns: Mapping[str, str]
    root: Path

    def source_of(self, target: Path) -> Path | None:
        """Give the source that a pattern names for a translation, whether or not it exists."""
        return self._mapped(target, self.patterns.items())

    def target_of(self, source: Path) -> Path | None:
        """Give the translation that a pattern names for a source, whether or not it exists."""
        return self._mapped(source, ((pattern, target) for target, pattern in self.patterns.items()))

    def _mapped(self, path: Path, patterns: Iterable[tuple[str, str]]) -> Path | None:
        name = Path(os.path.relpath(path, self.root)).as_posix()
        for pattern, other in patterns:
            match = re.fullmatch(_as_regex(pattern), name)
            if match:
                return self.root / _filled(other, match.groups())
        return None


NO_PATTERNS = PairPatterns({}, Path())


def find_source(target: Path, patterns: PairPatterns) -> Path | None:
    """Give the Chinese file that ``target`` translates, or None."""
    return _found(target, patterns.source_of(target), Language.CHINESE)


def find_translation(source: Path, patterns: PairPatterns = NO_PATTERNS) -> Path | None:
    """Give the English file that translates a Chinese one, or None."""
    return _found(source, patterns.target_of(source), Language.ENGLISH)


def _found(path: Path, configured: Path | None, wanted: Language) -> Path | None:
    absolute = _absolute(path)
    if configured is not None and configured.is_file() and _absolute(configured) != absolute:
        return _as_given(_absolute(configured), path)
    halves = (candidate for candidate in counterparts(absolute, wanted) if _is_half(candidate, wanted))
    half = next(halves, None)
    return None if half is None else _as_given(half, path)


def _is_half(path: Path, wanted: Language) -> bool:
    """Whether a file is of the wanted language: by its name, else by its text."""
    if stated_language(Path(path.name)) is wanted:
        return True
    try:
        text = decode(path.read_bytes(), str(path)).text
    except UnreadableError:
        return stated_language(path) is wanted  # in an encoding that only who reads it will know
    except OSError:
        return False
    return written_language(text, path.name) is wanted


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - without following links, which may lead out of the folders


def _as_given(found: Path, like: Path) -> Path:
    """Write a found path as the user wrote the other one: relative, unless that was absolute."""
    return found if like.is_absolute() else Path(os.path.relpath(found))


def _filled(pattern: str, texts: tuple[str, ...]) -> str:
    """Put texts in the place of the stars of a pattern, in order."""
    remaining = iter(texts)
    return _STARS.sub(lambda _: next(remaining, ""), pattern)


def _as_regex(pattern: str) -> str:
    pieces = _STARS.split(pattern)
    return "".join(_REGEXES.get(piece) or re.escape(piece) for piece in pieces)
