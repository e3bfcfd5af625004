"""The Prefect server of this machine that runs find without being told: its address lies in Prefect's own folder.

Knows nothing of Prefect but where it keeps its files and that a server answers on `/health`: it is asked before Prefect
is imported.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

#: A server that is busy may take a while to answer; where there is none the answer comes at once.
_PATIENCE_SECONDS = 5.0


def address_file() -> Path:
    """Where the address of the server lies, with the numbers of the process that started it and of its own."""
    home = os.environ.get("PREFECT_HOME") or "~/.prefect"
    return Path(home).expanduser() / "jianghua-server.json"


def running() -> str | None:
    """The address of the server that `jianghua serve` or `jianghua inbox` started, if it answers."""
    noted = note()
    return str(noted["url"]) if noted and healthy(str(noted["url"])) else None


def note() -> dict[str, object] | None:
    """What was written down of the server last started; nothing when the file is missing or no longer makes sense."""
    try:
        noted = json.loads(address_file().read_text(encoding="utf-8"))
        return {"url": str(noted["url"]), "server": int(noted["server"]), "owner": int(noted["owner"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_note(url: str, server: int, owner: int) -> None:
    """Writes down the address of a server, the number of its process and that of the one which will stop it."""
    path = address_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, passing = tempfile.mkstemp(dir=path.parent, prefix=".jianghua-server-")
    with open(handle, "w", encoding="utf-8") as file:
        json.dump({"url": url, "server": server, "owner": owner}, file)
    os.replace(passing, path)


def forget_note() -> None:
    """Forgets the server: it is being stopped."""
    with contextlib.suppress(OSError):
        address_file().unlink()


def healthy(url: str) -> bool:
    """Whether a Prefect server answers at an API address; no proxy is asked, as it is a server of this machine."""
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(f"{url}/health", timeout=_PATIENCE_SECONDS) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError, HTTPException, ValueError):
        return False
