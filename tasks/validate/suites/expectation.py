"""What is expected of a measure: in words, in figures, and how grave it is when it is not met."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Expected:
    """An expectation on one measure of a stage's frame.

    `kind` is the type of the Great Expectations class that judges it (engine/expectations.py);
    `minimum` and `maximum` bound a figure. `severity`: critical quarantines the document, warning
    publishes it with a finding, info is told. `remedy` is a sentence for whoever has to act.
    """

    measure: str
    kind: str
    severity: str
    english: str
    chinese: str
    remedy: str
    minimum: float | None = None
    maximum: float | None = None
    columns: dict[str, object] = field(default_factory=dict)

    def as_config(self) -> dict[str, Any]:
        """The expectation as Great Expectations reads and writes it."""
        bounds = {"min_value": self.minimum, "max_value": self.maximum}
        meta: dict[str, Any] = {"chinese": self.chinese, "remedy": self.remedy}
        if self.columns:
            meta["columns"] = self.columns
        return {
            "type": self.kind,
            "kwargs": {"column": self.measure, **{name: bound for name, bound in bounds.items() if bound is not None}},
            "severity": self.severity,
            "description": self.english,
            "meta": meta,
        }


#: Types of the classes in engine/expectations.py.
GUARANTEE = "expect_guarantee_to_hold"
DECLARATION = "expect_declaration_to_be_kept"
FIGURE = "expect_figure_to_be_usual"
