"""Dividers of compilations: 第四篇：…, 篇一：, 【篇2】, 范文三, 例文1, and lines of dashes.

What collectors of speeches put before each piece. A divider may carry the piece's title (第四篇：在…
上的讲话) or stand alone, and may end a caption (领导讲话稿 篇1).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.numerals import read_integer

_N = r"(?P<{0}>[0-9０-９]{{1,3}}|[一二三四五六七八九十百〇零]{{1,5}})"
_SORT = r"(?:范文|范例|例文|样本|模板|篇目?|文章)"
_SPOKEN = r"(?:领导)?(?:讲话|发言|致辞|演讲|报告|主持)"
_WORD = rf"{_SPOKEN}?(?:稿|词)?{_SORT}"

_NUMBERED = re.compile(
    r"^\s*[#*\s]*(?:"
    rf"(?P<ordinal>第\s*{_N.format('n1')}\s*(?:篇|则)(?:\s*[：:、.．]|\s+|(?=$)|(?=[《【])|(?=(?:在|关于)[^，。]{{4,60}}$)))"
    rf"|(?P<bracketed>[【\[［〔（(]\s*(?:第\s*)?(?:(?:{_WORD}|{_SPOKEN}(?:稿|词)?)\s*)?{_N.format('n2')}\s*篇?\s*[】\]］〕）)]\s*[：:]?)"
    rf"|(?P<prefix>(?:{_WORD}\s*{_N.format('n3')}(?:\s*[：:、.．]|\s+|$)"
    rf"|{_SPOKEN}(?:稿|词)?\s*{_N.format('n4')}\s*(?:[：:]|$)))"
    r")"
)
_TRAILING = re.compile(
    rf"^(?P<lead>[^。！？；，,;!?\n]{{2,60}}?)\s*(?P<label>[（(【]?\s*(?:第\s*{_N.format('n1')}\s*篇|{_SORT}\s*{_N.format('n2')}"
    rf"|(?<=[话言辞讲告稿词])之\s*{_N.format('n3')})\s*[）)】]?)\s*[：:]?\s*$"
)
_MAY_TRAIL = re.compile(r"篇|范文|范例|例文|之")
_NAMES_PIECES = re.compile(rf"{_SORT}|{_SPOKEN}")
_RULE = re.compile(r"^\s*(?:[-－—–―─━═_=]{3,}|(?:[*＊]\s*){3,}|(?:[-－]\s){3,}|[~～]{3,}|[☆★◆●■※]{3,})\s*$")


class Divider(NamedTuple):
    """A divider: its family, its number, and where the words after it begin in the paragraph.

    family: ordinal (第四篇), bracketed (【篇2】, 【讲话1】), prefix (篇一：, 范文三, 讲话一：), trailing (…讲话稿 篇1,
    领导讲话之一), rule (---).
    `rest` is what follows the divider on its line, or for `trailing` what comes before it.
    """

    family: str
    number: int | None
    rest: str
    rest_start: int


def read_divider(text: str) -> Divider | None:
    """The divider that a paragraph is or begins with, or None."""
    head = text[:200]
    if _RULE.match(head) and len(text) <= 200:
        return Divider("rule", None, "", len(text))
    match = _NUMBERED.match(head)
    if match:
        family = match.lastgroup if match.lastgroup in ("ordinal", "bracketed", "prefix") else None
        family = family or next(name for name in ("ordinal", "bracketed", "prefix") if match[name])
        if family == "bracketed" and not _NAMES_PIECES.search(match["bracketed"]):
            return None
        number = read_integer(match["n1"] or match["n2"] or match["n3"] or match["n4"])
        return Divider(family, number, text[match.end() :].strip(), match.end())
    if len(text) <= 80 and _MAY_TRAIL.search(text):
        trailing = _TRAILING.match(text)
        if trailing:
            number = read_integer(trailing["n1"] or trailing["n2"] or trailing["n3"])
            return Divider("trailing", number, trailing["lead"].strip(), 0)
    return None
