"""Everything that a worker needs, loaded: import it in a process that workers are forked from.

Loading takes seconds of a processor (Prefect, Great Expectations, dictionaries, lexicons). Workers that are forked
afterwards have all of it at once, and share its memory.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from datetime import UTC, datetime

from tqdm import tqdm

import flows.environment  # noqa: F401  (before prefect)

import tasks.stages  # noqa: F401  isort: skip

from tasks.enrich import enrich
from tasks.ingest import SourceFile, ingest
from tasks.parse import parse
from tasks.segment import segment
from tasks.validate import validate

#: A speech that makes every stage load what it works with.
_SPEECH = """在全县秋季防火工作会议上的讲话

（2024年9月3日）

同志们：

一、突出重点

县应急局要会同各乡镇，在9月底前完成隐患排查，整改率达到100%。
"""

_AT = datetime(2024, 9, 3, tzinfo=UTC)


def load() -> None:
    """Sends a small speech through the five cores: what they load at first use is loaded then."""
    documents = ingest([SourceFile("speech.txt", _SPEECH.encode())], at=_AT)["documents"]
    made = {"documents": documents}
    made |= segment(documents)
    made |= parse(made)
    made |= enrich(made)
    validate(made, "warm", _AT)


tqdm.monitor_interval = 0  # its thread would be left behind by every fork
with suppress(Exception):  # a lexicon that cannot be read: each worker stumbles itself, and its batch tells why
    load()
gc.collect()
gc.freeze()  # what is loaded stays: no collection looks at it again, and its pages stay shared
