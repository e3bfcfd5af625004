"""Stages of a work that are reached or not, measures without a figure: 完成二期工程建设, 新校区投入使用, 通过验收.

A work that is only to be pushed on, or reached the sooner the better (加快建设, 尽早投产), has no such measure.
"""

from __future__ import annotations

import re

#: What a work is when it has come to a stage, at the end of a clause.
_STATES = (
    r"开工(?:建设)?|动工(?:建设)?|完工|竣工(?:验收|投用)?|封顶|建成(?:并?投[产用]|并?投入使用|使用|运营)?|通车|通航|投产(?:达效)?|"
    r"达产(?:达效)?|投用|投入(?:使用|运营|运行|生产)|试运营|正式(?:运营|运行|开放|上线)|启用|开通(?:运营)?|开园|开馆|开业|(?:正式|开门|年内|年底前?)营业|"
    r"交付(?:使用)?|挂牌(?:成立|运行|运营)?|上线(?:运行)?|并网(?:发电)?|落成"
)
#: The kinds of work that 完成 brings to its end.
_WORK = (
    r"建设|改造|扩建|新建|迁建|续建|重建|搬迁|拆除|征拆|征收|拆迁|安置|修缮|修复|加固|绿化|硬化|亮化|美化|布展|装修|安装|铺设|敷设|扩容|"
    r"升级|提标|规划|设计|编制|修编|修订|普查|摸底|调查|评估|验收|换届|改制|重组|整合|治理|整治|清理|清淤|招标|选址|审批|备案|登记|确权|"
    r"颁证|勘界|创建|配套|改革|划定|划转|移交|组建|主体|工程|项目|减排|供地|出让|招聘|选派|培训|轮训"
)
_END = re.compile(rf"(?<![的好])(?:{_STATES})$")
_PASSED = re.compile(r"通过[^，。；]{0,20}?(?:验收|评估|评审|认证|复审|复核|审定)$")
#: What a clause ends with that names a stage last has at most this many characters.
_NEAR = 9
#: What can stand before the verb of a clause that names the stage first.
_ADVERBS = (
    r"(?:(?:要|必须|务必|确保|力争|争取|保证|实现|年内|配合|全面|如期|按期|按时|基本|全部|提前|同步|努力|率先|高标准|高质量|高水平|圆满|顺利|"
    r"重点|有序)、?)*"
)
#: By when, before the stage itself: 5月底前完成…, 四季度建成….
_TERM = (
    r"(?:(?:20[0-9]{2}年|[今明]年)?(?:[0-9]{1,2}月份?|年|第?[一二三四]季度|[上下]半年)?(?:底|末|内|[上下中]旬)?"
    r"(?:之?前|以前)?，?)?"
)
_BEGINNING = re.compile(
    rf"{_TERM}{_ADVERBS}(?:完成(?![的后时好了])(?:(?!各项|本职|交办|交给)[^，。；]){{2,60}}?(?:{_WORK}|年度|行动)"
    r"(?:(?:等|及)?(?:重点)?(?:建设)?(?:工作|任务|工程|项目))?$|"
    r"(?:开工建设|开通|创成|成功创建|入选|跻身|晋升为|升格为|建成(?![后的区为])(?![^，。；]{0,30}(?:社会|国家|[强大]国|体系|格局|机制)$))"
    r"[\u4e00-\u9fff“《0-9A-Za-z]{2})"
)
_RISES = re.compile(
    r"(?:确保|力争|争取|实现)[^，。；]{2,30}?(?:入选|跻身|晋升为|升格为|列入国家|列入[省市]级)[^，。；]{2,20}$"
)
#: A stage that is only wanted soon, or has come, or belongs to what is named.
_NO_STAGE = re.compile(r"尽快|尽早|早日|抓紧|加快|加速|促进|已|正在|在建|拟|一旦|如果|条件|如何")
#: What a clause with a stage ends or begins with: cheap guards.
_LAST = frozenset("业设工收用顶成车航产效营行放线通园馆业付立电估审证核定")
_FIRST = frozenset("0123456789今明一二三四上下第配要必务确力争保实年全如按基提同努率高圆顺重有完开建创成入跻晋升")
#: One of these stands in every clause that says a stage: looked for in a text once, for they stand in few.
_TOLD_BY = re.compile(
    "开工|动工|完工|竣工|封顶|建成|通车|通航|投产|达产|投用|投入|试运营|正式|启用|开通|开园|开馆|开业|营业|交付|挂牌|上线|并网|落成|通过|完成|"
    "创成|成功创建|入选|跻身|晋升为|升格为|列入"
)


def stage_words(text: str) -> list[int]:
    """Where the words stand without which no clause is a milestone, in order."""
    return [word.start() for word in _TOLD_BY.finditer(text)]


def is_milestone(text: str, start: int, end: int) -> bool:
    """Whether the clause `text[start:end]` says which stage something is to reach."""
    if not (
        (
            text[end - 1] in _LAST
            and (
                _END.search(text, max(start, end - _NEAR), end)
                or (text.find("通过", start, end) >= 0 and _PASSED.search(text, start, end))
            )
        )
        or (text[start] in _FIRST and (_BEGINNING.match(text, start, end) or _RISES.match(text, start, end)))
    ):
        return False
    return _NO_STAGE.search(text, start, end) is None
