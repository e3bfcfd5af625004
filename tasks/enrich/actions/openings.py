"""What a clause opens with: connectives and markers, the scene of a demand, comment, seeing and saying."""

from __future__ import annotations

import re

from tasks.language.guarded import first_characters, telltale

#: Connectives and markers of run-in items; they carry nothing of the demand. 一要 keeps its 要.
LEAD = re.compile(
    r"(?:此外|另外|特别是|尤其是|特别|其中|下一步|下步|接下来|今后|为此|因此|因而|所以|对此|首先|其次|再次|最后|总之|"
    r"还有|会后|散会后|而且|并且|但是?|不过|再次强调|"
    r"具体地?[来就讲说是]{1,4}|也就是|这里|在此|各位代表[，！]|同志们[，！]|同志们，?朋友们[，！]|重点是|关键是|"
    r"[一二三四五六七八九十]{1,3}(?:个?是(?!否)|、|(?=要))|其[一二三四五六]是?|"
    r"第[一二三四五六七八九十百零〇0-9]{1,5}[条款](?:是|(?=[：:，、\s\u3000]))|"
    r"第[一二三四五六七八九十]{1,3}(?!条)[、是]?(?!书记|方阵|时间|责任|线|位|道|步|产业|批|届|季|党|[中小]学|幼儿园|实验|人民|附属|医院|水厂|水源|污水|热电|职业)|"
    r"[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．](?![0-9])|[①-⑳]|——?|同时)[，、：\s]*"
)
#: What a connective or marker can begin with: a cheap guard before the pattern.
LEAD_FIRST = frozenset(
    "此另特尤其下会散接今为因所对首再最总还而并但不具也这在各同重关一二三四五六七八九十第（(0123456789—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
)
#: Words of now: with a demand word they only date it, without one they open a statement of facts.
NOW_FIRST = frozenset("目当现如近最眼这")
NOW = re.compile(r"(?:目前|当前|现在|如今|近期|最近|眼下|这段时间)[，、]?")

#: Clauses that set the scene of the demand that follows them.
SCENE = re.compile(
    r"对(?!要|是|能|会|口|外开放|标|接|照)|对于|按照?|依据|根据|围绕|以(?!此|上|来|及|便|免|后|下)|通过|在(?!建)|结合|"
    r"针对|凡|不管|无论|不论|还是|一旦|如果?|除了?|"
    r"为了?(?![什何])|从(?!严|重|快|而)|随着|面对|当|遇到|于|到(?=20|“|本|年|下)|自(?!觉|我)|与|作为|经过|用(?!好|足|"
    r"活|心)|把|将|靠|依托|借助|抓住"
)
#: Zones before a demand word that are scenes whatever they end with, and those that end like one.
SCENE_ZONE = re.compile(r"(?:对(?!口|外)|对于|按照?|根据|凡|一旦|如果?|不管|无论|不论|针对)")
SCENE_ZONE_END = re.compile(
    r"(?:[中时上下后里内前间际]|方面|[看讲说]|期间|基础上|的|[年月日]|环节|阶段|时段|节点|过程|期间|汛期|季节|时节|集日|假日)$"
)

#: Zones that only tell when: 赶集日、节假日必须…, 重要时段要….
TIME_ZONE = re.compile(
    r"[\u4e00-\u9fff“”、]{0,16}(?:节假日|假日|集日|工作日|双休日|周末|期间|时段|季节|时节|节点|高峰期|关键期|[初中后前汛]期)"
)

#: What ends a demand: cause, contrast, comment, result.
COMMENT = re.compile(
    r"因为|由于|但|可是|然而|这(?!项|次|些工作)|那|目的|即|例如|比如|不然|否则|才能|才会|才可|就能|就会|就可以|从而|"
    r"以此|更好地?|从中|可以|可见|说明|表明|目前|当前|近期|最近|"
    r"其实|实际上|我们的|原因|有的|有些|不少|一些|个别|很多|许多|导致|严重影响|主要集中|集中表现|比如|归其|我(?![们省市区县州镇乡村局院校旗])|"
    r"他|她|它|是(?!否)|现在|如果|只有|只要"
)
#: What these can begin with: cheap guards.
SCENE_FIRST, COMMENT_FIRST = first_characters(SCENE.pattern), first_characters(COMMENT.pattern)
#: A sentence that tells of some people tells of what is, not of what must be.
TELLING = re.compile(r"有的|有些|一些|个别|还有的|少数|部分(?!地区要)|不少|许多|很多")
#: What a meeting is for is told, and asked of nobody there: 这次会议的主要任务是…，确保完成全年任务.
PURPOSE = telltale(
    r"(?:会议?|大会|活动)(?:的)?(?:主要)?(?:目的|任务|主题|议题|内容)(?:和任务|、任务)?(?:就)?是|(?<=[，。；\n])(?:主要)?目的(?:就)?是"
)
#: Verbs of seeing and saying: what follows is a statement, not a task (要清醒地看到…, 必须指出…).
SEEING = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:看到|认识到|懂得|相信|讲一[下讲]|说一[下说]|谈一[下谈]|看一看|讲[几两三]|意识到|承认|"
    r"指出|说明的?是|强调的|感谢|知道的|看见|明白的?是|说的|讲的|有所(?![畏戒止为])|感谢|表示|祝|提醒的|注意的是|(?:坚信|相信|记住|明白|说明|"
    r"牢记|(?<![工任责务标路求准])明确|知道|说|问)$)"
)
#: What is to be understood, by its name: 充分认识到这项工作的重要意义.
UNDERSTOOD = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:认识到|意识到|看到)(?![^，。；]{0,40}?(?<!就)是)[^，。；]{2,40}?的[\u4e00-\u9fff]{0,4}?"
    r"(?:形势|意义|任务|责任|使命|差距|问题|作用|[\u4e00-\u9fff]{1,3}性)(?:[和与、][\u4e00-\u9fff]{2,6})*$"
)
#: A clause that says whose demand follows: 省里要求，… 《指南》规定，….
REPORTING = telltale(r"(?<![的项大关略作出些])(?:要求|提出|强调|指出|明确|规定|决定|号召|叮嘱|嘱咐|告诫)了?$")
#: What it can end with: a cheap guard.
REPORTING_END = frozenset("求出调确定召嘱咐诫了")
#: A verb phrase that is the subject of a statement: 努力奋斗才能梦想成真, 发挥优势是成功的关键, 发挥着作用.
ASSERTION = telltale(
    r"催人奋进|令人|振奋人心|才能|才会|才有|就能|就会|(?<!就)(?<!而)是(?!否)|[^接显卓执沿跟]着(?![力眼重手陆装])|不是|等于|意味|有利于|有助于|"
    r"关系到|离不开|得到|正在|责任重大|意义(?:重大|深远|非凡)|(?:十分|至关|非常|极为|尤为|特别)(?:重要|紧迫)|任重道远|使命光荣|"
    r"具有.{0,12}(?:意义|作用)|事关|关乎|是一(?:项|个|场)"
)
#: What a statement goes on with after its subject: 加快发展，是…的根本途径; 培养人才，关键在….
PREDICATION = re.compile(
    r"(?:也|都|既|不仅|更|就|才|仍然|始终|又|历来|主要)?是(?!否)|具有|事关|关乎|关系|意义|离不开|体现|这是|这个|这种|才能|才会|"
    r"就能|就会|需要|有利于|有助于|对.{2,30}(?:具有|提出)|标志|意味|已经?|必将|绝非|并非|不等于|十分|至关"
)
#: 凡是没有参加集体学习的，必须…: the relative clause names who must.
WHOEVER = re.compile(r"(?:凡[是属]?|对?所有)(?P<who>[^，。]{2,30}的)$")
#: Without these, a figure, a date or a bare verb at the head of a clause, no sentence without a demand word is a row.
ARRANGING = re.compile(r"由|配合|协助|负责|牵头|抓好|做好|督促|跟进|组织实施|每[周月季旬年]|每两周|定期|一周|半年|要求")
#: How many things follow, and no more: 重点抓好八个方面工作, 要做好以下几项工作.
ANNOUNCEMENT = telltale(
    r"(?:做好|抓好|抓住|突出|做到|办好|落实|完成)(?:以下|如下)?(?:[几两二三四五六七八九十]|[0-9]{1,2})"
    r"(?:(?:个|大)?方面的?(?:重点)?(?:工作|任务)?|[项件](?:重点|主要)?(?:工作|任务|事情|大事(?:[、和](?:民生)?实事)?)|点|个(?:重点|关键|环节))$"
)
#: What the speaker goes on to say, in as many words as he likes: 下面，我就…，全力做好防汛工作，再讲几点意见.
SPEAKING = telltale(
    r"(?:讲|谈|提|说|强调)(?:以下|如下)?[几两二三四五六七八九十](?:点|条|个(?:方面|问题))的?(?:具体|工作|粗浅|个人)?"
    r"(?:意见|要求|建议|看法|想法|体会|希望)?$"
)
#: What it can end with: a cheap guard.
SPEAKING_END = frozenset("见求议法会望点条面题")
