"""The rule punctuation/unpaired."""

import re
from itertools import groupby, pairwise
from typing import Annotated

from glossify.documents.model import segments_passage
from glossify.rule import (
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
from glossify.text.script import han_share

_NARROW = str.maketrans("（）［］｛｝", "()[]{}")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTE = '"'  # the kind of all double quotation marks
_QUOTES = re.compile('["“”„]')
_BEFORE_OPENING = "([{—–-/‘'…=:“"
_BEHIND_CLOSING = ")]},.;:!?—–-/’'…”"
# Marks that stand for no pair: intervals, feet and inches or minutes and seconds, marks that are talked about.
_BOUND = r"\s*[-−+]?(?:\d[\d.]*|∞|[A-Za-z]|inf(?:inity)?)%?\s*"
_NO_PAIR = re.compile(
    rf"[\[(\]]{_BOUND},{_BOUND}[\])\[]"
    r"|\d\s?['’′]\s?\d{1,2}(?:\.\d+)?\s?[\"”]"
    r"|(?<=[“\"‘'])[()\[\]{}]{1,2}(?=[”\"’'])"
    r"|(?<=\()[\"“”](?=\))"
)
# 24" screens; but not the end of a quotation that ends in a figure, as in “Top 10”.
_INCHES = re.compile(
    r"(?:^|[,(×]|\b(?:an?|the|is|of|by|x|to|from|and|or|with|at|than|over|has))\s*\d{1,3}(?:\.\d+)?\s?\Z"
)
_SMILEY = re.compile(r"(?:^|[\s.!?,])[:;=][-^o'’]?[()\[\]]\Z")
_LABEL = re.compile(r"(?:\A|[\s(])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_BRACKETED_LABEL = re.compile(r"\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)")
_BEFORE_LABEL = re.compile(
    r"(?:\A|[.,:;!?—–…#*|]|\b(?:and|or|to|articles?|sections?|paragraphs?|items?|points?|clauses?|rules?|annex|\d+))\s*\Z",
    re.IGNORECASE,
)
# A quotation that runs on without new marks is closed within so many paragraphs or rows of a table.
_REACH = 12
_CHINESE = 0.5


@dataclass(frozen=True)
class Unpaired(BitextRule):
    """A bracket or a double quotation mark has no partner in its paragraph, or stands the wrong way round.

    Whoever reads on does not know where the aside or the quotation ends. The mark that is left over is reported; where
    its partner belongs only a person can tell. A curly mark that is turned the wrong way (”word“) has a fix; one that
    closes behind a space ( “) is info, since nobody is misled.

    A quotation may run over several paragraphs: each of them then begins with the opening mark and the last one
    closes it; what is closed a few paragraphs later is let pass too. Marks that need no partner are none of this:
    labels such as a) and 1), smileys, intervals such as [0, 1), feet and inches, and a mark that is talked about.
    Single quotation marks are not looked at, since apostrophes cannot be told from them.
    """

    id: ClassVar[str] = "punctuation/unpaired"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(None, "The forum (the fifth) had the motto “Green [and blue] growth”."),
        Example(None, "The forum ⟦(⟧the fifth had a motto."),
        Example(None, "The forum the fifth⟦)⟧ had a motto."),
        Example(None, "The motto was ⟦“⟧Green growth. It was new."),
        Example(None, "The motto was Green growth⟦”⟧. It was new."),
        Example(None, 'The motto was ⟦"⟧Green growth, and a "blue" one.'),
        Example(None, "The motto was ⟦”⟧Green growth⟦“⟧."),
        Example(None, "The guests⟦]⟧ came {early}."),
        Example("论坛（第五届）开幕。", "The forum ⟦(⟧the fifth (opened)."),
        Example(None, "“We came.\n“We saw.\n“We left,” he said."),
        Example(None, "“We came.\nWe saw.\nWe left,” he said."),
        Example(None, "a) the first; b) the second, and 3) the third"),
        Example(None, 'He is 5\'6" tall, has a 24" screen and smiles :)'),
        Example(None, "Values in [0, 1) are shown."),
    )

    marks: Annotated[str, "The marks that are looked at; leave out what your texts have without a partner."] = (
        '()[]{}“”"'
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield the marks that are left over, and the curly ones that stand the wrong way round."""
        target = context.bitext.target
        blocks: list[_Block] = []
        for _, group in groupby(range(len(target.segments)), key=lambda index: target.segments[index].block):
            passage = segments_passage(target, tuple(group))
            if han_share(passage.text) < _CHINESE:
                blocks.append(_paired(passage, self.marks))
        _pair_over_blocks(blocks)
        for block in blocks:
            for mark in block.turned:
                yield self._turned(block.passage, mark)
            loose = [mark for mark in block.loose if mark not in block.labels]
            for mark in sorted(loose, key=lambda mark: mark.at):
                said = "is opened and not closed" if mark.opens else "closes what nothing opens"
                yield self.finding(f"{block.passage.text[mark.at]} {said}", mark.place(block.passage))

    def _turned(self, passage: Passage, mark: "_Mark") -> Finding:
        written, right = passage.text[mark.at], "“" if mark.opens else "”"
        message = f"{written} stands the wrong way round; write {right}"
        start = mark.at if mark.opens else len(passage.text[: mark.at].rstrip())
        # Set off by a space, as typing programs leave it, it looks odd; but nobody takes it for the beginning.
        severity = self.severity if start == mark.at else Severity.INFO
        edit = Edit(passage.to_document(Span(start, mark.at + 1)), right)
        fix = Fix((edit,)) if len(edit.span) == mark.at + 1 - start else None
        return self.finding(message, mark.place(passage), suggestion=right, fix=fix, severity=severity)


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark of a passage: the kind is the opening bracket, or the straight quotation mark for all of those."""

    at: int
    kind: str
    opens: bool

    def place(self, passage: Passage) -> Span:
        return passage.to_document(Span(self.at, self.at + 1))


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph with the marks that have no partner in it, those of them that belong to labels, the curly ones that
    are turned, and the places of all its quotation marks."""

    passage: Passage
    loose: list[_Mark]
    labels: list[_Mark]
    turned: list[_Mark]
    quotes: list[int]


def _paired(passage: Passage, marks: str) -> _Block:
    """Pair the marks of one paragraph."""
    text = _NO_PAIR.sub(lambda match: " " * len(match[0]), passage.text.translate(_NARROW))
    loose = [
        mark
        for mark in _loose_brackets(text, marks)
        if not (_SMILEY.search(text, 0, mark.at + 1) or _stands_alone(text, mark.at))
    ]
    labels = _labels(text, loose)
    quotes = [match.start() for match in _QUOTES.finditer(text) if match[0] in marks or match[0] == "„"]
    loose_quotes, turned = _loose_quotes(text, quotes)
    inches = [at for at in quotes if text[at] != "“" and _INCHES.search(text, 0, at)]
    if loose_quotes and inches:
        loose_quotes, turned = _loose_quotes(text, [at for at in quotes if at not in inches])
    return _Block(passage, loose + loose_quotes, labels, turned, quotes)


def _labels(text: str, loose: list[_Mark]) -> list[_Mark]:
    """Give the brackets that belong to labels without an opening one, as in: a) the first; b) the second."""
    labels = [mark for mark in loose if mark.kind == "(" and not mark.opens and _LABEL.search(text, 0, mark.at)]
    if len(labels) > 1 or not labels:
        return labels
    before = _LABEL.sub("", text[: labels[0].at])
    alone = not before.strip() or not _BRACKETED_LABEL.search(text)
    return labels if alone and _BEFORE_LABEL.search(before) else []


def _loose_brackets(text: str, marks: str) -> list[_Mark]:
    open_ones: dict[str, list[_Mark]] = {kind: [] for kind in _BRACKETS.values()}
    loose = []
    for at, mark in enumerate(text):
        if mark in open_ones and mark in marks:
            open_ones[mark].append(_Mark(at, mark, opens=True))
        elif mark in _BRACKETS and mark in marks:
            if open_ones[_BRACKETS[mark]]:
                open_ones[_BRACKETS[mark]].pop()
            else:
                loose.append(_Mark(at, _BRACKETS[mark], opens=False))
    return loose + [mark for waiting in open_ones.values() for mark in waiting]


def _loose_quotes(text: str, quotes: list[int]) -> tuple[list[_Mark], list[_Mark]]:
    """Give the quotation marks without a partner, and the curly ones that stand the wrong way round."""
    waiting: list[_Mark] = []
    loose: list[_Mark] = []
    turned: list[_Mark] = []
    for number, at in enumerate(quotes):
        shape = _shape(text, at)
        more = number + 1 < len(quotes) and text[at + 1 : at + 2].isalnum()
        opens = _opens(text[at], shape, bool(waiting), more=more)
        mark = _Mark(at, _QUOTE, opens)
        if (text[at] == "“") != opens and text[at] in "“”" and not _is_low(text, waiting):
            turned.append(mark)
        if opens:
            waiting.append(mark)
        elif waiting:
            waiting.pop()
        else:
            loose.append(mark)
    loose += waiting
    turned = [mark for mark in turned if mark not in loose]
    straight = [at for at in quotes if text[at] == '"']
    if straight and len(quotes) % 2 == 0:
        return [], turned  # what a straight one does is guessed, so that their number weighs more
    if len(straight) == len(quotes):
        loose = [mark for mark in loose if not _stands_alone(text, mark.at)][:1]
    return loose, turned


def _shape(text: str, at: int) -> str:
    """Tell by the neighbours what a mark at ``at`` does: "opens", "closes", "" where they do not tell, "free"."""
    before, behind = text[:at][-1:], text[at + 1 : at + 2]
    if text[:at].strip() and not text[at + 1 :].strip():
        return "closes"
    if not before.strip() and not behind.strip():
        return "free"
    may_open = (not before.strip() or before in _BEFORE_OPENING) and bool(behind.strip())
    may_close = (not behind.strip() or behind in _BEHIND_CLOSING) and bool(before.strip())
    if may_open == may_close:
        return ""
    return "opens" if may_open else "closes"


def _opens(mark: str, shape: str, waits: bool, *, more: bool) -> bool:
    """Whether a mark opens a quotation, where one ``waits`` to be closed or not.

    ``more`` says that a word follows, and other marks behind it.
    """
    if mark == "„":
        return True
    if mark == "“":
        return not (shape == "closes" or (waits and shape == "free"))
    if mark == "”":
        return not waits and more and shape != "closes"
    return shape == "opens" if shape in ("opens", "closes") else not waits


def _is_low(text: str, waiting: list[_Mark]) -> bool:
    """Whether the quotation that waits was opened as German does: „so“."""
    return bool(waiting) and text[waiting[-1].at] == "„"


def _stands_alone(text: str, at: int) -> bool:
    """Whether a mark has white space on both sides: a ditto mark, or one that is talked about."""
    return _shape(text, at) == "free"


def _pair_over_blocks(blocks: list[_Block]) -> None:
    """Take out of ``loose`` what goes on in the paragraphs that follow."""
    for block, following in pairwise(blocks):
        quotes = _loose_of(block, _QUOTE)
        begins = following.quotes and not following.passage.text[: following.quotes[0]].strip("([{‘' ")
        if begins and quotes and quotes[-1].opens and quotes[-1].at == block.quotes[-1]:
            block.loose.remove(quotes[-1])
    for number, block in enumerate(blocks):
        ahead = blocks[number + 1 : number + 1 + _REACH]
        quoted = next((other for other in ahead if other.quotes), None)
        if quoted:
            _match(block, _loose_of(block, _QUOTE), quoted, _loose_of(quoted, _QUOTE))
        for kind in _BRACKETS.values():
            for other in ahead[:1]:
                _match(block, _loose_of(block, kind), other, _loose_of(other, kind))


def _loose_of(block: _Block, kind: str) -> list[_Mark]:
    return [mark for mark in block.loose if mark.kind == kind]


def _match(block: _Block, loose: list[_Mark], other: _Block, other_loose: list[_Mark]) -> None:
    """Pair what a paragraph leaves open with what another closes, if that is all that is left over in the two."""
    if len(loose) == len(other_loose) == 1 and loose[0].opens and not other_loose[0].opens:
        block.loose.remove(loose[0])
        other.loose.remove(other_loose[0])
