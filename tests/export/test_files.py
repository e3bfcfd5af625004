"""Tables as files: types and descriptions kept, lists readable, and never half a file."""

import csv
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from schemas import TABLES
from tasks.export.files import replacing, write_table

ROW = {
    "speech_id": "0123456789abcdef.s0",
    "document_id": "0123456789abcdef",
    "title": "在动员会上的讲话",
    "date_conflicts": ["2024年4月18日"],
    "subject_terms": [],
}
TABLE = TABLES["front_matter"].from_rows([ROW])


def test_parquet_keeps_types_and_what_the_columns_mean(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "front_matter.parquet", "parquet")
    read = pq.read_table(tmp_path / "front_matter.parquet")
    assert read.equals(TABLE)
    described = read.schema.field("title").metadata[b"description"].decode()
    assert described == TABLES["front_matter"]["title"].description


def test_csv_opens_in_a_spreadsheet_and_writes_lists_as_json(tmp_path: Path) -> None:
    path = tmp_path / "front_matter.csv"
    write_table(TABLE, path, "csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["title"], json.loads(row["date_conflicts"])) == ("在动员会上的讲话", ["2024年4月18日"])


def test_jsonl_has_one_row_a_line(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "front_matter.jsonl", "jsonl")
    (line,) = (tmp_path / "front_matter.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["title"] == "在动员会上的讲话"


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    with pytest.raises(InterruptedError):
        _write_half(path)
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def _write_half(path: Path) -> None:
    with replacing(path) as partial:
        partial.write_text("half")
        raise InterruptedError


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(KeyError, match="titel"):
        TABLES["front_matter"].from_rows([{"titel": "x"}])


def test_a_missing_column_is_null() -> None:
    assert TABLE["speaker"].null_count == 1
    assert isinstance(TABLE, pa.Table)
