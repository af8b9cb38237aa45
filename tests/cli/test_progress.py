import sys

import pytest

from glossify.api import Progress
from glossify.cli.progress import progress_bar


def test_name_of_a_file_is_no_markup(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with progress_bar() as watch:
        watch(Progress(0, 2, "[/b].txt"))
        watch(Progress(1, 2, "[bold]c.txt"))
    assert "[bold]c.txt" in capsys.readouterr().err
