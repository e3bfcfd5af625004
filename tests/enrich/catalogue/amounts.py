"""Numbers by what they measure and how they are bounded: money, measures, ages, things counted, ranges, bounds."""

from __future__ import annotations

from collections.abc import Iterator

from tests.enrich.catalogue.cases import Number, numbers
from tests.enrich.catalogue.writing import chinese, decimal, full_width, spoken

Cases = Iterator[Number]
MEASURES = """
元 美元 欧元 港元 英镑 日元 公里 千米 米 厘米 毫米 海里 平方公里 平方米 公顷 亩 立方米 吨 公斤 千克 斤 千瓦时
千瓦 兆瓦 摄氏度 毫升 人次 岁 个百分点 倍 公里/小时 标准箱 马力 分贝 平方千米 立方千米 千帕 兆帕 瓦 毫克 微克 英里
英尺 英寸 千赫 兆赫 亿千瓦时 万吨 万立方米 万公顷 亿元 万亿元 亿美元 万亩 亿立方米 万千瓦 亿斤 万平方公里 万户 万人
亿人次 万标箱 吨标准煤
"""
SYMBOLS = """
km m cm mm kg g mg t L mL ml km/h m² km² m³ kW kWh MW GB TB MB KB Hz MHz GHz dB ℃ °C Mbps Gbps ㎡ hm² mg/L μg/m³
mm² rpm MPa kPa
"""
CLASSIFIERS = """
个 名 位 户 条 项 件 次 辆 台 套 座 处 家 批 份 册 本 张 支 根 只 头 匹 棵 株 颗 粒 块 片 篇 首 部 场 期 层 栋 幢
间 扇 排 队 组 班 群 对 双 副 束 捆 把 瓶 杯 碗 盘 盒 箱 包 袋 桶 车 船 艘 架 枚 发 门 口 面 盏 封 则 句 段 章 节
页 行 字 笔 道 股 轮 趟 遍 起 类 种 级 步 人 例 宗 桩 具 列 所
"""
#: Small numbers in numerals count with these; with other classifiers they make words as well (八头, 两口).
COUNTED = """
三本书 3 两辆车 2 五位代表 5 六名党员 6 七只羊 7 九棵树 9 三条路 3 四座桥 4 两把椅子 2 三张桌子 3 五匹马 5 三艘船 3
四台机器 4 两封信 2 三首歌 3 五朵花 5 三杯水 3 四碗饭 4 两双鞋 2 三瓶酒 3 五间屋子 5 三场比赛 3 六篇文章 6 三次会议 3
五趟车 5 三件衣服 3 四份报告 4 五家商店 5 三户人家 3 两条鱼 2 三根绳子 3 四块砖 4 五个孩子 5 四个人 4 三个村 3
六个乡镇 6 八个项目 8 两个问题 2 三颗星 3 五盏灯 5 两桶油 2 六页纸 6 三捆柴 3
"""
CURRENCIES = """
元 元人民币 美元 欧元 港元 日元 英镑 港币 美金 韩元 澳元 加元 卢布 卢比 瑞士法郎 新加坡元 块 块钱 澳门元 新台币
泰铢 越南盾
"""
LOWER_UNITS = """
三块五 3.5 十二块五 12.5 3块5 3.5 三元五角 3.5 3元5角 3.5 十二元八角五分 12.85 12元8角5分 12.85 三块五毛 3.5
两块八毛钱 2.8 1元2角 1.2 一块二毛五 1.25 十块零五毛 10.5 一米七五 1.75 1米75 1.75 一米八 1.8 两米三 2.3 2米1 2.1
2毛5 2.5 八角五分 8.5 三斤二两 3.2 5斤3两 5.3 六尺三寸 6.3 三亩二分地 3.2 37度5 37.5 三十八度五 38.5 两吨三 2.3
"""
RISEN = "达到 增至 增加到 降至 等于 共计 合计 总数为 上升到 下降到 由20增加到"
BEFORE = {
    ">=": "不低于 不少于 至少 最少 不小于 起码 不下 不下于 ≥",
    "<=": "不超过 不高于 不多于 至多 最多 不大于 不得超过 ≤",
    ">": "超过 突破 大于 高于 多于 逾 超 不止 ＞",
    "<": "低于 少于 不足 不到 小于 未满 不满 ＜",
    "~": "约 大约 大概 接近 将近 近 差不多 约为 大致",
}
AFTER = {">=": "以上 及以上 之多", "<=": "以下 以内 之内 及以下", "~": "左右 上下"}
BOUNDED = (
    ("300人", 300, "人"), ("30%", 30, "%"), ("5亿元", 5 * 10**8, "元"), ("二十个", 20, "个"), ("百分之五", 5, "%"),
    ("60岁", 60, "岁"),
)  # fmt: skip
LINKS = ("-", "—", "～", "~", "至", "到", "–", "——", " - ", " 至 ", "－")


def plain(unit: str, value: float) -> tuple[float, str]:
    """Value and unit without 万 and 亿."""
    for sign, scale in (("万亿", 10**12), ("万", 10**4), ("亿", 10**8)):
        if unit.startswith(sign):
            return value * scale, unit.removeprefix(sign)
    return value, unit


def tenths_and_discounts() -> Cases:
    for digit in range(2, 10):
        head = chinese(digit)
        for words, value in ((head, digit), (str(digit), digit)):
            yield Number(f"{words}成", value, "成")
            yield Number(f"打{words}折", value, "折", words=f"{words}折")
        yield Number(f"{digit}.5折", digit + 0.5, "折")
        yield Number(f"{head}成多", digit, "成", None, ">=")
        yield Number(f"{head}成以上", digit, "成", None, ">=")
        yield Number(f"近{head}成", digit, "成", None, "~")
        yield Number(f"不足{head}成", digit, "成", None, "<", f"{head}成")
        yield Number(f"{head}成五", digit + 0.5, "成")
        yield Number(f"{head}成半", digit + 0.5, "成")
        if digit not in (3, 4):  # 三五折 and 四五折 may be ranges as well
            yield Number(f"{head}五折优惠", digit + 0.5, "折", words=f"{head}五折")
    for words, low, high in (("六七成", 6, 7), ("三成至五成", 3, 5), ("三到五成", 3, 5)):
        yield Number(words, low, "成", high)


def multiples() -> Cases:
    for number in ("1.5", "2", "3", "4.8", "10", "20"):
        value = float(number)
        for words in (number, spoken(2) if number == "2" else decimal(number), full_width(number)):
            yield Number(f"{words}倍", value, "倍")
            yield Number(f"增长了{words}倍", value, "倍", words=f"{words}倍")
            yield Number(f"{words}倍多", value, "倍", None, ">=")
            yield Number(f"{words}倍以上", value, "倍", None, ">=")
            yield Number(f"近{words}倍", value, "倍", None, "~")
    for words, value in numbers("一番 1 两番 2 三番 3"):
        yield Number(f"翻{words}", value, "番", words=words)
        yield Number(f"翻了{words}", value, "番", words=words)
    yield Number("几倍", None, "倍")
    yield Number("数十倍", None, "倍")
    yield Number("三四倍", 3, "倍", 4)
    yield Number("2至3倍", 2, "倍", 3)


def approximations() -> Cases:
    for number in (20, 30, 100, 500, 2000, 30000):
        for head in (str(number), spoken(number)):
            for unit in ("人", "名", "个"):
                yield Number(f"{head}多{unit}", number, unit, None, ">=")
                yield Number(f"{head}余{unit}", number, unit, None, ">=")
    for head, value in numbers("百 1e2 千 1e3 万 1e4 十万 1e5 百万 1e6 亿 1e8"):
        for unit in ("人", "元", "户", "吨"):
            yield Number(f"{head}余{unit}", value, unit, None, ">=")
            yield Number(f"上{head}{unit}", value, unit, None, ">=")
            yield Number(f"近{head}{unit}", value, unit, None, "~")
            yield Number(f"数{head}{unit}", None, unit)
            yield Number(f"几{head}{unit}", None, unit)
    for words, value in numbers("十几个 10 二十几人 20 三十几户 30 十来个 10 二十来人 20 十几万元 1e5 二十几亿元 2e9"):
        yield Number(words, value, words[-1], None, "~")
    for words in ("几十个", "几十万人", "好几百人", "好几千元", "数十项", "几千吨", "数万亩"):
        yield Number(words, None, words[-1])
    yield Number("几个亿", None)


def neighbours() -> Cases:
    """三四个, 七八十人, 十五六个, 一两百: two digits beside each other are a range."""
    for low in range(2, 9):
        pair = chinese(low) + chinese(low + 1)
        yield Number(f"{pair}个", low, "个", low + 1)
        for scale, factor in (("十", 10), ("百", 100), ("千", 1000), ("万", 10**4), ("十万", 10**5)):
            yield Number(f"{pair}{scale}元", low * factor, "元", (low + 1) * factor)
        yield Number(f"十{pair}个", 10 + low, "个", 11 + low)
        yield Number(f"三十{pair}岁", 30 + low, "岁", 31 + low)
    for words, low, high in (
        ("一两个", 1, 2), ("一二十个", 10, 20), ("一两百个", 100, 200), ("一两千个", 1000, 2000),
        ("一两万个", 10000, 20000),
        ("两三个", 2, 3), ("两三万个", 20000, 30000), ("三五个", 3, 5), ("三五百个", 300, 500),
    ):  # fmt: skip
        yield Number(words, low, "个", high)


def ranges() -> Cases:
    for low, high in ((2, 3), (3, 5), (10, 20), (15, 30), (100, 200), (1000, 3000)):
        for link in LINKS:
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
    for words, low, unit, high in (
        ("三万到五万元", 30000, "元", 50000), ("三至五万元", 30000, "元", 50000), ("八至十二万人", 80000, "人", 120000),
        ("5.5%—6%", 5.5, "%", 6), ("1,000—1,500元", 1000, "元", 1500), ("１０—２０人", 10, "人", 20),
        ("零下10℃至零下5℃", -10, "℃", -5), ("零下五度到零上五度", -5, "度", 5), ("-5℃至5℃", -5, "℃", 5),
        ("零下5至10度", -10, "度", -5),
    ):  # fmt: skip
        yield Number(words, low, unit, high)


def bounds() -> Cases:
    for comparator, words in BEFORE.items():
        for word in words.split():
            for text, value, unit in BOUNDED:
                own = None if word in ("约", "近") else text  # these two are read with the number
                yield Number(f"{word}{text}", value, unit, None, comparator, own)
    for comparator, words in AFTER.items():
        for word in words.split():
            for text, value, unit in BOUNDED:
                yield Number(f"{text}{word}", value, unit, None, comparator)


def money() -> Cases:
    for unit in CURRENCIES.split():
        for words, value in numbers("100 100 3.5 3.5 50万 500000 2亿 2e8 1,200 1200 三百 300 两千五百 2500 十五 15"):
            yield Number(f"{words}{unit}", value, unit)
    for sign in ("¥", "￥", "$", "US$", "€", "£", "HK$"):
        for words, value in numbers("100 100 3.5亿 3.5e8 1,200 1200 99.9 99.9"):
            yield Number(f"{sign}{words}", value, sign)
    for code in ("USD", "RMB", "CNY", "EUR", "HKD", "GBP", "JPY"):
        yield Number(f"{code}500", 500, code)
        yield Number(f"{code} 1,200.5", 1200.5, code)
    for words, value in numbers("两个亿 2e8 1.2个亿 1.2e8 三点五个亿 3.5e8"):
        yield Number(f"{words}，", value, words=words)
    for words, value in numbers("五毛钱 5 八角钱 8 五块钱 5"):
        yield Number(words, value, words[1:])
    for words, value in numbers("人民币500元 500 港币500元 500 伍佰元整 500"):
        yield Number(words, value, "元", words="伍佰元" if words[0] == "伍" else "500元")


def lower_units() -> Cases:
    """三元五角, 一米七五: what the lower unit adds."""
    for words, value in numbers(LOWER_UNITS):
        yield Number(words, value, next(sign for sign in words if sign in "块元米斤尺亩度吨毛角"))


def measures() -> Cases:
    for unit in MEASURES.split():
        for words, value in numbers("5 5 12.5 12.5 300 300 八 8 三十六 36"):
            yield Number(f"{words}{unit}", *plain(unit, value))
    for unit in SYMBOLS.split():
        for words in ("5", "12.5", "300", "5 "):
            yield Number(f"{words}{unit}", float(words), unit)


def ages() -> Cases:
    for number in (5, 18, 30, 45, 60, 100):
        for words in (str(number), chinese(number), full_width(str(number))):
            for unit in ("岁", "周岁"):
                yield Number(f"{words}{unit}", number, unit)
                yield Number(f"年满{words}{unit}", number, unit, words=f"{words}{unit}")
                yield Number(f"{words}{unit}以上", number, unit, None, ">=")
                yield Number(f"{words}{unit}以下", number, unit, None, "<=")
                yield Number(f"未满{words}{unit}", number, unit, None, "<", f"{words}{unit}")
    yield Number("三十来岁", 30, "岁", None, "~")
    yield Number("四十多岁", 40, "岁", None, ">=")
    yield Number("十八九岁", 18, "岁", 19)
    yield Number("18至60岁", 18, "岁", 60)
    yield Number("三岁半", 3.5, "岁")


def counted() -> Cases:
    for unit in CLASSIFIERS.split():
        for words, value in numbers("3 3 15 15 36 36 二十 20 一百二十 120"):
            yield Number(f"{words}{unit}。", value, unit, words=f"{words}{unit}")
    for words, value in numbers(COUNTED):
        yield Number(f"有{words}。", value, words[1], words=words[:2])


def bare() -> Cases:
    """Numbers without a unit, where their form or the word before tells that they measure."""
    for words, value in numbers(
        "4.78万亿 4.78e12 4,565 4565 两千四百零一 2401 三万五 35000 一百五十亿 1.5e10 １２，３４５ 12345 三点一四 3.14"
        " 一百零八 108 3.5亿 3.5e8 二十万 2e5 负三点五 -3.5 两万 20000 五百 500 一千 1000 12万 120000 3000万 3e7"
    ):
        yield Number(f"达到{words}，", value, words=words)
        yield Number(f"总数是{words}。", value, words=words)
    for words, value in numbers("35 35 1200 1200 56.8 56.8 三十五 35 一百二十 120"):
        for before in RISEN.split():
            yield Number(f"{before}{words}。", value, words=words)
        yield Number(f"从{words}增加到", value, words=words)
    for words, value, comparator in (("六十开外", 60, ">="), ("三十左右", 30, "~"), ("五十以下", 50, "<=")):
        yield Number(words, value, None, None, comparator)


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (
        tenths_and_discounts, multiples, approximations, neighbours, ranges, bounds, money, lower_units, measures, ages,
        counted, bare,
    )
}  # fmt: skip
