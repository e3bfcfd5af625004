"""Documents and works: what stands between title marks 《…》, nested ones included."""

from __future__ import annotations

import re

from tasks.enrich.speech import Mention, Speech
from tasks.language.guarded import guarded
from tasks.language.text import squeeze

#: No title is longer; an opening mark that is not closed by then was never meant to be.
LONGEST_TITLE = 150
#: A title torn over a paragraph's end goes on for no more than this.
LONGEST_REST = 80

_MARK = re.compile(r"[《》]")
_NEWSPAPER = re.compile(r"(?:报|日报|时报|晚报|早报|周刊|月刊|周报|消息|通讯|求是|红旗|半月谈)$")
_DOCUMENT = re.compile(
    r"(?:条例|办法|意见|决定|决议|通知|通报|方案|预案|纲要|规划|计划|细则|规定|规则|准则|章程|党章|法|法典|公约|条约|协定|协议|"
    r"宣言|公报|声明|建议|报告|指南|标准|目录|清单|名单|规范|规程|制度|守则|议定书|白皮书|蓝皮书|说明|批复|函|令|公告|"
    r"通告|倡议书?|责任书|承诺书|备忘录|手册|要点|措施|举措|政策|解释|指引|导则|案|评分标准|草案|若干问题|讲话|条|读本|纪要|纲领|指示|命令|路线图|蓝图|共识|宪章|"
    r"合同|规程|大纲|台账|一览表|通行证|实施战略|发展战略|战略纲要|合作规划|说明书|倡议|公开信|提纲)"
    r"(?:[（(][^（）()]{1,20}[）)])?$"
)
_PROGRAMME_AFTER = re.compile(
    r"(?:[\u4e00-\u9fff]{0,3})(?:专场|栏目|节目|直播|专栏|专题片|频道)|(?:百集|系列)?(?:电视)?(?:专题片|纪录片|政论片)"
)
#: What a title stands behind: 纪录片《…》, 节目《…》; a newspaper's name may be any word (《时代》周刊).
_PROGRAMME_BEFORE = re.compile(r"(?:节目|栏目|专题片|纪录片|纪录电影|政论片|专栏)$")
_NEWSPAPER_AFTER = re.compile(r"(?:杂志|周刊|月刊|报纸|学刊)|等?(?:[\u4e00-\u9fff]{0,2})期刊|(?:发表)?社论|记者")
_PROGRAMME = guarded(r"^(?:新闻联播|焦点访谈|今日说法)|(?:热线|访谈|直播间|面对面)$")


def find_documents(speech: Speech) -> list[Mention]:
    """What a speech names between title marks; the marks belong to the span.

    `canonical` is the title without marks and blanks; a short form (《实施方案》, 《决定》) has that of
    the last longer title before it that ends in it.
    """
    found: list[Mention] = []
    longest: dict[str, str] = {}  # the end of a title → the last title that ends so
    text = speech.text
    for start, end in _title_spans(text):
        title = squeeze(text[start + 1 : end - 1])
        if not title:
            continue
        kind = document_kind(title, text[end : end + 6], text[max(0, start - 5) : start])
        canonical = title
        if kind == "document":
            canonical = longest.get(title, title)
            for at in range(len(canonical)):
                longest[canonical[at:]] = canonical
        found.append(Mention("document", start, end, canonical=canonical, document_kind=kind))
    return found


def document_kind(title: str, after: str = "", before: str = "") -> str:
    """document, newspaper, programme or work, by the title's last word and what stands around the marks."""
    if _PROGRAMME_AFTER.match(after) or _PROGRAMME_BEFORE.search(before) or _PROGRAMME.search(title):
        return "programme"
    if _DOCUMENT.search(title):
        return "document"
    return "newspaper" if _NEWSPAPER.search(title) or _NEWSPAPER_AFTER.match(after) else "work"


def _title_spans(text: str) -> list[tuple[int, int]]:
    """Spans of outermost 《…》; a mark that nothing closes is passed over."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _MARK.finditer(text):
        at = match.start()
        if opened and not _one_title(text, opened[0], at):
            opened.clear()
        if match[0] == "《":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened:
                spans.append((start, at + 1))
    return spans


def _one_title(text: str, start: int, end: int) -> bool:
    """Whether a title may reach from one mark to the other: short enough, torn at most once."""
    if end - start > LONGEST_TITLE:
        return False
    broken = text.find("\n", start, end)
    return broken < 0 or (end - broken <= LONGEST_REST and text.find("\n", broken + 1, end) < 0)
