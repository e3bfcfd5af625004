"""Colophons: elements on lines of their own, glued into one, spread over several."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.colophons import is_colophon_line, read_colophon


def test_the_elements_of_the_older_printing_glued_into_three_lines() -> None:
    lines = [
        "主题词：城市管理环境卫生讲话 通报发：各乡镇人民政府、青山办事处，市政府各部门。",
        "送：市委各部门，市检察院，市法院。****人民政府办公室2024年4月18日印",
        "（共印170份）",
    ]
    assert all(map(is_colophon_line, lines))
    found = read_colophon(lines)
    assert found.subject_terms == ("城市管理", "环境卫生", "讲话", "通报")
    assert found.distribution == "各乡镇人民政府、青山办事处，市政府各部门。"
    assert found.copied_to == "市委各部门，市检察院，市法院。"
    assert (found.printed_by, found.printed_date, found.copies) == ("****人民政府办公室", "2024-04-18", 170)


def test_the_elements_of_gb_t_9704_2012() -> None:
    lines = ["抄送：县委办公室，县人大办公室。", "青山县人民政府办公室　　2024年4月18日印发"]
    assert all(map(is_colophon_line, lines))
    found = read_colophon(lines)
    assert found.copied_to == "县委办公室，县人大办公室。"
    assert (found.printed_by, found.printed_date) == ("青山县人民政府办公室", "2024-04-18")
    assert (found.subject_terms, found.copies) == ((), None)


def test_subject_terms_parted_by_blanks_stay_as_they_are() -> None:
    assert read_colophon(["主题词：农业　水利　建设　通知"]).subject_terms == ("农业", "水利", "建设", "通知")


def test_no_element_runs_on_across_the_number_of_copies() -> None:
    found = read_colophon(["送：市委各部门，市检察院。（共印170份）在全县春耕会议上的讲话"])
    assert (found.copied_to, found.copies) == ("市委各部门，市检察院。", 170)


def test_a_forwarding_verb_is_no_label() -> None:
    assert read_colophon(["抄送：各科室转发：下属单位"]).distribution is None


@pytest.mark.parametrize(
    "line",
    [
        "要把文件印发到各村。",
        "2024年4月18日",
        "发展是要务：",
        "同志们：",
        "",
        "材料于2024年4月18日印发各单位学习",
        "方案已于2024年4月18日印发。",
    ],
)
def test_sentences_are_no_colophon(line: str) -> None:
    assert not is_colophon_line(line)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(alphabet="主题词：发送抄报印共份（）2024年4月18日。， 办公室讲话\n", max_size=60), max_size=5))
def test_any_lines_are_read_without_an_error(lines: list[str]) -> None:
    found = read_colophon(lines)
    assert all(found.subject_terms)
    for line in lines:
        is_colophon_line(line)
