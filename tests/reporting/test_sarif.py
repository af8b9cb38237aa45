"""The report as SARIF."""

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest

import glossify
from glossify.findings import FileFinding, Report, Severity
from glossify.manual import page
from glossify.reporting import Presentation, render
from glossify.reporting.descriptors import FILE_RULES, descriptors
from glossify.rules import all_rules

PACKAGE = Path(glossify.__file__).parent


def sarif(report: Report, minimum: Severity = Severity.INFO) -> dict:
    return json.loads(render(report, "sarif", Presentation(minimum)))


def run(report: Report) -> dict:
    (only,) = sarif(report)["runs"]
    return only


def results(report: Report) -> dict:
    """Give the results by rule."""
    return {result["ruleId"]: result for result in run(report)["results"]}


@pytest.mark.parametrize("name", ["release", "odd", "decided"])
def test_golden(name, request, golden):
    log = sarif(request.getfixturevalue(name))
    driver = log["runs"][0]["tool"]["driver"]
    # Pages of rules and the version change with every release; tests of their own look at them.
    driver |= {"version": "", "rules": [rule["id"] for rule in driver["rules"]]}
    golden(f"tests/golden/{name}.sarif", json.dumps(log, ensure_ascii=False, indent=2) + "\n")


@pytest.fixture(scope="module")
def schema() -> dict:
    folder = os.environ.get("GLOSSIFY_SCHEMAS")
    if folder is None:
        pytest.skip("GLOSSIFY_SCHEMAS names no folder with the official schemas")
    return json.loads((Path(folder) / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["release", "odd", "decided"])
def test_it_is_valid_by_the_official_schema(name, request, schema):
    jsonschema.validate(sarif(request.getfixturevalue(name)), schema)


def test_rules_of_every_kind_are_valid_by_the_official_schema(schema):
    found = [FileFinding(rule, Severity.WARNING, "x", "a.txt") for rule in (*all_rules(), *FILE_RULES, "mine/own")]
    jsonschema.validate(sarif(Report((), tuple(found))), schema)
    jsonschema.validate(sarif(Report(())), schema)


def test_a_rule_is_described_by_its_page():
    (descriptor,) = descriptors(["number/mismatch"])
    rule = all_rules()["number/mismatch"]
    assert (descriptor["id"], descriptor["name"]) == ("number/mismatch", "NumberMismatch")
    assert descriptor["help"]["markdown"] == descriptor["help"]["text"] == page(rule)
    assert descriptor["fullDescription"]["text"].startswith(descriptor["shortDescription"]["text"])
    assert descriptor["defaultConfiguration"] == {"level": "error"}
    assert descriptor["properties"] == {"tags": ["number"], "mqm": rule.mqm}


def test_no_description_is_longer_than_code_scanning_takes():
    for descriptor in descriptors(all_rules()):
        assert 0 < len(descriptor["fullDescription"]["text"]) <= 1024


def test_braces_are_doubled_since_single_ones_are_placeholders(decided):
    assert results(decided)["term/forbidden"]["message"]["text"].startswith("100% of {{0}}, :these::\n")


def test_whatever_is_said_of_files_is_described():
    said = set()
    for path in PACKAGE.rglob("*.py"):
        said |= set(re.findall(r'"((?:file|waiver)/[a-z]+)"', path.read_text(encoding="utf-8")))
    assert said == set(FILE_RULES)
    assert all("help" in descriptor for descriptor in descriptors(FILE_RULES))


def test_results_point_at_the_rules_they_break(release):
    found = run(release)
    ids = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert sorted(set(ids)) == ids
    for result in found["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]


def test_severities_have_names_of_their_own(release):
    levels = {rule: result["level"] for rule, result in results(release).items()}
    assert levels["number/mismatch"] == "error"
    assert levels["coverage/omitted"] == "warning"
    assert levels["wording/phrase"] == "note"
    assert {result["level"] for result in sarif(release, Severity.ERROR)["runs"][0]["results"]} == {"error"}


def test_both_places_are_given_and_the_message_links_to_the_source(release):
    result = results(release)["number/mismatch"]
    (place,), (source,) = result["locations"], result["relatedLocations"]
    assert place["physicalLocation"]["region"]["snippet"] == {"text": "5 million"}
    assert source["physicalLocation"]["artifactLocation"] == {"uri": "release.zh.txt", "uriBaseId": "%SRCROOT%"}
    assert source["physicalLocation"]["region"]["snippet"] == {"text": "5亿"}
    assert source["message"]["text"]
    assert f"[release.zh.txt:2:17]({source['id']}) 5亿" in result["message"]["text"]


def test_file_names_are_uris_and_brackets_end_no_link(decided):
    result = results(decided)["term/forbidden"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "%E6%96%B0%E9%97%BB%E7%A8%BF%20%5B%E7%BB%88%5D/%E7%AC%AC1%E7%A8%BF.en.txt"
    assert "[新闻稿 \\[终\\]/第1稿.zh.txt:2:4](1)" in result["message"]["text"]


def location(path: str) -> dict:
    (result,) = run(Report((), (FileFinding("file/row", Severity.ERROR, "x", path),)))["results"]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]


def test_paths_that_lead_out_of_the_folder_are_absolute(tmp_path, monkeypatch):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert location("./en/a b.txt") == {"uri": "en/a%20b.txt", "uriBaseId": "%SRCROOT%"}
    assert location("c:d.txt") == {"uri": "c%3Ad.txt", "uriBaseId": "%SRCROOT%"}
    assert location("en/../zh/a.txt") == {"uri": "zh/a.txt", "uriBaseId": "%SRCROOT%"}
    assert location("../zh/原文.txt") == {"uri": (tmp_path / "zh" / "原文.txt").as_uri()}
    assert location(str(tmp_path / "a.txt")) == {"uri": (tmp_path / "a.txt").as_uri()}
    assert location("a\udc80.txt") == {"uri": "a%80.txt", "uriBaseId": "%SRCROOT%"}


def test_the_folder_itself_is_not_told(release):
    (base,) = run(release)["originalUriBaseIds"].values()
    assert list(base) == ["description"]
    assert Path.cwd().as_posix() not in render(release, "sarif", Presentation())


def test_waived_results_are_kept_and_say_where_that_is_decided(decided, release):
    found = results(decided)
    assert found["number/mismatch"]["suppressions"] == [{"kind": "inSource", "justification": "rounded, {0}"}]
    assert found["wording/repeated-word"]["suppressions"] == [{"kind": "external"}]
    assert found["term/forbidden"]["suppressions"] == found["waiver/unused"]["suppressions"] == []
    assert not any("suppressions" in result for result in results(release).values())


def test_a_fix_says_what_to_delete_and_what_to_insert(decided):
    (fix,) = results(decided)["punctuation/width"]["fixes"]
    (change,) = fix["artifactChanges"]
    columns = [
        (one["deletedRegion"]["startColumn"], one["deletedRegion"]["endColumn"]) for one in change["replacements"]
    ]
    assert columns == [(23, 24), (35, 36)]
    assert [one["insertedContent"]["text"] for one in change["replacements"]] == [" (", ")"]
    assert fix["description"]["text"] == "write: (first phase)"
    assert "fixes" not in results(decided)["term/forbidden"]


def test_fingerprints_and_notices_are_handed_on(decided):
    assert results(decided)["number/mismatch"]["partialFingerprints"] == {"glossify/v1": f"{1:016x}"}
    (invocation,) = run(decided)["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolExecutionNotifications"]
    assert told == {"level": "note", "message": {"text": "a.txt: not UTF-8; read as GB18030"}}


def test_no_findings_is_an_empty_list_and_not_none():
    assert run(Report(()))["results"] == []
