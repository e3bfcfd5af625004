"""A table's transaction log as files: which entries there are, which cannot be read, and what they say.

Delta keeps one JSON file a commit, `_delta_log/00000000000000000007.json`, and now and then a checkpoint that sums
up all before it. The library opens a table only when all that it needs of these can be read; here they are read one
by one, so that a damaged one can be named and replaced.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq

FOLDER = "_delta_log"
_ENTRY = re.compile(r"(\d{20})\.json")
_CHECKPOINT = re.compile(r"(\d{20})\.checkpoint.*\.parquet")

Action = dict[str, Any]


@dataclass
class Log:
    """The log of a table: its entries by version, the version of its last good checkpoint, and what is damaged.

    `damaged` maps the names of files to what is wrong with them; `checkpointed` holds what the checkpoint says.
    """

    entries: dict[int, list[Action]] = field(default_factory=dict)
    checkpoint: int = -1
    checkpointed: list[Action] = field(default_factory=list)
    damaged: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The version of the last commit, readable or not."""
        broken = [int(found[1]) for name in self.damaged if (found := _ENTRY.fullmatch(name))]
        return max([self.checkpoint, *self.entries, *broken])

    def actions(self) -> list[Action]:
        """What all that can be read says, oldest first."""
        return [*self.checkpointed, *(action for v in sorted(self.entries) for action in self.entries[v])]


def entry_name(version: int) -> str:
    """The file of the commit that made a version."""
    return f"{version:020d}.json"


def read_log(files: pafs.FileSystem) -> Log:
    """The log of the table whose folder `files` shows. Every entry and checkpoint is opened."""
    names = sorted(info.base_name for info in files.get_file_info(pafs.FileSelector(FOLDER, allow_not_found=True)))
    log = Log()
    for name in names:
        if found := _ENTRY.fullmatch(name):
            try:
                log.entries[int(found[1])] = _actions(_bytes(files, name))
            except (ValueError, OSError) as error:
                log.damaged[name] = _said(error)
        elif found := _CHECKPOINT.fullmatch(name):
            try:
                with files.open_input_file(f"{FOLDER}/{name}") as opened:
                    rows = pq.read_table(opened).to_pylist()
            except (pa.ArrowException, OSError) as error:
                log.damaged[name] = _said(error)
                continue
            if int(found[1]) > log.checkpoint:
                log.checkpoint = int(found[1])
                log.checkpointed = [{k: v for k, v in row.items() if v is not None} for row in rows]
        elif name == "_last_checkpoint":
            try:
                json.loads(_bytes(files, name))
            except (ValueError, OSError) as error:
                log.damaged[name] = _said(error)
    if names:
        _note_gaps(log)
    return log


def _note_gaps(log: Log) -> None:
    """Entries after the checkpoint that are not there; those before it a table does without."""
    for version in range(log.checkpoint + 1, log.last + 1):
        name = entry_name(version)
        if version not in log.entries and name not in log.damaged:
            log.damaged[name] = "the file is missing"


def _actions(content: bytes) -> list[Action]:
    lines = content.decode("utf-8").splitlines()
    actions = [json.loads(line) for line in lines if line.strip()]
    if not actions or not all(isinstance(action, dict) for action in actions):
        raise ValueError("the file holds no actions")
    return actions


def _bytes(files: pafs.FileSystem, name: str) -> bytes:
    with files.open_input_stream(f"{FOLDER}/{name}") as opened:
        return bytes(opened.read())


def _said(error: Exception) -> str:
    """An error of a library in one line."""
    return " ".join(str(error).split())
