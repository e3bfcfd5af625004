"""How a format sets its lines is evidence: where it decides, and where words and numbering do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ingest.styled import page, taken_in, tree, word
from tests.parse.outlines import BODY

OPENING = "今天召开这次会议，主要任务是分析形势，安排部署下一步工作。下面，我讲几点意见。"
SHORT = "水旱灾害多发，防是根本。"
MADE = pytest.mark.parametrize(("make", "name"), [(word, "讲话.docx"), (page, "讲话.html")])
Make = Callable[..., bytes]


@MADE
def test_headings_without_number_are_found_by_their_style(make: Make, name: str) -> None:
    speech = [
        "在全县防汛工作会议上的讲话",
        "同志们：",
        OPENING,
        "2|形势怎么看",
        SHORT,
        "3|去年怎么样？",
        BODY,
        "3|今年怎么办？",
        BODY,
        "2|责任怎么落",
        SHORT,
    ]
    assert tree(taken_in(make(*speech), name)) == ["|形势怎么看", "  |去年怎么样", "  |今年怎么办", "|责任怎么落"]
    assert tree(taken_in(make(*(one.partition("|")[2] or one for one in speech)), name)) == []


def test_a_styled_heading_stands_beside_numbered_ones_of_its_level() -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING, "1|几点体会", BODY, "1|一、认清形势", BODY]
    speech += ["2|总的看法", SHORT, "1|二、压实责任", BODY, "1|最后的话", BODY]
    assert tree(taken_in(word(*speech))) == [
        "|几点体会",
        "一、|认清形势",
        "  |总的看法",
        "二、|压实责任",
        "|最后的话",
    ]


def test_numbers_without_a_level_stand_under_styled_headings() -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING]
    for title in ("工作回顾", "工作打算"):
        speech += [f"1|{title}", SHORT, "一、水库", BODY, "二、河道", BODY]
    assert tree(taken_in(word(*speech))) == [
        "|工作回顾",
        "  一、|水库",
        "  二、|河道",
        "|工作打算",
        "  一、|水库",
        "  二、|河道",
    ]


@MADE
def test_styles_never_override_numbering(make: Make, name: str) -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING]
    speech += ["2|一、认清形势", BODY, "1|（一）水库", BODY, "3|（二）河道", BODY, "1|二、压实责任", BODY]
    wanted = ["一、|认清形势", "  （一）|水库", "  （二）|河道", "二、|压实责任"]
    assert tree(taken_in(make(*speech), name)) == wanted


@MADE
def test_where_all_is_a_heading_nothing_is(make: Make, name: str) -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING, "一、认清形势", BODY, SHORT, "二、压实责任", BODY]
    made = taken_in(make(*(f"1|{one}" for one in speech)), name)
    assert tree(made) == ["一、|认清形势", "二、|压实责任"]
    assert made["front_matter"]["title"].to_pylist() == ["在全县防汛工作会议上的讲话"]


@MADE
def test_a_bold_sentence_in_the_body_is_no_heading(make: Make, name: str) -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING, "一、认清形势", "b|防汛责任重于泰山。", BODY, BODY]
    assert tree(taken_in(make(*speech, "二、压实责任", BODY), name)) == ["一、|认清形势", "二、|压实责任"]


def test_a_bold_line_needs_less_around_it_to_be_a_heading() -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING, "{}工作回顾", SHORT, "{}工作打算", SHORT]
    assert tree(taken_in(word(*(one.format("b|") for one in speech)))) == ["|工作回顾", "|工作打算"]
    assert tree(taken_in(word(*(one.format("") for one in speech)))) == []


@pytest.mark.parametrize("how", ["c", "T", "1"])
def test_a_title_without_cues_is_told_by_how_it_is_set(how: str) -> None:
    speech = ["县防办工作材料", "{}汛期将至 警钟长鸣", "工作回顾", BODY, "工作打算", BODY]
    made = taken_in(word(*(one.format(f"{how}|") for one in speech)))
    assert made["front_matter"]["title"].to_pylist() == ["汛期将至 警钟长鸣"]
    assert tree(made) == ["|工作打算"] or tree(made) == ["|工作回顾", "|工作打算"]
    plain = taken_in(word(*(one.format("") for one in speech)))
    assert plain["front_matter"]["title"].to_pylist() == [None]


def test_a_line_that_reads_as_a_title_is_the_title_however_another_is_set() -> None:
    speech = ["c|参阅件", "在全县防汛工作会议上的讲话", "同志们：", OPENING, BODY]
    made = taken_in(word(*speech))
    assert made["front_matter"]["title"].to_pylist() == ["在全县防汛工作会议上的讲话"]


def test_titles_without_cues_open_the_speeches_of_a_word_file() -> None:
    one = ["c|汛期将至 警钟长鸣", "同志们：", OPENING, BODY * 3, "谢谢大家。"]
    two = ["c|种好粮食 建好乡村", "同志们：", OPENING, BODY * 3]
    made = taken_in(word(*one, *two))
    assert made["front_matter"]["title"].to_pylist() == ["汛期将至 警钟长鸣", "种好粮食 建好乡村"]


def test_a_centred_section_before_an_address_in_mid_speech_opens_no_speech() -> None:
    speech = ["c|在县第十届人民代表大会上的报告", "各位代表：", OPENING, BODY * 3, "c|今后五年的目标"]
    made = taken_in(word(*speech, "各位代表！", BODY * 3))
    assert made["speeches"].num_rows == 1


def test_a_publication_date_dates_no_speech() -> None:
    content = page("1|汛期将至 警钟长鸣", "同志们：", OPENING, BODY)
    content = content.replace(b"<head>", b'<head><meta name="PubDate" content="2023-10-20">')
    made = taken_in(content, "讲话.html")
    assert ("published", "2023-10-20") in {(h["kind"], h["value"]) for h in made["hints"].to_pylist()}
    assert made["front_matter"]["date"].to_pylist() == [None]


def test_numbers_that_begin_anew_under_styled_headings_stand_under_them_whatever_their_level() -> None:
    speech = ["在全县防汛工作会议上的讲话", "同志们：", OPENING]
    for title in ("工作回顾", "形势分析", "工作打算"):
        speech += [f"1|{title}", SHORT, "1|一、水库", BODY, "1|二、河道", BODY]
    assert tree(taken_in(word(*speech)))[:4] == ["|工作回顾", "  一、|水库", "  二、|河道", "|形势分析"]
