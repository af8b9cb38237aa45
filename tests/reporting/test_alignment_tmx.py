import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from glossify import __version__
from glossify.alignment import align
from glossify.documents.bitexts import given_bitext
from glossify.documents.model import Bitext, Language, Pair
from glossify.documents.reading import read_document
from glossify.reporting.alignment_tmx import render_tmx

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ZH = "# 论坛\n\n使用 `<b>` 与 `&` 命令。\n\n学生们种下了三百棵树。\n"
EN = "# Forum\n\nUse the commands `&` and `<b>`.\n\nSchool children planted trees. There were three hundred of them.\n"


def written(bitext: Bitext) -> str:
    return "".join(render_tmx(bitext))


def parsed(bitext: Bitext) -> ElementTree.Element:
    return ElementTree.fromstring(written(bitext))


@pytest.fixture(scope="module")
def aligned() -> Bitext:
    source, target = read_document("a.md", ZH, Language.CHINESE), read_document("b.md", EN, Language.ENGLISH)
    return align(source, target, embed=False)


def odd() -> Bitext:
    """Both sides, one side only, and what XML forbids or gives a meaning to."""
    given = given_bitext(
        [("论坛\x01\ufffe<开幕>。", "The forum & \ud800 opened]]>."), ("欢迎。", ""), ("", "Added.")], "a.zh", "a.en"
    )
    first, *rest = given.pairs
    return Bitext(given.source, given.target, (Pair(first.source, first.target, 0.61234), *rest))


def test_the_header_says_what_made_it_and_the_languages(aligned: Bitext) -> None:
    root = parsed(aligned)
    header = root.find("header")
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    assert header is not None
    assert header.attrib == {
        "creationtool": "glossify",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "glossify",
        "adminlang": "en",
        "srclang": "zh",
        "datatype": "plaintext",
    }
    assert [[side.get(LANG) for side in unit.iter("tuv")] for unit in root.iter("tu")] == [["zh", "en"]] * 3


def test_units_have_their_confidence_and_say_that_they_are_several_sentences(aligned: Bitext) -> None:
    units = list(parsed(aligned).iter("tu"))
    assert [unit.get("segtype") for unit in units] == [None, None, "block"]
    assert [unit.findtext("prop[@type='x-confidence']") for unit in units] == [
        f"{pair.confidence:.4f}" for pair in aligned.pairs
    ]


def test_code_is_a_placeholder_that_knows_its_partner(aligned: Bitext) -> None:
    unit = list(parsed(aligned).iter("tu"))[1]
    placeholders = [[(one.get("x"), one.text) for one in side.iter("ph")] for side in unit.iter("tuv")]
    assert placeholders == [[("1", "`<b>`"), ("2", "`&`")], [("2", "`&`"), ("1", "`<b>`")]]


def test_what_has_no_counterpart_is_left_out_and_odd_characters_do_no_harm() -> None:
    units = list(parsed(odd()).iter("tu"))
    assert [unit.findtext("prop") for unit in units] == ["0.6123"]
    assert [side.findtext("seg") for side in units[0].iter("tuv")] == ["论坛  <开幕>。", "The forum &   opened]]>."]


@pytest.mark.parametrize("name", ["aligned", "odd", "empty"])
def test_it_is_valid_by_the_official_dtd(name: str, aligned: Bitext, tmp_path: Path) -> None:
    folder, xmllint = os.environ.get("GLOSSIFY_SCHEMAS"), shutil.which("xmllint")
    if folder is None:
        pytest.skip("GLOSSIFY_SCHEMAS names no folder with the official schemas")
    if xmllint is None:
        pytest.skip("xmllint (libxml2) is not installed, and nothing else here validates by a DTD")
    bitext = {"aligned": aligned, "odd": odd(), "empty": given_bitext([("", "Added.")], "a.zh", "a.en")}[name]
    file = tmp_path / "memory.tmx"
    file.write_text(written(bitext), encoding="utf-8")
    dtd = Path(folder) / "tmx" / "tmx14.dtd"
    command = [xmllint, "--noout", "--nonet", "--dtdvalid", dtd, file]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
