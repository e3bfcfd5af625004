"""What document libraries (文库) print around a text that they show: previews, pages, uploads, warnings.

Many speeches are only to be had from such sites. Their lines are alike from site to site: 已阅读5页，还剩2页未读
继续免费阅读, 下载本文档, 版权说明：本文档由用户提供并上传…, 某讲话_第3页, 《某讲话》由会员分享，可在线阅读….
"""

from __future__ import annotations

import re

#: One look for all families: few lines of a speech have a word of theirs.
_WORDS = re.compile(r"文[档库]|未读|第\s?\d{1,3}\s?[/页]|会员分享|全文共|上传人")

_MARK = r"\s*[：:]"
_FAMILIES = re.compile(
    r"已(?:阅读|看)\s*\d+\s*页[，,]?\s*还剩\s*\d+\s*页未读"
    rf"|版权说明{_MARK}\s*本文档|(?:温馨提示|特别说明|声明){_MARK}.{{0,40}}(?:本|该)?文[档库]"
    r"|(?:\d{1,2}\s*[、.．]\s*){0,2}(?:下载(?:本)?文档前|[“\"]?仅?部分预览[”\"]?的文档|如文档侵犯|(?:本|该)(?:站|文)?文档(?:由|为|仅|来)|"
    r"本站所有文档)"
    rf"|上传人{_MARK}|文档编号{_MARK}"
    r"|《[^《》]{2,80}》由会员分享"
    r"|[（(]?\s*未完[，,]\s*全文共"
)
#: What a library adds to a title at the end of a line.
_TAILS = re.compile(
    r"_第\s?\d{1,3}\s?页\s*$|^第\s?\d{1,3}\s?页\s*[/，,]?\s*共\s?\d{1,4}\s?页\s*$"
    r"|[-—_|｜]\s*[\u4e00-\u9fff]{2,6}文[库档](?:网)?\s*$"
    r"|\d{1,3}篇[^。]{0,6}[（(]\s*第\s?\d{1,3}\s?/\s?\d{1,3}\s?页\s*[）)]\s*$"
)


def is_library_line(line: str) -> bool:
    """Whether a stripped line is a document library's own, not the text's."""
    if not _WORDS.search(line):
        return False
    return bool(_FAMILIES.match(line) or _TAILS.search(line))
