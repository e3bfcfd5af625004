"""What the measures found wrong: how often, where first, and in which words, by document and speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from schemas import STAGES, TABLES
from tasks.validate.batch import Batch
from tasks.validate.sheet import Flags

#: A document, with None, or a speech of it.
Subject = tuple[str, str | None]


class Place(NamedTuple):
    """Where something is wrong: code points of the document, None when it has no place, and what it is."""

    start: int | None
    end: int | None
    said: str


class Ledger:
    """Faults by measure and subject.

    A fault that can be charged to no document of the batch (the row names none) is charged to all of
    them: tables that cannot be attributed cannot be trusted.
    """

    def __init__(self, batch: Batch):
        self.batch = batch
        self.counts: dict[str, dict[Subject, int]] = {}
        self.places: dict[tuple[str, Subject], Place] = {}
        self._documents = set(batch.document_ids)
        self._speeches = dict(zip(batch.speech_ids, batch.speeches["document_id"].to_pylist(), strict=True))

    def note(self, measure: str, document_id: str | None, speech_id: str | None, place: Place) -> None:
        """Count a fault of a measure; the first one's place is kept."""
        for subject in self._subjects(document_id, speech_id):
            counts = self.counts.setdefault(measure, {})
            counts[subject] = counts.get(subject, 0) + 1
            known = self.places.setdefault((measure, subject), place)
            if place.start is not None and (known.start is None or place.start < known.start):
                self.places[measure, subject] = place

    def note_rows(self, measure: str, table: str, broken: Flags, said: str) -> None:
        """Count the rows of a table that are broken; `said` may name columns of the row in braces."""
        if not broken.any():
            return
        owners = self.batch.owners(table)[broken]
        rows = self.batch.tables[table].filter(broken).to_pylist()
        ids = self.batch.sheet.document_ids
        for owner, row in zip(owners.tolist(), rows, strict=True):
            place = Place(*_span(table, row), said.format_map(row))
            self.note(measure, ids[owner].as_py() if owner >= 0 else None, row.get("speech_id"), place)

    def note_speech(self, measure: str, row: int, said: str) -> None:
        """Count a fault of the speech in a row of `speeches` as a whole."""
        speech = self.batch.speeches.slice(row, 1).to_pylist()[0]
        self.note(measure, speech["document_id"], speech["speech_id"], Place(speech["start"], None, said))

    def count(self, measure: str, subject: Subject) -> int:
        return self.counts.get(measure, {}).get(subject, 0)

    def broken(self, measures: Iterable[str]) -> set[Subject]:
        """The subjects that have a fault of any of the measures."""
        return {subject for measure in measures for subject in self.counts.get(measure, ())}

    def point_out(self, measure: str, document_id: str, speech_id: str, place: Place) -> None:
        """Remember the place of a figure that an expectation may find too large or too small."""
        self.places[measure, (document_id, speech_id)] = place

    def subjects(self, stage: str) -> Iterator[Subject]:
        """The documents on which no stage up to this one failed, each followed by its speeches."""
        rank = STAGES.index(stage)
        speeches: dict[str, list[str]] = {}
        for speech_id, document_id in self._speeches.items():
            speeches.setdefault(document_id, []).append(speech_id)
        for document_id in self.batch.document_ids:
            if self.batch.failed.get(document_id, len(STAGES)) > rank:
                yield document_id, None
                for speech_id in speeches.get(document_id, ()):
                    yield document_id, speech_id

    def _subjects(self, document_id: str | None, speech_id: str | None) -> Iterable[Subject]:
        if document_id is None or document_id not in self._documents:
            return [(one, None) for one in self.batch.document_ids]
        known = speech_id is not None and self._speeches.get(speech_id) == document_id
        return [(document_id, speech_id if known else None)]


def _span(table: str, row: dict[str, object]) -> tuple[int | None, int | None]:
    start, end = (row.get("start"), row.get("end")) if TABLES[table].spans else (None, None)
    return (start if isinstance(start, int) else None), (end if isinstance(end, int) else None)
