"""The rule wording/repeated-word."""

import re
from collections import Counter
from functools import cached_property
from typing import Annotated

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

_LETTERS = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_WORD = re.compile(_LETTERS)
# Only a space between, and nothing glued to the two: not in "the 5-by by-pass", "v.s. s/he he".
_GAP = r"(?:[ \u00a0]{1,2}|[ ]*\r?\n[ ]*)"  # wider gaps and tabs stand between columns
_REPEATED = re.compile(rf"(?<![\w/@&\\-])(?<!\w[’'.])({_LETTERS})((?:{_GAP}\1)+)(?![\w/@&\\-]|[’'.]\w)", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_FOLLOWING = re.compile(r"\s+([A-Z]\w+)")
_NAME = re.compile(r"\b([A-Z]\w+)(?=\s+([A-Z]\w+))")

# Doubled in good English: grammar (had had, that that, gave her her book), stress (very very), sounds, small talk.
_DOUBLED = frozenset(
    (
        "had that her no yes so very many much far long really too never big"
        " ah aha aye bah bang beep blah bling boo boom bye cha chop chug clap click ding dong dum drip dub ha hear heh"
        " hey hi hip ho hush knock la mm mwah na night oh ok pat ping pom poor pop quack rah squeak tap tick tock tom"
        " tuk tut wee whoa win woof wow yada yap yo yum zap two three four five six seven eight nine ten twenty thirty"
    ).split()
)
# Doubled in good English behind these: "God’s will will be done", "what it is is a secret", "log in in 2015".
_AFTER = {
    word: re.compile(rf"(?:{before})\s*\Z", re.IGNORECASE)
    for words, before in (
        ("is was are be do does did", r"\b(?:what|all|where|thing|point|truth|fact|problem)\b[^,;:]*"),
        ("will can", r"\b(?:the|a|his|her|its|their|our|my|your|whose|free|good|ill|political|popular|last)|[’']s"),
        ("you", r"\b(?:tell|told|telling|assure|promise|remind|show|ask|call|to|of|like|thank|than|with|for|sure)"),
        (
            "in",
            r"\b(?:log|sign|check|move|come|came|set|settle|step|fill|give|kick|tune|zoom|plug|phone|break|hand|turn)"
            r"(?:s|e?d|ing|ting|ping|ped|ging|ged)?",
        ),
        (
            "on",
            r"\b(?:later|then|now|early|so|head|hand|go|went|gone|carr|move|turn|switch|log|sign|put|pass|hold|held"
            r"|hang|hung|press|march|live|drag|keep|kept)(?:y|ie)?(?:e?s|e?d|ing|ting|ging|ged)?",
        ),
        ("i", r"\b(?-i:[A-Z])[A-Za-z]+"),
    )
    for word in words.split()
}
# Words of grammar: two of them in a row are no name, however they are capitalised. Left out: will, may, can.
_GRAMMAR = frozenset(
    (
        "the a an of to in and or but for with on at by from as is are was were be been has have its it this these"
        " those which who whom whose when where while their our we they he she i not than then there into through"
        " under about between because if would should could must shall also such during after before over per via"
    ).split()
)
# No name is formed like these: common endings, a hyphen, a capital letter behind the first.
_ORDINARY = re.compile(
    r".{2,}(?:tions?|ments?|ness|ships?|ances?|ences?|ity|ties|ings?|isms?|tures?|[a-z]ly|[ai]ble|ical|ists?|ives?)\Z"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z|(?:January|February|July|September|October|November|December)\Z"
    r"|.+-.*[a-z]{2}|(?!.*-)(?=.{3}).+[A-Z]"
)
# "That that" goes on with a noun or a verb; before one of these the second one is a slip.
_BEHIND_THAT = re.compile(
    r"\s+(?:the|an?|he|she|it|they|we|i|this|these|those|there|his|their|our|my|its|your|when|if)\b", re.IGNORECASE
)
# One syllable of pinyin: Li Li, Lang Lang, An An; and mei mei, jie jie in small letters.
_SYLLABLE = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)"
    r"(?:ai?|ang?|ao|ei|eng?|er|iang?|iao?|ie|ing?|iong|i|iu|ong|ou|u|uai?|uang?|ue|ui|un|ü|üe)"
    r"|(?:[mdtnlgkhrzcsy]|[zcs]h)e|[bpmflwy]?o|(?:[dtnlgkhrzcs]|[zcs]h)uo|ai?|ang?|ao|ei?|eng?|er|ou)\Z"
)
# Small words that happen to be spelled like a syllable, and are met more often than it in English.
_ENGLISH_TOO = frozenset("can man me men ran run you".split())
# Whole names that are a word twice, where the word alone is met too.
_NAMES = frozenset(
    "abdullah ali baden boutros christian duran gordon humbert ibrahim james john johnson mohamed mohammed muhammad"
    " owen sing sirhan thomas wagga walla william".split()
)


@dataclass(frozen=True)
class RepeatedWord(BitextRule):
    """A word stands twice in a row: “the the”, “of of”.

    It happens when a sentence is rephrased, and most often across the end of a line, where no eye sees it. The fix
    takes the second one out.

    What good English doubles is passed over: “had had”, “that that”, “gave her her book”, “what it is is”, “log in
    in 2015”, “very very”, “bye bye”. So are numbers, names such as Li Li, Walla Walla or Duran Duran, and words with a
    mark between them or in two sentences. Two capitalised words are reported only when something tells that they are
    no name: they are words of grammar or formed like a common word, or the document or the glossary has one alone.
    """

    id: ClassVar[str] = "wording/repeated-word"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/grammar"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(None, "It is the largest port of the delta."),
        Example(None, "It is ⟦the the⟧ largest port ⟦of of⟧ the delta."),
        Example(None, "⟦The the⟧ forum opened in Shenzhen yesterday."),
        Example(None, "A ⟦low-carbon low-carbon⟧ city ⟦and and and⟧ more"),
        Example("论坛将在深圳举行。", "The forum ⟦will will⟧ be held in Shenzhen."),
        Example(None, "They had had enough of that that year."),
        Example(None, "He gave her her prize, and what it is is a secret."),
        Example(None, "It was a very very long day. Day two was better."),
        Example(None, "Lang Lang, Li Li and Bo Bo flew to Walla Walla."),
        Example(None, "“No, no,” she said. “Bye bye!”"),
        Example(None, "Rooms 12 12 and 13: see page A A"),
        Example(None, "The Forum met. The ⟦Forum Forum⟧ of 2015"),
        Example(None, "In ⟦Shenzhen Shenzhen⟧ it rains.", "glossify: 1\nterms:\n  - {zh: 深圳, en: Shenzhen}\n"),
    )

    allowed: Annotated[tuple[str, ...], "Words that may stand twice in your texts, beside those of all English."] = ()

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield the doubled words of all sentences."""
        allowed = frozenset(word.lower() for word in self.allowed)
        known = _Known(context)
        for segment in context.segments:
            for match in _REPEATED.finditer(segment.text):
                if match[1].lower() not in allowed and _is_fault(match, known):
                    yield self.finding(
                        f"“{match[1]}” stands twice in a row",
                        segment.to_document(Span(*match.span())),
                        suggestion=match[1],
                        fix=_fix(match, segment, context.bitext.target.text),
                    )


class _Known:
    """The words of a document and of the glossary, which tell a capitalised word from half a name."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def _alone(self) -> frozenset[str]:
        """The words that the document doubles once and has alone besides."""
        words: Counter[str] = Counter()
        doubled: Counter[str] = Counter()
        for segment in self._context.segments:
            words.update(match[0].lower() for match in _WORD.finditer(segment.text))
            doubled.update(match[1].lower() for match in _REPEATED.finditer(segment.text))
        return frozenset(word for word in doubled if doubled[word] == 1 and words[word] > 2)

    @cached_property
    def _in_glossary(self) -> frozenset[str]:
        forms = [form.text for concept in self._context.glossary.concepts for form in concept.en]
        return frozenset(
            match[0].lower() for form in forms if not _REPEATED.search(form) for match in _WORD.finditer(form)
        )

    def has(self, word: str) -> bool:
        """Whether a word is known to be something by itself."""
        return word in self._alone or word in self._in_glossary

    def has_before(self, word: str, rest: str) -> bool:
        """Whether ``word`` and the first one of ``rest`` are a name elsewhere, as Hong and Kong."""
        following = _FOLLOWING.match(rest)
        return following is not None and (word, following[1].lower()) in self._together

    @cached_property
    def _together(self) -> frozenset[tuple[str, str]]:
        """The capitalised words that the document or the glossary has in a row more often than once."""
        texts = [segment.text for segment in self._context.segments]
        texts += 2 * [form.text for concept in self._context.glossary.concepts for form in concept.en]
        pairs = Counter((match[1].lower(), match[2].lower()) for text in texts for match in _NAME.finditer(text))
        return frozenset(pair for pair, count in pairs.items() if count > 1)


def _is_fault(match: re.Match[str], known: _Known) -> bool:
    first, *others = match[0].split()
    word = first.lower()
    if word == "that" and _BEHIND_THAT.match(match.string, match.end()):
        return True
    # Two that differ in a capital letter inside are the names of keys or variables.
    if _is_good_english(match, word, len(others)) or others[0] not in (first, word):
        return False
    if first[0].islower():
        return word in _GRAMMAR or word in _ENGLISH_TOO or not _SYLLABLE.match(word)
    return word in _GRAMMAR if others[0].islower() else _is_no_name(match, word, known)


def _is_good_english(match: re.Match[str], word: str, repetitions: int) -> bool:
    """Whether a word is one that is doubled on purpose, here or everywhere."""
    return (
        word in _DOUBLED
        or (word not in _GRAMMAR and (len(word) == 1 or repetitions > 1))  # "location location location"
        or _is_quoted(match)
        or (word in _AFTER and _AFTER[word].search(match.string, 0, match.start()) is not None)
    )


def _is_quoted(match: re.Match[str]) -> bool:
    """Whether the two words stand alone in quotation marks: the sentence is about them."""
    before, behind = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return before in _QUOTES and behind == _QUOTES[before]


def _is_no_name(match: re.Match[str], word: str, known: _Known) -> bool:
    """Whether two capitalised words are one word twice."""
    if word in _NAMES:
        return False
    if _SYLLABLE.match(word):
        return known.has_before(word, match.string[match.end() :])
    if word in _GRAMMAR:
        begins = _WORD.search(match.string, 0, match.start()) is None
        return begins or match[1] != "The"  # The The is a band
    return known.has(word) or (not match.string.isupper() and _ORDINARY.match(match[1]) is not None)


def _fix(match: re.Match[str], segment: Passage, text: str) -> Fix | None:
    """Take the second word out, if nothing but white space stands between the two in the file either."""
    whole = segment.to_document(Span(*match.span()))
    if _SPACES.sub(" ", text[whole.start : whole.end]) != _SPACES.sub(" ", match[0]):
        return None
    return Fix((Edit(segment.to_document(Span(match.end(1), match.end())), ""),))
