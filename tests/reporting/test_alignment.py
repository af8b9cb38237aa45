import json

from rich.cells import cell_len

from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Pair
from glossify.reporting.alignment import render_jsonl, render_text, render_tsv


def bitext() -> Bitext:
    given = given_bitext([("论坛开幕。", "The forum\topened."), ("欢迎。", ""), ("", "Added.")], "a.zh", "a.en")
    first, *rest = given.pairs
    return Bitext(given.source, given.target, (Pair(first.source, first.target, 0.61234), *rest))


def test_jsonl_has_indexes_from_zero_and_empty_lists() -> None:
    assert [json.loads(line) for line in render_jsonl(bitext())] == [
        {
            "source": [0],
            "target": [0],
            "confidence": 0.6123,
            "source_text": "论坛开幕。",
            "target_text": "The forum\topened.",
        },
        {"source": [1], "target": [], "confidence": 1.0, "source_text": "欢迎。", "target_text": ""},
        {"source": [], "target": [1], "confidence": 1.0, "source_text": "", "target_text": "Added."},
    ]


def test_tsv_is_what_check_reads() -> None:
    assert "".join(render_tsv(bitext())) == "zh\ten\n论坛开幕。\tThe forum opened.\n欢迎。\t\n\tAdded.\n"


def test_text_has_two_columns_and_marks_weak_pairs() -> None:
    lines = "".join(render_text(bitext(), 60, color=False)).splitlines()
    assert lines[0].startswith("论坛开幕。")
    assert "?0.61" in lines[0]
    assert lines[0].endswith("The forum opened.")
    assert "–" in lines[1]


def test_text_fits_the_width_whatever_it_holds() -> None:
    long = given_bitext([("深圳市龙岗区坪地街道" * 20, "unbreakable" * 20)], "a.zh", "a.en")
    for width in (40, 60, 100, 200):
        text = "".join(render_text(long, width, color=False))
        assert max(cell_len(line) for line in text.splitlines()) <= width
        assert text.count("坪") == 20


def test_controls_do_not_reach_the_terminal() -> None:
    evil = given_bitext([("\x1b[31m红\u202e", "red\x07")], "a.zh", "a.en")
    text = "".join(render_text(evil, 60, color=False))
    assert not {"\x1b", "\u202e", "\x07"} & set(text)
