"""Formats of one line a finding: concise, JSON lines, GitHub's workflow commands."""

import json

import jsonschema
import pytest

from glossify.findings import FileFinding, Report, Severity
from glossify.reporting import Presentation, render
from glossify.reporting.schema import REPORT_SCHEMA

ENDINGS = {"concise": "concise.txt", "jsonl": "jsonl", "github": "github.txt"}


@pytest.mark.parametrize("name", ENDINGS)
@pytest.mark.parametrize("made", ["release", "odd", "decided"])
def test_golden(made, name, request, golden):
    text = render(request.getfixturevalue(made), name, Presentation(Severity.INFO))
    golden(f"tests/golden/{made}.{ENDINGS[name]}", text)


@pytest.mark.parametrize("name", ENDINGS)
def test_the_minimum_filters(release, name):
    every = render(release, name, Presentation(Severity.INFO)).splitlines()
    errors = render(release, name, Presentation(Severity.ERROR)).splitlines()
    assert (len(every), len(errors)) == (8, 4)
    assert set(errors) < set(every)


@pytest.mark.parametrize("name", ENDINGS)
def test_of_no_findings_there_is_nothing_to_say(name):
    assert render(Report(()), name, Presentation()) == ""


def test_concise_is_what_quiet_text_is(release):
    assert render(release, "concise", Presentation()) == render(release, "text", Presentation(quiet=True))


def test_jsonl_has_the_objects_of_json(decided):
    lines = render(decided, "jsonl", Presentation(Severity.INFO)).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render(decided, "json", Presentation(Severity.INFO)))[
        "findings"
    ]
    for line in lines:
        jsonschema.validate(json.loads(line), REPORT_SCHEMA["properties"]["findings"]["items"])


def github(finding: FileFinding) -> str:
    return render(Report((), (finding,)), "github", Presentation(Severity.INFO))


def test_github_escapes_what_would_end_a_property_or_a_command():
    finding = FileFinding("file/row", Severity.ERROR, "50% :: a,b\r\n::error::x", "a:b,c%\n.tsv", 2, 3)
    assert github(finding) == (
        "::error file=a%3Ab%2Cc%25 .tsv,line=2,endLine=2,col=3,endColumn=3,title=glossify file/row"
        "::50%25 :: a,b  ::error::x\n"
    )


@pytest.mark.parametrize(("severity", "command"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_github_calls_severities_by_its_own_names(severity, command):
    assert github(FileFinding("file/row", Severity(severity), "x", "a.tsv")).startswith(f"::{command} ")


def test_github_says_what_to_write_and_why_and_quotes_the_source(release, make):
    commands = render(release, "github", Presentation()).splitlines()
    (forbidden,) = (line for line in commands if "term/forbidden" in line)
    assert forbidden.partition("::")[2].partition("::")[2].split("%0A") == [
        "the glossary does not allow “Ping Di”; write “Pingdi”",
        "write: Pingdi",
        "why: a place name in pinyin is one word; ask the terminology desk before you change it "
        "(glossaries/places.yaml:12)",
        "note: the alignment of the sentences is uncertain here (62% sure)".replace("%", "%25"),
        "source: release.zh.txt:4:1 坪地街道",
    ]
    long = make("字" * 500 + "\n", "One.\n").add("x", "One", "字" * 500, pair=0).report()
    assert render(long, "github", Presentation()).endswith("字" * 199 + "…\n")


@pytest.mark.parametrize("name", ["concise", "github"])
def test_waived_findings_are_not_for_people(decided, name):
    text = render(decided, name, Presentation())
    assert len(text.splitlines()) == 3
    assert "500 million" not in text
    assert "stands twice" not in text
