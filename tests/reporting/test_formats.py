"""The registry of formats."""

import subprocess
import sys

import pytest

from glossify.errors import UsageError
from glossify.findings import Report
from glossify.reporting import FORMATS, Presentation, known, render


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_renders_a_report_of_nothing(name):
    known(name)
    assert render(Report(()), name, Presentation())[-1:] in ("", "\n")


def test_an_unknown_format_is_the_mistake_of_the_user():
    with pytest.raises(UsageError, match=r"'xml'; use text, concise, json, jsonl, github or sarif$"):
        render(Report(()), "xml", Presentation())


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_needs_no_rich(name):
    program = (
        "import sys; from glossify.findings import Report; from glossify.reporting import Presentation, render;"
        f"render(Report(()), '{name}', Presentation()); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
