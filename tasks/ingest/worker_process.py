"""The reading process itself: takes files from its standard input, one after the other, and answers on its output.

    python -m tasks.ingest.worker_process BYTES

BYTES is the address space that it may take on top of what it has once its modules are loaded. Started and watched
by `tasks.ingest.worker`, which also sees to the time.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from config.limits import Limits
from tasks.ingest.archives import members
from tasks.ingest.readers import Refused, read
from tasks.ingest.worker import FRAME, OUT_OF_MEMORY, framed, too_large


def main(memory: int) -> None:
    """Answers requests until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not be taken for an answer
    requests = sys.stdin.buffer
    bound(memory)
    while request := _request(requests):
        head, content = request
        try:
            for answer, data in _answers(head, content):
                answers.write(framed(answer, data))
            answers.write(framed({"status": "end"}))
        except Refused as refused:
            answers.write(framed({"status": "refused", "reason": refused.reason, "detail": refused.detail}))
        except MemoryError:
            answers.write(framed({"status": "refused", "reason": "reader_limit", "detail": too_large(memory)}))
        except Exception as error:  # whatever a file provokes is a fact about that file
            detail = f"the reader of {head['kind']} gave up ({type(error).__name__}: {error}); save the file anew"
            answers.write(framed({"status": "refused", "reason": "reader_failed", "detail": detail}))
        answers.flush()


def bound(memory: int) -> None:
    """Limits this process to `memory` bytes more than it has now, and lets it leave no core file."""
    try:
        import resource
    except ImportError:  # Windows: the time limit alone holds
        return
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + memory, hard))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answers(head: dict[str, Any], content: bytes) -> Iterator[tuple[dict[str, Any], bytes]]:
    limits = Limits(**head["limits"])
    if head["task"] == "unpack":
        for member in members(head["kind"], head["name"], content, limits):
            answer: dict[str, Any] = {
                "status": "member",
                "name": member.name,
                "reason": member.reason,
                "detail": member.detail,
            }
            yield answer, member.content
        return
    reading = read(head["kind"], content, limits)
    answer = {
        "status": "read",
        "encoding": reading.encoding,
        "basis": reading.basis,
        "engine": reading.engine,
        "hints": [tuple(hint) for hint in reading.hints],
    }
    yield answer, reading.text.encode("utf-8", "surrogatepass")


def _request(requests: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    size = requests.read(FRAME.size)
    if len(size) < FRAME.size:
        return None
    head, data = FRAME.unpack(size)
    return json.loads(requests.read(head)), requests.read(data)


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]))
    except MemoryError:  # there was not even room for the file or its answer
        os._exit(OUT_OF_MEMORY)
