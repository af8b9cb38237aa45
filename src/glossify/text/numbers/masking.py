"""A Chinese text made ready for reading its numbers: one width and script, and no false numbers; offsets stay."""

import re

from glossify.text.numbers.chinese_words import IDIOMS
from glossify.text.numbers.han import HAN_DIGITS, HAN_UNITS
from glossify.text.script import fold_han

_BLANKED = "□"
_HAN_NUMERAL = re.compile(f"[{HAN_DIGITS}{HAN_UNITS}]")
# 一家 is a set phrase, 二十一家 is a number.
_IDIOM = re.compile(
    f"(?<![0-9第{HAN_DIGITS}{HAN_UNITS}])(?:{'|'.join(sorted(IDIOMS, key=len, reverse=True))})"
    f"(?:(?<![{HAN_DIGITS}{HAN_UNITS}])|(?![{HAN_DIGITS}{HAN_UNITS}分]))"
)
_CODE = re.compile(r"[A-Za-z]+[-‐–]?[0-9][0-9A-Za-z]*|[0-9]+[A-Za-z]*[A-Z][A-Za-z0-9]*")
_CURRENCIES = frozenset({"RMB", "CNY", "HKD", "USD", "EUR", "US", "HK", "NO"})
_MEASURE = re.compile(r"[0-9]+(?:km|kg|m|cm|mm|kW|MW|GW|kWh|KM|ha|h|ml)(?![A-Za-z0-9])")
# Numerals as banks write them, in runs of two or more (贰拾伍万): a lone one is part of another word (收拾).
_FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
_FORMAL_RUN = re.compile(f"[{''.join(_FORMAL)}][{''.join(_FORMAL)}零万亿]+")
# The last ones are Traditional: this is asked before the text is folded.
_ANY = re.compile(f"[0-9０-９半首{HAN_DIGITS}{HAN_UNITS}{''.join(_FORMAL)}萬億兩貳參叁陸]")
_WIDE_SEPARATOR = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)} | {
    ord(wide): ord(narrow) for wide, narrow in zip("％．：－＋／～", "%.:-+/~", strict=True)
}


def may_have_numbers(text: str) -> bool:
    """Whether anything in ``text`` could be part of a number; a quick look."""
    return _ANY.search(text) is not None


def masked(text: str) -> str:
    """Fold width, script and formal numerals, and blank what only looks like a number; as long as ``text``."""
    text = fold_han(_WIDE_SEPARATOR.sub(",", text)).translate(_WIDTH)
    if _FORMAL_RUN.search(text):
        text = _FORMAL_RUN.sub(lambda found: "".join(_FORMAL.get(c, c) for c in found[0]), text)
    if _HAN_NUMERAL.search(text):
        text = _IDIOM.sub(lambda found: _BLANKED * len(found[0]), text)
    return _CODE.sub(_without_code, text)


def _without_code(found: re.Match[str]) -> str:
    """Blank G20 and COVID-19; keep RMB500 and 5km."""
    code = found[0]
    letters = code.rstrip("0123456789")
    if _MEASURE.fullmatch(code) or letters in _CURRENCIES:
        return code
    return _BLANKED * len(code)
