"""SFTP, against a real server: listing, reading, keys of users and hosts."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from config.access import Access
from config.secrecy import hide
from tasks.sources import Listing, Sources, listing_of
from tests.support.sftp import PASSWORD, USER, sftp_server

LIMIT = 1_000_000


@dataclass
class Server:
    """A server with a.txt, deep/b.txt and a hidden file in /speeches, and a file of its host key."""

    folder: Path
    port: int
    known_hosts: Path

    @property
    def root(self) -> str:
        return f"sftp://127.0.0.1:{self.port}/speeches"

    def access(self, **options: Any) -> Access:
        given = {"username": USER, "password": PASSWORD, "known_hosts": str(self.known_hosts)}
        given |= {"look_for_keys": False, "allow_agent": False, **options}
        return Access(retries=0, seconds=20.0, silent_seconds=10.0, options={"sftp": given})

    def listing(self, *sources: str, **options: Any) -> Listing:
        return listing_of(sources, access=self.access(**options))

    def names(self, *sources: str) -> list[str]:
        return [file.uri.removeprefix(f"{self.root}/") for file in self.listing(*sources).files]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "speeches" / "deep").mkdir(parents=True)
    for name in ("a.txt", "deep/b.txt", ".hidden"):
        (folder / "speeches" / name).write_text(name)
    (folder / "speeches" / "deep" / "up").symlink_to("..")
    (folder / "speeches" / "nowhere").symlink_to("missing")
    os.utime(folder / "speeches" / "a.txt", (1_700_000_000, 1_700_000_000))
    with sftp_server(folder) as (port, line):
        hosts = folder / "known_hosts"
        hosts.write_text(line)
        yield Server(folder, port, hosts)


def test_a_folder_is_listed_and_read(server: Server) -> None:
    with Sources(server.access()) as sources:
        listing = sources.listing([server.root])
        files = listing.files
        assert [file.uri.removeprefix(server.root) for file in files] == ["/a.txt", "/deep/b.txt", "/nowhere"]
        assert (files[0].size, files[0].version) == (5, "2023-11-14T22:13:20+00:00")
        assert files[2].problem
        assert [got.content for got in sources.read(files[:2], LIMIT)] == [b"a.txt", b"deep/b.txt"]
    assert listing.covers(f"{server.root}/gone.txt", server.root)


def test_patterns_and_single_files(server: Server) -> None:
    assert server.names(f"{server.root}/*.txt") == ["a.txt"]
    assert server.names(f"{server.root}/**/*.txt") == ["a.txt", "deep/b.txt"]
    assert server.names(f"{server.root}/deep/b.txt") == ["deep/b.txt"]


def test_a_large_file_is_read_whole_and_one_too_large_not_at_all(server: Server) -> None:
    content = os.urandom(3_000_000)
    (server.folder / "large.bin").write_bytes(content)
    with Sources(server.access()) as sources:
        (file,) = sources.listing([f"sftp://127.0.0.1:{server.port}/large.bin"]).files
        assert sources.read([file], 3_000_000)[0].content == content
        assert sources.read([file], 2_999_999)[0].reason == "too_large"


def test_user_and_password_may_stand_in_the_address_and_are_not_kept_there(server: Server) -> None:
    address = server.root.replace("//", f"//{USER}:{PASSWORD}@")
    access = Access(retries=0, options={"sftp": {"known_hosts": str(server.known_hosts)}})
    found = listing_of([f"{address}/a.txt"], access=access).files
    assert [(file.uri, file.path, file.root) for file in found] == [(f"{server.root}/a.txt",) * 3]


def test_a_wrong_password_is_told_and_takes_nothing_away(server: Server) -> None:
    found = server.listing(server.root, password="falsches-wort")
    assert [(file.uri, file.reason) for file in found.files] == [(server.root, "denied")]
    assert "falsches-wort" not in str(found.files)
    assert hide("falsches-wort") == "***"
    assert not found.covers(f"{server.root}/a.txt", server.root)


def test_a_server_that_nobody_knows_is_refused_with_the_remedy(server: Server, tmp_path: Path) -> None:
    none = tmp_path / "known_hosts"
    none.touch()
    (told,) = server.listing(server.root, known_hosts=str(none)).files
    assert told.reason == "denied"
    assert "known hosts" in str(told.problem)
    assert len(server.listing(server.root, known_hosts=str(none), host_key_policy="auto_add").files) == 3


def test_a_server_with_another_key_than_the_known_one_is_refused(server: Server, tmp_path: Path) -> None:
    with sftp_server(tmp_path) as (_, line):
        wrong = tmp_path / "known_hosts"
        wrong.write_text(f"[127.0.0.1]:{server.port} {line.split(' ', 1)[1]}")
        (told,) = server.listing(server.root, known_hosts=str(wrong), host_key_policy="auto_add").files
    assert told.reason == "denied"


def test_a_server_that_says_nothing_is_left(server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        root = f"sftp://127.0.0.1:{silent.getsockname()[1]}/x"
        (told,) = listing_of([root], access=Access(retries=0, silent_seconds=0.3)).files
    assert (told.reason, told.root) == ("unreachable", root)
