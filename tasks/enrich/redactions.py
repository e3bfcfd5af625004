"""Redactions: what a published speech masks, and what kind of thing the mask hides.

Masks are stars (**市, ****书记), crosses (×省长, ××县), the letter X in any case and width (X局长, xx镇),
circles (○○县), blanks (__年), boxes (□□镇) and 某某; with a surname they stand for a person (李某某, 张××). None of
them is a mask in 7×24小时, “数据要素×”, 555X, 1+N+X, X光, 二○○八年, in Markdown's `**bold**`, or on a line of stars
that parts two sections.
"""

from __future__ import annotations

import re

from tasks.enrich.speech import Mention, Speech
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, terms
from tasks.language.text import Span

_STAR = r"[*＊]"
_CROSS = r"[×✕╳]"
_LETTER = r"[XxＸｘ]"
_RING = r"[○〇◯]"
_ASCII = r"A-Za-z0-9Ａ-Ｚａ-ｚ０-９+＋"
_NUMERAL = r"一二三四五六七八九十百千万零两"
_HAN = r"\u4e00-\u9fff"

#: Words that follow a single star when it is a mask, not a footnote's: *县, *月*日, *多万.
_UNIT = "省|市|州|县|区|旗|镇|乡|村|街|局|公司|书记|同志|年|月|日|号|万|亿|个|名|人|家|户|%|％|多"

#: What follows a single cross when it is a mask, not a sign of multiplication: ×省长, ×县, ×化工园区.
_MASKED = (
    rf"(?:{alternation(terms('roles'))})|(?:{_UNIT}|人民|中级|高级|委|院|校|厂|处|科"
    rf"|[{_HAN}]{{1,6}}(?:区|园|公司|路|水库|大道|学校|医院))"
)

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

MASK = guarded(
    rf"(?P<stars>{_STAR}{{2,}}|{_STAR}(?={_UNIT}))"
    rf"|(?P<crosses>{_CROSS}{{2,}}(?![{_ASCII}])|(?<![{_ASCII}]){_CROSS}(?={_MASKED}|[，、。；]))"
    rf"|(?P<letters>(?<=19|20){_LETTER}{{2}}(?=年)|(?<![{_ASCII}=])(?:{_LETTER}{{2,}}(?![{_ASCII}＋=-])"
    rf"|{_LETTER}(?=[{_HAN}，、。；])"
    rf"(?!{_TERMS_WITH_X})))"
    rf"|(?P<rings>(?<![{_NUMERAL}○〇◯]){_RING}{{2,}}(?![{_NUMERAL}○〇◯]))"
    rf"|(?P<blanks>[_＿]{{2,}})"
    r"|(?P<boxes>□{2,})"
    rf"|(?P<person>[{_SURNAMES}]某{{1,2}}(?!{_SOME}))"
    rf"|(?P<unnamed>某{{2,}})"
)

#: Where a mask may begin; most speeches hold none.
_HINT = re.compile(rf"[*＊×✕╳XxＸｘ○〇◯_＿□]|[{_SURNAMES}]某|某某")

#: Masks that may be all of a line (the speaker's name); stars and blanks part sections there.
_MAY_STAND_ALONE = frozenset({"crosses", "letters", "unnamed", "person"})
#: Masks that go on a name from its surname: 张××.
_NAMES = frozenset({"crosses", "stars", "letters", "unnamed"})
_OWN_NAMES = frozenset(_SURNAMES) - frozenset("万高田江林石文常易段省市县区州白马海山南华金安平水向成都云关连包车党")

_ROLE = re.compile(rf"(?:{alternation(terms('roles'))})")
_YEAR_BEFORE = re.compile(r"(?:19|20|一九|二[○〇零])$")
_YEAR = re.compile(r"年(?!级|度计)")
_NUMBER = re.compile(
    r"[余多几]?(?:[万亿千百十]|%|％|[个名家户件项条次处辆吨亩元套台所座栋份批起年月号点分]|"
    r"日(?!报)|人(?!民|大|社|武|事|才|力|行|员)"
    r"|公里|平方|立方|公顷|小时|米)"
)
_PLACE = re.compile(
    r"(?:人民|中级|高级|日报|市委|县委|省委|区委)|(?:自治)?(?:省|市|州|盟|县|区|旗|镇|乡|村|街道|社区|路|街|河|湖|山)"
)
_ORGANISATION = re.compile(
    r"局|厅|委|办公室|部门|单位|处|科|"
    r"[\u4e00-\u9fff]{0,8}?(?:管理局|公司|集团|厂|银行|大学|学院|医院|学校|合作社|协会)"
)
_NAMED_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:集中区|开发区|工业园|产业园|园区|新区|景区|水库|大道|大桥)")
_REST_BLANK = re.compile(r"[^\S\n]*(?:\n|\Z)")
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")
_PLACE_BEFORE = re.compile(r"[在到赴来回对问我比全]$|对比$")


def find_redactions(speech: Speech) -> list[Mention]:
    """Masks of a speech in reading order; a masked person's role belongs to the mention (X局长)."""
    text = speech.text
    bold: set[int] | None = None
    found = []
    last = 0
    for hint in _HINT.finditer(text):
        match = MASK.match(text, hint.start()) if hint.start() >= last else None
        if not match:
            continue
        if bold is None:
            bold = _markup(speech)
        last = match.end()
        alone = _alone(text, match)
        if match.start() in bold or (alone and match.lastgroup not in _MAY_STAND_ALONE):
            continue
        start, end = match.span()
        stands_for, end = ("person", end) if alone and _signs(speech, start) else _meaning(text, match)
        if stands_for in ("person", "unknown") and match.lastgroup in _NAMES and text[start - 1 : start] in _OWN_NAMES:
            stands_for, start = "person", start - 1
        if stands_for in ("year", "number"):
            start -= len(_digits_before(text, start))
        found.append(Mention("redaction", start, end, stands_for=stands_for))
    return found


def _signs(speech: Speech, start: int) -> bool:
    """Whether the paragraph that a mask fills names the speaker."""
    return any(
        paragraph.role == "byline" for paragraph in speech.paragraphs if paragraph.start <= start < paragraph.end
    )


def mask_span(text: str, redaction: Mention) -> Span:
    """The mask alone, without the role or name that the mention takes in."""
    match = MASK.search(text, redaction.start, redaction.end + 1)
    return Span(*match.span()) if match else Span(redaction.start, redaction.end)


def _meaning(text: str, match: re.Match[str]) -> tuple[str, int]:
    """What a mask stands for, judged by the words beside it, and where the mention ends."""
    start, end = match.span()
    if match.lastgroup == "person":
        role = _ROLE.match(text, end)
        return "person", role.end() if role else end
    if _ROLE.match(text, end):
        role = _ROLE.match(text, end)
        assert role
        return "person", role.end()
    if _YEAR.match(text, end) and (match.lastgroup != "unnamed"):
        return "year", end
    if _NUMBER.match(text, end):
        return "number", end
    if _PLACE.match(text, end):
        return "place", end
    named = _NAMED_PLACE.match(text, end)
    if named:
        return "place", named.end() if end - start == 1 else end
    if _ORGANISATION.match(text, end):
        return "organisation", end
    if match.lastgroup == "stars" or _PLACE_BEFORE.search(text, max(0, start - 2), start):
        return "place", end
    return "unknown", end


def _digits_before(text: str, start: int) -> str:
    """The digits that a mask goes on from: 20××年."""
    match = _YEAR_BEFORE.search(text, max(0, start - 2), start)
    return match[0] if match else ""


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether a mask is all that its line holds: a line of stars parts two sections."""
    before = match.start()
    while before and text[before - 1] != "\n":
        before -= 1
        if not text[before].isspace():
            return False
    return _REST_BLANK.match(text, match.end()) is not None


def _markup(speech: Speech) -> set[int]:
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
