"""Places: names of provinces, cities, counties, towns, countries and waters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import or_

from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import terms

_DIVISION = "特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|新区|地区|街道|省|市|县|区|州|盟|旗|镇|乡|村"
#: Endings that a place's name takes on; an office or body that begins with one is none (云岭省长, 江岚市委).
_SUFFIX = re.compile(rf"(?:{_DIVISION})(?!长|委|政府|人大|政协|直|级|场|民|域|间)")
_ENDS = re.compile(rf"[\u4e00-\u9fff]{{2,}}?(?:{_DIVISION})$")
#: Common nouns that end like a place's name.
_COMMON = re.compile(
    r"(?:城市|都市|大省|强省|大县|强县|各[省市县区]|市辖区|郊区|山区|城区|小区|社区|校区|园区|景区|库区|灾区|牧区|林区|老区|新区|特区|"
    r"边区|苏区|片区|街区|厂区|矿区|农村|乡村|新村|山村|县城|示范区|试验区|实验区|开发区|保护区|功能区|自贸区|集聚区|地区|县市|市县|省市|"
    r"中心镇|城中村|海岛县|强镇|名镇|名村|千村|万村|区县|县区|乡镇|城镇|集镇|特别行政区|自治区)$"
)
_ZONES = ("开发区", "高新区", "新区", "地区")
_LONGEST = 14


def find_places(speech: Speech, stream: TokenStream, bodies: Sequence[Mention]) -> list[Mention]:
    """Names of places outside the names of bodies, in reading order.

    A name is one of the gazetteer, with or without its ending, or a word tagged as a place that has one.
    Neighbours are one place when each lies in the one before it (江北省清河市东城区). A name with and
    without its ending has one canonical form within the speech.
    """
    text = speech.text
    gazetteer = _gazetteer()
    taken = [(body.start, body.end) for body in bodies]
    spans: list[tuple[int, int]] = []
    next_body = 0
    named = map(or_, map(gazetteer.__contains__, stream.words), map("ns".__eq__, stream.tags))
    for index in compress(range(len(stream.words)), named):
        start, word = stream.starts[index], stream.words[index]
        if len(word) < 2 or not (word in gazetteer or (_ENDS.match(word) and not _COMMON.search(word))):
            continue
        while next_body < len(taken) and taken[next_body][1] <= start:
            next_body += 1
        if next_body < len(taken) and taken[next_body][0] <= start:
            continue
        end = start + len(word)
        suffix = None if _ENDS.match(word) else _SUFFIX.match(text, end)
        if suffix:
            end = suffix.end()
        last = spans[-1] if spans else None
        if last and last[1] == start and _ENDS.match(text[last[0] : start]) and end - last[0] <= _LONGEST:
            spans[-1] = (last[0], end)
        else:
            spans.append((start, end))
    names = _canonical({text[start:end] for start, end in spans})
    return [Mention("place", start, end, canonical=names[text[start:end]]) for start, end in spans]


@cache
def _gazetteer() -> frozenset[str]:
    return frozenset(terms("places"))


def _canonical(names: set[str]) -> dict[str, str]:
    """Name → the name of the speech that only adds an ending to it (江岚 → 江岚市), or itself."""
    full: dict[str, str] = {}
    for name in sorted(names):
        for ending in ("自治区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村"):
            if name.endswith(ending) and not name.endswith(_ZONES) and len(name) - len(ending) >= 2:
                full.setdefault(name.removesuffix(ending), name)
                break
    return {name: full.get(name, name) for name in names}
