"""Loading glossaries: what a file may say, and every kind of mistake with its place and what to do."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from glossify.errors import GlossaryError
from glossify.glossary.loading import load_glossary, parse_glossary
from glossify.glossary.model import Acceptability, Case, Concept

TERMS = "glossify: 1\nterms:\n"
PINGDI = TERMS + "  - zh: 坪地\n    en: Pingdi\n"

# A faulty glossary, and all that is said of it as line:column: message.
MISTAKES = [
    (TERMS + "  - zh: 坪地\n    en: Pingdi\n    aslo: [X]\n", ["5:5: unknown key 'aslo'; did you mean 'also'?"]),
    ("glossify: 1\ntrems:\n  - zh: a\n", ["2:1: unknown key 'trems'; did you mean 'terms'?"]),
    (
        TERMS + "  - zh: 坪地\n    en: Pingdi\n    en: Pingdy\n",
        ["5:5: the key 'en' stands twice (first in line 4); keep one of them"],
    ),
    (TERMS + "  - zh: 坪地\n    en：Pingdi\n", ["4:7: there is a full-width colon （：） behind the key; write ': '"]),
    (TERMS + "  - zh：坪地\n    en: Pingdi\n", ["3:7: there is a full-width colon （：） behind the key; write ': '"]),
    (
        TERMS + "  - zh：坪地\n    en：Pingdi\n",
        [
            "3:7: there is a full-width colon （：） behind the key; write ': '",
            "4:7: there is a full-width colon （：） behind the key; write ': '",
        ],
    ),
    (
        "glossify: 1\nterms：\n  - zh: 坪地\n    en: Pingdi\n",
        ["2:6: there is a full-width colon （：） behind the key; write ': '"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: Pingdi\n    avoid:\n      - form：Ping Di\n        why: x\n",
        ["6:13: there is a full-width colon （：） behind the key; write ': '"],
    ),
    (
        TERMS + "  - zh:坪地\n    en:Pingdi\n",
        ["3:5: 'zh:坪地 en:Pingdi' should be keys with values, such as 'zh: 坪地'; write a space behind the colon"],
    ),
    (TERMS + "  - zh: 坪地\n\ten: Pingdi\n", ["4:1: the line is indented with a tab; indent it with spaces"]),
    (
        TERMS + "  - zh: 坪地\n",
        ["3:5: the key 'en' is missing; give it, or 'keep: true' if the term is not to be translated"],
    ),
    (TERMS + "  - en: Pingdi\n", ["3:5: the key 'zh' is missing; add it"]),
    (TERMS + "  - zh: 坪地\n    en:\n", ["4:8: 'en' is empty; give it a text or take the line out"]),
    (TERMS + "  - zh: 坪地\n    en: [A, B]\n", ["4:9: 'en' takes one text; put the other forms under 'also'"]),
    (
        TERMS + "  zh: 坪地\n  en: Pingdi\n",
        ["3:3: 'terms' should be a list; write entries, each beginning with '- zh:'"],
    ),
    (TERMS + "  - 坪地\n", ["3:5: '坪地' should be keys with values, such as 'zh: 坪地'"]),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    since: 2026-13-45\n",
        ["5:12: there is no day 2026-13-45; write one as 2026-11-30"],
    ),
    (
        TERMS + '  - zh: 坪地\n    en: P\n    avoid:\n      - re: "[a-"\n',
        [
            "6:13: the regular expression does not compile: unterminated character set at position 0; "
            "mask ( [ * with a backslash"
        ],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    avoid:\n      - {form: a, re: b}\n",
        ["6:9: 'form' and 're' stand side by side; give one of the two"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    avoid:\n      - why: b\n",
        ["6:9: neither 'form' nor 're' stands here; give one of the two"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n  - zh: 坪地\n    en: Q\n",
        [
            "5:5: '坪地' has an entry already (g.yaml:3); "
            "unite the two, or tell them apart by 'when', 'sense' or 'override: true'"
        ],
    ),
    (
        TERMS + "  - &a\n    zh: 坪地\n    en: P\n  - *a\n",
        ["3:5: anchors (&, *) are not used here; write the value out"],
    ),
    (
        "glossify: 2\nterms: []\n",
        ["1:11: version '2' is not known here; write 'glossify: 1', or install a newer glossify"],
    ),
    ("", ["1:1: the glossary is empty; begin it with 'glossify: 1' and 'terms:'"]),
    (
        "glossify: 1\nextends: [nope.yaml]\n",
        ["2:11: there is no glossary 'nope.yaml'; check the path, or use a shipped one such as glossify:government"],
    ),
    (
        'glossify: 1\nextends: ["glossify:pearl-river"]\n',
        ["2:11: no glossary 'glossify:pearl-river' ships with glossify; did you mean 'glossify:pearl-river-delta'?"],
    ),
    (
        TERMS + '  - zh: "{x}镇"\n    en: "{x} Town"\n',
        [
            "3:9: '{x}镇' has the slot {x}; move the entry to 'patterns:'",
            "4:9: '{x} Town' has the slot {x}; move the entry to 'patterns:'",
        ],
    ),
    (
        'glossify: 1\npatterns:\n  - zh: "{x}镇"\n    en: Town\n',
        ["4:9: 'Town' needs the slot {x} exactly once; put it in"],
    ),
    (
        'glossify: 1\npatterns:\n  - zh: "{x}{x}镇"\n    en: "{x} Town"\n',
        ["3:9: '{x}{x}镇' needs the slot {x} exactly once; put it in"],
    ),
    (
        'glossify: 1\npatterns:\n  - zh: "{x}"\n    en: "{x}"\n',
        [
            "3:9: '{x}' alone matches everything; put the fixed part beside it",
            "4:9: '{x}' alone matches everything; put the fixed part beside it",
        ],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    status: aproved\n",
        ["5:13: 'aproved' is not possible for 'status'; write 'proposed', 'approved' or 'deprecated'"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    case: Exact\n",
        ["5:11: 'Exact' is not possible for 'case'; write 'smart', 'exact' or 'any'"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    keep: yes\n",
        ["5:11: 'yes' is not possible for 'keep'; write true or false"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    tests:\n      - {zh: a, en: b, expect: wrong}\n",
        ["6:32: 'wrong' is not possible for 'expect'; write 'ok', 'missing' or 'avoid'"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    tests: {zh: a, en: b}\n",
        ["5:12: 'tests' should be a list; write tests such as '- {zh: 坪地, en: Pingdi}'"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    when: place\n",
        ["5:11: 'place' should be keys with values, such as 'near: 地铁'"],
    ),
    (TERMS + "  - zh: 坪地\n    en: P\n    when: {nera: x}\n", ["5:12: unknown key 'nera'; did you mean 'near'?"]),
    (TERMS + '  - zh: "坪地\n    en: P\n', ["3:9: the quotation mark is never closed; close it"]),
    (TERMS + "  - zh: 坪地\n    en: [P\n", ["4:9: the list is never closed, or lacks a comma; write it as [one, two]"]),
    (
        TERMS + "  - zh: 坪地\n    en: Note: P\n",
        [
            "4:13: there is a second ': ' in this line, or it is indented otherwise than its neighbours; "
            "put quotes around text that contains ': ', and line the keys up"
        ],
    ),
    ("glossify: 1\nterms: []\n---\nterms: []\n", ["3:1: '---' begins a second document; take it out"]),
    ("glossify: 1\nterms: []\n\x01", ["3:1: a control character (U+0001) stands here; take it out"]),
    (
        TERMS + '  - zh: "坪地\n    en: P\n'
        "  - zh: 机荷\n    en: [J\n"
        "  - zh: 光明\n    enn: G\n"
        '  - zh: 龙华\n    en: L\n    avoid: [{re: "("}]\npatterns:\n'
        "  - zh: 镇\n    en: Town\n",
        [
            "3:9: the quotation mark is never closed; close it",
            "6:9: the list is never closed, or lacks a comma; write it as [one, two]",
            "8:5: unknown key 'enn'; did you mean 'en'?",
            "11:18: the regular expression does not compile: missing ), unterminated subpattern at position 0; "
            "mask ( [ * with a backslash",
            "13:9: '镇' needs the slot {x} exactly once; put it in",
            "14:9: 'Town' needs the slot {x} exactly once; put it in",
        ],
    ),
    ("- a\n- b\n", ["1:1: a glossary is keys with values: it begins with 'glossify: 1' and has 'terms:'; begin it so"]),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    avoid: [[A]]\n",
        ["5:13: 'avoid' should be plain text, not a list; put text there"],
    ),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    also: ['']\n",
        ["5:12: 'also' is empty; give it a text or take the line out"],
    ),
    (TERMS + "  - zh: 坪地\n    en: @P\n", ["4:9: text that begins with @, ` or % needs quotes; put quotes around it"]),
    (TERMS + "  - zh: 坪地\n    en: *P\n", ["4:9: text that begins with * needs quotes; put quotes around it"]),
    (TERMS + '  - zh: 坪地\n    en: "a\\d"\n', ["4:9: a backslash in double quotes is special; use single quotes"]),
    (
        TERMS + "  - zh: 坪地\n    en: P\n    <<: x\n",
        [
            "5:5: unknown key '<<'; "
            "the keys here are zh, zh_also, zh_avoid, zh_not_in, en, also, short, avoid, keep, case, plural, "
            "article, pos, when, sense, status, severity, owner, since, until, review, source, note, domain, "
            "tests, override"
        ],
    ),
]


def only(text: str) -> Concept:
    (concept,) = parse_glossary(text).concepts
    return concept


def errors_of(*names: Path | str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        load_glossary([str(name) for name in names])
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_mistake_is_told_with_its_place(text: str, expected: list[str], problems: Callable[[str], list[str]]) -> None:
    assert problems(text) == [f"g.yaml:{message}" for message in expected]


def test_every_message_says_what_to_do() -> None:
    assert [
        messages for _, messages in MISTAKES if not all(";" in message or "such as" in message for message in messages)
    ] == []


def test_full_width_punctuation_inside_a_text_is_no_mistake() -> None:
    concept = only(TERMS + "  - zh: 通知：坪地\n    en: Pingdi\n    note: |\n      en：like this\n")
    assert concept.zh[0].text == "通知：坪地"
    assert concept.note == "en：like this\n".strip()


def test_long_file_with_many_mistakes_tells_all(problems: Callable[[str], list[str]]) -> None:
    entries = [
        f"  - zh: 词{number}\n    en: word {number}\n    domain: test\n    note: none\n    owner: me\n"
        for number in range(1000)
    ]
    faults = {
        3: "  - zh: 甲\n    en：A\n    domain: test\n    note: none\n    owner: me\n",
        200: '  - zh: 乙\n    en: "B\n    domain: test\n    note: none\n    owner: me\n',
        500: "  - zh: 丙\n    enn: C\n    domain: test\n    note: none\n    owner: me\n",
        800: "  - zh: 词1\n    en: D\n    domain: test\n    note: none\n    owner: me\n",
        999: "  - zh: 丁\n    en: E\n    avoid: [{re: '('}]\n    note: none\n    owner: me\n",
    }
    for number, entry in faults.items():
        entries[number] = entry
    found = [message.split(": ")[0] for message in problems(TERMS + "".join(entries))]
    assert found == [f"g.yaml:{place}" for place in ("19:7", "1004:9", "2504:5", "4003:5", "5000:18")]


# --- what an entry may say --------------------------------------------------------------------------------------------


def test_forms_have_text_status_and_place() -> None:
    concept = only(
        TERMS
        + "  - zh: 机荷高速公路\n    zh_also: [机荷高速]\n    zh_avoid: 机核高速\n    en: Jihe Expressway\n"
        + "    also: [Airport-Heao Expressway]\n    short: Jihe\n    avoid:\n      - {form: Jihe Highway, why: 高速}\n"
    )
    forms = [(form.text, form.acceptability, form.place.line) for form in (*concept.zh, *concept.en)]
    assert forms == [
        ("机荷高速公路", Acceptability.PREFERRED, 3),
        ("机荷高速", Acceptability.ADMITTED, 4),
        ("机核高速", Acceptability.FORBIDDEN, 5),
        ("Jihe Expressway", Acceptability.PREFERRED, 6),
        ("Airport-Heao Expressway", Acceptability.ADMITTED, 7),
        ("Jihe", Acceptability.SHORT, 8),
        ("Jihe Highway", Acceptability.FORBIDDEN, 10),
    ]
    assert concept.forbidden[0].why == "高速"
    assert str(concept.place) == "glossary.yaml:3"


@pytest.mark.parametrize("word", ["no", "yes", "12:30", "1e3", "null", "~", "2026-11-30"])
def test_words_that_yaml_would_convert_stay_words(word: str) -> None:
    assert only(TERMS + f"  - zh: 坪地\n    en: {word}\n").preferred == word


def test_keep_needs_no_english_and_is_exact() -> None:
    concept = only(TERMS + "  - zh: Vue\n    keep: true\n")
    assert concept.keep
    assert concept.preferred == "Vue"
    assert concept.en[0].case is Case.EXACT


def test_empty_sections_are_allowed() -> None:
    assert parse_glossary("glossify: 1\nterms:\npatterns:\n").concepts == ()


def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_bytes(b"\xef\xbb\xbf" + PINGDI.encode())
    assert load_glossary([str(tmp_path / "g.yaml")]).concepts == load_glossary([str(tmp_path / "g.yaml")]).concepts
    assert parse_glossary("\ufeff" + PINGDI).concepts


@pytest.mark.parametrize(
    ("line", "in_force"),
    [
        ("until: 2000-01-01", False),
        ("until: 2999-01-01", True),
        ("since: 2999-01-01", False),
        ("since: 2000-01-01", True),
        (f"until: {datetime.date.today().isoformat()}", True),
        ("status: deprecated", False),
        ("status: proposed", True),
    ],
)
def test_entry_counts_while_it_is_in_force(line: str, in_force: bool) -> None:
    assert bool(parse_glossary(PINGDI + f"    {line}\n").concepts) == in_force


def test_form_counts_until_its_last_day() -> None:
    text = PINGDI + "    avoid:\n      - {form: Ping Di, until: 2000-01-01}\n      - Pingde\n"
    assert [form.text for form in only(text).forbidden] == ["Pingde"]


# --- several entries and files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["sense: the town", "when: {near: 街道}", "override: true"])
def test_one_zh_twice_where_something_tells_them_apart(line: str) -> None:
    parse_glossary(PINGDI + f"  - zh: 坪地\n    en: Flat Land\n    {line}\n")


def test_override_replaces_what_came_by_extends(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(PINGDI, encoding="utf-8")
    (tmp_path / "own.yaml").write_text(
        "glossify: 1\nextends: [base.yaml]\nterms:\n  - {zh: 坪地, en: Pingdi Town, override: true}\n", encoding="utf-8"
    )
    glossary = load_glossary([str(tmp_path / "own.yaml")])
    assert [concept.preferred for concept in glossary.concepts] == ["Pingdi Town"]
    assert [Path(name).name for name in glossary.files] == ["base.yaml", "own.yaml"]


def test_the_same_base_by_two_ways_counts_once(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(PINGDI, encoding="utf-8")
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("glossify: 1\nextends: base.yaml\n", encoding="utf-8")
    assert len(load_glossary([str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]).concepts) == 1


def test_circle_of_extends_is_told_where_it_closes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("glossify: 1\nextends: [b.yaml]\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("glossify: 1\nextends:\n  - a.yaml\n", encoding="utf-8")
    message = "'a.yaml' leads back to a file that extends this one; take it out of 'extends'"
    assert errors_of(tmp_path / "a.yaml") == [f"{(tmp_path / 'b.yaml').as_posix()}:3:5: {message}"]


def test_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_bytes(TERMS.encode() + "  - zh: 光明\n".encode("gb18030"))
    assert errors_of(path) == [f"{path}:3:9: the glossary '{path}' is not UTF-8 text from here on; save it as UTF-8"]


def test_missing_file_and_folder(tmp_path: Path) -> None:
    missing, folder = errors_of(tmp_path / "nope.yaml"), errors_of(tmp_path)
    assert missing[0].endswith("check the path, or use a shipped one such as glossify:government")
    assert folder[0].endswith("is a folder; name the glossary file in it")


def test_problems_of_all_files_are_told(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(TERMS + "  - zh: 坪地\n", encoding="utf-8")
    assert len(errors_of(tmp_path / "a.yaml", tmp_path / "b.yaml")) == 2
