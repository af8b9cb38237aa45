"""The rule coverage/untranslated."""

import re

from glossify.rule import (
    ClassVar,
    Context,
    Example,
    Finding,
    Iterable,
    Iterator,
    Passage,
    SegmentRule,
    Severity,
    Span,
    dataclass,
)
from glossify.text.script import HAN

# Chinese with what stands between its words but for Latin letters: "发布时间:2017-08-30 浏览次数" is one stretch.
_STRETCH = re.compile(rf"[《「『]?[{HAN}](?:[^A-Za-z\u00c0-\u024f\n()（）\[\]]*[{HAN}])*[》」』，。、；：！？…]*")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\n]|[^\W\d_]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_LANGUAGE_NAMES = frozenset(
    {"中文", "简体中文", "繁體中文", "繁体中文", "正體中文", "汉语", "漢語", "日本語", "中文版", "中文网"}
)
# Registration numbers of Chinese web sites are what they are in every language: 粤ICP备17082418号-1.
_REGISTRATION = re.compile(rf"[{HAN}]ICP[备证備證](?:案)?\d+(?:号|號)?|[{HAN}]公网安备\s*\d+(?:号|號)?")
# A gloss names a thing; it is no sentence. Longest seen in official English: names of laws and bodies.
_LONGEST_GLOSS = 24
_LONGEST_QUOTED = 4
_SENTENCE_MARK = re.compile(r"[，。；：！？]")
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'"}


@dataclass(frozen=True)
class Untranslated(SegmentRule):
    """Chinese was left in the English.

    Allowed are a gloss in brackets behind the English it explains, up to four characters that are quoted as
    characters, names of languages as language menus have them, Japanese, registration numbers of web sites, and what
    the glossary says to keep.
    """

    id: ClassVar[str] = "coverage/untranslated"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy/untranslated"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(None, "The forum took place in Pingdi (坪地)."),
        Example(None, "The forum took place in ⟦坪地⟧."),
        Example(None, "Copyright © ⟦深圳市国际低碳城论坛 (未经书面允许不得复制⟧)"),
        Example(None, "⟦发布时间:2017-08-30 浏览次数⟧:6255"),
        Example(None, "The character “圩” is read xu here."),
        Example(None, "The slogan “⟦绿水青山就是金山银山⟧” was everywhere."),
        Example(None, "Languages: English | 简体中文"),
        Example(None, "Written 日本語の本 in Japanese"),
        Example(None, "Copyright 2017, 粤ICP备17082418号"),
    )

    def check_segment(self, segment: Passage, context: Context) -> Iterator[Finding]:
        """Yield the stretches of Chinese that nothing allows."""
        for span in _joined(segment.text, self._left(segment.text, context)):
            text = segment.text[span.start : span.end]
            yield self.finding(f"Chinese is left in the translation: {text}", segment.to_document(span))

    def _left(self, text: str, context: Context) -> Iterator[Span]:
        registrations = [Span(*match.span()) for match in _REGISTRATION.finditer(text)]
        for match in _STRETCH.finditer(text):
            span = Span(*match.span())
            registered = any(registration.overlaps(span) for registration in registrations)
            if not registered and not self._is_allowed(text, span, context):
                yield span

    def _is_allowed(self, text: str, span: Span, context: Context) -> bool:
        stretch = text[span.start : span.end]
        return (
            stretch.strip("《》“”「」『』") in _LANGUAGE_NAMES
            or _is_japanese(text, span)
            or _is_gloss(text, span)
            or _is_quoted(text, span)
            or any(
                stretch == form.text
                for concept in context.glossary.concepts
                if concept.keep
                for form in (*concept.zh, *concept.en)
            )
        )


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Join stretches between which only brackets, marks and figures stand: one leftover is one finding."""
    joined: list[Span] = []
    for span in spans:
        if joined and not _WORD.search(text, joined[-1].end, span.start):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _is_japanese(text: str, span: Span) -> bool:
    return bool(_KANA.search(text, max(span.start - 1, 0), span.end + 1))


def _is_gloss(text: str, span: Span) -> bool:
    """Whether the stretch fills a bracket that stands behind English."""
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    if before[-1:] not in _BRACKETS or _BRACKETS[before[-1:]] != after[:1]:
        return False
    stretch = text[span.start : span.end]
    explained = before[:-1].rstrip()[-1:]
    short = span.end - span.start <= _LONGEST_GLOSS and not _SENTENCE_MARK.search(stretch)
    return short and bool(re.match(r"[A-Za-z0-9\u00c0-\u024f”\"’'*.]", explained))


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the stretch is a word that is talked about."""
    before, after = text[: span.start][-1:], text[span.end :][:1]
    return len(span) <= _LONGEST_QUOTED and before in _QUOTES and after == _QUOTES[before]
