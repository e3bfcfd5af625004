"""Places: names of provinces, cities, counties, towns and what lies in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream

#: Endings that a place's name takes on; the name with one is the canonical name.
_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|新区|地区|街道|省|市|县|区|州|盟|旗|镇|乡|村)(?![\u4e00-\u9fff]?长|委|政府)")
#: Words that jieba's dictionary calls places and that name none: 城市, 中西部, 沿海.
_NO_NAME = re.compile(r"^(?:城市|农村|城乡|城镇|乡镇|各地|内地|境内|沿海|边疆|边境|老区|山区|市区|城区|小区|社区|校区|园区|景区|库区|灾区|牧区|林区|中央|国家|全国|世界|地方|祖国|中东部|中西部|东部|西部|中部|东西部|东北部|县城|省城|首都|大江南北|长城内外|前门|市场|河道|胡同|省市|省区市|区县|县区|市县|县市|城关|山东省委)$")
_LONGEST = 12


def find_places(speech: Speech, stream: TokenStream, bodies: Sequence[Mention]) -> list[Mention]:
    """Names of places outside the names of bodies, in reading order.

    The gazetteer is that of jieba's dictionary (tag ns); neighbouring names are one place when each lies
    in the one before it (江北省清河市东城区). A name with and without its ending has one canonical form.
    """
    text = speech.text
    taken = [(body.start, body.end) for body in bodies]
    spans: list[tuple[int, int]] = []
    next_body = 0
    for start, word, tag in zip(stream.starts, stream.words, stream.tags, strict=True):
        if tag != "ns" or len(word) < 2 or _NO_NAME.match(word):
            continue
        while next_body < len(taken) and taken[next_body][1] <= start:
            next_body += 1
        if next_body < len(taken) and taken[next_body][0] <= start:
            continue
        end = start + len(word)
        suffix = None if _SUFFIX.search(word) else _SUFFIX.match(text, end)
        if suffix:
            end = suffix.end()
        if spans and spans[-1][1] == start and _SUFFIX.search(text[spans[-1][0] : start]) and end - spans[-1][0] <= _LONGEST:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    names = _canonical({text[start:end] for start, end in spans})
    return [Mention("place", start, end, canonical=names[text[start:end]]) for start, end in spans]


def _canonical(names: set[str]) -> dict[str, str]:
    """Name → the shortest name of the speech that adds no more than an ending to it (长沙 → 长沙市)."""
    full: dict[str, str] = {}
    for name in sorted(names):
        suffix = _SUFFIX.search(name)
        if suffix and suffix.end() == len(name) and suffix.start() >= 2:
            full.setdefault(name[: suffix.start()], name)
    return {name: full.get(name, name) for name in names}
