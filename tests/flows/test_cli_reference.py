"""Every command is documented, in both languages."""

import os
import re
import subprocess
import sys
from pathlib import Path

from typer.main import get_command

from flows.cli.app import app
from flows.cli.messages import MESSAGES
from flows.cli.reference import EXAMPLES, PAGE

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_what_the_commands_say() -> None:
    command = "from flows.cli.reference import render; print(render(), end='')"
    environment = {**os.environ, "PYTHONUTF8": "1", "JIANGHUA_LANG": "en"}
    made = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, check=True
    ).stdout
    assert PAGE.read_text(encoding="utf-8") == made, "run python -m flows.cli.reference"


def test_every_command_and_option_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, command in get_command(app).commands.items():
        section = page.split(f"## `{name}`")[1].split("\n## ")[0]
        for parameter in command.params:
            for word in parameter.opts if parameter.param_type_name == "option" else [parameter.metavar]:
                assert word.strip("[]") in section.replace("\\|", "|"), f"{name}: {word}"
        assert EXAMPLES[name][0] in section


def test_every_message_is_said_in_both_languages_with_the_same_placeholders() -> None:
    for key, (english, chinese) in MESSAGES.items():
        assert english, key
        assert re.search("[\u4e00-\u9fff]", chinese), key
        assert set(re.findall(r"{\w+}", english)) == set(re.findall(r"{\w+}", chinese)), key
