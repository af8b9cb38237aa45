"""The configuration: where it is found, what it may say, where each value comes from, and every mistake at its line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import pytest

import glossify.config.settings
from glossify.config import Settings, find_config, json_schema, load_settings, selected_rules, shown_settings
from glossify.errors import ConfigError, UsageError
from glossify.findings import Severity
from glossify.glossary.loading import shipped_glossaries
from glossify.rule import Rule
from glossify.rules import all_rules
from glossify.rules.term.missing import Missing


@dataclass(frozen=True)
class Optional(Missing):
    """A rule with an option of every kind."""

    count: Annotated[int, "How many."] = 3
    share: Annotated[float, "How much."] = 0.5
    words: Annotated[tuple[str, ...], "Which."] = ("a",)
    strict: Annotated[bool, "Whether."] = False


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rules: dict[str, type[Rule]] = {**all_rules(), "term/missing": Optional}
    monkeypatch.setattr(glossify.config.settings, "all_rules", lambda: rules)
    return tmp_path


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def loaded(text: str, **given: Any) -> Settings:
    written(Path("glossify.toml"), text)
    return load_settings(Path(), given)


def mistakes(text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        loaded(text)
    return [str(problem) for problem in caught.value.problems]


# --- where it is found ------------------------------------------------------------------------------------------------


def test_nearest_file_upward(folder: Path) -> None:
    written(folder / "glossify.toml", "")
    near = written(folder / "docs" / "glossify.toml", "")
    target = written(folder / "docs" / "deep" / "a.txt", "")
    assert find_config(target) == near.relative_to(folder)
    assert find_config(folder / "other") == Path("glossify.toml")


def test_own_file_goes_before_the_project(folder: Path) -> None:
    written(folder / "pyproject.toml", "[tool.glossify]\n")
    assert find_config(folder) == Path("pyproject.toml")
    written(folder / "glossify.toml", "")
    assert find_config(folder) == Path("glossify.toml")


def test_project_without_a_table_is_passed_over(folder: Path) -> None:
    written(folder / "glossify.toml", "domain = 'law'\n")
    written(folder / "sub" / "pyproject.toml", "[tool.other]\n")
    assert load_settings(folder / "sub", {}).domain == "law"


def test_no_configuration_at_all(folder: Path) -> None:
    written(folder / "glossify.toml", "domain = 'law'\n")
    settings = load_settings(None, {})
    assert settings.domain is None
    assert settings.origins == {}
    assert settings.glossary == shipped_glossaries()


# --- what it may say --------------------------------------------------------------------------------------------------


def test_values(folder: Path) -> None:
    settings = loaded(
        """
        select = ["term", "number/mismatch"]
        ignore = ["term/forbidden"]
        encoding = "gb18030"
        embed = false
        domain = "place"
        format = "json"
        min-severity = "info"
        fail-on = "never"
        baseline = "accepted.json"
        [pairs]
        "en/*.md" = "cn/*.md"
        """
    )
    assert settings.select == ("term", "number/mismatch")
    assert (settings.encoding, settings.embed, settings.format) == ("gb18030", False, "json")
    assert settings.min_severity is Severity.INFO
    assert settings.fail_on is None
    assert settings.baseline == "accepted.json"
    assert settings.pairs == {"en/*.md": "cn/*.md"}
    assert set(settings.origins.values()) == {"glossify.toml"}
    assert {rule.id for rule in selected_rules(settings)} >= {"term/missing", "number/mismatch"}
    assert "term/forbidden" not in {rule.id for rule in selected_rules(settings)}


def test_paths_are_seen_from_the_folder_of_the_file(folder: Path) -> None:
    written(folder / "sub" / "glossify.toml", 'glossary = ["terms.yaml", "glossify:government"]\n[pairs]\n"a" = "b"\n')
    settings = load_settings(folder / "sub", {})
    assert settings.glossary == ("sub/terms.yaml", "glossify:government")
    assert settings.pairs_root == "sub"


def test_given_values_go_before_the_file(folder: Path) -> None:
    settings = loaded('domain = "law"\nformat = "json"\n', domain="place", format=None, select=("term",))
    assert (settings.domain, settings.format) == ("place", "json")
    assert settings.origins == {"domain": "command line", "format": "glossify.toml", "select": "command line"}


def test_options_of_a_rule(folder: Path) -> None:
    settings = loaded('[rules."term/missing"]\ncount = 5\nshare = 1\nwords = ["x", "y"]\nstrict = true\n')
    (rule,) = (rule for rule in selected_rules(settings) if isinstance(rule, Optional))
    assert (rule.count, rule.share, rule.words, rule.strict) == (5, 1, ("x", "y"), True)


def test_windows_file(folder: Path) -> None:
    (folder / "glossify.toml").write_bytes(b'\xef\xbb\xbfdomain = "law"\r\nembed = false\r\n')
    assert load_settings(folder, {}).domain == "law"


# --- extend -----------------------------------------------------------------------------------------------------------


def test_extended_values_hold_where_the_file_has_none(folder: Path) -> None:
    written(folder / "base" / "far.toml", 'domain = "far"\nformat = "json"\nglossary = ["far.yaml"]\n')
    written(folder / "base" / "near.toml", 'extend = "far.toml"\ndomain = "near"\nencoding = "big5"\n')
    settings = loaded('extend = "base/near.toml"\nencoding = "gb18030"\n')
    assert (settings.domain, settings.format, settings.encoding) == ("near", "json", "gb18030")
    assert settings.glossary == ("base/far.yaml",)
    assert settings.origins == {
        "domain": "base/near.toml",
        "format": "base/far.toml",
        "glossary": "base/far.toml",
        "encoding": "glossify.toml",
    }


def test_options_of_rules_are_united_one_by_one(folder: Path) -> None:
    written(folder / "base.toml", '[rules."term/missing"]\ncount = 5\nstrict = true\n')
    settings = loaded('extend = "base.toml"\n[rules."term/missing"]\ncount = 7\n')
    assert settings.rules == {"term/missing": {"count": 7, "strict": True}}


def test_project_file_can_be_extended(folder: Path) -> None:
    written(folder / "base" / "pyproject.toml", '[tool.glossify]\ndomain = "law"\n')
    assert loaded('extend = "base/pyproject.toml"\n').domain == "law"


def test_circle_is_told_where_it_closes(folder: Path) -> None:
    written(folder / "a.toml", '# first\nextend = "sub/../glossify.toml"\n')
    (folder / "sub").mkdir()
    assert mistakes('extend = "a.toml"\n') == [
        "a.toml:2:1: 'extend' leads back to sub/../glossify.toml; cut the circle"
    ]


def test_missing_file_is_told_where_it_is_named(folder: Path) -> None:
    assert mistakes('domain = "x"\nextend = "no.toml"\n') == [
        "glossify.toml:2:1: there is no configuration 'no.toml'; name a file, seen from this one's folder"
    ]


def test_mistake_in_the_extended_file_is_told_there(folder: Path) -> None:
    written(folder / "base.toml", "\ndomian = 'x'\n")
    assert mistakes('extend = "base.toml"\n') == ["base.toml:2:1: unknown key 'domian'; did you mean 'domain'?"]


# --- mistakes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ignroe = ['term']\n", ["1:1: unknown key 'ignroe'; did you mean 'ignore'?"]),
        ("min_severity = 'info'\n", ["1:1: unknown key 'min_severity'; did you mean 'min-severity'?"]),
        ("\n  select = 'term'\n", ["2:3: 'select' is 'term'; it should be a list, such as ['one', 'two']"]),
        ("domain = 5\n", ["1:1: 'domain' is 5; it should be text in quotation marks"]),
        ("embed = 'maybe'\n", ["1:1: 'embed' is 'maybe'; it should be true or false"]),
        ("pairs = 'x'\n", ["1:1: 'pairs' is 'x'; it should be a table of keys and values"]),
        (
            "\nfail-on = 'errors'\n",
            ["2:1: 'errors' is not possible for 'fail-on'; write 'error', 'warning' or 'never'"],
        ),
        (
            "domain = 'x'\nselect = ['term', 'trem']\n",
            ["2:1: there is no rule or family 'trem' (in select); did you mean 'term'?; 'glossify rule' lists them"],
        ),
        (
            "ignore = [\n  'term/mising',\n]\n",
            [
                "1:1: there is no rule or family 'term/mising' (in ignore); did you mean 'term/missing'?; "
                "'glossify rule' lists them"
            ],
        ),
        (
            "[rules.'term/mising']\n",
            ["1:8: there is no rule 'term/mising'; did you mean 'term/missing'?; 'glossify rule' lists them"],
        ),
        (
            "domain = 'x'\n[rules.'term/missing']\ncuont = 5\n",
            ["3:1: term/missing has no option 'cuont'; did you mean 'count'?"],
        ),
        (
            "[rules]\n'term/missing' = { count = 'five' }\n",
            ["2:20: 'count' of term/missing is 'five'; it should be a whole number"],
        ),
        (
            "[rules.'term/missing']\nstrict = 1\nwords = 'x'\n",
            [
                "2:1: 'strict' of term/missing is 1; it should be true or false",
                "3:1: 'words' of term/missing is 'x'; it should be a list",
            ],
        ),
    ],
)
def test_mistake_is_told_at_its_key(folder: Path, text: str, expected: list[str]) -> None:
    assert mistakes(text) == [f"glossify.toml:{message}" for message in expected]


def test_all_mistakes_are_told(folder: Path) -> None:
    assert len(mistakes("a = 1\nb = 2\nselect = 'c'\n")) == 3


def test_what_is_no_toml_is_told_at_its_place(folder: Path) -> None:
    assert mistakes("domain = 'x'\nformat = json\n") == [
        "glossify.toml:2:10: this is not TOML (Invalid value); write it as in 'ignore = [\"term\"]'"
    ]


def test_file_that_is_not_utf8(folder: Path) -> None:
    (folder / "glossify.toml").write_bytes("\ndomain = '法律'\n".encode("gb18030"))
    with pytest.raises(ConfigError, match=r"glossify\.toml:2:1: .* save the file as UTF-8"):
        load_settings(folder, {})


def test_key_is_looked_for_in_the_table_of_glossify(folder: Path) -> None:
    text = "[tool.ruff]\nselect = ['E']\n\n[tool.glossify]\nselect = ['E']\n"
    written(folder / "pyproject.toml", text)
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:5:1: there is no rule or family 'E'"):
        load_settings(folder, {})


def test_mistake_on_the_command_line_has_no_place(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"^there is no rule or family 'trem'"):
        load_settings(None, {"select": ("trem",)})


# --- shown ------------------------------------------------------------------------------------------------------------


def test_settings_are_shown_with_their_origin(folder: Path) -> None:
    settings = loaded('fail-on = "never"\n[rules."term/missing"]\ncount = 5\n', domain="law")
    shown = {key: (value, origin) for key, value, origin in shown_settings(settings)}
    assert shown["domain"] == ("law", "command line")
    assert shown["fail-on"] == ("never", "glossify.toml")
    assert shown["rules"] == ("term/missing = count = 5", "glossify.toml")
    assert shown["encoding"] == ("", "default")
    assert shown["embed"] == ("true", "default")


def test_schema_is_one_and_knows_every_key() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {"min-severity", "fail-on", "extend", "rules"} <= set(schema["properties"])
    assert all(value["description"] for value in schema["properties"].values())
