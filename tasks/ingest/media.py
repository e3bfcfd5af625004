"""What a file is: by its first bytes, then by its name.

Only plain text and Markdown are read so far; other formats are recognised so that the reject says
what came instead of a guess at garbled text.
"""

from __future__ import annotations

from pathlib import PurePath

TEXT_TYPES = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
_OTHER_TYPES = {
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xml": "application/xml",
    ".html": "text/html",
    ".htm": "text/html",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".toml": "application/toml",
    ".py": "text/x-python",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".wps": "application/vnd.ms-works",
    ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".ofd": "application/ofd",
    ".zip": "application/zip",
}
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x7fELF", "application/x-executable"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"SQLite format 3", "application/vnd.sqlite3"),
)


def media_type(name: str, content: bytes) -> str:
    """The media type of a file called `name`: its signature when it has one, else by its ending."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            if kind.endswith(("zip", "ole-storage")):  # containers: the name tells what they hold
                return _OTHER_TYPES.get(PurePath(name).suffix.lower(), kind)
            return kind
    suffix = PurePath(name).suffix.lower()
    return TEXT_TYPES.get(suffix) or _OTHER_TYPES.get(suffix) or "application/octet-stream"
