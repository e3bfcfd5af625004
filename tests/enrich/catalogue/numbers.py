"""Quantities by family: how each is written, and its value, upper value, unit and bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.enrich.catalogue.writing import (
    by_position,
    chinese,
    decimal,
    financial,
    full_width,
    grouped,
    spoken,
    traditional,
)


class Number(NamedTuple):
    """A quantity as written, and what it means; `words` where the quantity is not all of `text`."""

    text: str
    value: float | None
    unit: str | None = None
    upper: float | None = None
    comparator: str | None = None
    words: str | None = None


Cases = Iterator[Number]
#: Numbers of every shape: zeros inside, at the end, between groups.
SHAPES = (
    11, 12, 15, 20, 23, 40, 55, 99, 100, 101, 105, 110, 115, 120, 200, 222, 305, 350, 999, 1000, 1001, 1010, 1100,
    1203, 2000, 2008, 2500, 5678, 9999, 10000, 10001, 10010, 10100, 11000, 12345, 20000, 25000, 30080, 100000,
    102030, 120000, 305000, 1000000, 1234567, 20000000, 34560000, 100000000, 100000001, 120000000, 305060708,
    1234567890, 25000000000,
)  # fmt: skip
MEASURES = (
    "元", "美元", "欧元", "港元", "英镑", "日元", "公里", "千米", "米", "厘米", "毫米", "海里", "平方公里", "平方米", "公顷",
    "亩", "立方米", "吨", "公斤", "千克", "克", "斤", "千瓦时", "千瓦", "兆瓦", "度", "摄氏度", "升", "毫升", "人次", "岁",
    "个百分点", "倍", "公里/小时", "标准箱", "马力", "分贝", "平方千米", "立方千米", "千帕", "兆帕", "瓦", "伏", "毫克", "微克",
    "英里", "英尺", "英寸", "桶", "千赫", "兆赫", "亿千瓦时", "万吨", "万立方米", "万公顷", "亿元", "万亿元", "亿美元", "万亩",
    "亿立方米", "万千瓦", "亿斤", "万平方公里", "万户", "万人", "亿人次", "万标箱", "吨标准煤", "兆",
)  # fmt: skip
#: Units that make words with a small numeral (八度, 三克), which are left alone.
WORDS_TOO = frozenset({"克", "度", "升", "伏", "兆"})
CLASSIFIERS = (
    "个", "名", "位", "户", "条", "项", "件", "次", "辆", "台", "套", "座", "处", "家", "批", "份", "册", "本", "张", "支",
    "根", "只", "头", "匹", "棵", "株", "颗", "粒", "块", "片", "篇", "首", "部", "场", "期", "层", "栋", "幢", "间",
    "扇", "排", "队", "组", "班", "群", "对", "双", "副", "束", "捆", "把", "瓶", "杯", "碗", "盘", "盒", "箱", "包",
    "袋", "桶", "车", "船", "艘", "架", "枚", "发", "门", "口", "面", "盏", "封", "则", "句", "段", "章", "节", "页", "行",
    "字", "笔", "道", "股", "轮", "趟", "遍", "起", "类", "种", "级", "步", "人", "例", "宗", "桩", "具", "列", "所",
)  # fmt: skip


def _plain(unit: str, value: float) -> tuple[float, str]:
    """Value and unit without 万 and 亿."""
    for sign, scale in (("万亿", 10**12), ("万", 10**4), ("亿", 10**8)):
        if unit.startswith(sign):
            return value * scale, unit.removeprefix(sign)
    return value, unit


def cardinals() -> Cases:
    for number in SHAPES:
        yield Number(f"{number}人", number, "人")
        yield Number(f"{chinese(number)}人", number, "人")
        yield Number(f"{spoken(number)}人", number, "人")
        yield Number(f"{full_width(str(number))}人", number, "人")
        yield Number(f"{financial(number)}元", number, "元")
        yield Number(f"{traditional(spoken(number))}元", number, "元")
        yield Number(f"{number} 人", number, "人")
        if number > 999:
            yield Number(f"{grouped(number)}人", number, "人")
            yield Number(f"{full_width(grouped(number))}人", number, "人")


def colloquial_cardinals() -> Cases:
    for digit in range(2, 10):
        for unit, scale in (("千", 1000), ("万", 10**4), ("亿", 10**8)):
            head = "两" if digit == 2 else chinese(digit)
            yield Number(f"{head}{unit}{chinese(10 - digit)}元", digit * scale + (10 - digit) * scale // 10, "元")
    for digit in range(1, 10):
        yield Number(f"一百{chinese(digit)}的价格" if digit != 5 else "一百五的价格", 100 + digit * 10, words=f"一百{chinese(digit)}")
    yield Number("两万三", 23000)
    yield Number("廿五人", 25, "人")
    yield Number("卅二人", 32, "人")
    yield Number("俩人", 2, "人")
    yield Number("仨人", 3, "人")
    for words, number in (("一千零五", 1005), ("一万零五十", 10050), ("三千零二十", 3020), ("两百零八", 208)):
        yield Number(f"{words}人", number, "人")
        yield Number(f"{words.replace('零', '〇')}人", number, "人")


def scaled_numbers() -> Cases:
    for head in ("3.26", "4.78", "0.5", "12", "1200", "15.6", "100"):
        for scale, factor in (("百", 100), ("千", 1000), ("万", 10**4), ("百万", 10**6), ("千万", 10**7), ("亿", 10**8),
                              ("十亿", 10**9), ("百亿", 10**10), ("千亿", 10**11), ("万亿", 10**12)):  # fmt: skip
            yield Number(f"{head}{scale}元", float(head) * factor, "元")
    for head in ("三", "五", "八"):
        for scale, factor in (("百万", 10**6), ("千万", 10**7), ("十亿", 10**9), ("百亿", 10**10), ("千亿", 10**11),
                              ("万亿", 10**12)):  # fmt: skip
            yield Number(f"{head}{scale}元", chinese_digit(head) * factor, "元")
    for text, value in (
        ("3万5千", 35000), ("2万3千5百", 23500), ("1亿2千万", 120_000_000), ("6亿5000万", 650_000_000), ("3千5百", 3500),
        ("四万万", 400_000_000), ("3亿零500万", 305_000_000), ("一万两千亿", 1_200_000_000_000),
        ("两万五千亿", 2_500_000_000_000), ("一点五万亿", 1_500_000_000_000), ("十四亿五千万", 1_450_000_000),
        ("1 万", 10000), ("3.5 亿", 350_000_000), ("1.2万亿", 1_200_000_000_000),
    ):  # fmt: skip
        yield Number(f"{text}元", value, "元")
        yield Number(f"{text}人", value, "人")
    yield Number("1万2元", 12000, "元")
    yield Number("月薪1万2，", 12000, words="1万2")
    yield Number("3万5，", 35000, words="3万5")


def chinese_digit(sign: str) -> int:
    return "零一二三四五六七八九".index(sign)


def decimals() -> Cases:
    for number in ("0.5", "0.05", "1.5", "3.14", "3.1416", "12.5", "20.08", "36.8", "105.25", "1234.5", "99.99"):
        for text in (number, full_width(number), decimal(number)):
            for unit in ("吨", "公里", "平方米", "倍", "个百分点", "毫米"):
                yield Number(f"{text}{unit}", float(number), unit)
        for scale, factor in (("万", 10**4), ("亿", 10**8), ("万亿", 10**12)):
            yield Number(f"{number}{scale}元", float(number) * factor, "元")
            yield Number(f"{decimal(number)}{scale}元", float(number) * factor, "元")
    yield Number("1,234.56元", 1234.56, "元")
    yield Number("12,345.6万元", 123456000, "元")


def halves() -> Cases:
    yield Number("半斤", 0.5, "斤")
    yield Number("半吨", 0.5, "吨")
    yield Number("半公里", 0.5, "公里")
    yield Number("半个百分点", 0.5, "个百分点")
    yield Number("一半以上", 0.5, None, None, ">=")
    for number in range(1, 10):
        head = "两" if number == 2 else chinese(number)
        for unit in ("斤", "吨", "公里", "里", "亩", "倍", "岁", "成", "米"):
            yield Number(f"{head}{unit}半", number + 0.5, unit)
        yield Number(f"{head}个半百分点", number + 0.5, "个百分点")
        yield Number(f"{head}丈半", number + 0.5, "丈")
        yield Number(f"{head}个半，", number + 0.5, "个", words=f"{head}个半")


def percentages() -> Cases:
    for number in ("0.5", "1", "3", "5.5", "10", "12.3", "20", "50", "98.6", "100", "150"):
        value = float(number)
        for text in (f"{number}%", f"{full_width(number)}％", f"百分之{decimal(number)}", f"百分之{number}", f"{number} %",
                     f"{number}％"):  # fmt: skip
            yield Number(text, value, "%")
        yield Number(f"{number}个百分点", value, "个百分点")
        yield Number(f"{number}‰", value, "‰")
        yield Number(f"千分之{decimal(number)}", value, "‰")
        yield Number(f"万分之{decimal(number)}", value, "‱")
        yield Number(f"-{number}%", -value, "%")
        yield Number(f"负{number}%", -value, "%")
        yield Number(f"负百分之{decimal(number)}", -value, "%")
        yield Number(f"百分之负{decimal(number)}", -value, "%")
    yield Number("百分之百", 100, "%")
    yield Number("百分之一百五十", 150, "%")
    yield Number("百分之两百", 200, "%")
    yield Number("百分之二百五十", 250, "%")
    yield Number("百分之十几", 10, "%", None, "~")
    yield Number("百分之三十多", 30, "%", None, ">=")
    yield Number("百分之六十以上", 60, "%", None, ">=")
    yield Number("百分之九十左右", 90, "%", None, "~")
    yield Number("近百分之四十", 40, "%", None, "~")
    yield Number("百分之二十至百分之三十", 20, "%", 30)
    yield Number("百分之二十到三十", 20, "%", 30)
    yield Number("十个百分点", 10, "个百分点")
    yield Number("一个百分点", 1, "个百分点")
    yield Number("零点三个百分点", 0.3, "个百分点")
    yield Number("两个百分点", 2, "个百分点")


def fractions() -> Cases:
    for below in (2, 3, 4, 5, 8, 10, 12, 100):
        for above in (1, 2, 3, 5, 7):
            if above < below and below not in (100,):
                words = f"{chinese(below)}分之{chinese(above)}"
                yield Number(words, above / below)
                yield Number(f"{below}分之{above}", above / below)
                yield Number(f"负{words}", -above / below)
                yield Number(f"三又{words}", 3 + above / below)
                yield Number(f"{above}/{below}", above / below)
                yield Number(f"{words}以上", above / below, None, None, ">=")
                yield Number(f"近{words}", above / below, None, None, "~")
                yield Number(f"{words}强", above / below, None, None, None, words)
    yield Number("3又1/2", 3.5)
    yield Number("百万分之五", 5e-6)
    yield Number("十万分之三", 3e-5)
    yield Number("亿分之一", 1e-8)
    yield Number("千万分之一", 1e-7)
    yield Number("三分之一至二分之一", 1 / 3, None, 1 / 2)
    yield Number("一半", 0.5)


def negatives() -> Cases:
    for number in ("3", "5.5", "12", "40"):
        for unit in ("℃", "摄氏度", "度"):
            yield Number(f"零下{number}{unit}", -float(number), unit)
            yield Number(f"-{number}{unit}", -float(number), unit)
            yield Number(f"－{full_width(number)}{unit}", -float(number), unit)
            yield Number(f"零下{decimal(number)}{unit}", -float(number), unit)
            yield Number(f"负{number}{unit}", -float(number), unit)
            yield Number(f"负{decimal(number)}{unit}", -float(number), unit)
    yield Number("负五点五", -5.5)
    yield Number("负债率为-3.5%", -3.5, "%", words="-3.5%")
    yield Number("零下十度", -10, "度")
    yield Number("摄氏零下五度", -5, "度", words="零下五度")


def tenths_and_discounts() -> Cases:
    for digit in range(2, 10):
        head = chinese(digit)
        yield Number(f"{head}成", digit, "成")
        yield Number(f"{head}成多", digit, "成", None, ">=")
        yield Number(f"{head}成以上", digit, "成", None, ">=")
        yield Number(f"近{head}成", digit, "成", None, "~")
        yield Number(f"不足{head}成", digit, "成", None, "<", f"{head}成")
        yield Number(f"{head}成五", digit + 0.5, "成")
        yield Number(f"{head}成半", digit + 0.5, "成")
        yield Number(f"打{head}折", digit, "折", words=f"{head}折")
        if digit not in (3, 4):  # 三五折 and 四五折 may be ranges as well
            yield Number(f"{head}五折优惠", digit + 0.5, "折", words=f"{head}五折")
        yield Number(f"{digit}折", digit, "折")
        yield Number(f"{digit}成", digit, "成")
        yield Number(f"{digit}.5折", digit + 0.5, "折")
    yield Number("六七成", 6, "成", 7)
    yield Number("三成至五成", 3, "成", 5)
    yield Number("三到五成", 3, "成", 5)


def multiples() -> Cases:
    for number in ("1.5", "2", "3", "4.8", "10", "20"):
        value = float(number)
        for text in (f"{number}倍", f"{decimal(number) if number != '2' else '两'}倍", f"{full_width(number)}倍"):
            yield Number(text, value, "倍")
            yield Number(f"增长了{text}", value, "倍", words=text)
            yield Number(f"{text}多", value, "倍", None, ">=")
            yield Number(f"{text}以上", value, "倍", None, ">=")
            yield Number(f"近{text}", value, "倍", None, "~")
    for words, value in (("一番", 1), ("两番", 2), ("三番", 3)):
        yield Number(f"翻{words}", value, "番", words=words)
        yield Number(f"翻了{words}", value, "番", words=words)
    yield Number("一倍以上", 1, "倍", None, ">=")
    yield Number("一倍半", 1.5, "倍")
    yield Number("几倍", None, "倍")
    yield Number("数十倍", None, "倍")
    yield Number("三四倍", 3, "倍", 4)
    yield Number("2至3倍", 2, "倍", 3)


def approximations() -> Cases:
    for number in (20, 30, 100, 500, 2000, 15000 * 2):
        for head in (str(number), spoken(number)):
            for more in ("多", "余"):
                yield Number(f"{head}{more}人", number, "人", None, ">=")
                yield Number(f"{head}{more}名", number, "名", None, ">=")
            yield Number(f"{head}人左右", number, "人", None, "~")
            yield Number(f"{head}人上下", number, "人", None, "~")
            yield Number(f"近{head}人", number, "人", None, "~")
            yield Number(f"约{head}人", number, "人", None, "~")
            yield Number(f"大约{head}人", number, "人", None, "~", f"{head}人")
            yield Number(f"将近{head}人", number, "人", None, "~", f"{head}人")
            yield Number(f"差不多{head}人", number, "人", None, "~", f"{head}人")
            yield Number(f"大概{head}人", number, "人", None, "~", f"{head}人")
            yield Number(f"接近{head}人", number, "人", None, "~", f"{head}人")
    for head, value in (("百", 100), ("千", 1000), ("万", 10000), ("十万", 100_000), ("百万", 10**6), ("亿", 10**8)):
        for unit in ("人", "元", "户", "吨"):
            yield Number(f"{head}余{unit}", value, unit, None, ">=")
            yield Number(f"近{head}{unit}", value, unit, None, "~")
            yield Number(f"上{head}{unit}", value, unit, None, ">=")
            yield Number(f"数{head}{unit}", None, unit)
            yield Number(f"几{head}{unit}", None, unit)
    for text, value, unit in (
        ("十几个", 10, "个"), ("二十几人", 20, "人"), ("三十几户", 30, "户"), ("十来个", 10, "个"), ("二十来人", 20, "人"),
        ("十几万元", 100_000, "元"), ("二十几亿元", 2_000_000_000, "元"),
    ):  # fmt: skip
        yield Number(text, value, unit, None, "~")
    for text in ("几十个", "几十万人", "好几百人", "好几千元", "数十项", "几千吨", "数万亩"):
        yield Number(text, None, text[-1])
    yield Number("几个亿", None)
    for low in range(2, 9):
        pair = chinese(low) + chinese(low + 1)
        yield Number(f"{pair}个", low, "个", low + 1)
        yield Number(f"{pair}十人", low * 10, "人", low * 10 + 10)
        yield Number(f"{pair}百人", low * 100, "人", low * 100 + 100)
        yield Number(f"{pair}千元", low * 1000, "元", low * 1000 + 1000)
        yield Number(f"{pair}万元", low * 10**4, "元", (low + 1) * 10**4)
        yield Number(f"{pair}十万元", low * 10**5, "元", (low + 1) * 10**5)
        yield Number(f"十{pair}个", 10 + low, "个", 11 + low)
        yield Number(f"三十{pair}岁", 30 + low, "岁", 31 + low)
    yield Number("一两个", 1, "个", 2)
    yield Number("一二十人", 10, "人", 20)
    yield Number("一两百人", 100, "人", 200)
    yield Number("一两千元", 1000, "元", 2000)
    yield Number("一两万元", 10000, "元", 20000)
    yield Number("两三个", 2, "个", 3)
    yield Number("两三万人", 20000, "人", 30000)
    yield Number("三五个", 3, "个", 5)
    yield Number("三五百人", 300, "人", 500)


def ranges() -> Cases:
    for low, high in ((2, 3), (3, 5), (10, 20), (15, 30), (100, 200), (1000, 3000)):
        for link in ("-", "—", "～", "~", "至", "到", "–", "——", " - ", " 至 ", "－"):
            for unit in ("人", "%", "公里", "个百分点"):
                yield Number(f"{low}{link}{high}{unit}", low, unit, high)
        for link in ("至", "到", "—"):
            yield Number(f"{spoken(low)}{link}{spoken(high)}名", low, "名", high)
            yield Number(f"{low}万{link}{high}万元", low * 10**4, "元", high * 10**4)
            yield Number(f"{low}{link}{high}万元", low * 10**4, "元", high * 10**4)
            yield Number(f"{low}亿元{link}{high}亿元", low * 10**8, "元", high * 10**8)
            yield Number(f"{low}%{link}{high}%", low, "%", high)
            yield Number(f"{low}岁{link}{high}岁", low, "岁", high)
            yield Number(f"{low}.5{link}{high}.5吨", low + 0.5, "吨", high + 0.5)
    yield Number("三万到五万元", 30000, "元", 50000)
    yield Number("三至五万元", 30000, "元", 50000)
    yield Number("5.5%—6%", 5.5, "%", 6)
    yield Number("1,000—1,500元", 1000, "元", 1500)
    yield Number("１０—２０人", 10, "人", 20)
    yield Number("零下10℃至零下5℃", -10, "℃", -5)
    yield Number("零下五度到零上五度", -5, "度", 5)
    yield Number("-5℃至5℃", -5, "℃", 5)


def bounds() -> Cases:
    before = {
        ">=": ("不低于", "不少于", "至少", "最少", "不小于", "起码", "不下", "不下于", "≥"),
        "<=": ("不超过", "不高于", "不多于", "至多", "最多", "不大于", "不得超过", "≤"),
        ">": ("超过", "突破", "大于", "高于", "多于", "逾", "超", "不止", "＞"),
        "<": ("低于", "少于", "不足", "不到", "小于", "未满", "不满", "＜"),
        "~": ("约", "大约", "大概", "接近", "将近", "近", "差不多", "约为", "大致"),
    }
    after = {
        ">=": ("以上", "及以上", "之多"),
        "<=": ("以下", "以内", "之内", "及以下"),
        "~": ("左右", "上下"),
    }
    for comparator, leads in before.items():
        for word in leads:
            for text, value, unit in (
                ("300人", 300, "人"), ("30%", 30, "%"), ("5亿元", 5 * 10**8, "元"), ("二十个", 20, "个"),
                ("百分之五", 5, "%"), ("3.5公里", 3.5, "公里"),
            ):  # fmt: skip
                words = None if word in ("约", "近") else text  # these two are read with the number
                yield Number(f"{word}{text}", value, unit, None, comparator, words)
    for comparator, tails in after.items():
        for word in tails:
            for text, value, unit in (
                ("300人", 300, "人"), ("30%", 30, "%"), ("5亿元", 5 * 10**8, "元"), ("二十个", 20, "个"),
                ("百分之五", 5, "%"), ("60岁", 60, "岁"),
            ):  # fmt: skip
                yield Number(f"{text}{word}", value, unit, None, comparator)


def money() -> Cases:
    for unit in ("元", "元人民币", "美元", "欧元", "港元", "日元", "英镑", "港币", "美金", "韩元", "澳元", "加元", "卢布", "卢比",
                 "瑞士法郎", "新加坡元", "块", "块钱", "澳门元", "新台币", "泰铢", "越南盾"):  # fmt: skip
        for text, value in (("100", 100), ("3.5", 3.5), ("50万", 500_000), ("2亿", 2 * 10**8), ("1,200", 1200),
                            ("三百", 300), ("两千五百", 2500), ("十五", 15)):  # fmt: skip
            yield Number(f"{text}{unit}", value, unit)
    for sign in ("¥", "￥", "$", "US$", "€", "£", "HK$"):
        for text, value in (("100", 100), ("3.5亿", 350_000_000), ("1,200", 1200), ("99.9", 99.9)):
            yield Number(f"{sign}{text}", value, sign)
    for text, value, unit in (
        ("三块五", 3.5, "块"), ("十二块五", 12.5, "块"), ("3块5", 3.5, "块"), ("三元五角", 3.5, "元"), ("3元5角", 3.5, "元"),
        ("十二元八角五分", 12.85, "元"), ("12元8角5分", 12.85, "元"), ("三块五毛", 3.5, "块"), ("两块八毛钱", 2.8, "块"),
        ("1元2角", 1.2, "元"), ("一块二毛五", 1.25, "块"), ("五块钱", 5, "块钱"), ("五毛钱", 5, "毛钱"), ("八角钱", 8, "角钱"),
    ):  # fmt: skip
        yield Number(text, value, unit)
    for text, words in (("人民币500元", "500元"), ("港币300元", "300元"), ("壹仟贰佰元整", "壹仟贰佰元")):
        yield Number(text, 500 if "5" in text else 300 if "3" in text else 1200, "元", words=words)


def measures() -> Cases:
    for unit in MEASURES:
        for text, value in (("5", 5), ("12.5", 12.5), ("300", 300), ("八", 8), ("三十六", 36)):
            if text != "八" or unit not in WORDS_TOO:
                amount, plain = _plain(unit, value)
                yield Number(f"{text}{unit}", amount, plain)
    for unit in ("km", "m", "cm", "mm", "kg", "g", "mg", "t", "L", "mL", "ml", "km/h", "m²", "km²", "m³", "kW", "kWh", "MW",
                 "GB", "TB", "MB", "KB", "Hz", "MHz", "GHz", "dB", "℃", "°C", "Mbps", "Gbps", "㎡", "hm²",
                 "mg/L", "μg/m³", "mm²", "rpm", "MPa", "kPa"):  # fmt: skip
        for text, value in (("5", 5), ("12.5", 12.5), ("300", 300)):
            yield Number(f"{text}{unit}", value, unit)
            yield Number(f"{text} {unit}", value, unit)
    for text, value, unit in (
        ("一米七五", 1.75, "米"), ("1米75", 1.75, "米"), ("一米八", 1.8, "米"), ("两米三", 2.3, "米"), ("三斤二两", 3.2, "斤"),
        ("5斤3两", 5.3, "斤"), ("六尺三寸", 6.3, "尺"), ("三亩二分地", 3.2, "亩"), ("37度5", 37.5, "度"), ("三十八度五", 38.5, "度"),
        ("两吨三", 2.3, "吨"), ("一里半", 1.5, "里"), ("2米1", 2.1, "米"),
    ):  # fmt: skip
        yield Number(text, value, unit)


def ages() -> Cases:
    for number in (5, 18, 30, 45, 60, 100):
        for text in (str(number), chinese(number), full_width(str(number))):
            yield Number(f"{text}岁", number, "岁")
            yield Number(f"{text}周岁", number, "周岁")
            yield Number(f"年满{text}周岁", number, "周岁", words=f"{text}周岁")
            yield Number(f"{text}岁以上", number, "岁", None, ">=")
            yield Number(f"{text}岁以下", number, "岁", None, "<=")
            yield Number(f"未满{text}岁", number, "岁", None, "<", f"{text}岁")
            yield Number(f"{text}岁左右", number, "岁", None, "~")
    yield Number("十八九岁", 18, "岁", 19)
    yield Number("三十来岁", 30, "岁", None, "~")
    yield Number("四十多岁", 40, "岁", None, ">=")
    yield Number("18至60岁", 18, "岁", 60)
    yield Number("三岁半", 3.5, "岁")


def counted() -> Cases:
    for unit in CLASSIFIERS:
        for text, value in (("3", 3), ("15", 15), ("二十", 20), ("一百二十", 120), ("36", 36)):
            yield Number(f"{text}{unit}。", value, unit, words=f"{text}{unit}")
    for text, value, unit in (
        ("三本书", 3, "本"), ("两辆车", 2, "辆"), ("五位代表", 5, "位"), ("六名党员", 6, "名"), ("七只羊", 7, "只"),
        ("九棵树", 9, "棵"), ("三条路", 3, "条"), ("四座桥", 4, "座"), ("两把椅子", 2, "把"),
        ("三张桌子", 3, "张"), ("五匹马", 5, "匹"), ("六架飞机", 6, "架"), ("三艘船", 3, "艘"), ("四台机器", 4, "台"),
        ("两封信", 2, "封"), ("三首歌", 3, "首"), ("五朵花", 5, "朵"), ("三杯水", 3, "杯"), ("四碗饭", 4, "碗"),
        ("两双鞋", 2, "双"), ("三瓶酒", 3, "瓶"), ("五间屋子", 5, "间"), ("三场比赛", 3, "场"), ("六篇文章", 6, "篇"),
        ("三次会议", 3, "次"), ("五趟车", 5, "趟"), ("两遍", 2, "遍"), ("三件衣服", 3, "件"), ("四份报告", 4, "份"),
        ("五家商店", 5, "家"), ("三户人家", 3, "户"), ("两条鱼", 2, "条"), ("三根绳子", 3, "根"), ("四块砖", 4, "块"),
        ("五个孩子", 5, "个"), ("四个人", 4, "个"), ("三个村", 3, "个"),
        ("六个乡镇", 6, "个"), ("八个项目", 8, "个"), ("两个问题", 2, "个"), ("三颗星", 3, "颗"), ("五盏灯", 5, "盏"),
    ):  # fmt: skip
        yield Number(f"有{text}。", value, unit, words=text[: 1 + len(unit)])


def bare_numbers() -> Cases:
    for text, value in (
        ("4.78万亿", 4.78e12), ("4,565", 4565), ("两千四百零一", 2401), ("三万五", 35000), ("一百五十亿", 1.5e10),
        ("１２，３４５", 12345), ("三点一四", 3.14), ("一百零八", 108), ("3.5亿", 3.5e8), ("二十万", 200_000),
        ("负三点五", -3.5), ("两万", 20000), ("五百", 500), ("一千", 1000), ("12万", 120_000), ("3000万", 3e7),
    ):  # fmt: skip
        yield Number(f"达到{text}，", value, words=text)
        yield Number(f"总数是{text}。", value, words=text)
    for text, value in (("35", 35), ("1200", 1200), ("56.8", 56.8), ("三十五", 35), ("一百二十", 120)):
        for before in ("达到", "突破", "增至", "增加到", "降至", "等于", "共计", "合计", "约为", "总数为", "上升到", "下降到",
                       "由20增加到"):  # fmt: skip
            comparator = {"突破": ">", "约为": "~"}.get(before)
            yield Number(f"{before}{text}。", value, None, None, comparator, text)


FAMILIES = {
    family.__name__: tuple(family())
    for family in (
        cardinals, colloquial_cardinals, scaled_numbers, decimals, halves, percentages, fractions, negatives,
        tenths_and_discounts, multiples, approximations, ranges, bounds, money, measures, ages, counted, bare_numbers,
    )
}  # fmt: skip
