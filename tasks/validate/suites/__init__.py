"""One suite a stage: what follows from the declarations, and what guards structure.

`python -m tasks.validate.suites` writes them to config/suites, in the JSON that Great Expectations reads,
and lists them in docs/expectations.md.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from schemas import STAGE_TABLES, STAGES, TABLES
from tasks.validate.suites.expectation import Expected
from tasks.validate.suites.generated import generated
from tasks.validate.suites.structural import STRUCTURAL

#: Written after the suites have judged, by those who read their results.
_NOT_JUDGED = ("verdicts",)


@cache
def expectations_of(stage: str) -> tuple[Expected, ...]:
    """All that is expected of a stage's tables."""
    tables = (TABLES[name] for name in STAGE_TABLES[stage] if name not in _NOT_JUDGED)
    return (*(expected for table in tables for expected in generated(table)), *STRUCTURAL[stage])


def suite_of(stage: str) -> dict[str, Any]:
    """The suite of a stage as Great Expectations reads it: `ExpectationSuite(**suite_of(stage))`."""
    return {
        "name": stage,
        "expectations": [expected.as_config() for expected in expectations_of(stage)],
        "meta": {"source": "schemas/ and tasks/validate/suites/structural.py"},
    }


def suite_json(stage: str) -> str:
    """The suite of a stage as JSON for people."""
    return json.dumps(suite_of(stage), ensure_ascii=False, indent=2) + "\n"


__all__ = ["STAGES", "Expected", "expectations_of", "suite_json", "suite_of"]
