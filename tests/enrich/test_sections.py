"""What a section of a speech is about: a look back or a plan, and its year; and what dates in it take from that."""

from __future__ import annotations

import pytest

from tasks.enrich.dates import find_dates
from tasks.enrich.sections import Section, sections_of
from tests.enrich.speeches import report


def section(title: str, date: str | None = "2024-02-10") -> Section | None:
    speech = report(f"{title}\n新增就业900人。", date)
    return sections_of(speech).at(len(speech.text) - 2)


def dates(text: str, date: str | None = "2024-02-10") -> list[tuple[str, str | None, str | None]]:
    speech = report(text, date)
    return [(speech.text[m.start : m.end], m.iso, m.role) for m in find_dates(speech, sections_of(speech))]


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("一、2023年工作回顾", "2024-02-10", Section("review", 2023)),
        ("一、2023年工作", "2024-02-10", Section("review", 2023)),
        ("一、2023年工作", None, None),
        ("一、过去一年工作", "2024", Section("review", 2023)),
        ("一、工作回顾", "2024-02-10", Section("review", 2023)),
        ("一、工作回顾", "2024-12-20", Section("review", None)),
        ("一、工作回顾和今年重点工作", "2024-02-10", Section("review", 2023)),
        ("一、今年以来工作回顾", "2024-07-10", Section("review", 2024)),
        ("一、2023年和今年以来工作回顾", "2024-05-22", Section("review", None)),
        ("一、过去五年工作回顾", "2024-02-10", Section("review", None)),
        ("一、“十三五”时期工作回顾", "2021-02-10", Section("review", None)),
        ("一、2019—2023年工作回顾", "2024-02-10", Section("review", None)),
        ("二、2024年工作安排", "2023-12-28", Section("plan", 2024)),
        ("二、今年的主要任务", "2024-02-10", Section("plan", 2024)),
        ("二、明年的重点工作", "2023-12-28", Section("plan", 2024)),
        ("二、下一步工作", "2024-05-10", Section("plan", 2024)),
        ("二、下一步工作", "2024-12-10", Section("plan", None)),
        ("二、今后五年的目标任务", "2024-02-10", Section("plan", None)),
        ("一、提高认识", "2024-02-10", None),
    ],
)
def test_a_heading_tells_what_its_section_is_about(title: str, date: str | None, expected: Section | None) -> None:
    assert section(title, date) == expected


def test_a_section_within_one_of_its_kind_is_of_the_same_year() -> None:
    speech = report("二、2024年工作安排\n要快。\n（一）重点任务\n建公园。", "2023-12-28")
    assert sections_of(speech).at(len(speech.text) - 2) == Section("plan", 2024)


def test_the_whole_year_is_that_of_the_review_or_of_the_plan() -> None:
    assert dates("一、2023年工作回顾\n项目进展顺利。\n全年投入3亿元。")[-1] == ("全年", "2023", "past")
    assert dates("二、2024年工作安排\n全年新增就业5000人。")[-1] == ("全年", "2024", "deadline")


def test_what_the_whole_year_only_qualifies_has_no_term() -> None:
    for words in ("完成全年目标任务", "全年的工作", "实现全年增长目标", "全年重点抓好三件事", "确保全年各项任务完成"):
        assert dates(f"二、2024年工作安排\n{words}。")[-1] == ("全年", "2024", "event")


def test_a_month_of_a_review_is_of_the_year_that_is_looked_back_on() -> None:
    review = "一、2023年工作回顾\n完成了年初确定的目标。\n1月启动，6月底前全面建成。"
    assert [iso for _, iso, _ in dates(review)] == ["2023", "2023", "2023-01", "2023-06-30"]


def test_a_month_of_the_plan_for_the_next_year_is_of_that_year() -> None:
    plan = "二、2024年工作安排\n3月底前完成清查，上半年全部整改。\n12月验收。"
    assert [iso for _, iso, _ in dates(plan, "2023-12-28")] == ["2024", "2024-03-31", "2024-06-30", "2024-12"]


def test_a_review_that_names_the_year_of_the_speech_goes_on_in_it() -> None:
    review = "一、2019年工作回顾\n今年以来疫情突如其来。一季度出现负增长。"
    assert [iso for _, iso, _ in dates(review, "2020-05-22")][1:] == ["2020", "2020"]
