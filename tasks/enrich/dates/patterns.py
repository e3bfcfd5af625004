"""How official texts write a point of time, from the year down to the minute, as regular expressions.

All are matched at a position (never searched), over text that `fold_numbers` has folded. Each is a
sequence of optional parts without nested repetition, so that a match takes linear time.
"""

from __future__ import annotations

import re

C = "一二三四五六七八九"
SP = r"[ \u3000\xa0]?"
LINK = rf"{SP}(?:至|到|[-—–~～]{{1,2}}){SP}"
CONNECT = re.compile(rf"(?:起(?=[至到])|以来(?=[至到直]))?直?{LINK}")
#: 2020年至今, 1978年到现在: up to the day of the speech.
UP_TO_NOW = re.compile("今(?![天日年晚晨后明])|现在|目前|当前|如今")
#: The nth week of a year: 2024年第18周.
WEEK_OF_YEAR = re.compile(r"第(?P<week>[0-9]{1,2}|[一二三四五六七八九十]{1,3})周(?![岁年])")

WITH = re.compile(f"{SP}[和与]{SP}")
BETWEEN = re.compile("之?间(?!接)")

YEAR4 = rf"(?:[12][0-9]{{3}}|[一二][〇零○{C}]{{3}}|[两二]千(?:零[{C}]|零?一?十[{C}]?|零?二十[{C}]?))"
#: 五八年, 〇八年: digits by position, so no number of years; 五六年, 七八年 (five or six) are left out.
YEAR2 = rf"(?!四五|五六|六七|七八|八九)[〇零○四五六七八九][〇零○{C}]"
#: 十月革命 is no October of the speech.
MONTH = rf"(?:元(?=月)|1[0-2]|0?[1-9]|十[一二]?(?!月革命)|[{C}])"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[{C}]?|十[{C}]?|廿[{C}]?|卅一?|[{C}])"
#: A day in numerals without 日: 八月十五, 十月初一.
_BARE_DAY = rf"(?:初[{C}十]|二十[{C}]?|十[{C}]|廿[{C}]?|三十)(?![{C}十百千万亿日号个多几余年月天元名人家条分点岁])"

#: Years told from the speech's own: the offset.
RELATIVE_YEARS = {
    "今年": 0, "本年": 0, "去年": -1, "明年": 1, "前年": -2, "后年": 2, "上年": -1, "来年": 1, "大前年": -3,
    "大后年": 3, "上一年": -1, "下一年": 1, "下年": 1, "今": 0, "去": -1, "明": 1,
}  # fmt: skip
#: Years told from the last one named: the offset.
CARRIED_YEARS = {"当年": 0, "同年": 0, "该年": 0, "是年": 0, "翌年": 1, "次年": 1, "第二年": 1}
RELATIVE_MONTHS = {
    "本月": 0, "当月": 0, "这个月": 0, "这月": 0, "上月": -1, "上个月": -1, "上上个月": -2, "下月": 1, "下个月": 1,
    "下下个月": 2, "上一个月": -1, "下一个月": 1, "上一月": -1, "下一月": 1,
}  # fmt: skip
#: Months told from the last one named: the offset.
CARRIED_MONTHS = {"次月": 1, "翌月": 1, "同月": 0}
RELATIVE_DAYS = {
    "即日": 0, "今天": 0, "今日": 0, "今晚": 0, "今晨": 0, "今早": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1,
    "今夜": 0, "前晚": -2, "前日": -2, "后日": 2, "明天": 1, "明日": 1, "明晚": 1, "明早": 1, "明晨": 1,
    "后天": 2, "前天": -2, "大后天": 3, "大前天": -3,
}  # fmt: skip

_RELATIVE_YEAR = (
    r"(?:今年|去年|明年|(?<![以之目当空提此])(?:大?前年|大?后年)(?![均产])|(?<!以)上年(?![均龄轻纪代产级头])"
    r"|(?<!基)本年(?![级龄])|(?<!年)来年(?!均)|(?<!以)[上下]一年|下年(?=度)|[今去明](?=[春夏秋冬]))"
)
_CARRIED_YEAR = r"(?:当年|(?<!不)同年(?![龄代级生])|该年|是年|翌年|次年|第二年)"
#: What must not follow 初, 底, 末, 终, 内 and 中 when they are to mean a part of a year or month.
_INITIAL = r"初(?![步始中级心次一二三四五六七八九])"
_BOTTOM = r"底(?![线数气层部色稿])"
_LAST = r"末(?![端梢位])"
_FINAL = r"终(?![于身端止结究总考奖检决审盘])"
_INSIDE = r"内(?![蒙部外容涵生需设在地陆河存])"
_MIDDLE = r"中(?=[，,。、前]|之前|时|会|$)"
_YEAR_PART = rf"(?:年?(?:{_INITIAL}|{_BOTTOM}|{_LAST}|{_FINAL}|尾|{_INSIDE})|年{_MIDDLE})"
_WEEK_OF_MONTH = r"份?的?第[一二三四五1-5]个?(?:周(?![年岁期])|星期)(?:[一二三四五六日天](?![次个项]))?"
_MONTH_PART = (
    rf"(?:[上中下]{{1,2}}旬|[上下]半月(?![刊谈])|{_WEEK_OF_MONTH}|月?(?:{_INITIAL}|{_BOTTOM}|{_LAST})"
    rf"|{_MIDDLE}|{_INSIDE})"
)
_QUARTER = (
    r"(?:第[一二三四1-4]个?季度|[一二三四1-4]季度|首季度"
    r"|前[一二三两123]个?季度|(?<!以)(?:本|[上下]一?)个?季度|Q[1-4](?![0-9A-Za-z]))"
)
#: 前五个月, 前9个月: from the year's beginning.
_FIRST_MONTHS = rf"(?<![提之以学最])前(?:1?[0-9]|十[一二]?|[{C}两])个月"
_SEASON = r"(?:春(?![节运晚耕])|夏|秋(?!收)|冬(?!奥))[天季]?"
_MONTH_SIGN = r"(?:月份|月(?![球亮饼嫂薪均季]))"
#: 7月26上午: the sign left out before a time of day.
_DAY_SIGN = r"(?:[日号]|(?=[上下]午))"
_WEEKDAY_NOTE = r"(?:[ ，]?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"

DAY_PART = r"(?:凌晨|清晨|半夜|早晨|早上|上午|中午|正午|午后|下午|傍晚|晚上|晚间|深夜|夜里|夜间|午夜|当晚|晚|早)"
_HOUR = rf"(?:[01]?[0-9]|2[0-4]|十[{C}]?|二十[一二三四]?|[{C}两零])"
CLOCK = (
    rf"(?P<hour>{_HOUR})(?:[:：](?P<minute>[0-5][0-9])(?:[:：][0-5][0-9])?"
    rf"|{SP}(?:点(?![尚意要]|上(?![班课学])|多[种项云样元方渠层维])|时(?![尚髦代候期刻间常有评空]))钟?"
    rf"(?:{SP}过?(?P<minutes>(?:[0-5]?[0-9]|[零〇]?[{C}]?十?[{C}]?)(?=分)|[{C}]?十[{C}]?(?=[，。、召开前出到去]|$)|[0-5][0-9](?=[，。、；）召开出到集进准抵举]|之?前(?!后)|$)|[零〇][{C}](?=[召开出到集进准抵举]))分?(?:{SP}[0-5]?[0-9]秒)?|(?P<half>半)|过?(?P<quarter_hour>[一三13])刻|整)?)(?:许|多|左右)?"
)
_NEXT_DAY = "(?:次日|翌日|第二天|第二日)"
NEXT_DAY = re.compile(_NEXT_DAY)
#: The end of hours that share their sign: 早上五到六点, 9至11时.
HOURS = re.compile(
    rf"(?P<daypart>{DAY_PART})?{SP}(?P<first>{_HOUR})(?P<sign>[点时]钟?)?{LINK}(?P<next>{_NEXT_DAY})?(?P<last>{_HOUR})"
    r"(?:点(?![尚意上多要])|时(?![尚髦代候期刻间常有评空]))钟?"
)
DAY_CLOCK = rf"(?P<daypart>{SP}{DAY_PART})?(?:{SP}{CLOCK})?"

#: 每年春季.
SEASON = re.compile(rf"的?{_SEASON}季?")
#: A number of years and not a year: ２５００年前, 1500年前, 1000年来; 2000年前建成 is a year.
LONG_AGO = re.compile(r"(?:2[1-9][0-9]{2}|[3-9][0-9]{3}|1[0-8]00)\s?年(?:[之以]?前|以?来|(?:的|多的)?(?:历史|文明))")

POINT = re.compile(
    rf"""(?:(?P<lunar>农历|阴历|夏历)?(?P<year>{YEAR4}){SP}年(?!代(?!表))度?|(?P<year2>{YEAR2}|0[0-9]){SP}年
      |(?P<year2s>(?<=[自从，。；])[4-9][0-9](?=年(?:以来|底|初|末|[春夏秋冬]|起|开始))
        |(?:(?<=[年代底初][至到])[4-9][0-9]))年
      |(?P<year2m>[0-9]{{2}})年(?={SP}(?:{MONTH}{SP}月|[初底末]|[上下]半年|[春夏秋冬][天季]))|(?P<year2n>[一二三][〇零○{C}])年(?={MONTH}月{DAY}[日号])
      |(?P<rel>{_RELATIVE_YEAR})度?|(?P<carried>{_CARRIED_YEAR}))
    (?:{SP}的?(?:
      (?P<quarter>{_QUARTER})(?P<qpart>初|末|底)?|(?P<half_year>[上下前后]半年|{_FIRST_MONTHS})
      |{SP}(?P<month>{MONTH}){SP}{_MONTH_SIGN}
       (?:{SP}(?P<day>{DAY}){SP}{_DAY_SIGN}|(?P<mpart>{_MONTH_PART})|(?P<bare_day>{_BARE_DAY}))?
      |(?P<ypart>{_YEAR_PART})|(?P<season>{_SEASON})|(?P<today>今[天日])))?
    {_WEEKDAY_NOTE}{DAY_CLOCK}""",
    re.VERBOSE,
)
#: A month or day without its year: 4月15日, 8月初, 本月15日, 上月底, 月底, 年底, 上半年, 一季度, 今天.
PARTIAL = re.compile(
    rf"""(?:
      (?P<month>{MONTH}){SP}{_MONTH_SIGN}
       (?:{SP}(?P<day>{DAY}){SP}{_DAY_SIGN}|(?P<mpart>{_MONTH_PART})|(?P<bare_day>{_BARE_DAY}))?
      |(?P<rmonth>(?:本|(?<!以)[上下]一?|当|这|[次翌同])月(?!刊)|这个月|(?<!以)(?:上上|下下|[上下]一?)个月)份?
       (?:{SP}(?P<rday>{DAY}){SP}{_DAY_SIGN}|(?P<rmpart>{_MONTH_PART}))?
      |(?P<quarter>{_QUARTER})(?P<qpart>初|末|底)?|(?P<half_year>[上下]半年|{_FIRST_MONTHS})
      |(?P<ypart>年(?:初(?!步)|{_BOTTOM}|{_LAST}|{_FINAL}|{_INSIDE}|{_MIDDLE})|岁末|岁尾)
      |(?P<tenday>(?:[上中下]旬|[上下]半月)(?=[，。、；）前末\n]|$|完成|召开|要|在|将|至|到))|(?P<mpart_alone>月(?:{_INITIAL}|{_BOTTOM}|{_LAST}|{_INSIDE}))
      |(?P<day_alone>{DAY}){SP}(?:日(?![元本均夜行产游子常程益报志趋])|号(?=[，。、；）\n]|[之以]?前|左右|到|至|起|开|举|上午|下午|上(?![方游部面下])|晚|去|$))
      |(?P<rel_day>即日(?=起)|今[天日晚晨早]|昨[天日晚夜]|明[天日晚早晨]|大?[后前]天(?![生失性]|下(?!午))|今夜|前晚|(?<![以之目当空提此午年月日天])前日(?![本子均常夜程军报])|(?<![今以之此往])后日(?![本子均常益夜程军报])))
    {_WEEKDAY_NOTE}{DAY_CLOCK}""",
    re.VERBOSE,
)
#: 2024-04, 2024.04, 2024/04: a month where a mark or a word of time follows; before a unit it is a number (1958.01户).
NUMERIC_MONTH = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[-./](?P<month>1[0-2]|0[1-9])"
    r"(?=[，。；、：）)\s”]|$|[-—–~～](?![0-9])|[至到起底初]|[之以]?[前后来])"
)
#: What a disaster is, and what is said of it before; the characters that either begins with.
_DISASTERS = "火灾|事故|事件|案件|地震|爆炸|洪灾|水灾|泥石流|坍塌|溃坝|惨案|专案|中毒|踩踏|透水"
_OF_DISASTERS = "特别|特大|重大|较大|严重|道路|交通|安全|生产"
DISASTER_FIRSTS = "".join(sorted({word[0] for word in f"{_OF_DISASTERS}|{_DISASTERS}".split("|")}))
#: 3.29火灾, “4.9”特大事故: the day of what befell, of a year that is not told.
DAY_OF_DISASTER = re.compile(
    rf"(?P<month>1[0-2]|[1-9])\.(?P<day>[12][0-9]|3[01]|[1-9])(?=”?(?:{_OF_DISASTERS})*(?:{_DISASTERS}))"
)
#: 2024-04-17, 2013.6.18, 2020/2/3.
NUMERIC = re.compile(
    rf"(?P<year>(?:1[6-9]|20)[0-9]{{2}})(?P<sign>[-./])(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<day>3[01]|[12][0-9]|0?[1-9])"
    rf"(?![0-9.])(?:T(?=[0-9]{{2}}:))?{DAY_CLOCK}"
)
#: The end of 2024.3.5—3.8.
LINKED_NUMERIC = re.compile(r"(?P<month>1[0-2]|0?[1-9])[./](?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9.%])")
#: 当天, 次日: of the day that the sentence has named.
CARRIED_DAY = re.compile(rf"(?:(?P<same>当[天日]|同[日天])|[次翌]日|第二天){DAY_CLOCK}")
#: What is done at an hour, and to none of 三点意见: 八点上班.
_AT_WORK = "[上下][班课]|放学|起床|开[会始幕门]|召开|出发|集合|见面|起飞|结束"
#: A time of day without a date: 上午9点, 下午3点半, 08:30, 12时20分.
TIME = re.compile(
    rf"(?=(?:{DAY_PART}{SP}{_HOUR}|{_HOUR}(?:[:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9.:：])|[点时]过?[0-9零〇{C}十]{{1,3}}分"
    rf"|点(?:整|钟|半(?![课学难托服”]))|点过?[一三13]刻|[点时]许"
    rf"|点(?=[一二三四五]?十[一二三四五六七八九]?(?:[，。、召开前出到去]|$)|{_AT_WORK}"
    rf"|[0-5][0-9](?:[，。、；）召开出到集进准抵举]|之?前(?!后)|$)|[零〇][{C}][召开出到集进准抵举]|$))"
    rf"|零(?:点|时)(?![{C}0-9零〇]))){DAY_CLOCK}"
)
#: After a link the hour alone will do: 8时至10时, 上午9点到11点.
LINKED_TIME = re.compile(DAY_CLOCK)
#: 2016—2020年, 2021-25年, （2021—2035）; 2016年至2020年 is two points.
YEAR_RANGE = re.compile(
    rf"(?P<first>{YEAR4})(?:{LINK}|/(?=[0-9]{{2,4}}(?:学年|年度))|(?P<list>、(?:{YEAR4}、)*))(?:(?P<last>{YEAR4}|[0-9]{{2}}){SP}学?年度?|(?P<last_bare>(?:19|20)[0-9]{{2}})(?![0-9.]))"
)
#: 1-9月, 一至三月.
MONTH_RANGE = re.compile(
    rf"(?:(?P<first>{MONTH})(?:{LINK}|、(?=[0-9]{{1,2}}月))(?P<last>{MONTH})|(?P<one>[{C}])(?P<two>[{C}])(?=月)){SP}{_MONTH_SIGN}间?"
)
#: 8—10日, 19到20日, 3、4日.
DAY_RANGE = re.compile(
    rf"(?P<first>{DAY})日?(?:{LINK}|、)(?P<last>{DAY}){SP}(?:日(?![元本均夜行产游子常程益报志])|号(?![楼线文院令]))"
)
_DECADE_PART = "(?:初期|[前中]?后期|前期|中期|末期|初|中|末)?"
#: 上世纪80年代, 20世纪九十年代初, 八十年代末期, 五六十年代; 21世纪, 本世纪中叶.
DECADE = re.compile(
    rf"(?P<hundred>1[6-9]|20|一[六七八九]|二[〇零○])(?P<tens>[0-9]0|[〇零○{C}][〇零○])年代{_DECADE_PART}|"
    rf"(?:(?P<century>[12]?[0-9]|[{C}]?十[{C}]?|上个?|本|这个|新)世纪的?)?"
    rf"(?:(?P<decade>[0-9]0|[{C}]十)|(?P<decade_from>[{C}])(?P<decade_to>[{C}])十){SP}年代{_DECADE_PART}"
    rf"|(?P<alone>[12]?[0-9]|[{C}]?十[{C}]?|(?<!以)上个?|本|新)世纪(?!海上丝绸|议程|教育)"
    rf"(?:初叶|中叶|末叶|初|末|中|[头前](?:[0-9]{{1,2}}|[{C}]?十[{C}]?)年|[上下]半叶)?(?:以来)?"
)
#: 今明两年, 去今两年, 今明后三年: from the first to the last of the years named.
YEARS_TOGETHER = re.compile(
    r"(?P<years>前去|去今明?|今明后?|明后)[两三]年|(?P<winter>[去今明])冬(?P<spring>[今明后])春"
)
DAYS_TOGETHER = re.compile(
    r"(?P<first>昨(?=今)|今(?=明)|明(?=后))明?(?P<last>(?<=昨)今|(?<=今)明|(?<=明)后)[两三]天|明(?P<after>后)天"
)
#: 上周, 本周, 下个星期.
WEEK = re.compile(
    r"(?P<which>(?<!以)(?:上上|下下|[上下]一?)|本|这)个?(?:周|星期|礼拜)(?![一二三四五六日天末围边期密转岁])"
)
WEEKDAY = re.compile(
    r"(?P<which>上上|下下|(?<!以)[上下]|本|这)?个?(?P<word>周|星期|礼拜)"
    rf"(?P<name>[一二三四五六日天](?![期年转天密围边次个项])|末(?<=周末)){DAY_CLOCK}"
)
#: 2024国家、省文明测评: a year without 年, before a word that is no classifier.
BARE_YEAR = re.compile(
    r"(?:19[4-9][0-9]|20[0-3][0-9])(?=[\u4e00-\u9fff])"
    r"(?![个名多余万亿千百十元人家户件条项次年月日号点时分秒吨米公里平立千度岁倍成所座处套台辆只头亩级至到])"
)
#: 全年: the year that the paragraph has named, of aims (全年目标任务) that of the speech; none where it only qualifies
#: (全年级, 全年龄段).
WHOLE_YEAR = re.compile("全年(?![级龄])(?P<aims>(?=(?:的|各项|主要|经济社会|发展|工作){0,3}(?:目标|任务|计划|预期)))?")
#: What 全年 only qualifies.
OF_THE_YEAR = re.compile(
    "的|各?项?(?:主要|经济社会|发展|增长|工作){0,3}(?:目标|任务|计划(?=[，。；、的])|预期|工作)|重点|全域|全时|无休|[，。；、]"
)
#: The end of the day of the speech.
DAY_END = re.compile(r"下班(?:之前|以前|前)")
#: 差五分八点, 差一刻十点, 八点差五分.
SHORT_OF = re.compile(
    rf"(?P<daypart>{DAY_PART})?(?:差(?P<less>[0-9]{{1,2}}(?=分)|[{C}]?十?[{C}]?(?=分)|一刻)(?:分钟?)?[到就]?(?P<hour>{_HOUR})点钟?"
    rf"|(?P<hour_first>{_HOUR})点差(?P<less_last>[0-9]{{1,2}}(?=分)|[{C}]?十?[{C}]?(?=分)|一刻)分?)"
)
#: 国庆节前后: about then, which is no term.
ABOUT = re.compile("前后(?![左几两任])")
#: What makes a point the end of a term: 年底前, 4月底之前, 本月内.
BOUND = re.compile(
    rf"之前|以前|前(?![后沿列景途瞻所进移往任期者三两几一二四五六十述夕半]|提(?![出交供请升高前]))|之内|以内|{_INSIDE}"
)
