"""Speeches made of paragraphs, with the signatures that enrich would give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tasks.core import Tables
from tasks.enrich.signatures import SHORTEST, bands, digest
from tasks.language.folding import fold
from tasks.language.traditional import simplified_passage
from tasks.store import Store
from tests.support.batches import at, judge, listed, named, rows

DRILL = "云溪县各乡镇要在汛期到来之前，把每一座水库、每一段堤防都仔细排查一遍，发现隐患立即上报、立即整改。"
WATCH = "要严格执行二十四小时值班和领导带班制度，确保信息畅通、反应迅速，遇有重大险情第一时间赶到现场处置。"
ROADS = "今年要新建和改造农村公路三百公里，打通断头路、拓宽瓶颈路，让群众的出行更加方便，让产品出得了山。"


class Given(NamedTuple):
    """A speech: its date, and its paragraphs, one a line of its document."""

    date: str | None
    paragraphs: Sequence[str]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    @property
    def document_id(self) -> str:
        return named(f"{self.date}{self.text}")

    @property
    def speech_id(self) -> str:
        return f"{self.document_id}.s0"


def tables(*speeches: Given) -> Tables:
    """The tables that shared passages are found in, a document a speech."""
    made: dict[str, list[dict[str, Any]]] = {"signatures": [], "front_matter": [], "paragraphs": []}
    for speech in speeches:
        ids = {"document_id": speech.document_id, "speech_id": speech.speech_id}
        made["front_matter"].append({**ids, "date": speech.date})
        at = 0
        for text in speech.paragraphs:
            place = {**ids, "paragraph_id": f"{speech.document_id}.p{at}"}
            made["paragraphs"].append({**place, "start": at, "end": at + len(text), "text": text})
            short = fold(simplified_passage(text))
            if len(short) >= SHORTEST:
                signature = {"characters": len(short), "digest": digest(short), "bands": bands([short])[0]}
                made["signatures"].append({**place, **signature})
            at += len(text) + 1
    return {name: rows(name, *some) for name, some in made.items()}


def key(speech: Given) -> str:
    """The content of a file whose document has the speech's identifier."""
    return f"{speech.date}{speech.text}"


def publish(store: Store, *speeches: Given, minutes: float = 0, verdict: str = "published") -> None:
    """A batch of speeches, written as a run does."""
    batch = f"b{minutes}"
    made = tables(*speeches)
    documents, own = [], []
    for speech in speeches:
        ids = {"document_id": speech.document_id, "speech_id": speech.speech_id}
        documents.append(
            {
                "document_id": speech.document_id,
                "source_uri": uri(speech),
                "text": speech.text,
                "ingested_at": at(minutes),
            }
        )
        own.append({**ids, "end": len(speech.text)})
    made |= {"documents": rows("documents", *documents), "speeches": rows("speeches", *own)}
    for name, data in made.items():
        store.append(name, data, batch)
    files = {uri(speech): key(speech) for speech in speeches}
    store.append("sources", rows("sources", *(listed(u, t, minutes) for u, t in files.items())), batch, f"r{minutes}")
    judge(store, batch, files, minutes, verdict)


def uri(speech: Given) -> str:
    return f"{speech.date}.txt"
