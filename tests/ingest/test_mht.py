"""Web archives: the page in them, decoded as the archive says."""

from __future__ import annotations

import pytest

from config.limits import Limits
from tasks.ingest import SourceFile, ingest
from tasks.ingest.media import media_type
from tasks.ingest.readers import Refused
from tasks.ingest.readers.mht import read
from tests.ingest.making import speech_mht
from tests.ingest.speech import lines
from tests.support.core import AT

HEAD = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x"


@pytest.mark.parametrize("encoding", ["gb2312", "utf-8"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
def test_the_speech_is_taken_from_the_page_of_the_archive(encoding: str, transfer: str) -> None:
    text = read(speech_mht(encoding, transfer), Limits()).text
    assert [line.strip() for line in text.splitlines()] == lines()


@pytest.mark.parametrize("name", ["讲话.mht", "讲话.mhtml", "讲话.doc", "讲话.txt"])
def test_content_tells_an_archive_whatever_its_name(name: str) -> None:
    (row,) = ingest([SourceFile(name, speech_mht())], AT)["documents"].to_pylist()
    assert (row["media_type"], row["reader"], row["encoding"]) == ("multipart/related", "mht/1", "gb18030")


def test_the_charset_of_the_part_holds_where_the_page_names_none() -> None:
    page = "<p>同志們：今天討論農業問題。</p>".encode("big5")
    part = b"\n\n--x\nContent-Type: text/html; charset=big5\nContent-Transfer-Encoding: 8bit\n\n" + page + b"\n--x--\n"
    assert read(HEAD + part, Limits()).text == "同志們：今天討論農業問題。\n"


def test_the_root_that_the_archive_names_comes_first() -> None:
    parts = b"".join(
        b"--x\nContent-Type: text/html\nContent-ID: <%s>\n\n<p>%s</p>\n" % (key, words.encode())
        for key, words in ((b"a", "框架中的话"), (b"b", "正文中的话"))
    )
    assert read(HEAD + b'; start="<b>"\n\n' + parts + b"--x--\n", Limits()).text == "正文中的话\n"


@pytest.mark.parametrize(
    "rest", ["", "\n\n--x\nContent-Type: image/png\n\nabc\n--x--", "\n\n--x\nContent-Type: text/html"]
)
def test_an_archive_without_a_page_is_refused(rest: str) -> None:
    with pytest.raises(Refused) as refused:
        read(HEAD + rest.encode(), Limits())
    assert refused.value.reason == "empty"


def test_a_mail_or_a_text_with_a_colon_is_no_archive() -> None:
    assert media_type("a.txt", "主题: 讲话\n同志们：\n".encode()) == "text/plain"
    assert media_type("a.txt", b"From: a\nContent-Type: text/plain\n\nmultipart/related") == "text/plain"
