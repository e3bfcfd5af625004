"""The rules of the house that a reader relies on: who may import whom, and how long a file may be."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("config", "flows", "schemas", "tasks", "tests")
STAGES = ("ingest", "segment", "parse", "enrich", "validate")

#: What the modules of a room may import of the project; `own` is the room itself.
ALLOWED = {
    "schemas": ("schemas",),
    "config": ("config",),
    "tasks/language": ("tasks.language", "schemas", "config"),
    "tasks/terms": ("tasks.terms", "tasks.language", "tasks.core", "schemas", "config"),
    "tasks/reuse": ("tasks.reuse", "tasks.language", "tasks.core", "schemas", "config"),
    "tasks/store": ("tasks.store", "tasks.terms", "tasks.reuse", "tasks.language", "tasks.core", "schemas", "config"),
    "tasks/sources": ("tasks.sources", "schemas", "config"),
    "tasks/report": ("tasks.report", "tasks.core", "schemas"),
    "tasks/export": ("tasks.export", "tasks.core", "schemas", "config"),
    **{
        f"tasks/{stage}": (f"tasks.{stage}", "tasks.language", "tasks.core", "tasks.identity", "schemas", "config")
        for stage in STAGES
    },
    "tasks": ("tasks", "schemas", "config"),
    "flows": ("flows", "tasks", "schemas", "config"),
}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module of the project that a file names in an import, wherever it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] in ROOMS}


def test_imports_point_down() -> None:
    wrong = []
    for folder, allowed in ALLOWED.items():
        for path in modules(folder):
            room = max((f for f in ALLOWED if path.is_relative_to(ROOT / f)), key=len)
            if room != folder:
                continue
            wrong += [
                f"{path.relative_to(ROOT)} imports {name}"
                for name in imports(path)
                if not any(name == a or name.startswith(a + ".") for a in allowed)
            ]
    assert not wrong, "\n".join(wrong)


def test_the_cores_know_nothing_of_prefect_and_clocks() -> None:
    wrong = []
    for folder in ("schemas", "tasks/language", "tasks/report", *(f"tasks/{stage}" for stage in STAGES)):
        for path in modules(folder):
            text = path.read_text(encoding="utf-8")
            wrong += [
                f"{path.relative_to(ROOT)}: {word}"
                for word in ("prefect", "datetime.now", "time.time(")
                if word in text
            ]
    assert not wrong, "\n".join(wrong)


def test_no_file_has_grown_a_second_purpose() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for room in ROOMS
        for path in modules(room)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert not long


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for room in ("config", "flows", "schemas", "tasks")
        for path in modules(room)
        if path.stat().st_size
        and path.name != "__main__.py"
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent
