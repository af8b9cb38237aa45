"""What holds of every report."""

import json
import re
import unicodedata
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair, Segment
from glossify.findings import CheckedBitext, Finding, Report, Severity
from glossify.reporting import Presentation, render
from glossify.reporting.cells import rows, visible, width
from glossify.reporting.excerpts import HERE, excerpt
from glossify.text.spans import Span

Place = tuple[int, ...]

PIECES = st.sampled_from(
    [*"a字𠮷，。“”（） \t\u3000\x00\x1b\x9b\u202e\u0301\x85\u2028", "\n", "\r", "\r\n", "word", "word "]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=80))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


def document(path: str, language: Language, text: str) -> Document:
    """Make a document of a block a line and a segment a run of what is not a space or a full stop."""
    lines = [match.span() for match in re.finditer(r"[^\r\n]+", text)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, *line) for line in lines)
    segments = tuple(
        Segment(*match.span(), number)
        for number, line in enumerate(lines)
        for match in re.compile(r"[^\s。](?:[^。]*[^\s。])?").finditer(text, *line)
    )
    return Document(path, language, text, text, blocks, segments)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    zh, en = draw(TEXTS), draw(TEXTS)
    source, target = document("a.zh", Language.CHINESE, zh), document("a.en", Language.ENGLISH, en)
    everything = Pair(tuple(range(len(source.segments))), tuple(range(len(target.segments))), draw(st.floats(0, 1)))
    finding = Finding(
        "number/mismatch",
        draw(st.sampled_from(Severity)),
        draw(TEXTS.filter(bool)),
        draw(spans(en)),
        draw(st.none() | spans(zh)),
        draw(st.sampled_from([None, 0])),
        draw(st.none() | TEXTS),
        draw(st.none() | TEXTS),
    )
    return Report((CheckedBitext(Bitext(source, target, (everything,)), (finding,), ()),))


def sliced(text: str, place: dict[str, int]) -> str:
    starts = [0, *(match.end() for match in re.finditer("\n" if "\n" in text else "\r", text))]
    start = starts[place["line"] - 1] + place["column"] - 1
    return text[start : starts[place["end_line"] - 1] + place["end_column"] - 1]


@given(reports())
def test_lines_and_columns_lead_back_to_the_span(report: Report) -> None:
    (checked,) = report.checked
    (finding,) = checked.findings
    (printed,) = json.loads(render(report, "json", Presentation(Severity.INFO)))["findings"]
    sides = [
        (checked.bitext.target, finding.target, printed),
        (checked.bitext.source, finding.source, printed["source"]),
    ]
    for side, span, place in sides:
        if side is not None and span is not None:
            assert sliced(side.text, place) == place["text"] == side.text[span.start : span.end]


def json_lines_places(text: str) -> Iterator[Place]:
    for line in text.splitlines():
        finding = json.loads(line)
        for place in filter(None, (finding, finding["source"])):
            yield tuple(place[key] for key in ("line", "column", "end_line", "end_column"))


def sarif_places(text: str) -> Iterator[Place]:
    (result,) = json.loads(text)["runs"][0]["results"]
    for location in result["locations"] + result.get("relatedLocations", []):
        region = location["physicalLocation"]["region"]
        yield tuple(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn"))


@given(reports())
def test_every_format_names_the_same_places(report: Report) -> None:
    shown = Presentation(Severity.INFO)
    places = list(json_lines_places(render(report, "jsonl", shown)))
    assert list(sarif_places(render(report, "sarif", shown))) == places
    line, column, end_line, end_column = places[0]
    assert render(report, "concise", shown).startswith(f"a.en:{line}:{column}: ")
    properties = f" file=a.en,line={line},endLine={end_line},col={column},endColumn={end_column},title="
    assert properties in render(report, "github", shown)


@given(reports())
def test_a_finding_is_one_line_that_cannot_steer_a_terminal_or_a_runner(report: Report) -> None:
    for name in ("concise", "github", "jsonl"):
        text = render(report, name, Presentation(Severity.INFO))
        line = text.removesuffix("\n")
        assert text.endswith("\n")
        assert line.splitlines() == [line]
        assert not any(unicodedata.category(character) == "Cc" for character in line)


@given(reports(), st.integers(1, 220), st.booleans())
def test_text_has_no_controls_but_line_feeds(report: Report, columns: int, quiet: bool) -> None:
    shown = render(report, "text", Presentation(Severity.INFO, columns, quiet=quiet))
    assert visible(shown.replace("\n", "")) == shown.replace("\n", "")
    if quiet:
        assert shown.count("\n") == 1


@given(TEXTS.map(visible), st.integers(2, 40))
def test_rows_cut_text_into_pieces_that_fit(text: str, room: int) -> None:
    cut = [text[row.start : row.end] for row in rows(text, room)]
    assert "".join(cut) == text
    assert all(sum(map(width, row.rstrip())) <= room for row in cut)


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), spans(text))), st.integers(20, 200), st.booleans())
def test_an_excerpt_shows_the_mark_itself(case: tuple[str, Span], room: int, in_pair: bool) -> None:
    text, mark = case
    target = document("a.en", Language.ENGLISH, text)
    segments = tuple(range(len(target.segments))) if in_pair else ()
    shown = excerpt(target, segments, mark, room)
    marked = text[mark.start : mark.end]
    assert visible(shown.text) == shown.text
    if shown.mark is not None and not re.search(r"[\r\n\v\f\x85\u2028\u2029]", marked):
        seen = shown.text[shown.mark.start : shown.mark.end]
        assert seen == (visible(marked) or HERE) or (seen.endswith("…") and width(visible(marked)) >= room)
