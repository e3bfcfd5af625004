"""Bodies whose name ends in a kind of group (…领导小组, …工作组, …指挥部) and begins wherever it begins.

The ending is certain; how far the name reaches to the left is read off the tokens: over nouns and what
stands between nouns, over a quotation and a numeral, up to a verb that governs it (成立, 由), a particle
or a mark.
"""

from __future__ import annotations

import re

from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import alternation

_TASKS = (
    "工作 督查 督导 巡视 巡察 检查 指导 推进 协调 专家 调查 考核 验收 督察 暗访 包保 攻坚 执法 专项 宣传 保障 监督 整治 审查 维稳"
).split()
_SQUADS = "工作 服务 突击 志愿 执法".split()
#: Endings of groups that are set up for a task, and of named institutions; with what must not follow them.
_HEADS = {
    "": (
        "领导小组办公室 领导小组 协调小组 工作小组 专项小组 工作专班 督查专班 专班 联席会议 联席会议办公室 指挥部 指挥部办公室 "
        "领导协调机构 领导机构 委员会 办事处 管委会 管理委员会 有限公司 有限责任公司 集团公司 研究院 研究所 博物馆 出版社 联合会 基金会 "
        "政务服务中心 便民服务中心 党群服务中心 疾控中心 疾病预防控制中心 综治中心 网格管理中心 指挥调度中心 应急指挥中心 "
        "公共资源交易中心 社会治理中心"
    ).split(),
    "[织成合建团装员长]": [task + "组" for task in _TASKS],
    "[员长伍]": [squad + "队" for squad in _SQUADS],
    "建设|成员": ["领导班子"],
    "[军化式犯]": ["集团"],
    "[卡业账贷间存]": ["银行"],
    "[生毕本专习城堂者]": ["大学"],
    "[派院会了用认]": ["学院", "医院", "协会", "学会"],
}
_HEAD = re.compile(
    alternation([head for heads in _HEADS.values() for head in heads])
)
_NOT_AFTER = {head: re.compile(after) for after, heads in _HEADS.items() if after for head in heads}
#: What makes an ending part of another word or of a body that another form finds.
_NOT_BEFORE = {"委员会": ("业主", "村民", "居民"), "办事处": ("街道",), "学院": ("科",)}
_GROUPS = re.compile(r"组|班|会议|指挥部|机构|队|办事处|管委会|管理委员会")
_COMPANIES = re.compile(r"公司|集团|银行|大学|学院|医院|研究院|研究所|博物馆|出版社|协会|学会|联合会|基金会|中心|委员会")

#: What says of an institution what it is like, or what is no institution at all.
_NO_NAME = re.compile(r"特色|一流|世界级|综合性|统治|侵略|反党|贪腐|犯罪|反动|三级|国家级|省级|以上|公立|附属医院$|[内外]反|位列|国家公|利益集团|新型")

#: Tags that a name is made of (ICTCLAS): nouns, verbal nouns, names, abbreviations, set phrases, directions.
_NAME_TAGS = frozenset({"n", "nz", "nt", "ns", "nr", "nrt", "nrfg", "ng", "vn", "an", "b", "j", "l", "i", "s", "eng", "g", "nw"})
#: Tags that may stand inside a name but not open it.
_INNER_TAGS = frozenset({"v", "vd", "ad", "vi", "vg", "zg", "a", "f"})
#: Verbs inside the names of companies and institutes; any other verb governs the name.
_IN_NAMES = frozenset("开发 发展 投资 建设 附属 合作 研究 储蓄 管理 服务 创新 控股 进出口 保险 运营 设计 应用".split())
_GOVERNING = frozenset(
    "成立 组建 设立 建立 组成 抽调 派出 派驻 召开 通过 依托 成为 加强 健全 完善 包括 负责 会同 是 有 由 为 在 要 使 让 请 经 受 据 "
    "担任 参加 调整 充实 发挥 相应 组织 向 对 把 将 被 给 到 从 以 并 按照 根据 落实 位列 荣获 力争 倡议 筹建 运营 统筹 安排 强化 推进 推动 实施 开展 建设 打造 支持 引进 "
    "做好 举办 聘请 邀请 委托 联合 配合 协助 接受 认作 认真 没有 做强 做大 培育 发展 建成 创建 获批 入选 组成 兴办 创办 办好 新增 加入 进入 包含 设 建 办 "
    "领导 进驻 下设 全部 我 我们 你们 他们 各 各个 该 本 这个 那个 一个 一批 一些 任 当 像 如 即 和 与 及 或 不 也 都 还 就 又 再 已 已经 属于 走进 来到 访问 感谢".split()
)
_PROPER = frozenset({"ns", "nz", "nt", "nr", "nrt"})
#: Numerals that count rather than name: 6个办事处, 一个专班 (but 十个专项提升工作组 is all of them).
_NO_COUNT = frozenset({"一", "一个", "几", "几个", "个", "多", "多个", "两", "两个", "数", "若干"})
#: Words at the left end that are said of a name, not part of it.
_NOT_FIRST = frozenset("专门 有关 相关 同时 目前 当前 今年 去年 其中 具体 日常 主要 重要 新型 大型 一流 优秀 骨干 重点 高水平 专业 知名 著名 规划 新建 市级 国有 民营 大中型 本地 地方".split())
_LONGEST = 14


def group_spans(text: str, stream: TokenStream) -> list[tuple[int, int, str]]:
    """Spans of groups and named institutions with `group` or `named`; an institution needs a proper name."""
    found = []
    for match in _HEAD.finditer(text):
        head = match[0]
        after = _NOT_AFTER.get(head)
        if (after and after.match(text, match.end())) or text.endswith(_NOT_BEFORE.get(head, ()), 0, match.start()):
            continue
        index = stream.index_at(match.start())
        if index < 0:
            continue
        institution = bool(_COMPANIES.search(head) and not _GROUPS.search(head))
        start, named = _left_end(stream, index, match.start(), institution, head.endswith("委员会"))
        bare = start == match.start()
        if institution:
            if not bare and named and not _NO_NAME.search(text, start, match.end()):
                found.append((start, match.end(), "named"))
        else:
            found.append((start, match.end(), "group"))
    return found


def _left_end(
    stream: TokenStream, index: int, head: int, institution: bool, committee: bool
) -> tuple[int, bool]:
    """Where a name begins whose ending stands at `head` in token `index`, and whether a proper name opens it."""
    words, tags, starts = stream.words, stream.tags, stream.starts
    first_of_sentence = stream.sentence_start(index)
    at = index if starts[index] < head else index - 1
    best = head
    named = False
    for _ in range(_LONGEST):
        if at < first_of_sentence:
            break
        word, tag = words[at], tags[at]
        if word == "”":
            opening = _opening(words, at, first_of_sentence)
            if opening < 0 or institution:
                break
            best, at, named = starts[opening], opening - 1, False
        elif word == "的" and at > first_of_sentence and words[at - 1].endswith("党"):
            at -= 1
        elif committee and tag == "c" and word in "和与及" and best < head and _joins(tags, at, first_of_sentence):
            return starts[at - 1], False  # 环境和物业管理委员会
        elif word in _GOVERNING or (institution and tag in _INNER_TAGS and word not in _IN_NAMES):
            break
        elif tag == "m" and not institution:
            return (starts[at], named) if word not in _NO_COUNT and at + 1 < len(words) else (best, named)
        elif tag in _NAME_TAGS and word not in _NOT_FIRST:
            best, at = starts[at], at - 1
            named = tag in _PROPER
        elif tag in _INNER_TAGS:
            at -= 1
        else:
            break
    return best, named


def _joins(tags: list[str], at: int, first: int) -> bool:
    """Whether a conjunction joins two plain nouns of a name; the first of them opens it."""
    return at - 1 >= first and tags[at - 1] in ("n", "vn")


def _opening(words: list[str], closing: int, first: int) -> int:
    """The index of the quotation mark that `closing` closes, if it is near; else -1."""
    for at in range(closing - 1, max(first, closing - 12) - 1, -1):
        if words[at] == "“":
            return at
    return -1
