"""Numbers by the way they are written: scripts, scales, decimals, halves, parts of a whole, signs."""

from __future__ import annotations

from collections.abc import Iterator

from tests.enrich.catalogue.cases import Number, numbers
from tests.enrich.catalogue.writing import chinese, decimal, financial, full_width, grouped, spoken, traditional

Cases = Iterator[Number]
#: Numbers of every shape: zeros inside, at the end, between groups.
SHAPES = (
    11, 12, 15, 20, 23, 40, 55, 99, 100, 101, 105, 110, 115, 120, 200, 222, 305, 350, 999, 1000, 1001, 1010, 1100,
    1203, 2000, 2008, 2500, 5678, 9999, 10000, 10001, 10010, 10100, 11000, 12345, 20000, 25000, 30080, 100000,
    102030, 120000, 305000, 1000000, 1234567, 20000000, 34560000, 100000000, 100000001, 120000000, 305060708,
    1234567890, 25000000000,
)  # fmt: skip
SCALES = {
    "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9, "百亿": 10**10,
    "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
MIXED = """
3万5千 35000 2万3千5百 23500 1亿2千万 120000000 6亿5000万 650000000 3千5百 3500 四万万 400000000 3亿零500万 305000000
一万两千亿 1.2e12 两万五千亿 2.5e12 一点五万亿 1.5e12 十四亿五千万 1.45e9 1.2万亿 1.2e12 三千六百万 36000000
两百万 2000000 一百零五万 1050000 二十万零五百 200500 一亿零三百万 103000000 9600万 96000000
"""


def cardinals() -> Cases:
    for number in SHAPES:
        for words in (str(number), chinese(number), spoken(number), full_width(str(number)), f"{number} "):
            yield Number(f"{words}人", number, "人")
        yield Number(f"{financial(number)}元", number, "元")
        yield Number(f"{traditional(spoken(number))}元", number, "元")
        if number > 999:
            yield Number(f"{grouped(number)}人", number, "人")
            yield Number(f"{full_width(grouped(number))}人", number, "人")


def spoken_cardinals() -> Cases:
    """两万三, 一百五: the last digit takes the unit below; 零 or 〇 keeps it from that."""
    for digit in range(2, 10):
        for unit, scale in (("千", 1000), ("万", 10**4), ("亿", 10**8)):
            yield Number(
                f"{spoken(digit)}{unit}{chinese(10 - digit)}元", digit * scale + (10 - digit) * scale // 10, "元"
            )
    for digit in range(1, 10):
        yield Number(f"一百{chinese(digit)}的价格", 100 + digit * 10, words=f"一百{chinese(digit)}")
    for words, number in numbers(
        "一千零五 1005 一万零五十 10050 三千零二十 3020 两百零八 208 廿五 25 卅二 32 俩 2 仨 3"
    ):
        yield Number(f"{words}人", number, "人")
        yield Number(f"{words.replace('零', '〇')}人", number, "人")
    yield Number("两万三，", 23000, words="两万三")


def scaled() -> Cases:
    for scale, factor in SCALES.items():
        for head in ("3.26", "4.78", "0.5", "12", "1200", "15.6", "100"):
            yield Number(f"{head}{scale}元", float(head) * factor, "元")
            yield (
                Number(f"{head} {scale}元", float(head) * factor, "元")
                if scale[0] in "万亿"
                else Number(f"{full_width(head)}{scale}元", float(head) * factor, "元")
            )
        for digit in (3, 5, 8):
            yield Number(f"{chinese(digit)}{scale}元", digit * factor, "元")
    for words, number in numbers(MIXED):
        yield Number(f"{words}元", number, "元")
        yield Number(f"{words}人", number, "人")
    for words, number in numbers("1万2 12000 3万5 35000 1.2万 12000"):
        yield Number(f"月薪{words}，", number, words=words)
        yield Number(f"月薪{words}元", number, "元", words=f"{words}元")


def decimals() -> Cases:
    for number in ("0.5", "0.05", "1.5", "3.14", "3.1416", "12.5", "20.08", "36.8", "105.25", "1234.5", "99.99"):
        for words in (number, full_width(number), decimal(number)):
            for unit in ("吨", "公里", "平方米", "倍", "个百分点", "毫米"):
                yield Number(f"{words}{unit}", float(number), unit)
            for scale in ("万", "亿", "万亿"):
                yield Number(f"{words}{scale}元", float(number) * SCALES[scale], "元")
    yield Number("1,234.56元", 1234.56, "元")
    yield Number("12,345.6万元", 123456000, "元")


def halves() -> Cases:
    for unit in ("斤", "吨", "公里", "个百分点"):
        yield Number(f"半{unit}", 0.5, unit)
    yield Number("一半", 0.5)
    yield Number("一半以上", 0.5, None, None, ">=")
    for number in range(1, 10):
        for unit in ("斤", "吨", "公里", "里", "亩", "倍", "岁", "成", "米", "丈"):
            yield Number(f"{spoken(number)}{unit}半", number + 0.5, unit)
        yield Number(f"{spoken(number)}个半百分点", number + 0.5, "个百分点")
        yield Number(f"{spoken(number)}个半，", number + 0.5, "个", words=f"{spoken(number)}个半")


def percentages() -> Cases:
    for number in ("0.5", "1", "3", "5.5", "10", "12.3", "20", "50", "98.6", "100", "150"):
        value = float(number)
        for words in (
            f"{number}%",
            full_width(f"{number}%"),
            f"{number} %",
            f"百分之{decimal(number)}",
            f"百分之{number}",
        ):
            yield Number(words, value, "%")
        for words in (f"-{number}%", f"负{number}%", f"负百分之{decimal(number)}", f"百分之负{decimal(number)}"):
            yield Number(words, -value, "%")
        yield Number(f"{number}个百分点", value, "个百分点")
        yield Number(f"{number}‰", value, "‰")
        yield Number(f"千分之{decimal(number)}", value, "‰")
        yield Number(f"万分之{decimal(number)}", value, "‱")
    for words, value in numbers("百分之百 100 百分之一百五十 150 百分之两百 200 百分之二百五十 250"):
        yield Number(words, value, "%")
    for words, value in numbers("十 10 一 1 零点三 0.3 两 2 二点五 2.5"):
        yield Number(f"{words}个百分点", value, "个百分点")
    yield Number("百分之十几", 10, "%", None, "~")
    yield Number("百分之三十多", 30, "%", None, ">=")
    yield Number("百分之六十以上", 60, "%", None, ">=")
    yield Number("百分之九十左右", 90, "%", None, "~")
    yield Number("近百分之四十", 40, "%", None, "~")
    yield Number("百分之二十至百分之三十", 20, "%", 30)
    yield Number("百分之二十到三十", 20, "%", 30)
    yield Number("百分之七八十", 70, "%", 80)
    yield Number("百分之五六", 5, "%", 6)


def fractions() -> Cases:
    for below in (2, 3, 4, 5, 8, 10, 12):
        for above in (1, 2, 3, 5, 7):
            if above >= below:
                continue
            words, value = f"{chinese(below)}分之{chinese(above)}", above / below
            for text in (words, f"{below}分之{above}", f"{above}/{below}"):
                yield Number(text, value)
            yield Number(f"负{words}", -value)
            yield Number(f"三又{words}", 3 + value)
            yield Number(f"3又{above}/{below}", 3 + value)
            yield Number(f"{words}以上", value, None, None, ">=")
            yield Number(f"近{words}", value, None, None, "~")
            yield Number(f"{words}强", value, words=words)
    for words, value in numbers("百万分之五 5e-6 十万分之三 3e-5 亿分之一 1e-8 千万分之一 1e-7"):
        yield Number(words, value)
    yield Number("三分之一至二分之一", 1 / 3, None, 1 / 2)


def negatives() -> Cases:
    for number in ("3", "5.5", "12", "40"):
        for unit in ("℃", "摄氏度", "度"):
            for words in (f"零下{number}", f"-{number}", f"－{full_width(number)}", f"零下{decimal(number)}",
                          f"负{number}", f"负{decimal(number)}"):  # fmt: skip
                yield Number(f"{words}{unit}", -float(number), unit)
    yield Number("负五点五", -5.5)
    yield Number("负债率为-3.5%", -3.5, "%", words="-3.5%")
    for words, value in numbers("零 0 零上五 5 零上十二 12"):
        yield Number(f"{words}摄氏度", value, "摄氏度")
        yield Number(f"{words}度，", value, "度", words=f"{words}度")
    yield Number("摄氏零下五度", -5, "度", words="零下五度")


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (cardinals, spoken_cardinals, scaled, decimals, halves, percentages, fractions, negatives)
}
