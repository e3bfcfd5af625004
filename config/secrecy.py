"""Words that are never shown: the passwords, keys and tokens that this process was given.

Whoever is handed a secret calls `keep`; whoever makes a message of what a library or a server said calls `hide`.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, quote_plus

#: What stands in the place of a secret.
MASK = "***"

#: Shorter values are too common as parts of other words to be taken out, and are no secrets worth the name.
_SHORTEST = 4

#: Names of options whose values are secret; everything below `headers` is, too.
_SECRET_NAME = re.compile(
    r"secret|passw|passphrase|passcode|token|credential|signature|authorization|cookie|headers|query"
    r"|(?:^|_)(?:key|sig|auth|pkey|pat)(?:$|_id$)|access_?key|api_?key|account_?key|shared_?key",
    re.IGNORECASE,
)

#: Variables in which S3, Azure and Google expect keys.
_OF_LIBRARIES = ("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AZURE_STORAGE_ACCOUNT_KEY", "AZURE_STORAGE_SAS_TOKEN")

_kept: dict[str, None] = {}


def keep(value: str) -> None:
    """Remembers a secret, with the forms in which addresses and headers carry it."""
    for form in (value, quote(value, safe=""), quote_plus(value), b64encode(value.encode()).decode()):
        if len(form) >= _SHORTEST:
            _kept[form] = None


def keep_environment() -> None:
    """Remembers the keys that the libraries below take from the environment by themselves."""
    for name in _OF_LIBRARIES:
        if value := os.environ.get(name):
            keep(value)


def keep_options(options: Mapping[str, Any]) -> None:
    """Remembers what is secret among options of a storage or a source, by their names."""
    for value in _secrets(options, False):
        keep(value)
    user, password = options.get("username"), options.get("password")
    if user and password:
        keep(f"{user}:{password}")


def hide(text: str) -> str:
    """The text without the secrets that this process knows of."""
    for secret in sorted(_kept, key=len, reverse=True):
        text = text.replace(secret, MASK)
    return text


def _secrets(value: Any, secret: bool) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _secrets(inner, secret or bool(_SECRET_NAME.search(str(name))))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _secrets(inner, secret)
    elif isinstance(value, str) and secret:
        yield value
