"""A sentence as tokens that keep what stands between them: hyphen, space, or something that parts them."""

import re
from dataclasses import dataclass
from functools import cached_property

# A possessive ending is parted from its word, so that it parts the word from the next.
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[’'](?![sS]\b)[^\W\d_]+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011\u2013]")
_SPACE = re.compile(r"\s+")
# Behind these a capital may be owed to the place of a word, not to the word.
_BEFORE_CAPITAL = re.compile(r"[.!?:…•·|/—–\"“‘'(\[]")
# Words that stay small in titles, and join the capitalised words of a name.
SMALL = frozenset("a an the of in on at to for and or by with from as de la & via per".split())
PARTICLES = frozenset(
    "up down in out on off over under by to away back through around along after before together forward ahead"
    " about across into onto upon out within without".split()
)
FUNCTION_WORDS = (
    SMALL
    | PARTICLES
    | frozenset(
        "is are was were be been being has have had do does did will would can could shall should may might must not no"
        " nor but if then than that this these those it its he she they them their his her our we us you your i who"
        " whom which what when where how why while because since until so such also only just very more most less"
        " least much many any some every each all both either neither one two here there ever never too yet"
        " still".split()
    )
)
# This share of capitals among the words of a sentence makes it a title, in which capitals tell nothing.
_TITLE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Token:
    """One word, at ``start`` of its sentence.

    ``joint`` is what stands before it: "-" (a hyphen or dash without spaces), " ", or "" for all that parts two words.
    ``initial`` says that its capital may be owed to its place.
    """

    text: str
    start: int
    end: int
    joint: str
    initial: bool

    @property
    def lower(self) -> str:
        """The word in small letters, with one kind of apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True)
class Sentence:
    """One sentence of a text."""

    text: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every word and number, in order."""
        tokens: list[Token] = []
        behind = 0
        for match in _TOKEN.finditer(self.text):
            gap = self.text[behind : match.start()]
            # Behind a number a word may begin a title: "Table 1 Real GDP".
            initial = (
                not tokens
                or tokens[-1].text.isdigit()
                or bool(_BEFORE_CAPITAL.search(gap) and not _HYPHEN.fullmatch(gap))
            )
            tokens.append(Token(match[0], match.start(), match.end(), _joint(gap) if tokens else "", initial))
            behind = match.end()
        return tuple(tokens)

    @cached_property
    def titled(self) -> bool:
        """Whether nearly all words have capitals, as in a title or in a name that stands alone."""
        telling = [token for token in self.tokens[1:] if token.text[0].isalpha() and token.lower not in (*SMALL, "s")]
        return sum(token.capital for token in telling) >= _TITLE_SHARE * len(telling)

    @cached_property
    def shouted(self) -> bool:
        """Whether most words are all capitals."""
        words = [token.text for token in self.tokens if token.text.isalpha() and len(token.text) > 1]
        return len(words) > 1 and sum(word.isupper() for word in words) > len(words) / 2

    def word(self, index: int) -> Token | None:
        """Give the token at ``index``, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None


def _joint(gap: str) -> str:
    if _HYPHEN.fullmatch(gap):
        return "-"
    return " " if _SPACE.fullmatch(gap) else ""
