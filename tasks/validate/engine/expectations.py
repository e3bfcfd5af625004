"""The custom expectations: three questions that the suites put to a measure.

Importing this module imports Great Expectations and registers them there.
"""

from __future__ import annotations

from great_expectations.expectations.core.expect_column_values_to_be_between import ExpectColumnValuesToBeBetween
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet


class ExpectGuaranteeToHold(ExpectColumnValuesToBeInSet):
    """A flag is true of every document and speech. 保证成立：标志在每个文件、每篇讲话上均为真。"""

    value_set: list[bool] = [True]  # noqa: RUF012 (a pydantic field, copied for each instance)


class ExpectDeclarationToBeKept(ExpectColumnValuesToBeBetween):
    """No row of a document or speech breaks a rule of its table's declaration. 符合声明：没有违反表声明的行。"""


class ExpectFigureToBeUsual(ExpectColumnValuesToBeBetween):
    """A figure of a speech lies where real speeches have it. 数值正常：指标在真实讲话的常见范围之内。"""
