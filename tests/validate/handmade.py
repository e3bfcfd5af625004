"""Batches made by hand: the tables that the stages before validate leave of an invented speech, all of them right.

Made without the stages themselves, so that a fault of theirs cannot hide a fault of validate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from schemas import TABLES
from tasks.core import Row, Rows, Tables, tables_of
from tasks.identity import row_id

AT = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)

#: (role, paragraph) of an invented speech; {n} makes the documents of a batch differ.
SPEECH = (
    ("title", "在云溪县防汛工作第{n}次调度会上的讲话"),
    ("date_line", "2023年6月12日"),
    ("salutation", "同志们："),
    ("opening", "今天把大家请来，主要是分析形势。雨季已经来临。"),
    ("heading", "一、认清形势"),
    ("body", "去年全县降雨1200毫米。水位比常年高出两成。"),
    ("heading", "二、压实责任"),
    ("body", "县水务局要在6月30日前完成12座水库的排查。各乡镇要建立排查、整改、销号台账。"),
    ("heading", "三、严明纪律"),
    ("closing", "值班人员不得离岗。谢谢大家。"),
)


def document(number: int = 1, before: str = "", speeches: int = 1) -> Rows:
    """The rows of all tables of one document with as many speeches, from ingest to enrich."""
    told = [[(role, text.format(n=f"{number}{k or ''}")) for role, text in SPEECH] for k in range(speeches)]
    return document_of(number, told, before)


def document_of(number: int, speeches: Sequence[Sequence[tuple[str, str]]], before: str = "") -> Rows:
    """The rows of one document of speeches of (role, paragraph), the first the title; those of SPEECH are annotated."""
    pieces = [piece for speech in speeches for piece in speech]
    text = before + "\n".join(words for _, words in pieces) + "\n"
    doc = sha256(text.encode()).hexdigest()[:16]
    rows: Rows = {name: [] for name, table in TABLES.items() if table.stage not in ("validate",)}
    rows["documents"].append(
        {
            "document_id": doc,
            "source_uri": f"讲话{number}.txt",
            "media_type": "text/plain",
            "encoding": "utf-8",
            "reader": "text/1",
            "byte_size": len(text.encode()),
            "text": text,
            "ingested_at": AT,
        }
    )
    at = len(before)
    end_before = 0
    for speech in speeches:
        _speech(rows, doc, text, at, at + len("\n".join(words for _, words in speech)))
        for role, words in speech:
            _paragraph(rows, doc, text, role, at, at + len(words), end_before)
            end_before = at + len(words)
            at = end_before + 1
    rows["paragraphs"][-1]["after"] = text[end_before:]
    return rows


def _keys(doc: str, rows: Rows) -> Row:
    return {"document_id": doc, "speech_id": rows["speeches"][-1]["speech_id"]}


def _speech(rows: Rows, doc: str, text: str, start: int, end: int) -> None:
    rows["speeches"].append(
        {
            "speech_id": row_id(doc, "speech", start),
            "document_id": doc,
            "ordinal": len(rows["speeches"]) + 1,
            "start": start,
            "end": end,
            "divider": None,
            "cue": "title",
        }
    )
    keys = _keys(doc, rows)
    frame = {**keys, "title": text[start : text.index("\n", start)], "date_conflicts": [], "subject_terms": []}
    dated = {"date": "2023-06-12", "date_basis": "2023年6月12日", "salutation": "同志们：", "level": "县"}
    annotated = "三、严明纪律" in text[start:end]
    rows["front_matter"].append({**frame, **(dated if annotated else {})})
    counts: dict[str, Any] = dict.fromkeys(TABLES["profiles"].column_names, 0)
    shares = {"type_token_ratio": 0.5, "formulaic_share": 0.1}
    rows["profiles"].append({**counts, **keys, **shares, "actions": int(annotated)})
    if not annotated:
        return
    headings = [text.index(marker, start) for marker in ("一、", "二、", "三、")]
    for number, (at, until) in enumerate(zip(headings, [*headings[1:], end + 1], strict=True), 1):
        line = text[at : text.index("\n", at)]
        rows["outline"].append(
            {
                **keys,
                "node_id": row_id(doc, "heading", at),
                "parent_id": None,
                "ordinal": number,
                "kind": "heading",
                "level": 1,
                "marker": line[:2],
                "number": number,
                "title": line[2:],
                "start": at,
                "end": until - 1,
            }
        )
    _annotate(rows, doc, text, start, end)


def _paragraph(rows: Rows, doc: str, text: str, role: str, start: int, end: int, end_before: int) -> None:
    keys = _keys(doc, rows)
    paragraph_id = row_id(doc, "paragraph", start)
    rows["paragraphs"].append(
        {
            **keys,
            "paragraph_id": paragraph_id,
            "ordinal": len(rows["paragraphs"]) + 1,
            "start": start,
            "end": end,
            "joins": [],
            "text": text[start:end],
            "before": text[end_before:start],
            "after": "",
        }
    )
    rows["blocks"].append({**keys, "paragraph_id": paragraph_id, "start": start, "end": end, "role": role})
    at = start
    for piece in text[start:end].replace("。", "。\0").split("\0"):
        if piece:
            sentence_id = row_id(doc, "sentence", at)
            rows["sentences"].append(
                {
                    **keys,
                    "sentence_id": sentence_id,
                    "paragraph_id": paragraph_id,
                    "ordinal": len(rows["sentences"]) + 1,
                    "start": at,
                    "end": at + len(piece),
                    "text": piece,
                }
            )
            cuts = range(0, len(piece), 2)
            rows["tokens"].append(
                {
                    **keys,
                    "sentence_id": sentence_id,
                    "text": [piece[k : k + 2] for k in cuts],
                    "pos": ["x" for _ in cuts],
                    "start": [at + k for k in cuts],
                }
            )
            at += len(piece)


def _annotate(rows: Rows, doc: str, text: str, start: int, end: int) -> None:
    """Mentions, the register, a mechanism and keywords of a speech."""
    keys = _keys(doc, rows)

    def place(words: str) -> Row:
        at = text.index(words, start)
        return {"start": at, "end": at + len(words)}

    def sentence(at: int) -> str:
        begin = max(text.rfind("\n", 0, at), text.rfind("。", 0, at)) + 1
        return row_id(doc, "sentence", begin)

    for kind, words, more in (
        ("date", "2023年6月12日", {"iso": "2023-06-12", "role": "event"}),
        ("quantity", "1200毫米", {"value": 1200.0, "unit": "毫米", "role": "fact"}),
        ("body", "县水务局", {"canonical": "云溪县水务局", "body_kind": "department", "generic": False}),
        ("date", "6月30日前", {"iso": "2023-06-30", "role": "deadline"}),
        ("quantity", "12座", {"value": 12.0, "unit": "座", "role": "target"}),
    ):
        span = place(words)
        mention_id = row_id(doc, kind, span["start"], span["end"])
        rows["mentions"].append(
            {
                **keys,
                **span,
                "mention_id": mention_id,
                "sentence_id": sentence(span["start"]),
                "kind": kind,
                "text": words,
                **more,
            }
        )
    span = place("县水务局要在6月30日前完成12座水库的排查")
    rows["actions"].append(
        {
            **keys,
            **span,
            "action_id": row_id(doc, "action", span["start"], span["end"]),
            "node_id": next(n["node_id"] for n in rows["outline"] if n["start"] > start and n["marker"] == "二、"),
            "evidence": text[span["start"] : span["end"]],
            "responsible": ["县水务局"],
            "responsible_carried": False,
            "cooperating": [],
            "deed": "完成12座水库的排查",
            "modality": "obligation",
            "modality_text": "要",
            "polarity": "do",
            "deadline_text": "6月30日前",
            "deadline": "2023-06-30",
            "target": "12座水库",
            "exhortation": False,
            "reported": False,
        }
    )
    span = place("排查、整改、销号台账")
    rows["mechanisms"].append(
        {
            **keys,
            **span,
            "mechanism_id": row_id(doc, "mechanism", span["start"], span["end"]),
            "name": text[span["start"] : span["end"]],
            "steps": ["排查", "整改", "销号"],
            "kind": "loop",
        }
    )
    rows["keywords"].append({**keys, "term": "水库", "weight": 0.5, "rank": 1, "idf": "jieba"})


def rows_of(*documents: Rows) -> Rows:
    """The rows of several documents as one batch, with no findings of earlier stages."""
    merged: Rows = {name: [row for rows in documents for row in rows[name]] for name in documents[0]}
    return {**merged, "findings": []}


def batch(damage: Callable[[Rows], None] | None = None, documents: int = 3) -> Tables:
    """The tables of a batch of good documents, the first of them damaged."""
    made = [document(number) for number in range(1, documents + 1)]
    if damage:
        damage(made[0])
    return tables_of(rows_of(*made))
