"""Elliptical lists of departments, which share the word that ends them: 住建、发改、公安等部门."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.enrich.bodies.grammar import HAN, KINDS, NO_OFFICER, ONE_LEVEL
from tasks.language.lexicon import alternation, table

#: The lists of departments that 等部门 ends are looked for backwards from it, no farther than this.
_LONGEST_LIST = 90
#: A list whose names are all whole: each is a body by itself (市公安局、市司法局等部门).
_WHOLE_NAMES = re.compile(
    rf"[{HAN}]+?(?<=[局委办厅部署队院会行])(?:(?:、|和|及|与|以及)[{HAN}]+?(?<=[局委办厅部署队院会行]))+"
    r"(?:等|等?(?:近|约)?[0-9一二三四五六七八九十]+多?[个家])[^、]*(?:部门|单位)$"
)


@cache
def _list_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    field = alternation([*table("departments"), *table("departments").values()])
    item = rf"(?:{ONE_LEVEL})?(?:[{HAN}（）](?<!每)){{2,10}}?"
    which = "有关|相关|职能|责任|成员|监管|执法|主管|专业|行业主管|市直|县直|区直"
    end = re.compile(rf"(?:等|、)[^，。；：\n、等]{{0,14}}(?:部门|(?<!事业)单位)|等(?:{which})*(?:部门|单位)")
    whole = re.compile(
        # 住建、发改、公安等近20个部门; 公安、交通、城管部门
        rf"(?P<list>(?:{ONE_LEVEL}|各级)?(?:{field})(?:局|委|厅|部|办)?(?:、{item})"
        rf"{{1,15}}(?:(?:和|及|与|以及){item})?等?(?:近|约)?"
        rf"(?:[0-9]+|[一二三四五六七八九十]+)?(?:多?[个家])?(?:{which})*(?:部门|单位)$)"
        # 市住建局等部门
        rf"|(?P<open_list>{ONE_LEVEL}?(?:{field})(?:{KINDS}){NO_OFFICER}等(?:{which})*(?:部门|单位)$)"
    )
    return end, whole


def department_lists(text: str) -> Iterator[tuple[int, int, str]]:
    """Elliptical lists of departments: (start, end, `list` or `open_list`).

    They are found from their end, since few clauses have one: the clause before it is searched for the
    first field that the list can begin with.
    """
    end_pattern, whole = _list_patterns()
    for match in end_pattern.finditer(text):
        end = match.end()
        begin = max(end - _LONGEST_LIST, 0)
        for mark in "，。；：\n":
            begin = max(begin, text.rfind(mark, begin, end) + 1)
        found = whole.search(text[begin:end])
        if found and found.lastgroup == "open_list" and text[begin + found.start() - 1] == "、":
            continue  # 县老干局、|民政局等部门: the list is one of whole names
        if found and found.lastgroup and not _WHOLE_NAMES.match(found[0]):
            yield begin + found.start(), end, found.lastgroup
