"""The whole way, on a small forum text written for it."""

from collections.abc import Callable, Sequence

import pytest

from glossify.alignment import align, encoder
from glossify.alignment.aligning import segment_texts
from glossify.documents.model import Bitext, BlockKind, Document, Language
from glossify.documents.reading import read_document

Make = Callable[..., Document]

FORUM = [
    ("9月1日，低碳城论坛在龙岗开幕。", "The Low Carbon City Forum opened in Longgang on September 1."),
    ("来自45个国家的1500名代表出席。", "It was attended by 1,500 delegates from 45 countries."),
    ("深圳市市长在开幕式上致辞。", "The mayor of Shenzhen spoke at the opening ceremony."),
    ("他说：“绿色发展没有终点。”", "“Green development has no finishing line,” he said."),
    ("论坛为期两天，设有五个分会场。", "The forum lasts two days and has five parallel sessions."),
    ("其中一个讨论建筑节能，另一个讨论公交车。", "One is about energy saving in buildings, another about buses."),
    ("坪地的污水处理厂也向公众开放。", "The sewage plant in Pingdi is open to the public, too."),
    ("参观者可以看到水是怎样变清的。", "Visitors can see how the water becomes clear."),
    ("学生们种下了三百棵树。", "School children planted three hundred trees."),
    ("下一届论坛将于明年举行。", "The next forum will be held next year."),
]  # fmt: skip
CHINESE = [source for source, _ in FORUM]
ENGLISH = [target for _, target in FORUM]


def links(bitext: Bitext) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(pair.source, pair.target) for pair in bitext.pairs]


def one_to_one(count: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((index,), (index,)) for index in range(count)]


@pytest.mark.parametrize("embed", [True, False])
def test_sentences_find_their_translations(chinese: Make, english: Make, embed: bool) -> None:
    bitext = align(chinese(CHINESE), english(ENGLISH), embed=embed)
    assert links(bitext) == one_to_one(10)
    assert min(pair.confidence for pair in bitext.pairs) > 0.9


@pytest.mark.parametrize("embed", [True, False])
def test_a_sentence_cut_in_two_is_one_pair(chinese: Make, english: Make, embed: bool) -> None:
    parts = ["One of them is about energy saving in buildings.", "Another one is about buses."]
    bitext = align(chinese(CHINESE), english([*ENGLISH[:5], *parts, *ENGLISH[6:]]), embed=embed)
    assert ((5,), (5, 6)) in links(bitext)


def test_two_sentences_made_one_are_one_pair(chinese: Make, english: Make) -> None:
    joined = "The sewage plant in Pingdi is open to the public, so that visitors can see how the water becomes clear."
    bitext = align(chinese(CHINESE), english([*ENGLISH[:6], joined, *ENGLISH[8:]]))
    assert ((6, 7), (6,)) in links(bitext)


def test_an_omitted_and_an_added_sentence_stand_alone(chinese: Make, english: Make) -> None:
    added = "Photographs of the ceremony can be downloaded from the website of the organizer."
    bitext = align(chinese(CHINESE), english([*ENGLISH[:4], *ENGLISH[5:8], added, *ENGLISH[8:]]))
    assert ((4,), ()) in links(bitext)
    assert ((), (7,)) in links(bitext)
    assert len(bitext.pairs) == 11


def test_a_long_insertion_leaves_the_rest_in_place(chinese: Make, english: Make) -> None:
    filler = [f"Minute {number} of the football match brought nothing but rain and a throw-in." for number in range(50)]
    bitext = align(chinese(CHINESE), english([*ENGLISH[:5], *filler, *ENGLISH[5:]]))
    found = links(bitext)
    assert found[:5] == one_to_one(5)
    assert [((5 + k,), (55 + k,)) for k in range(5)] == found[-5:]


@pytest.mark.parametrize("embed", [True, False])
def test_of_swapped_paragraphs_one_is_found(chinese: Make, english: Make, embed: bool) -> None:
    source = chinese(CHINESE[:4], CHINESE[4:7], CHINESE[7:])
    found = links(align(source, english(ENGLISH[:4], ENGLISH[7:], ENGLISH[4:7]), embed=embed))
    pairs = [link for link in found if all(link)]
    assert pairs[:4] == one_to_one(4)
    assert pairs[4:] in ([((4 + k,), (7 + k,)) for k in range(3)], [((7 + k,), (4 + k,)) for k in range(3)])
    assert len(found) == 13


def test_a_part_is_found_in_the_whole(chinese: Make, english: Make) -> None:
    bitext = align(chinese(CHINESE * 2 + CHINESE[::-1]), english(ENGLISH[::-1]))
    assert links(bitext)[-10:] == [((20 + k,), (k,)) for k in range(10)]


def test_traditional_characters_are_read_as_simplified_ones(chinese: Make, english: Make) -> None:
    traditional = ["學生們種下了三百棵樹。", "參觀者可以看到水是怎樣變清的。", "下一屆論壇將於明年舉行。"]
    simplified = ["学生们种下了三百棵树。", "参观者可以看到水是怎样变清的。", "下一届论坛将于明年举行。"]
    target = english([ENGLISH[8], ENGLISH[7], ENGLISH[9]])
    pairs = align(chinese(traditional), target).pairs
    assert pairs == align(chinese(simplified), target).pairs


def test_terms_of_the_glossary_decide(chinese: Make, english: Make) -> None:
    source, target = chinese(["甲乙。", "丙丁。"]), english(["Wuwu.", "Xixi.", "Zaza."])
    terms = {"甲乙": ["Wuwu"], "丙丁": ["Zaza"]}
    with_terms = {pair.target: pair.confidence for pair in align(source, target, terms=terms, embed=False).pairs}
    without = {pair.target: pair.confidence for pair in align(source, target, embed=False).pairs}
    assert with_terms != without


def test_headings_pair_with_headings(chinese: Make, english: Make) -> None:
    source = chinese((BlockKind.HEADING, 2, "介绍"), ["说明。"], (BlockKind.HEADING, 2, "用法"), ["介绍用法。"])
    target = english((BlockKind.HEADING, 2, "Outset"), ["Remarks."], (BlockKind.HEADING, 2, "How"), ["On usage."])
    assert links(align(source, target, embed=False)) == one_to_one(4)


def test_inline_code_is_evidence() -> None:
    document = read_document("a.md", "用 `v-if` 指令。\n\n- 类型：`string`\n\n### `v-for`\n", Language.CHINESE)
    assert segment_texts(document) == ["用 v-if 指令。", "类型：string", "v-for"]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ([], [], []),
        (["好。"], [], [((0,), ())]),
        ([], ["Well.", "Good."], [((), (0,)), ((), (1,))]),
        (["好。"], ["Good."], [((0,), (0,))]),
    ],
)
@pytest.mark.parametrize("embed", [True, False])
def test_the_smallest_documents(
    chinese: Make, english: Make, source: Sequence[str], target: Sequence[str], expected: object, embed: bool
) -> None:
    assert links(align(chinese(source), english(target), embed=embed)) == expected


@pytest.mark.parametrize("embed", [True, False])
@pytest.mark.parametrize(("sources", "targets"), [(1, 80), (80, 1), (60, 60), (200, 3)])
def test_duplicates_and_one_side_much_longer(
    chinese: Make, english: Make, sources: int, targets: int, embed: bool
) -> None:
    bitext = align(chinese(["好。"] * sources), english(["Good."] * targets), embed=embed)
    assert [index for pair in bitext.pairs for index in pair.source] == list(range(sources))
    assert [index for pair in bitext.pairs for index in pair.target] == list(range(targets))


def test_without_the_encoder_words_decide(chinese: Make, english: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = align(chinese(CHINESE), english(ENGLISH), embed=False)
    monkeypatch.setattr("glossify.alignment.encoder_problem", lambda: "not installed")
    assert align(chinese(CHINESE), english(ENGLISH)) == expected
    assert encoder.encoder_problem() is None


@pytest.mark.parametrize("embed", [True, False])
def test_progress_rises_to_the_total(chinese: Make, english: Make, embed: bool) -> None:
    seen: list[tuple[int, int]] = []
    align(chinese(CHINESE), english(ENGLISH), embed=embed, progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert len({total for _, total in seen}) == 1
    assert seen[-1][0] == seen[-1][1]
