from pathlib import Path

import pytest

from glossify.errors import UsageError
from glossify.files import write_atomically


def test_writes_and_replaces(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_atomically(file, b"one")
    write_atomically(file, b"two")
    assert file.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_keeps_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"one")
    file.chmod(0o640)
    write_atomically(file, b"two")
    assert file.stat().st_mode & 0o777 == 0o640


def test_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"one")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_atomically(tmp_path / "link.txt", b"two")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"two"


def test_failure_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"one")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match=r"a\.txt: cannot be written"):
        write_atomically(file, b"two")
    assert file.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="check that the folder is there"):
        write_atomically(tmp_path / "gone" / "a.txt", b"one")


def test_device_is_left_alone() -> None:
    with pytest.raises(UsageError, match="no file that can be replaced"):
        write_atomically(Path("/dev/null"), b"one")
    assert Path("/dev/null").is_char_device()
