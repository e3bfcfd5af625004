"""The overrides folder: what is read from it, what is wrong with it, and what a run makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tasks.identity import document_id
from tasks.overrides import Overrides, overrides_in
from tasks.store import Store
from tests.support.runs import A, run, shown

ID = document_id(A.encode())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "overrides"
    place.mkdir()
    monkeypatch.setenv("JIANGHUA_OVERRIDES", str(place))
    return place


def read(folder: Path, content: str) -> Overrides:
    (folder / "a.toml").write_text(content)
    return overrides_in(folder)


def test_entries_become_corrections_of_their_document(folder: Path) -> None:
    found = read(
        folder,
        f"""
        [[document]]
        id = "{ID}"
        [[document.boundary]]
        begins = "乙地"
        [[document.speech]]
        number = 2
        title = "乙地的讲话"
        date = 2024-05-17
        [[document.paragraph]]
        start = 12
        role = "note"
        """,
    )
    assert found.problems == []
    key = f"a.toml, document {ID}"
    assert json.loads(found.by_document[ID]) == [
        {"key": f"{key}, boundary 1, opens", "what": "boundary", "field": "opens", "value": True, "begins": "乙地"},
        {"key": f"{key}, speech 1, title", "what": "speech", "field": "title", "value": "乙地的讲话", "number": 2},
        {"key": f"{key}, speech 1, date", "what": "speech", "field": "date", "value": "2024-05-17", "number": 2},
        {"key": f"{key}, paragraph 1, role", "what": "paragraph", "field": "role", "value": "note", "start": 12},
    ]


def test_a_document_is_named_by_its_content_however_much_of_the_digest_is_written(folder: Path) -> None:
    found = read(folder, f'[[document]]\nfile = "a.txt"\nsha256 = "{ID.upper()}{"0" * 48}"\n')
    assert list(found.by_document) == [ID]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("titel = 'x'", "titel: there is no key titel; known are id, file"),
        ("[[document.speech]]\ntitel = 'x'", "speech 1, titel: there is no key titel"),
        ("[[document.speech]]\ndate = '2023-02-30'", "2023-02-30 is no date; write 2024, 2024-05 or 2024-05-17"),
        ("[[document.speech]]\ndate = 2024", "a text is expected"),
        ("[[document.paragraph]]\nstart = 1\nrole = 'poem'", "there is no role poem; known are divider"),
        ("[[document.paragraph]]\nrole = 'note'", "give one of begins, start"),
        ("[[document.boundary]]\nstart = '5'", "whole numbers"),
        ("[document.speech]\ntitle = 'x'", "write [[document.speech]]"),
    ],
)
def test_what_is_wrong_with_an_entry_is_laid_to_its_document(folder: Path, entry: str, said: str) -> None:
    found = read(folder, f'[[document]]\nid = "{ID}"\n{entry}\n')
    problems = [one for one in json.loads(found.by_document[ID]) if one["what"] == "problem"]
    assert found.problems == []
    assert problems[0]["key"].startswith(f"a.toml, document {ID}")
    assert any(said in f"{one['key']}: {one['value']}" for one in problems)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[document]\n", "line 1"),
        ("[[document]]\nid = '12'", "document 1: neither `id`"),
        (f"[[document]]\nid = '{ID}'\n[[document]]\nid = '{ID}'", "keep them in one entry"),
        ("[documents]", "the key documents is unknown"),
    ],
)
def test_what_cannot_be_laid_to_a_document_is_a_problem_that_names_the_file(
    folder: Path, content: str, said: str
) -> None:
    (problem,) = read(folder, content).problems
    assert str(folder / "a.toml") in problem
    assert said in problem


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "b.toml").write_text(f'[[document]]\nid = "{ID}"\n')
    (folder / "c.yaml").write_text("a: 1")
    found = read(folder, "[[")
    assert list(found.by_document) == [ID]
    assert len(found.problems) == 2


def test_a_folder_that_is_named_but_not_there_is_told(tmp_path: Path) -> None:
    assert "make it, or correct JIANGHUA_OVERRIDES" in overrides_in(tmp_path / "none").problems[0]


@pytest.mark.usefixtures("prefect_server")
def test_only_documents_whose_corrections_changed_are_made_anew(inbox: Path, store: Store, folder: Path) -> None:
    run(inbox, store=store)
    assert run(inbox, store=store).skipped == 2
    (folder / "a.toml").write_text(f'[[document]]\nid = "{ID}"\n[[document.speech]]\ndate = "2024"\n')
    summary = run(inbox, store=store)
    assert (summary.published, summary.skipped, summary.warnings) == (1, 1, [])
    assert "2024" in store.visible("documents", ["overrides"], documents=[ID])["overrides"][0].as_py()
    assert run(inbox, store=store).skipped == 2
    (folder / "a.toml").unlink()
    assert run(inbox, store=store).published == 1
    assert store.visible("documents", ["overrides"])["overrides"].null_count == 2
    assert len(shown(store)) == 2


@pytest.mark.usefixtures("prefect_server")
def test_a_correction_of_an_unknown_document_is_a_warning_of_the_run(inbox: Path, store: Store, folder: Path) -> None:
    (folder / "a.toml").write_text('[[document]]\nid = "00000000deadbeef"\n')
    (warning,) = run(inbox, store=store).warnings
    assert str(folder / "a.toml") in warning
    assert "no file of the store has this content" in warning
