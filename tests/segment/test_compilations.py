"""Speeches joined to compilations in every style that collectors use are found again where they were joined.

With `JIANGHUA_CORPUS` set, real files are joined (200 draws); otherwise invented speeches.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from tasks.segment.rows import rows_of
from tests.segment.pieces import corpus, speech

CHINESE = "一二三四五六七八九十"
LEAST_F1 = 0.98
#: Draws of a style: with the corpus, seven styles make 200.
DRAWS = 29 if corpus() else 4


def _chinese(number: int) -> str:
    return CHINESE[number - 1] if number <= 10 else "十" + CHINESE[number - 11]


Divider = Callable[[int, str], str]
STYLES: dict[str, Divider | None] = {
    "第四篇：题目": lambda number, title: f"第{_chinese(number)}篇：{title}",
    "篇一：": lambda number, title: f"篇{_chinese(number)}：",
    "【篇2】题目": lambda number, title: f"【篇{number}】{title}",
    "范文三": lambda number, title: f"范文{_chinese(number)}",
    "例文1": lambda number, title: f"例文{number}",
    "讲话稿 篇1": lambda number, title: f"领导讲话稿 篇{number}",
    "---": lambda number, title: "---" if number > 1 else "",
    "titles only": None,
}
_KIND = re.compile(r"(?:讲话|报告|致辞|演讲|发言|贺词|谈话|说明|贺信)(?:[（(].{2,10}[）)])?$")


def _pieces(random: Random, titled: bool) -> list[str]:
    """Three to twelve texts; all with a title of the usual form where nothing else announces them."""
    if not corpus():
        return ["\n".join(speech(random)) for _ in range(random.randint(3, 12))]
    pool = [text for text in _single() if not titled or _has_title(text)]
    return random.sample(pool, random.randint(3, 12))


@cache
def _single() -> tuple[str, ...]:
    """The files of the corpus that hold one speech, which test_single_speeches_stay_whole looks at as well."""
    return tuple(text.strip("\n") for _, text in corpus() if text.count("\n· ") < 20)


def _has_title(text: str) -> bool:
    head = [line.strip() for line in text.split("\n") if line.strip()][:14]
    return head[0].startswith("# ") or any(_KIND.search(re.sub(r"\s", "", line)) for line in head)


def _title(text: str) -> str:
    lines = (line.strip(" \u3000#*\u200b\ufeff") for line in text.split("\n"))
    return next((line[:60] for line in lines if 4 <= len(line) <= 60), "讲话")


def _join(pieces: list[str], divider: Divider | None, random: Random) -> tuple[str, set[int]]:
    """The compilation and the first characters of its pieces, dividers included."""
    text, opens = "", set()
    for number, piece in enumerate(pieces, 1):
        line = divider(number, _title(piece)) if divider else ""
        part = f"{line}\n{piece}" if line else piece
        opens.add(len(text) + len(part) - len(part.lstrip()))
        text += part + random.choice(("\n", "\n\n"))
    return text, opens


@pytest.mark.parametrize("style", STYLES)
def test_joined_speeches_are_found_again(style: str) -> None:
    random = Random(f"compilation {style}")
    found_right = found = joined = 0
    for _ in range(DRAWS):
        text, opens = _join(_pieces(random, STYLES[style] is None), STYLES[style], random)
        starts = {
            row["start"] + len(text[row["start"] :]) - len(text[row["start"] :].lstrip(" \u3000\n\u200b"))
            for row in rows_of("0" * 16, text)["speeches"]
        }
        found_right += len(starts & opens)
        found += len(starts)
        joined += len(opens)
    f1 = 2 * found_right / (found + joined)
    assert f1 >= LEAST_F1, f"{style}: F1 {f1:.3f}, {found_right} right of {found} found and {joined} joined"


def test_a_volume_is_cut_by_its_table_of_contents() -> None:
    """A volume with a table: each piece that the table names, with its date line, is a speech; the notes are none."""
    random = Random("volume")
    titles = ["植树造林", "办好学校，培养干部", "在青川县干部会上的讲话", "财政工作要有全局观念", "立足现实，瞻望前途"]
    contents = "青川文集\n目  录\n" + "".join(f"· {title} \n" for title in titles) + "· 注释\n\n\n"
    bodies = [f"{title}\n（一九六二年{month}月五日） \n" + "\n".join(f"　　{p}" for p in speech(random)[4:]) + "\n\n\n"
              for title, month in zip(titles, "一二三四五", strict=True)]  # fmt: skip
    text = contents + "".join(bodies) + "注释\n　　〔1〕指青川县一九六一年的旱灾。――第3页\n"
    speeches = rows_of("0" * 16, text)["speeches"]
    assert [text[row["start"] :].split("\n")[0] for row in speeches] == titles
    assert {row["cue"] for row in speeches} == {"contents_entry"}
    assert "指青川县" not in text[speeches[-1]["start"] : speeches[-1]["end"]]


def test_volumes_of_the_corpus_are_cut_by_their_tables_of_contents() -> None:
    """Every entry `· 题目` of a real volume's tables but its notes is a speech that begins with that title."""
    volumes = [text for _, text in corpus() if text.count("\n· ") > 20] or [_small_volume()]
    for text in volumes:
        entries = [line[2:].strip() for line in text.split("\n") if line.startswith("· ") and "注" not in line[2:4]]
        starts = [text[row["start"] :].split("\n")[0].strip() for row in rows_of("0" * 16, text)["speeches"]]
        right = len(set(starts) & set(entries))
        assert 2 * right / (len(set(starts)) + len(set(entries))) >= 0.97


def _small_volume() -> str:
    titles = ["当前形势和任务", "关于农村工作的意见", "军队要整顿"]
    body = "\n".join(speech(Random("small volume"))[4:])
    contents = "\n".join(f"· {title}" for title in titles)
    return f"目录\n{contents}\n" + "\n".join(f"{title}\n（一九七五年一月）\n{body}" for title in titles)


def test_single_speeches_stay_whole() -> None:
    """A file that holds one speech is one, whatever it quotes and however its title is repeated."""
    texts = [text for _, text in corpus() if text.count("\n· ") < 20] or [
        "\n".join(speech(Random(f"single {k}"))) for k in range(20)
    ]
    whole = sum(len(rows_of("0" * 16, text)["speeches"]) == 1 for text in texts)
    assert whole >= 0.98 * len(texts)
