"""Where in a text a date may begin: one expression, so that all the rest of the text is skipped quickly.

Each of its alternatives begins with a character of its own: the engine of `re` skips to the next of these, and passes
over the other alternatives with one comparison each. What it lets through need not be a date; what it keeps out is
none.
"""

from __future__ import annotations

import re

from tasks.enrich.dates.lexicon import eras, festivals, reigns, seasons, steps
from tasks.enrich.dates.patterns import DISASTER_FIRSTS

_N = "0-9〇○零一二两三四五六七八九十百千万廿卅半几数"
_C = "一二两三四五六七八九十"
_SP = r"[ \u3000\xa0]?"
#: A unit of time, or what may stand between a number and one: 3—5年, 4到6月, 30多年.
_UNIT = r"(?:[年月日号天周季旬昼小时分秒点世星礼刻:：/—–~～至到多余来几半届-]|个?工作日|个多?[月半季星小世礼钟年])"
_COUNTED = (
    rf"(?:[{_N}]{{1,4}}(?:多|余|来|[至到—-][{_N}]{{1,3}})?{_SP}"
    rf"(?:个?多?[年月日天周季旬昼小星半世礼]|、[{_N}]{{1,2}}个?[年月天周小]))"
)
_THIS = "[年月周季世星礼旬]|个[月周季星世礼半]|半[年月]"

#: First characters of dates, and what must follow each.
_WORDS = {
    "今去明来": "[年天日晚晨早夜春夏秋冬今明后]",
    "昨": "[天日晚夜今]",
    "即": "日起",
    "前后": f"[年天日晚]|{_COUNTED}",
    "大": "年[初三廿]|前[年天]|后[年天]|半[年天]",
    "同翌次": "[年日天月]",
    "是该": "年",
    "当": "[年月晚天日]",
    "本": _THIS,
    "上下": f"{_THIS}|一[年个周季月]|上[个周星礼]|下[个周星礼]|午|班",
    "这": f"[月周星礼]|个[月周星季世礼]|{_COUNTED}",
    "年": "三十[晚夜，。前]|[初底末终内]|中[，,。、前之时会]",
    "月": "[初底末内]",
    "岁": "[末尾]",
    "差": f"(?:[0-9]{{1,2}}|[{_C}]{{1,3}})[分刻]",
    "小": "半[年天]",
    "首": "季",
    "每": f"[年月周天日季旬晚夜隔逢到满]|个[月季星小周礼]|小时|分钟|秒|星期|礼拜|个?工作"
    f"|[{_N}]{{1,3}}(?:[至到][{_N}]{{1,3}})?个?[年月天周小日季分秒]",
    "最": f"近(?:[这的])?{_COUNTED}",
    "近": _COUNTED,
    "头": _COUNTED,
    "过": f"去的?{_COUNTED}",
    "未": f"来的?{_COUNTED}",
    "此": f"后的?{_COUNTED}",
    "今": f"后的?{_COUNTED}|明[两后]",
    "隔": "[周天月年日季]",
    "逐": "[日周旬月季]",
    "半好上百千零几数": f"{_COUNTED}|[多余]年|夜[0-9零{_C}]|[年月天周日]|个[月季星小世]|小时|分钟|秒",
    "若": "干个?[年月天]",
    "党": f"的第?[{_C}]",
    "中": f"国共产党第?[{_C}成]|国共产党[0-9]|共第?[{_C}]|华人民共和国[0-9成建{_C}百]|秋|午|旬",
    "人": "民共和国[0-9成建]",
    "共": "和国[0-9成建]",
    "我": "们党[0-9成建]|党[0-9成建]",
    "新": "中国[0-9成建]|世纪",
    "建": f"[国党军][0-9{_C}百]",
    "周": "[一二三四五六日天末]",
    "公": "元前?[0-9〇零○一二三四五六七八九十]",
    "全": "年",
    "零": "[点时]",
    "星": "期[一二三四五六日天]",
    "礼": "拜[一二三四五六日天]",
    '“‘"': f'(?:十?[{_C}]五|[五六七八]一|五四|三八|十一)[”’"]',
    "第": f"[{_C}]{{1,3}}(?:个?季|个五年|届)|[1-4]个?季|二[年天]",
    "正腊冬元": "月",
    "正": "午",
    "接": f"下来的?{_COUNTED}",
    "农阴夏": "历",
    "凌清早": f"晨|上|[0-9{_C}]{{1,3}}[点时:：]",
    "傍晚深夜午": f"晚|上|夜|后|间|里|[0-9{_C}]{{1,3}}[点时:：]",
    "下": "午|班",
    "*＊×XxＸ_": "[*＊×XxＸ_]{0,7}(?:[年月天周]|[多余]年|[多余]?个?(?:月|小时))",
    "Q": "[1-4]",
    "甲乙丙丁戊己庚辛壬癸": "[子丑寅卯辰巳午未申酉戌亥].?年",
}
#: A number begins a date only where the number itself begins, and when a unit of time or a link follows soon.
_NUMBERS = (
    r"(?<=[0-9])(?<![0-9.,].)"
    rf"(?=[0-9,]{{0,7}}{_SP}{_UNIT}|[0-9]{{0,3}}(?:\.[0-9]{{1,2}}[.年个天小周]|\.[01][0-9](?![0-9.])|\.[0-9]{{1,2}}”?[{DISASTER_FIRSTS}]|[×XxＸ*＊_]{{1,4}}年|、[0-9]{{1,2}}(?:[日月天年周]|个?[月季周小])|、(?:19|20)[0-9]{{2}}[年、])|[09][0-9]{{2}}[\u4e00-\u9fff])"
    rf"|(?<=[{_C}廿卅])(?<![{_N}第].)"
    rf"(?=[{_N}]{{0,9}}{_SP}{_UNIT}|、[{_N}]{{1,2}}(?:[天年周]|个?[月季周小])|[{_N}]{{1,2}}[×XxＸ*＊]{{1,2}}年|[{_N}]{{1,3}}(?:大|世)|夕|[一四八][劳青儿建国妇黄长小假节期前之国，。；）、临将到来当]|[{_C}]?五[时期规计末初以开收目建发中后前纲的])"
    r"|(?<=[〇○])(?=[〇○零一二三四五六七八九]年)"
)

#: The first characters that are most frequent in official prose are asked for first: the others cost more.
_OFTEN = "是一国人中我大发民主这作实全建年新动党“同上来社好重高改出开0十平文共1本过三农解2下五深入第当"


def _trigger() -> re.Pattern[str]:
    words: dict[str, str] = {}
    for firsts, then in _WORDS.items():
        for first in firsts:
            words[first] = f"{words[first]}|{then}" if first in words else then
    terms = (f"{step}{before}" for step in steps() for before in ("前", "之前", "以前"))
    names: dict[str, dict[str, list[str]]] = {}
    for name in (*festivals(), *eras(), *seasons(), *reigns(), *terms):
        if name[0] not in _C:
            names.setdefault(name[0], {}).setdefault(name[1], []).append(re.escape(name[2:]))
    for first, rests in names.items():  # 国 is asked for 际, before the festivals that begin with 国际 are
        told = "|".join(f"{second}(?:{'|'.join(ends)})" for second, ends in rests.items())
        words[first] = "|".join(filter(None, (words.get(first), told)))
    asked = {first: [f"(?={then})"] for first, then in words.items()}
    for number in f"0123456789〇○{_C}廿卅":
        asked.setdefault(number, []).append(f"(?:{_NUMBERS})")
    inorder = sorted(asked.items(), key=lambda item: _OFTEN.find(item[0]) % len(asked))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(then)})" for first, then in inorder))


TRIGGER = _trigger()
