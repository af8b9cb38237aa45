"""Write docs/rules/ from the rules; with --check, tell whether the pages there are up to date.

python tools/rule_pages.py [--check]
"""

import sys
from pathlib import Path

from glossify.manual import page, summary
from glossify.rules import RULES

FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def pages() -> dict[Path, str]:
    """Give every page with its path: one a rule, and the list."""
    found = {FOLDER / f"{rule.id}.md": page(rule) for rule in RULES}
    rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {summary(rule)} |" for rule in RULES]
    found[FOLDER / "README.md"] = "\n".join(
        ["# Rules", "", "| rule | severity | what it reports |", "|---|---|---|", *rows, ""]
    )
    return found


def main() -> int:
    """Write or check; gives the exit code."""
    wanted = pages()
    present = {path: path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.md")}
    if "--check" in sys.argv[1:]:
        stale = sorted(path for path in wanted.keys() | present.keys() if wanted.get(path) != present.get(path))
        for path in stale:
            print(f"{path.relative_to(FOLDER.parents[1])}: not what the rule says; run python tools/rule_pages.py")
        return 1 if stale else 0
    for path in present.keys() - wanted.keys():
        path.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
