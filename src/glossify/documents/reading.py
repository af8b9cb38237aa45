"""A file's text to a Document: the format by the name's ending, the language by the name or by the script."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from glossify.documents.html import html_prose, read_html
from glossify.documents.languages import stated_language
from glossify.documents.markdown import markdown_prose, read_markdown
from glossify.documents.model import Document, Language
from glossify.documents.plain import read_plain
from glossify.text.script import han_share

# A text is Chinese from this share of Chinese words on: English prose with Chinese names in it stays far below, Chinese
# technical prose full of Latin names well above.
_CHINESE_SHARE = 0.4

_READERS: Mapping[str, Callable[[str, str, Language], Document]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
# What of a text is prose: code would make the page of a Chinese manual English.
_PROSE: Mapping[str, Callable[[str], str]] = {
    ".md": markdown_prose,
    ".markdown": markdown_prose,
    ".html": html_prose,
    ".htm": html_prose,
}
BITEXT_SUFFIXES = frozenset({".tsv"})
SUFFIXES = frozenset(_READERS) | BITEXT_SUFFIXES


def read_document(path: str, text: str, language: Language | None = None) -> Document:
    """Read one text in one language; an unknown ending is read as plain text.

    ``path`` is shown in findings; ``language`` is what is known beforehand, else name and script tell.
    """
    suffix = PurePath(path).suffix.lower()
    return _READERS.get(suffix, read_plain)(path, text, language or language_of(path, text))


def language_of(path: str, text: str) -> Language:
    """Give the language of a text: what its name states, else what it is written in."""
    return stated_language(PurePath(path)) or written_language(text, path)


def written_language(text: str, path: str = "") -> Language:
    """Give the language by script; the ending of ``path`` tells what of the text is prose, as all is without one."""
    prose = _PROSE.get(PurePath(path).suffix.lower(), str)(text)
    return Language.CHINESE if han_share(prose) >= _CHINESE_SHARE else Language.ENGLISH
