"""Part `startup`: how long the command takes to say anything at all."""

from __future__ import annotations

from typing import Any

from tasks.store import Store
from tests.bench.measured import measure, medians
from tests.bench.setting import Setting
from tests.support.batches import write

#: Starts are short and noisy: as many more rounds.
_TIMES = 3


def startup(setting: Setting) -> dict[str, Any]:
    """Medians of a few commands."""
    store = setting.scratch("small")
    write(Store(store), "batch", {"a.txt": "在全县工作会议上的讲话。"})
    commands = {
        'python -c "import typer, rich"': ["-c", "import typer, rich"],
        "jianghua --help": ["-m", "flows.cli", "--help"],
        "jianghua status": ["-m", "flows.cli", "status", "--store", store],
        "jianghua sql": ["-m", "flows.cli", "sql", "SELECT count(*) FROM documents", "--store", store],
    }
    rounds = [{name: measure(command) for name, command in commands.items()} for _ in range(_TIMES * setting.rounds)]
    measured = {name: medians(one[name] for one in rounds) for name in commands}
    least, *_ = (one.seconds for one in measured.values())
    rows = [{"command": name, "seconds": one.seconds, "×": one.seconds / least} for name, one in measured.items()]
    return {"title": f"start, {len(rounds)} rounds", "rows": rows, "notes": []}
