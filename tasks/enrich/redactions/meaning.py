"""What a mask stands for, judged by the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.enrich.redactions.masks import OWN_NAMES, WITHHELD_BODY, WITHHELD_PLACE
from tasks.language.lexicon import alternation, terms


class Meaning(NamedTuple):
    """What a mask stands for, where its mention ends, and whether a word beside it says so for certain."""

    stands_for: str
    end: int
    sure: bool = True


#: Words before which an office is none: 代表团, 委员会, 主任医师.
_NO_OFFICE = r"(?<!代表)(?<!委员)|(?<=代表)(?![团性处队大着])|(?<=委员)(?!会)"
_OFFICES = alternation(terms("roles"))
_ROLE = re.compile(rf"(?:常务|第一|原|前|老|等|等领导)?(?:{_OFFICES})(?:{_NO_OFFICE})")
#: *、*、*副县长: those who hold the office that is named behind the last.
_ROLE_OF_ALL = re.compile(rf"(?:、[*＊])+(?:常务)?(?:{_OFFICES})")
#: 主任×××, 由县委书记XX: an office, and who holds it.
_ROLE_BEFORE = re.compile(rf"(?:{_OFFICES})$")
#: An office and its holder: ××公司董事长 or ××市长 and a name, of which the mask tells whose office it is.
_HOLDER = re.compile(
    rf"[{''.join(OWN_NAMES)}][\u4e00-\u9fff]{{1,2}}(?=[，。、；在就作说表为获出到同主受和与及发汇讲的带陪参接介致]|等|$)"
)
_OF_BUSINESS = re.compile("董事长|(?:总|副总)?经理|厂长|行长|校长|院长|社长|总裁|所长")
#: What persons do on the stage of a meeting.
_PERSON_AFTER = re.compile(
    r"的?(?:重要)?(?:讲话|致辞|致词|发言|批示)|[作做]了?[\u4e00-\u9fff]{0,6}?(?:报告|讲话|发言|部署|说明|安排|通报)"
    r"|(?:传达|宣读|主持|宣布|强调|指出)(?:了|召开|会议|学习|[：:，《“])|还[要将]|同学|老师|医生|大夫|战士|烈士|男，|女，|一家"
)
_PERSON_BEFORE = re.compile(
    r"(?:签发|主持|主持人|主讲|主讲人|讲话人|报告人|致辞人|汇报人|发言人|记录|作者|姓名|责任领导)[：:]\s?$"
)
_YEAR = re.compile(
    r"年(?!级|度计|的?(?:光辉|辉煌|风雨|奋斗|发展|艰苦)*(?:历程|历史|岁月|沧桑|华诞)|[多余]?[之以]?[前来后](?![三两])|间|时间|多|的(?:奋斗|发展|历程|努力|实践))"
)
#: What stands before a masked hour.
_OF_THE_DAY = frozenset("日号午晚晨夜上")
_CENTURY = re.compile("(?:19|20)[0-9]?$")
_NUMBER = re.compile(
    r"[余多几]?(?:[万亿千百十]|%|％|‰|[个名家户件条次辆吨亩元套台座栋份批起年月号点分届位类种倍岁秒层成篇](?![局厅委])"
    r"|项(?!目)|所(?![在有属处作谓需以面])|日(?!报)|人(?!民|大|社|武|事|才|力|行|员|[用以在把])|处(?![于在理置])|度(?!假)|[周个]|天(?!然|津|空)"
    r"|公里|平方|立方|公顷|小时|分钟|毫米|厘米|千瓦|万|米|大(?!学|道|桥|厦|街|坝|酒|会|队|剧|地))"
)
_PLACE = re.compile(
    r"(?:人民(?!币)|中级|高级|日报|晚报|市委|县委|省委|区委|州委|旗委|镇党委|乡党委|军分区|儿女|全[县市区省境域]|境内|城区|城市工委|大地|两岸"
    r"|和平解放|之行|籍|方言|老区|古城|地区|区域|片区|流域|海域|口岸|机场|火车站|特色|市情|县情|经济社会|经济技术)"
    r"|[ 　]?[0-9一二两三四五六七八九十]{1,3}个(?:社区|行政村|村|县|乡镇|镇|乡|市|区|街道)"
    r"|(?:自治)?(?:省|市|州|盟|县|区|旗|镇|乡|村|街道|社区|路|街|河|湖|山)"
)
_ORGANISATION = re.compile(
    r"(?:创办|成立|创建|始建|组建|创立)于|(?:录取|承建|承办|中标|收购|投资建设)|局|厅|委(?!屈)|办公室|部门|单位|处(?![于在理置])|科(?!学|技)|企业|平台公司|会馆|宾馆|酒店|商场|超市"
    r"|(?:(?![的了和与及或在到对为是向被把等，。、])[\u4e00-\u9fff]){0,8}?"
    r"(?:管理局|公司|集团|厂|银行|大学|学院|医院|学校|中学|小学|合作社|协会|商会|研究院|研究所|支队|派出所)"
    r"|[ 　]?[0-9一二三四五六七八九十两]{1,3}家(?:企业|单位|公司|银行)"
)
_NAMED_PLACE = re.compile(
    r"(?:(?![的了和与及或在到对为是向被把等，。、])[\u4e00-\u9fff]){1,6}?"
    r"(?:集中区|开发区|工业园|产业园|园区|新区|高新区|景区|水库|大道|大桥|广场|小区|灌区|林场|湿地|古镇)"
)
_PLACE_BEFORE = re.compile(
    r"(?:[在到赴来回我比全驻新往于]|对比|落户|抵达|途经|来自|地处|位于|进驻|挥师|宣告|解放|走进|离开|扎根|热爱|关心|支持|繁荣|振兴|美丽|大美|幸福|富裕|和谐|魅力|活力|平安|法治|生态|数字|中共)$"
)
#: What goes before a place more often than before anything else.
_PLACE_LIKELY = re.compile(r"[对问向给]$")
#: Who comes where firms are brought: 引进了××畜牧.
_BROUGHT = re.compile(r"(?:引进|入驻|签约|引入)了?$")
_MAKES_PLACE = re.compile(
    r"的(?:明天|未来|天空|山水|父老|群众|百姓|干部|发展|城市|土地|实际|历史|人民)|发展|建设|经济|教育|文化|旅游|农业|工业|精神文明|人[用以在把]|在"
)
_SHORTEST_NAME, _LONGEST_NAME = 2, 3


def meaning(text: str, match: re.Match[str]) -> Meaning:
    """What the mask of a match of `MASK` stands for."""
    start, end = match.span()
    kind = match.lastgroup
    role = _ROLE.match(text, end)
    if role and kind != "person" and _HOLDER.match(text, role.end()):
        return Meaning("organisation" if _OF_BUSINESS.match(text, end) else "place", end)
    if kind == "person" or role:
        return Meaning("person", role.end() if role else end)
    if kind == "stars" and _ROLE_OF_ALL.match(text, end):
        return Meaning("person", end)
    if kind == "own":  # 我某, 全某: one's own place
        return Meaning("place", end)
    if kind == "withheld":
        return _withheld(text, end)
    return _beside(text, match, text[max(0, start - 6) : start].rstrip(" "), end + (text[end : end + 1] == " "))


def _beside(text: str, match: re.Match[str], before: str, after: int) -> Meaning:
    """What the words before a mask, and those that begin at `after`, tell of it."""
    start, end = match.span()
    kind = match.lastgroup
    if kind == "figure":
        return Meaning("number", end)
    if text.startswith("年", after) and _CENTURY.search(before):
        return Meaning("year", end)
    if _YEAR.match(text, after) and kind != "unnamed" and not before.endswith("第"):
        return Meaning("year", end)
    if (
        before.endswith("第")
        or (text.startswith("时", after) and before[-1:] in _OF_THE_DAY)
        or _NUMBER.match(text, after)
    ):
        return Meaning("number", end)
    if _PLACE.match(text, after):
        return Meaning("place", end)
    named = _NAMED_PLACE.match(text, after)
    if named:
        return Meaning("place", named.end() if end - start == 1 else end)
    if _ORGANISATION.match(text, after) or _BROUGHT.search(before):
        return Meaning("organisation", end)
    if _PERSON_AFTER.match(text, after) or _ROLE_BEFORE.search(before) or _PERSON_BEFORE.search(before):
        return Meaning("person", end)
    if _PLACE_BEFORE.search(before):
        return Meaning("place", end)
    if kind == "stars" or _PLACE_LIKELY.search(before) or (end - start > 1 and _MAKES_PLACE.match(text, after)):
        return Meaning("place", end, sure=False)
    return Meaning("unknown", end, sure=False)


def _withheld(text: str, end: int) -> Meaning:
    """某县, 某化工厂: the word that tells what 某 withholds belongs to the mention."""
    place = _WITHHELD_PLACE.match(text, end)
    if place:
        return Meaning("place", place.end())
    body = _WITHHELD_BODY.match(text, end)
    return Meaning("organisation", body.end() if body else end)


_WITHHELD_PLACE = re.compile(WITHHELD_PLACE)
_WITHHELD_BODY = re.compile(WITHHELD_BODY)
