"""Letterheads: the issuing office, alone or with number and date, that stands over a printed speech.

GB/T 9704-2012 7.2.4 (发文机关标志: the office's name, or the name and 文件) and 7.2.5 (发文字号:
×政办发〔2024〕5号). A flattened file glues the date of print to the office:
某某市人民政府办公室二○一二年四月十八日.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.calendar import WRITTEN_DATE, read_written_date
from tasks.language.text import squeeze

#: Longest letterhead: two or three offices that sign together, number and date.
LONGEST = 90

_ORGAN = (
    r"(?:人民政府|人民代表大会|政治协商会议|办公室|办公厅|委员会|常委会|指挥部|领导小组|党委|党组|省委|市委|县委|区委|州委|旗委|镇委|乡委|政府|总公司"
    r"|集团公司|有限公司|公安局|法院|检察院|管理局|[\u4e00-\u9fff]{2,8}(?:局|厅|部|院|处|总社|协会|联合会|总工会))"
)
_ISSUER = rf"[\u4e00-\u9fff×*＊xX某○〇\s（）()、]{{0,50}}?{_ORGAN}"
_LETTERHEAD = re.compile(rf"^(?P<issuer>{_ISSUER})\s*(?P<document>文件)?\s*(?P<date>{WRITTEN_DATE.pattern})?\s*$")
_NUMBER = re.compile(
    r"^[\u4e00-\u9fff×*＊xX某]{1,15}[〔\[（(【]\s*(?:19|20)\d{2}\s*[〕\]）)】]\s*第?\s*[\d×xX*]{1,4}\s*号$"
)
_GUARD = re.compile(rf"(?:{_ORGAN})")
_COPY_MARKS = re.compile(
    r"^(?:(?:绝密|机密|秘密|内部资料|内部文件)(?:[★☆]\s*\S{0,6})?|特急|加急|特提|平急|份号[:：]?\s*\d+|签发人[:：].{2,20}|\d{6})$"
)


class Letterhead(NamedTuple):
    """A letterhead: the office as written, its ISO date, and the words of the date; what is absent is None."""

    issuer: str
    date: str | None
    date_words: str | None


def read_letterhead(text: str) -> Letterhead | None:
    """The letterhead that a whole paragraph is, or None.

    An office with a written date, or an office with 文件. An office alone is none: it may be a signature,
    a speaker's body or a heading.
    """
    if len(text) > LONGEST:
        return None
    line = text.strip().strip("\u200b\ufeff")
    if not line or not _GUARD.search(line):
        return None
    match = _LETTERHEAD.match(line)
    if not match or not (match["date"] or match["document"]):
        return None
    date = WRITTEN_DATE.match(match["date"]) if match["date"] else None
    iso = read_written_date(date) if date else None
    if date and (iso is None or len(iso) < 7):
        return None
    return Letterhead(squeeze(match["issuer"]), iso, match["date"] or None)


def is_document_number(text: str) -> bool:
    """Whether a paragraph is a document number (发文字号: ×政办发〔2024〕5号) or another mark of the head (特急)."""
    line = squeeze(text[: LONGEST + 1])
    return len(line) <= 40 and bool(_NUMBER.match(line) or _COPY_MARKS.match(line))
