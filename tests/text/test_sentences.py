"""Hard cases of sentence splitting. Each is a text with ‖ where a new sentence begins; ‖ is not in the input."""

import pytest

from glossify.text.passages import DROPPED, OBJECT
from glossify.text.sentences import sentence_spans
from glossify.text.spans import Span

ENGLISH = {
    "two sentences": "The forum opened. ‖It was full.",
    "heading without a stop": "Low-Carbon Cities of the Future",
    "date": "The forum opened on Aug. 24 in Shenzhen. ‖It closed on Sept. 1.",
    "month at the end": "It will be held in Aug. ‖The city is ready.",
    "dateline": "SHENZHEN, Aug. 24 (Xinhua) -- The forum opened on Thursday. ‖It is the fifth.",
    "byline": "The forum closed on Friday. ‖(Reporter: Zhang San)",
    "country inside": "The U.S. President and U.S. Steel came. ‖The U.K. Parliament did not.",
    "country at the end": "He lives in the U.S. ‖The next year he moved.",
    "country before a short form": "He lives in the U.S. ‖It's big. ‖It starts at 3 p.m. ‖This time it is full.",
    "country in a long text in capitals": f"{'THE CITY OF SHENZHEN AND ' * 7}THE U.S. ‖THEY MET.",
    "time before a sign": "It ends at 5 p.m. @ Hall 2.",
    "country in a headline": "U.S. And China To Hold Climate Talks",
    "capital": "Washington, D.C. Mayor Smith spoke. ‖He left Washington, D.C. ‖Then he rested.",
    "number": "It is No. 5 of ten. ‖See Nos. 5 and 6.",
    "answer no": "Was it true? ‖No. ‖I had left. ‖No. ‖A man came.",
    "time inside": "It starts at 3 p.m. Beijing time. ‖It ends at 5 p.m. Monday. ‖It is on at 6 p.m. EST.",
    "time at the end": "It starts at 3 p.m. ‖The doors open at 9 a.m. ‖Guests are welcome.",
    "time at the end of a speech": "“It starts at 9 A.M.” ‖“Wow!” ‖“Yes.”",
    "time and number": "It was 11:36. ‖The forum began at 3 p.m. (Beijing time).",
    "time before a quotation": "It is on the 7:30 p.m. “Live Theatre” of Guangdong TV.",
    "e.g. and i.e.": "Use clean energy, e.g. Chinese solar panels, i.e. Longi panels. ‖It is cheap.",
    "country after a hyphen": "Sino-U.S. Relations came up in mid-Aug. 2017.",
    "capitals alone": "DR. LI OF FOO INC. SHENZHEN SPOKE. ‖THE FORUM ENDED.",
    "initials": "J. K. Rowling and J.K. Simmons met George W. Bush. ‖They talked.",
    "initial and a Chinese surname": "The paper by X. He and Y. An was cited.",
    "letter at the end": "We need a plan B. ‖The first one failed.",
    "titles": "Mr. Li, Mrs. Wu, Dr. Sha, Prof. An and Gen. Wu came. ‖Ms. You did not.",
    "saint": "He sat in front of St. Joseph's Church. ‖He lives in Main St. ‖The house is old.",
    "decimals and versions": "It grew by 3.5 percent. ‖Vue v2.0 came in 2016. ‖Vue 3.4.1 is newer.",
    "year at the end": "It rose by 6.5% in 2016. ‖In 2017 it fell.",
    "year after a colon": "The year: 2016. ‖The place: Shenzhen.",
    "ordinary word before capitals": "He did one more rep. ‖BBC News came.",
    "list label": "1. The first item is short. ‖It ends.",
    "letter label": "A. The first item. ‖It ends.",
    "roman label": "IV. The fourth part. ‖It ends.",
    "step label": "Step 1. Open the file. ‖Read it.",
    "figure label": "Fig. 2. Growth by sector",
    "chapter label": "Chapter 3. The Long Road",
    "numbers in a row": "Do three things: 1. Save water 2. Save power 3. Save time.",
    "numbers inside the text": "Notes: 1. The rates are averages. ‖2. A year has 360 days.",
    "Inc. inside": "Apple Inc. Chief Executive Tim Cook spoke. ‖He sold Foo Inc. ‖It was small.",
    "Co., Ltd.": "Shenzhen Energy Co., Ltd. Chairman Li spoke for BYD Co. Ltd. here.",
    "et al.": "Tan et al. Nature 2017 and Li et al. (2018) agree. ‖Wu et al. do not.",
    "vs.": "It was Shenzhen vs. Guangzhou. ‖Shenzhen won.",
    "etc.": "They sell cars, buses, etc. ‖Shenzhen buys them. ‖Cars (buses, etc.) Shenzhen buys.",
    "figure": "Fig. 2 shows it. ‖See Sec. 3, Eq. (4), pp. 5–6 and Vol. IV of it.",
    "article": "It is in art. 5 of the law. ‖This is art. ‖It hangs.",
    "chapter of a law": "The Ordinance (Cap. 155) applies. ‖It is old.",
    "degree": "Li Na, Ph.D. candidate, spoke. ‖She has a Ph.D. ‖She is young.",
    "junior": "Martin Luther King Jr. Day is a holiday.",
    "three dots inside": "I... I can't remember. ‖Can you ... be more specific?",
    "one ellipsis inside": "He was… tired. ‖And then… ‖Nothing came.",
    "dots before I": "He was... I mean, he is tired.",
    "spaced dots": "You must find a way . . . to steal it. ‖It was late. . . . ‖Then he left.",
    "mixed marks": "Really?! ‖Yes!!! ‖Good.",
    "mark before a small letter": "He shouted yes! and ran. ‖Why? we asked.",
    "stop inside quotation marks": "He said, “Go.” ‖Then he left. ‖“Stay.” ‖“Why?”",
    "straight quotation marks": 'He said, "Go." ‖"Why?" ‖Then he left.',
    "single quotation marks": "'Why fight a dummy!' he cried. ‖'Come on.'",
    "speech and a pronoun": "“Really?” he asked. ‖“Yes!” I said. ‖He left.",
    "speech and a name": "“Can you print it?” Wang asked. ‖“Is it?” Professor Sha Ruishan quietly said.",
    "speech and a deed": "“Really?” ‖He left the room. ‖“Go!” ‖Misty smiled sadly.",
    "speech broken off": "“You mean, those rumors—” ‖“Most are true.”",
    "stop outside quotation marks": "It is called “the core”. ‖The name is old.",
    "closing mark typed as an opening one": "He said: “It is over. “",
    "sentence in brackets": "It closed. ‖(It was late.) ‖They went home.",
    "stop in brackets inside": "The forum (it was the fifth. It was full.) ended. ‖Good.",
    "brackets at the end": "Growth was low (Table 1). ‖It fell (see page 5.) ‖Then it rose.",
    "bracket never closed": "The forum (the fifth opened. ‖It was full.",
    "web address": "Visit example.com/a.html?x=1&y=2. ‖Write to li.na@example.com. ‖Open index.md. ‖Go.",
    "technical names": "Vue.js and Node.js run it. ‖Use Vue.js. ‖It is fast.",
    "name that begins small": "It is new. ‖iPhone sales rose.",
    "small letter after a stop": "The approx. five hundred guests of the dept. left. ‖They were tired.",
    "note number": "Prices are far above average.2 ‖After some decreases, they rose.[3] ‖Now they fall.",
    "hard-wrapped lines": "The forum opened on Aug.\n24 in the city of\nShenzhen.\n‖It was full.",
    "object": f"Use {OBJECT}. ‖{OBJECT} is a wrapper, e.g. {OBJECT} or {OBJECT}.",
    "wide stops": "The forum opened。‖It was full！‖Good.",
    "nothing capitalised": "the rate rose by 3.5 % vs. 2016 . ‖it fell ( u.s. national survey ) . ‖dr. wu agreed .",
    "nothing capitalised, tokenised": "tan et al . found it . ‖dr . wu agreed .",
    "dash after a stop": "“Be the change.” — Gandhi",
    "bullet after a stop": "Is it plan B? ‖• Yes.",
    "currency after a stop": "It cost a lot. ‖$5 million was paid.",
    "marks alone": "... ! ?",
}

CHINESE = {
    "two sentences": "论坛开幕了。‖会场坐满了人。",
    "heading without a stop": "低碳城市的未来",
    "question and exclamation": "真的吗？‖太好了！‖我们走吧。",
    "mixed marks": "真的吗？！‖太好了！！！‖走吧。",
    "stop before the closing mark": "他说：“我走了。”‖她没有说话。",
    "stop behind the closing mark": "这叫做“低碳”。‖大家都同意。",
    "sentences in a quotation": "他说：“天黑了。‖我走了。”‖她没有说话。",
    "quotation in a quotation": "他说：“俗话说：‘侯门似海。’”‖她没有说话。",
    "speech and its reporting clause": "“现在几点？”‖他问。‖“三点。”‖她答。",
    "quotation goes on": "“你好！”，他说。‖喊着“加油！”、“努力！”。",
    "quotation with a particle": "他提出“我们能做什么？”的问题。‖没有人回答。",
    "quotation and 等": "墙上写着：“团结起来！”等口号。‖很醒目。",
    "quotations joined": "问题是“从哪里来？”和“到哪里去？”。‖没有人知道。",
    "quotation inside a sentence": "大家高喊“加油！”向前跑。‖他们赢了。",
    "straight quotation marks": '他说："我走了。"‖她问："去哪里？"‖他没有说。',
    "straight quotation marks after a stop": '他走了。‖"好吧。"‖她说。',
    "straight quotation marks, one missing": '他说："我走了。"‖她说："好。',
    "straight quotation marks, first missing": '走。"‖她问："好吗？"‖他走了。',
    "closing mark alone": "我走了。”‖她没有说话。",
    "quotation without a stop inside a sentence": "他说“走吧。我们回家”就走了。",
    "long quotation inside a sentence": f"他说“{'很热闹，' * 20}好。‖我走了。”‖她没走。",
    "title with a mark": "电影《你好！李焕英》很好看。‖《去哪儿？》讲的是旅行。",
    "dots inside": "我……我不知道。‖他说：“不过……”‖她走了。",
    "keyboard dots": "我...我不知道。‖好吧...那就去。",
    "dots behind a stop": "这是传奇。……‖他们又谈了一会儿。",
    "semicolon": "一是节能；二是减排；三是增绿。‖都很重要。",
    "colon": "目标如下：到2030年，排放达峰。‖任务很重。",
    "brackets inside": "论坛（第五届。很热闹！）结束了。‖大家走了。",
    "brackets at the end": "增长放缓（见表1）。‖随后回升。",
    "stop before the closing bracket": "（本报讯。）‖论坛开幕。",
    "sentence in brackets": "论坛开幕。‖（图为会场。‖摄影张三。）",
    "bracket never closed": "论坛（第五届开幕。‖很热闹。",
    "bracket closed too far away": f"论坛（{'很热闹，' * 101}完了。‖大家走了。）‖结束。",
    "list label 、": "一、总体要求。‖二、主要任务。‖（三）保障措施。",
    "list label .": "1. 打开文件。‖2. 读取内容。‖一. 总则。",
    "list label wide .": "１．总则。‖第一．目标。",
    "numbers inside the text": "註： 1. 利率為平均數。‖2. 一年為360天。",
    "decimals": "同比增长3.5%，达到1.2万亿元。‖版本为v2.0。‖很好。",
    "dateline": "新华社深圳8月24日电 论坛24日在深圳开幕。‖共500人参加。",
    "byline": "论坛闭幕。‖（记者 张三）",
    "English sentences": "He opened it. ‖It was full. ‖他说完就走了。",
    "English marks": "我用 Vue。‖npm 很好。‖你用 Vue?‖它很快。‖他喊 Go! ‖Come on! ‖好。",
    "English word and a space at the end": "他说 OK. ",
    "English names": "J. K. Rowling 和 Apple Inc. 的 Mr. Cook 来了。‖Vue.js 很好。",
    "English abbreviations": "3 p.m. 开始，Mr. 张对阵 Dr. 李，如 e.g. 此例，BYD Co., Ltd. 赢了。‖完。",
    "options": "A. 甲 B. 乙 C. 丙",
    "English between Chinese": "他用 Vue.js 写了 index.html。‖参见 example.com/a?b=1 的说明。",
    "English stop before Chinese": "我们用的是 Vue. ‖它很快。",
    "keyboard stops with spaces": "论坛开幕了. ‖会场坐满了人! ‖是吗? ‖是的.",
    "keyboard stops alone": "论坛开幕了.‖会场坐满了人.",
    "keyboard stops and Latin words": "论坛开幕了. ‖Vue 很好。",
    "keyboard stop in a quotation": "他说：“走吧.”‖她走了。",
    "keyboard stop in a name": "史蒂夫.乔布斯传",
    "wide keyboard stop in a name": "史蒂夫．乔布斯来了。‖他走了。",
    "keyboard marks": "真的吗?‖太好了!‖走吧。",
    "name with a mark": "Yahoo!新闻报道了此事。‖很快。",
    "traditional": "他說：「我走了。」‖她問：「為甚麼？」‖沒有人回答。",
    "traditional inner quotation": "他說：「書上寫著『侯門似海。』」‖她笑了。",
    "traditional quotation inside": "大家高喊「加油！」向前跑。‖他們贏了。",
    "space before the closing mark": "他说：“我走了。 ”‖她没有说话。",
    "hard-wrapped lines": "论坛在深\n圳开幕。\n‖会场坐满了人。",
    "ideographic space": "论坛开幕。\u3000‖会场坐满了人。",
    "object": f"使用 {OBJECT}。‖{OBJECT} 是一个函数！‖很好。",
    "note number": "最高。[1]‖其次是北非。",
    "half-width stop": "论坛开幕｡‖会场坐满了人｡",
    "speech broken off": "“你为什么——”‖“别问。”",
    "closing mark typed as an opening one": "他说：“我走了。“",
    "marks alone": "……！？",
}
CASES = [
    pytest.param(marked, language, id=f"{language} {name}")
    for language, cases in (("en", ENGLISH), ("zh", CHINESE))
    for name, marked in cases.items()
]


@pytest.mark.parametrize(("marked", "language"), CASES)
def test_hard_case(marked: str, language: str) -> None:
    text = marked.replace("‖", "")
    found = [text[span.start : span.end] for span in sentence_spans(text, language)]
    assert found == [piece.strip() for piece in marked.split("‖")]


@pytest.mark.parametrize(
    ("prose", "language", "expected"),
    [
        ("It is a **word.** Next one.", "en", ["It is a **word.", "Next one."]),
        ("**It ended.** **Next one.**", "en", ["It ended.", "Next one."]),
        ("On *Aug*. 24 it ended.", "en", ["On *Aug*. 24 it ended."]),
        ("**“句。”** 下一句。", "zh", ["“句。”", "下一句。"]),
    ],
)
def test_dropped_marks_are_skipped(prose: str, language: str, expected: list[str]) -> None:
    text = prose.replace("*", DROPPED)
    assert [prose[span.start : span.end] for span in sentence_spans(text, language)] == expected


def test_spans_are_trimmed_of_space_and_dropped_marks() -> None:
    text = f" {DROPPED} Go. {DROPPED} {DROPPED}Stop.{DROPPED} \n"
    assert sentence_spans(text, "en") == [Span(3, 6), Span(10, 15)]


@pytest.mark.parametrize("text", ["", " \n\u3000", DROPPED * 3, f"{DROPPED} {DROPPED}"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_visible_gives_nothing(text: str, language: str) -> None:
    assert sentence_spans(text, language) == []


def test_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        sentence_spans("Bonjour.", "fr")
