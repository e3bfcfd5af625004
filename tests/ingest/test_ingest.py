"""Bytes in, documents or rejects out; nothing is lost on the way."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.limits import Limits
from tasks.core import Row
from tasks.ingest import SourceFile, ingest
from tasks.ingest.decode import decode

AT = datetime(2024, 4, 17, 8, tzinfo=UTC)
SPEECH = "在全县春季造林动员会上的讲话\n同志们：\n今天会议的主要任务是部署造林工作。\n"


def one(content: bytes, name: str = "讲话.txt") -> tuple[str, Row]:
    tables = ingest([SourceFile(name, content)], AT)
    rows = [(table, row) for table in ("documents", "rejects") for row in tables[table].to_pylist()]
    assert len(rows) == 1
    return rows[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_is_read_in_the_encodings_of_offices(encoding: str) -> None:
    table, row = one(SPEECH.encode(encoding))
    assert (table, row["text"]) == ("documents", SPEECH)


def test_traditional_characters_in_big5_are_read() -> None:
    text = "在會議上的講話\n各位同志：今天我們討論農業問題，這個問題很重要。\n"
    assert decode(text.encode("big5")) == (text, "big5", "scored")


def test_crlf_is_read_as_lf_and_the_byte_order_mark_is_dropped() -> None:
    _, row = one(b"\xef\xbb\xbf" + SPEECH.replace("\n", "\r\n").encode())
    assert row["text"] == SPEECH


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "空.txt", "empty"),
        (" \n\u3000\n".encode(), "空白.txt", "empty"),
        (b'{"a": 1}', "注释.json", "unsupported_media_type"),
        (b"%PDF-1.7 ...", "讲话.txt", "reader_failed"),
        (b"PK\x03\x04....", "讲话.docx", "reader_failed"),
        (b"PK\x03\x04....", "讲话.zip", "reader_failed"),
        (b"Rar!\x1a\x07\x00", "讲话.txt", "unsupported_media_type"),
        (
            "EncryptedPackage".encode("utf-16-le").join([b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""]),
            "讲话.docx",
            "encrypted",
        ),
        (bytes(range(1, 32)) * 20, "讲话.txt", "binary"),
        (b"\xff\xfe\x00\xd8", "讲话.txt", "undecodable"),
    ],
)
def test_what_is_no_text_is_rejected_with_a_reason_that_names_the_file(content: bytes, name: str, reason: str) -> None:
    table, row = one(content, name)
    assert (table, row["reason"]) == ("rejects", reason)
    assert name in row["detail"]


def test_a_file_that_could_not_be_read_keeps_its_reason() -> None:
    tables = ingest([SourceFile("锁.txt", b"", "unreadable", "permission denied; give read permission")], AT)
    assert tables["rejects"]["reason"].to_pylist() == ["unreadable"]


def test_a_text_that_no_worker_has_the_memory_for_is_told_with_the_remedy() -> None:
    limits = Limits(text_letters=20)
    tables = ingest(
        [SourceFile("全集.txt", ("讲" * 21).encode()), SourceFile("一篇.txt", ("讲" * 20).encode())], AT, limits
    )
    assert tables["documents"]["source_uri"].to_pylist() == ["一篇.txt"]
    (row,) = tables["rejects"].to_pylist()
    assert row["reason"] == "too_large"
    assert row["detail"].startswith("全集.txt: 21 characters are more than the 20 that one document may have")
    assert "JIANGHUA_TEXT_LETTERS" in row["detail"]


def test_a_document_is_named_by_its_bytes_alone() -> None:
    _, a = one(SPEECH.encode(), "a.txt")
    _, b = one(SPEECH.encode(), "b.md")
    assert a["document_id"] == b["document_id"]
    assert (a["media_type"], b["media_type"]) == ("text/plain", "text/markdown")


@settings(deadline=None)  # a signature starts the reading process
@given(st.binary(max_size=200))
def test_every_file_is_a_document_or_a_reject(content: bytes) -> None:
    one(content)


@given(st.text(min_size=1, max_size=100))
def test_utf8_text_comes_through_unchanged(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    decoded = decode(content)
    if decoded and decoded.encoding == "utf-8" and "\0" not in text:
        assert decoded.text == text.replace("\r\n", "\n")
