"""What the name of a file says about its language, and which file may be the other half of it.

Names: ``x.zh.txt``/``x.en.txt``, ``x_zh``, ``x-zh-CN``, ``x.zh-Hans.md``, or a name without a tag beside one with the
tag of the other language. Folders: ``zh/…`` and ``en/…``, ``docs/zh-cn/…`` beside ``docs/en/…`` or ``docs/…`` itself.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from glossify.documents.model import Language

_CODES = {
    Language.CHINESE: re.compile(r"zh(?:[-_](?:cn|tw|hk|mo|sg|hans|hant)(?:[-_][a-z]{2})?)?", re.IGNORECASE),
    Language.ENGLISH: re.compile(r"en(?:[-_](?:us|gb|uk|au|ca|hk|sg|cn|za))?", re.IGNORECASE),
}
_WORDS = {
    Language.CHINESE: re.compile(r"zho|chi|cn|chs|cht|chinese|中文", re.IGNORECASE),
    Language.ENGLISH: re.compile(r"eng|english|英文", re.IGNORECASE),
}
_SEPARATORS = "._- "
# zh-Hans-CN has two separators inside, a third stands before it.
_MOST_SEPARATORS = 3
# Folders above a file that are tried as the root under which the languages part.
_MOST_LEVELS = 8


def split_stem(stem: str) -> tuple[str, Language | None]:
    """Take the language tag off the end of a file's stem: ``release.zh-CN`` gives (``release``, Chinese)."""
    whole = _tag_language(stem)
    if whole is not None:
        return "", whole
    separators = [index for index, character in enumerate(stem) if character in _SEPARATORS]
    for index in separators[-_MOST_SEPARATORS:]:
        # "how-to-learn-chinese" states no language; "handbook_chinese" does.
        language = _tag_language(stem[index + 1 :], words=stem[index] != "-")
        if index > 0 and language is not None:
            return stem[:index], language
    return stem, None


def stated_language(path: PurePath) -> Language | None:
    """Give the language that a file's name states, else the one that the nearest folder with a tag for a name does."""
    _, language = split_stem(path.stem)
    if language is not None:
        return language
    return next((found for folder in reversed(path.parent.parts) if (found := _tag_language(folder))), None)


def counterparts(path: Path, wanted: Language) -> Iterator[Path]:
    """Give the files that may be the ``wanted`` half of ``path``, an absolute one, the likeliest first; each exists.

    A counterpart whose name and folder state no language is given too: its text must tell.
    """
    yield from _siblings(path, path.parent, wanted)
    for root in list(path.parents)[:_MOST_LEVELS]:
        below = path.parts[len(root.parts) : -1]
        for folder in _branches(root, below, wanted):
            if folder != path.parent and folder.is_dir():
                yield from _siblings(path, folder, wanted)


def _tag_language(tag: str, *, words: bool = True) -> Language | None:
    for language in Language:
        if _CODES[language].fullmatch(tag) or (words and _WORDS[language].fullmatch(tag)):
            return language
    return None


def _names(folder: Path) -> list[str]:
    """Give the names in a folder, sorted; none where it cannot be looked into."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - five times faster, and folders hold thousands of files
    except OSError:
        return []


def _siblings(path: Path, folder: Path, wanted: Language) -> Iterator[Path]:
    """Give the files of ``folder`` with the name of ``path`` but for the tag; those of its own format first."""
    base, own = split_stem(path.stem)
    found = []
    for name in _names(folder):
        if not name.lower().startswith(base.lower()):
            continue
        other = folder / name
        other_base, language = split_stem(other.stem)
        same_name = other_base.lower() == base.lower() and other.suffix.lower() in (path.suffix.lower(), ".txt", ".md")
        # Two names without a tag in one folder are two documents; in parallel folders they are one.
        parted = language is wanted or (language is None and (own is not None or folder != path.parent))
        if same_name and parted and other != path and other.is_file():
            found.append((other.suffix.lower() != path.suffix.lower(), language is not wanted, name, other))
    yield from (entry[-1] for entry in sorted(found))


def _branches(root: Path, below: tuple[str, ...], wanted: Language) -> Iterator[Path]:
    """Give the folders under ``root`` that correspond to ``root/below`` in the wanted language."""
    own = _tag_language(below[0]) if below else None
    rest = below[1:] if own is not None and own is not wanted else below
    for name in _names(root):
        if _tag_language(name) is wanted:
            yield root.joinpath(name, *rest)
    if own is not None and own is not wanted:
        yield root.joinpath(*rest)
