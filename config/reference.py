"""docs/settings.md, made from the settings themselves.

    python -m config.reference

writes it anew; a test fails when the page is not what the settings say.
"""

from __future__ import annotations

from pathlib import Path

from config.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "settings.md"


def render() -> str:
    """The page: every setting with its variable, meaning and default."""
    lines = [
        "# Settings",
        "",
        "`python -m config.reference` writes this page from `config/settings.py`; do not edit it by hand.",
        "",
        "A setting is taken from the call or the command line, else from its variable of the environment, else it has",
        "the default. Lists and mappings are written as JSON.",
        "",
        "| variable | meaning | default |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=True)
        shown = "" if default in (None, {}, []) else f"`{str(default).removeprefix(f'{ROOT}/')}`"
        lines.append(f"| `JIANGHUA_{name.upper()}` | {field.description} | {shown} |")
    lines += [
        "",
        "| variable of the command line and the tests | meaning |",
        "|---|---|",
        "| `JIANGHUA_LANG` | `zh` or `en`: the language of messages, whatever the locale |",
        "| `JIANGHUA_GOLD` | a folder of gold annotations: the gold tests read it, and are skipped without it |",
        "| `JIANGHUA_CORPUS` | a folder of real texts for tests that draw files; they draw invented ones without it |",
        "| `JIANGHUA_BENCH` | folders of texts that `make bench` measures on (`tests/bench/__init__.py`) |",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
