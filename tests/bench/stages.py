"""Part `stages`: how fast each core is, in MB of UTF-8 text a second of one processor, against jieba on the same text.

The cores run in one process without Prefect and without a store. Processor time is told, so that other work on the
machine disturbs little; the first round, which loads lexicons and dictionaries, is not counted.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

from tasks.core import Tables
from tests.bench.setting import Setting
from tests.bench.texts import available, sample
from tests.support.core import AT, documents_of, merge

#: More text says nothing more about a core.
_MOST = 6.0


def stages(setting: Setting) -> dict[str, Any]:
    """Medians of each stage."""
    import jieba

    from tasks.enrich import enrich
    from tasks.parse import parse
    from tasks.segment import segment
    from tasks.validate import validate

    megabytes = min(setting.megabytes, max(available(setting.sources), 1.0), _MOST)
    folder = setting.texts(f"{megabytes:.1f}MB")
    sample(setting.sources, megabytes, folder)
    documents = documents_of([folder])["documents"]
    texts: list[str] = documents["text"].to_pylist()
    size = sum(len(text.encode()) for text in texts) / 1e6
    tables: Tables = {"documents": documents, **segment(documents)}
    parsed = merge(tables, parse(tables))
    enriched = merge(parsed, enrich(parsed))
    validate(enriched, "warm", AT)
    works: dict[str, Callable[[], Any]] = {
        "jieba.lcut": lambda: [jieba.lcut(line) for text in texts for line in text.split("\n")],
        "ingest": lambda: documents_of([folder]),
        "segment": lambda: segment(documents),
        "parse": lambda: parse(tables),
        "enrich": lambda: enrich(parsed),
        "validate": lambda: validate(enriched, "bench", AT),
    }
    jieba.initialize()
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(setting.rounds):
        for name, work in works.items():
            began = process_time()
            work()
            taken[name].append(process_time() - began)
    seconds = {name: median(some) for name, some in taken.items()}
    seconds["all five"] = sum(seconds[name] for name in works if name != "jieba.lcut")
    rows = [
        {"work": name, "processor s": one, "MB/s": size / one, "× lcut": one / seconds["jieba.lcut"]}
        for name, one in seconds.items()
    ]
    return {"title": f"cores on {size:.1f} MB, one process, {setting.rounds} rounds", "rows": rows, "notes": []}
