"""Invented speeches to join and to wrap, and a folder of real ones where `JIANGHUA_CORPUS` names it."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from random import Random

PLACES = ("青川县", "云岭市", "河湾区", "白桦县", "石桥市", "临溪区")
THEMES = ("春耕备耕", "防汛抗旱", "安全生产", "营商环境提升", "校园食品安全", "河道整治", "招商引资", "乡村振兴")
OFFICES = ("县长", "市长", "区长", "县委书记")
SURNAMES = ("张", "李", "王", "赵", "陈", "刘")

_SENTENCES = (
    "{theme}工作关系全局，各乡镇、各部门要切实提高认识，把责任压实到岗、落实到人。",
    "去年以来，全县共排查隐患327处，整改完成率达到91.6%，但与上级要求相比仍有差距。",
    "要坚持问题导向，对排查出来的问题逐一登记造册，明确整改时限和责任单位。",
    "县督查室每半月通报一次进展情况，对行动迟缓、敷衍应付的单位严肃追责问责。",
    "这件事群众看得见、摸得着，办得好不好，老百姓心里有杆秤。",
    "同时，要加强宣传引导，充分利用广播、微信群和宣传栏，让政策家喻户晓。",
    "各村要在6月底前完成第一轮清理，12月底前完成全部任务，确保不留死角。",
    "财政部门要统筹资金1200万元，优先保障重点项目，做到专款专用。",
    "刚才，几位同志作了发言，讲得都很好，我完全同意。",
    "有的干部说“差不多就行了”，这种想法要不得，差一点都可能出大问题。",
)
_HEADINGS = (
    "一、提高认识，切实增强做好{theme}工作的紧迫感",
    "二、突出重点，扎实推进各项任务落地见效",
    "三、加强领导，为{theme}提供坚强保证",
)


def speech(random: Random) -> list[str]:
    """The paragraphs of an invented speech: title, date line, speaker or address, and a body with headings."""
    place, theme = random.choice(PLACES), random.choice(THEMES)
    lines = [random.choice((f"在{place}{theme}工作会议上的讲话", f"{place}{theme}工作动员会上的讲话（摘要）"))]
    if random.random() < 0.6:
        lines.append(f"（2023年{random.randint(1, 12)}月{random.randint(1, 28)}日）")
    if random.random() < 0.4:
        lines.append(f"{random.choice(OFFICES)} {random.choice(SURNAMES)}某某")
    lines.append(random.choice(("同志们：", "各位代表：", "尊敬的各位领导、各位来宾：")))

    def paragraph() -> str:
        chosen = random.sample(_SENTENCES, random.randint(2, 6))
        return "".join(chosen).format(theme=theme)

    lines.append(paragraph())
    for heading in _HEADINGS:
        lines.append(heading.format(theme=theme))
        lines += [paragraph() for _ in range(random.randint(1, 4))]
    if random.random() < 0.4:
        lines.append("同志们！")
        lines.append(paragraph())
    lines.append(random.choice(("谢谢大家！", paragraph())))
    return lines


@cache
def corpus() -> tuple[tuple[str, str], ...]:
    """Names and texts of the folder that `JIANGHUA_CORPUS` names; nothing where it names none."""
    folder = os.environ.get("JIANGHUA_CORPUS")
    if not folder:
        return ()
    paths = [path for path in sorted(Path(folder).rglob("*")) if path.suffix in (".txt", ".md") and path.is_file()]
    return tuple((path.name, decode(path.read_bytes())) for path in paths)


def decode(content: bytes) -> str:
    """The text of a file of the corpus, read as ingest reads it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", "replace")
    return text.replace("\r\n", "\n")
