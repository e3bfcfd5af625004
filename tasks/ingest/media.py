"""What a file is: by its content, and by its name where the content leaves it open.

Names lie: web pages are saved as `.doc`, PDFs as `.txt`. A signature decides before the name; a container tells by
its parts what it holds; only what looks like text is told apart by its ending.
"""

from __future__ import annotations

import re
import struct
from pathlib import PurePath

from tasks.ingest.readers import DOCX, MHT, ODT

TEXT_TYPES = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
_BY_ENDING = {
    **TEXT_TYPES,
    ".html": "text/html",
    ".htm": "text/html",
    ".shtml": "text/html",
    ".xhtml": "text/html",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".toml": "application/toml",
    ".py": "text/x-python",
}
#: Endings of binary formats: without their signature such a file is damaged, and its reader says how.
_DAMAGED = {
    ".docx": DOCX,
    ".pdf": "application/pdf",
    ".ofd": "application/ofd",
    ".zip": "application/zip",
    ".doc": "application/msword",
    ".wps": "application/vnd.ms-works",
    ".rtf": "application/rtf",
    ".odt": ODT,
    ".mht": MHT,
    ".mhtml": MHT,
}
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x7fELF", "application/x-executable"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"SQLite format 3", "application/vnd.sqlite3"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Streams of OLE files, and what a file that has them is.
_OLE_STREAMS = (
    ("EncryptedPackage", "application/x-encrypted-office"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
#: Parts of zip packages, and what a package that has them is.
_ZIP_PARTS = (
    ("word/document.xml", DOCX),
    ("OFD.xml", "application/ofd"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
#: How far into a PDF its header may stand (ISO 32000, note on Acrobat's tolerance).
_PDF_HEADER = 1024
#: A web page begins with its document type or its head, after comments and a declaration.
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
#: A web archive begins with the header of a mail: its fields, one of which says that it is of related parts.
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
_MHT = re.compile(rb"\s*(?:" + _FIELD + rb"){0,30}?Content-Type:\s*multipart/related\b", re.I)
#: Entries of a zip's directory that are looked at; the parts that tell a package stand among the first.
_LOOKED_AT = 500


def media_type(name: str, content: bytes) -> str:
    """The media type of a file called `name`."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    ending = PurePath(name).suffix.lower()
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_type(content, ending)
    if content.startswith(_OLE):
        return _ole_type(content, ending)
    if content[257:262] == b"ustar":
        return "application/x-tar"
    if b"%PDF-" in content[:_PDF_HEADER]:
        return "application/pdf"
    if ending not in (".md", ".markdown") and _HTML.match(_ascii(content[:4096])):
        return "text/html"
    if _MHT.match(_ascii(content[:4096])):
        return MHT
    return _BY_ENDING.get(ending) or _DAMAGED.get(ending) or "application/octet-stream"


def _ascii(head: bytes) -> bytes:
    """The beginning of a file with the marks and zeros of UTF-8 and UTF-16 left out."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"") if b"\0" in head[:64] else head


def _ole_type(content: bytes, ending: str) -> str:
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return "application/vnd.ms-works" if ending == ".wps" else "application/x-ole-storage"


def _zip_type(content: bytes, ending: str) -> str:
    names = _zip_names(content)
    for part, kind in _ZIP_PARTS:
        if part in names:
            return kind
    if names[:1] == ["mimetype"] and ODT.encode() in content[:200]:
        return ODT
    if not names and ending in _DAMAGED:  # the directory, at the end, is lost
        return _DAMAGED[ending]
    return "application/zip"


def _zip_names(content: bytes) -> list[str]:
    """The first names in a zip's directory; its end record stands within the last 64 KB."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 66_000))
    if end < 0 or end + 22 > len(content):
        return []
    size, place = struct.unpack_from("<II", content, end + 12)
    place = max(end - size, 0) if place + size != end else place  # bytes may stand before the archive
    names: list[str] = []
    while len(names) < _LOOKED_AT and content[place : place + 4] == b"PK\x01\x02" and place + 46 <= len(content):
        name, extra, comment = struct.unpack_from("<HHH", content, place + 28)
        names.append(content[place + 46 : place + 46 + name].decode("utf-8", "replace"))
        place += 46 + name + extra + comment
    return names
