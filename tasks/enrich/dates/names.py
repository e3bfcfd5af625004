"""Times known by a name: party congresses, five-year plans, eras. Their days are knowledge of the world: no ISO date."""

from __future__ import annotations

import re

from tasks.enrich.dates.found import Found

_C = "一二三四五六七八九十"
_NAMES = re.compile(
    rf"""(?:中国共产党|党的|中共)?(?:
      (?P<plenum>(?:(?<=党的)|(?<=中共)|第)?[{_C}]{{1,3}}届[{_C}]中全会)
    )
    |(?:党的|中共|中国共产党)第?[{_C}]{{1,3}}(?:大(?!类|产业|工程|任务|行动|体系|领域|战略|项|块|生)|次全国代表大会)(?:[{_C}]中全会)?
    |(?P<bare>(?:十[{_C}]|二十[{_C}]?)大)(?=以来|以后|之后|召开|报告|精神|提出|确定|作出|强调|指出|代表|闭幕|胜利|的召开|部署|通过|和[{_C}]|[，。、；”](?![{_C}]*大))
    |[“‘"]?(?P<plan>(?:十[一二三四五六七]|[一二三四五六七八九])五)[”’"]?(?=时期|期间|规划|计划|末|初|以来|开局|收官|目标|建设|发展|中期|后期|前期|纲要|的)
    |[“‘"](?:十[一二三四五六七]|[一二三四五六七八九])五[”’"](?!普法)
    |(?:第[{_C}]{{1,3}}个)五年(?:规划|计划)(?:时期|期间)?
    |改革开放(?:以来|初期|之初|以后|后)
    |(?:新中国|中华人民共和国|人民共和国|中国共产党|建国|建党|建军|我们党|我党)(?:成立|建立)?(?:[0-9]+|[{_C}百]+)(?:多)?(?:周年|年)(?:以来|来|之际|时)?
    |(?:新中国|中华人民共和国|人民共和国|中国共产党|我们党)成立(?:以来|以后|之后|后|初期|之初|前)
    |(?:建国|建党|建军)(?:以来|以后|初期|之初|前)
    |(?:抗日战争|抗战|解放战争|土地革命(?:战争)?|大革命|国内革命战争|社会主义革命和建设|改革开放和社会主义现代化建设|新民主主义革命|延安整风|文化大革命|大跃进)(?:时期|期间|时|以前|以后|以来|胜利后|胜利以后)
    """,
    re.VERBOSE,
)


def read_name(text: str, position: int) -> Found | None:
    match = _NAMES.match(text, position)
    if not match:
        return None
    words = match[0]
    role = "past"
    if "五年" in words or match["plan"] or "五" == words.strip("“”‘’\"")[-1:]:
        role = "duration"
    elif words.endswith(("时", "之际")):
        role = "event"
    return Found(position, match.end(), "name", role=role)
