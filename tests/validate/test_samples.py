"""What the stages leave of the sample speeches is found to be right: no finding, all published."""

from pathlib import Path

import pytest

from tasks.validate import validate
from tests.support.core import AT, documents_of, merge, process

pytestmark = pytest.mark.xdist_group("great_expectations")

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def test_the_samples_are_published_without_a_finding() -> None:
    tables = documents_of([SAMPLES])
    judged = validate(merge(tables, process(tables["documents"])), "run", AT)
    assert [row["detail"] for row in judged["findings"].to_pylist()] == []
    assert set(judged["verdicts"]["verdict"].to_pylist()) == {"published"}
    assert judged["verdicts"].num_rows == tables["documents"].num_rows > 0
