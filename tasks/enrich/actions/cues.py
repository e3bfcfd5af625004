"""Words inside a sentence that part its demands: turns of force, results, statements, suppositions."""

from __future__ import annotations

import re

from tasks.language.guarded import guarded, telltale

#: Demand words that open a row of their own inside a sentence: a turn of force.
TURN = re.compile(r"更要|严禁|(?:坚决)?杜绝|不得|不准|一律|必须|务必|禁止|(?:绝|决)不")
OWN_FORCE = re.compile(r"力争|争取|严禁|不得")
STRONG = re.compile(r"坚决|一律|严肃|依法|予以|严厉")
CONSEQUENCE = re.compile(r"就|才|必须")
FORMED = re.compile(r"(?:组成|成立|组建|设立)(?P<who>[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff](?:组|专班|队伍|队))$")
#: A clause that says no more, behind the name, than who helps (各派出所配合, 市财政局要积极配合); or who leads
#: (由市城管局牵头).
HELPING = guarded(
    r"(?:都|也)?(?:要|应|负责)?(?:积极|密切|主动|全力|共同|协同|切实|认真)*(?:做好)?(?:配合|协助|协办|参与|支持(?:和?配合)?)(?:做好)?"
    r"(?:工作|落实|实施|完成)?"
)
LEADING = guarded(
    r"(?:具体|共同|分别|统一|总)?(?:牵头|负责|牵头负责|负总责|主办)(?:、[^，。；]{2,30}?(?:配合|协助|参与))?"
)
#: What is done to those whom 凡是…的 names, by others: 一律停业整改, 坚决取缔, 不得上岗, 要严肃追究.
DEALT_WITH = guarded(
    r"(?:都|也|就|均|要|必须|应当?|在?全[省市县区镇乡州旗](?:范围内)?|一律|坚决|严格|严肃|依法|依规|依纪|从严|从重|及时|立即|全部|一概|第一时间|予以|给予|先|限期|责令|按照?规定|将)*"
    r"(?:追究|追责|问责|处理|处罚|处分|查处|惩处|惩治|严惩|取消|关停|关闭|停[产业工职]|通报|约谈|曝光|淘汰|取缔|清[退理除]|拆除|整改|不予|不得|"
    r"扣[减除分缴罚]|罚款|处以|启动|倒查|免职|撤职|调整|移[送交]|纳入|列入|叫停|退[回出]|打击|没收|辞退|开除|诫勉|批评|“?一票否决|严肃|依法|从严|从重|责令|限期)"
)
#: What is given to those who do well, and to those who do not: 对完成好的单位进行奖励, 对推诿扯皮的予以通报批评.
REQUITED = re.compile(
    r"对[^，。；]{2,40}?(?:进行|予以|给予|实行|要|一律|坚决|严肃)*(?:奖励|表彰|表扬|嘉奖|奖惩|通报|批评|处[罚理分]|问责|追究|追责|约谈|曝光)"
    r"[\u4e00-\u9fff]{0,4}$"
)
#: What is spent on the task that the next clause names: 投资3.1亿元，|实施桃李中学扩建工程.
FUNDS = guarded(
    r"(?:(?:今年|全年|年内|年底前|[上下]半年)，?)?(?:计划|总)?(?:投资|投入|安排|筹措|筹集|整合|争取)(?:各类|专项|财政|上级)?(?:资金|经费)?[0-9０-９.．]+[万亿]?元(?:以上|左右)?"
)
#: A stage without the work that is to reach it goes on with what names the work: 确保年底前投入使用, 实现主体封顶.
ELLIPTIC = re.compile(
    r"实现|(?:确保|力争|争取|保证|并|早日)?(?:[0-9一二三四五六七八九十]{1,4}[年月]|今年|明年|年内)?(?:[0-9一二三四五六七八九十]{1,2}月)?年?(?:底|末|[上下]旬)?(?:前|之前|内)?"
    r"(?:全部|全面|正式|如期|按期|顺利|同步)?(?:开工|动工|完工|竣工|封顶|建成|通车|投产|投用|投入|运营|启用|开通|交付|达产|上线|并网|通过)(?:[\u4e00-\u9fff]{0,4}验收|使用|运营|运行|生产|建设|发电)?$|"
    r"(?:年内|年底前|今年|全年|确保|力争)*(?:完成|达到)[0-9.]+[万亿]?[\u4e00-\u9fff]{1,2}(?:以上|左右)?$"
)
#: What a body is charged with goes on behind what it is: 主要负责…, 具体承担….
ANSWERS = re.compile(r"(?:主要|具体|重点|全面|统一|牵头)?(?:职责是|任务是)?(?:负责|承担|牵头)(?!的|人)")
#: Things that stand for those who were named before: 监管力量要下沉到位.
INSTRUMENT = re.compile(r"(?:力量|队伍)$")
#: Ends of clauses that only give the means or the time of what follows.
MEANS = re.compile(r"(?:努力|时间|奋斗|基础上|机会|契机)$")
#: Verbs of what comes of a demand; they close it and open nothing.
RESULT = re.compile(r"带动|推动|促进|助推|切实提高|不断提高|不断提升|营造|形成|倒逼|提升|增强|使|让|以")
#: A statement inside a sentence of demands: it says how things are.
STATEMENT = telltale(
    r"(?<!就)是(?!否|不是|要|把|将)|的有(?=[0-9一二三四五六七八九十两几百])|(?<=[，。；：目])总投资(?:约|达到?|为)?[0-9]|(?<=[\u4e00-\u9fff]类)(?:项目)?[0-9]{1,4}[个项]、|存在(?![^，。；]{0,8}的)|仅[为有是]|共有|现有|依然|仍然?|普遍|越来越|的(?:问题|现象|情况)$|有着|"
    r"比比皆是|不够|不足|较[好大高差弱]|(?<!多)做得|了(?!解|然|不起)|屡见不鲜"
)
PROMISE = telltale(r"将(?!.{2,40}(?:纳入|列入|作为))|(?<![学机社大委协工商议])会(?![议员同商计场展])|预计|拟")
#: What the speaker's own side will do is promised, not asked: 我村将于4月15日前完成清理.
OWN_PROMISE = re.compile(r"我(?:们|[省市县区镇乡村局委院校处办队州旗])[^，。；]{0,8}?(?:将|会|一定会|保证)(?!议)")
#: What is possible, supposed or reckoned is no task, whatever its figures: 一年就可以增加收入二十亿元.
SUPPOSED = telltale(
    r"可以|可(?:实现|新增|带动|安置|吸纳)|预期(?!目标|性|指标)|并非|还需|致使|以致|能够?(?!源|力|量|级|耗|效)|只要|如果|假如|至于|相当于|等于|约合|需要|有可能|有望|没有|只占|^使|^让|现在的|估计|未(?:发生|"
    r"出现)"
)
#: With a deadline these make a task of a plain clause: 年内城区实现物业管理全覆盖.
FULFILLED = re.compile(r"实现|达到|完成|建成|投用|竣工|开工|通车|全覆盖|到位|见效|启用|清零|办结|销号|贯通|交付|出台")
#: How a clause ends that sets a scene; 5%以上 does not.
SCENE_END = re.compile(r"(?<!以)[内中时后前间上下际]$")
#: Works that a programme names with what is to become of them: 东环路开工建设, 第二小学投入使用.
WORKS = re.compile(
    r"(?:开工|动工|投产|投用|投入使用|投入运营|竣工|通车|建成|完工|启用|落地|开工建设|开通|开业|运营|达产)$"
)
#: Clauses that say on what occasion something is to be done, in themselves.
OCCASION = re.compile(r"发现|一旦|凡是?|遇到")
#: Predicates without a subject of their own: they go on with the indicator before them.
PREDICATE = re.compile(
    r"达到|增长|规模|占|较|比|总量|完成率|约(?=[0-9])|涉及|惠及|覆盖(?![率面])|受益(?!率|面)|总(?:建筑)?面积|建筑面积"
)
#: What a list of indicators opens with: 经济社会发展的主要预期目标是：, 主要目标包括：.
AIMS_LEAD = re.compile(r"(?:目标|指标)(?:任务)?(?:如下|建议|初步)?(?:安排|确定|设定)?(?:是|为|包括|有)?$|^主要包括$")
#: The characters that it can end with: a cheap guard.
AIMS_END = frozenset("标务下议排定是为括有")
#: What a sentence that lists them holds: 工作总的目标任务是：…: a cheap guard.
AIMS_TOLD_BY = telltale("(?:目标|指标)[^，。；]{0,6}[：:]")
#: Those that lead to the list without a colon: 预期目标是，…; 努力完成目标任务，… is a demand.
AIMS_SAID = frozenset("下是为括有")
#: Aims that were told before: 实现上述目标，… is what the demand after it is for.
AIMS_TOLD = re.compile(r"(?:上述|这些|以上|这一|这个|既定)[^，。；]{0,8}?(?:目标|任务|指标)$")
#: An indicator with its figure says what is wanted whatever stands before it: 研发投入年均增长9.5%, 城镇化率达到65%.
INDICATOR = telltale(
    r"(?:率|值|额|量|产|人次|游客|旅客|数|比重|占比|收入|投资|规模|强度|经费|价格|人口|水平|寿命|年限|涨幅|就业|面积|支出|标准|贡献度|市场|"
    r"企业|项目|资金|税收|外资|进出口|产能|装机|里程|养老金|低保金|补助|补贴|工资|津贴)(?:今年|明年|年内|再|都|均)*(?:年均|分别|累计|总体|实际|力争|同比)?(?:增长|达到?|突破|超过|控制在|稳定在|保持在|提高|提升|降低|下降|涨幅|压减|"
    r"完成|净增|为|拟?按(?=[0-9])|[0-9０-９])|支付增加约?[0-9]"
)
#: The least that is to be done is a norm, whoever says it: 各企业每天至少自查一次.
AT_LEAST = re.compile(r"(?:每[^，。；]{1,6})?(?:至少|最少)(?!有|是|还|可|能|需|说|要)|[^，。；]{0,12}不少于")
#: A limit that is set: 不得|超过15分钟, 必须|少于3人.
LIMIT = re.compile(r"(?:超过|少于|低于|高于|多于|晚于|早于|短于|突破)")
FREQUENCY = telltale(r"每[天日周月季旬]|每半[月个]|每两周|(?<!不)定期|每半年|每年[^来]|一周[一二两三]")
TOPIC_ENDS = re.compile(r"还是")
#: A clause that ends so says how things will be: 治理效能明显增强, 发展基础更加牢固.
STATE = telltale(
    r"(?<=...)(?:明显|显著|持续|不断|更加|更为|稳步|大幅|进一步|逐步|日益|日趋|愈加|全面)[\u4e00-\u9fff]{1,4}$|(?<=....)(?:向好|"
    r"同步|增长|提升|下降|优化|改善)$"
)
