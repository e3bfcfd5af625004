"""What keeps the start of a command light."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec


class _Hidden:
    """An importer that knows no pandas."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
        return None


def arrow_without_pandas() -> None:
    """Has Arrow import pandas when it is asked for a data frame, rather than with its first array.

    Arrow looks for pandas once, to recognise arrays of its; the import takes longer than all else that `status` and
    `sql` do, and a run has it while it waits. Told then that there is none Arrow goes on, and imports it all the same
    when `to_pandas()` needs it.
    """
    if "pandas" in sys.modules or "pyarrow.dataset" in sys.modules:
        return
    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        import pyarrow as pa

        pa.array([0])
    finally:
        sys.meta_path.remove(hidden)
