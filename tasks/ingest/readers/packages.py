"""Zip packages (.docx, .ofd) opened with care: parts within limits, XML without entities."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from lxml import etree

from config.limits import Limits
from tasks.ingest.readers.reading import Refused

#: A document type declaration in any encoding that XML allows; no office format has one.
_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")


class Package:
    """The parts of a zip package; what has been unpacked counts against the limit on archives."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._left = min(limits.archive_bytes, max(len(content), 10_000) * limits.archive_ratio)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
            raise Refused("reader_failed", f"the package is damaged ({error}); save it anew") from error
        if len(self._zip.infolist()) > limits.archive_members:
            raise Refused("archive_limit", f"the package has more than {limits.archive_members} parts; save it anew")
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is none of that name."""
        name = name.lstrip("/")
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as opened:
                content = opened.read(self._left + 1)
        except RuntimeError as error:  # the part is encrypted
            raise Refused("encrypted", "the file has a password; save it without one") from error
        except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError) as error:
            raise Refused("reader_failed", f"the part {name} is damaged ({error}); save the file anew") from error
        if len(content) > self._left:
            raise Refused("archive_limit", f"the part {name} unpacks to far more than it packs; save the file anew")
        self._left -= len(content)
        return content

    def xml(self, name: str) -> Any:
        """The root element of a part; None when there is no such part."""
        content = self.part(name)
        return None if content is None else parsed(content, name)


def parsed(content: bytes, name: str) -> Any:
    """The root element of an XML file that declares no document type and so no entities."""
    if _DOCTYPE.search(content):
        raise Refused("unsafe_xml", f"the part {name} declares a document type, which could read other files")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(
            "reader_failed", f"the part {name} is no well-formed XML ({error}); save the file anew"
        ) from error


def local(element: Any) -> str:
    """The name of an element without its namespace: strict and transitional files differ only in that."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Any, name: str, default: str | None = None) -> str | None:
    """An attribute by its name without namespace."""
    if element is None:
        return default
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Any, *path: str) -> Any:
    """The first element down a path of names without namespace; None when there is none."""
    for name in path:
        if element is None:
            return None
        element = next((below for below in element if local(below) == name), None)
    return element
