"""`jianghua check`: every kind of damage is found, named with table, file and remedy, and told by the exit code.

The rows are those of two invented speeches, judged when they were whole; what is damaged is damaged afterwards.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tasks.check import check
from tasks.core import Rows, Tables, tables_of
from tasks.store import Store
from tasks.validate import validate
from tests.support.batches import listed
from tests.support.batches import rows as stored
from tests.validate.handmade import AT, document, rows_of

pytestmark = pytest.mark.xdist_group("great_expectations")

BATCH = "b1"

Change = Callable[[Rows], object]


def made() -> Rows:
    """The rows of two documents, as the stages leave them."""
    rows = rows_of(document(1), document(2))
    for one in rows["documents"]:
        one["hints"] = 0
    for one in rows["profiles"]:
        one["sentences"] = sum(row["speech_id"] == one["speech_id"] for row in rows["tokens"])
    return rows


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of the two documents, published."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    rows = made()
    judged = validate(tables_of(rows), "run-1", AT)
    tables: Tables = {**tables_of(rows), **judged}
    for table, data in tables.items():
        if data.num_rows and table != "verdicts":
            store.append(table, data, BATCH)
    moment = {"seen_at": AT - timedelta(seconds=1)}
    seen = [listed(row["source_uri"], row["text"]) | moment for row in rows["documents"]]
    store.append("sources", stored("sources", *seen), BATCH, "run-1")
    store.append("verdicts", judged["verdicts"], BATCH, "run-1")
    return store


def damaged(store: Store, change: Change) -> Store:
    """The store with other rows than were judged in the tables that `change` touches."""
    before, after = made(), made()
    change(after)
    for table in (name for name in before if before[name] != after[name]):
        shutil.rmtree(data(store, table).parent)
        store.append(table, tables_of(after)[table], BATCH)
    return store


@pytest.fixture
def store(whole: Store, tmp_path: Path) -> Store:
    """A copy of the whole store, to be damaged."""
    shutil.copytree(whole.location, tmp_path / "store")
    return Store(tmp_path / "store")


def found(store: Store, deep: bool = False) -> set[tuple[str, str]]:
    """The kind and the table of each damage."""
    return {(one.kind, one.table) for one in check(store, deep).damage}


def code(store: Store, *words: str) -> int:
    return CliRunner().invoke(app, ["check", *words, "--store", store.location]).exit_code


def data(store: Store, table: str) -> Path:
    return min(Path(store.location).glob(f"*/{table}/*.parquet"))


def entry(store: Store, table: str) -> Path:
    return max(Path(store.location).glob(f"*/{table}/_delta_log/*.json"))


def test_a_whole_store_has_no_damage_and_says_what_was_looked_at(whole: Store) -> None:
    for deep in (False, True):
        seen = check(whole, deep)
        assert seen.damage == []
        assert (seen.documents, seen.tables, seen.files) == (2, seen.files, seen.files)
    assert code(whole) == code(whole, "--deep") == 0


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def scribble(file: Path) -> None:
    file.write_text('{"add": {"pa', encoding="utf-8")


FILES = {
    "a log entry that is no JSON": (entry, scribble, "log"),
    "a log entry without a word": (entry, lambda file: file.write_text(""), "log"),
    "a log entry of other bytes": (entry, lambda file: file.write_bytes(b"\xff\xfe\x00PAR1"), "log"),
    "a file cut short": (data, cut, "file"),
    "a file that is gone": (data, Path.unlink, "file"),
    "a file of another form": (data, lambda file: file.write_bytes(b"x" * file.stat().st_size), "file"),
}


@pytest.mark.parametrize("table", ["documents", "mentions", "verdicts"])
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_with_its_remedy(store: Store, table: str, name: str) -> None:
    place, damage, kind = FILES[name]
    file = place(store, table)
    damage(file)
    (one,) = check(store).damage
    assert (one.kind, one.table, Path(one.file).name) == (kind, table, file.name)
    assert "jianghua reprocess" in str(one)
    assert found(store, deep=True) == {(kind, table)}


def test_the_exit_code_and_the_lines_are_for_whoever_runs_it_on_a_schedule(store: Store) -> None:
    cut(data(store, "mentions"))
    assert code(store) == code(store, "--deep") == 3
    said = CliRunner().invoke(app, ["check", "--json", "--store", store.location])
    told = json.loads(said.output)
    assert told["whole"] is False
    assert [(one["table"], one["kind"]) for one in told["damage"]] == [("mentions", "file")]


def test_bytes_that_were_changed_within_a_file_are_found_when_all_is_read(store: Store) -> None:
    file = data(store, "paragraphs")
    content = bytearray(file.read_bytes())
    content[8:200] = bytes(192)
    file.write_bytes(content)
    assert found(store, deep=True) == {("file", "paragraphs")}
    assert code(store, "--deep") == 3


def test_a_folder_of_a_table_that_is_gone(store: Store) -> None:
    shutil.rmtree(data(store, "paragraphs").parent)
    assert ("rows", "paragraphs") in found(store)
    assert code(store) == 3


def change(table: str, index: int, **values: object) -> Change:
    return lambda rows: rows[table][index].update(values)


def move(table: str, index: int, column: str, by: int) -> Change:
    def do(rows: Rows) -> None:
        rows[table][index][column] += by

    return do


COUNTS = {
    "a paragraph is missing": (
        lambda rows: rows["paragraphs"].pop(4),
        "blocks",
    ),  # there are more roles than paragraphs
    "a sentence is missing": (lambda rows: rows["sentences"].pop(4), "sentences"),
    "a mention is there twice": (lambda rows: rows["mentions"].append(dict(rows["mentions"][0])), "mentions"),
    "an action is missing": (lambda rows: rows["actions"].pop(), "actions"),
    "the front matter is missing": (lambda rows: rows["front_matter"].pop(), "front_matter"),
    "a heading is missing": (lambda rows: rows["outline"].pop(), "outline"),
    "a role is missing": (lambda rows: rows["blocks"].pop(), "blocks"),
    "the tokens of a sentence are missing": (lambda rows: rows["tokens"].pop(), "tokens"),
    "a profile is missing": (lambda rows: rows["profiles"].pop(), "profiles"),
    "a document is there twice": (lambda rows: rows["documents"].append(dict(rows["documents"][0])), "documents"),
}


@pytest.mark.parametrize("name", COUNTS)
def test_rows_that_are_not_as_many_as_others_say(store: Store, name: str) -> None:
    do, table = COUNTS[name]
    damaged(store, do)
    assert ("rows", table) in found(store)


ROWS = {
    "an id of another place": (change("paragraphs", 4, paragraph_id="0123456789abcdef.p1"), "paragraphs.ids_in_place"),
    "an id twice": (lambda rows: rows["mentions"][1].update(mention_id=rows["mentions"][0]["mention_id"]),
                    "mentions.keys_unique"),
    "a span off by one": (move("sentences", 5, "end", 1), "spans_ok"),
    "a span beyond the text": (move("speeches", -1, "end", 500), "speeches_apart"),
    "a paragraph that differs from the document": (change("paragraphs", 5, text="去年全县降雨1300毫米。"), "spans_ok"),
    "a document that differs from its paragraphs": (
        lambda rows: rows["documents"][0].update(text=rows["documents"][0]["text"].replace("1200", "1300")), "spans_ok",
    ),
    "a mention that differs from the document": (change("mentions", 1, text="1300毫米"), "evidence_ok"),
    "evidence that differs from the document": (change("actions", 0, evidence="县水务局要做好排查"), "evidence_ok"),
    "a parent that is not there": (change("outline", 2, parent_id="0123456789abcdef.h1"), "outline.references_resolve"),
    "a sentence of no paragraph": (change("sentences", 4, paragraph_id="0123456789abcdef.p1"),
                                   "sentences.references_resolve"),
    "an action under no heading": (change("actions", 0, node_id="0123456789abcdef.h1"), "actions.references_resolve"),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows_that_do_not_fit_their_document_are_found_when_all_is_judged_again(store: Store, name: str) -> None:
    do, expectation = ROWS[name]
    damaged(store, do)
    broken = [one for one in check(store, deep=True).damage if one.kind == "rows"]
    assert any(f"break {expectation}," in one.what for one in broken), [one.what for one in broken]
    assert len({one.documents for one in broken}) == 1
    assert all("jianghua reprocess" in str(one) for one in broken)
    assert found(store) == set()


def test_damage_that_only_a_deep_look_finds_has_its_exit_code_then(store: Store) -> None:
    damaged(store, change("mentions", 1, text="1300毫米"))
    assert (code(store), code(store, "--deep")) == (0, 3)
