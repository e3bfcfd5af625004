"""A wide table of numbers: the text, the words of the quantity, value, upper value, unit, bound."""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates
from tasks.enrich.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "words", "value", "upper", "unit", "comparator"),
    [
        # numerals
        ("三万五千元", "三万五千元", 35000.0, None, "元", None),
        ("三万五的工资", "三万五", 35000.0, None, None, None),
        ("一百零五个", "一百零五个", 105.0, None, "个", None),
        ("两千零八人", "两千零八人", 2008.0, None, "人", None),
        ("一千二百三十四万五千六百七十八人", "一千二百三十四万五千六百七十八人", 12345678.0, None, "人", None),
        ("一万零一百元", "一万零一百元", 10100.0, None, "元", None),
        ("廿五人", "廿五人", 25.0, None, "人", None),
        ("卅人", "卅人", 30.0, None, "人", None),
        ("俩人", "俩人", 2.0, None, "人", None),
        ("零点五吨", "零点五吨", 0.5, None, "吨", None),
        ("五千一百二十三点四五吨", "五千一百二十三点四五吨", 5123.45, None, "吨", None),
        ("一点二亿元", "一点二亿元", 120000000.0, None, "元", None),
        # traditional and financial numerals, full width, both in one number
        ("兩百人", "兩百人", 200.0, None, "人", None),
        ("一萬兩千元", "一萬兩千元", 12000.0, None, "元", None),
        ("三億人", "三億人", 300000000.0, None, "人", None),
        ("五噸", "五噸", 5.0, None, "吨", None),
        ("壹佰元", "壹佰元", 100.0, None, "元", None),
        ("壹万贰仟叁佰元", "壹万贰仟叁佰元", 12300.0, None, "元", None),
        ("叁佰伍拾人", "叁佰伍拾人", 350.0, None, "人", None),
        ("１２３４元", "１２３４元", 1234.0, None, "元", None),
        ("０．５％", "０．５％", 0.5, None, "%", None),
        ("2万5千人", "2万5千人", 25000.0, None, "人", None),
        ("3千5百人", "3千5百人", 3500.0, None, "人", None),
        ("1亿2千万元", "1亿2千万元", 120000000.0, None, "元", None),
        ("3.5万亿元", "3.5万亿元", 3500000000000.0, None, "元", None),
        ("4,565户", "4,565户", 4565.0, None, "户", None),
        # ranges of two digits and of two numbers
        ("二三十人", "二三十人", 20.0, 30.0, "人", None),
        ("两三百人", "两三百人", 200.0, 300.0, "人", None),
        ("七八十万元", "七八十万元", 700000.0, 800000.0, "元", None),
        ("三五个", "三五个", 3.0, 5.0, "个", None),
        ("十五六岁", "十五六岁", 15.0, 16.0, "岁", None),
        ("二十七八个", "二十七八个", 27.0, 28.0, "个", None),
        ("三百五六十人", "三百五六十人", 350.0, 360.0, "人", None),
        ("八九成", "八九成", 8.0, 9.0, "成", None),
        ("来了3、4个人", "3、4个", 3.0, 4.0, "个", None),
        ("3-5万元", "3-5万元", 30000.0, 50000.0, "元", None),
        ("30岁至50岁", "30岁至50岁", 30.0, 50.0, "岁", None),
        ("60%—70%", "60%—70%", 60.0, 70.0, "%", None),
        ("百分之二十到三十", "百分之二十到三十", 20.0, 30.0, "%", None),
        ("5万至10万元", "5万至10万元", 50000.0, 100000.0, "元", None),
        # open numbers
        ("提高2个多百分点", "2个多百分点", 2.0, None, "个百分点", ">="),
        ("两起多人伤亡事故", "两起", 2.0, None, "起", None),
        ("偏少超过 100毫米", "100毫米", 100.0, None, "毫米", ">"),
        ("表彰98项次", "98项次", 98.0, None, "项次", None),
        ("共计XX人", "XX人", None, None, "人", None),
        ("增长X.X%，", "X.X%", None, None, "%", None),
        ("投资xx.51亿元", "xx.51亿元", None, None, "元", None),
        ("收入xx458元", "xx458元", None, None, "元", None),
        ("距县城xx千米", "xx千米", None, None, "千米", None),
        ("XX家单位发言", "XX家", None, None, "家", None),
        ("实现GDP19.92亿元", "19.92亿元", 1992000000.0, None, "元", None),
        ("300名优秀教师", "300名", 300.0, None, "名", None),
        ("栽植绿化树9000 余棵", "9000 余棵", 9000.0, None, "棵", ">="),
        ("总长度16764延米", "16764延米", 16764.0, None, "延米", None),
        ("造成x起事故", "x起", None, None, "起", None),
        ("十几个", "十几个", 10.0, None, "个", "~"),
        ("百分之十几", "百分之十几", 10.0, None, "%", "~"),
        ("几百人", "几百人", None, None, "人", None),
        ("数十人", "数十人", None, None, "人", None),
        ("数百万元", "数百万元", None, None, "元", None),
        ("三百余人", "三百余人", 300.0, None, "人", ">="),
        ("十多万人", "十多万人", 100000.0, None, "人", ">="),
        ("一百来人", "一百来人", 100.0, None, "人", "~"),
        ("百余名", "百余名", 100.0, None, "名", ">="),
        ("万余元", "万余元", 10000.0, None, "元", ">="),
        ("上千名", "上千名", 1000.0, None, "名", ">="),
        ("上万种", "上万种", 10000.0, None, "种", ">="),
        ("近百个", "近百个", 100.0, None, "个", "~"),
        ("100人左右", "100人左右", 100.0, None, "人", "~"),
        ("二十来岁", "二十来岁", 20.0, None, "岁", "~"),
        # bounds
        ("不低于90%", "90%", 90.0, None, "%", ">="),
        ("至少5人", "5人", 5.0, None, "人", ">="),
        ("最多20人", "20人", 20.0, None, "人", "<="),
        ("50人以下", "50人以下", 50.0, None, "人", "<="),
        ("10人以内", "10人以内", 10.0, None, "人", "<="),
        ("大于5%", "5%", 5.0, None, "%", ">"),
        ("小于3%", "3%", 3.0, None, "%", "<"),
        ("七成以上", "七成以上", 7.0, None, "成", ">="),
        ("三分之二以上", "三分之二以上", 0.6666666666666666, None, None, ">="),
        # parts of a whole
        ("百分之三点五", "百分之三点五", 3.5, None, "%", None),
        ("百分之百", "百分之百", 100.0, None, "%", None),
        ("百分之负五", "百分之负五", -5.0, None, "%", None),
        ("千分之二", "千分之二", 2.0, None, "‰", None),
        ("万分之五", "万分之五", 5.0, None, "‱", None),
        ("三成五", "三成五", 3.5, None, "成", None),
        ("两成半", "两成半", 2.5, None, "成", None),
        ("一半", "一半", 0.5, None, None, None),
        ("三分之一", "三分之一", 0.3333333333333333, None, None, None),
        ("五又三分之二", "五又三分之二", 5.666666666666667, None, None, None),
        ("1/3", "1/3", 0.3333333333333333, None, None, None),
        ("百万分之三", "百万分之三", 3e-06, None, None, None),
        ("0.5个百分点", "0.5个百分点", 0.5, None, "个百分点", None),
        # times over
        ("翻两番", "两番", 2.0, None, "番", None),
        ("增长1.5倍", "1.5倍", 1.5, None, "倍", None),
        ("三倍多", "三倍多", 3.0, None, "倍", ">="),
        ("一倍半", "一倍半", 1.5, None, "倍", None),
        # halves
        ("两斤半", "两斤半", 2.5, None, "斤", None),
        ("一吨半", "一吨半", 1.5, None, "吨", None),
        ("半斤", "半斤", 0.5, None, "斤", None),
        ("两岁半", "两岁半", 2.5, None, "岁", None),
        # temperature, money, measures
        ("零下3摄氏度", "零下3摄氏度", -3.0, None, "摄氏度", None),
        ("负五度", "负五度", -5.0, None, "度", None),
        ("37.5℃", "37.5℃", 37.5, None, "℃", None),
        ("80°F", "80°F", 80.0, None, "°F", None),
        ("10美元", "10美元", 10.0, None, "美元", None),
        ("两千美金", "两千美金", 2000.0, None, "美金", None),
        ("三百法郎", "三百法郎", 300.0, None, "法郎", None),
        ("200新台币", "200新台币", 200.0, None, "新台币", None),
        ("一百块钱", "一百块钱", 100.0, None, "块钱", None),
        ("三块五", "三块五", 3.5, None, "块", None),
        ("1毛钱", "1毛钱", 1.0, None, "毛钱", None),
        ("10磅", "10磅", 10.0, None, "磅", None),
        ("50英镑", "50英镑", 50.0, None, "英镑", None),
        ("100公里/小时", "100公里/小时", 100.0, None, "公里/小时", None),
        ("120次/分钟", "120次/分钟", 120.0, None, "次/分钟", None),
        ("5元/吨", "5元/吨", 5.0, None, "元/吨", None),
        ("200度电", "200度电", 200.0, None, "度电", None),
        ("1200万像素", "1200万像素", 12000000.0, None, "像素", None),
        ("190Eflops", "190Eflops", 190.0, None, "Eflops", None),
    ],
)
def test_a_number(
    text: str, words: str, value: float | None, upper: float | None, unit: str | None, comparator: str | None
) -> None:
    (one,) = read_quantities(text, read_dates(text))
    assert (text[one.start : one.end], one.unit, one.comparator) == (words, unit, comparator)
    assert one.value == (None if value is None else pytest.approx(value))
    assert one.value_max == (None if upper is None else pytest.approx(upper))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("约有二、三十人", 20, 30), ("增加两、三倍", 2, 3), ("年产三、五万吨", 30000, 50000)],
)
def test_a_mark_between_two_neighbours_makes_a_range(text: str, low: float, high: float) -> None:
    (one,) = read_quantities(text)
    assert (one.value, one.value_max) == (low, high)


def test_at_the_head_of_a_line_the_mark_numbers_it() -> None:
    assert [one.value for one in read_quantities("二、三十人参加")] == [30]


def test_a_rate_is_told_of_what_follows_it_and_a_measure_is_no_deed() -> None:
    text = "速度为每秒三十米"
    assert [(one.value, one.unit) for one in read_quantities(text, read_dates(text))] == [(30, "米/秒")]


@pytest.mark.parametrize(
    "text",
    [
        "第十三", "第3名", "第二产业", "五角大楼", "十字路口", "千方百计", "百年大计",
        "百姓", "万家灯火", "三分球", "三轮车",
        "一千零一夜", "半斤八两", "每一分钱",
        "3+N", "G318", "A4纸", "500强", "3:1", "七比三", "12345热线", "〔2024〕5号",
        "电话13812345678", "十堰", "唯一", "五险一金", "八项规定", "两个半小时", "不超过10天",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert read_quantities(text, read_dates(text, "2024-04-17")) == []


def test_a_mask_before_an_office_or_a_thing_is_no_number_of_them() -> None:
    assert [q for text in ("请*副县长讲话", "XXX项目由市里投资") for q in read_quantities(text, [])] == []
    assert len(read_quantities("建设XXX个项目", [])) == 1
