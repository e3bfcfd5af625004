"""Web sources that mean harm, or are broken: what is bounded, where they may lead, and who sees keys."""

from __future__ import annotations

import gzip
from http.server import BaseHTTPRequestHandler
from time import sleep

import pytest

from tests.sources.asking import SPEECH, fetched, listing, page, read, web
from tests.support.web import Page, Site

__all__ = ["web"]


# What is bounded


def test_a_slow_server_is_left(web: Site) -> None:
    web.pages["/a.txt"] = lambda request: sleep(3)
    assert fetched(web.url("/a.txt"), silent_seconds=0.2, retries=0).reason == "unreachable"


def test_a_body_that_trickles_is_left_when_its_time_is_over(web: Site) -> None:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        for _ in range(40 if request.command == "GET" else 0):
            request.wfile.write(b"x")
            sleep(0.1)

    web.pages["/a.txt"] = trickle
    got = fetched(web.url("/a.txt"), seconds=0.6)
    assert got.reason == "unreachable"
    assert "JIANGHUA_SOURCE_SECONDS" in str(got.detail)
    assert web.asked["GET /a.txt"] == 1


def test_a_head_that_trickles_is_left_too(web: Site) -> None:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(40):
            request.wfile.write(b"X-%d: x\r\n" % number)
            sleep(0.1)

    web.pages["/a.txt"] = trickle
    assert "JIANGHUA_SOURCE_SECONDS" in str(fetched(web.url("/a.txt"), seconds=0.6).detail)


def test_an_endless_body_is_left_at_the_limit(web: Site) -> None:
    sent = []

    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        try:
            while request.command == "GET" and len(sent) < 10_000:
                request.wfile.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")
                sent.append(0x1000)
        except OSError:
            pass
        request.close_connection = True

    web.pages["/a.txt"] = endless
    got = fetched(web.url("/a.txt"), limit=50_000)
    assert (got.reason, got.content) == ("too_large", b"")
    sleep(0.1)
    assert sum(sent) < 20_000_000


def test_a_body_larger_than_its_head_said_is_not_read_further(web: Site) -> None:
    web.pages["/a.txt"] = [Page(b"x" * 10), Page(b"x" * 200)]
    assert fetched(web.url("/a.txt"), limit=100).reason == "too_large"


def test_a_file_whose_head_says_too_much_is_not_downloaded(web: Site) -> None:
    web.pages["/a.txt"] = Page(b"x" * 200, headers={"ETag": '"1"'})
    got = fetched(web.url("/a.txt"), limit=100)
    assert (got.reason, got.size, got.version) == ("too_large", 200, "1")
    assert not web.asked["GET /a.txt"]


def test_packed_answers_are_unpacked_within_the_limit(web: Site) -> None:
    packed = {"Content-Encoding": "gzip", "ETag": '"1"'}
    web.pages["/a.txt"] = Page(gzip.compress(SPEECH), headers=packed)
    got = fetched(web.url("/a.txt"))
    assert (got.content, got.reason) == (SPEECH, None)
    web.pages["/bomb.txt"] = Page(gzip.compress(b"\0" * 50_000_000), headers=packed)
    assert fetched(web.url("/bomb.txt")).reason == "too_large"
    web.pages["/torn.txt"] = Page(gzip.compress(SPEECH)[:-9], headers=packed)
    assert fetched(web.url("/torn.txt"), retries=0).reason == "unreachable"
    web.pages["/twice.txt"] = Page(SPEECH, headers={"Content-Encoding": "gzip, gzip"})
    assert fetched(web.url("/twice.txt")).reason == "unreadable"
    web.pages["/no.txt"] = Page(SPEECH, headers=packed)
    assert fetched(web.url("/no.txt")).reason == "unreadable"


def test_an_answer_that_breaks_off_is_no_answer(web: Site) -> None:
    def broken(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"half" if request.command == "GET" else b"")
        request.close_connection = True

    web.pages["/a.txt"] = broken
    assert fetched(web.url("/a.txt"), retries=1).reason == "unreachable"
    assert web.asked["GET /a.txt"] == 2


# Where it may lead


def test_redirects_within_the_host_are_followed(web: Site) -> None:
    web.pages["/old.txt"] = Page(status=301, headers={"Location": "/new.txt"})
    web.pages["/new.txt"] = Page(SPEECH)
    got = fetched(web.url("/old.txt"))
    assert got.content == SPEECH
    web.pages["/round.txt"] = Page(status=302, headers={"Location": "/round.txt"})
    assert "again and again" in str(fetched(web.url("/round.txt")).detail)


def test_redirects_to_other_hosts_are_refused_unless_they_are_allowed(web: Site) -> None:
    web.pages["/a.txt"] = Page(status=302, headers={"Location": web.url("/b.txt", host="localhost")})
    web.pages["/b.txt"] = Page(SPEECH)
    got = fetched(web.url("/a.txt"), private_hosts=("*",))
    assert got.reason == "unsafe_address"
    assert "JIANGHUA_HTTP_OTHER_HOSTS" in str(got.detail)
    assert not web.asked["HEAD /b.txt"]
    assert fetched(web.url("/a.txt"), private_hosts=("*",), other_hosts=("localhost",)).content == SPEECH


@pytest.mark.parametrize("location", ["http://127.0.0.1:1/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "gopher://x/"])
def test_redirects_to_other_ports_and_other_kinds_are_refused(web: Site, location: str) -> None:
    web.pages["/a.txt"] = Page(status=302, headers={"Location": location})
    assert fetched(web.url("/a.txt")).reason == "unsafe_address"


def test_private_addresses_are_refused_unless_they_are_allowed(web: Site) -> None:
    web.pages["/a.txt"] = Page(SPEECH)
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"):
        got = fetched(web.url("/a.txt", host=host), private_hosts=())
        assert got.reason == "unsafe_address", host
        assert "JIANGHUA_HTTP_PRIVATE_HOSTS" in str(got.detail)
    assert not web.asked
    assert fetched(web.url("/a.txt"), private_hosts=("127.0.0.0/8",)).content == SPEECH


def test_an_allowed_redirect_may_still_not_lead_to_a_private_address(web: Site) -> None:
    web.pages["/a.txt"] = Page(status=302, headers={"Location": "http://127.0.0.2:1/"})
    assert fetched(web.url("/a.txt"), other_hosts=("*",)).reason == "unsafe_address"


# Keys


def test_keys_reach_the_server_and_nobody_else(web: Site) -> None:
    web.pages["/a.txt"] = Page(SPEECH)
    address = web.url("/a.txt").replace("http://", "http://reader:geheim-wort@") + "?id=3&X-Amz-Signature=feed0001"
    (file,) = listing(address).files
    assert file.uri == web.url("/a.txt?id=3")
    assert "geheim" not in repr(file)
    assert "feed0001" not in repr(file)
    assert web.seen[0]["authorization"] == "Basic cmVhZGVyOmdlaGVpbS13b3J0"
    assert web.asked == {"HEAD /a.txt?id=3&X-Amz-Signature=feed0001": 1}


def test_keys_are_not_carried_to_another_host(web: Site) -> None:
    web.pages["/a.txt"] = Page(status=302, headers={"Location": web.url("/b.txt", host="localhost")})
    web.pages["/b.txt"] = Page(SPEECH)
    options = {web.url("").rstrip("/"): {"token": "geheim-wort"}, "http": {"token": "never"}}
    fetched(web.url("/a.txt"), options=options, private_hosts=("*",), other_hosts=("*",))
    assert [seen.get("authorization") for seen in web.seen] == ["Bearer geheim-wort", None] * 2


def test_signed_links_are_read_with_their_signature_and_stored_without(web: Site) -> None:
    web.pages["/s/"] = page("a.txt?sig=feed0001&amp;sv=1")
    web.pages["/s/a.txt"] = Page(SPEECH)
    (file,) = listing(web.url("/s/")).files
    assert file.uri == web.url("/s/a.txt")
    assert read(file).content == SPEECH
    assert web.asked["GET /s/a.txt?sig=feed0001&sv=1"] == 1
