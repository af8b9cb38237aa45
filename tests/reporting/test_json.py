"""The report for programs, and its schema."""

import json
import re

import jsonschema
import pytest

from glossify.findings import FAMILIES, FileFinding, Report, Severity, Verification
from glossify.reporting import Presentation, render
from glossify.reporting.schema import REPORT_SCHEMA

FINDING_KEYS = (
    "rule severity message suggestion path line column end_line end_column text source pair fix fingerprint waived"
)


def as_json(report: Report, minimum: Severity = Severity.INFO) -> str:
    return render(report, "json", Presentation(minimum))


def sliced(text: str, place: dict) -> str:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    start = starts[place["line"] - 1] + place["column"] - 1
    return text[start : starts[place["end_line"] - 1] + place["end_column"] - 1]


@pytest.mark.parametrize("name", ["release", "odd", "decided"])
def test_golden(name, request, golden):
    golden(f"tests/golden/{name}.json", as_json(request.getfixturevalue(name)))


@pytest.mark.parametrize("name", ["release", "odd", "decided"])
def test_it_has_the_form_of_the_schema(name, request):
    jsonschema.validate(json.loads(as_json(request.getfixturevalue(name))), REPORT_SCHEMA)


def test_the_schema_is_valid_and_published_as_it_is(golden):
    jsonschema.Draft202012Validator.check_schema(REPORT_SCHEMA)
    golden("docs/report.schema.json", json.dumps(REPORT_SCHEMA, ensure_ascii=False, indent=2) + "\n")


def test_the_schema_allows_nothing_else(release):
    document = json.loads(as_json(release))
    document["findings"][0]["note"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, REPORT_SCHEMA)


def test_keys_and_their_order(release):
    document = json.loads(as_json(release))
    assert list(document) == ["version", "summary", "findings"]
    assert list(document["summary"]) == "documents pairs errors warnings infos waived verified".split()
    for finding in document["findings"]:
        assert list(finding) == FINDING_KEYS.split()
        if finding["source"]:
            assert list(finding["source"]) == "path line column end_line end_column text".split()
        if finding["pair"]:
            assert list(finding["pair"]) == ["index", "confidence"]


@pytest.mark.parametrize("name", ["release", "odd"])
def test_lines_and_columns_cut_out_the_text(name, request):
    report = request.getfixturevalue(name)
    texts = {}
    for checked in report.checked:
        for document in (checked.bitext.source, checked.bitext.target):
            if document is not None:
                texts[document.path] = document.text
    places = []
    for finding in json.loads(as_json(report))["findings"]:
        places += [finding, finding["source"]] if finding["source"] else [finding]
    checked_places = [place for place in places if place["path"] in texts]
    assert len(checked_places) > 6
    for place in checked_places:
        assert sliced(texts[place["path"]], place) == place["text"]


def test_the_minimum_filters_findings_and_not_the_summary(release):
    document = json.loads(as_json(release, Severity.ERROR))
    assert {finding["severity"] for finding in document["findings"]} == {"error"}
    assert document["summary"] == {
        "documents": 2,
        "pairs": 6,
        "errors": 4,
        "warnings": 3,
        "infos": 1,
        "waived": 0,
        "verified": {"term": [41, 52], "name": [0, 0], "number": [1, 1]},
    }


def test_what_is_waived_is_kept_and_counted_apart(decided):
    document = json.loads(as_json(decided))
    assert [one["rule"] for one in document["findings"] if one["waived"]] == [
        "number/mismatch",
        "wording/repeated-word",
    ]
    counts = {key: document["summary"][key] for key in ("errors", "warnings", "infos", "waived")}
    assert counts == {"errors": 1, "warnings": 2, "infos": 1, "waived": 2}
    assert json.loads(as_json(decided, Severity.ERROR))["summary"]["waived"] == 2


def test_a_fix_is_its_edits_and_their_places(decided):
    fixes = {one["rule"]: one["fix"] for one in json.loads(as_json(decided))["findings"]}
    assert fixes["punctuation/width"] == {
        "edits": [
            {"line": 1, "column": 23, "end_line": 1, "end_column": 24, "replacement": " ("},
            {"line": 1, "column": 35, "end_line": 1, "end_column": 36, "replacement": ")"},
        ]
    }
    assert fixes["term/forbidden"] is None


def test_verified_is_summed_and_has_the_usual_families_first(make):
    numbers = (Verification("unit", 1, 1), Verification("number", 1, 2))
    checked = [make("一。\n", "One.\n", name, verifications=numbers).checked() for name in "ab"]
    verified = json.loads(as_json(Report(tuple(checked))))["summary"]["verified"]
    assert list(verified.items()) == [("term", [0, 0]), ("name", [0, 0]), ("number", [2, 4]), ("unit", [2, 2])]
    assert tuple(json.loads(as_json(Report(())))["summary"]["verified"]) == FAMILIES


def test_what_is_absent_is_null(make):
    document = json.loads(as_json(make(None, "One.\n").add("x", "One", pair=0).report()))
    finding = document["findings"][0]
    assert [finding[key] for key in ("source", "pair", "suggestion", "fix")] == [None] * 4


def test_an_empty_span_is_a_place_too(make):
    document = json.loads(as_json(make("一。\n", "One.\n").add("x", 4, "", pair=0).report()))
    finding = document["findings"][0]
    assert [finding[key] for key in ("line", "column", "end_line", "end_column", "text")] == [1, 5, 1, 5, ""]
    assert finding["source"]["text"] == ""


def test_findings_of_files_have_a_place_and_a_fingerprint():
    rows = [FileFinding("file/row", Severity.WARNING, "too short", "a.tsv", line) for line in (3, 9)]
    first, second = json.loads(as_json(Report((), tuple(rows))))["findings"]
    moved = json.loads(as_json(Report((), (FileFinding("file/row", Severity.WARNING, "too short", "a.tsv", 4),))))
    assert (first["line"], first["end_line"], first["text"]) == (3, 3, "")
    assert first["fingerprint"] == moved["findings"][0]["fingerprint"] != second["fingerprint"]


def test_fingerprints_do_not_hang_on_the_minimum():
    rows = [FileFinding("file/row", severity, "x", "a.tsv") for severity in (Severity.INFO, Severity.ERROR)]
    every = json.loads(as_json(Report((), tuple(rows))))["findings"]
    errors = json.loads(as_json(Report((), tuple(rows)), Severity.ERROR))["findings"]
    assert [one for one in every if one["severity"] == "error"] == errors


def test_nothing_in_it_steers_a_terminal_and_all_of_it_is_utf8(make):
    odd_file = FileFinding("file/unreadable", Severity.ERROR, "no", "a\udc80\u202e.txt")
    text = as_json(
        Report((make(None, "A \x9b2J\x1b \x7f 园区.\n").add("x", "\x9b2J\x1b \x7f 园区").checked(),), (odd_file,))
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "园区" in text
    text.encode("utf-8")
    assert json.loads(text)["findings"][0]["text"] == "\x9b2J\x1b \x7f 园区"
    assert json.loads(text)["findings"][1]["path"] == "a\udc80\u202e.txt"
