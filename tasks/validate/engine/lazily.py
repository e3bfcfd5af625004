"""Modules that are loaded when something of them is asked for.

Great Expectations imports SciPy's statistics, which take as long as a quarter of itself, for expectations on
distributions that no suite of this project has.
"""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def lazily(name: str) -> None:
    """Puts a module in its place without running it; its first attribute does. Nothing happens when it is missing."""
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    package, _, last = name.rpartition(".")
    if package:
        setattr(sys.modules[package], last, module)
