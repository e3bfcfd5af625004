"""The meeting at which a speech was given, and the campaign that its title names."""

from __future__ import annotations

import re

from tasks.language.calendar import YEAR
from tasks.language.titles import KINDS
from tasks.parse.roles import Frame
from tasks.parse.roles.title import tidy

#: The last character of what a speech is given at: 会议, 论坛, 仪式, 典礼, 班, 会晤, 活动, 宴, 辩论, 节, 现场, 讲座.
_MEETING = "[会议坛式礼班晤动宴论节场座谈典赛周]"
_IN_TITLE = re.compile(
    rf"(?:^于|在)(?P<occasion>[^。；！？]{{3,80}}?)"
    rf"(?:(?<={_MEETING})上|时|期间)(?:所?作)?的?(?:[^。；上]{{0,40}}(?:{KINDS})|[^。；上]{{0,6}}$)"
)
_TOGETHER = re.compile(rf"^(?:[\u4e00-\u9fff]{{2,4}})?(?P<occasion>同[^。；！？]{{3,60}}?)时的(?:{KINDS})")
_MEETING_END = r"(?:(?<![议国员协学工])会|会议|论坛|仪式|典礼|班)"
_AT_MEETING = re.compile(
    rf"(?:^|[\u4e00-\u9fff])在(?P<occasion>[^。；！？]{{3,60}}{_MEETING_END})的?(?:主旨|重要)?(?:{KINDS})"
)
#: A congress with its number, to which a report is made; 向大会报告 names none.
_REPORTED_TO = re.compile(
    r"向(?P<occasion>[\u4e00-\u9fff]{0,12}第[一二三四五六七八九十]{1,3}届[\u4e00-\u9fff]{0,12}"
    r"(?:代表大会|委员会)(?:第[一二三四五六七八九十]{1,3}次(?:全体)?会议)?)(?:作|做|报告)"
)
#: Paragraphs, and characters of each, in which a report says to whom it is made.
FIRST_WORDS, REACH = 3, 200
_EDITOR = re.compile(
    r"^[>\s（(]*(?:这|本文)是[^。]{0,24}?在(?P<occasion>[^。，]{4,60}?)(?:上|期间|时)(?:所?作|致|发表)?的"
)

#: 某年某月在某地召开的 before the meeting's own name.
_HELD = re.compile(r"^[^，。]*(?:召开|举行|召集)的(?=[^，。]{4})")

_CAMPAIGN_WORD = (
    r"(?:专项(?:行动|整治|治理|斗争)|集中整治|行动计划|行动|攻坚战|歼灭战|会战|战役|大检查|大排查|大整治|大走访"
    r"|(?:教育|实践|创建|主题|整治|竞赛|评比|宣传|帮扶|学习)活动|主题教育|学习教育|创建工作|创城)"
)
_CAMPAIGN_MEETING = (
    r"(?:动员|部署|推进|总结|启动|观摩|调度|现场|座谈|工作|誓师|视频|电视|表彰|汇报|大会|会|暨|上|期间|$)"
)
_CAMPAIGN = re.compile(rf"(?P<campaign>.*{_CAMPAIGN_WORD}(?:[”’」]行动)?)(?={_CAMPAIGN_MEETING})")
_SCOPE = re.compile(
    rf"^(?:关于|在)?(?:{YEAR}年度?)?(?:全(?:[国省市县区州盟旗镇乡局院校]|系统|街道|社会))?(?:深入)?(?:开展)?"
)
_PLACE_BEFORE_QUOTE = re.compile(r"^[^“《]{1,8}(?=“)")


#: 全市教育大会讲话稿: the meeting and the kind of piece, with nothing between.
_MEETING_AND_KIND = re.compile(rf"^(?P<occasion>[^。；！？]{{4,60}}{_MEETING_END})(?:{KINDS})$")


def occasion_of(frame: Frame, title: str | None) -> str | None:
    """The meeting: from the date line, the title (在…上的讲话), a subtitle, a headline, or an editor's note."""
    for _, dated in frame.head.dates:
        if dated.occasion:
            return dated.occasion
    choice = frame.head.title
    for words in (title, *choice.subtitles, *frame.tail.subtitles, *choice.headlines):
        if words and (found := _in_title(words)):
            return found
    for line, role in zip(frame.lines, frame.roles, strict=True):
        note = _EDITOR.match(line.text[:200]) if role == "note" else None
        if note:
            return _HELD.sub("", tidy(note["occasion"]))
    return _reported_to(frame)


def _reported_to(frame: Frame) -> str | None:
    """The congress that a report names in its first words: 我代表县人民政府，向县第九届人民代表大会报告工作."""
    first = [line.text for line, role in zip(frame.lines, frame.roles, strict=True) if role == "body"][:FIRST_WORDS]
    for text in first:
        match = _REPORTED_TO.search(text[:REACH])
        if match:
            return match["occasion"]
    return None


def _in_title(title: str) -> str | None:
    for pattern in (_IN_TITLE, _TOGETHER, _AT_MEETING, _MEETING_AND_KIND):
        match = pattern.search(title)
        if match:
            return tidy(match["occasion"])
    return None


def campaign_of(occasion: str | None, title: str | None) -> str | None:
    """The campaign that the meeting or the title is about: 在全市“治乱”专项行动动员会议上 is about “治乱”专项行动."""
    for words in (occasion, title):
        match = _CAMPAIGN.match(words) if words else None
        if match:
            campaign = match["campaign"]
            campaign = campaign[_SCOPE.match(campaign).end() :]  # type: ignore[union-attr]
            campaign = _PLACE_BEFORE_QUOTE.sub("", campaign)
            if len(campaign) > 2:
                return campaign
    return None
