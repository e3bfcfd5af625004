"""The words that carry a demand: 要, 必须, 严禁, 力争, 请 …, told apart from their look-alikes.

要 is a demand in 各单位要…, not in 主要, 重要, 只要, 需要 (a noun), 要素, 要么, 要是; 应 not in 应对, 反应; 须 not
in 必须的; 请 not in 申请. What stands around the word decides, never the sentence's topic.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.guarded import telltale


class Modal(NamedTuple):
    """A demand word: its span, the force of the demand (schemas.enrich.MODALITIES) and its polarity."""

    start: int
    end: int
    word: str
    modality: str
    polarity: str


#: Every alternative begins with its own letters, so that a search runs from one of them to the next.
_PROHIBITION = (
    r"严禁|禁止(?!性)|杜绝(?=[^了])|[决绝]不(?!是|会|亚|次|仅|只|意味|坚|答应|同意|承认)(?:允许|能|可|准|许|得|容许)?"
    r"|不得(?![不已了力人])|不准(?!确)|不许|不允许|切忌|切勿|切不可|谨防|严防|力戒"
    r"|不应(?:该|当)?(?![有对付急答变]|.{1,6}的(?:事|损|问|情))"
    r"|不要(?!紧|说|求|不)|不能(?!够?不|适应|满足|及时|有效|完全|一次)|千万不(?:能|要|可)"
)
_OBLIGATION = (
    r"一律(?!平等)|一定要|务必(?:要|使|把)?|务须|(?<![任服业事财税商])务(?=于)|必须(?:要)?(?!的)|须(?=[^知发弥臾])"
    r"|应当|应该|应(?=[以把在将由按从该与向自予]|(?:坚持|加强|进一步|认真|积极|主动|及时|切实|高度|严格|立即|尽快|强化|加大|做好|抓好|定期|带头|充分|结合|深入|准确)(?!对))"
    r"|要(?!求(?![真实新变索同])|领(?!导)|紧(?![盯抓扣跟密紧贴急绷围缩盯守接])|[是么素点件害闻道义旨塞](?!清|亮)|的|务(?!必)|[^，。]{1,6}得多|地(?!方)|不然|不得|管党)"
    r"|需要(?=我们|大家|各|全|广大|坚持|持续|进一步)|需(?=要?进一步|加强|各|将|把|尽快|及时|认真|严格|定期|切实|强化|明确|积极|抓紧|做好|严格|主动|密切|配合|落实|充分|高度|立即|确保|提前|共同)"
)
#: What the chair of a meeting asks for is no task: 请县长讲话, 请张三同志作表态发言, 请予审议.
_ON_STAGE = (
    r"(?![^，。；\n]{1,28}?(?:讲话|发言|致辞|致词|宣读|宣布|传达|通报(?!给|到)|颁奖|领奖|上台|登台|入场|入座|就座|起立|退场|合影|主持|点评|审议|[局厅处科县市区镇乡院校]长[\u4e00-\u9fff]{0,4}汇报|提出[^，。]{0,6}意见|"
    r"(?<!工)作[^，。；\n]{0,20}?(?:报告|说明|介绍|交流|部署|表态|总结|汇报)|讲(?:意见|[几两三]点|一下)))"
)
#: A body that is asked to do something: 请组织部把…纳入…; not 请组织部长讲话, 请市住建局作表态发言.
_ASKED = (
    r"(?:[\u4e00-\u9fff]{2,8}[、和及]){0,4}[\u4e00-\u9fff]{0,8}?(?:局|部|委|办|办公室|室|中心|支部|单位|部门|乡镇|街道|社区|公司|院|会|处|科|所|站|队|台|社|集团|专班|组|机关|学校|银行)"
    r"(?:对|进行|大力|给予|务必|一定|围绕|研究|负责|牵头|会同|尽快|抓紧|按照?|要|在|于|根据|结合|把|将|及时|认真|统筹|加强|做好|抓好|配合|多|尽早|继续|全程|主动|盯|跟进|滚动|加大|加密|派|组织|帮助|协助|支持|多做|提前|立即|安排|严格|切实|积极|持续|进一步)"
)
#: An officer by his name, and one who is wished something by the name of what he belongs to.
_OFFICER = (
    r"(?:[\u4e00-\u9fff]{0,8}?[xX×*]{1,3}(?:书记|县长|市长|区长|镇长|乡长|局长|主任|部长)[、和及]){0,2}"
    r"[\u4e00-\u9fff]{0,4}?[\u4e00-\u9fffxX×*]{1,3}?副?(?:书记|县长|市长|区长|镇长|乡长|局长|主任|部长|主席|校长|院长|处长|科长)"
    r"(?:多|来|去|负责|牵头|盯|把|具体|带|亲自|尽快|跟)"
)
_WISHED = (
    r"(?![\u4e00-\u9fff]{0,7}[我你他她它人]们)[\u4e00-\u9fff]{1,8}们|"
    r"[\u4e00-\u9fff]{0,10}?(?:支部|党委|街道|乡镇|公司|集团|企业|学校|医院|中心|干部|党员|教师|青年|同学|家长|干警|民警|代表|委员|企业家|工作者|师生|学生|职工|员工|个人|市民|居民|村民|群众|业主|商户|驾驶员|司机|部门|单位)"
    r"(?:们|同志)*(?:要|以|把|能|从|在|不|继续|进一步|认真|切实|积极|牢记|珍惜|发扬|立足|争做|争当|再接再|戒骄)"
)
_REQUEST = (
    rf"请{_ON_STAGE}(?=大家|各|同志|有关|相关|全体|你们|市|县|区|省|镇|乡|与会|{_ASKED}|{_OFFICER})|希望(?={_WISHED}|大家|各|同志|你们|全|广大|在座|我们|有关|相关)"
    rf"|恳请|(?<!的)要求(?=[\u4e00-\u9fff、]{{2,16}}?(?<![主重需只首想定然都也就])要(?![求点素]))|要求(?=各|全|大家|我们|有关|相关|广大|每|{_ASKED})"
)
_WORDS = f"(?P<no>{_PROHIBITION})|(?P<must>{_OBLIGATION})|(?P<ask>{_REQUEST})"
_MODAL, _BEGINNING = re.compile(_WORDS), telltale(_WORDS)
#: What a demand word may have before it and take along: 都要, 更要, 坚决杜绝.
_PREFIX = re.compile(r"(?:坚决|严格|绝对|一定|关键|首先|尤其|特别|仍然|还是|就是|同样|[就都更还也既又均])$")
_PREFIXED = frozenset({"要", "不要", "不能", "严禁", "禁止", "杜绝"})

#: 主要 重要 只要 想要 …: 要 after one of these is part of that word.
_NOT_BEFORE = frozenset("主重只想首必摘纪纲概扼简机索险若快紧需次显切将正综为")
#: Who owns something, by the word that ends in 主.
_OWNER = re.compile(r"(?:项目|工程|小区|全体|广大|各)业主$|[房车船机雇货]主$")
#: 不能 after one of these asks or tells: 能不能, 会不会, 就不能.
_NOT_BEFORE_NOT = frozenset("能要会可是该就舍巴恨")
#: 应 after one of these: 反应, 适应, 相应, 供应 …; 请 after these: 申请, 邀请, 聘请, 提请
_NOT_BEFORE_SHOULD = frozenset("反适相供对响呼效感答照理顺因申邀聘提敦必无")

#: 需 after these tells of a need: 急需, 亟需, 所需.
_NOT_BEFORE_NEED = frozenset("急亟所供内军")

#: Guards for whole sentences: what no demand word stands without, and what no row stands without where bare
#: verbs do not instruct (由 arranges).
_LETTERS = (
    r"(?:(?<![主重只首])|(?<=[业房车船机雇货]主))要(?!素)|需(?!求)|须|务[必须于]|(?<![反适相供对响])应(?!对|用)|(?<!申)请|希望|一律|不[得准许允能应]|"
    r"[决绝]不|严[禁防]|力戒|禁止|杜绝|切[忌勿不]|谨防"
)
MODAL_WORDS = telltale(_LETTERS)
DEMAND_WORDS = telltale(_LETTERS + r"|力争|争取|坚决|至少(?!有|是|还|可|能|需|说)|不少于|(?<![自理缘])由(?![于此来衷])")


def find_modal(text: str, start: int, end: int) -> Modal | None:
    """The first demand word of a clause, or None."""
    at = start
    while (there := _BEGINNING.search(text, at, end)) and (match := _MODAL.match(text, there.start(), end)):
        word, begin = match.group(), match.start()
        quote = max(text.rfind("“", start, begin), text.rfind("《", start, begin))
        if quote >= 0 and (close := text.find("”" if text[quote] == "“" else "》", quote, end)) > begin:
            at = close + 1
            continue
        if begin > start and text[begin - 1] in _no_word_after(word) and not _is_owner(text, start, begin):
            at = match.end()
            continue
        if word in _PREFIXED and (prefix := _PREFIX.search(text, max(start, begin - 2), begin)):
            if word == "不能" and prefix.group() in ("还", "就"):
                at = match.end()  # 还不能战胜困难: a fact
                continue
            begin = prefix.start()
            word = prefix.group() + word
        if word.endswith("要") and len(word) <= len("就要") and text[end - 1] == "了":
            return None  # 钟声就要敲响了: what is about to happen
        if match["no"]:
            return Modal(begin, match.end(), word, "prohibition", "refrain")
        modality = "request" if match["ask"] and word != "要求" else "obligation"
        return Modal(begin, match.end(), word, modality, "do")
    return None


def _is_owner(text: str, start: int, end: int) -> bool:
    """项目业主|要, 车主|要: 主 is who must, not the first half of 主要 (企业|主要|负责人)."""
    return text[end - 1] == "主" and _OWNER.search(text, max(start, end - 4), end) is not None


def _no_word_after(word: str) -> frozenset[str]:
    """The letters after which a match is part of another word."""
    if word == "要":
        return _NOT_BEFORE
    if word[0] == "不":
        return _NOT_BEFORE_NOT
    if word[0] == "需":
        return _NOT_BEFORE_NEED
    return _NOT_BEFORE_SHOULD if word[0] in "应须请" else _NOTHING


_NOTHING: frozenset[str] = frozenset()
