"""One speech in every format gives the outline and front matter of its plain text."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

import pyarrow.compute as pc
import pytest

from tasks.core import Row, Tables
from tasks.ingest import SourceFile, ingest
from tests.ingest.making import formats, speech_docx, speech_html, speech_rtf, tarred, zipped
from tests.ingest.speech import lines, plain
from tests.support.core import AT, process

#: Node F1 that every format must reach.
LEAST = 0.98
BY_LIBREOFFICE = (".rtf", ".odt", ".doc", ".wps")
FRONT = ("title", "date", "date_basis", "salutation", "speaker", "level", "occasion")
REGISTER = ("responsible", "cooperating", "deed", "deadline_text", "deadline", "target", "modality", "polarity")

Nodes = set[tuple[object, ...]]


def has_libreoffice() -> bool:
    table = ingest([SourceFile("讲话.rtf", speech_rtf())], AT)
    return "needs_libreoffice" not in table["rejects"]["reason"].to_pylist()


def saved_by_libreoffice() -> dict[str, bytes]:
    """The speech in Word's older format, which LibreOffice writes: its numbers are automatic there, too."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "speech.docx")
        source.write_bytes(speech_docx())
        profile = Path(folder, "profile").as_uri()
        program = shutil.which("soffice") or "libreoffice"
        command = [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "doc", "--outdir", folder]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=300)
        content = Path(folder, "speech.doc").read_bytes()
    return {"讲话.doc": content, "讲话.wps": content}


@cache
def read_in() -> dict[str, Tables]:
    """The tables of every format up to enrich, by source and reader; those of the plain text come first."""
    more = saved_by_libreoffice() if has_libreoffice() else {}
    made = ingest([SourceFile(name, content) for name, content in (formats() | more).items()], AT)
    read: dict[str, Tables] = {}
    for place in range(made["documents"].num_rows):
        document = made["documents"].slice(place, 1)
        own = pc.equal(made["hints"]["document_id"], document["document_id"][0])
        name = f"{document['source_uri'][0].as_py()} ({document['reader'][0].as_py()})"
        read[name] = process(document, made["hints"].filter(own))
    return read


def nodes(tables: Tables) -> Nodes:
    rows = tables["outline"].to_pylist()
    return {(r["kind"], r["level"], r["marker"].strip(), r["number"], "".join(r["title"].split())) for r in rows}


def register(tables: Tables) -> Counter[tuple[str, ...]]:
    """The tasks, white space left out: what a page's width breaks or a format adds."""
    return Counter(tuple("".join(str(row[name]).split()) for name in REGISTER) for row in tables["actions"].to_pylist())


def front_matter(tables: Tables) -> list[Row]:
    rows: list[Row] = tables["front_matter"].select(FRONT).to_pylist()
    return rows


def f1(found: Nodes, wanted: Nodes) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def test_every_format_gives_the_outline_of_the_plain_text() -> None:
    read = read_in()
    wanted, tasks = (make(next(iter(read.values()))) for make in (nodes, register))
    print(f"\n{'file (reader)':56} {'node F1':>8} {'front':>6} {'register':>9}")
    for name, tables in read.items():
        front = front_matter(tables) == front_matter(next(iter(read.values())))
        same = sum((register(tables) & tasks).values())
        print(f"{name:56} {f1(nodes(tables), wanted):8.3f} {front!s:>6} {same:>4}/{sum(tasks.values()):<4}")
    assert len(wanted) == 12
    assert {name: score for name, tables in read.items() if (score := f1(nodes(tables), wanted)) < LEAST} == {}


def test_every_format_gives_the_front_matter_of_the_plain_text() -> None:
    wanted, *others = (front_matter(tables) for tables in read_in().values())
    assert wanted[0]["title"] == lines()[0]
    assert [front for front in others if front != wanted] == []


def test_every_format_gives_the_register_of_the_plain_text() -> None:
    wanted, *others = (register(tables) for tables in read_in().values())
    assert len(wanted) > 10
    assert [tasks for tasks in others if tasks != wanted] == []


def test_every_format_is_read_or_says_what_it_needs() -> None:
    read = {name.partition(" (")[0].partition("!")[0] for name in read_in()}
    unread = set(formats()) - read
    assert unread <= {name for name in formats() if name.endswith(BY_LIBREOFFICE)}
    assert not unread or not has_libreoffice()


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
    assert tables["documents"]["reader"].to_pylist() == ["html/2"]


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
    assert (row["encoding"], row["encoding_basis"], row["reader"]) == ("gb18030", "declared", "html/2")
    assert row["bytes_hash"].startswith(row["document_id"])
