"""Where numeral abbreviations stand: in quotation marks, as standing terms, and in forms that give themselves away."""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.abbreviations.grammar import Term, read_term
from tasks.enrich.tokens.engine import engine
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, terms

_HAN = r"\u4e00-\u9fff"
_N = "〇零一二两三四五六七八九十百千万亿几"
_QUOTED = re.compile(r"[“\"「『]([^“”\"「」『』。！？\n]{2,40})[”\"」』]")
_PIECE = re.compile(r"[^、，,；·]+")
_NUMERAL = re.compile(r"[一二两三四五六七八九十双百千万0-9]")
#: A quotation with a longer piece is a sentence that is quoted.
_LONGEST_PIECE = 12

_AFTER_CONGRESS = (
    "以来|以后|之后|之前|报告|精神|胜利|召开|闭幕|开幕|提出|指出|强调|作出|做出|确定|确立|明确|部署|要求|对|把|将|的|上|代表|"
    "通过|闭会|期间|前|后|党章|和|、|，|。|；|”|）|修改|描绘|擘画|就|时"
)
#: Where an open form may begin.
_OPENING = re.compile(
    r"[两二三四五六七八九十百一每1-9](?=[大个年周月旬日天季手不促明落到结公同必严十一二三四五六七八九0-9+＋])"
)
#: Forms that are abbreviations without quotation marks, as alternatives of one pattern.
_OPEN = re.compile(
    # 十八大以来, 二十大报告: a congress, not a count (十大工程, 十八大类); 七大, 八大 only as the party's.
    rf"(?P<congress>(?:十[一二三四五六七八九]|二十)大)(?={_AFTER_CONGRESS})"
    r"|(?P<party>(?:[七八九]|十[一二三四五六七八九]|二十[一二三]?)大)(?![类项])"
    # 十四五规划, 十一五时期
    r"|(?P<period>十[一二三四五六七八]五)(?=规划|时期|期间|末|以来|开局|收官|计划|纲要|[”])"
    # 三年行动, 百日攻坚
    r"|(?P<campaign>[两三五十]年行动|百日(?:攻坚|会战|行动|整治|大战|竞赛))"
    # 两手抓、两不误、两促进
    r"|(?P<both>[两三](?:手抓|手都要硬|不误|促进))(?=[、，。；”])"
    # 一周两调度一通报, 每月一例会一通报
    rf"|(?P<cycle>[一每](?:周|月|旬|日|天|季度?)(?:[一两二三][{_HAN}]{{2}}){{1,3}}(?<![一两二三]))(?=[，。；、”]|制度|机制)"
    # 县四大家领导
    r"|(?P<team>四大(?:家(?![族鱼])|班子))"
    # 四明确表, 三落实
    r"|(?P<verb>[三四五六七八九](?:明确|落实|到位|结合|公开|同时|同步|不放过|严禁|必须|不准)(?:表|制)?)"
    # 纲要四十条, 政策二十条
    r"|(?P<articles>(?<=纲要|意见|政策|措施|规定|办法|条例|决定)[二三四五六七八九]?十[一二三四五六七八九]?条)"
    # 1+5+N
    r"|(?P<code>[1-9](?:[+＋][1-9N]){1,3}(?:[+＋][0-9N]{1,2})?)(?![0-9.+%])"
    # 三个集中, 五个提升: only where the word is repeated, see `_echoed`.
    rf"|(?P<echo>[两三四五六七八九十]个[{_HAN}]{{2,5}})"
    # …、…和…三大工程: only after a list, see `_after_list`.
    rf"|(?P<sum>[两三四五六七八九十]{{1,2}}大[{_HAN}]{{2,8}})"
)
#: 三查三整, 五马六乱: two numerals, each with a word; what is measured or dated counts (三年五年, 五月四日, 六届四中).
_PAIRED = re.compile(
    rf"[三四五六七八九](?=.[三四五六七八九])(?<![再不“].)(?<![三四五六七八九][{_HAN}].)(?:(?![{_N}年月日天届号个次点點与餐川])[{_HAN}])"
    rf"[三四五六七八九](?:(?![{_N}年月日天中号个次大之以倍季])[{_HAN}])(?![{_N}])"
)
#: 双招双引, 双过半, 双百行动.
_TWICE = re.compile(
    rf"双(?:(?![{_N}双])[{_HAN}]双(?!双)[{_HAN}](?![{_HAN}]?双)|"
    r"过半|过万|达标|清零|报到|联系|公示|述职|[百千万](?:行动|计划|工程))"
)
#: 三防、四查、五到位: numerals with a word each, listed; what is measured or numbered (三师、四师, 三中全会) is none.
_OF_LIST = (
    rf"(?<![第{_N}])[三四五六七八九](?:(?![{_N}年月日天届号个次点點与人名户家元万岁倍成分里吨亩斤批期轮款章类种项条级层中纵师军团旅连排])[{_HAN}])"
    rf"(?:(?![{_N}的和与及])[{_HAN}]){{0,2}}"
)
_LISTED = guarded(rf"(?<!、){_OF_LIST}(?:、{_OF_LIST})+(?=[，。；”]|活动|工作|要求|措施|机制|制度|行动|标准)")
_CODE_GOES_ON = re.compile(r"[0-9A-Za-z.+]")
#: What stands before the number of a congress.
_PARTY = ("党的", "苏共", "中共", "我党")

_SUM = re.compile(rf"[两三四五六七八九十]{{1,2}}大[{_HAN}]{{0,8}}")

#: Where the name of N大… ends: what follows is said of it.
_NAME_ENDS = re.compile(
    r"的|是|为|和|与|及|在|对|向|等|上|中|全面|建设|发展|取得|实现|加快|推进|推动|建成|开工|落地|统筹|协同|成为|有|已|将|"
    r"而|(?<![功职动产智性机潜效技节])能(?![源力量耗级电效])|逐步|带动|引|同时|目标|规模|产值|总产值|增加值|营收|占比|持续|深入|进一步|均|都|以|增加|占|涉|突破|支持|支撑|前期|后期"
)
#: Nouns of which three in a row are mere counting: 三个方面, 三个环节.
_COUNTED = re.compile(
    "方面|问题|层面|环节|阶段|层次|意见|月|小时|部分|单位|部门|地方|同志|角度|原因|关系|重点|关键|目标|任务|特点|原则|条件|领域|"
    "地区|城市|企业|项目|县|市|省|镇|乡|村|区|国家|代表|委员|人|字|工作|不同|以上|以下|多|左右|新的"
)
#: Tags of a word that says what is done or how (三个集中, 四个不变); three nouns in a row are counted (三个标准).
_SAYS_WHAT_IS_DONE = ("v", "d", "a", "ad", "i", "l")


def spot(text: str) -> list[Term]:
    """Terms in reading order; they may overlap where one is part of the other."""
    found = [*_quoted(text), *_standing(text), *_open(text), *_paired(text), *_listed(text)]
    known = {term for _, _, term in found}
    found += [candidate for candidate in _variants(text) if candidate.term.replace("个", "", 1) in known]
    return sorted(set(found))


def _quoted(text: str) -> list[Term]:
    found = []
    for match in _QUOTED.finditer(text):
        inner = match[1]
        if not _NUMERAL.search(inner):
            continue
        pieces = [(match.start(1) + p.start(), p[0].strip()) for p in _PIECE.finditer(inner)]
        if max(len(piece) for _, piece in pieces) > _LONGEST_PIECE or _numbered(pieces):
            continue
        after = text[match.end() : match.end() + 12]
        for start, piece in pieces:
            term = read_term(piece, after)
            if term:
                at = text.index(term, start)
                found.append(Term(at, at + len(term), term))
    return found


def _numbered(pieces: list[tuple[int, str]]) -> bool:
    """Whether a quotation counts its own pieces, which do something: “一开会、二报告、三讨论”."""
    if len(pieces) < 3 or not "一二三四五六七八九十".startswith("".join(piece[:1] for _, piece in pieces)):
        return False
    return any(tag.startswith("v") for _, piece in pieces for tag in engine()(piece[1:])[1][:1])


def _standing(text: str) -> list[Term]:
    return [
        Term(m.start(), m.end(), m[0]) for m in _standing_pattern().finditer(text) if not in_number(text, m.start())
    ]


def in_number(text: str, start: int) -> bool:
    """Whether a numeral at `start` goes on from one before it: 第三, 二十三."""
    return start > 0 and text[start - 1] in "第一二三四五六七八九十百千万几" and text[start] not in "门新老"


@cache
def _standing_pattern() -> re.Pattern[str]:
    """Standing terms outside quotation marks; two characters alone could be
    anything else (三包, 四好), and 双循环, 双拥 have become words."""
    long = [term for term in terms("numeral_terms") if len(term) >= 3 and (term[0] != "双" or len(term) >= 5)]
    return re.compile(
        alternation([*long, "四风", "六稳", "六保", "三农", "两会", "两委", "三夏", "三秋", "三废", "双碳"])
    )


def _open(text: str) -> list[Term]:
    found = []
    end = 0
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if start < end or in_number(text, start):
            continue
        match = _OPEN.match(text, start)
        name = match.lastgroup if match else None
        if not match or name is None:
            continue
        close = match.end(name)
        if name == "party" and not text.endswith(_PARTY, 0, start):
            if text[start + 1] != "大":
                continue
            sum_of = _SUM.match(text, start)
            name, close = "sum", sum_of.end() if sum_of else start
        if name == "echo":
            close = start + _echoed(text, start, match[name])
        elif name == "sum":
            close = start + _after_list(text, start, text[start:close])
        elif name == "code" and _CODE_GOES_ON.match(text[start - 1 : start]):
            continue
        if close > start:
            end = close
            found.append(Term(start, close, text[start:close]))
    return found


def _paired(text: str) -> list[Term]:
    """Two numerals with a word each, where the dictionary knows no such word (五湖四海) and none cuts through it."""
    return [
        Term(m.start(), m.end(), m[0])
        for m in _PAIRED.finditer(text)
        if not in_number(text, m.start())
        and text.rfind("“", 0, m.start()) <= text.rfind("”", 0, m.start())
        and len(engine()(m[0])[0]) > 1
    ]


def _listed(text: str) -> list[Term]:
    """Terms with 双 for both of what they name, and numerals with a word each that are listed."""
    found = [Term(m.start(), m.end(), m[0]) for m in _TWICE.finditer(text)] if "双" in text else []
    for match in _LISTED.finditer(text):
        at = match.start()
        for name in match[0].split("、"):
            found.append(Term(at, at + len(name), name))
            at += len(name) + 1
    return found


def _echoed(text: str, start: int, candidate: str) -> int:
    """Length of N个X when X comes back N times right after it (三个集中。就是集中人员、集中时间、集中精力); or 0."""
    number = "两三四五六七八九十".index(candidate[0]) + 2
    if _COUNTED.match(candidate, 2):
        return 0
    for length in range(len(candidate), 3, -1):
        word = candidate[2:length]
        behind = text[start + length : start + length + 24 * number]
        if number <= behind.count(word) <= number + 2:
            return length if engine()(word)[1][0] in _SAYS_WHAT_IS_DONE else 0
    return 0


def _after_list(text: str, start: int, candidate: str) -> int:
    """Length of N大X when a list of things stands before it (甲、乙、丙三大工程); or 0."""
    before = text[max(0, start - 100) : start]
    clause = re.split(r"[。；！？\n]", before)[-1]
    tail = clause.rsplit("，", 1)[-1]
    number = {"两": 2, "十": 10}.get(candidate[0]) or "一二三四五六七八九".find(candidate[0]) + 1
    if tail.count("、") < max(1, number - 2) or tail.endswith(("、", "前", "世界", "全国", "全球")):
        return 0
    ends = _NAME_ENDS.search(candidate, 3)
    length = ends.start() if ends else len(candidate)
    return length if length >= 4 else 0


def _variants(text: str) -> list[Term]:
    """N个X where NX is known: 三个提升 beside “三提升”."""
    return [
        Term(m.start(), m.start() + length, text[m.start() : m.start() + length])
        for m in re.finditer(rf"[两三四五六七八九十]个(?=[{_HAN}]{{2}})", text)
        for length in (4, 5, 6)
    ]
