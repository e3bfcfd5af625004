"""A finding says in a sentence what is wrong, where, in which words, and what helps."""

from tasks.core import tables_of
from tasks.validate.batch import Batch
from tasks.validate.findings import QUOTED, finding
from tasks.validate.ledger import Ledger, Place
from tasks.validate.suites.expectation import FIGURE, GUARANTEE, Expected
from tests.validate.handmade import document, rows_of

TEXT = "在云溪县防汛工作会上的讲话\n同志们：\n县水务局要在6月30日前完成排查。" + "各乡镇要落实责任。" * 9
HOLDS = Expected("evidence_ok", GUARANTEE, "critical", "evidence is verbatim", "依据逐字一致", "Report it.")
USUAL = Expected("title_length", FIGURE, "warning", "the title is short", "标题不长", "Read it.", maximum=120)


def ledger() -> Ledger:
    return Ledger(Batch(tables_of(rows_of(document()))))


def test_a_guarantee_that_does_not_hold() -> None:
    found = ledger()
    subject = (found.batch.document_ids[0], found.batch.speech_ids[0])
    at = TEXT.index("县水务局")
    found.note("evidence_ok", *subject, Place(at, at + 8, "the evidence is not what stands at its span"))
    found.note("evidence_ok", *subject, Place(at + 20, at + 22, "another"))
    row = finding("enrich", HOLDS, subject, False, found, {subject[0]: TEXT})
    assert row["detail"] == (
        f"The evidence is not what stands at its span, at character {at} (line 3): “县水务局要在6月”; 1 more like it. "
        "Expected: evidence is verbatim. Report it."
    )
    assert (row["start"], row["line"], row["quote"], row["observed"]) == (at, 3, "县水务局要在6月", "2 rows")


def test_a_figure_out_of_its_bounds() -> None:
    found = ledger()
    subject = (found.batch.document_ids[0], found.batch.speech_ids[0])
    row = finding("parse", USUAL, subject, 300.0, found, {subject[0]: TEXT})
    assert row["detail"] == "title_length is 300. Expected: the title is short. Read it."
    assert (row["observed"], row["start"], row["line"], row["quote"]) == ("300", None, None, None)


def test_quotes_stay_on_one_line_and_short() -> None:
    found = ledger()
    subject = (found.batch.document_ids[0], None)
    found.note("evidence_ok", *subject, Place(10, 80, "words are lost"))
    row = finding("segment", HOLDS, subject, False, found, {subject[0]: TEXT})
    assert "\n" not in row["quote"]
    assert row["quote"].endswith("…")
    assert len(row["quote"]) <= QUOTED + 1


def test_a_place_outside_the_text_is_not_quoted() -> None:
    found = ledger()
    subject = (found.batch.document_ids[0], None)
    found.note("evidence_ok", *subject, Place(9000, 9010, "the span lies outside"))
    row = finding("segment", HOLDS, subject, False, found, {subject[0]: TEXT})
    assert row["detail"] == "The span lies outside. Expected: evidence is verbatim. Report it."
    assert row["start"] is None
