"""Measures of the parse tables: one role a paragraph, one frame a speech, words that are the speech's."""

from __future__ import annotations

import re
from collections import Counter

import pyarrow as pa
import pyarrow.compute as pc

from tasks.core import Row, rows_by
from tasks.language.text import fold_width, squeeze
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger, Place
from tasks.validate.measures.outlined import holds_words, measure_outline

#: Columns of `front_matter` that hold words of the speech; wraps and spacing may be closed up in them.
FRAME_WORDS = ("title", "date_basis", "salutation", "issuer", "speaker", "speaker_role", "occasion", "campaign",
               "distribution", "copied_to", "printed_by")  # fmt: skip
FRAME_LISTS = ("date_conflicts", "subject_terms")


def measure_parsed(batch: Batch, ledger: Ledger) -> None:
    """Note what breaks the guarantees of roles, front matter, outline and defects."""
    _roles(batch, ledger)
    _frames(batch, ledger)
    outside = ~batch.inside_document("defects")
    ledger.note_rows("defects_inside", "defects", outside, "a defect's span lies outside its document's text")
    nodes = rows_by(batch.tables["outline"], "speech_id")
    defects = rows_by(batch.tables["defects"], "speech_id")
    for speech in batch.speeches.to_pylist():
        own = nodes.get(speech["speech_id"])
        if own:
            measure_outline(speech, own, defects.get(speech["speech_id"], []), batch.texts, ledger)


def _roles(batch: Batch, ledger: Ledger) -> None:
    """Every paragraph has one role, in a row of the paragraph's own span and speech."""
    paragraphs, blocks = batch.tables["paragraphs"], batch.tables["blocks"]
    ids = paragraphs["paragraph_id"].combine_chunks()
    unread = pc.invert(pc.is_in(ids, value_set=blocks["paragraph_id"].combine_chunks()))
    ledger.note_rows("roles_ok", "paragraphs", unread.to_numpy(zero_copy_only=False), "the paragraph has no role")
    parent = batch.parent_rows("blocks", "paragraph_id", "paragraphs", "paragraph_id")
    known = parent >= 0
    if known.any():
        beside = paragraphs.take(pa.array(parent.clip(0)))
        same = (batch.numbers("blocks", "start") == beside["start"].to_numpy()) & (
            batch.numbers("blocks", "end") == beside["end"].to_numpy()
        )
        speech = pc.equal(pc.fill_null(blocks["speech_id"], ""), pc.fill_null(beside["speech_id"], "")).to_numpy()
        ledger.note_rows(
            "roles_ok", "blocks", known & ~(same & speech), "the role stands on other words than its paragraph"
        )


def _frames(batch: Batch, ledger: Ledger) -> None:
    """Every speech has one row of front matter, whose words stand in the speech."""
    frames = rows_by(batch.tables["front_matter"], "speech_id")
    for speech in batch.speeches.to_pylist():
        document_id, speech_id = speech["document_id"], speech["speech_id"]
        own = frames.get(speech_id, [])
        place = Place(speech["start"], None, f"the speech has {len(own)} rows of front matter")
        if len(own) != 1:
            ledger.note("frame_ok", document_id, speech_id, place)
            continue
        if not own[0]["title"]:
            ledger.note("title_found", document_id, speech_id, place._replace(said="the speech has no title"))
        text = batch.texts.get(document_id, "")[speech["start"] : speech["end"]]
        words = squeeze(text)
        for column, value in _frame_words(own[0]):
            if not (holds_words(words, value) or put_together(text, value)):
                said = f"the front matter's {column} “{value}” does not stand in the speech"
                ledger.note("words_ok", document_id, speech_id, place._replace(said=said))


#: A remark at the end of a line: （全文）, （摘要）.
_REMARK = re.compile(r"\([^()]{1,12}\)$")

#: Lines within which words stand that were put together from several.
_NEAR = 100


def _frame_words(frame: Row) -> list[tuple[str, str]]:
    words = [(column, frame[column]) for column in FRAME_WORDS if frame[column]]
    return words + [(column, value) for column in FRAME_LISTS for value in frame[column] or () if value]


def put_together(text: str, words: str) -> bool:
    """Whether the words are lines of the text, in order: a salutation of three lines, a title around a web page's bar.

    The first may begin within its line, the last may end within it. Marks of Markdown (#) count for nothing, and a
    remark in brackets at a line's end may be left out: 在…会上的讲话（全文）.
    """
    rest = fold_width(squeeze(words))
    lines = [plain for line in text.splitlines() if (plain := _plain(line, rest))]
    return any(
        _goes_on(lines[number + 1 : number + _NEAR], rest[begun:])
        for number, line in enumerate(lines)
        if (begun := _begun(line, rest))
    )


def _plain(line: str, words: str) -> str:
    """A line as it is compared with the words."""
    plain = fold_width(squeeze(line)).lstrip("#")
    remark = _REMARK.search(plain)
    return plain[: remark.start()] if remark and remark[0] not in words else plain


def _begun(line: str, words: str) -> int:
    """How many characters of the words a line has, as a whole or at its end."""
    return len(line) if words.startswith(line) else _overlap(line, words)


def _goes_on(lines: list[str], rest: str) -> bool:
    """Whether what is left of the words is made up of some of these lines, in order."""
    for line in lines:
        if line.startswith(rest):
            return True
        if rest.startswith(line):
            rest = rest[len(line) :]
    return not rest


def _overlap(line: str, words: str) -> int:
    """How many characters at the end of a line are those that the words begin with; 0 for fewer than two."""
    return next((n for n in range(min(len(line), len(words)), 1, -1) if line.endswith(words[:n])), 0)


def role_lengths(batch: Batch) -> dict[str, Counter[str]]:
    """For each speech the characters, without blanks, of its paragraphs by role."""
    words = batch.sheet.dark_length(
        batch.document_rows("blocks"), batch.numbers("blocks", "start"), batch.numbers("blocks", "end")
    )
    found: dict[str, Counter[str]] = {}
    ids, roles = batch.tables["blocks"]["speech_id"].to_pylist(), batch.tables["blocks"]["role"].to_pylist()
    for speech_id, role, length in zip(ids, roles, words.tolist(), strict=True):
        if speech_id is not None:
            found.setdefault(speech_id, Counter())[role] += length
    return found
