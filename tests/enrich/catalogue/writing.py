"""How a number is written: in Arabic, full-width, Chinese, mixed, financial and traditional numerals."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
RINGS = "〇一二三四五六七八九"
FINANCIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿两点余个", "萬億兩點餘個")
FULL_WIDTH = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")


def below_myriad(number: int) -> str:
    """A number up to 9999 with 零 for what is skipped between two units: 1005 is 一千零五."""
    out, skipped = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            out += ("零" if skipped and out else "") + DIGITS[digit] + sign
        skipped = not digit
    return out


def chinese(number: int) -> str:
    """A number below 10**12 in groups of four: 100020003 is 一亿零二万零三, 12 is 十二."""
    if not number:
        return "零"
    out = ""
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // scale % 10**4
        if group:
            out += ("零" if out and (group < 1000 or out[-1] == "0") else "") + below_myriad(group) + sign
        elif out:
            out += "0"  # a group left out asks for 零 before the next
    out = out.replace("0", "")
    return "十" + out[2:] if out.startswith("一十") else out


def spoken(number: int) -> str:
    """As people say and write it: 两 before 百 (at the head), 千, 万, 亿, and for a lone two."""
    words = chinese(number)
    for unit in "千万亿":
        words = words.replace(f"二{unit}", f"两{unit}").replace(f"十两{unit}", f"十二{unit}")
    return "两" + words[1:] if words[0] == "二" and words[1:2] in ("", "百") else words


def grouped(number: int) -> str:
    return f"{number:,}"


def full_width(words: str) -> str:
    return words.translate(FULL_WIDTH)


def financial(number: int) -> str:
    """As on a cheque: 壹万贰仟叁佰, 壹拾伍."""
    words = chinese(number)
    return ("一" + words if words[0] == "十" else words).translate(FINANCIAL)


def traditional(words: str) -> str:
    return words.translate(TRADITIONAL)


def decimal(number: str) -> str:
    """3.14 is 三点一四."""
    whole, _, part = number.partition(".")
    return chinese(int(whole)) + ("点" + by_position(part) if part else "")


def by_position(digits: str, zero: str = "零") -> str:
    """2024 is 二零二四, or 二〇二四."""
    return "".join(zero if c == "0" else DIGITS[int(c)] for c in digits)
