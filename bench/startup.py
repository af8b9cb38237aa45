"""Whole processes: `glossify --version` beside `import typer`, and a cold check of a 50-sentence pair.

    python bench/startup.py [RUNS]

Prints the median of user + system seconds over the runs (default 9), commands taking turns. The pair is the clean
sample, repeated to 50 sentences or more a side.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples" / "clean"


def cpu_seconds(command: list[str]) -> float:
    """Run a command and give its user + system time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Give the median of each command; the first run of each warms the caches and does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            spent = cpu_seconds(command)
            if number:
                seconds[name].append(spent)
    return {name: statistics.median(values) for name, values in seconds.items()}


def main() -> None:
    """Measure and print."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        for language in ("zh", "en"):
            text = (SAMPLES / f"city-briefing.{language}.txt").read_text(encoding="utf-8")
            Path(folder, f"pair.{language}.txt").write_text(text + "\n" + text, encoding="utf-8")
        glossify = [sys.executable, "-m", "glossify"]
        check = [*glossify, "check", "--isolated", str(Path(folder, "pair.en.txt"))]
        found = medians(
            {
                "python -c 'import typer'": [sys.executable, "-c", "import typer"],
                "glossify --version": [*glossify, "--version"],
                "glossify check, two clean samples in one": check,
                "the same with --no-embed": [*check, "--no-embed"],
            },
            runs,
        )
    for name, seconds in found.items():
        print(f"{name:<44} {seconds:6.3f} s CPU")
    first, second, *_ = found.values()
    print(f"--version / import typer: {second / first:.2f}")


if __name__ == "__main__":
    main()
