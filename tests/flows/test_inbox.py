"""An inbox from look to look: what is taken, what is let be, what happens when a run fails. No clock, no waiting."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from config.settings import Settings
from flows import events
from flows import inbox as module
from flows.inbox import Inbox
from flows.summary import RunSummary
from tasks.store import Store
from tests.support.runs import A, C, shown

pytestmark = pytest.mark.usefixtures("prefect_server")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, dict[str, Any]]]:
    """The events that are sent: name, resource, payload."""
    seen: list[tuple[str, str, dict[str, Any]]] = []

    def emit(event: str, resource: dict[str, str], payload: dict[str, Any], **more: Any) -> None:
        seen.append((event, resource["prefect.resource.id"], payload))

    monkeypatch.setattr(events, "emit_event", emit)
    return seen


@pytest.fixture
def told() -> list[RunSummary | Exception]:
    return []


@pytest.fixture
def watched(inbox: Path, store: Store, told: list[RunSummary | Exception]) -> Inbox:
    """An inbox of two speeches that have been looked at once; files settle in five seconds."""
    watched = Inbox([str(inbox)], Settings(store=store.location, settle_seconds=5, poll_seconds=2), told.append)  # type: ignore[call-arg]
    watched.look(at=0)
    return watched


def test_files_are_taken_when_they_are_complete_and_stay_where_they_are(
    watched: Inbox, inbox: Path, store: Store, told: list[Any], sent: list[Any]
) -> None:
    assert not told
    watched.look(at=5)
    assert set(shown(store)) == {"a.txt", "b.txt"}
    assert (told[0].published, told[0].files) == (2, 2)
    assert {path.name for path in inbox.iterdir()} == {"a.txt", "b.txt"}
    taken, finished = sent
    assert taken[0] == "jianghua.inbox.taken"
    assert [os.path.basename(name) for name in taken[2]["files"]] == ["a.txt", "b.txt"]
    assert (finished[0], finished[1]) == ("jianghua.run.finished", f"jianghua.store.{store.location}")


def test_nothing_is_run_while_nothing_changes(watched: Inbox, told: list[Any]) -> None:
    watched.look(at=5)
    watched.look(at=7)
    assert len(told) == 1


def test_a_file_that_is_being_written_is_let_be_while_others_are_taken(
    watched: Inbox, inbox: Path, store: Store
) -> None:
    (inbox / "c.txt").write_text(C[:4])
    (inbox / "d.txt.part").write_text(C)
    watched.look(at=5)
    assert set(shown(store)) == {"a.txt", "b.txt"}
    (inbox / "c.txt").write_text(C)
    watched.look(at=9)
    watched.look(at=14)
    assert shown(store)["c.txt"] == C
    assert "d.txt.part" not in shown(store)


def test_a_known_file_is_shown_while_it_is_being_rewritten(watched: Inbox, inbox: Path, store: Store) -> None:
    """Neither half a file nor none: the rows stay those of the file as it was."""
    watched.look(at=5)
    (inbox / "a.txt").write_text(A[:4])
    (inbox / "c.txt").write_text(C)
    watched.look(at=6)
    (inbox / "a.txt").write_text(A[:5])
    watched.look(at=11)  # c.txt is complete, a.txt is not
    assert shown(store)["a.txt"] == A
    assert "c.txt" in shown(store)
    watched.look(at=16)
    assert shown(store)["a.txt"] == A[:5]


def test_what_is_in_an_archive_is_shown_while_the_archive_is_being_rewritten(
    watched: Inbox, inbox: Path, store: Store
) -> None:
    with ZipFile(inbox / "x.zip", "w") as archive:
        archive.writestr("in.txt", C)
    watched.look(at=5)
    watched.look(at=10)
    assert shown(store)["in.txt"] == C
    (inbox / "x.zip").write_bytes(b"PK\x03\x04")
    (inbox / "a.txt").unlink()
    watched.look(at=11)
    assert set(shown(store)) == {"b.txt", "in.txt"}


def test_a_file_taken_out_of_the_inbox_is_not_shown_any_more(watched: Inbox, inbox: Path, store: Store) -> None:
    watched.look(at=5)
    (inbox / "a.txt").unlink()
    watched.look(at=7)
    assert set(shown(store)) == {"b.txt"}


def test_a_share_that_is_away_takes_nothing_with_it(watched: Inbox, inbox: Path, store: Store, told: list[Any]) -> None:
    watched.look(at=5)
    inbox.rename(inbox.with_name("away"))
    watched.look(at=7)
    assert set(shown(store)) == {"a.txt", "b.txt"}
    assert len(told) == 1


def test_a_run_that_fails_is_told_and_tried_again_after_longer_and_longer_pauses(
    watched: Inbox, store: Store, told: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: Any) -> RunSummary:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, "pipeline", full)
        watched.look(at=5)
        watched.look(at=8)  # four seconds after the first failure
        assert len(told) == 1
        watched.look(at=9)
        watched.look(at=16)  # eight seconds after the second
        assert [str(error) for error in told] == ["no space left on device"] * 2
    watched.look(at=17)
    assert set(shown(store)) == {"a.txt", "b.txt"}


def test_a_document_that_is_held_back_is_told_with_its_file_and_why(
    watched: Inbox, inbox: Path, sent: list[Any]
) -> None:
    (inbox / "held.txt").write_text("要扣留的讲话。")
    watched.look(at=4)
    watched.look(at=9)
    ((_, resource, payload),) = [one for one in sent if one[0] == "jianghua.document.quarantined"]
    assert resource == f"jianghua.document.{payload['document_id']}"
    assert payload["source_uri"] == str(inbox / "held.txt")
    assert payload["expectations"] == ["no_such_word"]
