"""docs/cli.md, made from the commands themselves.

    python -m flows.cli.reference

writes it anew; a test fails when the page is not what the commands say.
"""

from __future__ import annotations

import os
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"

#: What a newcomer types first, for each command.
EXAMPLES = {
    "run": ["jianghua run speeches/ --store store", "jianghua run 'in/2024*.txt' notes.md --json"],
    "serve": [
        "jianghua serve speeches/ --every 15m --store store",
        "jianghua serve s3://archive/speeches --cron '0 2 * * *' --timezone Asia/Shanghai --store s3://archive/store",
    ],
    "inbox": ["jianghua inbox /srv/收件 --store store", "jianghua inbox //share/in --settle 30 --poll 10"],
    "report": ["jianghua report --open"],
    "status": ["jianghua status", "jianghua status --json"],
    "show": ["jianghua show 动员会讲话.txt", "jianghua show 9f86d081884c7d65.s0 --json"],
    "locate": ["jianghua locate 9f86d081884c7d65.a120-164", "jianghua locate 9f86d081884c7d65:120-140 --json"],
    "terms": ["jianghua terms 高质量发展 发展 --by level", "jianghua terms --file 提法.txt --by speech --output csv"],
    "reuse": ["jianghua reuse", "jianghua reuse 草稿.txt", "jianghua reuse 9f86d081884c7d65.s0 --json"],
    "export": ["jianghua export out --format parquet", "jianghua export out --format xlsx"],
    "sql": [
        'jianghua sql "SELECT deadline, responsible, deed FROM actions WHERE deadline IS NOT NULL ORDER BY deadline"',
        'jianghua sql "SELECT title, date FROM front_matter" --output csv',
    ],
    "rejects": ["jianghua rejects", "jianghua rejects --json"],
    "quarantine": ["jianghua quarantine", "jianghua quarantine --json"],
    "release": [
        "jianghua release 9f86d081884c7d65 --because 'the numbers skip in the printed original, too'",
        "jianghua release 动员会讲话.txt --because 原件如此 --by 办公室",
    ],
    "reprocess": [
        "jianghua reprocess",
        "jianghua reprocess 动员会讲话.txt 9f86d081884c7d65",
        "jianghua reprocess --all --runner processes",
    ],
    "check": ["jianghua check", "jianghua check --deep --json"],
    "compact": ["jianghua compact"],
    "fit": ["jianghua fit", "jianghua fit --json && jianghua reprocess --all"],
}


def render() -> str:
    """The page: every command with its words, options and examples, and what exit codes mean."""
    os.environ["JIANGHUA_LANG"] = "en"
    import typer
    from typer.main import get_command

    from flows.cli.app import app

    lines = [
        "# Command line",
        "",
        "`python -m flows.cli.reference` writes this page from the commands; do not edit it by hand.",
        "",
        "Messages are in Chinese under a Chinese locale and in English elsewhere; `JIANGHUA_LANG=zh` or `en` decides.",
        "`JIANGHUA_STORE` names the store for all commands.",
        "",
        "## Exit codes",
        "",
        "| code | meaning |",
        "|---|---|",
        "| 0 | all documents are published, or the command did what it was asked |",
        "| 1 | some inputs were rejected or quarantined |",
        "| 2 | the command's words are wrong, or name something that is not there |",
        "| 3 | store, disk, network or server failed, or the store was busy: nothing is wrong with the texts |",
    ]
    root = get_command(app)
    context = typer.Context(root, info_name="jianghua")
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        inner = typer.Context(command, parent=context, info_name=name)
        lines += ["", f"## `{name}`", "", command.help or "", "", "```text", command.get_usage(inner), "```", ""]
        lines += ["| word or option | meaning | default |", "|---|---|---|"]
        for parameter in command.params:
            words = (
                ", ".join(f"`{word}`" for word in parameter.opts)
                if parameter.param_type_name == "option"
                else (f"`{parameter.metavar or parameter.name}`")
            )
            default = (
                "" if parameter.default in (None, False) or callable(parameter.default) else f"`{parameter.default}`"
            )
            if parameter.required:
                default = "(required)"
            lines.append(
                f"| {words} | {getattr(parameter, 'help', '') or ''} | {default} |".replace("|FILE", "\\|FILE")
            )
        lines += ["", "```sh", *EXAMPLES[name], "```"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
