"""Supervision and feedback loops that a speech names."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.enrich.speech import Mechanism, Mention, Speech


def find_mechanisms(speech: Speech, mentions: Sequence[Mention]) -> list[Mechanism]:
    """The mechanisms of a speech, in reading order; positions are of `speech.text`."""
    return []


__all__ = ["find_mechanisms"]
