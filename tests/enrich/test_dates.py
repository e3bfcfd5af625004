"""Points of time in running text: spans, ISO dates of the precision that the text supports, roles."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.column import ISO_DATE
from tasks.enrich.dates import find_dates, read_dates
from tasks.enrich.sections import Sections, sections_of
from tasks.enrich.speech import Speech
from tasks.language.reading import Reading

SPOKEN = "2024-05-10"  # a Friday


def found(text: str, anchor: str | None = SPOKEN) -> list[tuple[str, str | None, str | None]]:
    return [(text[one.start : one.end], one.iso, one.iso_end) for one in read_dates(text, anchor)]


def only(text: str, anchor: str | None = SPOKEN) -> tuple[str, str | None]:
    (one,) = read_dates(text, anchor)
    return text[one.start : one.end], one.iso


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("方案于2024年4月17日印发", "2024年4月17日", "2024-04-17"),
        ("二○一二年四月十八日印发", "二○一二年四月十八日", "2012-04-18"),
        ("２０１３年６月１８日召开", "２０１３年６月１８日", "2013-06-18"),
        ("1 9 9 8 年5 月 召开", "1 9 9 8 年5 月", "1998-05"),
        ("2024 年 5 月 6 日起施行", "2024 年 5 月 6 日", "2024-05-06"),
        ("发布时间：2013-06-18", "2013-06-18", "2013-06-18"),
        ("2013.6.18晚上八点", "2013.6.18晚上八点", "2013-06-18"),
        ("2021年，全区", "2021年", "2021"),
        ("对照2024国家测评标准", "2024", "2024"),
        ("零八年那一次", "零八年", "2008"),
        ("五八年办的厂", "五八年", "1958"),
        ("98年5月", "98年5月", "1998-05"),
        ("2023年2月29日", "2023年2月29日", None),
        ("二零零四年八月十五", "二零零四年八月十五", "2004-08-15"),
    ],
)
def test_absolute_dates(text: str, words: str, iso: str | None) -> None:
    assert only(text) == (words, iso)


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("4月15日收尾", "4月15日", "2024-04-15"),
        ("8月初出台意见", "8月初", "2024-08"),
        ("于8月底前完成", "8月底前", "2024-08-31"),
        ("12月中旬检查", "12月中旬", "2024-12"),
        ("本月15日前报送", "本月15日前", "2024-05-15"),
        ("上月底清零", "上月底", "2024-04"),
        ("月底前报送", "月底前", "2024-05-31"),
        ("下个月完工", "下个月", "2024-06"),
        ("15日上报", "15日", "2024-05-15"),
        ("去年的机构改革", "去年", "2023"),
        ("去年年底，国务院", "去年年底", "2023-12"),
        ("截至去年底", "去年底", "2023-12-31"),
        ("今年年底前达到", "今年年底前", "2024-12-31"),
        ("年内全部建成", "年内", "2024-12-31"),
        ("年初提出打造", "年初", "2024"),
        ("明年7月基本完成", "明年7月", "2025-07"),
        ("今年下半年开始", "今年下半年", "2024"),
        ("前三季度增长", "前三季度", "2024"),
        ("一季度末前", "一季度末前", "2024-03-31"),
        ("今年前五个月", "今年前五个月", "2024"),
        ("昨天下午", "昨天下午", "2024-05-09"),
        ("下周三开会", "下周三", "2024-05-15"),
        ("本周五前", "本周五前", "2024-05-10"),
        ("三天前", "三天前", "2024-05-07"),
        ("两个星期后", "两个星期后", "2024-05-24"),
        ("下班之前报办公室", "下班之前", "2024-05-10"),
        ("4月29日12时20分许，发生", "4月29日12时20分许", "2024-04-29"),
    ],
)
def test_dates_told_from_the_speech(text: str, words: str, iso: str | None) -> None:
    assert only(text) == (words, iso)


@pytest.mark.parametrize("text", ["去年的改革", "年底前完成", "本月15日前报送", "4月底检查", "今天的会", "三年前"])
def test_without_a_date_of_the_speech_nothing_is_resolved(text: str) -> None:
    assert only(text, None)[1] is None


def test_a_year_supports_no_month_and_a_month_no_day() -> None:
    assert only("本月底前完成", "2024")[1] is None
    assert only("昨天上报", "2024-05")[1] is None
    assert only("今天上报", "2024-05")[1] == "2024-05"
    assert only("年底前完成", "2024")[1] == "2024-12-31"


def test_a_sentence_goes_on_in_the_year_that_it_named() -> None:
    text = "1978年10月开会，12月又开会，次年1月再开会。6月也开会。"
    assert [iso for _, iso, _ in found(text)] == ["1978-10", "1978-12", "1979-01", "2024-06"]


def test_that_year_is_the_one_last_named_in_the_paragraph() -> None:
    assert [iso for _, iso, _ in found("1978年开会。同年9月又开会，同年底散会。")] == ["1978", "1978-09", "1978-12"]
    assert found("1978年开会。\n同年9月又开会。")[1] == ("同年9月", None, None)


def test_what_a_review_tells_of_is_not_yet_to_come() -> None:
    text = "过去的2025年很不平凡。11月6日，全市开会，3月底前完成整改。1月5日又开会。"
    assert [iso for _, iso, _ in found(text, "2026-01-28")] == ["2025", "2025-11-06", "2026-03-31", "2026-01-05"]
    assert found("11月6日开会", "2026-01-28")[0][1] == "2026-11-06"


def test_a_range_that_begins_nowhere_ends_nowhere() -> None:
    assert found("同年9月底至10月初，应邀来访") == [("同年9月底至10月初", None, None)]


def test_a_year_only_compared_with_is_not_gone_on_in() -> None:
    assert [iso for _, iso, _ in found("比去年增长5%，4月又增长")] == ["2023", "2024-04"]


def test_a_term_lies_ahead() -> None:
    assert [iso for _, iso, _ in found("截至2023年底已有9家，6月底前再建")] == ["2023-12-31", "2024-06-30"]


def test_the_year_of_a_plan_is_not_carried_on() -> None:
    assert [iso for _, iso, _ in found("到2030年全面建成，7月底前拿出方案")] == ["2030", "2024-07-31"]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2016—2020年", "2016—2020年", "2016", "2020"),
        ("规划（2021－2035）", "2021－2035", "2021", "2035"),
        ("2012年到2021年", "2012年到2021年", "2012", "2021"),
        ("4月15日至5月1日", "4月15日至5月1日", "2024-04-15", "2024-05-01"),
        ("2023—2024学年", "2023—2024学年", "2023", "2024"),
        ("即日起至6月30日", "即日起至6月30日", "2024-05-10", "2024-06-30"),
        ("8月9日至12日", "8月9日至12日", "2024-08-09", "2024-08-12"),
        ("一九五六年九月十五日至二十七日", "一九五六年九月十五日至二十七日", "1956-09-15", "1956-09-27"),
        ("3月19到20日", "3月19到20日", "2024-03-19", "2024-03-20"),
        ("今年1-9月", "今年1-9月", "2024-01", "2024-09"),
        ("今明两年", "今明两年", "2024", "2025"),
        ("上世纪80年代", "上世纪80年代", "1980", "1989"),
        ("20世纪九十年代初", "20世纪九十年代初", "1990", "1999"),
        ("上世纪五六十年代", "上世纪五六十年代", "1950", "1969"),
    ],
)
def test_ranges(text: str, words: str, first: str, last: str) -> None:
    assert found(text) == [(words, first, last)]


@pytest.mark.parametrize(
    ("text", "anchor", "words", "iso"),
    [
        ("原计划大年初七召开", "2025", "大年初七", "2025-02-04"),
        ("迎接“五一”劳动节", "2024-04-17", "“五一”劳动节", "2024-05-01"),
        ("五一前完成", "2024-04-17", "五一前", "2024-05-01"),
        ("国庆节前全部开工", "2024-08", "国庆节前", "2024-10-01"),
        ("春节期间值班", "2024-12-20", "春节期间", "2025-01-29"),
        ("中秋节慰问", "2024", "中秋节", "2024-09-17"),
        ("2025年春节前夕", "2024-05", "2025年春节前夕", "2025-01-29"),
        ("除夕走访", "2024-02-01", "除夕", "2024-02-09"),
        ("农历正月十五", "2024-01", "农历正月十五", "2024-02-24"),
        ("元旦放假", None, "元旦", None),
    ],
)
def test_festivals_and_the_lunar_year(text: str, anchor: str | None, words: str, iso: str | None) -> None:
    assert only(text, anchor) == (words, iso)


@pytest.mark.parametrize(
    "text",
    [
        "三年行动计划", "百日会战", "第一时间", "三年三提升", "五一路", "十里长街", "一年级", "15分钟生活圈",
        "百年大计", "三点意见", "年内蒙古", "以前年度", "年终总结会", "十大工程", "八大类", "一年比一年好",
        "哪一年", "12345热线", "国发〔2005〕39号", "G2024", "比例1:30", "十月革命", "当年毛主席", "2号楼",
        "改造前后对比", "旧房改造前期", "全年级", "第十五届", "“2030先锋工程”", "第3次", "九年义务教育",
    ],
)  # fmt: skip
def test_names_labels_and_idioms_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("年底前完成", "deadline"),
        ("明年7月基本完成", "deadline"),
        ("三个月内整改到位", "deadline"),
        ("去年4月，", "past"),
        ("8月9日，", "event"),
        ("每月15日调度", "recurring"),
        ("用三年时间", "duration"),
        ("党的十八大以来", "past"),
        ("“十四五”时期", "duration"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [one.role for one in read_dates(text, SPOKEN)] == [role]


def test_masked_years_are_dates_that_mean_none() -> None:
    assert found("***年取消，X年X月X日印发") == [("***年", None, None), ("X年X月X日", None, None)]


@pytest.mark.parametrize(
    ("text", "anchor", "iso", "role"),
    [
        ("上半年完成选址", SPOKEN, "2024-06-30", "deadline"),
        ("三季度要全面铺开", "2024", "2024-09-30", "deadline"),
        ("年中前报送", SPOKEN, "2024-06-30", "deadline"),
        ("今年前九个月力争超过去年", SPOKEN, "2024-09-30", "deadline"),
        ("一季度完成投资3亿元", SPOKEN, "2024", "past"),
        ("一季度完成投资3亿元", "2024", "2024", "event"),
        ("上半年，全县经济平稳", SPOKEN, "2024", "event"),
    ],
)
def test_a_half_or_quarter_as_a_term_is_its_last_day(text: str, anchor: str, iso: str, role: str) -> None:
    one = read_dates(text, anchor)[0]
    assert (one.iso, one.role) == (iso, role)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("按照区委十五届五次全会部署", "区委十五届五次全会"),
        ("落实省委十二届十次、十一次全会精神", "省委十二届十次、十一次全会"),
        ("自治区党委九届三次全委会议提出", "自治区党委九届三次全委会议"),
        ("本世纪头20年的目标", "本世纪头20年"),
    ],
)
def test_plenums_of_local_committees_and_spans_of_centuries_have_no_iso_date(text: str, words: str) -> None:
    assert only(text) == (words, None)


@pytest.mark.parametrize(
    ("text", "words", "iso", "role"),
    [
        ("生活在２５００年前的史学家", "２５００年前", None, "past"),
        ("有1000年来的传统", "1000年来", None, "past"),
        ("2000年前建成的小区", "2000年前", "2000", "past"),
        ("自98年以来，", "98年", "1998", "past"),
        ("公元67年，高僧东来", "公元67年", "0067", "past"),
        ("公元前551年", "公元前551年", None, "past"),
        ("光绪三十二年办学", "光绪三十二年", "1906", "past"),
        ("民国三年五月办学", "民国三年五月", "1914", "past"),
        ("改造前要确定施工单位", "改造前", None, "deadline"),
        ("全年增长6%", "全年", None, "event"),
        ("周末不休息", "周末", None, "event"),
    ],
)
def test_other_ways_to_tell_a_time(text: str, words: str, iso: str | None, role: str) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.iso, one.role) == (words, iso, role)


def test_the_whole_year_is_the_one_that_the_sentence_named() -> None:
    assert [iso for _, iso, _ in found("2023年再创佳绩，全年增长6%")] == ["2023", "2023"]


def test_two_digits_after_a_year_are_a_year() -> None:
    assert found("1995年至98年") == [("1995年至98年", "1995", "1998")]


def test_a_time_of_day_is_kept_with_its_date() -> None:
    times = [one.time for one in read_dates("5月6日上午9点，下午3点半，23时59分，今晚8点", SPOKEN)]
    assert times == ["09:00", "15:30", "23:59", "20:00"]


@pytest.mark.parametrize(
    ("text", "iso", "iso_end"),
    [
        ("4月29日12时20分许，发生", "2024-04-29T12:20", None),
        ("5月6日上午9点开会", "2024-05-06T09:00", None),
        ("5月6日上午开会", "2024-05-06", None),
        ("上午9点开会", None, None),
        ("5月6日8时至10时停水", "2024-05-06T08:00", "2024-05-06T10:00"),
        ("5月6日下午3点到5点停水", "2024-05-06T15:00", "2024-05-06T17:00"),
        ("5月6日晚上8点至凌晨2点停电", "2024-05-06T20:00", "2024-05-07T02:00"),
    ],
)
def test_a_mention_has_the_time_of_a_full_day(text: str, iso: str | None, iso_end: str | None) -> None:
    (mention,) = find_dates(Speech("d", "s", SPOKEN, None, Reading([(0, text)]), (), (), ()), Sections([], []))
    assert (mention.iso, mention.iso_end) == (iso, iso_end)


def test_mentions_carry_what_was_read() -> None:
    reading = Reading([(10, "本月15日前完成")])
    speech = Speech("d", "s", "2024-05", None, reading, (), (), ())
    (mention,) = find_dates(speech, sections_of(speech))
    assert (mention.kind, mention.start, mention.end) == ("date", 0, 6)
    assert (mention.role, mention.iso) == ("deadline", "2024-05-15")
    assert speech.reading.span(mention.start, mention.end) == (10, 16)


_SIGNS = (
    "年月日号周季度前后底初末内中今去明昨本上下每近半几数多零一二三四五六七八九十百千万两廿〇○“”，。、—"
    "-至到:点时分*X 世"
)
_WORDS = (
    *("世纪", "年代", "个", "天", "2024", "12", "31", "2月", "30日", "99"),
    *("春节", "大年", "正月", "党的", "届", "中全会"),
)
_PIECES = st.sampled_from([*_SIGNS, *_WORDS, "\n", "１", "．", "５"])
_ANCHORS = st.sampled_from([None, "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31", "x"])


@given(st.lists(_PIECES, max_size=40).map("".join), _ANCHORS)
@settings(max_examples=400, deadline=None)
def test_whatever_the_text_spans_are_in_order_and_dates_are_dates(text: str, anchor: str | None) -> None:
    end = 0
    for one in read_dates(text, anchor):
        assert end <= one.start < one.end <= len(text)
        end = one.end
        for iso in (one.iso, one.iso_end):
            if iso:
                assert re.fullmatch(ISO_DATE, iso)
                date.fromisoformat(iso if len(iso) == 10 else iso + "-01" if len(iso) == 7 else iso + "-01-01")
        if one.iso and one.iso_end:
            assert one.iso[: len(one.iso_end)] <= one.iso_end[: len(one.iso)]


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
@settings(deadline=None)
def test_a_later_speech_means_no_earlier_day(day: date, days: int) -> None:
    later = day + timedelta(days=days)
    for words in ("昨天", "今年", "下个月", "三天前", "十年后", "本周五"):
        earlier, after = only(words, day.isoformat())[1], only(words, later.isoformat())[1]
        assert earlier is not None
        assert after is not None
        assert earlier <= after


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(deadline=None)
def test_a_full_date_is_read_back_in_every_script(day: date) -> None:
    digits = "〇一二三四五六七八九"
    year = "".join(digits[int(c)] for c in str(day.year))
    tens = ["", "十", "二十", "三十"]
    month, number = (tens[n // 10] + digits[n % 10] * (n % 10 > 0) for n in (day.month, day.day))
    for text in (f"{day.year}年{day.month}月{day.day}日", f"{year}年{month}月{number}日", day.isoformat()):
        assert only(text) == (text, day.isoformat())
