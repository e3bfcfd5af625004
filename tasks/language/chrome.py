"""What hangs on a speech without being of it: site chrome, captions, wire tails, notes, attachments.

Every family is recognised by how such lines are written, one line at a time; what only the
surroundings tell (an editor's lead between byline and salutation) is left to the parser.
"""

from __future__ import annotations

import re

from tasks.language.lexicon import terms
from tasks.language.libraries import is_library_line
from tasks.language.text import squeeze

_BUTTONS = frozenset(terms("page_buttons"))
_BRACKETS = "【】[]〔〕()（）<>《》|｜:： \t"

_CHROME = re.compile(
    r"(?:【?\s*(?:字\s*[号体]|字体大小)\s*[：:]"
    r"|(?:文章|稿件|信息|新闻|内容)?来源\s*[：:]|[（(]\s*(?:文章|稿件|信息)?来源\s*[：:][^）)]{0,40}[）)]?\s*$"
    r"|(?:发布|发表|更新|发稿|刊发|上传|成文|录入)?(?:时间|日期)\s*[：:]\s*(?:\d{4}|$)"
    r"|(?:责任编辑|责编|编辑|网编|审核|校对|录入|值班编委|供稿|编审|签发|监制)\s*[：:/]"
    r"|(?:当前|您(?:现在|当前)?的|所在)位置\s*[：:]|(?:阅读|浏览|点击|访问)(?:量|数|次数)\s*[：:]"
    r"|(?:原标题|原题|标签|关键词|关键字|视频|音频|图集|专题|分享到?)\s*(?:[：:]|>>|＞＞)"
    r"|(?:【[^】]{2,60}】\s*)?相关(?:报道|文档|附件|链接|阅读|新闻|稿件|文章|推荐)\s*(?:[：:]|>>|＞＞)|[（(]\s*原(?:标题|题)\s*[：:]"
    r"|[上下]一?[篇条则]\s*[：:]|(?:手机|微信)?扫(?:一扫|码|描).{0,8}(?:阅读|关注|分享|查看|本文|二维码)"
    r"|扫一扫|点击(?:进入|查看|下载)|打印(?:本页|此页)?$|责任编辑|版权(?:所有|声明)|未经.{0,20}授权"
    r"|转载请|欢迎关注|长按.{0,6}二维码|免责声明|本作品(?:是|在|属于)"
    r"|(?:https?|ftp)://|www\.|[0-9a-f]{32}\s*[：:]?\s*$"
    r"|(?:19|20)\d{2}[-_.](?:0?[1-9]|1[0-2])[-_.]\d{1,2}[-_ ]{1,3}(?=\S))"
)
#: The first characters of what `_CHROME` knows: few lines of a speech need the look at the rest.
_CHROME_STARTS = frozenset(
    "【字文稿信新内来（(发更刊上下成录时日责编网审校值供签监当您所阅浏点访原标关视音图专分相扫手微打版未转欢长免本"
    "hfw0123456789abcdef"
)
_PUBLISHED = re.compile(
    r"(?:新闻频道\s*)?(?:发布|发表|更新)?(?:时间|日期)?\s*[：:]?\s*"
    r"(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?\s*"
    r"(?:\d{1,2}\s?[:：时]\s?\d{1,2}|[|｜]|来源|(?<!日)(?<!日\s)$)"
)
#: 2016-02-03 alone is a page's; 2016.2.3 is how people date a text.
_DOTTED = re.compile(r"(?:19|20)\d{2}[.．]\d{1,2}[.．]\d{1,2}$")
_PUBLISHED_LATE = re.compile(
    r"[来來]源\s*[：:]\s*\S{2,20}\s+(?:19|20)\d{2}\s?[-年/.]"
    r"|(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?\s+[来來]源\s*[：:]"
)
_RULE = re.compile(r"[-－—–―─━═_=*＊·•.…]{3,}$")
_PAGE = re.compile(
    r"(?:[-—–－·•]\s*\d{1,4}\s*[-—–－·•]|\d{1,3}\s*/\s*\d{1,3}|\d{1,3}"
    r"|第\s*[\d一二三四五六七八九十百]{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?)$"
)

_PEOPLE = r"[\u4e00-\u9fff、·\s/]"
_CAPTION = re.compile(
    rf"[^。]{{0,120}}。\s*\S{{0,24}}?(?:记者|通讯员)\s*{_PEOPLE}{{2,30}}$"
    rf"|\S{{0,24}}?(?:社|报|网|台|新闻|传媒|客户端)记者\s*{_PEOPLE}{{2,20}}$"
)
#: 李明 摄, （本报记者李明摄）, 资料图片: 影视拍摄 ends like a caption and is none.
_CAPTION_END = re.compile(
    rf"(?:[\s　/][\u4e00-\u9fff]{{1,4}}\s?摄(?:影(?:报道)?)?|(?:记者|通讯员|摄影){_PEOPLE}{{2,30}}摄(?:影(?:报道)?)?"
    r"|(?:^|[\s（(])(?:资料图片?|资料照片|[\u4e00-\u9fff]{2,12}(?:供图|制图)))[）)]?\s*$"
)
_PICTURE = re.compile(r"[（(]?\s*(?:图为|图片说明|图\s?[一二三四五六七八九十\d]{1,2}[：:\s]|[上下左右题]图|资料图)")

_AGENCY = r"(?:新华[社网]|中新[社网]|人民网|央视网|本报|中国新闻社|人民日报|[\u4e00-\u9fff]{2,8}(?:日报|晚报|社|网))"
_N = r"[0-9０-９一二三四五六七八九十廿]"
_WIRE = re.compile(
    rf"[（(]?\s*{_AGENCY}[\u4e00-\u9fff]{{0,16}}\s*(?:{_N}{{4}}\s*年)?\s*{_N}{{1,3}}\s*月\s*{_N}{{1,3}}\s*日\s*[电讯]"
)
_NEWSPAPER = re.compile(
    r"[（(]?\s*《\s*[^》]{2,16}\s*》\s*[（(〔]?\s*\d{4}\s*年\s*(?:\d{1,2}\s*月\s*\d{1,2}\s*日|第?\s*\d{1,2}\s*期)[^，。；]{0,14}$"
)
_SOURCE_NOTE = re.compile(
    r"[（(]\s*(?:摘自|选自|原载|据)?\s*《[^》]{2,30}》[^。（）()]{0,60}"
    r"(?:第?[\d—–\-－]{1,9}页|版|期|日)[^。]{0,12}。?\s*[）)]?\s*$"
)
_AUTHOR_NOTE = re.compile(r"[（(]\s*(?:作者|本文作者|这是|本文|这篇|此件|以上是)")

_NOTE_HEADS = frozenset(["注释", "注", "附注", "注解", "脚注", "尾注", "题解", "编者注", "编者按", "校注"])
_NOTE = re.compile(
    r"[〔\[［【]\s*\d{1,3}\s*[〕\]］】]|[⑴-⒇①-⑳]\s*(?:参?见|指)|\*\s*这是|>\s*\S|注\s?\d{0,2}\s*[：:]|编者(?:按|注)\s*[：:]"
)
_NOTE_STARTS = frozenset("〔[［【*>注编⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ATTACHMENTS = re.compile(
    r"(?:附\s*件|附\s*表|附\s*录|附\s*图)\s*(?:[0-9０-９一二三四五六七八九十]{1,3})?\s*(?:[：:．.、]|$)|附\s*[：:]"
    r"|(?:有关)?(?:名词|名词术语|术语|用语|名词和术语|专有名词|部分名词|有关名词|有关用语|部分词语|缩略语|词语)\s*(?:解释|注释|释义|说明|简释)"
    r"|(?:《?政府工作报告》?|报告)(?:中?(?:有关|部分|的)?)*(?:名词|用语|术语|词语)"
)
#: A glossary's head is a line of its own; in a sentence the words mean something else.
LONGEST_HEAD = 45
#: Captions and wire leads run to a few sentences; a paragraph of the speech that ends in 摄 is longer.
LONGEST_CAPTION = 260


def frame_role(text: str) -> str | None:
    """The role of a paragraph that is no part of the speech's words, or None.

    chrome: buttons, page numbers, 来源：, publication times. caption: …新华社记者 某某 摄. wire_tail:
    （新华社北京2月23日电）, 《 人民日报 》（ 2020年02月24日 02 版）. note: 注释, 〔1〕…. attachment: 附件1, 名词解释.
    """
    line = text[: LONGEST_CAPTION + 1].strip().lstrip("\u200b\ufeff")
    if not line:
        return "chrome" if len(text) <= LONGEST_CAPTION else None
    first = line[0]
    if first in _NOTE_STARTS and _NOTE.match(line):
        return "note"
    if len(line) <= LONGEST_HEAD:
        role = _short(line)
        if role:
            return role
    if len(line) > LONGEST_CAPTION:
        return None
    if "日" in line and ("电" in line or "讯" in line) and _WIRE.match(line):
        return "wire_tail"
    if "《" in line and (_NEWSPAPER.match(line) or _SOURCE_NOTE.match(line)):
        return "wire_tail"
    if (first in _CHROME_STARTS and _CHROME.match(line)) or _is_published(first, line) or is_library_line(line):
        return "chrome"
    if _is_caption(line):
        return "caption"
    return "note" if line[0] in "（(" and line[-1] in "）)" and _AUTHOR_NOTE.match(line) else None


def _is_published(first: str, line: str) -> bool:
    return first in "12发更时日新" and bool(_PUBLISHED.match(line)) and not _DOTTED.match(line)


def _short(line: str) -> str | None:
    """The role of a line of few characters: a button, a rule, a page number, the head of notes or attachments."""
    bare = squeeze(line)
    if bare.strip(_BRACKETS) in _BUTTONS or not bare.strip(_BRACKETS):
        return "chrome"
    if _RULE.match(bare) or _PAGE.match(line) or not bare.strip("?？"):
        return "chrome"
    if bare.strip(_BRACKETS + "#*-—") in _NOTE_HEADS:
        return "note"
    if _ATTACHMENTS.match(line.lstrip("#* ")) or _ATTACHMENTS.match(bare.lstrip("#*")):
        return "attachment"
    return "chrome" if "源" in line and _PUBLISHED_LATE.search(line) else None


def _is_caption(line: str) -> bool:
    """新华社记者 某某 摄, 图为…, （本报记者某某摄）; a sentence of the speech with 记者 in it is none."""
    if ("摄" in line[-5:] or "图" in line[-3:] or "资料照片" in line[-6:]) and _CAPTION_END.search(line):
        return True
    if _PICTURE.match(line):
        return len(line) <= 120
    return "记者" in line[-24:] and len(line) <= 120 and line[-1] not in "。问：:" and bool(_CAPTION.match(line))
