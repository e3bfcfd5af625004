"""Where a text is masked: the signs that are put for what is withheld, and what only looks like them.

Masks are stars (**市, ****书记), crosses (×省长, ××县), the letter X in any case and width (X局长, xx镇), circles
(○○县), blanks (__年), boxes (□□镇), 某某, and 某 before what it withholds the name of (某县, 某化工厂, 某局长); with a
surname they stand for a person (李某某, 张××). None of them is a mask in 7×24小时, “数据要素×”, 555X, 1+N+X, X光,
二○○八年, 某种, 某单位, in Markdown's `**bold**`, or on a line of stars that parts two sections.
"""

from __future__ import annotations

import re

from tasks.enrich.speech import Speech
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, terms

_STAR = r"[*＊]"
_CROSS = r"[×✕╳]"
_LETTER = r"[XxＸｘ]"
_RING = r"[○〇◯]"
_ASCII = r"A-Za-z0-9Ａ-Ｚａ-ｚ０-９+＋"
_NUMERAL = r"一二三四五六七八九十百千万零两"
_HAN = r"\u4e00-\u9fff"

#: Words that follow a single star when it is a mask, not a footnote's: *县, *月*日, *多万.
_UNIT = (
    "省|市|州|县|区|旗|镇|乡|村|街|局|公司|书记|同志|年|月|日|号|万|亿|个|名|人|家|户|%|％|多"
    "|届|次|时|分|会(?![计议])|起|条|项|件|位|类|种|天|周|岁|倍|座|所|处"
)

#: What follows a single cross when it is a mask, not a sign of multiplication: ×省长, ×县, ×化工园区.
_MASKED = (
    rf"(?:{alternation(terms('roles'))})|(?:{_UNIT}|人民|中级|高级|委|院|校|厂|处|科"
    rf"|[{_HAN}]{{1,6}}(?:区|园|公司|路|水库|大道|学校|医院))"
)

#: What goes on or ends a number of which only some digits are masked: X.X%, xx458元.
_FIGURE = r"[0-9]{0,4}(?:\.[0-9]+)?(?:个?百分点|[%％‰万亿元吨亩人户个倍名家平公千度岁米])"

#: What X is a part of, not a mask for: X光, X射线, X轴.
_TERMS_WITH_X = "光|射线|轴|型|染色体"

#: Surnames; those that are rather a preposition or an adverb before 某 (由于某种, 向某人) are left out.
_SURNAMES = "".join(
    name
    for name in terms("surnames")
    if len(name) == 1 and name not in "于向时应那方和从与能来别当有任为解全单管司路项边原左季班明卫施宫庄曲党包关连"
)
#: What 某 is a pronoun before: 某种, 某个.
_SOME = "[些种个人年月日天次类位名项市县区省镇乡村局单企一]"

#: What 某 stands before when a name is withheld: the kinds of places, of organisations, of offices.
WITHHELD_PLACE = "(?:自治)?(?:省|乡镇|市(?![场民])|县|区(?!域)|旗|镇|乡|村|街道|社区|小区|景区|园区|开发区|水库)"
_INNER = rf"(?:(?![的了和与及或在到对为是向被把等些种个一项年月日])[{_HAN}]){{0,6}}?"
WITHHELD_BODY = (
    "(?:人民)?政府|党委|人大|政协|党工委|管委会|纪委"
    rf"|{_INNER}(?:公司|集团|厂|矿|银行|医院|学校|中学|小学|大学|学院|支队|派出所|工地|酒店|饭店|合作社|局|委(?!员))"
)
#: An office, with or without what says which of several: *县长, *副县长.
_OFFICE = rf"(?:常务)?(?:{alternation(terms('roles'))})"
_WITHHELD = rf"{WITHHELD_PLACE}|{WITHHELD_BODY}|{alternation(terms('roles'))}"

MASK = guarded(
    rf"(?P<figure>(?<![{_ASCII}.])(?:[*＊]{{1,6}}|[×XxＸｘ]{{1,6}})(?:\.[*＊×XxＸｘ]{{1,4}}|(?<=[×XxＸｘ]{{2}})(?=[0-9.]))"
    rf"(?={_FIGURE}))"
    rf"|(?P<stars>{_STAR}{{2,}}|{_STAR}(?=(?:、{_STAR})*(?:{_UNIT}|{_OFFICE})))"
    rf"|(?P<crosses>(?<=19[0-9]|20[0-9]){_CROSS}(?=年)|{_CROSS}{{2,}}(?![{_ASCII}])|(?<![{_ASCII}]){_CROSS}(?={_MASKED}|[，、。；]))"
    rf"|(?P<letters>(?<=19|20){_LETTER}{{2}}(?=年)|(?<=19[0-9]|20[0-9]){_LETTER}(?=年)|(?<![{_ASCII}=])(?:{_LETTER}{{2,}}(?![{_ASCII}＋=-])"
    rf"|(?<=“){_LETTER}(?=”)|{_LETTER}(?=[{_HAN}，、。；]| [省市县区镇乡村局])"
    rf"(?!{_TERMS_WITH_X})))"
    rf"|(?P<rings>(?<![{_NUMERAL}○〇◯]){_RING}{{2,}}(?![{_NUMERAL}○〇◯]))"
    rf"|(?P<blanks>[_＿]{{2,}})"
    r"|(?P<boxes>□{2,})"
    rf"|(?P<person>[{_SURNAMES}]某{{1,2}}(?!{_SOME}))"
    rf"|(?P<unnamed>某{{2,}})"
    rf"|(?P<own>(?<=[我全])某(?!{_SOME}))"
    rf"|(?P<withheld>某(?={_WITHHELD}))"
)

#: Where a mask may begin; most speeches hold none.
HINT = re.compile(rf"[*＊×✕╳XxＸｘ○〇◯_＿□某]|[{_SURNAMES}]某")

#: Masks that may be all of a line (the speaker's name); stars and blanks part sections there.
MAY_STAND_ALONE = frozenset({"crosses", "letters", "unnamed", "person"})
#: Masks that go on a name from its surname: 张××.
NAMES = frozenset({"crosses", "stars", "letters", "unnamed"})
OWN_NAMES = frozenset(_SURNAMES) - frozenset("万高田江林石文常易段省市县区州白马海山南华金安平水向成都云关连包车党")

_REST_BLANK = re.compile(r"[^\S\n]*(?:\n|\Z)")
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")


def alone(text: str, match: re.Match[str]) -> bool:
    """Whether a mask is all that its line holds: a line of stars parts two sections."""
    before = match.start()
    while before and text[before - 1] != "\n":
        before -= 1
        if not text[before].isspace():
            return False
    return _REST_BLANK.match(text, match.end()) is not None


def bold_marks(speech: Speech) -> set[int]:
    """Where Markdown's `**bold**` opens and closes: a paragraph that begins with ** and holds two of them."""
    found: set[int] = set()
    text = speech.text
    for paragraph in speech.paragraphs:
        if not text.startswith("**", paragraph.start) or text.startswith("***", paragraph.start):
            continue
        paragraph_text = text[paragraph.start : paragraph.end].rstrip()
        marks = [m.start() for m in _BOLD.finditer(paragraph_text)]
        closes = len(marks) == 2 and (
            marks[1] + 2 == len(paragraph_text)
            or paragraph_text[marks[1] - 1] in "。：:"
            or paragraph_text[marks[1] + 2] in "：:"
        )
        if closes:
            found.update(paragraph.start + mark for mark in marks)
    return found
