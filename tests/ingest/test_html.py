"""Web pages: the speech and nothing of the page around it, in the paragraphs that a browser shows."""

from __future__ import annotations

import pytest

from config.limits import Limits
from tasks.ingest.readers import Refused
from tasks.ingest.readers.html import read
from tests.ingest.making import speech_html
from tests.ingest.speech import lines

PROSE = "各乡镇要高度重视，精心组织，确保任务按期完成。"


def shown(body: str) -> list[str]:
    return read(f"<html><body>{body}</body></html>".encode(), Limits()).text.splitlines()


def test_the_speech_is_taken_and_the_page_around_it_left() -> None:
    text = read(speech_html(), Limits()).text
    assert [line.strip() for line in text.splitlines()] == lines()


def test_title_and_date_of_the_page_are_hints() -> None:
    page = speech_html().replace(b"<title>", b'<meta name="PubDate" content="2023-10-20"><title>')
    hints = {hint.kind: hint.value for hint in read(page, Limits()).hints}
    assert (hints["page_title"], hints["published"]) == (lines()[0], "2023-10-20")


def test_blocks_and_breaks_part_lines_and_white_space_closes_up() -> None:
    assert shown("<p>同志\n  们</p><div>一<br>二<p>三</p>四</div>") == ["同志 们", "一", "二", "三", "四"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert shown("<pre>讲话\n  全文</pre>") == ["讲话", "  全文".strip()]


def test_ordered_lists_show_their_numbers_unless_the_text_has_some() -> None:
    assert shown("<ol start=3><li>清淤</li><li>除险</li></ol>") == ["3. 清淤", "4. 除险"]
    assert shown("<ol><li>一、清淤</li><li>（二）除险</li></ol>") == ["一、清淤", "（二）除险"]
    assert shown("<ol style='list-style:none'><li>清淤</li></ol>") == ["清淤"]


def test_cells_of_a_table_are_parted_by_a_tab() -> None:
    assert shown("<table><tr><td>单位</td><td>任务</td></tr><tr><td>甲</td><td>乙</td></tr></table>") == [
        "单位\t任务",
        "甲\t乙",
    ]


def test_hidden_elements_and_scripts_are_nothing() -> None:
    assert shown("<p>文</p><p style='display: none'>隐</p><script>x</script><style>y</style><p hidden>z</p>") == ["文"]


@pytest.mark.parametrize("tag", ["td", "div", "section", "form"])
def test_the_text_is_found_in_whatever_holds_it(tag: str) -> None:
    text = "".join(f"<p>{PROSE}</p>" for _ in range(5))
    inner = f"<table><tr><td>{text}</td></tr></table>" if tag == "td" else f"<{tag}>{text}</{tag}>"
    menu = "".join(f"<a href=x>栏目{n}</a> " for n in range(20))
    assert shown(f"<div>{menu}</div>{inner}<div class=footer>版权所有，违者必究。</div>") == [PROSE] * 5


def test_a_page_is_read_whole_however_it_nests_or_refused() -> None:
    assert shown("<font>" * 1500 + "<p>同志们</p>" + "</font>" * 1500 + "<p>后</p>") == ["同志们", "后"]
    with pytest.raises(Refused) as refused:
        shown("<div>" * 20_000 + "<p>同志们</p>")
    assert refused.value.reason == "reader_limit"


def test_a_stretch_of_many_megabytes_is_read() -> None:
    assert shown(f"<p>{PROSE * 200_000}</p>") == [PROSE * 200_000]


def test_what_a_page_says_of_its_encoding_is_checked() -> None:
    page = '<html><head><meta charset="gb2312"></head><body><p>同志们</p></body></html>'
    assert read(page.encode("gbk"), Limits()).text == "同志们\n"
    assert read(page.encode(), Limits()).text == "同志们\n"
