"""Models fitted on a store: worked out over what is visible, kept once, read by digest."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest

from schemas.models import IDF
from tasks import idf
from tasks.check import check
from tasks.store import Store, StoreError
from tests.support.batches import at, content, judge, listed, named, rows

#: Speeches by the terms that they use, each twice; 水库 stands in three of four, 公路 in two, 学校 in one.
SAID = {"a.txt": "水库公路", "b.txt": "水库公路堤", "c.txt": "水库学校", "d.txt": "堤"}
TAGS = {"水库": "n", "公路": "n", "学校": "n", "堤": "n", "的": "uj", "认真地": "d"}


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idf, "LEAST_SPEECHES", 3)


def publish(store: Store, files: dict[str, str], minutes: float = 0, verdict: str = "published") -> None:
    batch = f"b{minutes}"
    made = content(files, minutes)
    tokens = []
    for text in files.values():
        words = [word for word in TAGS if word in text] * 2 + ["的", "认真地"]
        key = {"document_id": named(text), "speech_id": f"{named(text)}.s0", "sentence_id": f"{named(text)}.t0"}
        tokens.append({**key, "text": words, "pos": [TAGS[word] for word in words], "start": [0] * len(words)})
    for table, data in (made | {"tokens": rows("tokens", *tokens)}).items():
        store.append(table, data, batch)
    store.append("sources", rows("sources", *(listed(u, t, minutes) for u, t in files.items())), batch, f"r{minutes}")
    judge(store, batch, files, minutes, verdict)


def test_terms_of_two_speeches_or_more_are_counted_once_a_speech(store: Store) -> None:
    publish(store, SAID)
    model, new = idf.fit(store, at(5))
    assert (model.speeches, model.terms, model.fitted_at, new) == (4, 2, "2024-05-01T08:05:00+00:00", True)
    _, found = store.models("idf").read(model.digest)
    assert found.to_pylist() == [{"term": "公路", "speeches": 2}, {"term": "水库", "speeches": 3}]
    assert [field.name for field in found.schema] == [column.name for column in IDF.columns]


def test_weights_fall_with_the_speeches_that_use_a_term(store: Store) -> None:
    publish(store, SAID)
    model, _ = idf.fit(store, at(5))
    weights = idf.weights_of(store, model.digest)
    assert weights is not None
    assert weights.name == model.digest
    assert weights.inverse == pytest.approx({"水库": log(5 / 4), "公路": log(5 / 3)})
    assert weights.unlisted == pytest.approx(log(5 / 2))
    assert idf.weights_of(store, "") is None


def test_only_what_is_visible_counts(store: Store) -> None:
    publish(store, SAID)
    publish(store, {"e.txt": "学校医院", "f.txt": "学校公路"}, 1, "quarantined")
    assert idf.fit(store, at(5))[0].speeches == 4


def test_the_same_speeches_give_the_same_model_in_any_order(tmp_path: Path) -> None:
    one, other = Store(tmp_path / "one"), Store(tmp_path / "other")
    publish(one, SAID)
    for minutes, name in enumerate(reversed(SAID)):
        publish(other, {name: SAID[name]}, minutes)
    assert idf.fit(one, at(5))[0].digest == idf.fit(other, at(9))[0].digest


def test_counting_in_parts_gives_the_same_model(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(store, SAID)
    whole, _ = idf.fit(store, at(5))
    monkeypatch.setattr(idf, "_AT_ONCE", 1)
    assert idf.fit(store, at(6)) == (whole, False)


def test_the_newest_model_counts_and_a_removed_one_gives_way(store: Store) -> None:
    assert store.models("idf").newest() == ""
    publish(store, SAID)
    first, _ = idf.fit(store, at(5))
    publish(store, {"e.txt": "学校公路"}, 6)
    second, _ = idf.fit(store, at(4))  # a clock set back
    assert store.models("idf").newest() == second.digest != first.digest
    Path(store.location, "_models", "idf", f"0002-{second.digest}.parquet").unlink()
    assert store.models("idf").newest() == first.digest


def test_too_few_speeches_fit_nothing(store: Store) -> None:
    publish(store, {"a.txt": "水库公路", "b.txt": "水库公路堤"})
    with pytest.raises(idf.TooFew, match="2 of"):
        idf.fit(store, at(5))
    assert store.models("idf").newest() == ""


def test_a_damaged_model_is_told_with_its_remedy(store: Store) -> None:
    publish(store, SAID)
    model, _ = idf.fit(store, at(5))
    file = Path(store.location, "_models", "idf", f"0001-{model.digest}.parquet")
    file.rename(file.with_name(f"0001-{'0' * 16}.parquet"))
    with pytest.raises(StoreError, match="jianghua fit"):
        store.models("idf").read("0" * 16)
    assert [(damage.table, damage.kind) for damage in check(store).damage] == [("idf", "model")]
    with pytest.raises(StoreError, match="gone"):
        store.models("idf").read(model.digest)


def test_models_go_through_the_storage_of_the_tables(store: Store) -> None:
    publish(store, SAID)
    model, _ = idf.fit(store, at(5))
    remote = Store(f"file://{store.location}")
    assert remote.models("idf").newest() == model.digest
    assert remote.models("idf").read(model.digest)[0] == model
