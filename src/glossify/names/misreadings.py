"""The known wrong readings of place names, as data: what ``misreadings.yaml`` holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from glossify.names.identity import letters

# What may be written on to a name in pinyin (Xinxuzhen), by the character that then stands in the source.
_GENERIC_PINYIN = {"镇": "zhen", "乡": "xiang", "村": "cun", "县": "xian", "市": "shi", "区": "qu", "站": "zhan"}


@dataclass(frozen=True, slots=True)
class Cues:
    """Chinese words that tell whether a place is meant; see the head of the data file."""

    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()

    def hold(self, sentence: str, document: str) -> bool:
        """Whether the place is meant in a sentence of a document (both in Simplified characters)."""
        if any(word in sentence for word in self.not_near):
            return False
        if any(word in sentence for word in self.near):
            return True
        if any(word in document for word in self.not_near):
            return False
        return not self.near or any(word in document for word in self.near)


@dataclass(frozen=True, slots=True)
class MisreadPlace:
    """A place with the wrong forms of its name; the fields are those of the data file."""

    zh: str
    en: str
    also: tuple[str, ...]
    wrong: tuple[str, ...]
    why: str
    cues: Cues
    not_in: tuple[str, ...]
    alone: tuple[str, ...]

    def right_letters(self, after: str = "") -> frozenset[str]:
        """Give the right forms as letters; ``after`` is the source character behind the name."""
        return frozenset(form for right in (self.en, *self.also) for form in _with_generic(self.zh, right, after))

    def wrong_letters(self, after: str = "") -> dict[str, str]:
        """Give the wrong forms as letters, each with the right form to write in its place."""
        return {
            form: f"{self.en} County" if form.endswith("county") else self.en
            for wrong in self.wrong
            for form in _with_generic(self.zh, wrong, after)
        }


@dataclass(frozen=True, slots=True)
class RegionalReading:
    """A character that names of one region read ``local`` where a converter gives ``plain`` (toneless letters)."""

    char: str
    local: str
    plain: str
    why: str
    cues: Cues


@cache
def misread_places() -> tuple[MisreadPlace, ...]:
    """Give every listed place."""
    return tuple(_place(entry) for entry in _data()["places"])


@cache
def regional_readings() -> tuple[RegionalReading, ...]:
    """Give the characters that are read in a local way in names that are not listed."""
    return tuple(
        RegionalReading(entry["char"], entry["local"], entry["plain"], entry["why"], _cues(entry))
        for entry in _data()["regional"]
    )


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("glossify.names").joinpath("misreadings.yaml").read_text(encoding="utf-8")
    data: dict[str, list[dict[str, Any]]] = yaml.load(text, Loader=loader)
    return data


def _place(entry: Mapping[str, Any]) -> MisreadPlace:
    return MisreadPlace(
        zh=entry["zh"],
        en=entry["en"],
        also=tuple(entry.get("also", ())),
        wrong=tuple(entry["wrong"]),
        why=entry["why"],
        cues=_cues(entry),
        not_in=tuple(entry.get("not_in", ())),
        alone=tuple(entry.get("alone", ())),
    )


def _cues(entry: Mapping[str, Any]) -> Cues:
    return Cues(tuple(entry.get("near", ())), tuple(entry.get("not_near", ())))


def _with_generic(zh: str, form: str, after: str) -> Iterator[str]:
    """Give a form's letters, and the same with its generic term in English (单县) or in pinyin (新圩镇)."""
    plain = letters(form)
    yield plain
    if len(zh) == 2 and zh.endswith("县"):
        yield plain.removesuffix("xian") + "county"
    elif after in _GENERIC_PINYIN:
        yield plain + _GENERIC_PINYIN[after]
