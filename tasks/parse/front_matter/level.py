"""The level of government that speaks: 中央, 省, 市, 县, 区, 乡, 镇, 街道, 村.

Told by the meeting (全市…会议, 某省第十四届人民代表大会), the speaker's office, the letterhead, or the way
the speech calls its own area (全县, 我县, 县委、县政府). Autonomous regions and the municipalities directly
under the central government rank with provinces (宪法 第三十条).
"""

from __future__ import annotations

import re
from collections import Counter

from tasks.parse.roles import Frame

#: 直辖市 (宪法 第三十条; a closed list).
MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
#: Only the beginning of a long speech is searched: it names its own area from the start.
OWN_AREA_READ = 12000
#: How often a speech must name its own area before that decides.
OWN_AREA_LEAST = 2

_NATIONAL = re.compile(
    r"全国(?!文明|卫生|百强|重点|先进|[^。]{0,8}(?:典范|城市|示范))|中央|国务院|中华人民共和国|国家主席|总书记|中国共产党[第全]|党的|联合国"
)
_SCOPE = re.compile(r"全(?P<level>省|市|县|区|州|盟|旗|镇|乡|街道|村)")
_REGION = re.compile(r"自治区|省")
_OWN = re.compile(
    r"(?:全|我)(?P<own>省|市|县|区|镇|乡|街道|村)(?![委长内外人])|(?P<seat>[省市县区镇乡])委、(?P=seat)(?:人民)?政府|[省市县区、和]{2,8}(?P<last>[市县区])委(?!、)"
)
_ALIASES = {"州": "市", "盟": "市", "旗": "县"}
_BODY = re.compile(
    r"(?P<level>自治区|省|自治州|州|盟|市|县|旗|(?<!行政)区|街道|镇|乡)"
    r"(?:第[一二三四五六七八九十]+届|人民政府|人民代表大会|委|政府|人大|长$|主席$)"
)
_ON_BEHALF = re.compile(r"代表(?P<body>国务院|中央人民政府|[\u4e00-\u9fff]{0,12}(?:人民政府|政府|委员会))[，,]?向?")
_OFFICE = re.compile(r"(?P<level>自治区|省|市|县|区|州|盟|旗|镇|乡)(?:委书记|长|人民政府主席|主席)$")


def level_of(frame: Frame, title: str | None, occasion: str | None, role: str | None, issuer: str | None) -> str | None:
    """The level, from the frame first, from the words of the speech where the frame is silent."""
    if role and (found := _named(role)):
        return found
    framed = [words for words in (title, occasion, *frame.head.title.subtitles, *frame.tail.subtitles) if words]
    for words in framed:
        if scope := _SCOPE.search(words):
            return _ALIASES.get(scope["level"], scope["level"])
    for words in framed:
        if _NATIONAL.search(words):
            return "中央"
    for named in (occasion, title, issuer, *_on_behalf(frame)):
        if named and (found := _named(named)):
            return found
    return _own_area(frame)


def _on_behalf(frame: Frame) -> list[str]:
    """On whose behalf a report is given: 现在，我代表市人民政府，向大会报告工作."""
    first = [line.text for line, role in zip(frame.lines, frame.roles, strict=True) if role == "body"][:3]
    return [match["body"] for text in first if (match := _ON_BEHALF.search(text[:200]))]


def _named(words: str) -> str | None:
    """The level of a body or office: 某某区人民政府区长, 某省第十四届人民代表大会, 县长."""
    if re.search(r"国务院|中央人民政府|中华人民共和国|国家主席|全国人民代表大会|中共中央|总书记", words):
        return "中央"
    match = _BODY.search(words) or _OFFICE.search(words)
    if not match:
        return None
    level = match["level"]
    if level in ("自治区", "省") or (level == "市" and any(name in words for name in MUNICIPALITIES)):
        return "省"
    level = "市" if level == "自治州" else level
    return _ALIASES.get(level, level)


def _own_area(frame: Frame) -> str | None:
    """How the speech calls its own area; of two levels named alike the lower one is its own."""
    counts: Counter[str] = Counter()
    read = 0
    for line, role in zip(frame.lines, frame.roles, strict=True):
        if role != "body":
            continue
        for match in _OWN.finditer(line.text):
            counts[match["own"] or match["seat"] or match["last"]] += 1
        read += len(line.text)
        if read > OWN_AREA_READ:
            break
    if not counts:
        return None
    level, count = counts.most_common(1)[0]
    return level if count >= OWN_AREA_LEAST else None
