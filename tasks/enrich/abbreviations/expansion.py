"""What an abbreviation stands for, where the speech itself spells it out.

Expansions stand in five places: behind the term (三多三少，即多找主观…), in the clauses right behind it that
take up its word (三个集中。就是集中人员、集中时间…), before it as the list that it sums up (生态、民族、红色“三大…”),
in the term (一周两调度一通报), or at the head of the points that follow (`headed`). The number of parts must be
the number that the term counts, or nothing is given: a wrong expansion is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tasks.enrich.abbreviations.grammar import Term, counts, is_standing, words
from tasks.enrich.abbreviations.headed import Points, headed, may_be_headed, points_of
from tasks.language.guarded import guarded

Parts = tuple[str, ...]

#: Terms remembered: speeches name the same ones again and again.
_REMEMBERED = 4_096
#: How far behind a term its expansion may end, for each part that it counts.
_REACH = 40
#: What leads from a term to its expansion.
_LEAD = re.compile(
    r"[”\"」』）)]{0,2}(?:"
    r"(?:[^，,。；;：:！？\n、]{0,20})[，,。；;：:—]+(?:即是?|也就是说?|具体(?:是|为|包括)|分别(?:是|为|指)|主要(?:是|指|包括)|内容(?:是|为)"
    r"|就是(?:要|指|说)?)"
    r"|(?:[^，,。；;：:！？\n、]{0,3})(?:即是?|就是|是指|指的是|包括|分别(?:是|为|指)|[：:]|——|[（(](?:即|指)?|指)"
    r")[，,：:]?"
)
#: What a term that is told of stands before, without a mark: “双创”示范基地和众创空间 are none of its parts.
_ATTRIBUTE = re.compile("[\u4e00-\u9fff]")
_ENUMERATED = re.compile(
    r"[一二三四五六七八九十]+(?:是|要)(?!个)|第[一二三四五六七八九十]+[，,、是]|其[一二三四五六七八九十]+[，,]"
)
#: What counts a part, and is none of it: 一是|认识到位.
_ORDINAL = re.compile(r"^[一二三四五六七八九十]是(?=..)")
_SENTENCE_END = re.compile(r"[。！？\n]")
_CLAUSE_END = re.compile(r"[，,；;。！？\n]")
#: A word that hands the list over to the term: …和奢靡之风这“四风”, …等十大新兴产业.
_HANDOVER = guarded(
    r"(?P<said>等|这|为重点的|组成的|构成的|为代表的|共)?(?:连续[0-9]{1,2}年)?(?:均|都|全部)?(?:实现|完成|获评|达到)?[“\"「『]?$"
)
#: It is no longer than this, and ends the text before the term.
_LONGEST_HANDOVER = 16
_LAST_JOINT = re.compile(r"以及|及其|(?<![涉普顾])及|和|(?<!参)与")
#: What counts the parts once more behind the last: 等方面, 6个工程.
_COUNT_AFTER = re.compile(
    r"(?:等?(?:共?[0-9两三四五六七八九十]+(?:个|条|项|类|方面)[^、]{0,4})|等(?:方面|内容|工作)?)$"
)
#: What stands before the first part of a list and governs all of it: 改造前要确定…
_MODAL_LEAD = re.compile(r"^[^、，]{0,8}?(?:必须|应当|应|需要|要)(?=[\u4e00-\u9fff]{3})")
_CYCLE = re.compile(r"[一每](?:周|月|旬|日|天|季度?)")
_CYCLE_PART = re.compile(r"[一两二三][\u4e00-\u9fff]{2}")
#: 五个一: so many things of which there is one each.
_SO_MANY_ONES = re.compile("[二两三四五六七八九十]{1,2}个一")
#: A number and the word that it counts, in a term that counts several.
_TURN = re.compile(r"([一二两三四五六七八九十])([^一二两三四五六七八九十]{1,4})")
_TRIM = ' 　“”"「」『』，,、；;：:。（）()'
_QUOTED_LIST = re.compile(r"[“\"]([^“”\"，。；\n]*、[^“”\"，。；\n]*)[”\"]$")
_CLOSING = re.compile('[”"]')
#: Adverbs and verbs that govern a list.
_GOVERNOR = re.compile(
    r"(?:大力|全面|加快|优化|改善|增强|拓展|健全|加速|重点|积极|深入|着力|持续|扎实|全力|聚力|继续|稳步|协同|同步|共同|牢牢|切实|主要|集中|进一步|更好|已经?|"
    r"部署|统筹|聚焦|围绕|突出|瞄准|锚定|对标|做强|做大|做优|做精|壮大|培育|发展|推进|推动|实施|落实|建设|打造|布局|引进|引入|招引|选树|展开|开展|形成|构建|"
    r"完善|抓好|抓实|抓住|坚持|包括|涉及|涵盖|表现出?|体现|形成了|组织|启动|谋划|争取|支持|强化|加强|深化|提升|依托|发挥|打好|打赢|"
    r"守住|守牢|筑牢|做好|办好|写好|用好|管好|建好|具有|拥有|把握|坚决|在于?|为|是|以|把|将|对|从|了|而且|强调|提出|订出|采取|实行|取得|"
    r"执行|实现|新增|推翻|打倒|战胜|反对|克服|消除|防范|化解|破除|整治|治理|破解|打击|算好|激活|发动|提倡|进行|先后|不断|聚力|全速|我们|我国|全省|全市|全国)+"
)
#: What may stand before a first part that is much longer than the others: all up to the verb that governs the list.
_FAR_GOVERNOR = re.compile(
    r".*(?:实行|提倡|表现出|聚力实施|强调|包括|开展了?|进行了?|形成了?|提出了?|推进|是以|的|了)(?=..)"
)
#: What follows the last part and is said of the whole list.
_SAID_OF_ALL = re.compile(r"(?:的[\u4e00-\u9fff]{0,2}|保持|作为|均|都|全部|分别|这|那)$")
#: Verbs whose object the term is (10所学校入选“双高计划”, 统筹推进、一体落实“两区”建设): the list is none of its parts.
_TAKES_THE_TERM = re.compile(
    r"(?:入选|入围|列入|纳入|落实|实施|推进|推动|坚持|围绕|打造|建设|开展|创建|获评|荣获|位列)[\u4e00-\u9fff]{0,5}$"
)


def expansions(text: str, spans: Sequence[Term]) -> dict[str, Parts]:
    """Term → its parts in order, for the terms that the speech spells out.

    The first place that spells a term out counts. Terms of one number and word share their parts (三提升,
    三个提升), and so does a term that puts a length of time before them (三年三提升).
    """
    found: dict[str, Parts] = {}
    for start, end, term in spans:
        if term not in found:
            parts = _inside(term) or _behind(text, end, term) or _before(text, start, term)
            if parts:
                numbered = all(_ORDINAL.match(part) for part in parts)
                found[term] = tuple(_ORDINAL.sub("", part, count=1) for part in parts) if numbered else parts
    points: Points | None = None
    for term in {term for _, _, term in spans}:
        if term in found or len(own := words(term)) != 1 or len(numbers := _numbers(term)) != 1:
            continue
        if may_be_headed(text, numbers[0], own[0]):
            points = points_of(text) if points is None else points
            if told := headed(points, numbers[0], own[0]):
                found[term] = told
    by_core = {_core(term): parts for term, parts in reversed(found.items())}
    for term in {term for _, _, term in spans}:
        shared = by_core.get(_core(term))
        if shared and term not in found:
            found[term] = shared
    return found


def _core(term: str) -> str:
    """Number and word alone: 三个提升, 三提升 and 三年三提升 are one."""
    return re.sub(r"^[一二两三四五六七八九十]年(?=[一二两三四五六七八九十])", "", term).replace("个", "", 1)


@lru_cache(maxsize=_REMEMBERED)
def _numbers(term: str) -> list[int]:
    """How many parts a term may have: 四降一升 five; 三多三少 three pairs or six."""
    if _SO_MANY_ONES.fullmatch(term):
        return counts(term)[:1]
    numbers = counts(_core(term))
    if not numbers:
        return []
    wanted = {sum(numbers)}
    if len(numbers) > 1 and len(set(numbers)) == 1:
        wanted.add(numbers[0])
    return sorted(number for number in wanted if 2 <= number <= 20)


def _inside(term: str) -> Parts | None:
    """The parts of a cycle: 一周两调度一通报 is 两调度 and 一通报."""
    cycle = _CYCLE.match(term)
    if not cycle:
        return None
    parts = _CYCLE_PART.findall(term, cycle.end())
    return tuple(parts) if len(parts) > 1 else None


def _behind(text: str, end: int, term: str) -> Parts | None:
    """Parts that follow the term, after a word that announces them or by taking up the term's own word."""
    numbers = _numbers(term)
    if not numbers:
        return None
    window = text[end : end + _REACH * numbers[-1]]
    lead = _LEAD.match(window)
    plain = lead is not None and "就是" in lead[0]
    if plain and is_standing(term):
        lead = None  # “一带一路”倡议，就是以……为重点: said of a name, not its parts
    after = window.lstrip('”"」』')
    regions = [window[lead.end() :]] if lead else []
    if not _ATTRIBUTE.match(after) or after.startswith(tuple(words(_core(term)))):
        regions.append(after.lstrip("，,。：:"))
    for region in regions:
        announced = region is not window and lead is not None and region == window[lead.end() :]
        turns = _in_turn(region, term)
        if turns:
            return turns
        for number in numbers:
            parts = (_enumerated(region, number) if announced else None) or _clauses_with(
                region, number, words(_core(term))
            )
            if parts:
                return parts
            if announced:
                parts = _listed(region, number) if not plain else _split(_clause(region), number)
                if parts:
                    return parts
    return None


def _in_turn(region: str, term: str) -> Parts | None:
    """The parts of a term that counts several words, each in turn: 三先三带头 is three of 先… and three of 带头…."""
    turns = _TURN.findall(_core(term))
    if len(turns) < 2 or "".join(number + word for number, word in turns) != _core(term):
        return None
    wanted = [word for number, word in turns for _ in range(counts(number)[0])]
    sentence = region[: end.start()] if (end := _SENTENCE_END.search(region)) else region
    pieces = [piece.strip(_TRIM) for piece in re.split("[、，；]", sentence)[: len(wanted)]]
    if len(pieces) < len(wanted) or not all(word in piece for word, piece in zip(wanted, pieces, strict=True)):
        return None
    return (_from_echo(pieces[0], tuple(pieces[1 : wanted.count(wanted[0])]), wanted[:1]), *pieces[1:])


def _enumerated(region: str, number: int) -> Parts | None:
    """一是…；二是…；三是…。"""
    marks = list(_ENUMERATED.finditer(region))[: number + 1]
    if len(marks) < number or marks[0].start() > 2:
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(region)]
    parts = [_cut_clause(region[mark.end() : end]) for mark, end in zip(marks[:number], ends, strict=False)]
    return tuple(parts) if all(parts) else None


def _cut_clause(piece: str) -> str:
    end = _CLAUSE_END.search(piece)
    return piece[: end.start() if end else len(piece)].strip(_TRIM)


def _clauses_with(region: str, number: int, echoed: list[str]) -> Parts | None:
    """The first clauses, each of which holds the term's words, when they are as many as it counts."""
    if not echoed or any(word not in region for word in echoed):
        return None
    for separator in ("、", "；", "，"):
        sentence = region[: end.start()] if (end := _SENTENCE_END.search(region)) else region
        clauses = sentence.split(separator)
        if len(clauses) < number:
            continue
        own = clauses[:number]
        if separator == "、":
            own[-1] = _cut_clause(own[-1])
            if any(_CLAUSE_END.search(clause) for clause in own):
                continue
        if all(all(word in clause for word in echoed) for clause in own) and max(map(len, own)) <= 40:
            if len(clauses) > number and all(word in clauses[number] for word in echoed) and separator != "，":
                continue
            return tuple(clause.strip(_TRIM) for clause in own)
    return None


def _listed(region: str, number: int) -> Parts | None:
    """The list at the region's beginning: up to the clause's end by 、, up to the sentence's by ， or ；."""
    sentence = region[: end.start()] if (end := _SENTENCE_END.search(region)) else region
    parts = _split(_clause(region), number)
    if parts:
        return parts
    for separator in "；，":
        pieces = [piece.strip(_TRIM) for piece in sentence.split(separator)]
        if len(pieces) == number and all(pieces) and _parallel(pieces):
            return tuple(pieces)
    return None


def _clause(region: str) -> str:
    end = _CLAUSE_END.search(region)
    return region[: end.start()] if end else region


def _parallel(pieces: Sequence[str]) -> bool:
    """Whether clauses are of like length, as those of an expansion are; a mere sentence has long and short ones."""
    lengths = list(map(len, pieces))
    return max(lengths) <= 2 * min(lengths) + 6


def _split(clause: str, number: int) -> Parts | None:
    """The parts of 甲、乙、丙和丁, when they are `number`; a modal before the first is no part of it."""
    pieces = clause.split("、")
    if len(pieces) == number - 1 or (len(pieces) < number and number == 2):
        joint = _LAST_JOINT.search(pieces[-1], 1)
        if not joint or joint.end() == len(pieces[-1]):
            return None
        pieces[-1:] = [pieces[-1][: joint.start()], pieces[-1][joint.end() :]]
    if len(pieces) != number:
        return None
    pieces[-1] = _COUNT_AFTER.sub("", pieces[-1])
    if any(piece.count("“") != piece.count("”") for piece in pieces):
        return None
    if not any("的" in piece for piece in pieces[:-1]):
        pieces[-1] = _SAID_OF_ALL.sub("", pieces[-1])
    modal = _MODAL_LEAD.match(pieces[0])
    if modal and not any(_MODAL_LEAD.match(piece) for piece in pieces[1:]):
        pieces[0] = pieces[0][modal.end() :]
    parts = tuple(_unquoted(piece) for piece in pieces)
    return parts if all(parts) else None


def _unquoted(piece: str) -> str:
    """A part without the marks around it; quotation marks that are part of a name stay (“一带一路”建设)."""
    piece = re.sub(r"^[（(]?[一二三四五六七八九十0-9]{1,2}[）)]", "", piece.strip()).strip(" 　，,、；;：:。（）()")
    if piece.startswith("“") and piece.endswith("”"):
        piece = piece[1:-1]
    return piece


def _before(text: str, start: int, term: str) -> Parts | None:
    """The list that the term sums up: 甲、乙、丙和丁这“四风”; 甲、乙等十大…; “甲、乙”两大…."""
    numbers = _numbers(term)
    if not numbers:
        return None
    window = text[max(0, start - _REACH * numbers[-1]) : start]
    quoted = _QUOTED_LIST.search(window) if _CLOSING.search(window, len(window) - 2) else None
    handover = _HANDOVER.search(window, max(0, len(window) - _LONGEST_HANDOVER))
    for number in numbers:
        if quoted:
            parts = _split(quoted[1], number)
            if parts:
                return parts
        if not handover or (not handover["said"] and is_standing(term) and "大" not in term):
            continue  # 对东盟、共建“一带一路”国家: a name that all know sums up nothing
        clause = re.split(r"[，,；;：:。！？\n]", window[: handover.start()])[-1]
        parts = _split(clause, number) if "、" in clause or handover["said"] else None
        if parts and (handover["said"] or not (parts[0][:1].isdigit() or _TAKES_THE_TERM.search(parts[-1]))):
            return (_from_echo(_without_governor(parts), parts[1:], words(term)), *parts[1:])
        echo = _echo_before(window, term, number)
        if echo:
            return echo
    return None


def _echo_before(window: str, term: str, number: int) -> Parts | None:
    """A clause that opens with the term's word: 明确甲、乙、丙及丁，制定四明确表."""
    stem = [word.removesuffix("表").removesuffix("制") for word in words(_core(term))]
    if len(stem) != 1 or len(stem[0]) < 2:
        return None
    for clause in reversed(re.split(r"[，,；;：:。！？\n]", window)[:-1]):
        if clause.startswith(stem[0]):
            return _split(clause.removeprefix(stem[0]), number)
    return None


def _from_echo(first: str, others: Parts, echoed: list[str]) -> str:
    """The first part from the term's word on, when all others begin with it: (综合防治)早预防、早干预、早发现."""
    for word in echoed:
        if word in first and all(part.startswith(word) for part in others):
            return first[first.index(word) :]
    return first


def _without_governor(parts: Parts) -> str:
    """The first part without the words that govern the whole list (大力发展甲、乙、丙三大…).

    When the later parts open with such words too, the parts are what is done, and nothing is taken away.
    """
    if all(_GOVERNOR.match(part) for part in parts[1:]):
        return parts[0]
    longest = max(map(len, parts[1:]))
    far = _FAR_GOVERNOR.match(parts[0]) if len(parts[0]) > 2 * longest + 2 else None
    if far and len(parts[0]) - far.end() <= longest + 2:
        return _unquoted(parts[0][far.end() :])
    governor = _GOVERNOR.match(parts[0])
    rest = parts[0][governor.end() :] if governor else parts[0]
    return _unquoted(rest) if len(rest) > 1 else parts[0]
