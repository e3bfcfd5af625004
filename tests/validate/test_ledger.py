"""The ledger: whose a fault is, how often it was found, and where first."""

from tasks.core import tables_of
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger, Place
from tests.validate.handmade import document, rows_of


def ledger(documents: int = 2) -> Ledger:
    return Ledger(Batch(tables_of(rows_of(*(document(k, speeches=2) for k in range(1, documents + 1))))))


def test_a_fault_is_its_speechs_when_the_speech_is_known_else_its_documents() -> None:
    found = ledger()
    first, second = found.batch.document_ids
    own, other = found.batch.speech_ids[0], found.batch.speech_ids[2]
    for speech in (own, None, other, "nonsense"):
        found.note("spans_ok", first, speech, Place(None, None, "wrong"))
    assert found.counts["spans_ok"] == {(first, own): 1, (first, None): 3}
    assert found.count("spans_ok", (second, None)) == 0


def test_a_fault_of_no_document_is_every_documents() -> None:
    found = ledger()
    found.note("keywords.references_resolve", "f" * 16, None, Place(None, None, "whose?"))
    assert found.counts["keywords.references_resolve"] == {(d, None): 1 for d in found.batch.document_ids}


def test_the_first_place_in_the_text_is_kept() -> None:
    found = ledger()
    subject = (found.batch.document_ids[0], None)
    for start in (50, 7, 30):
        found.note("coverage_ok", *subject, Place(start, start + 1, f"at {start}"))
    assert found.places["coverage_ok", subject].said == "at 7"
    assert found.count("coverage_ok", subject) == 3


def test_who_has_a_fault_of_any_of_some_measures() -> None:
    found = ledger()
    first, second = found.batch.document_ids
    own = found.batch.speech_ids[0]
    found.note("spans_ok", first, own, Place(None, None, "wrong"))
    found.note("order_ok", second, None, Place(None, None, "wrong"))
    assert found.broken(["spans_ok", "tokens_ok"]) == {(first, own)}
    assert found.broken(["spans_ok", "order_ok"]) == {(first, own), (second, None)}
    assert found.broken([]) == set()


def test_subjects_are_the_documents_each_followed_by_its_speeches() -> None:
    found = ledger()
    first, second = found.batch.document_ids
    speeches = found.batch.speech_ids
    assert list(found.subjects("parse")) == [
        (first, None), (first, speeches[0]), (first, speeches[1]),
        (second, None), (second, speeches[2]), (second, speeches[3]),
    ]  # fmt: skip


def test_a_document_is_no_subject_of_a_stage_that_failed_on_it_or_of_later_ones() -> None:
    rows = rows_of(document(1), document(2))
    failed, good = (row["document_id"] for row in rows["documents"])
    rows["findings"] = [
        {
            "document_id": failed,
            "stage": "parse",
            "expectation": "stage_completed",
            "severity": "critical",
            "detail": ".",
        }
    ]
    found = Ledger(Batch(tables_of(rows)))
    assert {document_id for document_id, _ in found.subjects("segment")} == {failed, good}
    assert {document_id for document_id, _ in found.subjects("parse")} == {good}
    assert {document_id for document_id, _ in found.subjects("enrich")} == {good}
