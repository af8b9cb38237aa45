"""English words cut down to stems, for the dictionary and for what is looked up in it alike."""

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[a-z\u00e0-\u024f]+")
_ENDINGS = (
    "ingly", "edly", "ness", "ment", "ally", "ings", "ies", "ied", "ing", "est", "ily", "ers",
    "ed", "es", "er", "ly", "al", "s",
)  # fmt: skip
_SHORTEST = 3  # letters that stay when an ending goes
_LONGEST = 7  # letters of a stem: what comes later tells derivations apart, not meanings
# Words that stand in every sentence, and those that glosses are explained with.
_COMMON = frozenset(
    "a an the and or but if of to in on at by for from with as into onto upon than then that this these those there"
    " here it its he she him her his hers they them their theirs we us our you your i me my mine be is are was were"
    " been being am do does did done have has had having will would shall should can could may might must not no nor so"
    " such very too also just only all any some one ones who whom whose which what when where why how s t d ll ve re m"
    " sb sth etc eg ie esp usu lit fig abbr variant old see used about up out over down off".split()
)

_IRREGULAR = dict(
    form.split("<")
    for form in (
        "said<say told<tell spoke<speak spoken<speak went<go gone<go came<come saw<see seen<see took<take"
        " taken<take thought<think knew<know known<know gave<give given<give got<get gotten<get felt<feel"
        " left<leave heard<hear sat<sit stood<stand ran<run began<begin begun<begin brought<bring bought<buy"
        " kept<keep held<hold lost<lose made<make met<meet paid<pay sent<send sold<sell spent<spend taught<teach"
        " caught<catch wrote<write written<write drew<draw drawn<draw flew<fly grew<grow grown<grow threw<throw"
        " wore<wear worn<wear broke<break broken<break chose<choose chosen<choose drove<drive driven<drive"
        " ate<eat eaten<eat fell<fall fallen<fall fought<fight forgot<forget found<find hid<hide hidden<hide"
        " laid<lay lay<lie led<lead lent<lend lit<light meant<mean rode<ride rose<rise risen<rise sang<sing"
        " sank<sink shook<shake shot<shoot slept<sleep slid<slide smelt<smell stole<steal stuck<stick"
        " struck<strike swam<swim swept<sweep swore<swear swung<swing tore<tear torn<tear understood<understand"
        " woke<wake won<win wept<weep drank<drink drunk<drink sung<sing built<build dealt<deal died<die dying<die"
        " lying<lie tied<tie men<man women<woman children<child feet<foot teeth<tooth mice<mouse people<person"
        " wives<wife lives<life knives<knife leaves<leaf halves<half better<good best<good worse<bad worst<bad"
    ).split()
)


def stems(text: str) -> Iterator[str]:
    """Give the stem of every word of ``text`` that carries meaning."""
    return (stem(word) for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _COMMON)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut the ending off a word in small letters; "studies", "studied" and "study" have one stem."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and (word[-1] == word[-2] or word[-1] in "eiy"):
        word = word[:-1]
    return word[:_LONGEST]
