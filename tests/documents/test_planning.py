from collections.abc import Callable
from pathlib import Path

import pytest

from glossify.documents.pairing import PairPatterns
from glossify.documents.planning import Plan, plan, plan_with_source
from glossify.documents.texts import STDIN, Texts
from glossify.errors import UnreadableError, UsageError

ZH, EN = "论坛昨日开幕。\n", "The forum opened yesterday.\n"
Planner = Callable[..., Plan]


@pytest.fixture
def planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planner:
    monkeypatch.chdir(tmp_path)

    def run(*names: str, **patterns: str) -> Plan:
        pairs = {key.replace("_", "/"): value for key, value in patterns.items()}
        return plan(names, Texts(), PairPatterns(pairs, Path()))

    return run


def write(*files: str) -> None:
    """Write files in the language that their names state, or in English."""
    for name in files:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ZH if "zh" in name else EN, encoding="utf-8")


def pairs(found: Plan) -> list[tuple[str, str | None]]:
    return [(job.target.as_posix(), job.source.as_posix() if job.source else None) for job in found.jobs]


def test_each_pair_of_a_folder_once(planned: Planner) -> None:
    write("zh/a.txt", "en/a.txt", "zh/b.txt", "en/b.txt", "en/alone.txt")
    assert sorted(pairs(planned("."))) == [
        ("en/a.txt", "zh/a.txt"),
        ("en/alone.txt", None),
        ("en/b.txt", "zh/b.txt"),
    ]


def test_pair_named_by_both_files_is_one_job(planned: Planner) -> None:
    write("a.zh.txt", "a.en.txt")
    assert pairs(planned("a.zh.txt", "a.en.txt")) == [("a.en.txt", "a.zh.txt")]


def test_source_may_lie_outside_the_folder(planned: Planner) -> None:
    write("zh/a.txt", "en/a.txt")
    assert pairs(planned("en")) == [("en/a.txt", "zh/a.txt")]


def test_bitext_needs_no_source(planned: Planner) -> None:
    Path("a.tsv").write_text("你好\tHello\n", encoding="utf-8")
    assert pairs(planned("a.tsv")) == [("a.tsv", None)]


def test_standard_input_is_a_job(planned: Planner) -> None:
    assert [job.target for job in planned("-").jobs] == [STDIN]


def test_chinese_without_translation(planned: Planner) -> None:
    write("texts/a.zh.txt", "texts/b.en.txt")
    found = planned("texts")
    assert pairs(found) == [("texts/b.en.txt", None)]
    assert [(skipped.problem.path, skipped.is_readable) for skipped in found.skipped] == [("texts/a.zh.txt", True)]
    with pytest.raises(UsageError, match="no English translation was found"):
        planned("texts/a.zh.txt")


def test_unreadable_file(planned: Planner) -> None:
    write("texts/b.en.txt")
    Path("texts/a.txt").write_bytes(b"\x00")
    found = planned("texts")
    assert [(skipped.problem.path, skipped.is_readable) for skipped in found.skipped] == [("texts/a.txt", False)]
    with pytest.raises(UnreadableError):
        planned("texts/a.txt")


def test_text_that_holds_both_languages_is_a_job(planned: Planner) -> None:
    lines = [f"{number}、论坛昨日在坪地开幕，来宾八百人。\nThe forum opened in Pingdi.\n" for number in range(4)]
    Path("talk.txt").write_text("".join(lines), encoding="utf-8")
    assert pairs(planned("talk.txt")) == [("talk.txt", None)]


def test_source_that_is_named(tmp_path: Path) -> None:
    assert pairs(plan_with_source(["a.txt"], "b.txt")) == [("a.txt", "b.txt")]
    for names in (["a.txt", "c.txt"], [str(tmp_path)]):
        with pytest.raises(UsageError, match="--source goes with one translation"):
            plan_with_source(names, "b.txt")
