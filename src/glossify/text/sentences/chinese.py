"""Where Chinese sentences end.

。！？ with the closing marks behind them end a sentence, also inside a quotation (“一。|二。”) and before the clause
that reports it (“……？”|他问。). They do not inside 《》 and 【】, inside brackets opened within the sentence, inside a
quotation that is a part of its sentence (高喊“加油！”向前跑), and where the sentence visibly goes on after them.
"""

import re

from glossify.text.script import HAN
from glossify.text.sentences.english import ends as ends_in_english
from glossify.text.sentences.stops import Stop, Stops, after_space

_QUOTE = re.compile("[“”「」『』‘’]")
_CLOSES = {"”": "“", "」": "「", "』": "『", "’": "‘"}
_REACH = 60
_HAN = re.compile(f"[{HAN}]")
_WORDLIKE = re.compile(f"[{HAN}A-Za-z0-9\ufffc]")
_GOES_ON = re.compile("[，、；：,;:）)】〕》〉」』”’]")
# After a quotation: particles and conjunctions that tie it to what follows.
_TIES = re.compile(
    "[的之]|等(?![到着待了我你他她它])|(?:和|与|與|及|以及|或|或者|跟|同)[“「『‘]|(?:一|这|這|那|此|该|該)?(?:词|詞|语|語|句|字|口号|口號|标语|標語)"
)
_LABEL = re.compile(
    "(?:第?[一二三四五六七八九十百]{1,4}[章节節条條款项項]?|[（(]?[0-9A-Za-z一二三四五六七八九十]{1,3}[)）]?)[.．]"
)
_LAST = re.compile(r"[.．][”’」』）)\"']*\s*$")


def cuts(text: str) -> list[int]:
    """Give the rising offsets at which a new sentence begins, white space before it left to the one before."""
    text = _curled(text)
    stops = Stops(text, holds=_embedded(text))
    dotted = "。" not in text and _LAST.search(text, max(0, len(text) - 20)) is not None
    found = []
    for stop in stops:
        if stop.following < len(text) and _ends(stop, dotted):
            found.append(stop.following)
            stops.cut(stop)
    return found


def _ends(stop: Stop, dotted: bool) -> bool:
    text, following = stop.text, stop.following
    if _GOES_ON.match(text, following) or (stop.is_quoted and _TIES.match(text, following)):
        return False
    if stop.is_ellipsis:
        # …… hesitates more often than it ends, unless the speech ends with it.
        return stop.is_quoted
    if stop.is_wide:
        return True
    before = text[stop.start - 1] if stop.start else ""
    if text[stop.start] in ".．":
        return _full_stop_ends(stop, before, dotted)
    # Of Latin marks after Latin words, only ? ends a sentence without a space: Yahoo!新闻 is a name.
    asks = text[stop.start] == "?" and _HAN.match(text, following) is not None
    return asks or not before.isascii() or ends_in_english(stop)


def _full_stop_ends(stop: Stop, before: str, dotted: bool) -> bool:
    """Judge a full stop of a Latin keyboard; ``dotted`` says that the text has no other."""
    text, following = stop.text, stop.following
    if _LABEL.fullmatch(text, stop.sentence, stop.start + 1):
        return False
    if not before.isascii() or before in ")\"'":
        # 约翰.史密斯 is a name: without a space after it, such a stop counts only where it must be one.
        return stop.end < following or stop.is_quoted or (dotted and _HAN.match(text, following) is not None)
    return ends_in_english(stop)


def _curled(text: str) -> str:
    """Turn straight quotation marks into curled ones, where they are even: a stop may have one on either side."""
    pieces = text.split('"')
    if len(pieces) % 2 == 0:
        return text
    curled = [piece + "“”"[place % 2] for place, piece in enumerate(pieces[:-1])]
    return "".join((*curled, pieces[-1]))


def _embedded(text: str) -> dict[int, int]:
    """Find the quotations that are a part of their sentence; map their beginning to the offset behind them.

    A speech is introduced by a colon or comma, or begins the sentence. A short quotation that follows a word
    directly and is followed by a word directly is not a speech: 高喊“加油！”向前跑.
    """
    held: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for match in _QUOTE.finditer(text):
        mark, at = match.group(), match.start()
        if mark not in _CLOSES:
            waiting.setdefault(mark, []).append(at)
            continue
        stack = waiting.get(_CLOSES[mark])
        if not stack:
            continue
        begin = stack.pop()
        short = at - begin <= _REACH
        if short and _WORDLIKE.match(text, begin - 1) and _WORDLIKE.match(text, after_space(text, at + 1)):
            held[begin] = at + 1
    return held
