"""What the two sides share without any model: numbers, Latin words, names, glossary terms; lengths; punctuation."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossify.alignment.dictionary import translations
from glossify.alignment.names import romanized_names

Floats = NDArray[np.float32]

_NUMBER = re.compile(r"(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(万亿|亿|万|(?:thousand|[mb]illion|trillion)\b))?")
_SCALE = {
    "万": 1e4, "亿": 1e8, "万亿": 1e12, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f]*")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_CHINESE_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])月")
_ENGLISH_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")


@dataclass(frozen=True)
class Shared:
    """Keys that stand on both sides, by their number: those of every segment, and how much each key tells."""

    source: tuple[NDArray[np.int64], ...]
    target: tuple[NDArray[np.int64], ...]
    weights: Floats


@dataclass(frozen=True)
class Mutual:
    """Shared keys of one sort, each way: the target's keys sought in the source, and the source's in the target."""

    of_target: Shared
    of_source: Shared


def shared(source: Sequence[frozenset[str]], target: Sequence[frozenset[str]]) -> Shared:
    """Keep of the keys of both sides what both have, and weigh it.

    The weight is the information of the side that has it more often (log of segments per occurrence), lowered where
    the other has it much less often.
    """
    source_counts = Counter(key for keys in source for key in keys)
    target_counts = Counter(key for keys in target for key in keys)
    number = {key: place for place, key in enumerate(sorted(source_counts.keys() & target_counts.keys()))}
    segments = max(len(source), len(target), 1)
    weights = np.zeros(len(number), np.float32)
    for key, place in number.items():
        few, many = sorted((source_counts[key], target_counts[key]))
        weights[place] = math.log1p(segments / many) * few / many
    return Shared(_numbered(source, number), _numbered(target, number), weights)


def _numbered(texts: Sequence[Iterable[str]], number: Mapping[str, int]) -> tuple[NDArray[np.int64], ...]:
    return tuple(np.array(sorted(number[key] for key in keys if key in number), np.int64) for keys in texts)


def translated(source: Sequence[str], target: Sequence[str]) -> Mutual:
    """Find words that the dictionary gives as translations of each other."""
    glossed, stems, words, meant = translations(source, target)
    return Mutual(shared(glossed, stems), shared(words, meant))


def firm(source: Sequence[str], target: Sequence[str], terms: Mapping[str, Sequence[str]]) -> Mutual:
    """Find what hardly stands on both sides by chance: numbers, Latin words, romanized names, the user's terms.

    ``source`` and ``target`` are the texts of the segments, Chinese folded to Simplified.
    """
    source_names, target_names = romanized_names(source, target)
    source_terms, target_terms = _terms(source, target, terms)
    keys = shared(
        [
            frozenset((*_numbers(text), *_chinese_months(text), *_latin(text))) | names | found
            for text, names, found in zip(source, source_names, source_terms, strict=True)
        ],
        [
            frozenset((*_numbers(text), *_english_months(text), *_latin(text))) | names | found
            for text, names, found in zip(target, target_names, target_terms, strict=True)
        ],
    )
    return Mutual(keys, keys)


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        value = float(match[1].replace(",", "")) * _SCALE.get(match[2], 1)
        yield f"#{value:.10g}"


def _chinese_months(text: str) -> Iterator[str]:
    return (f"month {match[1]}" for match in _CHINESE_MONTH.finditer(text))


def _english_months(text: str) -> Iterator[str]:
    return (f"month {_MONTHS.index(match[1]) + 1}" for match in _ENGLISH_MONTH.finditer(text))


def _latin(text: str) -> Iterator[str]:
    return (f"={match[0].lower()}" for match in _LATIN.finditer(text) if len(match[0]) > 1)


def _terms(
    source: Sequence[str], target: Sequence[str], terms: Mapping[str, Sequence[str]]
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Give for every text the glossary terms in it, each under its Chinese form."""
    joined = "\n".join(source)
    present = {chinese: english for chinese, english in terms.items() if chinese and chinese in joined}
    forms = {chinese: [f" {_worded(form)} " for form in english] for chinese, english in present.items()}
    worded = [f" {_worded(text)} " for text in target]
    return (
        [frozenset(f"term {chinese}" for chinese in present if chinese in text) for text in source],
        [
            frozenset(f"term {chinese}" for chinese, found in forms.items() if any(form in text for form in found))
            for text in worded
        ],
    )


def _worded(text: str) -> str:
    """Small letters and digits, words set apart by one space."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
