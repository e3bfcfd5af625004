"""The custom expectations: three questions that the suites put to a measure.

Importing this module imports Great Expectations and registers them there. All three read one metric,
the frame itself, which is made once a suite: the expectations on columns that come with Great
Expectations build some fifteen metrics each and take six times as long on frames of this kind. What an
expectation depends on is stated rather than worked out of its configuration, which Great Expectations
writes down and reads again some thirty times for each expectation: four fifths of what judging would take.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import pandas as pd
from great_expectations.core.id_dict import IDDict
from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.execution_engine import ExecutionEngine
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.expectation_configuration import parse_result_format
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider
from great_expectations.validator.metric_configuration import MetricConfiguration
from great_expectations.validator.validator import ValidationDependencies

Values = npt.NDArray[Any]
Flags = npt.NDArray[np.bool_]

_FRAME = "table.measures"


class Measures(TableMetricProvider):
    """The frame of measures as a metric, shared by all expectations of a suite."""

    metric_name = _FRAME

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(cls, execution_engine: PandasExecutionEngine, metric_domain_kwargs: dict[str, Any], **_: Any) -> Any:
        return execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)[0]


class MeasureExpectation(BatchExpectation):
    """An expectation on every value of one measure; nulls are not judged. The result names all rows that fail."""

    column: str
    metric_dependencies: ClassVar[tuple[str, ...]] = (_FRAME,)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "min_value", "max_value")
    args_keys: ClassVar[tuple[str, ...]] = ("column", "min_value", "max_value")

    @abstractmethod
    def meets(self, values: Values) -> Flags:
        """Which of the values, none of them null, are as expected."""

    def get_validation_dependencies(
        self,
        execution_engine: ExecutionEngine[Any] | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> ValidationDependencies:
        """The frame of the batch, and the form of result that was asked for."""
        asked = (runtime_configuration or {}).get("result_format", {})
        frame = MetricConfiguration(_FRAME, IDDict(batch_id=self.batch_id), IDDict())
        return ValidationDependencies({_FRAME: frame}, parse_result_format(asked))

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine[Any] | None = None,
    ) -> dict[str, Any]:
        values = metrics[_FRAME][self.column].to_numpy()
        known = np.flatnonzero(~pd.isna(values))
        values = values[known]
        missed = np.flatnonzero(~np.asarray(self.meets(values), dtype=bool))
        return {
            "success": not len(missed),
            "result": {
                "element_count": len(values),
                "unexpected_count": len(missed),
                "unexpected_index_list": known[missed].tolist(),
                "partial_unexpected_list": values[missed[:20]].tolist(),
            },
        }


class ExpectGuaranteeToHold(MeasureExpectation):
    """A flag is true of every document and speech. 保证成立：标志在每个文件、每篇讲话上均为真。"""

    def meets(self, values: Values) -> Flags:
        held: Flags = values == True  # noqa: E712 (element by element)
        return held


class ExpectDeclarationToBeKept(MeasureExpectation):
    """No more than so many rows break a rule of their table's declaration. 符合声明：没有违反表声明的行。"""

    max_value: float = 0

    def meets(self, values: Values) -> Flags:
        kept: Flags = values <= self.max_value
        return kept


class ExpectFigureToBeUsual(MeasureExpectation):
    """A figure of a speech lies where real speeches have it. 数值正常：指标在真实讲话的常见范围之内。"""

    min_value: float | None = None
    max_value: float | None = None

    def meets(self, values: Values) -> Flags:
        low = float("-inf") if self.min_value is None else self.min_value
        high = float("inf") if self.max_value is None else self.max_value
        usual: Flags = (values >= low) & (values <= high)
        return usual
