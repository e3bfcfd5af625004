"""What the commands say and exit with: quarantine, release, check, reprocess."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli.app import app
from flows.cli.messages import language
from tasks.identity import document_id
from tasks.store import Store
from tests.support import cores
from tests.support.batches import rows, write
from tests.support.runs import run

HELD = f"要{cores.HELD}的讲话。"
ID = document_id(HELD.encode())


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages in English, whatever the locale."""
    monkeypatch.setenv("JIANGHUA_LANG", "en")
    language.cache_clear()
    yield
    language.cache_clear()


def command(*words: str, store: Store) -> Result:
    return CliRunner().invoke(app, [*words, "--store", store.location])


@pytest.fixture
def held(store: Store) -> Store:
    """A store with one document that is held back: a finding with a place says why."""
    write(store, "b1", {"held.txt": HELD}, verdict="quarantined")
    finding = {
        "document_id": ID,
        "stage": "segment",
        "expectation": "spans_ok",
        "severity": "critical",
        "detail": "A sentence does not quote its span.",
        "start": 1,
        "line": 1,
        "quote": cores.HELD,
    }
    store.append("findings", rows("findings", finding), "b1", part="validate")
    return store


def test_quarantine_shows_finding_place_words_and_remedy(held: Store) -> None:
    said = command("quarantine", store=held)
    assert said.exit_code == 0
    for part in ("held.txt", ID, "spans_ok", "line 1, character 1", f"“{cores.HELD}”", "quote its span", "report it"):
        assert part in said.output
    (row,) = json.loads(command("quarantine", "--json", store=held).output)
    assert (row["document_id"], row["line"], row["start"], row["quote"]) == (ID, 1, 1, cores.HELD)
    assert "report it with the file" in row["remedy"]


def test_release_publishes_and_is_stated_by_status_and_history(held: Store) -> None:
    said = command("release", ID, "--because", "原件如此", "--by", "office", store=held)
    assert said.exit_code == 0
    assert "office" in said.output
    status = json.loads(command("status", "--json", store=held).output)
    assert (status["quarantined"], status["released"], status["rows"]["documents"]) == (0, 1, 1)
    history = command("sql", "SELECT verdict, because FROM verdict_history", "-o", "csv", store=held).output
    assert history.splitlines()[1:] == ["quarantined,", "published,原件如此"]
    assert "No documents" in command("quarantine", store=held).output


@pytest.mark.parametrize("words", [(ID,), (ID, "--because", " "), ("none.txt", "--because", "x")])
def test_a_release_needs_a_reason_and_a_document(held: Store, words: tuple[str, ...]) -> None:
    assert command("release", *words, store=held).exit_code == 2


def test_a_document_that_is_published_cannot_be_released(held: Store) -> None:
    assert command("release", ID, "--because", "x", store=held).exit_code == 0
    said = command("release", ID, "--because", "x", store=held)
    assert said.exit_code == 2
    assert "is not held back" in said.output


def test_check_names_what_is_damaged_with_its_remedy_and_exits_with_3(held: Store) -> None:
    file = min(Path(held.location).glob("*/speeches/*.parquet"))
    file.write_bytes(file.read_bytes()[:50])
    entry = max(Path(held.location).glob("*/documents/_delta_log/*.json"))
    entry.write_text("")
    said = command("check", "--deep", store=held)
    assert said.exit_code == 3
    for part in (file.name, entry.name, "speeches", "documents", "jianghua reprocess", "2 damaged"):
        assert part in said.output


@pytest.mark.usefixtures("prefect_server")
def test_reprocess_heals_what_check_finds(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    assert command("check", store=store).exit_code == 0
    entry = max(Path(store.location).glob("*/paragraphs/_delta_log/*.json"))
    entry.write_text("{")
    assert command("check", store=store).exit_code == 3
    said = command("reprocess", store=store)
    assert said.exit_code == 0
    assert entry.name in said.output
    assert "2 documents made anew" in said.output
    assert command("check", store=store).exit_code == 0
    assert "Nothing is damaged" in command("reprocess", store=store).output
    assert command("reprocess", "a.txt", "--all", store=store).exit_code == 2


def test_a_store_that_is_not_there_is_a_wrong_word(tmp_path: Path) -> None:
    for words in (("check",), ("reprocess",), ("quarantine",), ("release", ID, "--because", "x")):
        assert command(*words, store=Store(tmp_path / "none")).exit_code == 2
