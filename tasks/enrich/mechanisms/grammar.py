"""The forms in which a speech names a mechanism.

Six forms, from the most explicit to the least: a chain of steps (发现-整改-反馈), a count of steps
(一周两调度一通报), a list of steps that is called a loop (发现问题、解决问题的工作闭环), a system named by what it
does (群众举报奖励制度, 应急处置工作机制), a call (12345热线), and the words of `mechanisms` (台账, 挂牌督办).
"""

from __future__ import annotations

import re

from tasks.language.lexicon import alternation, table

KINDS = table("mechanisms")

_HAN = r"[\u4e00-\u9fff]"
_DASH = r"\s?(?:[-－–→>]|——?|―)\s?"
_STEP = rf"{_HAN}{{2,6}}"
_COUNT = r"[一二两三四五六七八九十]"

#: What a system does that makes it a mechanism of supervision; 社会主义制度 and 价格机制 are none.
_DOES = (
    "责任|考核|考评|督查|督办|督导|巡查|巡视|巡察|检查|监督|监管|监察|举报|奖励|奖惩|激励|约束|公示|公开|报告|通报|例会|联席会议?|会商|调度|评价|评估|评议|述职|问责|"
    "追责|追究|约谈|值班|值守|联系|联络|包保|包联|包抓|首问|承诺|听证|审计|备案|准入|退出|信用|台账|清单|销号|轮训|培训|接访|信访|监测|预警|应急|处置|响应|反馈|"
    "整改|长效|长效化|常态化|协调|协同|联动|联合|衔接|会审|推进|落实|保障|投入|管理|治理|防控|防范|排查|化解|调解|吹哨|报到|容错|纠错|兜底|帮扶|分办|交办|转办|"
    "工作|运行|服务|管护|养护|闭环|研判|沟通|共享|共治|协商|领导|指挥|包干|承包|河长|林长|路长|街长|田长|链长|网格"
)
#: Verbs and particles at which the name of a system begins anew when reading leftwards.
_NOT_IN_NAME = r"[^，。；：！？、“”\s的了和与及]"
_SYSTEM = rf"(?:“[^“”]{{2,24}}”的?)?(?P<modifier>{_HAN}{{0,8}}?(?:{_DOES}))(?:工作|管理|运行)?(?:机制|制度|责任制)"

FORMS = re.compile(
    "|".join(
        (
            rf"(?P<chain>{_STEP}(?:{_DASH}{_STEP}){{2,9}}(?:的?(?:{_HAN}{{0,4}}(?:闭环|机制|流程|链条|模式)))?)",
            rf"(?P<listed>{_HAN}{{2,8}}(?:、{_HAN}{{2,8}}){{1,7}}(?:的|等)?{_HAN}{{0,4}}(?:闭环|措施(?=[，。；进予])))",
            rf"(?P<quoted>“{_HAN}{{2,12}}(?:[、，；]{_HAN}{{2,20}}){{1,6}}”(?=的?(?:{_HAN}{{0,6}}(?:机制|闭环|格局|模式|制度|工作法|要求|原则))))",
            rf"(?P<counted>(?:每)?[{_COUNT[1:-1]}每]?[日天周旬月季年]{_COUNT}{_HAN}{{1,3}}(?:[、，]?{_COUNT}?[日天周旬月季年]?{_COUNT}{_HAN}{{1,3}}){{0,4}})",
            r"(?P<hotline>[0-9]{5}[\u4e00-\u9fff]{0,6}?(?:热线|平台)(?:设立专席)?)",
            rf"(?P<while>边{_HAN}边{_HAN}(?:[、，]边{_HAN}边{_HAN})*)",
            rf"(?P<whistle>{_HAN}{{2,8}}吹哨[、，]{_HAN}{{2,14}}(?:报到|放权|响应))",
            rf"(?P<chief>(?:河|湖|林|路|街|田|链|山|楼栋?|段|企|校)长制)",
            rf"(?P<duty>{_HAN}{{0,8}}?(?:责任制|包保{_HAN}{{0,12}}?制度))",
            _SYSTEM.join(("(?P<system>", ")")),
            rf"(?P<inclusion>(?:纳入|列入){_HAN}{{0,8}}?(?:考核|预算|督查|黑名单|巡察|巡视|绩效|述职)(?:{_HAN}{{0,4}}内容)?)",
            rf"(?P<blame>(?:追究|倒查){_HAN}{{0,8}}?责任|(?:严肃|严厉|从严|从重)(?:处理|查处|惩处)|年底算账)",
            rf"(?P<method>“?{_HAN}{{2,8}}工作法”?)",
            rf"(?P<word>{alternation(tuple(KINDS))})",
        )
    )
)

#: What each form does, where its words do not tell.
FORM_KINDS = {
    "chain": "loop", "listed": "loop", "quoted": "loop", "counted": "reporting", "hotline": "reporting", "while": "loop",
    "whistle": "loop", "chief": "institution", "duty": "accountability", "system": "institution", "inclusion": "assessment",
    "blame": "accountability", "method": "institution",
}  # fmt: skip
#: What the words of a system tell of it, the first that is found.
SYSTEM_KINDS = (
    ("meeting", re.compile("会议|例会|会商")),
    ("assessment", re.compile("考核|考评|评价|评估|评议|述职")),
    ("accountability", re.compile("责任|问责|追责|约谈|奖惩|惩戒|容错|激励|约束|退出")),
    ("inspection", re.compile("督查|督办|督导|巡查|巡视|检查|监督|监管|排查|监察")),
    ("publicity", re.compile("公示|公开|举报")),
    ("reporting", re.compile("报告|通报|反馈|信访|接访|报送")),
    ("record", re.compile("台账|清单|销号|备案")),
    ("training", re.compile("培训|轮训|学习")),
    ("loop", re.compile("闭环")),
)
