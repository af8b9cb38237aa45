"""``glossify align`` as installed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from glossify.cli.app import app

ZH = "论坛昨日在坪地开幕。\n项目总投资5亿元。\n"
EN = "The forum opened in Pingdi yesterday.\nThe project costs 500 million yuan.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.zh.txt").write_text(ZH, encoding="utf-8")
    Path("a.en.txt").write_text(EN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("extra", [[], ["--segmented"], ["--no-embed"]])
def test_jsonl(folder: Path, extra: list[str]) -> None:
    result = CliRunner().invoke(app, ["align", "a.zh.txt", "a.en.txt", "--format", "jsonl", *extra])
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["source"], record["target"]) for record in records] == [([0], [0]), ([1], [1])]
    assert records[0]["source_text"] == "论坛昨日在坪地开幕。"


def test_tsv_and_text(folder: Path) -> None:
    tsv = CliRunner().invoke(app, ["align", "a.zh.txt", "a.en.txt", "--format", "tsv"]).stdout
    assert tsv.splitlines()[0] == "zh\ten"
    assert tsv.splitlines()[1] == "论坛昨日在坪地开幕。\tThe forum opened in Pingdi yesterday."
    assert "500 million" in CliRunner().invoke(app, ["align", "a.zh.txt", "a.en.txt"]).stdout


def test_tmx_says_what_it_leaves_out(folder: Path) -> None:
    Path("a.zh.txt").write_text(ZH + "参观者可以看到水是怎样变清的。\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["align", "a.zh.txt", "a.en.txt", "--format", "tmx"])
    assert result.stdout.startswith("<?xml")
    assert result.stdout.count("<tu>") == 2
    assert "left out of the translation memory: 1 of 3 pairs" in result.stderr


def test_html_is_one_page(folder: Path) -> None:
    result = CliRunner().invoke(app, ["align", "a.zh.txt", "a.en.txt", "--format", "html"])
    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.count('class="pair') == 2
    assert not result.stderr
