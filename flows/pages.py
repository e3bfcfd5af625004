"""The reports of a store: pages and figures beside its tables."""

from __future__ import annotations

from tasks.store.beside import Beside

#: The folder of the reports, below the store.
NAME = "_reports"


class Pages:
    """The reports of a store. All methods raise OSError or StoreError."""

    def __init__(self, location: str, storage_options: dict[str, str] | None = None) -> None:
        self._files = Beside(location, NAME, storage_options)
        self.address, self.latest = self._files.address, self._files.latest

    def write(self, name: str, text: str) -> str:
        """Writes a file whole: who reads it finds the old one or the new one. Its address."""
        return self._files.write(name, text.encode("utf-8", "backslashreplace"))

    def read(self, name: str) -> str:
        return self._files.read(name).decode("utf-8")
