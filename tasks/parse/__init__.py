"""Parse: speech → front matter, roles of paragraphs, outline, defects.

What a caller may rely on, for every Unicode text (tests/parse/test_parse.py holds a property each):

1. Parsing raises nothing; a document that could not be parsed has a row in `findings` and no others.
2. Every paragraph has exactly one row in `blocks`, with the paragraph's own span.
3. Every speech has exactly one row in `front_matter`.
4. Every span lies inside its speech; an outline node's title stands at its start, wraps closed up.
5. Outline nodes lie inside their parents; siblings are in order and do not overlap.
6. LF and CRLF, a byte order mark and trailing blanks make no difference to what is read.
7. The text that the paragraphs rebuild parses to the same rows.
8. A document's rows do not depend on the documents beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from schemas import TABLES
from tasks.core import Grouped, Row, Rows, Tables, per_document
from tasks.identity import row_id
from tasks.language.hints import Marks
from tasks.language.plain import plain, plain_words
from tasks.language.written import Written
from tasks.parse.block import Block
from tasks.parse.corrected import Corrected
from tasks.parse.defects import Fault, frame_defects, missing_salutations
from tasks.parse.front_matter import WORDS, read_front_matter
from tasks.parse.line import Line, lines_of
from tasks.parse.outline import infer_outline
from tasks.parse.outline.model import Outline
from tasks.parse.roles import Frame, outside_roles, read_frame
from tasks.parse.roles.settling import settle_roles

#: What is read of the table `paragraphs`: the words come from the document itself.
_OF_PARAGRAPHS = ["paragraph_id", "speech_id", "document_id", "start", "end", "joins"]


def parse(tables: Tables) -> Tables:
    """The tables of this stage, from `documents`, `speeches` and `paragraphs`, and `hints` if they are given.

    If `documents` has the column overrides, its manual corrections of front matter and roles are applied; those that
    do not fit are rows of findings.
    """
    speeches = Grouped(tables["speeches"])
    paragraphs = Grouped(tables["paragraphs"].select(_OF_PARAGRAPHS))
    hints = Grouped(tables["hints"] if "hints" in tables else TABLES["hints"].empty())

    def work(document: Row) -> Rows:
        key = document["document_id"]
        return parse_document(document, speeches.get(key), paragraphs.get(key), hints.get(key))

    return per_document("parse", tables["documents"], work)


def parse_document(document: Row, speeches: list[Row], paragraphs: list[Row], hints: Sequence[Row] = ()) -> Rows:
    """The rows of one document, from its rows of `speeches`, `paragraphs` and `hints`."""
    rows: Rows = {"front_matter": [], "blocks": [], "outline": [], "defects": []}
    written = Written(document["text"], plain(document["text"]))
    text = written.plain
    marks = Marks.of(document["text"], hints)
    members: dict[str | None, list[Row]] = defaultdict(list)
    for paragraph in paragraphs:
        members[paragraph["speech_id"]].append(paragraph)
    roles: dict[str, str] = {}
    corrected = Corrected(document, speeches, paragraphs)
    frames = [
        _parse_speech(written, speech, lines_of(text, members[speech["speech_id"]], marks), corrected, rows, roles)
        for speech in speeches
    ]
    for index, fault in missing_salutations(frames):
        rows["defects"].append({**_keys(speeches[index]), **fault._asdict()})
    outside = lines_of(text, members[None])
    around = outside_roles(outside)
    corrected.apply_roles((line.start for line in outside), around)
    roles |= dict(zip((line.paragraph_id for line in outside), around, strict=True))
    rows["blocks"] = [_block_row(paragraph, roles[paragraph["paragraph_id"]]) for paragraph in paragraphs]
    if corrected.findings:
        rows["findings"] = corrected.findings
    return rows


def _keys(speech: Row) -> Row:
    return {"speech_id": speech["speech_id"], "document_id": speech["document_id"]}


def _parse_speech(
    written: Written, speech: Row, lines: list[Line], corrected: Corrected, rows: Rows, roles: dict[str, str]
) -> Frame:
    """Adds the rows of one speech to `rows` and the roles of its paragraphs to `roles`; returns its frame."""
    text = written.plain
    keys = _keys(speech)
    span = speech["start"], speech["end"]
    frame = read_frame(lines, speech["divider"] if written.same else plain_words(speech["divider"] or "") or None)
    front_matter, dating = read_front_matter(frame)
    titled = next((line.start for line, role in zip(lines, frame.roles, strict=True) if role == "title"), span[0])
    quoted = written.row(written.row(front_matter, WORDS, *span), ("title",), titled, span[1])
    corrected.apply_roles((line.start for line in lines), frame.roles)
    blocks = [
        Block(line.paragraph_id, line.start, line.end, line.joins, role, line.mark)
        for line, role in zip(lines, frame.roles, strict=True)
    ]
    outline = infer_outline(text, blocks)
    settle_roles(lines, frame.roles, outline.nodes, text)
    corrected.apply_roles((line.start for line in lines), frame.roles)
    roles |= dict(zip((line.paragraph_id for line in lines), frame.roles, strict=True))
    rows["front_matter"].append({**keys, **corrected.front_matter(speech["speech_id"], quoted)})
    rows["outline"] += [
        written.row(row, ("marker", "title"), row["start"], row["end"]) for row in _outline_rows(outline, keys)
    ]
    faults: dict[tuple[str, int, int], Row] = {}
    numbering = (Fault(fault.kind, fault.start, fault.end, fault.detail) for fault in outline.defects)
    for fault in (*frame_defects(frame, dating, text), *numbering):
        faults.setdefault((fault.kind, fault.start, fault.end), {**keys, **fault._asdict()})
    rows["defects"] += sorted(faults.values(), key=lambda row: (row["start"], row["end"], row["kind"]))
    return frame


def _outline_rows(outline: Outline, keys: Row) -> list[Row]:
    ids = [row_id(keys["document_id"], node.kind, node.start) for node in outline.nodes]
    return [
        {
            **keys,
            "node_id": ids[index],
            "parent_id": None if node.parent is None else ids[node.parent],
            "ordinal": index + 1,
            "kind": node.kind,
            "level": node.level,
            "marker": node.marker,
            "number": node.number,
            "title": node.title,
            "start": node.start,
            "end": node.end,
        }
        for index, node in enumerate(outline.nodes)
    ]


def _block_row(paragraph: Row, role: str) -> Row:
    return {
        "paragraph_id": paragraph["paragraph_id"],
        "speech_id": paragraph["speech_id"],
        "document_id": paragraph["document_id"],
        "start": paragraph["start"],
        "end": paragraph["end"],
        "role": role,
    }


__all__ = ["parse"]
