"""What a run is granted: its settings, with the secrets that they name; and how secrets stay out of Prefect.

A secret comes from the environment, or from a Secret block of the Prefect server: where an option has the value
`prefect_block:NAME`, the block's value stands for it; an option called `prefect_block` stands for all the options that
the block's value, a JSON object, has. Prefect keeps the parameters of every flow run and shows them, so addresses lose
their user names, passwords and signatures before a run begins; this process remembers them for the run.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Any

import flows.environment  # noqa: F401  (before prefect)

from prefect import Flow  # isort: skip

from config.settings import Settings
from tasks.sources.addresses import entrusted

#: Before the name of a block in the place of a value, and the option that stands for a whole block.
BLOCK = "prefect_block"

_options: dict[str, Mapping[str, Any]] = {}
_lock = Lock()


class SecretError(OSError):
    """A secret that a setting names is not to be had: an error of the environment."""


class Discreet(Flow[Any, Any]):
    """A flow whose parameter `sources` reaches Prefect without secrets."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        names = list(inspect.signature(self.fn).parameters)
        place = names.index("sources")
        if place < len(args):
            args = (*args[:place], entrust(args[place]), *args[place + 1 :])
        elif "sources" in kwargs:
            kwargs["sources"] = entrust(kwargs["sources"])
        return super().__call__(*args, **kwargs)


def entrust(sources: Iterable[str | os.PathLike[str]] | str | os.PathLike[str]) -> list[str]:
    """The sources without secrets; these are kept for the runs of this process."""
    given = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
    with _lock:
        plain, options = entrusted([os.fspath(source) for source in given], _options)
        _options.update(options)
    return plain


def settings_with(**given: Any) -> Settings:
    """The settings, those given before those of the environment, with all secrets. Raises SecretError."""
    settings = Settings(**{name: value for name, value in given.items() if value is not None})
    with _lock:
        sources = {**settings.source_options}
        for address, options in _options.items():
            sources[address] = {**sources.get(address, {}), **options}
    return settings.model_copy(
        update={
            "storage_options": with_blocks(settings.storage_options),
            "source_options": {address: with_blocks(options) for address, options in sources.items()},
        }
    )


def with_blocks(options: Mapping[str, Any]) -> dict[str, Any]:
    """Options with what the blocks hold that they name."""
    found: dict[str, Any] = {}
    for name, value in options.items():
        if name == BLOCK:
            held = _secret(str(value))
            if not isinstance(held, dict):
                raise SecretError(f"the Prefect block {value} must hold a JSON object of options")
            found |= held
        elif isinstance(value, Mapping):
            found[name] = with_blocks(value)
        elif isinstance(value, str) and value.startswith(f"{BLOCK}:"):
            found[name] = str(_secret(value.partition(":")[2]))
        else:
            found[name] = value
    return found


def _secret(name: str) -> Any:
    from prefect.blocks.system import Secret

    try:
        return Secret.load(name).get()
    except ValueError as error:
        raise SecretError(
            f"there is no Secret block {name} on the Prefect server; make it there, or give the value itself"
        ) from error
