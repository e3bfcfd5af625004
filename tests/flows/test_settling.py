"""When a file of an inbox is taken for complete."""

from __future__ import annotations

import pytest

from flows.settling import Settling, temporary
from tasks.sources import Listed

SECONDS = 5.0


def file(name: str, size: int = 10, version: str = "1") -> Listed:
    return Listed(f"/in/{name}", f"/in/{name}", "/in", size, version)


def test_a_file_is_complete_when_it_has_not_changed_for_a_while() -> None:
    inbox = Settling(SECONDS)
    assert inbox.look([file("a.txt")], at=0) == {}
    assert inbox.look([file("a.txt")], at=4.9) == {}
    assert list(inbox.look([file("a.txt")], at=5)) == ["/in/a.txt"]


@pytest.mark.parametrize("grown", [file("a.txt", size=11), file("a.txt", version="2")])
def test_a_file_that_grows_or_is_written_to_begins_anew(grown: Listed) -> None:
    inbox = Settling(SECONDS)
    inbox.look([file("a.txt")], at=0)
    assert inbox.look([grown], at=6) == {}
    assert inbox.look([grown], at=10) == {}
    assert inbox.look([grown], at=11) == {"/in/a.txt": grown}


def test_a_complete_file_that_changes_is_not_complete_any_more() -> None:
    inbox = Settling(SECONDS)
    inbox.look([file("a.txt")], at=0)
    assert inbox.look([file("a.txt")], at=5)
    assert inbox.look([file("a.txt", size=99)], at=6) == {}


def test_a_file_renamed_from_a_temporary_name_is_complete_at_once() -> None:
    inbox = Settling(SECONDS)
    assert inbox.look([file("a.docx.part")], at=0) == {}
    assert list(inbox.look([file("a.docx")], at=1)) == ["/in/a.docx"]


def test_a_file_that_grew_after_it_was_last_seen_under_a_temporary_name_has_to_settle() -> None:
    inbox = Settling(SECONDS)
    inbox.look([file("a.docx.part")], at=0)
    assert inbox.look([file("a.docx", size=20)], at=1) == {}


def test_a_file_that_went_and_came_back_has_to_settle() -> None:
    inbox = Settling(SECONDS)
    inbox.look([file("a.txt")], at=0)
    inbox.look([], at=3)
    assert inbox.look([file("a.txt")], at=6) == {}


@pytest.mark.parametrize(
    "name",
    [
        "讲话.docx.part", "讲话.docx.filepart", "讲话.pdf.crdownload", "~$讲话.docx", ".~讲话.wps", ".~lock.讲话.odt#",
        "~WRL0005.tmp", "讲话.TMP", ".讲话.txt.x7Rq2k", "讲话.txt~", "讲话.txt.swp", "讲话.zip.aria2",
    ],
)  # fmt: skip
def test_files_that_programs_write_for_themselves_are_never_complete(name: str) -> None:
    assert temporary(f"/in/{name}")
    inbox = Settling(0)
    assert inbox.look([file(name)], at=0) == {}
    assert inbox.look([file(name)], at=100) == {}


@pytest.mark.parametrize("name", ["讲话.txt", "part.docx", "tmp.txt", "讲话（一）~二.txt", "动员会讲话.partial.docx"])
def test_other_names_are_those_of_speeches(name: str) -> None:
    assert not temporary(name)
