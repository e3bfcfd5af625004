"""Drift: far from the history of one's own source, when there is enough of it."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from schemas import TABLES
from tasks.validate.drift import KNOWN, TOGETHER, drift_of
from tasks.validate.suites.historical import FIGURES
from tests.support.batches import rows


def quality(count: int, root: str = "in", first: int = 0, **figures: Any) -> pa.Table:
    """`count` documents of one speech each; figures that are not given vary a little from one to the next."""
    made = [
        {
            "document_id": f"{first + k:016x}", "speech_id": f"{first + k:016x}.s0", "characters": 4000 + 100 * (k % 7),
            "sentences": 80 + k % 5, "headings": 10 + k % 3, "actions": 40 + k % 6, "mentions": 120 + k % 11,
            "defects": k % 2, "body_share": 0.9 + 0.01 * (k % 5), **figures,
        }
        for k in range(count)
    ]  # fmt: skip
    return rows("quality", *made).append_column("root", pa.array([root] * count, pa.string()))


HISTORY = quality(30, first=1000)


def found(now: pa.Table, history: pa.Table = HISTORY) -> set[tuple[str, str]]:
    return {(row["expectation"], row["severity"]) for row in drift_of(now, history)}


def test_speeches_like_those_before_are_not_told() -> None:
    assert found(quality(12)) == set()


def test_a_speech_far_off_is_told_with_its_figures() -> None:
    (told,) = drift_of(quality(1, actions=0), HISTORY)
    assert (told["expectation"], told["severity"], told["observed"]) == ("drift.speech.actions_rate", "info", "0")
    assert told["detail"].startswith("This speech has 0, the history of in 10 ")
    assert set(told) - {"root", "chinese"} <= set(TABLES["findings"].column_names)


def test_a_source_that_moved_as_a_whole_is_a_warning() -> None:
    assert ("drift.source.headings", "warning") in found(quality(TOGETHER, headings=0))
    assert all(severity == "info" for _, severity in found(quality(TOGETHER - 1, headings=0)))


#: For each figure that is watched what makes it alone far off.
FAR_OFF: dict[str, dict[str, Any]] = {
    "characters": {"characters": 90000, "sentences": 1800, "actions": 900, "mentions": 2700, "defects": 10},
    "sentence_length": {"sentences": 4},
    "headings": {"headings": 600},
    "actions_rate": {"actions": 0},
    "mentions_rate": {"mentions": 0},
    "defects_rate": {"defects": 400},
    "body_share": {"body_share": 0.01},
}


@pytest.mark.parametrize("figure", FIGURES)
def test_each_figure_is_watched_of_a_speech_and_of_a_source(figure: str) -> None:
    values = FAR_OFF[figure]
    assert found(quality(1, **values)) == {(f"drift.speech.{figure}", "info")}
    together = found(quality(TOGETHER, **values))
    assert together == {(f"drift.speech.{figure}", "info"), (f"drift.source.{figure}", "warning")}


def test_a_short_history_judges_nothing() -> None:
    assert found(quality(1, actions=0), quality(KNOWN - 1, first=1000)) == set()
    assert found(quality(1, actions=0), quality(KNOWN, first=1000)) != set()


def test_a_source_is_judged_by_its_own_history() -> None:
    other = quality(30, root="other", first=2000, actions=0)
    assert found(quality(1, root="other", actions=0), pa.concat_tables([HISTORY, other])) == set()
    assert found(quality(1, root="new", actions=0), HISTORY) == set()


@pytest.mark.parametrize("figure", ["characters", "sentences", "headings", "actions", "mentions", "defects"])
def test_speeches_all_alike_do_not_make_a_little_more_strange(figure: str) -> None:
    assert found(quality(1, **{figure: 104}), quality(30, first=1000, **{figure: 100})) == set()


def test_empty_tables_have_no_drift() -> None:
    assert drift_of(HISTORY.slice(0, 0), HISTORY) == []
    assert drift_of(HISTORY, HISTORY.slice(0, 0)) == []
