"""Models fitted on a store: immutable Parquet files beside its tables, `_models/idf/0001-9f86d081884c7d65.parquet`.

A model is named by a number, which tells the newest whatever the clocks say, and by the digest of its content, which
rows that were made with it carry. A file that is removed takes the model back; rows made with it stay as they are.
"""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.models import MODELS
from tasks.store.beside import Beside
from tasks.store.errors import StoreError, explain

_NAME = re.compile(r"(\d{4,})-([0-9a-f]{16})\.parquet")

#: What a file's schema tells of the model besides its rows.
_SPEECHES, _FITTED_AT = b"speeches", b"fitted_at"


class Model(NamedTuple):
    """What is known of a model without its rows: `speeches` it was fitted on, and when (ISO 8601)."""

    digest: str
    speeches: int
    terms: int
    fitted_at: str


class Models:
    """The models of one kind (`schemas.models.MODELS`) of a store. All methods raise OSError or StoreError."""

    def __init__(self, location: str, kind: str, storage_options: dict[str, str] | None = None) -> None:
        self._declared = MODELS[kind]
        self._files = Beside(location, f"_models/{kind}", storage_options)

    def numbered(self) -> list[tuple[int, str]]:
        """Number and digest of the models there are, the newest last."""
        named = [_NAME.fullmatch(one.base_name) for one in self._files.files(".parquet")]
        return sorted((int(name[1]), name[2]) for name in named if name)

    def newest(self) -> str:
        """The digest of the newest model; empty when there is none."""
        return next((digest for _, digest in reversed(self.numbered())), "")

    def write(self, rows: pa.Table, speeches: int, at: datetime) -> tuple[Model, bool]:
        """Keeps a model that `speeches` were fitted to; the model, and whether it is another than the newest."""
        rows = rows.cast(self._declared.arrow_schema())
        digest = _digest(rows, speeches)
        if digest == self.newest():
            return self.read(digest)[0], False
        told = {_SPEECHES: str(speeches).encode(), _FITTED_AT: at.isoformat().encode()}
        sink = pa.BufferOutputStream()
        pq.write_table(rows.replace_schema_metadata({**(rows.schema.metadata or {}), **told}), sink, compression="zstd")
        number = max((number for number, _ in self.numbered()), default=0) + 1
        name = f"{number:04}-{digest}.parquet"
        self._files.write(name, sink.getvalue().to_pybytes())
        return Model(digest, speeches, rows.num_rows, at.isoformat()), True

    def read(self, digest: str) -> tuple[Model, pa.Table]:
        """A model and its rows; what they are is proved by the digest."""
        names = [one.base_name for one in self._files.files(f"-{digest}.parquet")]
        remedy = "run again: a run takes the newest model that is there"
        if not names:
            raise StoreError(f"the model {digest} is gone", file=self._files.folder, remedy=remedy)
        address = self._files.address(names[-1])
        try:
            rows = pq.read_table(pa.BufferReader(self._files.read(names[-1])))
            told = rows.schema.metadata or {}
            model = Model(digest, int(told[_SPEECHES]), rows.num_rows, told[_FITTED_AT].decode())
            whole = _digest(rows, model.speeches) == digest
        except pa.ArrowException as error:
            raise explain(error, "idf", address) from error
        except (KeyError, ValueError):
            whole = False
        if not whole:
            remedy = "remove this file; the model before it then counts, or `jianghua fit` makes it anew"
            raise StoreError("a model is damaged: its rows are not those of its name", file=address, remedy=remedy)
        return model, rows


def _digest(rows: pa.Table, speeches: int) -> str:
    """The first sixteen hexadecimal digits of a digest of what a model says; not of when it was fitted."""
    columns = [rows[name].to_pylist() for name in rows.column_names]
    return sha256(repr((speeches, columns)).encode()).hexdigest()[:16]
