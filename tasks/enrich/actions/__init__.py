"""The register of tasks (督办台账): who must do, or not do, what, by when, to which measure."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.enrich.actions.rows import Register
from tasks.enrich.speech import Action, Mention, Speech
from tasks.enrich.tokens.stream import TokenStream


def find_actions(speech: Speech, mentions: Sequence[Mention], stream: TokenStream) -> list[Action]:
    """The demands of a speech, in reading order; positions are of `speech.text`. `stream`: its tokens."""
    return Register(speech, mentions, stream).rows()


__all__ = ["find_actions"]
