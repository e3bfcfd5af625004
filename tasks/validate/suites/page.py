"""docs/expectations.md: what the suites expect, for people."""

from __future__ import annotations

from tasks.validate.suites import STAGES, expectations_of
from tasks.validate.suites.expectation import DECLARATION, Expected

_HEAD = """# Expectations

`python -m tasks.validate.suites` writes this page and `config/suites/*.json` from the suites; do not edit them by hand.

Every run judges one suite a stage with Great Expectations. A *critical* expectation that is not met holds the document
back (quarantine), a *warning* publishes it with a row in `findings`, *info* is only told. What is judged are measures:
rows that break a rule, guarantees that hold or do not (columns of `quality`), and figures of a speech.
"""


def render() -> str:
    """The page, as Markdown."""
    parts = [_HEAD]
    for stage in STAGES:
        by_hand = [e for e in expectations_of(stage) if e.kind != DECLARATION]
        declared = [e for e in expectations_of(stage) if e.kind == DECLARATION]
        parts.append(f"## {stage}\n")
        if by_hand:
            parts.append(_table(by_hand))
        parts.append("From the declarations, all critical:\n")
        parts += [f"- `{e.measure}`: {e.english} · {e.chinese}" for e in declared]
        parts.append("")
    return "\n".join(parts)


def _table(expectations: list[Expected]) -> str:
    lines = ["| measure | severity | expected | 说明 |", "|---|---|---|---|"]
    lines += [f"| `{e.measure}` | {e.severity} | {e.english} | {e.chinese} |" for e in expectations]
    return "\n".join(lines) + "\n"
