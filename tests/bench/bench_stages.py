"""How fast each stage is, in MB of UTF-8 text a second on one core, against jieba on the same text.

    make bench                                     on the sample speeches, repeated
    JIANGHUA_BENCH=folder make bench               on your own

Prints the median of three rounds and the ratio to plain `jieba.lcut`; asserts nothing, for figures depend on the
machine. Every round does the same work on the same text, one after another in one process.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from tasks.core import Tables
from tests.support.core import AT, documents_of, merge

ROUNDS = 3
ROOT = Path(__file__).resolve().parents[2]


def _seconds(work: Callable[[], Any]) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return median(taken)


def test_stages() -> None:
    import jieba
    import jieba.posseg

    from tasks.enrich import enrich
    from tasks.parse import parse
    from tasks.segment import segment
    from tasks.validate import validate

    folder = os.environ.get("JIANGHUA_BENCH")
    documents = documents_of([Path(folder) if folder else ROOT / "samples"])["documents"]
    texts: list[str] = documents["text"].to_pylist()
    size = sum(len(text.encode()) for text in texts) / 1e6
    jieba.initialize()
    tables: Tables = {"documents": documents, **segment(documents)}
    parsed = merge(tables, parse(tables))
    enriched = merge(parsed, enrich(parsed))
    validate(enriched, "warm", AT)  # Great Expectations is imported once a process
    rows = {
        "jieba.lcut": _seconds(lambda: [jieba.lcut(line) for text in texts for line in text.split("\n")]),
        "jieba.posseg": _seconds(lambda: [jieba.posseg.lcut(line) for text in texts for line in text.split("\n")]),
        "segment": _seconds(lambda: segment(documents)),
        "parse": _seconds(lambda: parse(tables)),
        "enrich": _seconds(lambda: enrich(parsed)),
        "validate": _seconds(lambda: validate(enriched, "bench", AT)),
    }
    print(f"\n{size:.2f} MB of text, median of {ROUNDS} rounds\n")
    print(f"{'':16}{'seconds':>9}{'MB/s':>9}{'× lcut':>9}")
    for name, taken in rows.items():
        print(f"{name:16}{taken:9.2f}{size / taken:9.2f}{rows['jieba.lcut'] / taken:9.2f}")
