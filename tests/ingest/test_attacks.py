"""What is made to harm is turned away with its reason, in bounded time and memory, and costs no other file."""

from __future__ import annotations

import os
import resource
import tarfile
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import pytest

from config.limits import Limits
from tasks.ingest import SourceFile, ingest
from tasks.ingest.worker import Worker
from tests.ingest import attacks
from tests.ingest.making import speech_html
from tests.support.core import AT

LIMITS = Limits(
    reader_seconds=5, reader_bytes=400_000_000, archive_bytes=40_000_000, archive_ratio=100, archive_members=1000
)


def reasons(name: str, content: bytes, limits: Limits = LIMITS) -> list[str]:
    tables = ingest([SourceFile(name, content)], AT, limits)
    assert tables["documents"].num_rows == 0
    return list(tables["rejects"]["reason"].to_pylist())


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("空格.zip", attacks.zip_bomb, "archive_limit"),
        ("空格.tar.gz", attacks.gzip_bomb, "archive_limit"),
        ("空格.bz2", lambda: attacks.compressed_bomb("bz2"), "archive_limit"),
        ("空格.xz", lambda: attacks.compressed_bomb("xz"), "archive_limit"),
        ("两万.zip", attacks.many_members, "archive_limit"),
        ("加密.zip", attacks.encrypted_zip, "encrypted"),
        ("长名.zip", lambda: attacks.named("长" * 20_000 + ".txt"), "unsafe_archive"),
        ("三层.zip", lambda: attacks.nested(3), "archive_limit"),
        ("绝对.zip", lambda: attacks.named("/etc/讲话.txt"), "unsafe_archive"),
        ("盘符.zip", lambda: attacks.named("C:/讲话.txt"), "unsafe_archive"),
        ("上级.zip", lambda: attacks.named("a/../../讲话.txt"), "unsafe_archive"),
        ("链接.zip", attacks.linked, "unsafe_archive"),
        ("链接.tar", attacks.tar_linked, "unsafe_archive"),
        ("硬链接.tar", lambda: attacks.tar_linked(tarfile.LNKTYPE), "unsafe_archive"),
        ("管道.tar", lambda: attacks.tar_linked(tarfile.FIFOTYPE), "unsafe_archive"),
        ("设备.tar", lambda: attacks.tar_linked(tarfile.CHRTYPE), "unsafe_archive"),
        ("外部实体.docx", attacks.external_entity, "unsafe_xml"),
        ("十亿.docx", attacks.billion_laughs, "unsafe_xml"),
        ("空格.docx", attacks.docx_bomb, "archive_limit"),
        ("深.docx", attacks.deep_docx, "reader_failed"),
        ("深.html", attacks.deep_page, "reader_limit"),
        ("属性.docx", attacks.huge_attribute, "reader_failed"),
        ("深.mht", attacks.deep_mht, "reader_failed"),
        ("循环.pdf", attacks.looped_pdf, "reader_failed"),
        ("加密.pdf", attacks.encrypted_pdf, "encrypted"),
    ],
)
def test_attacks_are_refused_with_their_reason(name: str, make: Callable[[], bytes], reason: str) -> None:
    content = make()
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, perf_counter()
    assert reasons(name, content) == [reason]
    assert perf_counter() - began < LIMITS.reader_seconds + 5
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    assert grown < LIMITS.archive_bytes


def test_entries_that_lie_on_one_another_are_read_once_or_never() -> None:
    tables = ingest([SourceFile("重叠.zip", attacks.overlapping())], AT, replace(LIMITS, archive_members=5000))
    assert set(tables["rejects"]["reason"].to_pylist()) <= {"archive_limit", "reader_failed", "empty"}
    assert tables["documents"].num_rows == 0


def test_a_bomb_inside_an_archive_costs_not_even_its_neighbour() -> None:
    tables = ingest([SourceFile("内.zip", attacks.nested_bomb())], AT, LIMITS)
    assert tables["documents"]["source_uri"].to_pylist() == ["内.zip!/讲话.txt"]
    assert tables["rejects"].select(["source_uri", "reason"]).to_pylist() == [
        {"source_uri": "内.zip!/内.zip", "reason": "archive_limit"}
    ]


def test_a_pdf_whose_pages_never_end_is_refused_within_its_time() -> None:
    tables = ingest([SourceFile("页.pdf", attacks.many_pages()), SourceFile("讲话.txt", attacks.TEXT)], AT, LIMITS)
    assert tables["documents"]["source_uri"].to_pylist() == ["讲话.txt"]
    assert tables["rejects"]["reason"].to_pylist() == ["reader_limit"]


def test_a_page_whose_content_inflates_is_a_reject() -> None:
    content = attacks.inflating_pdf(300_000_000)
    assert set(reasons("膨胀.pdf", content, replace(LIMITS, reader_bytes=100_000_000))) <= {
        "reader_limit",
        "reader_failed",
        "no_text_layer",
    }


def test_a_file_that_takes_too_long_is_a_reject() -> None:
    roomy = replace(LIMITS, reader_seconds=1, reader_bytes=4_000_000_000)
    began = perf_counter()
    assert reasons("无尽.pdf", attacks.endless_pdf(), roomy) == ["reader_limit"]
    assert perf_counter() - began < 30  # a machine under load starts the worker slowly; without limit it never ends


def test_a_file_whose_reader_crashes_for_want_of_memory_is_a_reject() -> None:
    assert reasons("无尽.pdf", attacks.endless_pdf(), replace(LIMITS, reader_bytes=40_000_000)) == ["reader_failed"]


def test_a_file_that_ends_its_reader_costs_no_other_file() -> None:
    files = [
        SourceFile("无尽.pdf", attacks.endless_pdf()),
        SourceFile("网页.html", speech_html()),
        SourceFile("空格.zip", attacks.zip_bomb()),
        SourceFile("讲话.txt", attacks.TEXT),
    ]
    tables = ingest(files, AT, replace(LIMITS, reader_seconds=2))
    assert tables["documents"]["source_uri"].to_pylist() == ["网页.html", "讲话.txt"]
    assert tables["rejects"]["source_uri"].to_pylist() == ["无尽.pdf", "空格.zip"]


def test_a_reader_that_needs_more_memory_than_it_may_is_a_reject() -> None:
    page = b"<p>" + "同志们，".encode() * 3_000_000 + b"</p>"
    assert reasons("网页.html", page, replace(LIMITS, reader_bytes=30_000_000)) == ["reader_limit"]


def test_the_reading_process_leaves_nothing_behind() -> None:
    with Worker(LIMITS) as worker:
        worker.read("text/html", speech_html())
        assert worker._process
        assert worker._folder
        number, folder = worker._process.pid, worker._folder.name
    assert not os.path.exists(folder)
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_scripts_and_styles_of_a_page_are_no_text() -> None:
    tables = ingest([SourceFile("网页.html", speech_html())], AT)
    text = tables["documents"]["text"][0].as_py()
    assert "脚本" not in text
    assert "color" not in text
