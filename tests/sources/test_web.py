"""Web sources: what is listed, what files are called, what is tried again."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler

import pytest

from tasks.sources import Listed
from tests.sources.asking import SPEECH, fetched, listing, page, paths, read, web
from tests.support.web import Page, Site

__all__ = ["web"]


# What is listed


def test_a_file_is_listed_by_its_head_and_read(web: Site) -> None:
    web.pages["/a.txt"] = Page(SPEECH, headers={"ETag": '"v1"'})
    (file,) = listing(web.url("/a.txt")).files
    assert file == Listed(web.url("/a.txt"), web.url("/a.txt"), web.url("/a.txt"), len(SPEECH), "v1")
    assert web.asked == {"HEAD /a.txt": 1}
    assert read(file)[:4] == (SPEECH, len(SPEECH), "v1", None)


def test_a_server_that_refuses_heads_is_asked_for_the_page(web: Site) -> None:
    def only_get(request: BaseHTTPRequestHandler) -> None:
        request.send_response(405 if request.command == "HEAD" else 200)
        request.send_header("Content-Length", "0" if request.command == "HEAD" else str(len(SPEECH)))
        request.send_header("Last-Modified", "Mon, 02 Mar 2026 08:00:00 GMT")
        request.end_headers()
        request.wfile.write(b"" if request.command == "HEAD" else SPEECH)

    web.pages["/a.txt"] = only_get
    got = fetched(web.url("/a.txt"))
    assert (got.content, got.version) == (SPEECH, "Mon, 02 Mar 2026 08:00:00 GMT")


def test_a_folder_gives_the_files_right_below_it(web: Site) -> None:
    links = [
        "a.txt",
        "./b.html",
        "/speeches/%E7%94%B2.txt",
        "../up.txt",
        "/other.txt",
        "deep/c.txt",
        "deep/",
        "?C=N;O=D",
    ]
    elsewhere = [
        "http://other.example/speeches/x.txt",
        "mailto:a@b.cn",
        "javascript:go()",
        "#top",
        ".hidden",
        "a.txt#2",
    ]
    web.pages["/speeches/"] = page(*links, *elsewhere)
    for path in ("a.txt", "b.html", "%E7%94%B2.txt"):
        web.pages[f"/speeches/{path}"] = Page(SPEECH)
    found = listing(web.url("/speeches/"))
    assert paths(found, web) == ["/speeches/%E7%94%B2.txt", "/speeches/a.txt", "/speeches/b.html"]
    assert {file.root for file in found.files} == {web.url("/speeches/")}
    assert not any(asked.endswith(("up.txt", "other.txt", "c.txt")) for asked in web.asked)


def test_a_pattern_takes_the_links_that_fit(web: Site) -> None:
    web.pages["/s/"] = page("a.txt", "b.html", "讲话1.html")
    web.pages["/s/b.html"] = web.pages["/s/%E8%AE%B2%E8%AF%9D1.html"] = Page(SPEECH)
    assert paths(listing(web.url("/s/*.html")), web) == ["/s/%E8%AE%B2%E8%AF%9D1.html", "/s/b.html"]


def test_any_page_is_an_index_with_a_pattern_behind_a_hash(web: Site) -> None:
    web.pages["/list.htm"] = page(
        "/2024/t1.html", "/2024/t2.html?id=7", "/about.html", "http://other.example/2024/t3.html"
    )
    for path in ("/2024/t1.html", "/2024/t2.html", "/about.html"):
        web.pages[path] = Page(SPEECH)
    assert paths(listing(web.url("/list.htm#/2024/*")), web) == ["/2024/t1.html", "/2024/t2.html?id=7"]
    assert len(listing(web.url("/list.htm#*")).files) == 3


def test_links_are_meant_from_the_base_of_the_page(web: Site) -> None:
    web.pages["/list.htm"] = Page(b'<base href="/b/"><a href="x.txt">x</a>')
    web.pages["/b/x.txt"] = Page(SPEECH)
    assert paths(listing(web.url("/list.htm#*")), web) == ["/b/x.txt"]


def test_only_a_servers_own_listing_says_what_is_gone(web: Site) -> None:
    web.pages["/s/a.txt"] = Page(SPEECH)
    root, gone = web.url("/s/"), web.url("/s/gone.txt")
    for title, complete in (("Index of /s/", True), ("Directory listing for /s/", True), ("领导讲话", False)):
        web.pages["/s/"] = page("a.txt", title=title)
        assert listing(root).covers(gone, root) is complete


def test_an_index_that_cannot_be_had_takes_nothing_away(web: Site) -> None:
    root = web.url("/s/")
    found = listing(root, retries=0)
    assert [(file.uri, file.reason) for file in found.files] == [(root, "unreadable")]
    assert not found.covers(web.url("/s/a.txt"), root)
    (down,) = listing("http://127.0.0.1:9/s/", retries=0).files
    assert down.reason == "unreachable"


def test_a_page_with_too_many_links_is_told(web: Site) -> None:
    web.pages["/s/"] = page(*(f"{n}.txt" for n in range(11)))
    (told,) = listing(web.url("/s/"), links=10).files
    assert told.reason == "too_large"
    assert "JIANGHUA_HTTP_LINKS" in str(told.problem)


def test_a_page_without_links_is_told(web: Site) -> None:
    web.pages["/s/"] = page("/elsewhere.txt")
    (told,) = listing(web.url("/s/")).files
    assert told.reason == "unreadable"
    web.pages["/s/"] = page("../", title="Index of /s/")
    assert listing(web.url("/s/")).files == []


@pytest.mark.parametrize("markup", [b"", b"\0\xff", b"<a href='http://[bad'>x</a><a href>y</a>", b"<" * 5000])
def test_odd_pages_have_no_links(web: Site, markup: bytes) -> None:
    web.pages["/s/"] = Page(markup)
    assert [file.reason for file in listing(web.url("/s/")).files] == ["unreadable"]


# What a file is called


@pytest.mark.parametrize(
    ("path", "headers", "name"),
    [
        ("/a.txt", {}, "a.txt"),
        ("/show?id=1", {"Content-Type": "text/html; charset=gbk"}, "show.html"),
        ("/download/7", {"Content-Type": "text/plain"}, "7.txt"),
        ("/d", {"Content-Disposition": 'attachment; filename="talk.docx"'}, "talk.docx"),
        ("/d", {"Content-Disposition": "attachment; filename*=UTF-8''%E8%AE%B2%E8%AF%9D.pdf"}, "讲话.pdf"),
        ("/", {"Content-Type": "text/html"}, "index.html"),
    ],
)
def test_a_file_is_called_as_the_server_says(web: Site, path: str, headers: dict[str, str], name: str) -> None:
    web.pages[path] = Page(SPEECH, headers=headers)
    uri = web.url(path)
    assert read(Listed(uri, uri, uri, 0, "")).name == name


# What is tried again


def test_a_busy_server_is_asked_again(web: Site) -> None:
    web.pages["/a.txt"] = [Page(status=503), Page(status=502), Page(SPEECH)]
    assert fetched(web.url("/a.txt")).content == SPEECH
    web.pages["/b.txt"] = [Page(status=503)]
    got = fetched(web.url("/b.txt"), retries=1)
    assert (got.reason, got.version, web.asked["HEAD /b.txt"]) == ("unreachable", "", 2)


def test_a_pause_that_the_server_asks_for_is_kept_or_left_to_the_next_run(web: Site) -> None:
    web.pages["/a.txt"] = [Page(status=429, headers={"Retry-After": "3600"}), Page(SPEECH)]
    assert fetched(web.url("/a.txt")).reason == "unreachable"
    assert web.asked["HEAD /a.txt"] == 1


def test_a_server_that_stays_silent_is_given_up(web: Site) -> None:
    web.pages["/s/"] = page(*(f"{n}.txt" for n in range(9)))
    for n in range(9):
        web.pages[f"/s/{n}.txt"] = Page(status=503)
    found = listing(web.url("/s/"), retries=0, connections=1)
    assert {file.reason for file in found.files} == {"unreachable"}
    assert sum(web.asked.values()) == 1 + 3


@pytest.mark.parametrize(
    ("status", "reason"),
    [(401, "denied"), (403, "denied"), (404, "unreadable"), (410, "unreadable"), (418, "unreadable")],
)
def test_what_is_refused_is_not_asked_for_again(web: Site, status: int, reason: str) -> None:
    web.pages["/a.txt"] = Page(status=status)
    assert fetched(web.url("/a.txt")).reason == reason
    assert web.asked == {"HEAD /a.txt": 1, "GET /a.txt": 1}
