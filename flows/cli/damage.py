"""Damage in words: what kind, which table and file, and what helps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flows.cli.messages import say

if TYPE_CHECKING:
    from tasks.store.inspection import Damage

#: Kinds that `jianghua reprocess` deals with.
_HEALED = ("log", "file", "rows", "unfinished")


def print_damage(damage: Iterable[Damage], remedies: bool = True) -> None:
    """One line for each: the kind in the user's language, the table, what is wrong, the file; below it what helps."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(soft_wrap=True, highlight=False)
    for one in damage:
        file = f" ({one.file})" if one.file else ""
        kind = say(f"damage.{one.kind}")
        console.print(f"[bold red]{kind}[/] {one.table}: {escape(one.what)}{escape(file)}")
        if remedies:
            helps = say("damage.reprocess") if one.kind in _HEALED else one.remedy
            console.print(f"  {say('quarantine.helps')} {escape(helps)}")
