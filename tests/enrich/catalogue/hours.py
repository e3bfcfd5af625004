"""Times of day, alone and with their date."""

from __future__ import annotations

from collections.abc import Iterator

from tests.enrich.catalogue.cases import Time, pairs
from tests.enrich.catalogue.writing import chinese, spoken

Cases = Iterator[Time]
DIGITS = str.maketrans({"八": "8", "三": "3", "十": "10"})
CLOCKS = ("00:00", "00:30", "06:05", "08:00", "09:30", "11:45", "12:00", "12:20", "15:00", "18:15", "20:30", "23:59")
#: Parts of the day, and the hours that they are said of.
MORNING = {
    "上午": (8, 9, 10, 11), "凌晨": (1, 2, 3, 5), "早上": (6, 7, 8), "清晨": (5, 6), "中午": (11, 12), "早晨": (6, 7),
    "早": (7, 8),
}  # fmt: skip
AFTERNOON = {
    "下午": (1, 2, 3, 5, 6), "晚上": (7, 8, 9, 11), "傍晚": (5, 6), "晚": (7, 8), "深夜": (10, 11), "夜里": (10, 11),
    "午后": (1, 2),    "晚间": (8, 9), "夜间": (10, 11), "当晚": (8,),
}  # fmt: skip
TOLD = """
九点五十五 09:55 两点二十 02:20 半夜12点 24:00 晚上12点 24:00 半夜两点 02:00 早上8点30 08:30 20点30 20:30
差五分八点 07:55 差10分9点 08:50 差一刻十点 09:45 八点差五分 07:55 下午差五分三点 14:55 九点零五分 09:05
九点过五分 09:05 三点过一刻 03:15 零点 00:00 零时三十分 00:30 正午十二点 12:00 夜里两点 02:00 深夜1点半 01:30
"""
RANGES = """
晚上8点至次日6点 20:00 06:00 晚上11点至次日1点 23:00 01:00 晚上8时至24时 20:00 24:00 上午9时至11时 09:00 11:00
9:00—17:30 09:00 17:30 8:30-12:00 08:30 12:00 上午9点到下午5点 09:00 17:00 下午两点至四点 14:00 16:00
早九点到晚五点 09:00 17:00 晚上7点至9点 19:00 21:00 20时至次日6时 20:00 06:00 22:00至次日6:00 22:00 06:00
上午8:00-11:30 08:00 11:30 下午2:30至5:00 14:30 17:00
"""
WITH_DATE = """
上午9时 09:00 下午3点 15:00 9时30分 09:30 14:30 14:30 晚8点 20:00 十五时二十分 15:20 凌晨2点 02:00 12时整 12:00
中午12点 12:00 上午九点半 09:30 24时 24:00 17:00前 17:00 下午5点前 17:00 18时之前 18:00
"""


def clocks() -> Cases:
    for told in CLOCKS:
        hour, minute = int(told[:2]), int(told[3:])
        for words in (told, f"{hour}：{minute:02d}", f"{told}:25"):
            yield Time(f"定在{words}，", told, words=words)
        arabic, numeral = str(hour), chinese(hour)
        if not minute:
            yield from (Time(words, told) for words in (f"{arabic}点整", f"{numeral}点整", f"{arabic}点钟"))
            continue
        for point in "点时":
            yield Time(f"{arabic}{point}{minute:02d}分", told)
            yield Time(f"{numeral}{point}{chinese(minute)}分", told)
        yield Time(f"{arabic}时{minute}分许", told)
        if minute == 30:
            yield from (Time(f"{words}点半", told) for words in (arabic, numeral))
        if minute in (15, 45):
            yield from (Time(f"{words}点{'一' if minute == 15 else '三'}刻", told) for words in (arabic, numeral))


def parts_of_the_day() -> Cases:
    for parts, noon in ((MORNING, 0), (AFTERNOON, 12)):
        for part, hours in parts.items():
            for hour in hours:
                full = f"{hour + noon:02d}"
                for head in (str(hour), spoken(hour)):
                    for words, minute in pairs("点 00 时 00 点多 00 点左右 00 点半 30 点一刻 15 点二十分 20 点20分 20"):
                        yield Time(f"{part}{head}{words}", f"{full}:{minute}")
                for colon in ":：":
                    yield Time(f"{part}{hour}{colon}40", f"{full}:40")


def told_clocks() -> Cases:
    for words, told in pairs(TOLD):
        yield Time(words, told)
    for words in ("八点上班", "8点开会", "三点出发", "十点召开"):
        yield Time(words, f"{words[0].translate(DIGITS):0>2}:00", words=words[:2])
    told_ranges = RANGES.split()
    for words, first, last in zip(told_ranges[::3], told_ranges[1::3], told_ranges[2::3], strict=True):
        yield Time(words, first, last)


def with_their_date() -> Cases:
    for iso, day in pairs("2024-04-29 2024年4月29日 2023-11-08 2023年11月8日"):
        for words, told in pairs(WITH_DATE):
            yield Time(f"{day}{words}", f"{iso}T{told}")
        for words in (f"{iso} 14:30", f"{iso} 14:30:00", f"{iso}T14:30", f"{day} 14:30", f"{day}下午 2:30"):
            yield Time(words, f"{iso}T14:30")
        yield Time(f"{day}8时至10时", f"{iso}T08:00", f"{iso}T10:00")
        yield Time(f"{day}14:00—16:00", f"{iso}T14:00", f"{iso}T16:00")
        yield Time(f"{day}上午", iso)
        yield Time(f"{day}晚", iso)
    for words, iso in pairs(
        "4月29日12时20分许 2024-04-29T12:20 4月30日下午6点前 2024-04-30T18:00 本月20日上午9点 2024-04-20T09:00"
        " 20日晚上八点 2024-04-20T20:00"
    ):
        yield Time(words, iso)
    yield Time("4月20日20时至次日6时", "2024-04-20T20:00", "2024-04-21T06:00")


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (clocks, parts_of_the_day, told_clocks, with_their_date)
}
