"""Numbers in Chinese and English sentences, by value."""

from glossify.text.numbers.chinese import chinese_numbers
from glossify.text.numbers.discrepancies import Discrepancy, discrepancies
from glossify.text.numbers.english import english_numbers
from glossify.text.numbers.matching import Matching, family, match_numbers
from glossify.text.numbers.model import Number, NumberKind, Value
from glossify.text.numbers.wording import say, say_like, say_value, slip

__all__ = [
    "Discrepancy",
    "Matching",
    "Number",
    "NumberKind",
    "Value",
    "chinese_numbers",
    "discrepancies",
    "english_numbers",
    "family",
    "match_numbers",
    "say",
    "say_like",
    "say_value",
    "slip",
]
