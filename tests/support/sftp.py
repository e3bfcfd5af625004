"""An SFTP server on this machine, made of paramiko's: a folder, one user, one host key."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import paramiko

USER, PASSWORD = "reader", "geheim-wort"


class _Door(paramiko.ServerInterface):
    """Lets the one user in."""

    def check_auth_password(self, username: str, password: str) -> int:
        known = (username, password) == (USER, PASSWORD)
        return paramiko.AUTH_SUCCESSFUL if known else paramiko.AUTH_FAILED

    def get_allowed_auths(self, username: str) -> str:
        return "password"

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED


class _Files(paramiko.SFTPServerInterface):
    """The files below a folder, for reading."""

    def __init__(self, server: Any, *_: Any, folder: Path, **__: Any) -> None:
        self._folder = folder

    def _here(self, path: str) -> str:
        return f"{self._folder}{self.canonicalize(path)}"

    def canonicalize(self, path: str) -> str:
        real = os.path.realpath(f"{self._folder}/{path.lstrip('/')}")
        return real.removeprefix(str(self._folder)) or "/"

    def list_folder(self, path: str) -> Any:
        try:
            here = self._here(path)
            made = []
            for name in os.listdir(here):
                one = paramiko.SFTPAttributes.from_stat(os.lstat(f"{here}/{name}"))
                one.filename = name
                made.append(one)
            return made
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or 0)

    def stat(self, path: str) -> Any:
        try:
            return paramiko.SFTPAttributes.from_stat(os.stat(self._here(path)))
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or 0)

    lstat = stat

    def open(self, path: str, flags: int, attr: Any) -> Any:
        try:
            file = open(self._here(path), "rb")  # noqa: SIM115  (the handle closes it)
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or 0)
        handle = paramiko.SFTPHandle(flags)
        handle.readfile = file  # type: ignore[attr-defined]
        handle.stat = lambda: paramiko.SFTPAttributes.from_stat(os.fstat(file.fileno()))  # type: ignore[method-assign]
        return handle


@contextmanager
def sftp_server(folder: Path) -> Iterator[tuple[int, str]]:
    """The port of a server with the files below `folder`, and its line for a file of known hosts."""
    key = paramiko.ECDSAKey.generate(bits=256)
    folder = folder.resolve()
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    transports: list[paramiko.Transport] = []

    def serve() -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            transport = paramiko.Transport(client)
            transport.add_server_key(key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, sftp_si=_Files, folder=folder)
            transports.append(transport)
            try:
                transport.start_server(server=_Door())
            except (paramiko.SSHException, EOFError):
                continue

    Thread(target=serve, daemon=True).start()
    try:
        yield port, f"[127.0.0.1]:{port} {key.get_name()} {key.get_base64()}\n"
    finally:
        listening.close()
        for transport in transports:
            transport.close()
