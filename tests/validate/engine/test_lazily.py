"""What Great Expectations imports and no suite uses is loaded when somebody asks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tasks.validate.engine.lazily import lazily

ROOT = Path(__file__).resolve().parents[3]


def test_a_module_runs_when_it_is_first_asked_for() -> None:
    sys.modules.pop("wsgiref.headers", None)
    import wsgiref

    lazily("wsgiref.headers")
    module = sys.modules["wsgiref.headers"]
    assert "Headers" not in object.__getattribute__(module, "__dict__")
    assert module is wsgiref.headers  # type: ignore[attr-defined]
    assert module.Headers([("a", "b")])["A"] == "b"
    lazily("wsgiref.headers")
    assert sys.modules["wsgiref.headers"] is module


def test_a_module_that_is_missing_stays_missing() -> None:
    lazily("wsgiref.no_such_module")
    assert "wsgiref.no_such_module" not in sys.modules


def test_the_judge_loads_no_statistics_and_whoever_needs_them_has_them() -> None:
    script = (
        "import sys\n"
        "from tasks.validate import warm_up\n"
        "warm_up()\n"
        "assert 'great_expectations' in sys.modules\n"
        "assert 'scipy.stats._stats_py' not in sys.modules\n"
        "from scipy import stats\n"
        "assert stats.norm.cdf(0) == 0.5\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
