"""Colophons (版记): 主题词：… 发：… 抄送：… ××办公室　2024年4月18日印发 （共印170份）.

GB/T 9704-2012 7.4 (抄送机关, 印发机关和印发日期) and GB/T 9704-1999 for 主题词 and the number of copies, which
older printing has. A flattened file glues the elements together or spreads one over lines: the reader
takes a run of lines as one text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.calendar import WRITTEN_DATE, read_written_date
from tasks.language.numerals import read_integer
from tasks.language.text import squeeze

#: Kinds of document that close a list of subject terms (《国务院公文主题词表》, 公文文种).
DOCUMENT_KINDS = (
    "讲话|通报|通知|通告|公告|意见|决定|决议|命令|批复|请示|报告|函|纪要|会议纪要"
    "|方案|办法|规定|条例|规则|细则|公报|指示|布告|要点|总结|计划|规划"
)

_LABELS = {
    "subject_terms": r"主\s*题\s*词",
    "copied_to": r"抄\s*送(?:机关|单位)?|抄\s*报|分\s*送|送|报",
    "distribution": r"主\s*送(?:机关|单位)?|印\s*发|发",
}
_LABEL = re.compile("|".join(rf"(?P<{name}>{pattern})\s*[：:]" for name, pattern in _LABELS.items()))
_PRINTED = re.compile(rf"(?P<date>{WRITTEN_DATE.pattern})\s*印\s*[发制]?\s*")
#: The office stands right before the date; a sentence has other words there: 方案已于4月18日印发.
_OFFICE = re.compile(r"[^\s。，；：:,;（）()]{1,40}$")
_ORGAN = re.compile(r"(?:办公[室厅]|办|委员会|[省市县区州旗镇乡]委|政府|党委|[局厅部院处社会所])$")
_COUNT = r"[0-9０-９一二三四五六七八九十百千]{1,7}"
_COPIES = re.compile(rf"[（(]?\s*(?:共\s*印\s*发?|印\s*[数发]\s*[：:]?)\s*(?P<count>{_COUNT})\s*份\s*[）)]?")
_OPENING = re.compile(
    r"\s*(?:主\s*题\s*词\s*[：:]|(?:抄\s*送|抄\s*报|分\s*送|主\s*送|送|发|报)(?:机关|单位)?\s*[：:]"
    rf"|[（(]?\s*共\s*印(?:发)?\s*{_COUNT}\s*份)"
)
_SPLIT_TERMS = re.compile(r"[\s\u3000，,、；;]+")
_TRAILING_KIND = re.compile(rf"(?P<rest>.{{2,}}?)(?P<kind>{DOCUMENT_KINDS})$")
#: A subject term of the official list has mostly four characters (城镇容貌, 综合治理): a run without
#: blanks is cut into fours.
TERM_LENGTH = 4
#: Longest line of a colophon: the list of whom it is copied to.
LONGEST = 600
#: Longest name of a printing office.
LONGEST_OFFICE = 40
_AFTER_PRINT = "　 \t。（()）共印份0123456789０１２３４５６７８９"

#: Stands where the number of copies or the printing office was taken out: no other element runs on across it.
_TAKEN = "\f"


class Colophon(NamedTuple):
    """What a colophon says; printed_date is ISO 8601, copies a number; what is absent is None or empty."""

    subject_terms: tuple[str, ...] = ()
    distribution: str | None = None
    copied_to: str | None = None
    printed_by: str | None = None
    printed_date: str | None = None
    printed_words: str | None = None
    copies: int | None = None


def is_colophon_line(text: str) -> bool:
    """Whether a paragraph opens with an element of a colophon, or is the line of the printing office."""
    if len(text) > LONGEST:
        return False
    if _OPENING.match(text):
        return True
    if "印" not in text or len(text) > 100:
        return False
    printed = _PRINTED.search(text)
    if printed is None or text[printed.end() :].strip(_AFTER_PRINT):
        return False
    before = text[: printed.start()].strip()
    return not before or bool(_ORGAN.search(before))


def read_colophon(lines: Sequence[str]) -> Colophon:
    """What a run of colophon lines says; elements may share a line or run over several."""
    text = "\n".join(lines)
    copies = _COPIES.search(text)
    body = text[: copies.start()] + _TAKEN + text[copies.end() :] if copies else text
    prints = list(_PRINTED.finditer(body))
    printed = prints[-1] if prints else None
    printed_date = printed_by = None
    if printed:
        date = WRITTEN_DATE.search(printed["date"])
        printed_date = read_written_date(date) if date else None
        before = body[: printed.start()].rstrip()
        office = _OFFICE.search(before, max(0, len(before) - LONGEST_OFFICE))
        printed_by = office[0] if office else None
        body = before[: office.start() if office else len(before)] + _TAKEN + body[printed.end() :]
    parts: dict[str, list[str]] = {name: [] for name in _LABELS}
    marks = [m for m in _LABEL.finditer(body) if _is_label(body, m)]
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    for mark, end in zip(marks, ends, strict=False):
        value = body[mark.end() : end].partition(_TAKEN)[0]
        parts[str(mark.lastgroup)].append(squeeze(value) if mark.lastgroup != "subject_terms" else value.strip())
    return Colophon(
        subject_terms=_terms(" ".join(parts["subject_terms"])),
        distribution="".join(parts["distribution"]) or None,
        copied_to="".join(parts["copied_to"]) or None,
        printed_by=printed_by,
        printed_date=printed_date,
        printed_words=squeeze(printed["date"]) if printed else None,
        copies=read_integer(copies["count"]) if copies else None,
    )


def _is_label(text: str, mark: re.Match[str]) -> bool:
    """发： after 通报 opens the distribution; the 发 of 转发：, 下发： does not."""
    before = text[: mark.start()].rstrip()
    return mark[0][0] not in "发送报" or not before or not before.endswith(("转", "下", "印", "呈", "抄", "分", "主"))


def _terms(text: str) -> tuple[str, ...]:
    """Subject terms, also where the blanks between them were lost: 城镇容貌综合治理讲话 通报."""
    found: list[str] = []
    for piece in _SPLIT_TERMS.split(text.strip(" \u3000\n。")):
        kinds: list[str] = []
        rest = piece
        while (match := _TRAILING_KIND.match(rest)) and len(rest) > TERM_LENGTH:
            rest, kinds = match["rest"], [match["kind"], *kinds]
        head = len(rest) % TERM_LENGTH
        cut = [rest[:head]] if head and len(rest) > TERM_LENGTH else []
        cut += [rest[i : i + TERM_LENGTH] for i in range(head if cut else 0, len(rest), TERM_LENGTH)]
        found += [term for term in (*cut, *kinds) if term]
    return tuple(found)
