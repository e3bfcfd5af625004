"""Great Expectations judges measures; its own errors are raised, never read as judgements."""

import os
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tasks.validate.engine.judge import EngineError, engine_errors, judge
from tasks.validate.suites.expectation import DECLARATION, FIGURE, GUARANTEE

pytestmark = pytest.mark.xdist_group("great_expectations")


def expectation(kind: str, column: str, **bounds: float) -> dict[str, Any]:
    return {"type": kind, "kwargs": {"column": column, **bounds}, "severity": "critical", "description": "as told"}


def suite(*expectations: dict[str, Any]) -> dict[str, Any]:
    return {"name": "case", "expectations": list(expectations)}


def test_rows_that_do_not_meet_an_expectation_are_named() -> None:
    frame = pd.DataFrame({"rows": [0, 2, 0, 1], "ok": [True, True, False, True], "share": [0.9, 0.2, 0.7, 0.6]})
    asked = suite(
        expectation(DECLARATION, "rows", max_value=0),
        expectation(GUARANTEE, "ok"),
        expectation(FIGURE, "share", min_value=0.5),
    )
    assert judge(asked, frame) == {"rows": [1, 3], "ok": [2], "share": [1]}


def test_what_all_rows_meet_is_not_named() -> None:
    frame = pd.DataFrame({"rows": [0, 0], "ok": [True, True]})
    assert judge(suite(expectation(DECLARATION, "rows", max_value=0), expectation(GUARANTEE, "ok")), frame) == {}


def test_nulls_are_not_judged() -> None:
    frame = pd.DataFrame({"ok": [None, True, None], "share": [None, None, None]})
    assert judge(suite(expectation(GUARANTEE, "ok"), expectation(FIGURE, "share", min_value=0.5)), frame) == {}


def test_more_failing_rows_than_a_summary_shows_are_all_named() -> None:
    frame = pd.DataFrame({"rows": [1] * 300})
    assert judge(suite(expectation(DECLARATION, "rows", max_value=0)), frame) == {"rows": list(range(300))}


def test_a_frame_without_rows_meets_everything() -> None:
    assert judge(suite(expectation(GUARANTEE, "ok")), pd.DataFrame({"ok": []})) == {}


def test_a_measure_that_was_not_made_is_an_error() -> None:
    with pytest.raises(EngineError, match="coverage"):
        judge(suite(expectation(GUARANTEE, "coverage")), pd.DataFrame({"other": [True]}))


def test_an_error_of_the_engine_is_raised_not_read_as_a_failure() -> None:
    frame = pd.DataFrame({"share": ["half", "whole"]})  # words cannot be compared with 0.5
    with pytest.raises(EngineError, match="share could not be judged"):
        judge(suite(expectation(FIGURE, "share", min_value=0.5)), frame)


def test_an_expectation_that_raises_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from tasks.validate.engine.expectations import ExpectGuaranteeToHold

    monkeypatch.setattr(ExpectGuaranteeToHold, "meets", lambda *_: 1 / 0)
    with pytest.raises(EngineError, match="case: ok could not be judged: division by zero"):
        judge(suite(expectation(GUARANTEE, "ok")), pd.DataFrame({"ok": [True, False]}))


def test_one_that_raises_spoils_the_judgement_of_those_that_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    from tasks.validate.engine.expectations import ExpectFigureToBeUsual

    monkeypatch.setattr(ExpectFigureToBeUsual, "meets", lambda *_: 1 / 0)
    asked = suite(expectation(GUARANTEE, "ok"), expectation(FIGURE, "share", min_value=0.5))
    with pytest.raises(EngineError, match="share"):
        judge(asked, pd.DataFrame({"ok": [True, True], "share": [0.9, 0.8]}))


def test_a_metric_that_raises_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine

    monkeypatch.setattr(PandasExecutionEngine, "get_compute_domain", lambda *_, **__: 1 / 0)
    with pytest.raises(EngineError, match="division by zero"):
        judge(suite(expectation(GUARANTEE, "ok")), pd.DataFrame({"ok": [True]}))


def test_an_expectation_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(EngineError, match="case: not judged: ok"):
        judge(suite(expectation("expect_nothing_of_the_kind", "ok")), pd.DataFrame({"ok": [True]}))


def test_what_an_expectation_depends_on_is_what_great_expectations_would_work_out() -> None:
    from great_expectations.expectations.expectation import BatchExpectation

    from tasks.validate.engine.expectations import ExpectGuaranteeToHold

    asked = ExpectGuaranteeToHold(column="ok", batch_id="frame-1")
    stated = asked.get_validation_dependencies(None, {"result_format": "COMPLETE"})
    derived = BatchExpectation.get_validation_dependencies(asked, None, {"result_format": "COMPLETE"})
    assert stated.result_format == derived.result_format
    assert stated.get_metric_names() == derived.get_metric_names()
    for one, other in zip(stated.get_metric_configurations(), derived.get_metric_configurations(), strict=True):
        told = {name: value for name, value in other.metric_domain_kwargs.items() if value is not None}
        assert one.metric_domain_kwargs == told == {"batch_id": "frame-1"}
        assert one.metric_value_kwargs == other.metric_value_kwargs == {}


def test_errors_are_found_however_deep_they_are_reported() -> None:
    assert list(engine_errors({"raised_exception": True, "exception_message": "flat"})) == ["flat"]
    nested = {"('column.max', 'x')": {"raised_exception": True, "exception_message": "nested"}}
    assert list(engine_errors(nested)) == ["nested"]
    assert list(engine_errors({"raised_exception": False, "exception_message": None})) == []
    assert list(engine_errors(None)) == []


def test_the_judge_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    judge(suite(expectation(GUARANTEE, "ok")), pd.DataFrame({"ok": [True, False]}))
    assert list(tmp_path.rglob("*")) == []
    assert os.environ["GX_ANALYTICS_ENABLED"] == "false"
