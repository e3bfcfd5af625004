"""The file systems behind addresses: which package one takes, and what it is opened with."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

import fsspec

from config.access import Access
from tasks.sources.errors import SourceError

#: Kinds of addresses that are read through fsspec, and what is installed for them. Only the first three are tried by
#: the project's own tests; for the others fsspec names the package.
PACKAGES = {
    "s3": "jianghua[s3]",
    "sftp": "jianghua[sftp]",
    "memory": "fsspec",
    "ssh": "jianghua[sftp]",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "abfs": "adlfs",
    "az": "adlfs",
    "oss": "ossfs",
    "ftp": "fsspec",
    "smb": "smbprotocol",
    "hdfs": "pyarrow",
    "webhdfs": "requests",
}

#: What the Delta library calls the options of S3, and what s3fs does: one spelling serves store and sources.
_S3_NAMES = {
    "access_key_id": "key",
    "secret_access_key": "secret",
    "session_token": "token",
    "token": "token",
    "endpoint_url": "endpoint_url",
    "endpoint": "endpoint_url",
}
_TRUE = ("true", "1", "yes", "on")


def missing_package(scheme: str) -> str | None:
    """What to say when an address of this kind cannot be read here; None when it can."""
    if scheme not in PACKAGES:
        kinds = "folders, http, https, " + ", ".join(PACKAGES)
        return f"addresses of the kind {scheme}:// are not read; there are {kinds}"
    try:
        _class_of(scheme)
    except ImportError:
        return f"{scheme}:// needs a package that is not installed: pip install '{PACKAGES[scheme]}'"
    return None


def opened(address: str, access: Access) -> Any:
    """The file system of an address; nothing of it is remembered by fsspec, neither listings nor keys.

    Raises SourceError without its package, and what the libraries raise when a server cannot be reached.
    """
    scheme = address.partition("://")[0]
    if why := missing_package(scheme):
        raise SourceError("needs_package" if scheme in PACKAGES else "unreadable", why)
    given = access.of(address)
    given.pop("query", None)
    if scheme == "s3":
        given = s3_options(given, access)
    elif scheme in ("sftp", "ssh"):
        parts = urlsplit(address)
        wait = access.silent_seconds
        given = {
            "host": parts.hostname or "",
            "timeout": wait,
            "banner_timeout": wait,
            "auth_timeout": wait,
            **({"port": parts.port} if parts.port else {}),
            **given,
        }
    elif "username" in given or _authority_is_a_host(scheme):
        given = {"host": urlsplit(address).hostname or "", **given}
    system = _class_of(scheme)(**given, skip_instance_cache=True, use_listings_cache=False)
    if scheme == "s3":
        system.retries = 1  # who calls tries again, and knows for how long
    return system


def path_in(address: str) -> str:
    """The name that a file system has for an address."""
    scheme, _, rest = address.partition("://")
    if _authority_is_a_host(scheme):
        return f"/{rest.partition('/')[2]}"
    return f"/{rest}" if scheme == "memory" else rest


def address_of(root: str, path: str) -> str:
    """The address of a file that the file system of `root` calls `path`."""
    scheme, _, rest = root.partition("://")
    if _authority_is_a_host(scheme):
        return f"{scheme}://{rest.partition('/')[0]}/{path.lstrip('/')}"
    return f"{scheme}://{path.lstrip('/')}"


def s3_options(given: dict[str, Any], access: Access) -> dict[str, Any]:
    """What s3fs takes, of options in its own names or those of the Delta library (AWS_ACCESS_KEY_ID …).

    What is not given botocore finds in the environment, the files of AWS or the machine's role.
    """
    options: dict[str, Any] = {}
    client: dict[str, Any] = dict(given.pop("client_kwargs", {}))
    config: dict[str, Any] = {
        "connect_timeout": access.silent_seconds,
        "read_timeout": access.silent_seconds,
        "retries": {"total_max_attempts": 1},
    }
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    for name, value in given.items():
        plain = name.lower().removeprefix("aws_")
        if plain in ("region", "default_region"):
            region = value
        elif plain == "skip_signature":
            options["anon"] = str(value).lower() in _TRUE
        elif plain == "virtual_hosted_style_request":
            config["s3"] = {"addressing_style": "virtual" if str(value).lower() in _TRUE else "path"}
        elif plain in _S3_NAMES:
            options[_S3_NAMES[plain]] = value
        elif plain == "username":
            options["key"] = value
        elif plain == "password":
            options["secret"] = value
        elif plain == "config_kwargs":
            config |= value
        elif not name.lower().startswith("aws_"):  # what only the writer of tables needs
            options[name] = value
    if region:
        client.setdefault("region_name", region)
    return {**options, "client_kwargs": client, "config_kwargs": config}


def _class_of(scheme: str) -> Any:
    if scheme in ("sftp", "ssh"):
        from tasks.sources.sftp import Sftp

        return Sftp
    return fsspec.get_filesystem_class(scheme)


def _authority_is_a_host(scheme: str) -> bool:
    return scheme in ("sftp", "ssh", "ftp", "smb", "hdfs", "webhdfs")
