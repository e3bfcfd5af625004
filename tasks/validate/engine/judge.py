"""Great Expectations as the judge of measures: a suite, a frame of measures, and who did not meet what.

An engine that stumbles reports "not met" like one that found bad data: what it says of its own errors
is read here, and raised. Nothing is written, nothing is sent: the context lives in memory only.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

import pandas as pd

from tasks.validate.engine.lazily import lazily


class EngineError(RuntimeError):
    """Great Expectations could not judge an expectation: says nothing about the data."""


def judge(suite: dict[str, Any], frame: pd.DataFrame) -> dict[str, list[int]]:
    """For each measure whose expectation is not met, the rows of the frame that do not meet it.

    `suite` is a suite as `suites.suite_of` makes it, `frame` has a column for each of its measures; a
    null is not judged. Raises EngineError when the engine fails on any of them.
    """
    if not len(frame):
        return {}
    missing = [e["kwargs"]["column"] for e in suite["expectations"] if e["kwargs"]["column"] not in frame]
    if missing:
        raise EngineError(f"suite {suite['name']} asks for measures that were not made: {', '.join(missing)}")
    results = _results(suite, frame.reset_index(drop=True))
    return {column: result.result["unexpected_index_list"] for column, result in results.items() if not result.success}


def _results(suite: dict[str, Any], frame: pd.DataFrame) -> dict[str, Any]:
    """The result (an ExpectationValidationResult) of each expectation of a suite, by its measure."""
    gx, batches = load()
    try:
        batch = batches.get_batch(batch_parameters={"dataframe": frame})
        validation = batch.validate(gx.ExpectationSuite(**suite), result_format="COMPLETE")
    except Exception as error:  # an expectation that it does not know, a frame that it cannot take
        raise EngineError(f"{suite['name']} could not be judged: {type(error).__name__}: {error}") from error
    results = {result.expectation_config.kwargs["column"]: result for result in validation.results}
    for column, result in results.items():
        for message in engine_errors(result.exception_info):
            raise EngineError(f"{suite['name']}: {column} could not be judged: {message}")
    silent = {config["kwargs"]["column"] for config in suite["expectations"]} - set(results)
    if silent:
        raise EngineError(f"{suite['name']}: not judged: {', '.join(sorted(silent))}")
    return results


def engine_errors(info: Any) -> Iterator[str]:
    """The messages of all errors in an `exception_info`, which nests them by metric or does not."""
    if not isinstance(info, dict):
        return
    if info.get("raised_exception"):
        yield str(info.get("exception_message"))
    for value in info.values():
        yield from engine_errors(value)


def imported() -> Any:
    """Great Expectations, with the custom expectations; makes nothing that threads could make twice."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    lazily("scipy.stats")
    import great_expectations as gx

    from tasks.validate.engine import expectations  # noqa: F401 (registers the custom ones)

    return gx


@cache
def load() -> tuple[Any, Any]:
    """Great Expectations and a batch definition for data frames, once a process."""
    gx = imported()
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(enable=False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    source = context.data_sources.add_pandas("measures")
    return gx, source.add_dataframe_asset("frame").add_batch_definition_whole_dataframe("whole")
