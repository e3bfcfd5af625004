"""Reading texts whose marks and digits are of another width or form: the grammars know ，“” and 0.

Web pages, plain-text editors and old word processors leave `,` and `"` where GB/T 15834-2011 has ， and “, and
full-width digits where GB/T 15835-2011 (5.1) has 0 to 9; some printers' files keep 「 and 」 in simplified characters.
One character answers one, so that every position of the one text is a position of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Quotation marks of vertical and traditional texts, and what they are in simplified ones.
CORNERS = str.maketrans("「」『』", "“”‘’")

_HAN = "\u3007\u4e00-\u9fff"
#: What a mark of a Chinese sentence stands behind: a character, a closing mark, a figure or its sign.
_SAID = rf"{_HAN}）)”’》」』\"%％‰℃×*＊0-9０-９"
#: Full-width digits, letters and signs of figures. A full-width point is one between digits only: １． is a numbering.
_WIDE = {
    code: code - 0xFEE0
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *map(ord, "％＋－／"))
}
#: What gives such writing away: asked for one by one, which is faster than a pattern.
_WIDE_SEEN = "０１２３４５６７８９％"
_WIDE_POINT = re.compile("(?<=[0-9])．(?=[0-9])")
#: A full-width comma between groups of three full-width digits: ４，５６５.
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

#: Half-width marks that part Chinese words. Not those of figures (3,500 9:30), addresses (http:) and foreign words.
_MARK = re.compile(
    rf"[,:;!?](?<=[{_SAID}].)(?:(?<![,:])"
    r"|(?<=,)(?!(?<=[0-9],)[0-9]{3}(?![0-9]))|(?<=:)(?!//|(?<=[0-9０-９]:)[0-9０-９]))"
)
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_BRACKET = re.compile(r"[()\n]")
_CHINESE = re.compile(rf"[{_HAN}]")
#: All marks that are read as others.
MARKS = frozenset([*_FULL, *'()"「」『』'])


def usual_marks(text: str) -> str:
    """The text with the marks and digits that the grammars know; the same object if it has no others."""
    made = text
    if any(wide in made for wide in _WIDE_SEEN):
        made = _WIDE_POINT.sub(".", _WIDE_GROUP.sub(",", made).translate(_WIDE))
    if '"' in made:
        made = "\n".join(_paired_lines(made.split("\n")))
    if "「" in made or "『" in made:
        made = made.translate(CORNERS)
    if "(" in made:
        made = _bracketed(made)
    if any(mark in made for mark in _FULL):
        made = _MARK.sub(lambda match: _FULL[match[0]], made)
    return text if made == text else made


def _bracketed(text: str) -> str:
    """The text with full-width brackets around Chinese words, nested ones too; those of a link in Markdown are its own.

    Brackets that find no other on their line stay as they are.
    """
    places: list[int] = []
    waiting: list[int] = []
    chinese: list[bool] = []  # of each bracket that waits, whether Chinese words have come since
    at = 0
    for bracket in _BRACKET.finditer(text):
        start = bracket.start()
        if chinese and not chinese[-1]:
            chinese[-1] = _CHINESE.search(text, at, start) is not None
        at = start + 1
        if bracket[0] == "(":
            waiting.append(start)
            chinese.append(False)
        elif bracket[0] == "\n":
            waiting.clear()
            chinese.clear()
        elif waiting:
            first, spoken = waiting.pop(), chinese.pop()
            if spoken and text[first - 1 : first] != "]":
                places += first, start
            if chinese and spoken:
                chinese[-1] = True
    parts: list[str] = []
    at = 0
    for place in sorted(places):
        parts += text[at:place], "（" if text[place] == "(" else "）"
        at = place + 1
    return "".join([*parts, text[at:]])


def _paired_lines(lines: list[str]) -> Iterator[str]:
    """The lines with “ and ” for straight marks, which open and close in turn; a quotation may run on into a next line.

    Where a line has one too many (5" for inches, a mark that was lost) its marks stay: which is which cannot be told.
    """
    inside = False
    for number, line in enumerate(lines, 1):
        odd = line.count('"') % 2 == 1
        runs_on = odd and not inside and number < len(lines) and lines[number].count('"') % 2 == 1
        if odd and not (inside or runs_on):
            yield line
            continue
        pieces = line.split('"')
        marks = "”“" if inside else "“”"
        yield pieces[0] + "".join(marks[place % 2] + piece for place, piece in enumerate(pieces[1:]))
        inside = runs_on
