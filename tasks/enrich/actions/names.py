"""The name of one who can be told to act: 县教育局, 各乡镇党委书记, 分管领导, 每个班组, 规模以上企业.

A name ends in a noun of `agent_heads` or `agent_roles`, or is one of the words that name the audience (大家, 各位);
offices without their level (教育局, 农机中心) and those set up for a task (创城办) are read by what they are called.
"""

from __future__ import annotations

import re

from tasks.language.guarded import first_characters
from tasks.language.lexicon import alternation, table, terms

#: Words that name the audience or a whole, and need nothing before them.
_AUDIENCE = alternation(terms("audiences"))
_ROLES = alternation(terms("agent_roles"))
_HEADS = (
    alternation(terms("agent_heads") + terms("agent_roles"))
    + r"|物业(?!管理|服务|费|小区|公司|企业|项目|行业|用房|覆盖)"
)
#: An office without its level, as a speech within one calls it: 教育局, 发改委, 农机中心; not 大局, 中心工作.
_OFFICE = (
    rf"(?:{alternation(tuple(table('departments')))})(?:局(?!面|势|限|部|长)|委(?!员|托|派)|厅(?!长)|部门|大队|支队|总队|"
    r"所(?![以有属在需得谓说做学长示])|站(?![点位长台岗在得起住稳])|段(?!落|位|长)|科(?!学|技|研|普|目|级|长|室)|股(?![份东市票权长]))|"
    rf"(?:{alternation(terms('station_fields'))})[所站社](?![以有属在需得谓说做学长示会区点位起]|服务)|"
    r"(?:组织|宣传|统战|武装)部(?![门署长分队位])|"
    rf"(?:{alternation(terms('centre_fields'))})中心(?!工作|任务|环节|城|镇|区|内容|位置)|"
    rf"(?:{alternation(terms('utilities'))})(?:公司|集团)|"
    rf"(?:{alternation(terms('task_offices'))})办(?![法理公事好学案结成得了实证完的起企医])"
)
#: Offices set up for a task, by their level: 市营商办, 县乡村振兴办; not 市里要办, 县主办.
_ANY_OFFICE = (
    r"[省市县区州旗镇乡](?![场民里内外])[\u4e00-\u9fff]{1,2}[^，。公民官要来主举承合协代经督查开兴筹申补即上马可不能去再直快都会应把请一、和与及]办"
    r"(?![法理公事好学案结成得了实证完的起企医税])"
)
_LEVEL = r"(?:[省市县区州旗镇乡]|街道)?"
DETERMINER = (
    r"(?:(?:地方)?各级各类|(?:地方)?各级各?|各(?!级|类|种|项(?!目))|全体|每(?![次天日周月年季半两三批项件旬逢隔]|学[期年]|小时)[一个名位支]{0,2}|所有|任何一?[个名位]?(?!时候)|有关|相关|其他|其它|广大|在座的?各?位?|"
    r"全(?:省|市|县|区|镇|乡|局|党|军|国|州|旗|社会|系统)|县处级以上|当地|属地|所在地?的?)"
)
#: Who is named by the part he has in the work: 分管负责人, 包村干部, 责任科室, 总包单位; and “三个责任人”.
_BY_DUTY = (
    r"(?:[省市县区镇乡]级)?"
    rf"(?:{alternation(terms('parts_in_work'))})的?(?:[县市区镇乡厅处科]级?)?"
    rf"(?:单位|部门|科室|处室|股室|负责同志|人员|老师|{_ROLES})|"
    r"(?:与会|参会|到会)的?(?:各位|全体)?(?:同志们?|人员|代表|领导)|"
    r"“[^”]{2,8}(?:责任人|[员长]|干部)”|(?:各|每个)?(?:村|社区|村居|村（社区）)“两委”(?:班子)?(?:成员|干部)?"
)
#: Places that are told by the part they have in a work: 相关镇, 项目所在村, 涉及的县区.
_CONCERNED = (
    r"(?:有关|相关|涉及到?的?|(?:项目|工程|企业)?所在|属地|责任|试点|沿线)"
    r"(?:镇办?|乡|村居?|社区|街办|[县市区旗](?:直)?)"
)
#: All of a kind by their rank or size: 二级以上医院, 规模以上企业.
_RANKED = r"(?:规模以上|规上|限上|[一二三]级(?:以上|以下|及以上)?)(?:医院|医疗机构|企业|单位|学校|公立医院|综合医院)"
#: Each one of the places and groups that have no other noun: 每个村, 每户, 每个班组.
_EACH = (
    r"每一?[个名户]?(?:村|社区|镇|乡|县|区|市|局|科|处|组|户|校|站|所|院|人|班组|车间|支部|网格|小区|项目部|工地)"
    r"(?![的级均每类种次])"
)
#: Characters that the words before a head may not hold: they belong to verbs, prepositions, pronouns.
_INNER = r"(?:[^，。；：！？\n“”「」『』、和与及是把将被让使对就但而若这那此其要应须不了我你他由]|(?<=主)要|应(?=急))"
#: Which of several: 各县（市、区）纪委, 各责任（配合）单位; then the words go on.
_WHICH = rf"(?:（[\u4e00-\u9fff、]{{1,12}}）{_INNER}{{0,8}}?)?"
#: All of them that lie somewhere: 沿线各村, 辖区内各企业.
_WHERE = (
    r"(?:(?:沿[线途路河江湖海岸边]|辖区|区域|境|片区|库区|坝区|林区|山区|灾区|城区|镇区|周边|上游|下游|相邻|受灾)"
    r"(?:范围)?内?)?"
)
_BRACKET = r"(?:（[^（）]{1,8}）|\([^()]{1,8}\)|“一把手”)?"
#: Levels of government that are told together, and what they pay from: 市县两级, 省市县三级; 省级财政.
_LEVELS = (
    r"[省市州县区旗乡镇街村]{2,4}[两三四五]级(?:党委政府|党组织|联动)?|"
    r"(?:中央|地方|[省市县区乡镇]级)(?:各级)?财政(?![局部厅所站收支资投补政赤预状压困体供管监转奖贴拨性专金结经])"
)
#: What no name begins with: some of them only, prepositions, conjunctions, verbs of giving and sending.
_NO_START = (
    r"(?!多[招派抓办搞做讲用]|从来|总是|怎样|如何|所谓|限于|假如|[多少][几一两些]|(?:辞去|担任|兼任|接任|继任|就任|卸任|免去|当选)|优先|更不必|也|又|或|有的|有些|一些|个别|少数|许多|很多|在(?!座)|就是|凡属|如果|由于|于|对于|至于|关于|无论|不论|不管|因为|虽然|而|使|让|凡|当(?!地|班|值)|"
    r"直到|"
    r"报(?!社|纸|名)|送|到|向|交|给|发(?!改|展改|电)|指导(?!员|力量|组|处|站|中心|单位|教师|老师)|督促|引导(?!员)|帮助|动员|发动|号召|经(?!济|信|营|开))"
)
#: What no name holds: verbs between two of them (党中央反复强调领导干部), and 领导 that is an activity (党的领导).
NO_NAME = re.compile(
    r"坚持|在于|取决|来源于|[弱强高低优劣]于|告[诫诉]|建议|取消|喜欢|(?<![但凡])是(?!否)|"
    r"没有(?!(?!这样|主要|一)[^，]{1,8}的(?:地方|同志|单位|部门|企业|人员|干部)$)|(?<![国所公私自拥享富具没负])有(?![关线限色机些条意能效])|"
    r"配合(?!）|[部单][门位])|成立|组建|设立|培养|确定|一个[^，]{1,8}?一[个支名套]|强调|提出|倡导|要求|体现|强化|认识|注意|以为|直到|作为|组织(?:群众|广大|党员|社员)|不待说|会同|分赴|明确|指定|建成|新建|联系(?=[0-9一二三四五两每])|派出(?!所)|派驻(?!机构|纪检|组)|进驻|可以|推进|"
    r"推动|依靠|报送|提交|交给|的领导$"
)
#: What units and people are called by their last words; not 教室, 好处, 重心, 全部, 社会, 增长.
_UNIT_END = (
    r"(?:办|(?<![教温课浴])室|(?<![学本百专文理工全内外])科|股|(?<![好之用益坏长短到何])处|(?<!一)组|(?<![重信核决])中心|专班|站|队|局|委|"
    r"(?<![全内外局东西南北中一大])部|(?:[协商学委]|委员|理事|董事|基金|联合)会|院|公司|集团|(?<![增成特擅专延生多])长|(?<!动)员|师|(?<!中)医|骨干|媒体|"
    r"力量|队伍|[林农牧渔茶]场)"
)
#: And of each of them, in 各…: 各监理项目部, 各镇场区.
_EACH_END = rf"(?:{_UNIT_END}|[区镇乡场厂店园户校库岗]|卡口|门岗)"
#: Places that are told to do something only as all or each of them: 各景区要…, 所有在建工地必须….
_FACILITIES = alternation(terms("facilities"))
NAME = re.compile(
    rf"{_LEVEL}(?:{_OFFICE})(?:的?(?:主要|分管)?(?:{_ROLES}))?|"
    + _NO_START
    + r"(?:在座的?|我[国省市县区镇乡局州]|县处级以上|市县区?|省市县|[省市县区乡镇村州旗][直级属内]|"
    r"[省市县区乡镇村街](?:、?[省市县区乡镇村街]){1,3}[两三四]级|局?机关|中央|驻\S{1,2})?"
    + rf"(?:{_WHERE}(?P<determined>{DETERMINER}){_INNER}{{0,12}}?{_WHICH}|{_INNER}{{0,9}}?)"
    rf"(?:{_HEADS})们?{_BRACKET}(?:(?:的\S{{0,3}}?|及其)?(?:主要|分管|全体|有关|相关|其他|其它)?(?:{_HEADS}))*|"
    rf"{_ANY_OFFICE}|"
    rf"{_LEVELS}|{DETERMINER}{_INNER}{{0,8}}?(?:{_FACILITIES}){_BRACKET}|{_BY_DUTY}|{_RANKED}|{_EACH}|{_CONCERNED}|"
    rf"{_WHERE}(?:{_AUDIENCE}){_BRACKET}(?:的?(?:党政)?(?:主要|分管)?(?:{_HEADS}))?|"
    rf"各(?!级|类|种|项|个|方面){_INNER}{{1,9}}?{_EACH_END}"
)
FIELD = re.compile(alternation(tuple(table("departments"))))
SUFFIX = re.compile(
    rf"(?:的?(?:主要|全体|有关|相关|执法|基层|分线|{alternation(terms('parts_in_work'))})?(?:成员单位|{_ROLES}))+|“一把手”"
)
#: A unit of the body that its name begins with: 市政府|督考办, 县公安局|治安管理股, 区委|区政府督查室.
UNIT = re.compile(
    rf"(?:[省市县区州旗](?:人民)?政府)?{_INNER}{{1,7}}?(?:办(?:公室)?|室|科|股|(?<!好)处|组|中心|专班|站|大队|支队|中队|队)"
)
#: The words that name an audience, alone.
AUDIENCE = re.compile(_AUDIENCE)
#: How one can end who has no other mark of a name: in a list whose others are known (政府督查室、|重点项目办), and
#: right before a demand word (镇巡查组|要).
KIND = re.compile(rf"{_NO_START}{_INNER}{{1,7}}?{_UNIT_END}")
#: Who has a long name among others in a list: 镇机关防火包片责任人员.
LONG = re.compile(rf"{_NO_START}{_INNER}{{2,18}}(?:{_HEADS})")
#: A whole staff: 经开区上下, 全局上下.
STAFF = re.compile(rf"{_INNER}{{1,6}}[区局院校镇乡县市委司团园矿厂]上下")
#: 具体任务清单涉及到的牵头领导: a clause that tells which.
RELATIVE = re.compile(_NO_START + rf"[^，。；：！？\n、“”]{{2,20}}?的{_INNER}{{0,6}}?(?:{_HEADS})")
#: 政府成立的专项推进组: who set it up.
SET_UP = re.compile(r"[\u4e00-\u9fff]{2,12}(?:成立|组建|设立|派驻|抽调)的[\u4e00-\u9fff]{0,6}(?:专班|组|指挥部|队)")
#: How a name without a modifier begins, and the characters that names can end with: cheap guards.
_BEGINNING = (
    rf"(?:局?机关)?{DETERMINER}|{_AUDIENCE}|{_HEADS}|{_LEVEL}(?:{_OFFICE})|{_ANY_OFFICE}|{_BY_DUTY}|{_RANKED}"
    rf"|{_CONCERNED}"
)
NAME_FIRST, NAME_FIRSTS = re.compile(_BEGINNING), first_characters(_BEGINNING)
NAME_LAST = frozenset(word[-1] for name in ("agent_heads", "agent_roles", "audiences") for word in terms(name)) | {
    *"）)”政位局委厅队心部区站场头地店院户庭山矿所馆口点组间",
}
#: And what units can that nothing else marks: asked right before a demand word only.
UNIT_LAST = NAME_LAST | {*"办室科股处班会团长员师医量伍厂园校库岗镇乡"}
