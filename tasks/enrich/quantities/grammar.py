"""How official texts write a quantity: number, range, unit, and the words that bound it."""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.quantities.units import units

C = "一二两三四五六七八九"
SPACE = r"[ \u3000\xa0]?"
#: 千 that begins a unit is no part of the number: 110千伏, 12千米, 五百千瓦时, 30千帕.
_THOUSAND = "千(?![瓦米克伏卡兆赫帕])"
#: A number in digits: 4,565, 3.26, 700.
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
#: A number in Chinese numerals: 十, 两千四百零一, 一百五十亿, 三点五, 零点五.
_FORMAL = "壹贰叁肆伍陆柒捌玖"
NUMERALS = (
    rf"(?:(?:(?:[{C}十廿卅](?:[{C}十百万亿零〇○]|{_THOUSAND})*|[{_FORMAL}拾][{_FORMAL}拾佰仟零万亿]+)"
    rf"(?:点(?=[零〇{C}])[零〇{C}]+(?![、：是要滴点十])[万亿]*)?)|零点[零〇{C}]+)"
)
#: 二、三十人: the mark between two neighbours that make a range; at the head of a line 二、 numbers it.
_LISTED = rf"(?<=[^\n \u3000。；：，、第{C}十])[{C[:-1]}]、[{C[1:]}](?=[十百千万亿]*[^、{C}0-9])"
#: 3、4个: the same in digits, before a classifier that cannot number what is listed (第3、4条).
_LISTED_DIGITS = r"(?<=[^\n \u3000。；：，、第0-9])[1-8]、[2-9](?=[个名人家次户位天处所座](?![月号]))"
SCALE = rf"(?:[十百万亿]|{_THOUSAND}){{0,4}}"
LINK = r"(?:[-—–~～]{1,2}|至|到)"
_PART = rf"(?:负?{DIGITS}|负?{NUMERALS}[几多]?|[几数]十?|百)"
#: Digits and numerals in turn: 2万5千, 1亿2千万; 1万2 is 12,000.
_MIXED = (
    r"(?:[0-9]{1,4}[亿万千](?:零?[0-9]{1,4}(?:[百千]万|[万千百十])){1,3}"
    r"|[0-9]{1,4}[亿万千][1-9](?=[元多，。、；）]|$))"
)
#: Signs in the place of digits, of all or of some: ××, X.X, xx.51, xx458.
MASK = (
    r"(?:[*＊]{1,8}(?:\.[*＊0-9]{1,4})?|[×XxＸｘ]{1,6}\.[×XxＸｘ0-9]{1,4}|[×XxＸｘ]{2,6}[0-9]{1,4}(?:\.[0-9]+)?|[×XxＸｘ]{1,6}"
    r"|[○●□]{2,6})"
)

_LEAD = (
    r"(?<![附最临靠邻亲接将])近|(?<![签条公契大预失合])约|上(?=[百千万亿]|十[万亿])"
    rf"|(?<![辜担胜欠抱自肩背减])负(?=[0-9{C}十百零])|零下(?=[0-9{C}十])|(?<![0-9A-Za-z%])-(?=[0-9])"
    rf"|零上(?=[0-9{C}十])|(?:US|HK|NT)?\$(?=[0-9])|[¥￥€£](?=[0-9])|(?:USD|RMB|CNY|EUR|HKD|GBP|JPY)[ ]?(?=[0-9])"
)
_UP_TO = (
    rf"{SPACE}(?:至|到|[-—–~～]{{1,2}}){SPACE}(?P<to_sign>零[上下]|[-负])?"
    rf"(?P<to>{DIGITS}|{NUMERALS})(?P<to_more>[多余]?)(?P<to_scale>{SCALE})[多余]?"
)
#: Spares the search for a first unit (30岁至50岁) where no link can follow it.
_LINK_SOON = r"[^，。；、\n]{0,7}?[-—–~～至到]"
_PER_WHAT = r"/(?:年|月|日|天|周|次|人|户|亩|小时|分钟|平方米|公里|吨|秒|千瓦时|立方米)"

_DIGIT = f"[{C}两0-9]"
_TOLD = r"(?=[的左右以上下高长宽深多，。、；）\n]|$)"
#: What a lower unit adds to the unit before it: 三元五角, 12元8角5分, 三块五毛, 三斤二两, 六尺三寸, 一米七五, 38度5.
_MINOR = (
    rf"(?<=[角毛]){_DIGIT}(?:分(?!之)钱?|{_TOLD})|(?<=[元块])(?:零?{_DIGIT}[角毛](?:{_DIGIT}分?(?!之))?钱?|零?{_DIGIT}分(?!之)钱?)|(?<=块)[1-9]{_TOLD}"
    rf"|(?<=斤){_DIGIT}两|(?<=尺){_DIGIT}寸|(?<=亩){_DIGIT}分地?|(?<=丈){_DIGIT}尺"
    rf"|(?<=[0-9{C}十两][米度吨]){_DIGIT}{{1,2}}{_TOLD}"
)


@cache
def quantity_pattern() -> re.Pattern[str]:
    """A quantity at a position; the number's kind is the group that matched."""
    unit = units().pattern
    return re.compile(
        rf"""(?P<lead>(?=[近约上负零\-$¥￥€£A-Z])(?:{_LEAD}))?
        (?:
          (?P<per>[百千万]分之)(?P<part>{_PART})(?:{LINK}(?:[百千万]分之)?(?P<part_to>{_PART}))?
        | (?:(?P<whole>{NUMERALS})又)?(?P<below>{NUMERALS}|[0-9]{{1,3}}|[百千十]万|亿)分之(?P<above>{NUMERALS}|[0-9]+)
          (?:{LINK}(?P<below_to>{NUMERALS})分之(?P<above_to>{NUMERALS}))?
        | (?:(?P<ratio_whole>[0-9]{{1,3}})又)?(?P<ratio>[0-9]{{1,3}}/[0-9]{{1,4}})(?![0-9/])
        | (?P<half>一?半)(?!拉)
        | (?P<mask>{MASK})(?P<mask_more>[多余])?(?P<mask_scale>{SCALE})
        | (?P<number>{_MIXED}|{_LISTED}|{_LISTED_DIGITS}|{DIGITS}|{NUMERALS}|[俩仨](?=人)|零(?=摄氏度|度[，。、以]|度$)
            |(?<=[上近超逾约达过])(?:[百千万亿]{{1,4}}|十[万亿]))
          (?:{SPACE}(?=[多余][万亿\u4e00-\u9fff]))?(?P<more>[多余几来]?)(?:{SPACE}(?=[万亿]))?(?P<scale>{SCALE})(?P<after>[多余来]?)
          (?:(?={_LINK_SOON})(?:{SPACE}(?P<unit_first>{unit}))?{_UP_TO})?
        | (?P<vague>(?:好?几|数(?!百分之|千分之)|若干)(?:个[亿万]|{SCALE}))(?P<vague_more>[多余])?
        | (?P<bare>[百千万亿]{{1,3}})(?P<bare_more>[多余])?
        )
        (?:{SPACE}(?P<unit>{unit})(?P<per_what>{_PER_WHAT})?)?
        (?P<minor>(?=[{C}两零0-9])(?:{_MINOR}))?
        (?P<half_more>半(?![年月天个小殖封途样眼导径壁官自公开])|(?<=[成块])[{C}](?![{C}是要毛角块个]))?
        (?P<bound>多|余(?![万亿])|[及或]?以上|[及或]?以下|以内|之内|之多|左右|上下|开外|不等)?""",
        re.VERBOSE,
    )


#: What stands right before a quantity and bounds it.
BEFORE = re.compile(
    r"(?:(?P<ge>不低于|不少于|不小于|不得低于|不得少于|不下于?|至少|起码|最少|保底|≥|⩾)"
    r"|(?P<le>不超过|不高于|不大于|不多于|不得超过|至多|最多|顶多|低于或等于|≤|⩽)"
    r"|(?P<gt>超过|突破|大于|高于|多于|超出|不止|逾|超|[>＞])"
    r"|(?P<lt>低于|少于|不足|不到|小于|未满|不满|[<＜])"
    r"|(?P<about>大约|大概|大致|≈|(?<![签条公契预失合])约为?|接近|将近|(?<![附最临靠邻亲])近|几乎|差不多|平均))(?:了|在|到|为)?$"
)
#: The last characters of these words: any other before a number spares the search.
BEFORE_LAST = frozenset("于少小低过下起码最底高大多破出逾超足到满概为约近乎平均了在" + "不差止致≥⩾≤⩽>＞<＜≈")
COMPARATORS = {"ge": ">=", "le": "<=", "gt": ">", "lt": "<", "about": "~"}
