"""Files made to harm whoever reads them, each small; with the reason for which it must be turned away."""

from __future__ import annotations

import bz2
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from itertools import pairwise

from tests.ingest.making import docx, paragraph, pdf_of, tarred, zipped

TEXT = "同志们：今天会议的主要任务是部署防汛工作。\n".encode()


def zip_bomb() -> bytes:
    """Sixty megabytes of blanks in sixty kilobytes."""
    return zipped({"讲话.txt": b" " * 60_000_000})


def gzip_bomb() -> bytes:
    """The same in a compressed tar."""
    return tarred({"讲话.txt": b" " * 60_000_000})


def compressed_bomb(kind: str) -> bytes:
    """Sixty megabytes of blanks, packed with bz2 or xz."""
    return (bz2 if kind == "bz2" else lzma).compress(b" " * 60_000_000)


def nested_bomb() -> bytes:
    """A bomb in an archive whose own ratio is modest."""
    return zipped({"内.zip": zip_bomb(), "讲话.txt": TEXT}, stored=["内.zip"])


def overlapping() -> bytes:
    """Two thousand entries of one archive that all lie on the same packed megabyte of blanks."""
    packed = zipped({"a.txt": b" " * 1_000_000})
    at = packed.rindex(b"PK\x01\x02")
    entry, local = packed[at : packed.rindex(b"PK\x05\x06")], packed[:at]
    count = 2000
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, len(local), 0)
    return local + entry * count + end


def encrypted_zip() -> bytes:
    """An archive whose member says that it has a password."""
    packed = bytearray(zipped({"讲话.txt": TEXT}))
    packed[6] |= 1
    packed[packed.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def huge_attribute() -> bytes:
    """A Word file with an attribute of fifteen megabytes that do not pack well."""
    words = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(500_000)) * 10
    return docx(f'<w:p w:x="{words}"/>' + paragraph("同志们："))


def deep_page(depth: int = 100_000) -> bytes:
    """A web page of a hundred thousand elements in one another."""
    return b"<html><body>" + b"<div><b>" * (depth // 2) + "<p>同志们：</p>".encode()


def deep_mht(depth: int = 20_000) -> bytes:
    """A web archive of archives in one another."""
    made = b"MIME-Version: 1.0\n"
    for number in range(depth):
        made += b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (number, number)
    return made + b"Content-Type: text/html\n\n<p>x</p>\n"


def many_members() -> bytes:
    """Twenty thousand files."""
    return zipped({f"{number}.txt": b"" for number in range(20_000)})


def nested(depth: int) -> bytes:
    """A text in an archive in an archive …"""
    content, name = TEXT, "讲话.txt"
    for _ in range(depth):
        content, name = zipped({name: content}), "内.zip"
    return content


def named(name: str) -> bytes:
    """An archive with a member of that name."""
    return zipped({name: TEXT})


def linked() -> bytes:
    """A zip with a symbolic link."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("讲话.txt")
        entry.create_system = 3
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


def tar_linked(kind: bytes = tarfile.SYMTYPE) -> bytes:
    """A tar with a link or a device."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        entry = tarfile.TarInfo("讲话.txt")
        entry.type, entry.linkname = kind, "/etc/passwd"
        archive.addfile(entry)
    return made.getvalue()


def entity_docx(declaration: str) -> bytes:
    """A Word file whose text is an entity."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = (
        f'<?xml version="1.0"?><!DOCTYPE x [{declaration}]><w:document xmlns:w="{space}"><w:body>'
        "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
    )
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def external_entity() -> bytes:
    """An entity that is a file of this machine."""
    return entity_docx('<!ENTITY a SYSTEM "file:///etc/passwd">')


def billion_laughs() -> bytes:
    """An entity of ten entities of ten entities …"""
    names = "abcdefghij"
    made = "".join(f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in pairwise(names))
    return entity_docx(made + '<!ENTITY j "laugh">')


def docx_bomb() -> bytes:
    """A Word file whose text unpacks to four hundred times its size."""
    return docx(paragraph("同志们：") + " " * 60_000_000)


def deep_docx() -> bytes:
    """A Word file of two thousand elements in one another."""
    depth = 2000
    return docx("<w:sdt>" * depth + paragraph("同志们：") + "</w:sdt>" * depth)


def endless_pdf() -> bytes:
    """A page that draws a form ten times, which draws a form ten times, twelve deep: 10¹² lines of text."""
    depth = 12
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
        "<< /Length 5 >>\nstream\n/X Do\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(depth):
        last = number == depth - 1
        drawn = "BT /F 9 Tf (speech) Tj ET\n" if last else "/X Do\n" * 10
        more = "/Font << /F 5 0 R >>" if last else f"/XObject << /X {7 + number} 0 R >>"
        objects.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {more} >> /Length {len(drawn)} >>\n"
            f"stream\n{drawn}endstream"
        )
    return pdf_of(objects)


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    made = pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>"])
    key = "<" + "5a" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<00><00>] /Root".encode()
    return made.replace(b"/Root", lock)


def inflating_pdf(size: int = 1_000_000_000) -> bytes:
    """A page whose content unpacks to a gigabyte."""
    packer = zlib.compressobj(9)
    block = b"q Q " * 250_000
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    stream = f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n{packed.decode('latin-1')}\nendstream"
    return pdf_of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            stream,
        ]
    )


def many_pages(count: int = 200_000) -> bytes:
    """A PDF of two hundred thousand empty pages, each the same object."""
    kids = "3 0 R " * count
    return pdf_of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        ]
    )


def looped_pdf() -> bytes:
    """A tree of pages that holds itself."""
    return pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>"])
