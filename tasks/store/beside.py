"""Files beside the tables of a store: in its folder, or at its address, through the storage that the tables use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.fs as pafs

from tasks.store.errors import storage_errors


class Beside:
    """The files of one folder below a store. All methods raise OSError or StoreError.

    No table has a name that begins with `_`, as these folders do, and `jianghua run` leaves the store out as a source.
    """

    def __init__(self, location: str, name: str, storage_options: dict[str, str] | None = None) -> None:
        self.name = name
        self.folder = f"{location}/{name}"
        self._remote = _filesystem(name, self.folder, storage_options) if "://" in location else None

    def address(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def write(self, name: str, content: bytes) -> str:
        """Writes a file whole: who reads it finds the old one or the new one. Its address."""
        if self._remote is not None:
            with storage_errors(self.name, self.folder), self._remote.open_output_stream(name) as stream:
                stream.write(content)
            return self.address(name)
        os.makedirs(self.folder, exist_ok=True)
        handle, passing = tempfile.mkstemp(dir=self.folder, prefix=".")
        try:
            with open(handle, "wb") as file:
                file.write(content)
            os.chmod(passing, 0o644)
            os.replace(passing, self.address(name))
        except BaseException:
            Path(passing).unlink(missing_ok=True)
            raise
        return self.address(name)

    def read(self, name: str) -> bytes:
        if self._remote is not None:
            with storage_errors(self.name, self.folder), self._remote.open_input_file(name) as stream:
                return bytes(stream.read())
        return Path(self.address(name)).read_bytes()

    def files(self, ending: str) -> list[pafs.FileInfo]:
        """The files whose names end so, in order of the names."""
        system = self._remote or pafs.LocalFileSystem()
        with storage_errors(self.name, self.folder):
            found = system.get_file_info(pafs.FileSelector("" if self._remote else self.folder, allow_not_found=True))
        some = [one for one in found if one.is_file and one.base_name.endswith(ending)]
        return sorted((one for one in some if not one.base_name.startswith(".")), key=lambda one: one.base_name)

    def latest(self, ending: str, count: int) -> list[str]:
        """The names of the files last written that end so, the latest first."""
        files = sorted(self.files(ending), key=lambda one: (one.mtime_ns or 0, one.base_name), reverse=True)
        return [one.base_name for one in files[:count]]


def _filesystem(name: str, folder: str, storage_options: dict[str, str] | None) -> pafs.FileSystem:
    from deltalake.fs import DeltaStorageHandler

    class Handler(DeltaStorageHandler):
        """Hands bytes to the storage: the library's own stream turns away the buffers that Arrow gives it."""

        def open_output_stream(self, path: str, metadata: dict[str, str] | None = None) -> pa.PythonFile:
            return pa.PythonFile(_Bytes(self._handler.open_output_stream(path, metadata)), mode="w")

    with storage_errors(name, folder):
        return pafs.PyFileSystem(Handler(folder, storage_options))


class _Bytes:
    """A stream that writes a copy of what it is given, as bytes."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, data: Any) -> int:
        return int(self._stream.write(bytes(data)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
