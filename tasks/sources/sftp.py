"""SFTP, with the care that fsspec leaves to its callers: host keys are checked, and a silent server is left.

A server whose key is in no file of known hosts is refused, as `ssh` does it without a terminal. Options besides
those of `paramiko.SSHClient.connect`: `known_hosts`, a file of host keys besides the user's own, and
`host_key_policy`: `auto_add` takes any key.
"""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256
from typing import Any

import paramiko
from fsspec.implementations.sftp import SFTPFileSystem

from tasks.sources.errors import SourceError


class Sftp(SFTPFileSystem):  # type: ignore[misc]  # it is untyped
    """fsspec's file system for SFTP."""

    def __init__(self, host: str, **options: Any) -> None:
        self._known_hosts = options.pop("known_hosts", None)
        options.setdefault("host_key_policy", Unknown())
        super().__init__(host, **options)

    def _connect(self) -> None:
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()
        if self._known_hosts:
            self.client.load_host_keys(os.path.expanduser(self._known_hosts))
        self.client.set_missing_host_key_policy(self.host_key_policy)
        known = {key: value for key, value in self.ssh_kwargs.items() if key not in _OF_FSSPEC}
        self.client.connect(self.host, **known)
        self.ftp = self.client.open_sftp()
        channel = self.ftp.get_channel()
        if channel is not None:
            channel.settimeout(self.ssh_kwargs.get("timeout"))

    def real(self, path: str) -> str:
        """The path without links: folders that lead round are told by it."""
        return str(self.ftp.normalize(path))

    def close(self) -> None:
        self.client.close()


class Unknown(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]  # it is untyped
    """Refuses a server whose key nobody wrote down, and says how to."""

    def missing_host_key(self, client: paramiko.SSHClient, hostname: str, key: paramiko.PKey) -> None:
        digest = b64encode(sha256(key.asbytes()).digest()).decode().rstrip("=")
        raise SourceError(
            "denied",
            f"the key of {hostname} ({key.get_name()} SHA256:{digest}) is in no file of known hosts; if its owner "
            "names the same, add it with ssh-keyscan to ~/.ssh/known_hosts or the file of the option known_hosts",
        )


#: What every file system of fsspec takes, and SSH does not.
_OF_FSSPEC = ("skip_instance_cache", "use_listings_cache")
