"""The forms of names of mechanisms, from the most explicit to the least.

A chain of steps (发现-整改-反馈), steps that are called a loop (发现问题、解决问题的工作闭环), a count of steps
(一周两调度一通报), a duty to report, to be watched, to be held to account.
"""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form

_HAN = r"[\u4e00-\u9fff]"
#: A step of a chain: 2 to 6 characters without 的.
_STEP = r"(?:(?!的)[\u4e00-\u9fff]){2,6}"
_DASH = r"(?:[-－–→]|——?|―)"
#: Ways of looking into what is done; what is reviewed stands before them: 开展债务风险评估和合法性审查.
_REVIEWS = ("评估", "审查", "会审", "听证", "审计", "核查", "抽查", "稽查", "评议", "评查", "督察")


#: What is done in rounds: 日巡查、周调度、月考核.
_ROUND = "(?:调度|通报|督查|例会|会商|督导|检查|排名|总结|研判|讲评|考核|巡查|排查|报告|清零|点评|盘点|晾晒)"

FORMS = (
    Form(
        ("-", "－", "–", "→", "—", "―"),
        re.compile(rf"{_STEP}(?:{_DASH}{_STEP}){{2,9}}(?:的?(?:工作|管理|运行)?(?:闭环|机制|链条|流程|体系))?"),
        "loop",
        True,
        reach=6,
    ),
    Form(
        ("闭环",),
        re.compile(
            rf"(?:(?<![\u4e00-\u9fff、]){_HAN}{{2,14}}(?:、{_HAN}{{2,12}}){{1,7}}(?:的|等)?|"
            rf"“[^“”]{{2,30}}”的?)?(?:全过程|全链条|全流程)?(?:工作|管理|整改|监管)?闭环(?:管理|整治|整改|机制|监管|"
            r"体系)?"
        ),
        "loop",
        True,
    ),
    Form(
        ("边",),
        re.compile(r"边[学查改整督建治研试评]边[学查改整督建治研试评用](?:[、，]边.边.)*"),
        "loop",
        True,
        reach=2,
    ),
    Form(("第一时间",), re.compile(rf"第一时间{_HAN}{{2,4}}(?:[、，]第一时间{_HAN}{{2,4}})+"), "loop", True),
    Form(("吹哨",), re.compile(rf"{_HAN}{{2,8}}吹哨[、，]{_HAN}{{2,14}}(?:报到|放权|响应)"), "loop", True),
    Form(
        tuple(
            f"”{of}{work}{system}"
            for of in ("", "的")
            for work in ("", "工作", "运行", "管理")
            for system in ("机制", "格局", "闭环", "制度")
        ),
        re.compile(r"“[^“”]{2,40}”的?(?:工作|运行|管理)?(?:格局|机制|闭环|制度)"),
        "institution",
        True,
    ),
    Form(
        ("调度", "通报", "督查", "例会", "会商", "督导", "检查", "巡查", "考核"),
        re.compile(
            rf"(?:[一半每双][日天周旬月季年]|[日周旬月季])[一二两三四]?{_ROUND}"
            rf"(?:[、，]?(?:每?[日周旬月季])?[一二两三四]?{_ROUND})*(?:工作)?(?:机制|制度)?"
        ),
        "reporting",
        True,
    ),
    Form(("热线",), re.compile(r"[0-9]{5}[\u4e00-\u9fff]{0,6}?热线"), "reporting"),
    Form(("长制",), re.compile(r"(?:河|湖|河湖|林|路|街|田|链|山|楼|段|企|校|库|湾)长制"), "institution"),
    Form(
        ("纳入", "列入", "摆上", "提上"),
        re.compile(
            r"(?:纳入|列入|[摆提]上)[^，。；、]{0,10}?(?:议事日程|重点工作|考核|考评|预算|督查|督办|黑名单|巡察|"
            r"巡视|绩效|述职|评议|负面清单|目标管理|失信|档案|台账|一票否决|责任制|评价)"
        ),
        "institution",
        whole=True,
    ),
    Form(("责任",), re.compile(r"(?:追究|倒查)[^，。；、]{0,10}?责任|责任(?:追究|倒查)"), "accountability"),
    Form(
        ("报",),
        re.compile(
            r"(?:之前|前|[日天周月]内|每[日天周月季])(?:上?报送?)(?:至|到)?"
            r"[\u4e00-\u9fff]{2,12}?(?:办公室|[委政局县市区党]办|指挥部|领导小组|委员会)"
        ),
        "reporting",
    ),
    Form(
        ("监督", "评议", "测评", "询问", "质询", "考评"),
        re.compile(r"接受[^，。；：]{2,16}?(?:监督|评议|测评|询问|质询|考评)|(?:群众|社会|公众|舆论|媒体|民主)的?监督"),
        "institution",
        whole=True,
    ),
    Form(
        ("常态化",),
        re.compile(
            r"常态化(?:开展|推进|组织|实施|落实|抓好|做好|防止|整治|举办|推行)[^，。；：、\n]{2,18}(?:、[^，。；：、\n]{2,18})"
            r"{0,3}|"
            r"常态化[\u4e00-\u9fff]{0,4}(?:督查|排查|检查|调度|帮扶|监测|巡查|对接|服务|走访|联系|监管|会商|通报)"
        ),
        "institution",
        whole=True,
    ),
    Form(
        ("一起", "亲自", "同部署", "同检查", "同考核"),
        re.compile(rf"(?P<head>一起|亲自|同){_HAN}{{2,4}}(?:[、，](?P=head){_HAN}{{2,4}}){{2,5}}"),
        "institution",
        True,
        whole=True,
    ),
    Form(
        ("、以",),
        re.compile(
            rf"以(?:{_HAN}{{1,2}}带|[评考查督赛训检]促){_HAN}{{1,2}}(?:、以{_HAN}{{1,2}}[带促]{_HAN}{{1,2}})+(?:、{_HAN}{{2,4}})?"
        ),
        "institution",
        True,
        whole=True,
    ),
    # who looks into it how: 专门督查, 行业巡查, 全天候督查
    Form(
        ("督查", "督导", "督办", "巡查", "检查", "排查", "抽查", "稽查", "暗访", "核查"),
        re.compile(
            r"(?:专门|专项|全天候|全面|全覆盖|联合|综合|随机|现场|定期|不定期|重点|日常|"
            r"交叉|实地|动态|集中|拉网式|地毯式|"
            r"常态化|驻点|蹲点|逐一|明察|行业|属地|滚动|跟踪|突击|飞行|机动|分片|错时)"
            rf"(?:[、和]{_HAN}{{2}})?(?:开展|进行)?"
            r"(?:督查|督导|督办|巡查|检查|排查|抽查|稽查|暗访|核查)(?:[、和](?:督查|"
            r"督导|督办|巡查|检查|排查|抽查|通报|整改|整治))?"
        ),
        "inspection",
        whole=True,
    ),
    # what follows from how one was judged: 与绩效奖金挂钩, 考核结果作为…依据, 取消评先评优资格
    Form(
        ("挂钩",),
        re.compile(
            r"与(?=[^，。；：]{0,12}(?:绩效|奖|考|评|工资|薪|待遇|资金|经费|任用|使用|晋升|晋级|收入|分配|资格|信用|补助|指标))"
            r"[^，。；：]{2,14}挂钩"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("结果",),
        re.compile(
            r"(?:考核|考评|评估|评价|督查|测评|述职|评议)结果(?:的?运用|[^，。；：]{0,6}(?:作为|"
            r"与|纳入)[^，。；：]{2,24}(?:依据|参考|挂钩|考核))"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("取消", "撤销", "吊销", "暂停"),
        re.compile(r"(?:取消|撤销|吊销|暂停)[^，。；：]{0,10}(?:资格|执照|证书|称号|评先|评优)(?:评优|评先|资格)?"),
        "accountability",
        whole=True,
    ),
    # who answers for which place: 县级领导包镇、镇干部包村
    Form(
        (
            "包村",
            "包镇",
            "包乡",
            "包组",
            "包户",
            "包片",
            "包路",
            "包街",
            "包企",
            "包点",
            "包段",
            "包区",
            "包校",
            "包河",
            "包库",
            "包楼",
            "包案",
            "包矿",
            "包线",
            "包店",
        ),
        re.compile(
            rf"(?:(?![的了要]){_HAN}){{0,8}}包[村镇乡组户片路街企点段区校河库楼案矿线店](?:[、，]{_HAN}{{2,6}}包[村镇乡组户片路"
            rf"街企点段区校河库楼案矿线店]){{0,5}}(?:责任制|制度|机制)?"
        ),
        "accountability",
        whole=True,
    ),
    Form(("兜底",), re.compile(r"由[^，。；：、]{2,12}兜底"), "accountability", whole=True),
    Form(
        _REVIEWS,
        re.compile(
            rf"(?:实行|开展|推行|强化|加强|严格|实施|落实)[^，。；：、]{{0,12}}?(?:{'|'.join(_REVIEWS)})"
            rf"(?:[和与、]{_HAN}{{2,8}}?(?:{'|'.join(_REVIEWS)}))*"
        ),
        "institution",
        whole=True,
    ),
    Form(
        ("责任制",),
        re.compile(r"[^，。；：“”、的了对把将]{0,8}责任制(?:度)?"),
        "accountability",
    ),
    Form(("工作法",), re.compile(r"“?[\u4e00-\u9fff]{2,8}工作法(?![治律规定院庭])”?"), "institution"),
)
