"""Times told from the day of the speech: up to now, so many years ago, the nth week, years known by a name."""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates

SPOKEN = "2024-04-17"  # a Wednesday


def found(text: str, anchor: str | None = SPOKEN) -> list[tuple[str, str | None, str | None, str]]:
    return [(text[one.start : one.end], one.iso, one.iso_end, one.role) for one in read_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "role"),
    [
        ("2020年至今，已建成三处", "2020年至今", "2020", SPOKEN, "past"),
        ("从1978年到现在", "1978年到现在", "1978", SPOKEN, "past"),
        ("今年1月至目前，", "今年1月至目前", "2024-01", SPOKEN, "past"),
        ("2012年以来直到今天，", "2012年以来直到今天", "2012", SPOKEN, "past"),
        ("三年前的5月1日，", "三年前的5月1日", "2021-05-01", None, "past"),
        ("十年前的今天，", "十年前的今天", "2014-04-17", None, "past"),
        ("五年前的夏天，", "五年前的夏天", "2019", None, "past"),
        ("2024年第18周，", "2024年第18周", "2024-04-29", "2024-05-05", "event"),
        ("2023年Q3，", "2023年Q3", "2023", None, "past"),
        ("2024.03，", "2024.03", "2024-03", None, "past"),
        ("甲辰年到来之际，", "甲辰年", "2024", None, "event"),
        ("甲辰龙年春节，", "甲辰龙年春节", "2024-02-10", None, "past"),
        ("辛亥年，", "辛亥年", None, None, "event"),
        ("年初，我们定了目标", "年初", "2024", None, "past"),
        ("清明祭扫期间", "清明", "2024-04-04", None, "past"),
        ("今年清明，", "今年清明", "2024-04-04", None, "past"),
        ("今年以来，", "今年", "2024", None, "past"),
        ("刚刚过去的2023年，", "2023年", "2023", None, "past"),
    ],
)
def test_times_told_from_the_speech(text: str, words: str, first: str | None, last: str | None, role: str) -> None:
    assert found(text) == [(words, first, last, role)]


def test_festivals_that_are_listed_are_each_read() -> None:
    assert [iso for _, iso, _, _ in found("抓好“五一”、端午和“十一”期间的值守")] == [
        "2024-05-01",
        "2024-06-10",
        "2024-10-01",
    ]
    assert [iso for _, iso, _, _ in found("清明、五一假期")] == ["2024-04-04", "2024-05-01"]


@pytest.mark.parametrize(
    "text", ["政治清明，社会和谐", "“五一”劳动奖章", "“五一”口号", "共2024.03万元", "甲乙双方", "五一路", "第18周"]
)
def test_names_and_numbers_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("再等3、4个月", "3、4个月"),
        ("过两、三年再说", "两、三年"),
        ("二、三十年后", "二、三十年后"),
        ("拖个一年半载", "一年半载"),
        ("用十天半月完成", "十天半月"),
        ("近一个多月来", "近一个多月来"),
    ],
)
def test_lengths_that_are_only_rough_have_no_iso_length(text: str, words: str) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.duration) == (words, None)


def test_the_whole_year_of_aims_is_that_of_the_speech_unless_it_looks_back() -> None:
    assert found("完成全年目标任务")[0][1] == "2024"
    assert found("较好完成全年目标任务", "2024-01-20")[0][1] is None
    assert found("努力完成全年目标任务", "2024-01-20")[0][1] == "2024"
    assert found("2023年很不平凡。全年增长6%", "2024-01-20")[1][1] == "2023"


def test_months_that_lie_behind_are_of_the_next_year_where_that_is_spoken_of() -> None:
    spoken = "2021-12-18"
    assert [iso for _, iso, _, _ in found("2022年春运将于1月17日开始，2月25日结束", spoken)] == [
        "2022",
        "2022-01-17",
        "2022-02-25",
    ]
    assert [iso for _, iso, _, _ in found("12月18日开会部署元旦春节期间的工作", spoken)] == [
        "2021-12-18",
        "2022-01-01",
        "2022-02-01",
    ]
    assert found("1月17日召开会议", spoken)[0][1] == "2021-01-17"


def test_a_year_that_is_only_compared_with_is_not_gone_on_in() -> None:
    assert [iso for _, iso, _, _ in found("任务和去年持平。征兵从8月1日启动")] == ["2023", "2024-08-01"]


def test_a_range_over_the_turn_of_the_year_ends_in_the_next() -> None:
    assert [(iso, last) for _, iso, last, _ in found("11月15日至3月15日供暖")] == [("2024-11-15", "2025-03-15")]
    assert [iso for _, iso, _, _ in found("3月20日至10日")] == ["2024-03-20", "2024-03-10"]


def test_that_year_is_the_one_named_in_the_sentence_or_paragraph() -> None:
    assert [iso for _, iso, _, _ in found("2014年开展整治，当年见效。该年又开会。")] == ["2014", "2014", "2014"]
    assert found("不同年龄的人都来了") == []
    assert [one for one, _, _, _ in found("2024年是胜利周年。当年，敌人犯下罪行")] == ["2024年"]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2014年全年，", "2014年全年", "2014", None),
        ("2019、2020、2021年，", "2019、2020、2021年", "2019", "2021"),
        ("十八届三中、四中、五中全会精神", "十八届三中、四中、五中全会", None, None),
        ("“十五”及其后，", "“十五”", None, None),
        ("今年“七一”庆祝大会", "今年“七一”", "2024-07-01", None),
        ("到 2023 年底，累计修建", "2023 年底", "2023-12-31", None),
        ("八届二次全会以来", "八届二次全会", None, None),
        ("十九届中央纪委五次全会部署", "十九届中央纪委五次全会", None, None),
    ],
)
def test_several_together(text: str, words: str, first: str | None, last: str | None) -> None:
    assert [(one, iso, iso_end) for one, iso, iso_end, _ in found(text)] == [(words, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "八小时内外都要严",
        "在最后一年冲刺",
        "谋划新一年的工作",
        "公路建设五年决战",
        "有一年，我去过那里",
        "一、二季度产值",
    ],
)
def test_lengths_in_names_and_ordinals_are_none(text: str) -> None:
    assert [one for one in read_dates(text, SPOKEN) if one.shape == "duration"] == []


@pytest.mark.parametrize(
    ("text", "words", "length"),
    [
        ("只有一个半月的时间", "一个半月", "P1M15D"),
        ("还有一年", "一年", "P1Y"),
        ("冲刺30天空气质量", "30天", "P30D"),
    ],
)
def test_lengths_that_look_like_other_words(text: str, words: str, length: str) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.duration) == (words, length)


def test_works_that_are_to_end_by_a_time_make_it_a_term() -> None:
    assert found("方案10月底完工") == [("10月底", "2024-10-31", None, "deadline")]


def test_what_begins_with_before_is_no_term() -> None:
    assert [(one, role) for one, _, _, role in found("较年初前移了3位")] == [("年初", "past")]


def test_marks_typed_on_a_latin_keyboard_are_marks() -> None:
    assert [iso for _, iso, _, _ in found("从全国来看,8月20日发生一起;同时,2019年(含)以前")] == ["2024-08-20", "2019"]
