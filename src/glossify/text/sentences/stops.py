"""Where sentences may end: runs of stops with the closing marks behind them, and brackets that hold a stop back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

WIDE = "。！？｡"
CLOSING_QUOTES = "”’」』»\"'"
OPENING_QUOTES = "“‘「『«\"'"
OPENING = OPENING_QUOTES + "《〈（(【〔[［{"
_BRACKETS = {"）": "（(", ")": "(（", "】": "【", "〕": "〔", "]": "[", "］": "［", "》": "《", "〉": "〈"}
_TITLES = "《〈【"
# A bracket that closes farther away than this (code points) is taken for a slip, lest one slip hide all stops.
_REACH = 400
# So many opening marks may stand before a bracket that still begins its sentence.
_LEAD = 4

# Closing marks are part of the run at once, and after a space if they cannot open anything.
_RUN = re.compile(
    r"""[.!?…．。！？｡—–]
        (?: (?<= \.) \d{1,2} (?: [,–-] \d{1,2} ){0,4} (?= \s) )?
        (?: [.!?…．。！？｡”’」』»）)\]］】〕》〉}"'\u00b9\u00b2\u00b3\u2070-\u2079]
          | \[ \d{1,3} \]
          | \s{0,2} [“"‘'] (?= \s* \Z )  # a closing mark typed as an opening one
          | \s{1,2} (?= [”」』»）)\]］】〕》〉…。！？｡] | [.!?] (?! \w) )
        )*""",
    re.VERBOSE,
)
_EVENT = re.compile(
    r"""[（(【〔\[［《〈“「‘『]
      | [!?…．。！？｡]
      | \. (?! [\w,;:/\\@-] )
      | (?<= [\u3400-\u9fff] ) \.
      | (?: (?<= [a-z]{4} ) | (?<= [”’)"] ) ) \. (?= \d{1,2} (?: [,–-] \d{1,2} ){0,4} \s )  # a note: growth.12 The
      | [—–] (?= [”’"'] \s? [“‘"'] )  # a speech broken off by another
    """,
    re.VERBOSE,
)
_BRACKET = re.compile(r"[（(【〔\[［《〈）)】〕\]］》〉]")
_WORD = re.compile("[\\w\ufffc]")


@dataclass(frozen=True, slots=True)
class Stop:
    """A run of stops, ``text[start:end]`` with the closing marks; the sentence it may end begins at ``sentence``.

    ``following`` is where the next visible character stands, or the length of the text.
    """

    text: str
    sentence: int
    start: int
    end: int
    following: int

    @property
    def run(self) -> str:
        """The stops and the closing marks behind them."""
        return self.text[self.start : self.end]

    @property
    def is_ellipsis(self) -> bool:
        """Whether the run trails off (…, ..., . . .) and has no other stop."""
        run = self.run
        return ("…" in run or run.count(".") > 1) and not any(mark in run for mark in "!?。！？｡")

    @property
    def is_wide(self) -> bool:
        """Whether the run has a stop that needs no space after it."""
        return any(mark in self.run for mark in WIDE)

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation ends with the run."""
        return any(mark in self.run for mark in CLOSING_QUOTES)


class Stops:
    """The stops of a text in order; told of a cut, it counts the next sentence from there."""

    def __init__(self, text: str, *, holds: dict[int, int]) -> None:
        """``holds`` maps an opening mark to the offset up to which it keeps its sentence together."""
        self._text = text
        self._holds = holds
        self._pairs = bracket_pairs(text)
        self._sentence = 0
        self._wordless = 0

    def cut(self, stop: Stop) -> None:
        """Take note that a sentence ends with ``stop``."""
        self._sentence = self._wordless = stop.following

    def __iter__(self) -> Iterator[Stop]:
        done = 0
        for event in _EVENT.finditer(self._text):
            at = event.start()
            if at < done:
                continue
            if event.group() in OPENING:
                done = self._held(at)
                continue
            match = _RUN.match(self._text, at)
            done = match.end() if match else at + 1
            if self._has_word(at):
                yield Stop(self._text, self._sentence, at, done, after_space(self._text, done))

    def _held(self, at: int) -> int:
        """Give the offset from which stops count again after the opening mark at ``at``."""
        if at in self._holds:
            return self._holds[at]
        if at not in self._pairs:
            return at
        begins = at - self._sentence <= _LEAD and not self._text[self._sentence : at].strip(OPENING + " ")
        if begins and self._text[at] not in _TITLES:
            return at
        end = self._pairs[at]
        # A full stop just before the closing bracket is judged as any other: "(see page 5.) The forum".
        return end - 2 if self._text[end - 2] == "." != self._text[end - 3] else end

    def _has_word(self, at: int) -> bool:
        """Whether the sentence so far has a word: a run of marks alone ends nothing."""
        if self._wordless < 0:
            return True
        if _WORD.search(self._text, max(self._wordless, self._sentence), at):
            self._wordless = -1
            return True
        self._wordless = at
        return False


def bracket_pairs(text: str) -> dict[int, int]:
    """Map each opening bracket to the offset behind the bracket that closes it, where that is within reach."""
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for match in _BRACKET.finditer(text):
        mark, at = match.group(), match.start()
        if mark in _BRACKETS:
            stacks = [waiting[kind] for kind in _BRACKETS[mark] if waiting.get(kind)]
            if stacks:
                begin = max(stacks, key=lambda stack: stack[-1]).pop()
                if at - begin <= _REACH:
                    pairs[begin] = at + 1
        else:
            waiting.setdefault(mark, []).append(at)
    return pairs


_SPACE = re.compile(r"\s*")


def after_space(text: str, at: int) -> int:
    """Give the first offset from ``at`` on that is not white space."""
    match = _SPACE.match(text, at)
    return match.end() if match else at
