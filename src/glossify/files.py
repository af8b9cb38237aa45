"""Writing files so that they are whole or not there."""

import os
import tempfile
from pathlib import Path

from glossify.errors import Problem, UsageError


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of a file, or leave everything as it was; the file's permissions stay.

    Raises UsageError where the folder is missing, nothing may be written there, or what is there is no file.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        # What is put in its place as a whole would be gone: a device, a pipe.
        raise UsageError(Problem(path.as_posix(), 0, 0, "this is no file that can be replaced; name another one"))
    try:
        mode = target.stat().st_mode if target.exists() else None
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            Path(temporary).chmod(mode if mode is not None else 0o666 & ~_umask())
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        message = f"cannot be written ({error.strerror}); check that the folder is there and may be written to"
        raise UsageError(Problem(path.as_posix(), 0, 0, message)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
