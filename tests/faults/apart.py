"""The command `jianghua` in a process of its own, with stand-ins for the cores: what is tried is all around them.

python -m tests.faults.apart run FOLDER --store STORE
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

#: Prefix of a command that makes root obey permissions as everybody else does, where that is needed.
_OBEDIENT = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


def start(
    *words: object,
    server: str,
    prefix: Sequence[str] = (),
    **environment: object,
) -> subprocess.Popen[str]:
    """Starts the command against a Prefect server, with more environment variables."""
    settings = {"PREFECT_API_URL": server, "JIANGHUA_LANG": "en", "JIANGHUA_RETRIES": 0, **environment}
    return subprocess.Popen(
        [*prefix, sys.executable, "-m", "tests.faults.apart", *map(str, words)],
        env={**os.environ, **{name: str(value) for name, value in settings.items()}},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code of a process that is waited for, and all that it said: never a traceback."""
    said, _ = process.communicate(timeout=550)
    assert "Traceback" not in said, said
    return process.returncode, said


def obedient(folder: Path) -> Sequence[str] | None:
    """A prefix under which the rights of files hold for this user, too; None where there is none. Tried in `folder`."""
    folder.mkdir()
    folder.chmod(0o555)
    for prefix in ((), _OBEDIENT):
        if _succeeds(*prefix, "true") and not _succeeds(*prefix, "mktemp", f"--tmpdir={folder}"):
            return prefix
    return None


def _succeeds(*command: object) -> bool:
    try:
        return not subprocess.run(list(map(str, command)), capture_output=True, check=False).returncode
    except FileNotFoundError:
        return False


def _main() -> None:
    import pytest

    from flows.cli import main
    from tests.support import cores

    cores.install(pytest.MonkeyPatch())
    main()


if __name__ == "__main__":
    _main()
