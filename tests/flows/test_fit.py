"""`jianghua fit`, and what runs make of the model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from flows.reprocess import reprocess
from schemas.models import IDF
from tasks.store import Store
from tests.support.batches import at
from tests.support.runs import A, C, run


def weighed(store: Store) -> dict[str, str]:
    """The first characters of each visible speech → by which frequencies it was weighed."""
    return {row["term"]: row["idf"] for row in store.visible("keywords").to_pylist()}


def test_a_run_takes_the_newest_model_and_leaves_known_documents(inbox: Path, store: Store) -> None:
    (inbox / "b.txt").unlink()
    run(inbox, store=store)
    model, _ = store.models("idf").write(IDF.from_rows([{"term": "水库", "speeches": 3}]), 250, at())
    (inbox / "c.txt").write_text(C)
    assert run(inbox, store=store).published == 1
    assert weighed(store) == {A[:4]: "jieba", C[:4]: model.digest}
    reprocess(store.location, everything=True)
    assert weighed(store) == {A[:4]: model.digest, C[:4]: model.digest}


def test_the_model_is_part_of_the_names_of_batches(inbox: Path, store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "other")
    other.models("idf").write(IDF.from_rows([{"term": "水库", "speeches": 3}]), 250, at())
    run(inbox, store=store)
    run(inbox, store=other)
    assert set(other.snapshot([]).current["batch_id"].to_pylist()).isdisjoint(
        store.snapshot([]).current["batch_id"].to_pylist()
    )


def test_the_command_says_what_was_fitted(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run(inbox, store=store)
    few = CliRunner().invoke(app, ["fit", "--store", store.location])
    assert few.exit_code == 2
    monkeypatch.setattr("tasks.idf.LEAST_SPEECHES", 0)
    said = json.loads(CliRunner().invoke(app, ["fit", "--store", store.location, "--json"]).stdout)
    assert said["new"]
    assert (
        json.loads(CliRunner().invoke(app, ["status", "--store", store.location, "--json"]).stdout)["idf"]
        == (said["digest"])
    )
    again = CliRunner().invoke(app, ["fit", "--store", store.location])
    assert said["digest"] in again.stdout
