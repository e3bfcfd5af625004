"""From the tables of a batch to quality, findings and verdicts."""

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from schemas import TABLES
from tasks.core import Row, Rows, Tables, tables_of
from tasks.validate import validate, verdicts
from tests.validate.handmade import AT, batch, document, rows_of

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.xdist_group("great_expectations")


def judged(tables: Tables) -> Tables:
    return validate(tables, "run-7", AT)


def held(tables: Tables) -> list[str]:
    return [row["document_id"] for row in tables["verdicts"].to_pylist() if row["verdict"] == "quarantined"]


def stage_failure(document_id: str, stage: str) -> Row:
    return {
        "document_id": document_id,
        "stage": stage,
        "expectation": "stage_completed",
        "severity": "critical",
        "observed": "ValueError",
        "detail": "parse failed; report it.",
    }


def test_a_good_batch_is_published_with_a_row_of_quality_a_speech() -> None:
    tables = judged(tables_of(rows_of(document(1, speeches=3), document(2))))
    assert tables["findings"].num_rows == 0
    assert [row["verdict"] for row in tables["verdicts"].to_pylist()] == ["published", "published"]
    assert {row["run_id"] for row in tables["verdicts"].to_pylist()} == {"run-7"}
    assert {row["at"] for row in tables["verdicts"].to_pylist()} == {AT}
    assert tables["quality"].num_rows == 4
    for row in tables["quality"].to_pylist():
        assert all(value for name, value in row.items() if isinstance(value, bool)), row


def test_the_figures_of_a_speech() -> None:
    made = document(1)
    row = judged(tables_of(rows_of(made)))["quality"].to_pylist()[0]
    text = made["documents"][0]["text"]
    assert row["characters"] == len("".join(text.split()))
    assert row["headings"] == 3
    assert row["longest_heading"] == len("认清形势")
    assert row["title_length"] == len("在云溪县防汛工作第1次调度会上的讲话")
    assert row["longest_sentence"] == len("县水务局要在6月30日前完成12座水库的排查。")
    assert row["sentences"] == 14
    assert (row["mentions"], row["actions"], row["defects"]) == (5, 1, 0)
    assert row["size_ratio"] == 1.0
    outside = len("在云溪县防汛工作第1次调度会上的讲话") + len("2023年6月12日") + len("同志们：")
    assert row["body_share"] == pytest.approx(1 - outside / row["characters"])


def test_tables_come_as_declared() -> None:
    for name, table in judged(batch()).items():
        assert table.schema.equals(TABLES[name].arrow_schema(), check_metadata=True)


def test_a_batch_without_documents_has_nothing_to_judge() -> None:
    tables = judged({name: table.empty() for name, table in TABLES.items()})
    assert {name: table.num_rows for name, table in tables.items()} == {"quality": 0, "findings": 0, "verdicts": 0}


def test_earlier_findings_are_kept_and_a_failed_stage_is_told_once() -> None:
    made = [document(1), document(2)]
    failed = made[0]["documents"][0]["document_id"]
    for name in (
        "front_matter",
        "blocks",
        "outline",
        "tokens",
        "mentions",
        "actions",
        "mechanisms",
        "keywords",
        "profiles",
    ):
        made[0][name].clear()
    rows: Rows = {**rows_of(*made), "findings": [stage_failure(failed, "parse")]}
    tables = judged(tables_of(rows))
    assert [row["expectation"] for row in tables["findings"].to_pylist()] == ["stage_completed"]
    assert held(tables) == [failed]
    assert failed not in tables["quality"]["document_id"].to_pylist()


def test_warnings_publish() -> None:
    finding: dict[str, Any] = {**stage_failure("a" * 16, "parse"), "severity": "warning"}
    rows = [
        {**finding, "document_id": d, "severity": s} for d, s in (("a", "warning"), ("b", "info"), ("c", "critical"))
    ]
    made = verdicts(["a", "b", "c", "d"], TABLES["findings"].from_rows(rows), "run", AT)
    assert made["verdict"].to_pylist() == ["published", "published", "quarantined", "published"]


def test_what_a_store_hands_back_is_read_as_declared() -> None:
    tables = batch()
    mentions = tables["mentions"]
    schema = pa.schema(
        [pa.field(f.name, pa.large_string() if f.type == pa.string() else f.type) for f in mentions.schema]
    )
    tables["mentions"] = mentions.cast(schema)
    tables["documents"] = tables["documents"].append_column("batch_id", pa.array(["b"] * 3))
    assert held(judged(tables)) == []


@pytest.mark.parametrize("damage", ["missing column", "other type"])
def test_tables_that_are_not_as_declared_hold_back_the_whole_batch(damage: str) -> None:
    tables = batch()
    outline = tables["outline"]
    at = outline.column_names.index("level")
    texts = pa.array([str(level) for level in outline["level"].to_pylist()])
    tables["outline"] = (
        outline.remove_column(at) if damage == "missing column" else outline.set_column(at, "level", texts)
    )
    found = judged(tables)
    assert len(held(found)) == 3
    assert {row["expectation"] for row in found["findings"].to_pylist()} == {"outline.types_declared"}
    assert all("level" in row["detail"] for row in found["findings"].to_pylist())


def test_a_row_that_no_document_can_be_charged_with_holds_back_all() -> None:
    def damage(rows: Rows) -> None:
        other = "f" * 16
        rows["keywords"][0].update(document_id=other, speech_id=f"{other}.s0")

    found = judged(batch(damage))
    assert len(held(found)) == 3
    assert {row["expectation"] for row in found["findings"].to_pylist()} == {"keywords.references_resolve"}


def test_the_same_rows_in_any_order_give_the_same_judgement() -> None:
    def damage(rows: Rows) -> None:
        rows["paragraphs"].pop(5)
        rows["mentions"][0]["text"] = "2023年6月13日"

    tables = batch(damage)
    shuffled = dict(tables)
    for name, table in tables.items():
        order = list(range(len(table)))
        random.Random(3).shuffle(order)
        shuffled[name] = table.take(pa.array(order, pa.int64()))
    first, second = judged(tables), judged(shuffled)
    for name in ("quality", "findings", "verdicts"):
        rows = [sorted(map(str, made[name].to_pylist())) for made in (first, second)]
        assert rows[0] == rows[1]


def test_great_expectations_is_loaded_when_first_asked_not_before() -> None:
    asked = "import sys, tasks.validate as v; print('great_expectations' in sys.modules, 'pandas' in sys.modules); "
    asked += "v.warm_up(); print('great_expectations' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["False", "False", "True"]
