"""What a run has to do: the files that changed, in batches of nearly one size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.plan import batches, plan
from tasks.sources import Listed, Listing
from tasks.store import Store
from tests.support.batches import judge, listed, named, rows

RULES = "aaaaaaaa"
TEXT = "全镇环境整治会议讲话"


def file(name: str, size: int = 10, version: str = "1") -> Listed:
    return Listed(name, name, "/in", size, version)


@pytest.fixture
def store(tmp_path) -> Store:  # type: ignore[no-untyped-def]
    """Knows /in/a.txt as a document, /in/e.txt as rejected."""
    store = Store(tmp_path / "store")
    known = {"size": 10, "version": "1", "root": "/in"}
    seen = (listed("/in/a.txt", TEXT, **known), listed("/in/e.txt", None, settled=True, **known))
    store.append("sources", rows("sources", *seen), f"{RULES}-1", part="r")
    judge(store, f"{RULES}-1", {"/in/a.txt": TEXT})
    return store


def planned(store: Store, *files: Listed, folders: tuple[str, ...] = (), rules: str = RULES):  # type: ignore[no-untyped-def]
    return plan(Listing(list(files), set(folders)), store.snapshot(["documents"]), rules, 1000, 1)


def test_unchanged_files_are_skipped_and_counted(store: Store) -> None:
    made = planned(store, file("/in/a.txt"), file("/in/e.txt"))
    assert made.batches == []
    assert (made.files, made.unchanged_documents, made.unchanged_rejects, made.skipped) == (2, 1, 1, 2)


@pytest.mark.parametrize("changed", [file("/in/a.txt", size=11), file("/in/a.txt", version="2"), file("/in/b.txt")])
def test_changed_and_new_files_are_read(store: Store, changed: Listed) -> None:
    assert planned(store, changed, file("/in/e.txt")).batches == [[changed]]


def test_a_file_that_could_not_be_asked_is_always_read(store: Store) -> None:
    unreadable = Listed("/in/a.txt", "/in/a.txt", "/in", 10, "", "permission denied")
    assert planned(store, unreadable).batches == [[unreadable]]


def test_other_rules_make_everything_anew(store: Store) -> None:
    made = planned(store, file("/in/a.txt"), file("/in/e.txt"), rules="bbbbbbbb")
    assert (len(made.batches[0]), made.skipped) == (2, 0)


def test_a_document_without_verdict_is_read_again(store: Store) -> None:
    known = {"size": 10, "version": "1", "root": "/in", "settled": True}
    other = rows("sources", listed("/in/c.txt", "没有结论的讲话", **known))
    store.append("sources", other, f"{RULES}-2", part="r")
    assert planned(store, file("/in/c.txt")).batches == [[file("/in/c.txt")]]


def test_files_that_a_complete_listing_lacks_are_gone(store: Store) -> None:
    assert [row["source_uri"] for row in planned(store, file("/in/e.txt"), folders=("/in",)).gone] == ["/in/a.txt"]
    assert planned(store, file("/in/e.txt")).gone == []
    assert planned(store, file("/elsewhere/x.txt"), folders=("/elsewhere",)).gone == []


def test_the_store_under_test_names_its_document(store: Store) -> None:
    assert store.snapshot([]).current["document_id"].to_pylist() == [named(TEXT)]


@given(st.lists(st.integers(0, 5_000_000), max_size=60), st.integers(1_000_000, 20_000_000), st.integers(1, 8))
def test_batches_hold_every_file_once_in_order_and_are_no_larger_than_allowed(
    sizes: list[int], limit: int, workers: int
) -> None:
    files = [file(str(number), size) for number, size in enumerate(sizes)]
    made = batches(files, limit, workers)
    assert [one for batch in made for one in batch] == files
    assert all(len(batch) == 1 or sum(one.size for one in batch) <= limit for batch in made)
    assert all(made)


def test_every_worker_gets_a_batch_where_it_is_worth_it() -> None:
    large = [file(str(number), 100_000) for number in range(100)]
    assert [sum(one.size for one in batch) for batch in batches(large, 16_000_000, 2)] == [5_000_000, 5_000_000]
    small = [file(str(number), 1_000) for number in range(100)]
    assert len(batches(small, 16_000_000, 2)) == 1


@given(st.integers(1, 400), st.integers(1, 8))
def test_batches_are_as_many_for_each_worker_and_nearly_the_same_size(count: int, workers: int) -> None:
    files = [file(str(number), 500_000) for number in range(count)]
    made = batches(files, 16_000_000, workers)
    sizes = [sum(one.size for one in batch) for batch in made]
    assert len(made) <= workers or len(made) % workers == 0
    assert max(sizes) - min(sizes) <= 500_000
