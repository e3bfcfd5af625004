"""Addresses: one spelling, no secrets, and what takes their place."""

from __future__ import annotations

import pickle

import pytest

from config.access import Access
from config.secrecy import hide, keep, keep_options
from tasks.sources.addresses import entrusted, origin_of, path_of, public, scheme_of, taken_apart, with_query


@pytest.mark.parametrize(
    ("source", "scheme"),
    [
        ("speeches", ""),
        ("/a/b.txt", ""),
        ("file:///a/b.txt", ""),
        ("s3://bucket/a", "s3"),
        ("SFTP://host/a", "sftp"),
        ("https://host/", "https"),
        ("讲话://x", ""),
        ("a:b", ""),
    ],
)
def test_the_kind_of_a_source(source: str, scheme: str) -> None:
    assert scheme_of(source) == scheme


def test_a_file_address_is_a_path() -> None:
    assert path_of("file:///data/%E8%AE%B2%E8%AF%9D.txt") == "/data/讲话.txt"
    assert path_of("data/100%.txt") == "data/100%.txt"


@pytest.mark.parametrize(
    ("address", "stored"),
    [
        ("HTTPS://User:pw@Host.Example:443/a b/讲话.html", "https://host.example/a%20b/%E8%AE%B2%E8%AF%9D.html"),
        ("http://例子.example:8080", "http://xn--fsqu00a.example:8080/"),
        ("https://h/a%2Fb?id=3&page=2", "https://h/a%2Fb?id=3&page=2"),
        ("https://[2400:3200::1]:8443/a", "https://[2400:3200::1]:8443/a"),
        ("https://h/list.htm#/2024/*", "https://h/list.htm#/2024/*"),
        ("https://h/a?X-Amz-Signature=1&X-Amz-Credential=2&v=3", "https://h/a?v=3"),
        ("https://h/a?OSSAccessKeyId=1&Expires=2&Signature=3", "https://h/a"),
        ("https://h/a?q-sign-algorithm=sha1&q-ak=1&q-signature=3", "https://h/a"),
        ("https://h/a?sv=2024&sp=r&sig=abc%3D&id=1", "https://h/a?id=1"),
        ("https://h/a?sp=r&id=1", "https://h/a?sp=r&id=1"),
        ("https://h/a?access_token=1&token=2&author=3&design=4", "https://h/a?author=3&design=4"),
        ("s3://key:se/cret@bucket/讲话 1?.txt", "s3://key:se/cret@bucket/讲话 1?.txt"),
        ("s3://key:secret@bucket/讲话 1?#.txt", "s3://bucket/讲话 1?#.txt"),
        ("sftp://user:p@ss@host:2222/a", "sftp://host:2222/a"),
        ("a/b@c:d", "a/b@c:d"),
    ],
)
def test_the_stored_address(address: str, stored: str) -> None:
    assert public(address) == stored
    assert public(stored) == stored


def test_what_is_taken_out_of_an_address_is_given_with_it() -> None:
    assert taken_apart("sftp://us%40er:p%3Aw@host/a")[1] == {"username": "us@er", "password": "p:w"}
    plain, own = taken_apart("https://h/a?id=1&sig=x%3D&sv=2")
    assert own == {"query": "sig=x%3D&sv=2"}
    assert with_query(plain, own["query"]) == "https://h/a?id=1&sig=x%3D&sv=2"
    assert with_query("https://h/a", "sig=1") == "https://h/a?sig=1"
    assert with_query("https://h/a", None) == "https://h/a"


def test_sources_are_entrusted_with_the_secrets_that_stood_in_them() -> None:
    sources = ["speeches", "https://u:secret-1@h/a?sig=secret-2", "sftp://h:22/b", "s3://bucket/c"]
    plain, options = entrusted(sources, {"https://h": {"headers": {"X": "1"}}, "s3": {"key": "k"}})
    assert plain == ["speeches", "https://h/a", "sftp://h:22/b", "s3://bucket/c"]
    access = Access(options=options)
    assert access.of("https://h/b") == {"headers": {"X": "1"}, "username": "u", "password": "secret-1"}
    assert access.of("https://h/a")["query"] == "sig=secret-2"
    assert access.of("https://h.example/a") == access.of("sftp://h:22/b") == {}
    assert access.of("s3://bucket/c") == {"key": "k"}


def test_the_options_of_the_narrowest_address_count() -> None:
    options = {"s3": {"key": "1"}, "s3://b": {"key": "2"}, "s3://b/deep": {"key": "3"}, "https": {"token": "x"}}
    access = Access(options=options)
    asked = ("s3://a/x", "s3://b/x", "s3://b/deep/x", "s3://b2/x", "https://h/")
    assert [access.of(one).get("key") for one in asked] == ["1", "2", "3", "1", None]
    assert access.of("https://h/") == {}  # a token for every web server there is would be no secret for long


def test_the_origin_of_an_address() -> None:
    assert [origin_of(one) for one in ("https://h:1/a?b", "s3://b/a", "https://h?x")] == [
        "https://h:1", "s3://b", "https://h",
    ]  # fmt: skip


def test_secrets_are_not_shown_in_any_form() -> None:
    keep("päss wort+1")
    shown = hide("päss wort+1 p%C3%A4ss%20wort%2B1 p%C3%A4ss+wort%2B1 cMOkc3Mgd29ydCsx fine")
    assert shown == "*** *** *** *** fine"


def test_what_is_secret_among_options_is_told_by_its_name() -> None:
    keep_options(
        {
            "AWS_SECRET_ACCESS_KEY": "secret-aaa", "aws_access_key_id": "secret-bbb", "token": "secret-ccc",
            "client_kwargs": {"endpoint_url": "plain-ddd"}, "headers": {"X-Whatever": "secret-eee"},
            "AWS_REGION": "plain-fff", "sas_token": "secret-ggg", "username": "plain-user", "password": "secret-hhh",
        }
    )  # fmt: skip
    text = "secret-aaa secret-bbb secret-ccc plain-ddd secret-eee plain-fff secret-ggg plain-user secret-hhh"
    assert hide(text) == "*** *** *** plain-ddd *** plain-fff *** plain-user ***"


def test_access_shows_no_secrets_and_keeps_them_in_other_processes() -> None:
    access = Access(options={"s3": {"secret": "secret-iii"}})
    assert "secret-iii" not in repr(access)
    assert pickle.loads(pickle.dumps(access)) == access
