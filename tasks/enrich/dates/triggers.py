"""Where in a text a date may begin: one expression, so that all the rest of the text is skipped quickly."""

from __future__ import annotations

import re

from tasks.enrich.dates.lexicon import eras, festivals

_NUMERAL = "0-9〇○零一二两三四五六七八九十百千万廿卅半几数"
_PERIOD = "年月日周季旬天星礼世"
#: First characters of words, and what may follow them.
_WORDS = {
    "半几数若好上百千零": f"{_NUMERAL}{_PERIOD}个好干小",
    "今去明来昨": "年天日晚晨早春夏秋冬夜今明后",
    "前后": f"年天{_NUMERAL}",
    "大": "年前后",
    "同是翌次": "年",
    "当": "年月",
    "本上下这": f"{_PERIOD}个一半上下{_NUMERAL}",
    "年": "初底末终内中",
    "月": "初底末内",
    "岁": "末尾",
    "首": "季",
    "每": f"{_NUMERAL}{_PERIOD}个隔逢到满小分夜晚",
    "近最": f"{_NUMERAL}近这的",
    "头": _NUMERAL,
    "过": "去",
    "未": "来",
    "此": "后",
    "党我": "的们党",
    "中": "国共华",
    "共": "和",
    "新": "中世",
    "人": "民",
    "周": "一二三四五六日天",
    "星": "期",
    "礼": "拜",
    "“‘\"": "五六七八九十三四一",
    "第": _NUMERAL,
    "正腊冬": "月",
    "农阴夏": "历",
    "上下中正午凌清早傍晚深夜当": "午晨晚夜里上间",
    "下": "班",
    "*＊×XxＸ": "*＊×XxＸ年月",
}
#: A number begins a date only where the number itself begins, and when a unit of time or a link follows soon.
_UNIT = r"年月日天周季旬昼小时分秒点世星礼:：/.—–~～至到、多余来几半届\-"
_NUMBERS = (
    r"(?<=[0-9])(?<![0-9.,].)"
    rf"(?=[0-9.,]{{0,7}}[ \u3000\xa0]?(?:[{_UNIT}]|个[月半季星小世礼钟])|[0-9]{{3}}[\u4e00-\u9fff])"
    rf"|(?<=[一二两三四五六七八九十廿卅])(?<![{_NUMERAL}第].)(?=[{_NUMERAL}{_UNIT}个大五 \u3000])"
    r"|(?<=[〇○])(?=[〇○零一二三四五六七八九]年)"
)


def _trigger() -> re.Pattern[str]:
    words = {**_WORDS}
    for name in (*festivals(), *eras()):
        if name[0] not in _NUMERAL:
            words[name[0]] = "".join(sorted(set(words.get(name[0], "") + name[1])))
    firsts = "".join(words)
    choices = "|".join(f"(?<=[{first}])(?=[{then}])" for first, then in words.items())
    return re.compile(f"[0-9〇○一二两三四五六七八九十廿卅{firsts}](?:{_NUMBERS}|{choices})")


TRIGGER = _trigger()
