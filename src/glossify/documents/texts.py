"""The texts of a run: files, standard input, and texts that were changed and are to be written back."""

from dataclasses import replace
from pathlib import Path

from glossify.documents.decoding import Decoded, decode
from glossify.errors import Problem, UnreadableError, UsageError
from glossify.files import write_atomically

STDIN = Path("-")
_MEGABYTE = 1024 * 1024
# A novel has 3 MB; a file of more than this is a dump, on which every step would take minutes.
_LARGEST = 12 * _MEGABYTE


def shown_path(path: Path) -> str:
    """Give the name of a file as findings show it."""
    return "<stdin>" if path == STDIN else path.as_posix()


class Texts:
    """Gives texts by path; ``encoding`` is what the user named, ``stdin`` what stands for the path ``-``.

    ``notices`` collects what was assumed about files.
    """

    def __init__(self, encoding: str | None = None, stdin: bytes = b"") -> None:
        self._encoding = encoding
        self._stdin = stdin
        self._changed: dict[Path, Decoded] = {}
        self._passing: dict[Path, bytes] = {}
        self.notices: list[str] = []

    def text(self, path: Path) -> str:
        """Give the text of a file; raises UnreadableError, also for a file without any text."""
        return self._decoded(path).text

    def change(self, path: Path, text: str) -> None:
        """Put another text in the place of a file's, for this run."""
        self._changed[path] = replace(self._decoded(path), text=text)

    def save(self, *paths: Path) -> None:
        """Write changed texts to their files, each in the encoding that the file has.

        Raises UsageError where that cannot be done: before any file is written for a text that its encoding cannot
        hold. A file that is not written is as it was.
        """
        for path, data in [(path, self._encoded(path)) for path in paths]:
            write_atomically(path, data)

    def _encoded(self, path: Path) -> bytes:
        changed = self._changed[path]
        try:
            return changed.encode(changed.text)
        except UnicodeEncodeError as error:
            message = f"{changed.encoding} cannot hold '{error.object[error.start]}'; save the file as UTF-8 first"
            raise UsageError(Problem(shown_path(path), 0, 0, message)) from error

    def _decoded(self, path: Path) -> Decoded:
        if path in self._changed:
            return self._changed[path]
        name = shown_path(path)
        decoded = decode(self._bytes(path), name, self._encoding)
        if decoded.warning:
            self.notices.append(f"{name}: {decoded.warning}")
        if not decoded.text.strip():
            raise UnreadableError(Problem(name, 0, 0, "the file is empty; there is nothing to check"))
        return decoded

    def _bytes(self, path: Path) -> bytes:
        if path == STDIN:
            _refuse_large(path, len(self._stdin))
            return self._stdin
        if path not in self._passing:
            data = _read(path)
            if path.is_file():
                return data
            self._passing[path] = data  # a pipe, such as <(...) of a shell, gives its bytes once
        return self._passing[path]


def _refuse_large(path: Path, size: int) -> None:
    if size > _LARGEST:
        message = f"the file is larger than the {_LARGEST // _MEGABYTE} MB that glossify reads; split it"
        raise UnreadableError(Problem(shown_path(path), 0, 0, message))


def _read(path: Path) -> bytes:
    name = path.as_posix()
    try:
        _refuse_large(path, path.stat().st_size)
        with path.open("rb") as file:
            # What has no size beforehand, a pipe or a device, may never end.
            data = file.read(_LARGEST + 1)
        _refuse_large(path, len(data))
        return data
    except FileNotFoundError as error:
        raise UnreadableError(Problem(name, 0, 0, "no such file; check the spelling and the folder")) from error
    except IsADirectoryError as error:
        raise UnreadableError(Problem(name, 0, 0, "this is a folder; name a file")) from error
    except OSError as error:
        message = f"cannot be read ({error.strerror}); check its permissions"
        raise UnreadableError(Problem(name, 0, 0, message)) from error
