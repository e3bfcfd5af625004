"""Addresses of sources: what kind they are, how they are written, and what in them nobody should see.

A stored address has neither user nor password, and no signature in its query. What is taken out becomes an option of
the address, so that it can still be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from config.access import Options

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
WEB = ("http", "https")
_DEFAULT_PORT = {"http": 80, "https": 443}

#: Parts of a query that grant access: signed addresses of S3, OSS, COS, OBS, Azure and Google, and plain tokens.
_SIGNED = re.compile(
    r"x-(?:amz|goog|oss|obs|cos)-[\w-]+|awsaccesskeyid|googleaccessid|ossaccesskeyid|accesskeyid|expires|policy"
    r"|key-pair-id|q-(?:sign|ak|key|header|url)[\w-]*|sig|sign|signature|(?:\w+[_-])?token|(?:access|api|secret|auth)"
    r"[_-]?key|passw(?:or)?d|pwd|secret|auth|credential|jwt|ticket|session(?:id)?",
    re.IGNORECASE,
)
#: The other parts of an Azure signature: they go only with it.
_WITH_SIG = frozenset({"sv", "ss", "srt", "sp", "se", "st", "spr", "sr", "skoid", "sktid", "skt", "ske", "sks", "skv"})

_PATH_SAFE = "/:@!$&'()*+,;=-._~%[]"
_QUERY_SAFE = _PATH_SAFE + "?"


def scheme_of(source: str) -> str:
    """The kind of an address in small letters; empty for a path of this machine."""
    found = _SCHEME.match(source)
    scheme = found[1].lower() if found else ""
    return "" if scheme == "file" else scheme


def path_of(source: str) -> str:
    """A path of this machine: `file:///folder` is one, too."""
    return unquote(urlsplit(source).path) if source.lower().startswith("file://") else source


def origin_of(address: str) -> str:
    """Kind, host and port (or bucket) of an address."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{re.split('[/?#]', rest, maxsplit=1)[0]}"


def public(address: str) -> str:
    """An address as it is stored and shown; what it lacks is in `taken_apart`."""
    return taken_apart(address)[0]


def taken_apart(address: str) -> tuple[str, dict[str, Any]]:
    """An address without its secrets, and these as options: username, password, query."""
    scheme = scheme_of(address)
    if not scheme:
        return path_of(address), {}
    authority, slash, rest = address[len(scheme) + 3 :].partition("/")
    user, at, host = authority.rpartition("@")
    options: dict[str, Any] = {}
    if at:
        name, colon, password = user.partition(":")
        options["username"] = unquote(name)
        if colon:
            options["password"] = unquote(password)
    plain = f"{scheme}://{host}{slash}{rest}"
    if scheme in WEB:
        plain, query = _web(plain)
        if query:
            options["query"] = query
    return plain, options


def entrusted(sources: Iterable[str], options: Options) -> tuple[list[str], Options]:
    """Sources without secrets, and the options with the secrets that stood in them."""
    plain: list[str] = []
    known = dict(options)
    for source in sources:
        address, own = taken_apart(source)
        plain.append(address)
        signed = own.pop("query", None)
        if own:
            known[origin_of(address)] = {**known.get(origin_of(address), {}), **own}
        if signed:
            known[address] = {**known.get(address, {}), "query": signed}
    return plain, known


def with_query(address: str, query: str | None) -> str:
    """A web address with the signed part of its query put back."""
    if not query:
        return address
    return f"{address}{'&' if '?' in address else '?'}{query}"


def _web(address: str) -> tuple[str, str]:
    """A web address in its usual form, and the parts of its query that grant access."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", None
    with suppress(UnicodeError, ValueError):  # asking such a host says what is wrong with it
        host = host if host.isascii() else host.encode("idna").decode()
        port = parts.port
    shown = f"[{host}]" if ":" in host else host
    if port and port != _DEFAULT_PORT[parts.scheme.lower()]:
        shown += f":{port}"
    pieces = parts.query.split("&") if parts.query else []
    names = [piece.partition("=")[0] for piece in pieces]
    azure = any(name.lower() == "sig" for name in names)
    secret = [bool(_SIGNED.fullmatch(unquote(name))) or (azure and name.lower() in _WITH_SIG) for name in names]
    kept = "&".join(piece for piece, hidden in zip(pieces, secret, strict=True) if not hidden)
    taken = "&".join(piece for piece, hidden in zip(pieces, secret, strict=True) if hidden)
    path = quote(parts.path or "/", safe=_PATH_SAFE)
    plain = urlunsplit((parts.scheme.lower(), shown, path, quote(kept, safe=_QUERY_SAFE), parts.fragment))
    return plain, quote(taken, safe=_QUERY_SAFE)
