"""Bodies whose name ends in a kind of group (…领导小组, …工作组, …指挥部) and begins wherever it begins.

The ending is certain; how far the name reaches to the left is read off the tokens: over nouns and what
stands between nouns, over a quotation and a numeral, up to a verb that governs it (成立, 由), a particle
or a mark.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.tokens import TokenStream
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, table, terms

#: What makes an ending part of another word or of a body that another form finds.
_NOT_BEFORE = {"高中": ("提", "初"), "委员会": ("业主", "村民", "居民"), "学院": ("科",)}
#: Institutions: their names open with a proper name, or they are no names.
_INSTITUTION = guarded(
    r"(?:公司|集团|银行|大学|学院|医院|研究院|研究所|博物馆|出版社|协会|学会|联合会|基金会|"
    r"中学|小学|高中|职高|[茶林]场|水泥厂|化工厂|幼儿园|学校|卫生院|养护院|敬老院|实验室|酒业|乳业|药业|农商行|支行|"
    r"(?:服务|控制|疾控|综治|管理|调度|指挥|交易|治理|研究|训练|创新)中心)$"
)
#: What says of an institution what it is like, or what is no institution at all.
NO_NAME = guarded(
    r"特色|一流|世界级|[一二三]级|[二三]甲|县域|综合性|统治|侵略|反党|反革命|贪腐|犯罪|反动|国家级|省级|以上|公立|附属医院$|"
    r"[内外]反|位列|国家公|(?:利益|国家|社会|统治|流氓)集团|新型|智慧医院|网上医院|互联网医院|[县市]级|寄宿制|全[省市县区](?=.{0,6}学校|公共)|"
    r"城市商业银行|公共图书馆|普惠|普通高|高等学校|初高中|标准化|新兴产业|上市公司|市学校|民办|公办|(?:农村|乡镇).{0,4}(?:学校|[中小]学|幼儿园|院)|城市幼|普通中"
)

#: Institutions of which a county has one, named by what they are.
_SINGLE = frozenset({"疾控中心", "疾病预防控制中心"})
#: What every community has one of, under its own name, which is often a plain word: 健康|社区卫生服务中心.
_COMMUNITY = "社区卫生服务中心"
_NO_COMMUNITY = frozenset(terms("unnamed_places"))
_VERBS = frozenset(terms("imperative_verbs"))
#: The name of a school or a community's clinic that is listed: 、詹家溪|社区卫生服务中心.
_LISTED = re.compile(r"(?<=[、，。；：\n对和及与由请])(?![以在将把经为从向该各])(?:(?!的)[\u4e00-\u9fff]){2,4}$")
_LONGEST_LISTED = 5
_LISTED_HEADS = (_COMMUNITY, "小学", "中学", "高中", "职高", "茶场", "林场")
#: Legal forms: only a company with a name of its own has one.
_LEGAL = ("有限公司", "有限责任公司")
#: Institutions of a kind, which none is named by.
_KINDS = frozenset(
    {"商业银行", "上市公司", "公立医院", "中医医院", "中医院", "专科医院", "城市医院", "商学院", "集团公司"}
)

#: Tags that a name is made of (ICTCLAS): nouns, verbal nouns, names, abbreviations, set phrases.
_NAME_TAGS = frozenset(
    {"n", "nz", "nt", "ns", "nr", "nrt", "nrfg", "ng", "vn", "an", "b", "j", "l", "i", "s", "eng", "g", "nw"}
)
#: Tags that may stand inside a name but not open it.
_INNER_TAGS = frozenset({"v", "vd", "ad", "vi", "vg", "zg", "a", "f"})
#: Verbs inside the names of companies and institutes; any other verb governs the name.
IN_NAMES = frozenset(
    {"开发", "发展", "投资", "建设", "附属", "合作", "研究", "储蓄", "管理", "服务", "创新", "控股", "进出口", "保险"}
)
#: Tags of what says how something is done.
_ADVERBIAL = frozenset({"d", "ad", "b", "zg"})
#: Where a name begins, whatever stands before it.
_TOPS = frozenset({"中央", "国务院"})
_PROPER = frozenset({"ns", "nz", "nt", "nr", "nrt"})
#: Schools and hospitals: a number or a street of theirs is a name (第五中学, 学府路中学).
_HOUSES = ("中学", "小学", "幼儿园", "学校", "医院", "卫生院", "养护院")
_STREETS = ("路", "街", "桥", "湖", "河", "山", "庄")
#: Verbs with their object inside, which say what a group is for (防汛抗旱指挥部, 反腐败协调小组).
_PURPOSES = frozenset(terms("group_purposes"))
#: Heads that no verb is part of the name of: 调配|领导班子.
_NO_VERB = frozenset({"领导班子", "领导机构"})
#: What a verb that takes an object ends in (抓好, 压实, 抓紧, 筑牢): none stands inside a name.
_DONE_WELL = frozenset("好实紧牢到成出")
#: Words of time inside names: 江岚现代技术学校, 老年大学.
_TIMES = frozenset({"现代", "当代", "老年"})
#: What several tasks of one group are, after its level: 县|防汛、抗旱、地质灾害防治|指挥部.
_JOINED = re.compile(
    r"(?:(?<=[，。；：、\n])|^)[省市县区镇乡](?:(?!办(?!理|案)|[局委府院厅会部处长队组团站所科心校社的和])[\u4e00-\u9fff]){2,9}"
    r"(?:、(?:(?!办(?!理|案)|[局委府院厅会部处长队组团站所科心校社的])[\u4e00-\u9fff]){2,9}){1,4}$"
)
_LONGEST_JOINED = 40
#: Numerals that count rather than name: 6个办事处, 一个专班 (but 十个专项提升工作组 is all of them).
_NO_COUNT = frozenset({"一", "一个", "几", "几个", "个", "多", "多个", "两", "两个", "数", "若干"})
#: Levels, whatever tag a single character was given.
_LEVEL = frozenset("省市县区州旗镇乡")
_LONGEST = 14
#: What makes all of a kind of a group's name.
_EACH = ("各级", "各村", "各镇", "各个", "每个", "各")


def group_spans(text: str, stream: TokenStream) -> list[tuple[int, int, str]]:
    """Spans of groups and named institutions with `group` or `named`; an institution needs a proper name."""
    found = []
    heads, not_after = _heads()
    for match in heads.finditer(text):
        head = match[0]
        after = not_after.get(head)
        if (after and after.match(text, match.end())) or text.endswith(_NOT_BEFORE.get(head, ()), 0, match.start()):
            continue
        index = stream.index_at(match.start())
        if index < 0:
            continue
        institution = bool(_INSTITUTION.search(head))
        near = max(0, match.start() - _LONGEST_JOINED)
        listed = not institution and text.find("、", near, match.start()) >= 0
        joined = _JOINED.search(text, near, match.start()) if listed else None
        if joined:
            found.append((joined.start(), match.end(), "group"))
            continue
        start, named = _left_end(stream, index, match.start(), institution, head)
        bare = start == match.start()
        if (head == "办事处" and text.startswith("街道", start)) or (bare and head in _hosted()):
            continue  # a street office without name is found as a generic group; a 宣传队 says nothing of itself
        if text.startswith(("+", "＋"), match.end()):
            continue  # “管委会+公司”
        if institution:
            known = bare and head in _SINGLE
            if head in _LISTED_HEADS:
                own = _community(text, stream, index, match.start(), head)
                known, start = own >= 0, min(own, start) if own >= 0 else start
            if known or (
                not bare
                and (named or head.endswith(_LEGAL))
                and not NO_NAME.search(text, start, match.end())
                and text[start : match.end()] not in _KINDS
                and text[start : match.start()] not in _SINGLE  # 疾控中心|实验室
            ):
                found.append((start, match.end(), "named"))
        elif text[start] in _LEVEL and text[start - 1] in "、和" and text[start - 2] in _LEVEL:
            found.append((start - 2, match.end(), "group"))  # 市、区森林防火指挥部
        elif each := next((word for word in _EACH if text.endswith(word, 0, start)), ""):
            found.append((start - len(each), match.end(), "generic"))  # 各级疫情防控指挥部
        else:
            found.append((start, match.end(), "group"))
    return found


def _left_end(stream: TokenStream, index: int, head: int, institution: bool, ending: str) -> tuple[int, bool]:
    """Where a name begins whose `ending` stands at `head` in token `index`, and whether a proper name opens it.

    An institution's begins with the proper name that is farthest left: 新央企|中国长安汽车集团.
    """
    governing, qualifying = _words()
    words, tags, starts = stream.words, stream.tags, stream.starts
    first_of_sentence = stream.sentence_start(index)
    at = index if starts[index] < head else index - 1
    best = head
    named = False
    proper = -1
    for _ in range(_LONGEST):
        if at < first_of_sentence:
            break
        word, tag = words[at], tags[at]
        if (
            word[1:] in _LEVEL
            and word[0] in "了和与"
            and (
                word[0] == "了" or (at > first_of_sentence and (tags[at - 1][0] not in "pvx" or words[at - 1] in "》”"))
            )
        ):
            return starts[at] + 1, True  # 观看|了市|暗访组, 通报|和县|指挥部
        if at < index and best == starts[at + 1] and words[at + 1] in _LEVEL and not _may_own(tags, at):
            break  # 认真落实|省|指挥部
        if word == "”":
            opening = _opening(words, at, first_of_sentence)
            if opening < 0 or institution:
                break
            best, at, named = starts[opening], opening - 1, False
        elif word == "的" and at > first_of_sentence and words[at - 1].endswith("党") and words[at - 1] != "共产党":
            at -= 1
        elif (
            ending.endswith("委员会")
            and tag == "c"
            and word in "和与及"
            and best < head
            and _joins(words, tags, at, first_of_sentence)
        ):
            return starts[at - 1], False  # 环境和物业管理委员会
        elif institution and word == "与" and best < head and _joins(words, tags, at, first_of_sentence, "ns"):
            best, at = starts[at - 1], at - 2  # 重庆信息与智慧医学研究院
        elif word in _PURPOSES and at < index and words[at + 1] == "工作" and best == starts[at + 1]:
            best, at = starts[at], at - 1  # 创建工作领导小组
        elif (
            word in governing
            or (tag == "v" and len(word) == 2 and word[1] in _DONE_WELL)
            or (institution and tag in _INNER_TAGS and word not in IN_NAMES)
            or (tag == "v" and (ending in _NO_VERB or words[at + 1] in _LEVEL))
        ):
            break
        elif tag == "m" and word.startswith("第"):
            best, at = starts[at], at - 1  # 省委第三巡视组
            named = ending in _HOUSES
            proper = best if named else proper
        elif tag == "m" and not institution:
            return (best if word in _NO_COUNT or word[-1] in "年月日号" else starts[at]), named
        elif word in _TOPS:
            return starts[at], True  # 全省|中央环境保护督察组
        elif (
            (tag in _NAME_TAGS and word not in qualifying)
            or word in _LEVEL
            or word in _TIMES
            or (word == "专业" and ending == "委员会")  # 健康促进专业委员会
            or (word == "重点" and words[at + 1] == "工作")  # 重点工作推进组
        ):
            best, at = starts[at], at - 1
            named = tag in _PROPER or (len(word) > 2 and word.endswith(_STREETS) and ending in _HOUSES)
            proper = best if named else proper
        elif word in _PURPOSES and best == stream.end(at):
            best, at = starts[at], at - 1
        elif tag == "v" and len(word) == 2 and best == stream.end(at) and words[at + 1] == "工作":
            best, at = starts[at], at - 1  # 巡察工作领导小组
        elif tag == "v" and best == head and at > first_of_sentence and tags[at - 1] in _ADVERBIAL:
            break  # 主动|认领|巡察组
        elif tag in _INNER_TAGS:
            at -= 1
        else:
            break
    return (proper, True) if institution and proper >= 0 and not named else (best, named)


def _may_own(tags: list[str], at: int) -> bool:
    """Whether the word at `at` may be the place that the level after it is of: 江岚|市."""
    return tags[at] in _PROPER or tags[at] in ("n", "x", "eng", "m", "j", "f", "ng", "c")


def _community(text: str, stream: TokenStream, index: int, head: int, ending: str) -> int:
    """Where a name begins that stands right before token `index`, a listed one or a community's plain word; or -1."""
    if text.startswith("中", head - 1):
        return -1  # 城乡中小学
    listed = _LISTED.search(text, max(0, head - _LONGEST_LISTED), head)
    if (
        listed
        and listed[0][:2] not in _NO_COMMUNITY | _words()[1]
        and not NO_NAME.search(text, listed.start(), head + 2)
    ):
        first = stream.index_at(listed.start())
        if stream.starts[first] == listed.start() and (
            listed[0].endswith(_STREETS) or stream.tags[first][0] not in "vdcprum"
        ):
            return listed.start()
    at = index - 1
    if ending != _COMMUNITY or at < 0 or stream.end(at) != head or len(stream.words[at]) != len("健康"):
        return -1
    word, tag = stream.words[at], stream.tags[at]
    if word in _NO_COMMUNITY or word in _words()[1] or tag not in ("a", "n", "vn", "nz", "an"):
        return -1
    if tag == "vn" and word in _VERBS:
        return -1  # 启动|社区卫生服务中心建设
    if at and stream.end(at - 1) == stream.starts[at] and stream.tags[at - 1][0] not in "vxcpu":
        return -1
    return stream.starts[at]


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """The pattern of all endings, and for some what must not follow them."""
    heads = table("group_heads") | table("hosted_heads")
    return re.compile(alternation(list(heads))), {
        head: re.compile(after) for head, after in heads.items() if after != head
    }


@cache
def _hosted() -> frozenset[str]:
    return frozenset(table("hosted_heads"))


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(terms("group_governors")), frozenset(terms("group_qualifiers"))


def _joins(words: list[str], tags: list[str], at: int, first: int, before: str = "") -> bool:
    """Whether a conjunction joins two plain nouns of a name; the first opens it, or follows a word tagged `before`."""
    if at - 1 < first or tags[at - 1] not in ("n", "vn"):
        return False
    if before:
        return at - 2 >= first and tags[at - 2] == before
    return at - 2 < first or words[at - 2] != "的"


def _opening(words: list[str], closing: int, first: int) -> int:
    """The index of the quotation mark that `closing` closes, if it is near; else -1."""
    for at in range(closing - 1, max(first, closing - 12) - 1, -1):
        if words[at] == "“":
            return at
    return -1
