"""What Word shows is what is read: automatic numbers above all."""

from __future__ import annotations

import pytest

from config.limits import Limits
from tasks.ingest.readers.docx import read
from tasks.ingest.readers.docx.counting import written
from tests.ingest.making import OFFICIAL_LEVELS, docx, levels, numbering, paragraph


def lines(body: str, numbered: str = "", styles: str = "", **parts: str) -> list[str]:
    return read(docx(body, numbered, styles, **parts), Limits()).text.splitlines()


def listed(*places: int, num: int = 1) -> str:
    return "".join(paragraph("文", level, num) for level in places)


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百〇五"),
        ("chineseCountingThousand", 120, "一百二十"),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 5, "05"),
        ("upperRoman", 4, "IV"),
        ("lowerLetter", 27, "aa"),
        ("decimalEnclosedCircle", 51, "51"),
        ("aiueo", 2, "2"),
        ("none", 2, ""),
        ("chineseCounting", 99, "九十九"),
        ("chineseCounting", 101, "一〇一"),
        ("ideographDigital", 25, "二五"),
        ("japaneseCounting", 11, "十一"),
        ("japaneseCounting", 120, "百二十"),
        ("taiwaneseCounting", 21, "二十一"),
        ("taiwaneseCountingThousand", 110, "一百一十"),
        ("ideographLegalTraditional", 2, "貳"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 3, "㊂"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 1999, "mcmxcix"),
    ],
)
def test_numbers_are_written_in_their_format(form: str, number: int, shown: str) -> None:
    assert written(number, form) == shown


def test_deeper_levels_begin_anew_below_each_heading() -> None:
    shown = lines(listed(0, 1, 1, 2, 0, 1, 2), numbering(levels(*OFFICIAL_LEVELS)))
    assert shown == ["一、文", "（一）文", "（二）文", "1.文", "二、文", "（一）文", "1.文"]


def test_a_level_may_never_begin_anew() -> None:
    chapters = levels(("chineseCounting", "第%1章"), suffix="space")
    articles = (
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlRestart w:val="0"/>'
        '<w:suff w:val="space"/><w:lvlText w:val="第%2条"/></w:lvl>'
    )
    shown = lines(listed(0, 1, 1, 0, 1), numbering(chapters + articles))
    assert shown == ["第一章 文", "第一条 文", "第二条 文", "第二章 文", "第三条 文"]


def test_lists_of_one_definition_count_together_unless_a_start_is_overridden() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    made = numbering(levels(("decimal", "%1、")), "", "", override)
    body = listed(0, 0) + listed(0, num=2) + listed(0, 0, num=3) + listed(0)
    assert lines(body, made) == ["1、文", "2、文", "3、文", "1、文", "2、文", "3、文"]


def test_a_list_may_replace_a_level_of_its_definition() -> None:
    other = '<w:lvlOverride w:ilvl="0">' + levels(("decimalEnclosedCircle", "%1")) + "</w:lvlOverride>"
    made = numbering(levels(("decimal", "%1、")), "", other)
    assert lines(listed(0) + listed(0, num=2), made) == ["1、文", "②文"]


def test_legal_numbering_writes_all_levels_in_digits() -> None:
    first = levels(("chineseCounting", "%1、"))
    second = (
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    assert lines(listed(0, 1, 1), numbering(first + second)) == ["一、文", "1.1 文", "1.2 文"]


def test_styles_number_their_paragraphs_and_a_paragraph_may_decline() -> None:
    made = numbering(
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="a"/><w:suff '
        'w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt '
        'w:val="chineseCounting"/><w:pStyle w:val="b"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:pPr>'
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/></w:style>'
    )
    body = (
        paragraph("文", style="a")
        + paragraph("文", style="b")
        + paragraph("文", style="c")
        + paragraph("文", 0, 0, style="a")
        + paragraph("文", style="b")
    )
    assert lines(body, made, styles) == ["一、文", "（一）文", "二、文", "文", "（一）文"]
    hints = read(docx(body, made, styles), Limits()).hints
    assert [(hint.kind, hint.value) for hint in hints][:3] == [("heading", "1"), ("heading", "2"), ("heading", "1")]


def test_tracked_changes_are_read_as_accepted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:ins>{run.format('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>{run.format('文')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run.format('前')}</w:p><w:p>{run.format('后')}</w:p>"
        f"<w:p><w:moveFrom>{run.format('走')}</w:moveFrom><w:moveTo>{run.format('来')}</w:moveTo></w:p>"
    )
    assert lines(body) == ["新文", "前后", "来"]


def test_a_paragraph_that_a_tracked_change_deletes_counts_no_number() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    )
    made = numbering(levels(("chineseCounting", "%1、")))
    assert lines(listed(0) + gone + listed(0), made) == ["一、文", "二、文"]
    kept = gone.replace("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "<w:r><w:t>前</w:t></w:r>")
    assert lines(listed(0) + kept + listed(0), made) == ["一、文", "二、前文"]


def test_a_hidden_paragraph_counts_its_number_and_shows_nothing() -> None:
    hidden = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>"
    )
    assert lines(listed(0) + hidden + listed(0), numbering(levels(("decimal", "%1、")))) == ["1、文", "3、文"]


def test_numbers_of_several_levels_are_put_together_and_a_format_may_be_an_alternative() -> None:
    alternative = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
        '<w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    first = levels(("decimal", "%1"), suffix="space")
    second = (
        f'<w:lvl w:ilvl="1"><w:start w:val="3"/>{alternative}<w:suff w:val="tab"/><w:lvlText w:val="%1.%2."/></w:lvl>'
    )
    assert lines(listed(0, 1, 1, 0, 1), numbering(first + second)) == [
        "1 文",
        "1.03. 文",
        "1.04. 文",
        "2 文",
        "2.03. 文",
    ]


def test_what_holds_words_is_read_through() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:hyperlink>{run.format('链')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{run.format('控')}</w:sdtContent>"
        f'</w:sdt><w:smartTag>{run.format("标")}</w:smartTag><w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>'
        f'<w:r><w:sym w:font="SimSun" w:char="2460"/></w:r><w:fldSimple w:instr="DATE">{run.format("域")}</w:fldSimple>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run.format("果")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        f"<w:sdt><w:sdtContent>{paragraph('块')}</w:sdtContent></w:sdt>"
        f'<w:p>{run.format("上页")}<w:r><w:br w:type="page"/></w:r>{run.format("下页")}</w:p>'
    )
    assert lines(body) == ["链控标•①域果", "块", "上页", "下页"]


def test_bold_larger_and_titled_lines_are_hints() -> None:
    big = '<w:r><w:rPr><w:b/><w:sz w:val="44"/></w:rPr><w:t>{}</w:t></w:r>'
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    styles += "</w:style>"
    body = f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>{big.format("讲话")}</w:p>{paragraph("同志们，今天开会。")}'
    body += f"<w:p>{big.format('重')}<w:r><w:t>点</w:t></w:r></w:p>"
    hints = [(h.kind, h.value, h.start) for h in read(docx(body, styles=styles), Limits()).hints]
    assert hints == [("style", "title", 0), ("centred", "", 0), ("bold", "", 0), ("size", "22", 0)]


def test_notes_follow_the_text_after_their_marks() -> None:
    body = '<w:p><w:r><w:t>讲话</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>全文</w:t></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{paragraph("据记录稿整理。")}</w:footnote>'
    assert lines(body, footnotes=notes) == ["讲话〔1〕全文", "〔1〕据记录稿整理。"]


def test_rows_of_tables_are_lines_and_frames_around_text_are_not_tables() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = f"<w:tbl>{row(paragraph('单位'), paragraph('任务'))}{row(paragraph('水利局'), paragraph('清淤'))}</w:tbl>"
    frame = f"<w:tbl>{row(paragraph('一段') + paragraph('二段'))}</w:tbl>"
    assert lines(table + frame) == ["单位\t任务", "水利局\t清淤", "一段", "二段"]


def test_headers_are_hints_and_hidden_text_and_field_instructions_are_nothing() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:t>正文</w:t><w:tab/><w:t>续</w:t><w:br/><w:t>次行</w:t></w:r></w:p>"
    )
    reading = read(docx(body, header1=paragraph("内部资料")), Limits())
    assert reading.text == "正文\t续\n次行\n"
    assert [(hint.kind, hint.value) for hint in reading.hints] == [("header", "内部资料")]


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{paragraph('框中')}</w:txbxContent>"
    alternatives = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert lines(f"<w:p><w:r><w:t>文</w:t></w:r><w:r>{alternatives}</w:r></w:p>") == ["文", "框中"]
