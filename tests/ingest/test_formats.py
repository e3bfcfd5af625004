"""One speech in every format gives the outline and front matter of its plain text."""

from __future__ import annotations

import os
import shutil
from functools import cache

import pyarrow as pa
import pytest

from tasks.core import Row
from tasks.ingest import SourceFile, ingest
from tests.ingest.making import formats, speech_docx, speech_html, speech_rtf, tarred, zipped
from tests.ingest.speech import plain
from tests.support.core import AT, structure

#: Node F1 that every format must reach.
LEAST = 0.98
BY_LIBREOFFICE = (".rtf", ".odt")


def has_libreoffice() -> bool:
    table = ingest([SourceFile("讲话.rtf", speech_rtf())], AT)
    return "needs_libreoffice" not in table["rejects"]["reason"].to_pylist()


@cache
def taken_in() -> pa.Table:
    files = [SourceFile(name, content) for name, content in formats().items()]
    return ingest(files, AT)["documents"]


def outline(document: pa.Table) -> set[tuple[object, ...]]:
    rows = structure(document)["outline"].to_pylist()
    return {(r["kind"], r["level"], r["marker"].strip(), r["number"], "".join(r["title"].split())) for r in rows}


def front_matter(document: pa.Table) -> list[Row]:
    columns = ["title", "date", "salutation", "speaker", "level", "occasion"]
    return list(structure(document)["front_matter"].select(columns).to_pylist())


def f1(found: set[tuple[object, ...]], wanted: set[tuple[object, ...]]) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def test_every_format_gives_the_outline_of_the_plain_text() -> None:
    documents = taken_in()
    wanted = outline(documents.slice(0, 1))
    reached = {}
    for place in range(documents.num_rows):
        document = documents.slice(place, 1)
        reached[document["source_uri"][0].as_py(), document["reader"][0].as_py()] = f1(outline(document), wanted)
    print(f"\n{'file':32} {'reader':32} node F1")
    for (name, reader), score in reached.items():
        print(f"{name:32} {reader:32} {score:.3f}")
    assert len(wanted) == 12
    assert min(reached.values()) >= LEAST


def test_every_format_is_read_or_says_what_it_needs() -> None:
    read = {uri.partition("!")[0] for uri in taken_in()["source_uri"].to_pylist()}
    unread = set(formats()) - read
    assert unread <= {name for name in formats() if name.endswith(BY_LIBREOFFICE)}
    assert not unread or not has_libreoffice()


@pytest.mark.parametrize("name", ["讲话.docx", "讲话.pdf", "讲话.html", "讲话.ofd", "讲话-折行.txt"])
def test_every_format_gives_the_front_matter_of_the_plain_text(name: str) -> None:
    documents = taken_in()
    place = documents["source_uri"].to_pylist().index(name)
    assert front_matter(documents.slice(place, 1)) == front_matter(documents.slice(0, 1))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("讲话.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("讲话.pdf", "application/pdf"),
        ("讲话.html", "text/html"),
        ("讲话.ofd", "application/ofd"),
    ],
)
def test_content_tells_the_format_whatever_the_name(name: str, kind: str) -> None:
    tables = ingest([SourceFile("附件.txt", formats()[name])], AT)
    assert tables["documents"]["media_type"].to_pylist() == [kind]


def test_a_web_page_saved_as_a_word_file_is_read_as_a_web_page() -> None:
    tables = ingest([SourceFile("讲话.doc", speech_html())], AT)
    assert tables["documents"]["reader"].to_pylist() == ["html/1"]


def test_without_libreoffice_older_formats_say_which_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    rejects = ingest([SourceFile("讲话.rtf", speech_rtf())], AT)["rejects"].to_pylist()
    assert [row["reason"] for row in rejects] == ["needs_libreoffice"]
    assert "libreoffice-writer" in rejects[0]["detail"]
    assert shutil.which("soffice") is None


def test_members_of_archives_are_documents_with_addresses_of_their_own() -> None:
    inner = zipped({"乙/讲话.docx": speech_docx()})
    outer = tarred({"甲.txt": plain().encode(), "内.zip": inner, ".DS_Store": b"x", "图.png": b"\x89PNG"})
    tables = ingest([SourceFile("/库/汇编.tgz", outer)], AT)
    assert tables["documents"]["source_uri"].to_pylist() == [
        "/库/汇编.tgz!/甲.txt",
        "/库/汇编.tgz!/内.zip!/乙/讲话.docx",
    ]
    assert tables["rejects"].select(["source_uri", "reason"]).to_pylist() == [
        {"source_uri": "/库/汇编.tgz!/图.png", "reason": "unsupported_media_type"}
    ]


def test_names_in_archives_of_chinese_programs_are_read_as_gbk() -> None:
    archive = zipped({"x" * len("讲话.txt".encode("gbk")): plain().encode()})
    archive = archive.replace(b"x" * len("讲话.txt".encode("gbk")), "讲话.txt".encode("gbk"))
    assert ingest([SourceFile("a.zip", archive)], AT)["documents"]["source_uri"].to_pylist() == ["a.zip!/讲话.txt"]


def test_what_was_read_is_told() -> None:
    row = ingest([SourceFile("网页.htm", speech_html("gbk"))], AT)["documents"].to_pylist()[0]
    assert (row["encoding"], row["encoding_basis"], row["reader"]) == ("gb18030", "declared", "html/1")
    assert row["bytes_hash"].startswith(row["document_id"])
