"""Every format says the same place, and it is the right one, whatever the text is made of."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from glossify.api import check_files
from glossify.config import load_settings
from glossify.findings import Severity
from glossify.reporting import Presentation, render

Place = tuple[str, int, int, int, int]


def json_places(text: str) -> Iterator[Place]:
    for finding in json.loads(text)["findings"]:
        yield from record_places(finding)


def jsonl_places(text: str) -> Iterator[Place]:
    for line in text.splitlines():
        yield from record_places(json.loads(line))


def record_places(finding: dict) -> Iterator[Place]:
    for place in filter(None, (finding, finding["source"])):
        yield place["path"], place["line"], place["column"], place["end_line"], place["end_column"]


def sarif_places(text: str) -> Iterator[Place]:
    for result in json.loads(text)["runs"][0]["results"]:
        for location in result["locations"] + result.get("relatedLocations", []):
            artifact, region = location["physicalLocation"].values()
            ends = (region[key] for key in ("startLine", "startColumn", "endLine", "endColumn"))
            yield unquote(artifact["uri"]), *ends


def github_places(text: str) -> Iterator[Place]:
    for line in text.splitlines():
        listed = re.match("::[a-z]+ ([^:]*)::", line)[1].split(",")
        of = {name: unquote(value) for name, _, value in (one.partition("=") for one in listed)}
        yield of["file"], int(of["line"]), int(of["col"]), int(of["endLine"]), int(of["endColumn"])


def sliced(text: str, place: Place) -> str:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return text[starts[place[1] - 1] + place[2] - 1 : starts[place[3] - 1] + place[4] - 1]


READERS: dict[str, Callable[[str], Iterator[Place]]] = {
    "json": json_places,
    "jsonl": jsonl_places,
    "sarif": sarif_places,
    "github": github_places,
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("made", ["release", "odd"])
def test_places_cut_out_what_was_marked(made, name, request):
    report = request.getfixturevalue(made)
    wanted = []
    texts = {}
    for checked in report.checked:
        bitext = checked.bitext
        for finding in checked.findings:
            wanted.append(bitext.target.text[finding.target.start : finding.target.end])
            if finding.source is not None and name != "github":
                wanted.append(bitext.source.text[finding.source.start : finding.source.end])
        texts |= {side.path: side.text for side in (bitext.source, bitext.target) if side}
    text = render(report, name, Presentation(Severity.INFO))
    places = [place for place in READERS[name](text) if place[0] in texts]
    assert sorted(sliced(texts[place[0]], place) for place in places) == sorted(wanted)


@pytest.mark.parametrize("made", ["release", "odd", "decided"])
def test_lines_of_text_begin_where_json_says(made, request):
    report = request.getfixturevalue(made)
    places = [
        f"{one['path']}:{one['line']}:{one['column']}"
        for one in json.loads(render(report, "json", Presentation()))["findings"]
        if not one["waived"]
    ]
    for name, shown in (("concise", Presentation()), ("text", Presentation(quiet=True))):
        lines = render(report, name, shown).splitlines()
        assert [line.split(": ")[0] for line in lines] == places
    headers = re.findall(r"(?m)^(\S.*:\d+:\d+)  ", render(report, "text", Presentation()))
    assert headers == places


ODD_ZH = "\t𠮷野家𠮷投资5亿元。\r\n\r\n第二行：投资5亿元。\r\n"
ODD_EN = "\tYoshinoya 𠮷 put in 5 million yuan.\r\n\r\nThe second\tline 𠮷𠮷: 5 million yuan was put in.\r\n"


@pytest.mark.parametrize("name", READERS)
def test_of_a_file_with_mark_tabs_and_astral_characters(tmp_path: Path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Path("a.zh.txt").write_bytes(ODD_ZH.encode("utf-8-sig"))
    Path("a.en.txt").write_bytes(ODD_EN.encode("utf-8-sig"))
    Path("own.yaml").write_text("glossify: 1\nterms: []\n", encoding="utf-8")
    given = {"embed": False, "select": ("number/mismatch",), "glossary": ("own.yaml",)}
    report = check_files(["a.en.txt"], load_settings(None, given))
    places = list(READERS[name](render(report, name, Presentation())))
    assert [place for place in places if place[0] == "a.en.txt"] == [
        ("a.en.txt", 1, 21, 1, 30),
        ("a.en.txt", 3, 21, 3, 30),
    ]
    if name != "github":
        assert [place for place in places if place[0] == "a.zh.txt"] == [
            ("a.zh.txt", 1, 8, 1, 10),
            ("a.zh.txt", 3, 7, 3, 9),
        ]
