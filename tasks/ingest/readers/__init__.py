"""The readers, one a format: the bytes of a file become a text.

A reader is a module with `read(content, limits) -> Reading` that raises `Refused` for files it cannot take in. All but
plain text are read in a process of their own (`tasks.ingest.worker`), for their parsers are large and files can
be made to harm them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from config.limits import Limits
from tasks.ingest.readers.reading import Hint, Reading, Refused

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MHT = "multipart/related"
ODT = "application/vnd.oasis.opendocument.text"


class Reader(NamedTuple):
    """A reader's name with its version, its module, and whether its work is bounded by a process of its own.

    Raise the version when the text that it makes changes.
    """

    name: str
    module: str
    bounded: bool = True


_OFFICE = Reader("office/1", "office")

#: By media type.
READERS = {
    "text/plain": Reader("text/2", "text", bounded=False),
    "text/markdown": Reader("text/2", "text", bounded=False),
    "text/html": Reader("html/2", "html"),
    MHT: Reader("mht/1", "mht"),
    "application/pdf": Reader("pdf/1", "pdf"),
    "application/ofd": Reader("ofd/1", "ofd"),
    DOCX: Reader("docx/2", "docx"),
    "application/msword": _OFFICE,
    "application/vnd.ms-works": _OFFICE,
    "application/rtf": _OFFICE,
    ODT: _OFFICE,
}

_Read = Callable[[bytes, Limits], Reading]


def read(kind: str, content: bytes, limits: Limits) -> Reading:
    """The text of a file of the media type `kind`, one of `READERS`."""
    module = import_module(f"{__name__}.{READERS[kind].module}")
    return cast(_Read, module.read)(content, limits)


__all__ = ["DOCX", "MHT", "ODT", "READERS", "Hint", "Reader", "Reading", "Refused", "read"]
