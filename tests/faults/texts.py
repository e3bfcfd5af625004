"""Texts that nobody would write and every pipeline meets: each made to a size, in characters."""

from __future__ import annotations

from collections.abc import Callable

#: What a sentence of an official speech looks like; the rest is made to be hard.
_PLAIN = "各级各部门要切实加强组织领导，确保今年12月底前全面完成整改任务，由县应急局牵头负责。"


_NUMERALS = "一二三四五六七八九十"
_NAMES = "安宝昌德恩丰广海华吉建金康利隆明宁平庆荣瑞盛泰通祥兴永裕源正"
_HEAD = "在全县会议上的讲话\n（2024年3月5日）\n同志们：\n下面，我讲几点意见。\n"


def _times(part: str) -> Callable[[int], str]:
    return lambda size: part * (size // len(part) + 1)


def _counted(line: str) -> Callable[[int], str]:
    """Numbered lines, from 1."""

    def made(size: int) -> str:
        width = len(line.format(number=1000))
        return "".join(line.format(number=number) for number in range(1, size // width + 2))

    return made


def _varied(line: str, head: str = "") -> Callable[[int], str]:
    """Lines that differ: in {number}, in the Chinese {numeral} before them, and in {name}, of two characters."""

    def made(size: int) -> str:
        width = len(line.format(number=1000, numeral="十", name="安安"))
        return head + "".join(
            line.format(
                number=number,
                numeral=_NUMERALS[number % len(_NUMERALS)],
                name=_NAMES[number % len(_NAMES)] + _NAMES[number // len(_NAMES) % len(_NAMES)],
            )
            for number in range(size // width + 1)
        )

    return made


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2) + "讲话" + closing * (size // 2)


#: name → text of about so many characters. Each is the worst case of something: a nested repeat, a scan for an end
#: that never comes, a stack, a table of candidates, a window that grows.
TEXTS: dict[str, Callable[[int], str]] = {
    "one line without an end": _times("的"),
    "one line of prose": _times(_PLAIN),
    "marks of other widths": _times('各县(市要抓"落实",办结２０件;('),
    "a bracket that never closes": lambda size: "要抓落实(" + "的" * size,
    "one line of clauses": _times("要加强领导，"),
    "a million enumerators": _times("一、"),
    "enumerated lines": _times("一、提高认识\n"),
    "headings that begin anew": _times("　　一、工作取得新的成效"),
    "counted lines": _counted("{number}. 抓好落实\n"),
    "counted lines run in": _counted("{number}. 抓好落实；"),
    "ordinals": _times("第一，抓落实；第二，抓整改；"),
    "yishi": _times("一是要抓紧，二是要抓实；"),
    "brackets never closed": _times("（"),
    "brackets ten thousand deep": _nested("（", "）"),
    "quotes ten thousand deep": _nested("“", "”"),
    "book titles never closed": _times("《"),
    "book titles": _times("《条例》"),
    "digits": _times("1"),
    "digits and points": _times("1."),
    "dates": _times("2024年5月1日"),
    "ranges": _times("1月至"),
    "chinese numerals": _times("一百二十"),
    "ideographic blanks": _times("\u3000"),
    "blank lines": _times("\n"),
    "blanks and a word": lambda size: " " * size + "讲话",
    "redactions": _times("*"),
    "crosses": _times("×"),
    "dots": _times("·"),
    "dashes": _times("—"),
    "salutations": _times("同志们："),
    "salutation lines": _times("同志们：\n"),
    "titles": _times("在全县会议上的讲话\n"),
    "dividers": _counted("第{number}篇：在会议上的讲话\n\n"),
    "bodies": _times("县委县政府办公室"),
    "bodies in a row": _times("县农业农村局、"),
    "an office speech": _varied(
        "{numeral}、加强道路工作\n各乡镇要在5月底前完成{number}公里道路，由县交通局负责。\n（{numeral}）抓好落实\n每周通报一次。\n",
        _HEAD,
    ),
    "titles with brackets": _varied("{numeral}、{name}治理（责任单位：{name}局；时限：年底前）\n要抓实。\n", _HEAD),
    "book titles that differ": _varied("落实《{number}号管理条例》和《关于{number}号的意见》精神。"),
    "persons that differ": _varied("县长王{name}同志强调，副县长李{name}负责。\n"),
    "masks in a line": _varied("××县×××同志在{number}月***工作中。"),
    "articles": _varied("第{number}条　县级人民政府应当加强{name}工作。\n（一）制定规划；\n（二）组织实施。\n"),
    "bodies that differ": _varied("{name}县住建局、{name}县住房和城乡建设局要会同{name}镇政府做好工作。"),
    "abbreviations that differ": _varied("坚持“{numeral}个{name}”，即{name}、{name}化、{name}性。\n"),
    "duties": _varied("{name}局：负责{name}工作，5月底前完成。\n", _HEAD),
    "abbreviations": _times("“三个一”"),
    "loops": _times("发现-整改-"),
    "deadlines": _times("月底前完成，"),
    "nuls": _times("\x00讲"),
    "control characters": _times("\x01\x07\x1b讲"),
    "bidi characters": _times("\u202e讲话\u202c"),
    "combining marks": _times("讲\u0301"),
    "emoji": _times("👩\u200d👩\u200d👧"),
    "latin": _times("lorem ipsum "),
    "an office speech in traditional characters": _varied(
        "{numeral}、加強道路工作\n各鄉鎮要在5月底前完成{number}公里道路，由縣交通局負責。\n（{numeral}）抓好落實\n每週通報一次，對不力的，嚴肅問責。\n",
        "在全縣會議上的講話\n同志們：\n下面，我講幾點意見。\n",
    ),
    "traditional": _times("同志們，我們要努力學習。"),
    "hard wraps": _times("这一行被拆成每行二十八个字的样子，这是其中一行完整的\n"),
    "colons": _times("："),
    "full stops": _times("。"),
    "semicolons": _times("；"),
}  # fmt: skip

#: Those that are turned away, for they hold no text; no stage sees them.
REJECTED = ("ideographic blanks", "blank lines", "nuls", "control characters")


def mixed(size: int) -> bytes:
    """Bytes in three encodings in turns."""
    parts = [_PLAIN.encode("utf-8"), _PLAIN.encode("gb18030"), _PLAIN.encode("utf-16-le")]
    return b"\n".join(parts * (size // sum(map(len, parts)) + 1))
