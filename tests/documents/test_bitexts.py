import pytest

from glossify.documents.bitexts import given_bitext, looks_like_tsv, read_tsv
from glossify.documents.model import Bitext, Pair, segments_passage
from glossify.errors import Problem, UnreadableError


def rows(bitext: Bitext) -> list[tuple[str, str]]:
    assert bitext.source is not None
    return [
        (segments_passage(bitext.source, pair.source).text, segments_passage(bitext.target, pair.target).text)
        for pair in bitext.pairs
    ]


def only(text: str) -> list[tuple[str, str]]:
    (bitext,) = read_tsv("a.tsv", text).bitexts
    return rows(bitext)


def problem(text: str) -> Problem:
    with pytest.raises(UnreadableError) as caught:
        read_tsv("a.tsv", text)
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_of_two_columns(end: str) -> None:
    assert only(f"坪地{end.join(['', '龙岗'])}\tx".replace(end, f"\tPingdi{end}", 1)) == [
        ("坪地", "Pingdi"),
        ("龙岗", "x"),
    ]


def test_columns_the_other_way_round() -> None:
    assert only("Pingdi, Shenzhen\t深圳坪地\nLonggang\t龙岗\n") == [
        ("深圳坪地", "Pingdi, Shenzhen"),
        ("龙岗", "Longgang"),
    ]


def test_row_is_one_pair_cut_into_sentences() -> None:
    (bitext,) = read_tsv("a.tsv", "一句。两句。\tOne. Two. Three.\n三句。\tFour.\n").bitexts
    assert bitext.pairs == (Pair((0, 1), (0, 1, 2), 1.0), Pair((2,), (3,), 1.0))


def test_header_names_the_columns() -> None:
    text = "id\tEN\tdoc\tZH\n7\tPingdi\tb\t坪地\n8\tLonggang\ta\t龙岗\n9\tHuizhou\tb\t惠州\n"
    bitexts = read_tsv("a.tsv", text).bitexts
    assert [rows(bitext) for bitext in bitexts] == [[("坪地", "Pingdi"), ("惠州", "Huizhou")], [("龙岗", "Longgang")]]
    assert [text[one.target.segments[0].start :][:8] for one in bitexts] == ["Pingdi\tb", "Longgang"]


def test_there_is_no_quoting() -> None:
    assert only('"坪地"在深圳\t"Pingdi" is in Shenzhen\n"龙岗\tLonggang\n') == [
        ('"坪地"在深圳', '"Pingdi" is in Shenzhen'),
        ('"龙岗', "Longgang"),
    ]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c", "\r"])
def test_rows_end_at_line_feeds_only(separator: str) -> None:
    assert len(only(f"坪地{separator}龙岗\tPingdi{separator}Longgang\n惠州\tHuizhou\n")) == 2


@pytest.mark.parametrize(("row", "count"), [("只有一列", "one column"), ("一\ttwo\t三", "3 columns")])
def test_wrong_number_of_columns_is_a_problem_of_its_line(row: str, count: str) -> None:
    read = read_tsv("a.tsv", f"zh\ten\n\n坪地\tPingdi\n{row}\n龙岗\tLonggang\n")
    assert [(found.line, count in found.message) for found in read.problems] == [(4, True)]
    assert rows(read.bitexts[0]) == [("坪地", "Pingdi"), ("龙岗", "Longgang")]


def test_lone_carriage_return_counts_no_line() -> None:
    assert [found.line for found in read_tsv("a.tsv", "坪\r地\tPingdi\n错\n").problems] == [2]


def test_offsets_are_those_of_the_file() -> None:
    text = "zh\ten\n 坪地𠮷 \t Pingdi \n"
    (bitext,) = read_tsv("a.tsv", text).bitexts
    segment = bitext.target.segments[0]
    assert text[segment.start : segment.end] == "Pingdi"
    assert bitext.target.text == text


def test_empty_cell_leaves_a_side_empty() -> None:
    (bitext,) = read_tsv("a.tsv", "坪地\tPingdi\n龙岗\t\n\tLonggang\n\t\n").bitexts
    assert bitext.pairs == (Pair((0,), (0,), 1.0), Pair((1,), (), 1.0), Pair((), (1,), 1.0))


def test_urls_in_cells_are_objects() -> None:
    assert only("见https://example.org\tSee https://example.org\n") == [("见\ufffc", "See \ufffc")]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n \n", 0, "empty"),
        ("\n坪地 Pingdi\n", 2, "tab"),
        ("a\t坪地\tPingdi\n", 1, "header"),
        ("Pingdi\tPingdi\n", 1, "neither column is Chinese"),
        ("zh\ten\nPingdi is here\t坪地在这里\n", 1, "exchange"),
    ],
)
def test_unusable_files(text: str, line: int, said: str) -> None:
    found = problem(text)
    assert (found.path, found.line) == ("a.tsv", line)
    assert said in found.message


def test_given_pairs() -> None:
    bitext = given_bitext([("坪地。龙岗", "Pingdi. Longgang"), ("", "Huizhou")], "a.zh", "a.en")
    assert rows(bitext) == [("坪地。龙岗", "Pingdi. Longgang"), ("", "Huizhou")]
    assert bitext.target.path == "a.en"
    assert given_bitext([], "a.zh", "a.en").pairs == ()


@pytest.mark.parametrize(
    ("text", "is_tsv"),
    [
        ("zh\ten\n", True),
        ("doc\tEN\tZH\n", True),
        ("坪地\tPingdi\n龙岗\tLonggang\n", True),
        ("坪\u2028地\tPingdi\n龙岗\x0b\tLonggang\n", True),
        ("坪地\tPingdi\n" * 9 + "坏行\n", True),
        ("Pingdi\tLonggang\n", False),
        ("坪地\t龙岗\n", False),
        ("The forum\ttook place.\nIn Pingdi.\n", False),
        ("", False),
    ],
)
def test_unnamed_text_that_is_tab_separated(text: str, *, is_tsv: bool) -> None:
    assert looks_like_tsv(text) is is_tsv
