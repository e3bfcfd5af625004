"""A process of its own for files of foreign formats, bounded in memory and time, kept for many files.

What a file does to its parser stays there: a crash, a loop or a bomb costs that process, the file is turned away
with the reason, and the next file gets a new one. The two sides speak frames of JSON and bytes, nothing that
could carry code.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from time import monotonic
from types import TracebackType
from typing import Any

from config.limits import Limits
from tasks.ingest.readers import Hint, Reading, Refused

#: Files after which the process is replaced: what parsers leak does not add up.
FILES_A_PROCESS = 200
#: A frame: the length of its JSON head and of the bytes that follow it.
FRAME = struct.Struct(">II")
#: What the process says when it ends for lack of memory.
OUT_OF_MEMORY = 3
_CHUNK = 1 << 20

Frame = tuple[dict[str, Any], bytes]


class Worker:
    """The parent's side. Started by the first file that needs it; `with` ends it.

    with Worker(Limits()) as worker:
        reading = worker.read("application/pdf", content)
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._files = 0

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, kind: str, content: bytes) -> Reading:
        """The text of a file of a bounded reader; raises `Refused`."""
        (head, text) = next(iter(self._ask("read", kind, content, self.limits)))
        hints = tuple(Hint(*hint) for hint in head["hints"])
        return Reading(text.decode("utf-8", "surrogatepass"), head["encoding"], head["basis"], head["engine"], hints)

    def unpack(self, kind: str, name: str, content: bytes, limits: Limits) -> list[tuple[str, bytes, str | None, str]]:
        """The members of an archive called `name`: name, bytes, and why it is refused, if it is; raises `Refused`."""
        frames = self._ask("unpack", kind, content, limits, name)
        return [(head["name"], data, head["reason"], head["detail"]) for head, data in frames]

    def close(self) -> None:
        """Ends the process and whatever it has started."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()
        if self._folder:
            self._folder.cleanup()

    def _ask(self, task: str, kind: str, content: bytes, limits: Limits, name: str = "") -> list[Frame]:
        """Sends a file and collects the frames of the answer up to its last one."""
        if self._files >= FILES_A_PROCESS:
            self.close()
        if self._process is None:
            self._folder = tempfile.TemporaryDirectory(prefix="jianghua-", ignore_cleanup_errors=True)
            self._process, self._files = _started(self.limits, self._folder.name), 0
        self._files += 1
        process = self._process
        deadline = monotonic() + limits.reader_seconds
        request = {"task": task, "kind": kind, "name": name, "limits": asdict(limits)}
        frames: list[Frame] = []
        try:
            _send(process, framed(request, content), deadline)
            for head, data in _frames(process, deadline):
                if head["status"] == "refused":
                    raise Refused(head["reason"], head["detail"])
                if head["status"] == "end":
                    break
                frames.append((head, data))
            return frames
        except TimeoutError as error:
            self.close()
            seconds = f"{limits.reader_seconds:g}"
            raise Refused("reader_limit", f"reading took more than {seconds} seconds; save the file anew") from error
        except (OSError, EOFError, ValueError, KeyError) as error:
            self.close()
            code = process.returncode
            if code == OUT_OF_MEMORY:
                raise Refused("reader_limit", too_large(self.limits.reader_bytes)) from error
            raise Refused("reader_failed", f"the reader of {kind} crashed (exit {code}); save the file anew") from error


def _started(limits: Limits, folder: str) -> subprocess.Popen[bytes]:
    """A new process, whose temporary files lie in a folder that is removed when it has ended, however it did."""
    path = os.pathsep.join(place for place in sys.path if place)
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "TMPDIR": folder}
    process = subprocess.Popen(
        [sys.executable, "-m", "tasks.ingest.worker_process", str(limits.reader_bytes)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    assert process.stdin
    os.set_blocking(process.stdin.fileno(), False)  # a reader that does not read must not hold up the parent
    return process


def too_large(memory: int) -> str:
    """What a reject says when `memory` bytes were not enough."""
    return f"reading needs more than {memory} bytes of memory; save the file anew, or split it"


def framed(head: dict[str, Any], data: bytes = b"") -> bytes:
    """A frame as bytes."""
    text = json.dumps(head).encode()
    return FRAME.pack(len(text), len(data)) + text + data


def _send(process: subprocess.Popen[bytes], content: bytes, deadline: float) -> None:
    assert process.stdin
    pipe = process.stdin.fileno()
    rest = memoryview(content)
    while rest:
        _, ready, _ = select.select([], [pipe], [], _remaining(deadline))
        if ready:
            rest = rest[os.write(pipe, rest[:_CHUNK]) :]


def _frames(process: subprocess.Popen[bytes], deadline: float) -> Iterator[Frame]:
    assert process.stdout
    pipe = process.stdout.fileno()
    while True:
        head, data = FRAME.unpack(_received(pipe, FRAME.size, deadline))
        yield json.loads(_received(pipe, head, deadline)), _received(pipe, data, deadline)


def _received(pipe: int, size: int, deadline: float) -> bytes:
    got = bytearray()
    while len(got) < size:
        ready, _, _ = select.select([pipe], [], [], _remaining(deadline))
        if ready:
            some = os.read(pipe, min(size - len(got), _CHUNK))
            if not some:
                raise EOFError("the reader ended")
            got += some
    return bytes(got)


def _remaining(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
