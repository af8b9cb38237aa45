"""Where names in pinyin stand in an English sentence, in whatever writing, and whether a place is meant."""

from collections.abc import Iterator
from dataclasses import dataclass

from glossify.text.spans import Span
from glossify.text.syllables import is_pinyin, plain, syllables
from glossify.text.variants.sentences import Sentence, Token

_MOST_PARTS = 4
_SHORTEST = 4
_GENERIC = frozenset(
    "airport archipelago area avenue basin bay beach boulevard bridge canal canyon city community county dam district"
    " estuary expressway flyover gorge harbor harbour highway interchange island islands lake lane metro mountain"
    " mountains pass peninsula plateau port prefecture province railway range region reservoir river road station"
    " street strait subdistrict subway sub-district terminal toll town township tunnel village villages waterway"
    " wetland wharf".split()
)
_GENERIC_BEFORE = frozenset("lake mount port cape".split())
_PLACING = frozenset("in at near around via outside throughout across within".split())
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor president premier minister chairman chairwoman director mayor governor secretary"
    " general comrade madam sir reporter correspondent writer author singer actor actress player coach artist painter"
    " engineer teacher doctor student named called".split()
)
# The hundred or so surnames that nine in ten bear, and some more, without tones.
_SURNAMES = frozenset(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang"
    " feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du dai xia"
    " tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan"
    " duan lei qian tao yin mo chang shu ke gong hong he lai wen pang an ni niu ji an lan ge ai qi qiao min nie you yi"
    " zhong chai bao ou dou mei zhan ruan zuo rao pu di mu ning bi qu ling geng sheng xian che zhuo".split()
)
# In natural features the generic part is written apart by the rules of 1984: Huang Shan, Tai Hu.
_NATURAL = frozenset("shan he jiang hu hai dao ling quan xia wan".split())
# English words of one syllable of pinyin, which begin sentences.
_ENGLISH = frozenset(
    "he she can long men an a me you die lie tie sun pan fan hang gang song wan ran man den ban".split()
)


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name at ``span`` of the sentence with index ``sentence``: ``form`` as written, ``letters`` what identifies it.

    ``beside_generic`` says that a word such as Town stands with it, ``placed`` that a word such as "in" goes before;
    ``personal`` that it may as well be a person: it begins with a surname that stands apart, or is one syllable.
    ``natural`` that its second part may be a mountain or a river, which is written apart.
    """

    sentence: int
    span: Span
    form: str
    letters: str
    beside_generic: bool
    placed: bool
    personal: bool
    natural: bool


def pinyin_names(index: int, sentence: Sentence) -> Iterator[WrittenName]:
    """Give every run of words that may be one name in pinyin, runs inside longer ones included."""
    if sentence.shouted:
        return
    for start in range(len(sentence.tokens)):
        for size in range(1, _MOST_PARTS + 1):
            parts = sentence.tokens[start : start + size]
            if len(parts) < size or not _is_part(parts[-1], size):
                break
            if _is_whole(sentence, start, parts):
                yield _name(index, sentence, start, parts)


def _is_part(token: Token, size: int) -> bool:
    joined = size == 1 or token.joint == "-" or (token.joint == " " and token.capital)
    written = (token.capital or token.joint == "-") and not (token.text.isupper() and len(token.text) > 1)
    # Some generic terms can be read as pinyin: Lake, Lane, Range.
    generic = token.lower in _GENERIC or token.lower in _GENERIC_BEFORE
    return joined and written and not generic and token.lower.isascii() and is_pinyin(token.text)


def _is_whole(sentence: Sentence, start: int, parts: tuple[Token, ...]) -> bool:
    """Whether a run is not cut out of a longer name, a person's for one, and not an English word before a name."""
    first, before, behind = parts[0], sentence.word(start - 1), sentence.word(start + len(parts))
    if not first.capital or sum(len(plain(part.text)) for part in parts) < _SHORTEST:
        return False
    if len(parts) > 1 and first.initial and first.lower in _ENGLISH:
        return False
    if before is not None and first.joint and (before.lower.rstrip(".") in _TITLES or _is_syllable(before)):
        return False
    if before is not None and before.lower in _TITLES:
        return False
    return not (behind is not None and behind.joint and _is_syllable(behind)) and first.joint != "-"


def _is_syllable(token: Token) -> bool:
    return token.capital and len(syllables(token.text)) == 1 and token.lower not in _ENGLISH


def _name(index: int, sentence: Sentence, start: int, parts: tuple[Token, ...]) -> WrittenName:
    before, behind = sentence.word(start - 1), sentence.word(start + len(parts))
    span = Span(parts[0].start, parts[-1].end)
    generic = behind is not None and behind.joint == " " and behind.lower in _GENERIC
    generic = generic or (before is not None and parts[0].joint == " " and before.lower in _GENERIC_BEFORE)
    possessive = sentence.text[span.end : span.end + 2].lower() in ("'s", "’s")
    placed = before is not None and parts[0].joint == " " and before.lower in _PLACING and not possessive
    named = parts[0].lower in _SURNAMES and len(parts) > 1
    return WrittenName(
        index,
        span,
        sentence.text[span.start : span.end].replace("’", "'"),
        "".join(plain(part.text) for part in parts),
        generic,
        placed,
        personal=named or len(syllables(sentence.text[span.start : span.end])) == 1,
        natural=len(parts) > 1 and parts[-1].lower in _NATURAL,
    )


def syllables_of(form: str) -> tuple[str, ...]:
    """Give the syllables of a name as its writing has them; none where a part of it is not written in pinyin.

    Spaces, hyphens, capitals inside a word and apostrophes part syllables.
    """
    found: list[str] = []
    for word in form.replace("-", " ").split():
        for part in _parts(word):
            cut = syllables(part)
            if not cut:
                return ()
            found.extend(cut)
    return tuple(found)


def _parts(word: str) -> Iterator[str]:
    """Cut a word before the capitals inside it."""
    start = 0
    for index in range(1, len(word)):
        if word[index].isupper() and word[index - 1].islower():
            yield word[start:index]
            start = index
    yield word[start:]
