"""Reports made by hand, and golden files.

``GLOSSIFY_UPDATE_GOLDEN=1 pytest tests/reporting`` writes the golden files anew; read the diff before you commit it.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from glossify.documents.decoding import decode
from glossify.documents.model import Bitext, Block, BlockKind, Document, Language, Pair, Segment
from glossify.findings import (
    CheckedBitext,
    Edit,
    FileFinding,
    Finding,
    Fix,
    Report,
    Severity,
    Verification,
    Waiver,
    WaiverKind,
)
from glossify.text.spans import Span

ROOT = Path(__file__).parents[2]


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    def compare(name: str, text: str) -> None:
        path = ROOT / name
        if os.environ.get("GLOSSIFY_UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_bytes().decode("utf-8")

    return compare


def document(path: str, language: Language, text: str) -> Document:
    """Make a document with a paragraph and a segment for each line that is not blank."""
    spans = [match.span() for match in re.finditer(r"[^\r\n]+", text)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, *span) for span in spans)
    segments = tuple(Segment(*span, number) for number, span in enumerate(spans))
    return Document(path, language, text, text, blocks, segments)


@dataclass
class Maker:
    """Collects the findings of one bitext, whose places are given by the text that stands there."""

    zh: str | None
    en: str
    name: str = "a"
    pairs: tuple[Pair, ...] | None = None
    verifications: tuple[Verification, ...] = ()
    findings: list[Finding] = field(default_factory=list)

    @property
    def bitext(self) -> Bitext:
        source = document(f"{self.name}.zh.txt", Language.CHINESE, self.zh) if self.zh is not None else None
        target = document(f"{self.name}.en.txt", Language.ENGLISH, self.en)
        count = len(target.segments)
        pairs = self.pairs or tuple(Pair((n,) if source else (), (n,), 1.0) for n in range(count))
        return Bitext(source, target, pairs)

    def add(self, message: str, target: str | int | None, source: str | None = None, **rest: object) -> "Maker":
        """Add a finding; a target that is a number is an empty place there, None is all of the pair's translation."""
        given: dict[str, object] = {"rule": "number/mismatch", "severity": Severity.ERROR, **rest}
        source_span = _span(self.zh or "", source) if source is not None else None
        if isinstance(target, int):
            span = Span(target, target)
        elif target is None:
            span = self.bitext.target.segments[given["pair"]].span  # type: ignore[index]
        else:
            span = _span(self.en, target)
        number = f"{len(self.findings):016x}"
        self.findings.append(
            Finding(message=message, target=span, source=source_span, fingerprint=number, **given)  # type: ignore[arg-type]
        )
        return self

    def checked(self) -> CheckedBitext:
        return CheckedBitext(self.bitext, tuple(self.findings), self.verifications)

    def report(self, *file_findings: FileFinding) -> Report:
        return Report((self.checked(),), file_findings)


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


@pytest.fixture
def make() -> type[Maker]:
    return Maker


VERIFIED = (Verification("term", 41, 52), Verification("name", 0, 0), Verification("number", 1, 1))
RELEASE_ZH = """第三届坪地低碳城市论坛在深圳开幕
根据协议，三地未来五年将共同投资5亿元，建设12个低碳示范项目，首批4个项目已于今年6月动工，计划在2027年年底前投入使用，项目全部建成后，每年可减少二氧化碳排放约36万吨，并带动三地的上下游企业共同发展。
市民可免费参观展览。
坪地街道的一位负责人介绍了情况。
光明科学城发布了监测平台。
"""
RELEASE_EN = """Third Pingdi Low-Carbon City Forum opens in Shenzhen
Under the agreement, the three localities will jointly invest 5 million yuan over the next five years in 12 low-carbon \
demonstration projects, the first four of which began construction in June and are due to enter service by the end of \
2027, which will cut carbon dioxide emissions by about 360,000 tonnes a year.
An official of Ping Di Subdistrict told us more.
The Guangming Research Park launched a platform.
The committee would like to thank all of its partners.
"""


@pytest.fixture
def release() -> Report:
    """Give a report with all that findings can have, of two documents and a file that was not read."""
    pairs = (
        Pair((0,), (0,), 1.0),
        Pair((1,), (1,), 0.98765),
        Pair((2,), (), 0.9),
        Pair((3,), (2,), 0.62),
        Pair((4,), (3,), 1.0),
        Pair((), (4,), 0.99),
    )
    one = Maker(RELEASE_ZH, RELEASE_EN, "release", pairs, VERIFIED)
    one.add("5亿 is 500 million; the translation has 5 million", "5 million", "5亿", pair=1, suggestion="500 million")
    one.add(
        "this sentence of the source is not in the translation",
        RELEASE_EN.index("\nAn official"),
        "市民可免费参观展览。",
        pair=2,
        rule="coverage/omitted",
        severity=Severity.WARNING,
    )
    one.add(
        "the glossary does not allow “Ping Di”; write “Pingdi”",
        "Ping Di",
        "坪地街道",
        pair=3,
        rule="term/forbidden",
        suggestion="Pingdi",
        note="a place name in pinyin is one word; ask the terminology desk before you change it",
        entry="glossaries/places.yaml:12",
    )
    one.add(
        "光明科学城 is “Guangming Science City” in the glossary; the translation has no accepted form of it",
        "The Guangming Research Park launched a platform.",
        "光明科学城",
        pair=4,
        rule="term/missing",
        suggestion="Guangming Science City",
        entry="glossaries/places.yaml:90",
    )
    one.add(
        "this sentence of the translation has nothing in the source",
        "The committee would like to thank all of its partners.",
        pair=5,
        rule="coverage/added",
        severity=Severity.WARNING,
    )
    one.add("write “its partners”", "all of its partners", rule="wording/phrase", severity=Severity.INFO)
    alone = Maker(None, "Left is 园区 here.\n", "alone").add(
        "Chinese is left: 园区", "园区", rule="coverage/untranslated"
    )
    unread = FileFinding("file/unreadable", Severity.WARNING, "this is a binary file, not a text", "data.txt")
    return Report((one.checked(), alone.checked()), (unread,))


@pytest.fixture
def odd() -> Report:
    """Give a report on texts with BOM, CRLF, tabs, characters of two cells and of two UTF-16 units, and controls."""
    zh = "𠮷野家\t投资５亿元。\r\n全角　空格\u202e和控制\x1b[31m符。\r\n"
    en = "Yoshinoya (𠮷野家)\tput in ５ million.\r\n"
    en += "A \x1b]0;title\x07trap\x01 and \u202eback\u202c wards.\rThe\x85end.\r\n"
    pairs = (Pair((0,), (0,), 1.0), Pair((1,), (1, 2), 1.0))
    zh, en = (decode(text.encode("utf-8-sig"), "odd").text for text in (zh, en))
    made = Maker(zh, en, "odd", pairs)
    made.add("５亿 is 500 million", "５ million", "５亿", pair=0)
    made.add("the name is kept", "𠮷野家", "𠮷野家\t", pair=0, rule="term/not-kept")
    made.add("a control: \x1b[31m\x07", "\x1b]0;title\x07trap\x01", "控制\x1b[31m符", pair=1, note="\x9b2J\u202e")
    made.add("two lines", "wards.\rThe", pair=1, suggestion="ward\tThe\r\nend")
    return made.report()


@pytest.fixture
def decided() -> Report:
    """Give a report with fixes and waivers, on files with Chinese names, in a folder with a space."""
    zh = "投资５亿元（首期）。\n论坛在坪地举行，论坛很大。\n地铁（metro）开通。\n"
    en = "It cost 5 million yuan（first phase）.\nThe the forum in Ping Di was big.\nThe metro opened.\n"
    made = Maker(zh, en, "新闻稿 [终]/第1稿", verifications=(Verification("number", 0, 1),))
    made.add(
        "full-width brackets",
        "（first phase）",
        pair=0,
        rule="punctuation/width",
        severity=Severity.WARNING,
        suggestion="(first phase)",
        fix=Fix((_edit(en, "（", " ("), _edit(en, "）", ")"))),
    )
    made.add("５亿 is 500 million", "5 million", "５亿", pair=0, waiver=Waiver(WaiverKind.INLINE, "rounded, {0}"))
    made.add(
        "“the” stands twice",
        "The the",
        pair=1,
        rule="wording/repeated-word",
        severity=Severity.WARNING,
        fix=Fix((_edit(en, "The the", "The"),)),
        waiver=Waiver(WaiverKind.BASELINE),
    )
    made.add("100% of {0}, :these::", "Ping Di", "坪地", pair=1, rule="term/forbidden", suggestion="")
    made.add("written so", "metro", "metro", pair=2, rule="wording/phrase", severity=Severity.INFO)
    unused = FileFinding("waiver/unused", Severity.WARNING, "nothing needs it", "新闻稿 [终]/第1稿.en.txt", 3, 4)
    return Report((made.checked(),), (unused,), ("a.txt: not UTF-8; read as GB18030",))


def _edit(text: str, part: str, replacement: str) -> Edit:
    return Edit(_span(text, part), replacement)
