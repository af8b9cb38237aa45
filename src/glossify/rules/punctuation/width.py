"""The rule punctuation/width."""

import re
from bisect import bisect_right
from itertools import groupby
from operator import attrgetter
from typing import Annotated

from glossify.documents.model import segments_passage
from glossify.rule import (
    OBJECT,
    BitextRule,
    ClassVar,
    Context,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Passage,
    Severity,
    Span,
    dataclass,
)
from glossify.text.script import HAN, han_share

# The full-width forms of ASCII, and the marks of Chinese type that have a counterpart in English type.
_HALF = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict(
    zip("\u3000、。〜｡､￥￡￠￦《》〈〉「」『』｢｣【】〔〕〖〗", " ,.~.,¥£¢₩“”“”“”“”“”[][][]", strict=True)
)
_WIDE = "".join(map(re.escape, _HALF))
_RUN = re.compile(f"(?:[{_WIDE}]|…{{2,}}|…(?=[。｡])|(?<=[。｡])…)+")
_UNIT = re.compile("[…。｡]{2,}|.")
_PAIRS = dict(zip("（［｛《〈「『｢【〔〖", "）］｝》〉」』｣】〕〗", strict=True))
_OPENING, _CLOSING = "([{“", ",;:.!?%)]}”"
# What a person must decide: a comma may have to be "and", a title may be set in italics, a range may want a dash, and
# some ASCII signs would become mark-up.
_UNSURE = frozenset("、､〜～《》〈〉「」『』｢｣【】〔〕〖〗［］｛｝＊＿＃｀＜＞｜＼＆＄")
_TITLES = "《〈"
# Chinese, and the scripts that share its marks.
_EAST_ASIAN = re.compile(f"[{HAN}\u3040-\u30ff\u3130-\u318f\uac00-\ud7af]")
_AROUND = {"“": "”", "‘": "’", '"': '"', "'": "'", "(": ")", "（": "）", "`": "`"}
_SINGLE_LETTER = re.compile(r"(?<![^\W_])[^\W\d_]\Z")
_PLURAL = re.compile(r"[（(]e?s[）)]")
_WORD = re.compile(f"[\\w{OBJECT}]")
_CHINESE = 0.5


@dataclass(frozen=True)
class Width(BitextRule):
    """A full-width or Chinese mark, letter or digit stands in the English.

    Chinese input methods give ， and ： for the comma and the colon, （ ） for brackets and １２％ for figures. In
    English type they tear holes into the line, screen readers and search do not know them, and a line may break
    before them. The quotation marks “ ” and the apostrophe ’ are English as they are.

    The fix puts the half-width mark with the spaces that English has around it. It is not offered where a person
    must decide: 、 may stand for a comma or for “and”, 《》 becomes italics or quotation marks, ， between figures may
    separate thousands or items. A pair of brackets is reported once, and so is a run of marks.

    Marks of Chinese that stands in the English are not reported here: a gloss in brackets may have Chinese brackets,
    and Chinese that was left in is a matter of `coverage/untranslated`. Nor is a mark that is quoted because the
    sentence is about it.
    """

    id: ClassVar[str] = "punctuation/width"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(None, "In Shenzhen, the forum opened (at last)."),
        Example(None, "In Shenzhen⟦，⟧the forum opened."),
        Example(None, "The forum opened⟦。⟧It was full⟦！⟧"),
        Example(None, "The forum ⟦（the fifth）⟧ was full."),
        Example(None, "Time⟦：⟧10 a.m.⟦；⟧ place⟦：⟧Hall ⟦２⟧"),
        Example(None, "Emissions fell by ⟦１２％⟧ in a year."),
        Example(None, "Shenzhen⟦、⟧Dongguan and Huizhou"),
        Example(None, "He wrote ⟦《A History of the Delta》⟧ in 2015."),
        Example(None, "And so on⟦……⟧ until the evening"),
        Example(None, "“We’re ready,” she said … and smiled."),
        Example(None, "They met in Pingdi（坪地） and in Qingxi (清溪)."),
        Example(None, "They met in Pingdi（坪地）⟦，⟧near Huizhou."),
        Example(None, "The slogan “绿水青山，就是金山银山！” was everywhere."),
        Example(None, "A Chinese text has “，” where an English one has a comma."),
        Example("论坛开幕。", "The forum opened⟦。⟧"),
    )

    allowed: Annotated[str, "Full-width marks that are right in your English, written one after the other."] = ""

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield the full-width marks in the English sentences."""
        target = context.bitext.target
        indexes = range(len(target.segments))
        for _, group in groupby(indexes, key=lambda index: target.segments[index].block):
            block = segments_passage(target, tuple(group))
            if not _RUN.search(block.text):
                continue
            for places in sorted(self._places(block.text)):
                sentence = self._sentence(context, block, places[0])
                if han_share(sentence) < _CHINESE:
                    yield self._report(context, block, places)

    def _places(self, text: str) -> Iterator[tuple[Span, ...]]:
        """Give what is to be reported: the two marks of a pair of brackets, or one run of other marks."""
        taken: set[int] = set()
        for opening, closing in _pairs(text):
            taken |= {opening, closing}
            if not (_is_chinese_pair(text, opening, closing) or text[opening] in self.allowed):
                yield Span(opening, opening + 1), Span(closing, closing + 1)
        for match in _RUN.finditer(text):
            loose = [at for at in range(*match.span()) if at not in taken and text[at] not in self.allowed]
            for _, run in groupby(enumerate(loose), key=lambda item: item[1] - item[0]):
                places = [at for _, at in run]
                span = Span(places[0], places[-1] + 1)
                if not (_is_beside_chinese(text, span) or _is_quoted(text, span)):
                    yield (span,)

    def _sentence(self, context: Context, block: Passage, place: Span) -> str:
        offset = block.to_document(place).start
        segments = context.bitext.target.segments
        index = bisect_right(segments, offset, key=attrgetter("start")) - 1
        return context.segments[index].text

    def _report(self, context: Context, block: Passage, places: tuple[Span, ...]) -> Finding:
        text = block.text
        whole = Span(places[0].start, places[-1].end)
        halves = [_half_width(text, place) for place in places]
        marks = "".join(text[place.start : place.end] for place in places)
        inner = text[places[0].end : places[-1].start] if len(places) > 1 else ""
        suggestion = inner.join(half.strip() or half for half in halves)
        if marks[0] in _TITLES:
            message = f"{marks} marks a title in Chinese; in English that is done by italics or quotation marks"
        else:
            shown = "a space" if not suggestion.strip() else "".join(half.strip() for half in halves)
            message = f"{marks.replace(chr(0x3000), 'a full-width space')} is not English type; write {shown}"
        edits = tuple(_edit(block, place, half) for place, half in zip(places, halves, strict=True))
        sure = all(_is_sure(text, place) and _is_plain(context, block, place) for place in places)
        return self.finding(message, block.to_document(whole), suggestion=suggestion, fix=Fix(edits) if sure else None)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of the two marks of each pair of full-width brackets."""
    waiting: dict[str, list[int]] = {}
    for at, mark in enumerate(text):
        if mark in _PAIRS:
            waiting.setdefault(_PAIRS[mark], []).append(at)
        elif waiting.get(mark):
            yield waiting[mark].pop(), at


def _is_chinese_pair(text: str, opening: int, closing: int) -> bool:
    """Whether brackets hold Chinese, stand directly behind it, or hold no word at all and are talked about."""
    content = text[opening + 1 : closing]
    if not _WORD.search(content):
        return True  # as in “《》 marks a title”
    chinese = bool(_EAST_ASIAN.search(content)) and han_share(_EAST_ASIAN.sub("汉", content)) >= _CHINESE
    return chinese or bool(_EAST_ASIAN.match(text[:opening][-1:]))


def _is_beside_chinese(text: str, run: Span) -> bool:
    before, after = text[: run.start].rstrip()[-1:], text[run.end :].lstrip()[:1]
    return bool(_EAST_ASIAN.match(before) or _EAST_ASIAN.match(after))


def _is_quoted(text: str, run: Span) -> bool:
    """Whether the marks stand alone in quotation marks or brackets: the sentence is about them."""
    before = text[: run.start][-1:]
    bare = not _WORD.search(text, run.start, run.end)
    return bare and before in _AROUND and text.startswith(_AROUND[before], run.end)


def _half_width(text: str, run: Span) -> str:
    """Give what English type has for a run of full-width marks, with the spaces that belong around it."""
    written = ""
    for match in _UNIT.finditer(text, run.start, run.end):
        half = "…" if len(match[0]) > 1 else _HALF[match[0]]
        if half in _CLOSING:
            written = written.rstrip()
        before = written[-1:] or text[: run.start][-1:]
        gap_before = half in _OPENING and _is_word(before) and _wants_gap_before(text, match.start())
        gap_behind = _wants_gap_behind(text, match.end(), half, before)
        written += " " * gap_before + half + " " * gap_behind
    return written


def _is_word(character: str) -> bool:
    return character.isalnum() or (character != "" and character in f")]}}”%{OBJECT}")


def _wants_gap_before(text: str, at: int) -> bool:
    """Whether an opening bracket behind a word is set off from it: not in f(x) and item(s)."""
    return not (_SINGLE_LETTER.search(text, 0, at) or _PLURAL.match(text, at))


def _wants_gap_behind(text: str, at: int, half: str, before: str) -> bool:
    """Whether a closing mark, which ends at ``at``, is set off from what follows."""
    after = text[at : at + 1]
    if half in ".:," and before.isdigit() and after.isdigit():
        return False
    if half == '"' or half not in ",;:.!?%)]}…":
        return False
    if half in "%…":
        return after.isalpha()
    opens_quote = after == '"' and text.count('"', 0, at) % 2 == 0
    return after.isalnum() or opens_quote or (after != "" and after in f"([“‘（《「{OBJECT}")


def _is_sure(text: str, run: Span) -> bool:
    """Whether the half-width form is right without a look at it."""
    written = text[run.start : run.end]
    before, after = text[: run.start][-1:], text[run.end :][:1]
    thousands = re.search(r"\d，\d", before + written + after) is not None
    domain = "．" in written and (before + after).isalpha()
    return _UNSURE.isdisjoint(written) and not thousands and not domain


def _is_plain(context: Context, block: Passage, run: Span) -> bool:
    """Whether the run and its neighbours stand in the file as they are read: no mark-up between them, no entity."""
    text = block.text
    first = len(text[: run.start].rstrip(" "))
    first -= first > 0 and text[first - 1] != OBJECT
    around = block.to_document(Span(first, min(run.end + 1, len(text))))
    place = block.to_document(run)
    as_read = context.bitext.target.text[place.start : place.end] == text[run.start : run.end]
    return as_read and len(around) == min(run.end + 1, len(text)) - first


def _edit(block: Passage, run: Span, half: str) -> Edit:
    """Put the half-width form in, in the place of the spaces before a closing mark too."""
    start = run.start
    if half[0] in _CLOSING:
        start = len(block.text[:start].rstrip(" "))
    return Edit(block.to_document(Span(start, run.end)), half)
