"""To which measure: the clause of an action that a quantity, a frequency or 全覆盖 makes checkable."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tasks.enrich.actions.milestones import is_milestone, stage_words
from tasks.enrich.speech import Mention
from tasks.language.guarded import telltale
from tasks.language.lexicon import terms

#: Measures without a number: grade words and fixed sayings, limits, and what is to be done in full or in time.
_WORDED = (
    r"(?:拆除|淘汰|关停|取缔)[^，。；]{0,12}全部|(?<!健)全(?:覆盖(?!的)|部(?:完成|到位|达标|建成|下设|设立|清零|整改|投用|落实到位|退出|拆除|关停|淘汰|取缔|搬离|入园|兑现|拨付|销号)|面(?:完成|足额))|及时足额|足额及时|无(?:死角|盲区)|"
    r"零(?:事故|报告|容忍(?![”’]?的?(?:态度|姿态|高压|决心))|距离|就业(?!家庭)|增长|发生|死亡|差错|新增|上访|投诉|突破)|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|持续下降|"
    r"只(?:增不减|减不增|降不升)|双下降|不(?:低于|少于|超过|发生(?:系统性|规模性|区域性|大面积|重大|重特大|较大|严重|任何|一起|[^，。；]{1,24}(?:事件|事故|案件)))|"
    r"(?:确保|保证|力争|坚决|务求)[^，。；]{0,20}?(?:不发生[^，。；]{2}|不[点冒留漏落燃]一[\u4e00-\u9fff])|不(?:垮坝|溃[坝堤决]|决[口堤]|[漫倒][坝堤]|受淹|[死亡]人)|"
    r"不造成[^，。；]{0,10}(?:伤亡|损失|污染)|[清归]零|翻[一两]?番|稳中有降|"
    r"一周[一二两三]|[按如]期(?:完[成工]|竣工|建成|投[产用]|开工|交付|足额)|按时(?:完成|足额)|基本(?:完成|建成|实现|消除)|第一方阵|前列|(?<!不)定期|每(?:[天日周月季年旬]|半个?[月年]|两[周月])(?!来)|各项任务|"
    r"(?:讲|落实|传达|覆盖|宣传|延伸|分解|细化)到(?:每一?[个名位户处项条家]|人头)|达到.{2,12}标准|[ⅠⅡⅢⅣⅤ]类|"
    r"完成[\u4e00-\u9fff]{0,10}(?:确定|下达|规定|分解)的?[\u4e00-\u9fff]{0,6}(?:目标|指标|任务)|"
    r"[一二三四五3-5]A?级(?:标准|水质|以上|景区)|[3-5]A级|[0-9]{1,2}件[^，。；]{0,4}实事"
)
#: Measures of indicators that need no figure: 居民收入增长与经济增长同步, 物价基本稳定.
_INDICATED = (
    r"[零负]增长$|(?:全部|足额|及时)(?:退还|直达|发放|到位|拨付|兑付|兑现|返还)[\u4e00-\u9fff]{0,4}$|[高快低]于[\u4e00-\u9fff]{2,10}(?:增长|增速|水平)|同步$|基本(?:平衡|稳定)$|全国前列$|第一方阵$|只[增减]不[增减]$|"
    r"完成(?!的)[\u4e00-\u9fff]{0,10}(?:目标|指标|任务)$|达到上级要求$|持续下降$|清零$|(?:达到(?!过)|保持|进入)[^，。；]{2,16}(?<!的)(?:水平|进度|行列|位次)$|天数[^，。；]{0,8}[0-9０-９]天(?:以上)?$"
)
_INDICATES = re.compile(_INDICATED)
_MEASURE_WORDS = telltale(f"{_WORDED}|{_INDICATED}")

#: Names in quotation marks are at most this long before the number that they hold.
_QUOTED = 12


#: Small Chinese numbers with a classifier only count: 两个市场, 三种形式; 两次, 三成, 一倍 measure.
_SMALL = re.compile(
    r"[一二两三四五六七八九十几数]{1,2}(?:[个种套大条方面类点支位句件轮届期](?!以上|左右)|篇大?(?=文章))"
)
#: 抓好9个方面工作: what is counted off, not measured.
_ASPECTS = re.compile(r"[0-9０-９一二三四五六七八九十]{1,3}(?:个|大|个大)(?:方面|领域|环节)")
#: From ten million on, people are whom it is about, not the measure: 几千万贫困人口, 14亿多中国人.
MANY = 1e7
_PEOPLE = re.compile(r"中国|人民|人口|百姓|群众|农民|各族|农村")


#: A capacity inside the name of a project says which it is: 年产10万吨生物柴油项目, 30万千瓦风电项目.
_CAPACITIES = frozenset(terms("capacity_units"))
_IN_A_NAME = re.compile(
    r"(?!以上|左右|以下|的|及|和|、)(?:级|规模)?[\u4e00-\u9fffA-Za-z0-9（）()]{0,14}?"
    r"(?:项目|工程|生产线|基地|机组|电站|水厂|电厂|发电厂|工厂|泵站|变电站|装置|处理厂)(?:[建前开]|等|、|和|，|。|；|的|$|二期|一期|技改|落地|投[产用])"
    r"|(?!以上|左右|以下|的)[\u4e00-\u9fff][^，。；]{1,40}?等(?:一批)?(?:重点|重大)?(?:项目|工程)"
)
#: What stands before the figure that something is to reach or to change by: 绿地达到|8平方米, 能耗下降|4.7%.
_REACHES = re.compile(
    r"(?:增长|提高|提升|下降|降低|减少|压减|缩短|达|突破|超过|控制在|稳定在|保持在|维持在|不低于|不少于|不超过|降|增|升)(?:到|至|为|约)?$"
)
#: What is foretold of the whole country and the world: 中国将进口…, 预计增长….
_FORETOLD = ("预计", "中国", "我国", "世界", "全球", "对外")
#: The verb of a figure ends at most this far before it.
_REACH = 6
#: With one of these before it the capacity is produced or built, and measures: 新增…, 达到…, 完成….
_COUNTED = re.compile(r"(?:新增|达到?|完成|实现|形成|突破|超过|增加|改造|铺设)$")


def _is_quoted(text: str, position: int) -> bool:
    """Whether a position stands inside quotation marks: “一主两副”, “十个全覆盖” are names, not measures."""
    before = max(0, position - _QUOTED)
    return text.rfind("“", before, position) > text.rfind("”", before, position)


def _is_measure(text: str, quantity: Mention) -> bool:
    """Whether a quantity measures a task: not 两个市场, and not 14亿多中国人."""
    written = text[quantity.start : quantity.end]
    if _is_quoted(text, quantity.start):
        return False
    if _SMALL.match(written) or _ASPECTS.match(text, quantity.start):
        return False
    if (
        quantity.unit in _CAPACITIES
        and _IN_A_NAME.match(text, quantity.end)
        and (quantity.unit == "千伏" or not _COUNTED.search(text, max(0, quantity.start - 6), quantity.start))
    ):
        return False
    if quantity.unit == "元" and text.startswith("的", quantity.end) and text.endswith("投资", 0, quantity.start):
        return False  # 投资10亿元的新能源项目: which it is
    people = _PEOPLE.match(text, quantity.end) or text.startswith("人口", quantity.end - 1)
    return not (people and (quantity.value or 0) >= MANY)


#: How many works are to be made: 改造四个城市出入口, 打造两条景观带; not 打造“两个中心”, 建设两个体系.
_BUILT = re.compile(
    r"(?:全面|重点|规划|启动|开工|改造|提升|新|扩|建|建设|建成|打造|修建|打通|铺设|新增){1,3}(?<=[建造升设成增通])[^，。；“”]{0,20}?"
    r"[一二两三四五六七八九十]{1,2}(?:[座条处所栋幢]|个(?=[^，。；、]{0,10}(?:口|村|镇|社区|小区|公园|广场|园区|基地|站|校区|市场|停车场|场馆|中心城|片区|街区)))"
)

#: What it begins with: a cheap guard.
_BUILT_FIRST = frozenset("全重规启开改提新扩建打修铺")


class Targets:
    """The measures of a speech, by position."""

    def __init__(self, text: str, mentions: Sequence[Mention]):
        self._text = text
        quantities = [
            mention
            for mention in mentions
            if mention.kind == "quantity" and mention.role != "count" and _is_measure(text, mention)
        ]
        self._quantities = quantities
        self._starts = [m.start for m in quantities]
        self._stages = stage_words(text)
        #: What is known of stretches that were asked about: a clause is judged on its own and as part of its row.
        self._reached: dict[tuple[int, int], bool] = {}
        self._measured: dict[tuple[int, int], bool] = {}

    def quantity(self, start: int, end: int) -> Mention | None:
        """The first quantity of a stretch that measures something (not 三点意见)."""
        k = bisect_left(self._starts, start)
        if k < len(self._quantities) and self._starts[k] < end:
            return self._quantities[k]
        return None

    def worded(self, start: int, end: int) -> bool:
        found = _MEASURE_WORDS.search(self._text, start, end)
        if found is None:
            return False
        at = found.start()
        return self._text[at - 1 : at] == "“" or not _is_quoted(self._text, at)  # “第一方阵” is the measure itself

    def reaches(self, start: int, end: int) -> bool:
        """Whether a clause says which figure something is to reach or to change by: 能耗下降4.7%."""
        figure = self.quantity(start, end)
        if figure is None or self._text.startswith(_FORETOLD, start):
            return False
        return _REACHES.search(self._text, max(start, figure.start - _REACH), figure.start) is not None

    def at_least(self, start: int, end: int) -> bool:
        """Whether a clause sets a least figure: 年度内研究不少于6次."""
        figure = self.quantity(start, end)
        return figure is not None and self._text.endswith(("不少于", "不低于"), start, figure.start)

    def indicates(self, start: int, end: int) -> bool:
        """Whether an indicator without a figure has a measure all the same: 居民收入增长与经济增长同步."""
        return _INDICATES.search(self._text, start, end) is not None

    def reached(self, start: int, end: int) -> bool:
        """Whether a clause says which stage something is to reach: 完成二期工程建设, 新校区投入使用."""
        k = bisect_left(self._stages, start)
        if k == len(self._stages) or self._stages[k] >= end:
            return False
        known = self._reached.get((start, end))
        if known is None:
            known = self._reached[start, end] = is_milestone(self._text, start, end)
        return known

    def measures(self, start: int, end: int) -> bool:
        """Whether a clause holds a measure."""
        known = self._measured.get((start, end))
        if known is None:
            known = self._measured[start, end] = (
                self.quantity(start, end) is not None
                or self.worded(start, end)
                or self.reached(start, end)
                or (self._text[start : start + 1] in _BUILT_FIRST and _BUILT.match(self._text, start, end) is not None)
            )
        return known
