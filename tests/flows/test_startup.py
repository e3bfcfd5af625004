"""Commands that only look answer at once: they load nothing that they do not use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tasks.store import Store
from tests.support.batches import write

ROOT = Path(__file__).resolve().parents[2]

#: What takes seconds to load and is for runs.
HEAVY = {"prefect", "great_expectations", "pandas", "jieba", "rjieba"}

#: What reads stores; help has no use for it either.
STORES = {"pyarrow", "numpy", "duckdb", "deltalake", "pydantic"}

_SCRIPT = """
import json, sys
sys.argv = ["jianghua", *sys.argv[1:]]
from flows.cli import main
code = 0
try:
    main()
except SystemExit as ended:
    code = ended.code
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


def loaded(*words: str) -> set[str]:
    """The packages that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *words],
        capture_output=True, encoding="utf-8", cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}, check=True,
    )  # fmt: skip
    code, names = json.loads(done.stderr.splitlines()[-1])
    assert code in (0, None), done.stdout
    return set(names)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("store"))
    write(store, "b1", {"a.txt": "甲地春耕动员会上的讲话。"})
    return store


def test_help_loads_the_command_line_and_nothing_else() -> None:
    assert not loaded("--help") & (HEAVY | STORES | {"rich.console", "tasks"})


@pytest.mark.parametrize("words", [("status",), ("sql", "SELECT count(*) FROM documents"), ("rejects",)])
def test_looking_at_a_store_loads_what_reads_it(store: Store, words: tuple[str, ...]) -> None:
    names = loaded(*words, "--store", store.location)
    assert {"pyarrow", "deltalake"} <= names
    assert not names & HEAVY


def test_arrow_has_pandas_when_it_is_asked_for_a_data_frame() -> None:
    """It was told that there is none when it first looked, so that it would not load it."""
    script = (
        "import sys; from flows.cli.light import arrow_without_pandas as f; f()\n"
        "import pyarrow.dataset, pyarrow as pa; assert 'pandas' not in sys.modules\n"
        "frame = pa.table({'a': [1, None]}).to_pandas(); assert 'pandas' in sys.modules\n"
        "assert pa.Table.from_pandas(frame).num_rows == len(pa.array(frame['a'])) == 2\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
