"""The script that is written instead: jieba.posseg, regular expressions and pandas, one Parquet file.

    python -m tests.bench.naive FOLDER OUT.parquet

As an analyst writes it in an afternoon, with some care: encodings are guessed, patterns are compiled once, each
sentence is a row with its heading, tokens, dates, quantities, bodies, deadlines and whether somebody has to do
something. It knows no wraps, no outline, no spans, no second run. It needs nothing of this project.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import jieba
import jieba.posseg
import pandas as pd

NUMBER = r"[0-9]+(?:\.[0-9]+)?|[〇一二三四五六七八九十百千万两]+"
HEADING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百]+[篇章条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、])"
)
TITLE = re.compile(r"^\s*(.{2,60}(?:讲话|报告|致辞|发言))\s*$")
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?[”’」』]?")
DATE = re.compile(
    r"[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初)?|[今明去]年|[年月]底"
)
QUANTITY = re.compile(
    rf"(?:不少于|不低于|超过|达到|约)?(?:{NUMBER})(?:%|％|个百分点|亿元|万元|元|亩|公里|人次|人|个|项|次|起|天|吨|户)"
)
BODY = re.compile(r"[一-龥]{2,12}(?:委员会|办公室|领导小组|人民政府|政府|委|办|局|厅|部|院|镇|乡|街道|中心|公司)")
DEADLINE = re.compile(r"(?:在|于|到)?[^，。；]{1,14}(?:之?前|以内|之内|为止)(?:完成|落实|上报|到位)?")
DUTY = re.compile(r"要|必须|应当|应|不得|严禁|务必|确保|负责|牵头")


def text_of(content: bytes) -> str:
    """A file's text: UTF-8, or one of the usual Chinese encodings."""
    for encoding in ("utf-8-sig", "gb18030", "big5"):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def rows_of(name: str, text: str) -> list[dict[str, Any]]:
    """A row for each sentence of a file."""
    rows: list[dict[str, Any]] = []
    title, heading = None, None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if found := TITLE.match(line):
            title, heading = found[1], None
        elif HEADING.match(line):
            heading = line.strip()
        for sentence in SENTENCE.findall(line):
            pairs = jieba.posseg.lcut(sentence)
            deadline = DEADLINE.search(sentence)
            rows.append(
                {
                    "file": name, "title": title, "heading": heading, "line": number, "sentence": sentence,
                    "words": [pair.word for pair in pairs], "flags": [pair.flag for pair in pairs],
                    "dates": DATE.findall(sentence), "quantities": QUANTITY.findall(sentence),
                    "bodies": BODY.findall(sentence), "people": [pair.word for pair in pairs if pair.flag == "nr"],
                    "deadline": deadline[0] if deadline else None, "duty": DUTY.search(sentence) is not None,
                }
            )  # fmt: skip
    return rows


def main(folder: str, out: str) -> None:
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    began = perf_counter()
    rows: list[dict[str, Any]] = []
    for file in sorted(Path(folder).rglob("*")):
        if file.is_file():
            rows += rows_of(file.name, text_of(file.read_bytes()))
    pd.DataFrame(rows).to_parquet(out, compression="zstd")
    print(json.dumps({"seconds": perf_counter() - began, "rows": len(rows)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
