"""Files beside the tables of a store: in its folder, or at its address, through the storage that the tables use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pyarrow.fs as pafs
from deltalake.exceptions import DeltaError

from tasks.store import StoreError

#: The folder of the reports, below the store. No table has this name; `jianghua run` leaves the store out as a source.
NAME = "_reports"


class Pages:
    """The reports of a store. All methods raise OSError or StoreError."""

    def __init__(self, location: str, storage_options: dict[str, str] | None = None) -> None:
        self.folder = f"{location}/{NAME}"
        self._remote = _filesystem(self.folder, storage_options) if "://" in location else None

    def address(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def write(self, name: str, text: str) -> str:
        """Writes a file whole: who reads it finds the old one or the new one. Its address."""
        content = text.encode("utf-8", "backslashreplace")
        if self._remote is not None:
            try:
                with self._remote.open_output_stream(name) as stream:
                    stream.write(content)
            except DeltaError as error:
                raise StoreError(
                    str(error), file=self.address(name), remedy="check the storage, then run again"
                ) from error
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

    def read(self, name: str) -> str:
        if self._remote is not None:
            with self._remote.open_input_file(name) as stream:
                return str(stream.read().decode("utf-8"))
        return Path(self.address(name)).read_text(encoding="utf-8")

    def latest(self, ending: str, count: int) -> list[str]:
        """The names of the files last written that end so, the latest first."""
        system = self._remote or pafs.LocalFileSystem()
        found = system.get_file_info(pafs.FileSelector("" if self._remote else self.folder, allow_not_found=True))
        files = [one for one in found if one.is_file and one.base_name.endswith(ending)]
        files.sort(key=lambda one: (one.mtime_ns or 0, one.base_name), reverse=True)
        return [one.base_name for one in files[:count] if not one.base_name.startswith(".")]


def _filesystem(folder: str, storage_options: dict[str, str] | None) -> pafs.FileSystem:
    from deltalake.fs import DeltaStorageHandler

    return pafs.PyFileSystem(DeltaStorageHandler(folder, storage_options))
