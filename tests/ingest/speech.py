"""One invented speech as its paragraphs: the same words for every format."""

from __future__ import annotations

from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph: its words without number, and the list level that numbers it (None: not numbered)."""

    text: str
    level: int | None = None
    centred: bool = False


SPEECH = (
    Paragraph("在全县秋冬水利建设动员会上的讲话", centred=True),
    Paragraph("（2023年10月18日）", centred=True),
    Paragraph("同志们："),
    Paragraph(
        "今天召开全县秋冬水利建设动员会，主要任务是总结去冬今春的工作，分析当前面临的形势，动员全县上下立即行动起来，"
        "迅速掀起新一轮水利建设高潮。刚才，青河镇、双桥乡作了发言，县水利局通报了任务，讲得都很好。下面，我讲三点意见。"
    ),
    Paragraph("认清形势，增强水利建设的紧迫感", 0),
    Paragraph(
        "水利是农业的命脉。今年入夏以来，我县连续四十多天无有效降雨，受旱面积达到12.6万亩，暴露出工程老化、管护缺位的突出问题。"
    ),
    Paragraph("工程欠账仍然较多", 1),
    Paragraph("全县现有小型水库46座，其中病险水库9座；末级渠道完好率只有58%，不少地方有水送不到田。"),
    Paragraph("管护责任没有压实", 1),
    Paragraph("有的地方重建轻管，工程建成之后无人管、无钱管，三年新、五年旧、八年就报废。"),
    Paragraph("突出重点，确保各项任务按期完成", 0),
    Paragraph("今冬明春全县计划投资2.3亿元，实施五大类126项工程，时间紧、任务重，必须一项一项抓落实。"),
    Paragraph("抓好病险水库除险加固", 1),
    Paragraph("县水利局牵头，各乡镇配合，12月底前全面完成9座病险水库的主体工程。"),
    Paragraph("逐库制定方案。", 2),
    Paragraph("每座水库都要明确责任人、施工队伍和完成时限，方案于10月底前报县水利局审定。"),
    Paragraph("严格质量监管。", 2),
    Paragraph("监理单位要全程旁站，不合格的工程一律返工，绝不允许偷工减料。"),
    Paragraph("抓好渠道清淤和配套", 1),
    Paragraph("各乡镇要组织群众对辖区内的渠道普遍清淤一遍，清淤长度不少于320公里，明年3月底前完成。"),
    Paragraph("抓好农村供水保障", 1),
    Paragraph("县住建局、县水利局要加快城乡供水一体化步伐，年底前农村自来水普及率达到92%以上。"),
    Paragraph("加强领导，形成水利建设的强大合力", 0),
    Paragraph("各级各部门要把水利建设摆上重要位置，主要领导亲自抓，分管领导具体抓，一级抓一级，层层抓落实。"),
    Paragraph("强化资金保障", 1),
    Paragraph("县财政局要统筹整合涉农资金，优先保障水利项目；各乡镇要发动群众投工投劳，多渠道筹措资金。"),
    Paragraph("强化督查考核", 1),
    Paragraph("县委督查室、县政府督查室每半月督查一次、通报一次，对进度滞后的乡镇进行约谈，年终纳入综合考核。"),
    Paragraph("同志们，水利建设任务艰巨、责任重大。让我们立即行动起来，真抓实干，为夺取明年农业丰收打下坚实基础！"),
    Paragraph("谢谢大家！"),
)

_FORMS = ("{}、", "（{}）", "{}.")
_CHINESE = "一二三四五六七八九"


def lines() -> list[str]:
    """The speech as lines of plain text, the numbers typed."""
    counts = [0, 0, 0]
    out = []
    for paragraph in SPEECH:
        number = ""
        if paragraph.level is not None:
            counts[paragraph.level] += 1
            counts[paragraph.level + 1 :] = [0] * (2 - paragraph.level)
            count = counts[paragraph.level]
            number = _FORMS[paragraph.level].format(_CHINESE[count - 1] if paragraph.level < 2 else count)
        out.append(number + paragraph.text)
    return out


def plain() -> str:
    """The speech as plain text."""
    return "".join(f"{line}\n" for line in lines())
