"""Speeches as accidents leave them: pieces of real ones, with lines and characters lost, doubled, swapped, recoded.

    python -m tests.faults.mutating 17 > mutant.txt

writes the mutant number 17: the same for the same texts, whatever was drawn before it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

#: Characters of a piece: long enough for a head, some headings and a colophon, short enough to try thousands.
_LEAST, _MOST = 60, 1600

#: What is put in: marks that mean much to the grammar, and characters that no grammar knows.
_MARKS = """
一、 （一） 1. （1） 第一， 一是 首先， ① 第四篇： 同志们： 《 》 “ ” （ ） —— ： 。 ； ×× **** X局长 2024年 12月底前
2月30日 十一五 近20个 99.9% 发现-整改-反馈 三个一 主题词： 抄送： （此件公开发布） 〇 ○ Ⅳ １２． 𠮷 👩\u200d👧
"""
_STRANGE = (
    "\x00", "\x07", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\x85", "\x0b", "\x0c", "\r", "\t",
    "\u3000", "\xa0", "\u0301", "\ufffd", "\ufffe", "\U0010ffff", "\ue000",
)  # fmt: skip
_PUT_IN = (*_MARKS.split(), *_STRANGE)

Change = Callable[[str, Random], str]


@cache
def originals() -> tuple[str, ...]:
    """The texts of the folder that JIANGHUA_CORPUS names, else those of samples/."""
    folder = Path(os.environ.get("JIANGHUA_CORPUS") or Path(__file__).resolve().parents[2] / "samples")
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md")):
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                found.append(path.read_bytes().decode(encoding).replace("\r\n", "\n"))
                break
            except UnicodeDecodeError:
                continue
    return tuple(text for text in found if len(text) > _LEAST)


def mutant(number: int) -> bytes:
    """The bytes of a mutant."""
    random = Random(number)
    text = _piece(random)
    for _ in range(random.randint(1, 6)):
        text = random.choice(_CHANGES)(text, random)
    return _recoded(text, random)


def _piece(random: Random) -> str:
    text = random.choice(originals())
    size = random.randint(_LEAST, _MOST)
    if random.random() < 0.5:
        return text[:size]
    at = random.randrange(max(1, len(text) - size))
    return text[at : at + size]


def _span(text: str, random: Random, most: int) -> tuple[int, int]:
    at = random.randint(0, len(text))
    return at, min(len(text), at + random.randint(1, most))


def _lose_characters(text: str, random: Random) -> str:
    start, end = _span(text, random, 8)
    return text[:start] + text[end:]


def _double_characters(text: str, random: Random) -> str:
    start, end = _span(text, random, 8)
    return text[:end] + text[start:end] * random.choice((1, 1, 1, 2, 30)) + text[end:]


def _swap_characters(text: str, random: Random) -> str:
    start, end = _span(text, random, 8)
    middle = random.randint(start, end)
    return text[:start] + text[middle:end] + text[start:middle] + text[end:]


def _put_in(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(_PUT_IN) * random.choice((1, 1, 1, 2, 9)) + text[at:]


def _of_lines(change: Callable[[list[str], int, Random], None]) -> Change:
    def changed(text: str, random: Random) -> str:
        lines = text.split("\n")
        change(lines, random.randrange(len(lines)), random)
        return "\n".join(lines)

    return changed


def _lose_line(lines: list[str], at: int, random: Random) -> None:
    del lines[at : at + random.randint(1, 3)]


def _double_line(lines: list[str], at: int, random: Random) -> None:
    lines.insert(random.randint(0, len(lines)), lines[at])


def _swap_lines(lines: list[str], at: int, random: Random) -> None:
    other = random.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _join_lines(lines: list[str], at: int, random: Random) -> None:
    lines[at : at + 9] = [random.choice(("", " ", "\u3000\u3000")).join(lines[at : at + 9])]


def _wrap_lines(text: str, random: Random) -> str:
    width = random.randint(2, 40)
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width))


def _splice(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(("", "\n", "\n\n")) + _piece(random)[:400] + text[at:]


_CHANGES: tuple[Change, ...] = (
    _lose_characters, _double_characters, _swap_characters, _put_in, _put_in, _wrap_lines, _splice,
    *map(_of_lines, (_lose_line, _double_line, _swap_lines, _join_lines)),
)  # fmt: skip


def _recoded(text: str, random: Random) -> bytes:
    """The text in some encoding, now and then in two, cut short, or with a byte changed."""
    kind = random.random()
    if kind < 0.7:
        content = text.encode("utf-8")
    elif kind < 0.95:
        encoding = random.choice(("gb18030", "gb18030", "utf-16", "utf-16-le", "utf-8-sig", "big5", "utf-32"))
        content = text.encode(encoding, "replace")
    else:
        half = len(text) // 2
        content = text[:half].encode("utf-8") + text[half:].encode("gb18030", "replace")
    if random.random() < 0.1:
        content = content[: random.randint(0, len(content))]
    if random.random() < 0.05 and content:
        at = random.randrange(len(content))
        surrogate = b"\xed\xa0\x80"
        content = content[:at] + random.choice((bytes([random.randrange(256)]), surrogate, b"")) + content[at + 1 :]
    return content.replace(b"\n", b"\r\n") if random.random() < 0.1 and b"\x00" not in content else content


if __name__ == "__main__":
    sys.stdout.buffer.write(mutant(int(sys.argv[1])))
