"""What a numeral abbreviation (数字缩略语) looks like: the forms of a term, and how many parts it counts.

The forms follow 殷志平《数字式缩略语的特点》 (汉语学习, 2002): a numeral with a word that its parts share
(四风, 三提升), with a classifier (两个维护, 八项规定, 三大攻坚战), repeated (三多三少, 一带一路), and plan
periods (十四五); official prose adds codes (1+5+N) and numbered policies (30条).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tasks.enrich.tokens.engine import engine
from tasks.language.lexicon import alternation, terms
from tasks.language.numerals import read_integer


class Term(NamedTuple):
    """A numeral abbreviation and its span in the reading."""

    start: int
    end: int
    term: str


_NUMERAL = "一二两三四五六七八九十双"
_HAN = r"\u4e00-\u9fff"
_WORD = rf"[{_HAN}](?<![{_NUMERAL}])"
_CLASSIFIER = "个大项种类条位张本篇件座批步级道支链体"

#: 一带一路, 三多三少, 四不两直, 三去一降一补, 一周两调度一通报, 百场万企: numeral and word, again and again.
_REPEATED = re.compile(
    rf"(?:[{_NUMERAL}百千万][{_HAN}](?<![{_NUMERAL}百千万])(?:{_WORD}){{0,3}}?)"
    rf"{{2,5}}|(?:[{_NUMERAL}]{_WORD}){{1,4}}多{_WORD}"
)
#: 一企一策, 一事一议: to each its own; they count nothing.
_EACH = re.compile(
    rf"一[{_HAN}（）()]{{1,5}}一(?:策|议|档|案|法|册|码|品|业|证|查|表|图|警|校|址|馆|室|专班|特色|"
    r"品牌|试点|方案|清单|员|岗|责|评|报|卡|单|方)(?:一.{1,2})?"
)
#: 二要求实: a run-in item.
_ITEM = re.compile(rf"[{_NUMERAL}](?:是|要(?![素件点害]))")
#: 两个维护, 八项规定, 三大攻坚战, 三个新的更大进展.
_CLASSIFIED = re.compile(rf"(?:[二两三四五六七八九十]{{1,3}})(?:[{_CLASSIFIER}])(?:[{_HAN}a-zA-Z]{{1,9}})")
#: 六稳, 四风, 双碳, 三同时, 两手抓, 三公经费.
_BARE = re.compile(
    rf"[三四五六七八九多](?:统一|{_WORD}合一)|"
    rf"(?:[二两三四五六七八九双]|十(?=[{_HAN}]{{2}}))(?!十)(?:{_WORD}){{1,3}}(?:工程|行动|计划|经费)?"
)
#: 百日攻坚, 千家场景, 万人计划, 千万工程.
_HUNDREDS = re.compile(
    r"[百千万](?:[日场家人村企县镇名项亿团乡所校]|[百千万]{0,2}(?=工程|行动|计划|企|村|万|$))"
    rf"[{_HAN}]{{0,3}}(?:工程|行动|计划)?"
)
#: 十四五, 九五.
_PERIOD = re.compile(r"十[一二三四五六七八]?五|[一二六七八九]五")
#: 1+5+N, 3+N, 1+N+X.
_CODE = re.compile(r"[0-9N]{1,2}(?:[+＋×][0-9NMX]{1,3}){1,4}")
#: 30条, 双20条, 四十条; 水十条, 新九条: one word or two say of what the articles are.
_ARTICLES = re.compile(
    rf"双?[0-9]{{2,3}}条|[二三四五六七八九]?十[一二三四五六七八九]?条|(?![第这那有共前后])"
    rf"(?:{_WORD}){{1,2}}[二三四五六七八九十]{{1,3}}条"
)
#: 进二退一, 退二进三: a verb before each numeral.
_STEPS = re.compile(rf"(?:{_WORD}[{_NUMERAL}](?<![双])){{2,3}}")
#: 六六战略, 七八工程: what each figure counts is told elsewhere.
_FIGURES = re.compile(r"[二三四五六七八九]{2,4}(?:战略|工程|行动|计划|体系)")
#: 清四乱, 治三害: a verb before what is counted.
_GOVERNED = re.compile(rf"[清治整除查纠打破扫](?:[三四五六七八九]{_WORD})")
#: 门前三包, 新三样, 老四样: the thing counted stands before the numeral.
_SUFFIXED = re.compile(rf"(?:门前|[新老])[两三四五六]{_WORD}")
#: 1188, 8337: what each digit counts is told elsewhere.
_DIGITS = re.compile(r"(?!19\d\d|20\d\d)[0-9]{3,5}")
_DIGITS_ARE_A_CODE = re.compile(
    rf"[{_HAN}]{{0,6}}(?:工程|体系|计划|行动|战略|布局|规划|格局|思路|模式|机制|集群|目标|任务|路径|举措)"
)
#: 三一八惨案, 一二九运动: a day and month as a name.
_DAY = re.compile(r"[一二三四五六七八九十]{2,4}")
_DAY_IS_A_NAME = re.compile(r"(?:爱国)?(?:运动|惨案|事变|事件|起义|指示|精神|讲话)")

#: A length of time or a plain count is no abbreviation: 三年, 十天, 两小时, 六人.
_MEASURE = re.compile(
    rf"[{_NUMERAL}百千万]+(?:年|个?月|日|天|周|小时|分钟|时|点|岁|人|后|号|元|倍|成|分|里|斤|亩|连.|不?到|个字)"
)
#: 三年行动, 三年倍增: but a campaign that is named by its length is one.
_CAMPAIGN = re.compile(
    rf"[{_NUMERAL}]{{1,2}}年(?:大?变样|翻[一两]番|大提升|大跨越|见[成实]效|上台阶|行动|倍增|"
    rf"提升|攻坚|翻番|[{_HAN}]{{1,2}}(?:行动|计划))"
)
#: 十年磨一剑, 三年上台阶: what is told of a time.
_TOLD_OF_TIME = re.compile(rf"[{_NUMERAL}]{{1,2}}年(?![{_NUMERAL}])")

#: What counts before 大, 项, 条 in a longer name: 世界八大公害事件, 民营经济32条.
_TAIL = re.compile(
    rf"[{_HAN}]{{2,6}}?((?:[三四五六七八九十]{{1,2}}大[{_HAN}]{{2,8}})(?<!发现|进展|成就|新闻|人物)|[0-9]{{2,3}}条)"
)


def read_term(quoted: str, after: str = "") -> str | None:
    """The abbreviation that a quoted expression is, or None; `after` is the text behind the quotation.

    `世界八大公害事件` is 八大公害事件: what stands before the numeral belongs to the name, not the term.
    """
    if is_standing(quoted):
        return quoted
    if _EACH.fullmatch(quoted) or _ITEM.match(quoted) or _not_one().match(quoted):
        return None
    if _CAMPAIGN.fullmatch(quoted):
        return quoted
    if _MEASURE.fullmatch(quoted) or _TOLD_OF_TIME.match(quoted):
        return None
    for form in (_PERIOD, _CODE, _ARTICLES, _SUFFIXED, _GOVERNED, _FIGURES, _REPEATED, _CLASSIFIED, _BARE, _HUNDREDS):
        if form.fullmatch(quoted):
            return quoted
    if _STEPS.fullmatch(quoted) and len(engine()(quoted)[0]) > 1:
        return quoted  # 接二连三 is a word of the dictionary
    if _DIGITS.fullmatch(quoted) and _DIGITS_ARE_A_CODE.match(after):
        return quoted
    if _DAY.fullmatch(quoted) and _DAY_IS_A_NAME.match(after):
        return quoted
    tail = _TAIL.fullmatch(quoted)
    return tail[1] if tail else None


def counts(term: str) -> list[int]:
    """The numbers of a term in their order: 三去一降一补 is [3, 1, 1]; 双 is 2; the 一 of 合一, 一体 counts nothing."""
    found = re.findall(r"[一二三四五六七八九十]+|两|双|\d+", re.sub("合一|一体|统一", "", term))
    return [2 if number == "双" else read_integer(number) or 0 for number in found]


def words(term: str) -> list[str]:
    """What stands behind each numeral, without a classifier: 三多三少 is [多, 少], 三个提升 [提升]."""
    pieces = re.split(r"[一二两三四五六七八九十双]+(?:个(?!$)|大(?=..)|项)?", term)
    return [piece for piece in pieces[1:] if piece]


def is_standing(term: str) -> bool:
    """Whether a term belongs to the general vocabulary (八项规定, 一带一路)."""
    return term in _standing()


@cache
def _standing() -> frozenset[str]:
    return frozenset(terms("numeral_terms"))


@cache
def _not_one() -> re.Pattern[str]:
    return re.compile(alternation(terms("numeral_words")))
