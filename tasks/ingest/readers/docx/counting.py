"""Numbers as Word writes them, by the number formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def written(number: int, form: str) -> str:
    """A number in a number format; formats of other scripts and numbers out of a format's range in digits."""
    if form == "none":
        return ""
    write = _FORMS.get(form)
    return write(number) if write and number > 0 else str(number)


def _thousands(number: int, digits: str = _DIGITS, units: str = "十百千", short: bool = True) -> str:
    """A number below 10,000 with its units: 一百二十三, 一百〇五; `short` writes 十 for 一十 at the beginning."""
    if number >= 10_000:
        return str(number)
    text = ""
    zero = False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            unit = units[place - 1] if place else ""
            text += (digits[0] if zero and text else "") + digits[digit] + unit
            zero = False
        else:
            zero = True
    return text[1:] if short and text.startswith(digits[1] + units[0]) else text


def _japanese(number: int) -> str:
    """With units and neither one before them nor zero between them: 百一, 二千十."""
    if number >= 10_000:
        return str(number)
    digits = [number // 10**place % 10 for place in (3, 2, 1, 0)]
    units = zip(digits, ("千", "百", "十", ""), strict=True)
    return "".join(("" if digit == 1 and unit else _DIGITS[digit]) + unit for digit, unit in units if digit)


def _hundred(number: int) -> str:
    """Below 100 with 十, above digit by digit: 九十九, 一〇〇."""
    return _thousands(number) if number < 100 else _positional(number)


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _sign(first: str, count: int) -> Callable[[int], str]:
    """Signs that Unicode has in a row, for the numbers 1 to `count`."""
    return lambda number: chr(ord(first) + number - 1) if number <= count else str(number)


def _circled(number: int) -> str:
    for first, start, count in (("①", 1, 20), ("㉑", 21, 15), ("㊱", 36, 15)):
        if start <= number < start + count:
            return chr(ord(first) + number - start)
    return str(number)


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _sexagenary(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]


def _letters(number: int) -> str:
    """a … z, aa, bb …, as Word goes on."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _roman(number: int) -> str:
    if number > 4999:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _hundred,
    "taiwaneseCounting": _hundred,
    "japaneseCounting": _japanese,
    "koreanCounting": str,
    "chineseCountingThousand": _thousands,
    "taiwaneseCountingThousand": _thousands,
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "taiwaneseDigital": _positional,
    "chineseLegalSimplified": lambda number: _thousands(number, _LEGAL, "拾佰仟", short=False),
    "ideographLegalTraditional": lambda number: _thousands(number, _LEGAL_TRADITIONAL, "拾佰仟", short=False),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _sign("⒈", 20),
    "decimalEnclosedParen": _sign("⑴", 20),
    "ideographEnclosedCircle": _sign("㊀", 10),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
