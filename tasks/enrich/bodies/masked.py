"""Bodies whose name is masked but for what kind they are: XXX公司, ××集团, 某委, 某化工厂."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tasks.enrich.speech import Mention

_KIND = (
    "有限(?:责任)?公司|集团公司|公司(?![制法])|集团(?!军)|银行|医院|学校|大学|学院|中学|小学|幼儿园|合作社|煤矿|"
    "(?:人民)?政府|纪?委(?![员托婉派])|党委|人大|政协|局(?![面势部长限])|厅(?!长)|办事处|村委会|居委会|社区居委会|派出所|化工厂|水泥厂|厂(?![房区长里商家])"
)
#: Right behind a mask; what a withheld name ends in, which is read with the mask (某化工厂).
_BEHIND, _WITHHELD = re.compile(rf"(?:{_KIND})"), re.compile(rf"某[\u4e00-\u9fff]*?(?:{_KIND})$")


def masked_bodies(text: str, redactions: Iterable[Mention]) -> Iterator[tuple[int, int, str]]:
    """(start, end, `hosted`) of kinds of bodies right behind a mask that stands for their name."""
    for mention in redactions:
        if mention.stands_for in ("person", "number", "year"):
            continue
        behind = _BEHIND.match(text, mention.end)
        if behind:
            yield mention.start, behind.end(), "hosted"
        elif text[mention.start] == "某" and _WITHHELD.match(text, mention.start, mention.end):
            yield mention.start, mention.end, "hosted"
