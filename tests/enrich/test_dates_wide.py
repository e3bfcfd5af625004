"""A wide table of ways to tell a time, read in a speech of Wednesday, 17 April 2024.

Each row: the text, the words that are the date, ISO date and end (of times of day alone the time), ISO 8601 length.
"""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates

SPOKEN = "2024-04-17"


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "length"),
    [
        # days and weekdays
        ("２０２４年４月１７日", "２０２４年４月１７日", "2024-04-17", None, None),
        ("二〇二四年四月十七日", "二〇二四年四月十七日", "2024-04-17", None, None),
        ("2024年4月17日（星期三）", "2024年4月17日（星期三）", "2024-04-17", None, None),
        ("4月17号", "4月17号", "2024-04-17", None, None),
        ("本月二十号", "本月二十号", "2024-04-20", None, None),
        ("会议定在二十号", "二十号", "2024-04-20", None, None),
        ("我15号去北京", "15号", "2024-04-15", None, None),
        ("廿三日", "廿三日", "2024-04-23", None, None),
        ("大后天", "大后天", "2024-04-20", None, None),
        ("大前天", "大前天", "2024-04-14", None, None),
        ("本周五", "本周五", "2024-04-19", None, None),
        ("这周五", "这周五", "2024-04-19", None, None),
        ("礼拜天", "礼拜天", "2024-04-21", None, None),
        ("上个星期三", "上个星期三", "2024-04-10", None, None),
        ("下周三前", "下周三前", "2024-04-24", None, None),
        ("下下周一", "下下周一", "2024-04-29", None, None),
        ("5月第二个星期日", "5月第二个星期日", "2024-05-12", None, None),
        ("4月第一周", "4月第一周", "2024-04", None, None),
        # months, quarters, years
        ("下下个月", "下下个月", "2024-06", None, None),
        ("下个月底", "下个月底", "2024-05-31", None, None),
        ("上月末", "上月末", "2024-03", None, None),
        ("6月下旬", "6月下旬", "2024-06", None, None),
        ("元月10日", "元月10日", "2024-01-10", None, None),
        ("明年元月", "明年元月", "2025-01", None, None),
        ("去年12月份", "去年12月份", "2023-12", None, None),
        ("大前年", "大前年", "2021", None, None),
        ("大后年", "大后年", "2027", None, None),
        ("去年底", "去年底", "2023-12", None, None),
        ("年末", "年末", "2024-12-31", None, None),
        ("明年年初", "明年年初", "2025", None, None),
        ("二季度末", "二季度末", "2024-06-30", None, None),
        ("本季度内", "本季度内", "2024-06-30", None, None),
        ("2023年第四季度", "2023年第四季度", "2023", None, None),
        ("明年上半年", "明年上半年", "2025", None, None),
        ("两千零八年", "两千零八年", "2008", None, None),
        ("九七年七月", "九七年七月", "1997-07", None, None),
        # weeks, as terms
        ("本周内", "本周内", "2024-04-21", None, None),
        ("本周末前", "本周末前", "2024-04-21", None, None),
        ("下周", "下周", None, None, None),
        ("上周", "上周", None, None, None),
        # festivals and days of the lunar year
        ("除夕", "除夕", "2024-02-09", None, None),
        ("农历八月十五", "农历八月十五", "2024-09-17", None, None),
        ("农历五月初五", "农历五月初五", "2024-06-10", None, None),
        ("阴历七月十五", "阴历七月十五", "2024-08-18", None, None),
        ("正月初五", "正月初五", "2024-02-14", None, None),
        ("七夕", "七夕", "2024-08-10", None, None),
        ("清明节", "清明节", "2024-04-04", None, None),
        ("2025年清明节", "2025年清明节", "2025-04-04", None, None),
        ("冬至", "冬至", "2024-12-21", None, None),
        ("母亲节", "母亲节", "2024-05-12", None, None),
        ("感恩节", "感恩节", "2024-11-28", None, None),
        ("万圣节", "万圣节", "2024-10-31", None, None),
        ("平安夜", "平安夜", "2024-12-24", None, None),
        ("五一假期", "五一假期", "2024-05-01", None, None),
        ("去年端午", "去年端午", "2023-06-22", None, None),
        ("明年元旦", "明年元旦", "2025-01-01", None, None),
        # ranges
        ("4月15到20号", "4月15到20号", "2024-04-15", "2024-04-20", None),
        ("3月5号至3月8号", "3月5号至3月8号", "2024-03-05", "2024-03-08", None),
        ("2024年3月5—8日", "2024年3月5—8日", "2024-03-05", "2024-03-08", None),
        ("12月25日至次年1月5日", "12月25日至次年1月5日", "2024-12-25", "2025-01-05", None),
        ("周一至周五", "周一至周五", "2024-04-15", "2024-04-19", None),
        ("本周一到周三", "本周一到周三", "2024-04-15", "2024-04-17", None),
        ("下周一至周五", "下周一至周五", "2024-04-22", "2024-04-26", None),
        ("今明两年", "今明两年", "2024", "2025", None),
        ("今明两天", "今明两天", "2024-04-17", "2024-04-18", None),
        ("今冬明春", "今冬明春", "2024", "2025", None),
        ("去冬今春", "去冬今春", "2023", "2024", None),
        ("1950年代", "1950年代", "1950", "1959", None),
        ("2000年代", "2000年代", "2000", "2009", None),
        ("90年代初", "90年代初", "1990", "1999", None),
        ("去年10月到今年3月", "去年10月到今年3月", "2023-10", "2024-03", None),
        ("2月至3月", "2月至3月", "2024-02", "2024-03", None),
        # lengths
        ("两天半", "两天半", None, None, "P2DT12H"),
        ("一个半月", "一个半月", None, None, "P1M15D"),
        ("一年零三个月", "一年零三个月", None, None, "P1Y3M"),
        ("3个小时20分钟", "3个小时20分钟", None, None, "PT3H20M"),
        ("1小时30分", "1小时30分", None, None, "PT1H30M"),
        ("三天三夜", "三天三夜", None, None, "P3D"),
        ("一刻钟", "一刻钟", None, None, "PT15M"),
        ("三刻钟", "三刻钟", None, None, "PT45M"),
        ("一个多月", "一个多月", None, None, None),
        ("五个多月", "五个多月", None, None, None),
        ("三个半月", "三个半月", None, None, "P3M15D"),
        ("今后五年", "今后五年", None, None, "P5Y"),
        ("接下来两周", "接下来两周", None, None, "P2W"),
        ("过去24小时", "过去24小时", None, None, "PT24H"),
        ("最近几天", "最近几天", None, None, None),
        ("四十八小时内", "四十八小时内", None, None, "PT48H"),
        ("15个工作日内", "15个工作日内", None, None, "P15D"),
        # told from the speech's day
        ("三天前", "三天前", "2024-04-14", None, "P3D"),
        ("两周前", "两周前", "2024-04-03", None, "P2W"),
        ("五个月前", "五个月前", "2023-11", None, "P5M"),
        ("100天后", "100天后", "2024-07-26", None, "P100D"),
        ("一年前", "一年前", "2023", None, "P1Y"),
        ("两个月后", "两个月后", "2024-06", None, "P2M"),
        # recurring
        ("隔周", "隔周", None, None, None),
        ("隔天", "隔天", None, None, None),
        ("每月10日前", "每月10日前", None, None, None),
        ("每季度末", "每季度末", None, None, None),
        ("每周五下午5点前", "每周五下午5点前", None, None, None),
        ("每周一至周五", "每周一至周五", None, None, None),
        ("每周二、周四", "每周二、周四", None, None, None),
        ("每年春节", "每年春节", None, None, None),
        ("每年春季", "每年春季", None, None, None),
        ("每个工作日", "每个工作日", None, None, None),
        ("每天早上8点到晚上6点", "每天早上8点到晚上6点", None, None, None),
        ("每两周", "每两周", None, None, None),
        ("每逢周六", "每逢周六", None, None, None),
        ("每年4月23日", "每年4月23日", None, None, None),
        # times of day
        ("上午9点半", "上午9点半", "09:30", None, None),
        ("晚八点", "晚八点", "20:00", None, None),
        ("早8点", "早8点", "08:00", None, None),
        ("八点钟", "八点钟", "08:00", None, None),
        ("八点到十点", "八点到十点", "08:00", "10:00", None),
        ("9时至17时", "9时至17时", "09:00", "17:00", None),
        ("下午3:00–5:00", "下午3:00–5:00", "15:00", "17:00", None),
        ("早8点到晚6点", "早8点到晚6点", "08:00", "18:00", None),
        ("明天下午三点半", "明天下午三点半", "2024-04-18T15:30", None, None),
        ("4月20日晚8点", "4月20日晚8点", "2024-04-20T20:00", None, None),
        ("下周一上午10点", "下周一上午10点", "2024-04-22T10:00", None, None),
        ("4月20日24时", "4月20日24时", "2024-04-20T24:00", None, None),
    ],
)
def test_a_time(text: str, words: str, first: str | None, last: str | None, length: str | None) -> None:
    (one,) = read_dates(text, SPOKEN)
    told = (one.moment, one.moment_end) if one.iso or not one.time else (one.time, one.time_end)
    assert (text[one.start : one.end], *told, one.duration) == (words, first, last, length)


def test_the_next_day_is_told_from_the_one_that_the_sentence_named() -> None:
    text = "4月20日召开会议，次日上午9点实地察看，当天返回。"
    assert [(text[one.start : one.end], one.moment) for one in read_dates(text, SPOKEN)] == [
        ("4月20日", "2024-04-20"),
        ("次日上午9点", "2024-04-21T09:00"),
        ("当天", "2024-04-21"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "当天的工作",
        "第二天",
        "3号楼",
        "二十号院",
        "1号文件",
        "12号令",
        "一刻钟便民生活圈",
        "相隔三里",
        "隔壁",
        "三十日内办结的",
        "八点意见",
    ],
)
def test_what_tells_no_day(text: str) -> None:
    assert not any(one.iso for one in read_dates(text, SPOKEN))


@pytest.mark.parametrize("text", ["6月5日前提出意见", "6月5日前提交方案", "6月5日前完成"])
def test_before_a_verb_of_handing_in_the_day_is_a_term(text: str) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.role) == ("6月5日前", "deadline")
