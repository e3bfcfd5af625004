"""The tokens of a speech in one sequence, with their places in the reading."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class TokenStream:
    """Words, tags and first characters (of the reading) of all tokens, three lists of one length.

    `sentence_ends[i]` is the number of tokens in the first i + 1 sentences of the speech; `places` are the starts, as
    numpy has them.
    """

    words: list[str]
    tags: list[str]
    starts: list[int]
    sentence_ends: list[int]
    places: npt.NDArray[np.int64]

    def index_at(self, position: int) -> int:
        """The index of the token that holds a position of the reading; -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def sentence_start(self, index: int) -> int:
        """The index of the first token of the sentence that token `index` is in."""
        number = bisect_right(self.sentence_ends, index)
        return self.sentence_ends[number - 1] if number else 0

    def end(self, index: int) -> int:
        """Where token `index` ends in the reading."""
        return self.starts[index] + len(self.words[index])

    @cached_property
    def edges(self) -> frozenset[int]:
        """Positions of the reading at which a token begins."""
        return frozenset(self.starts)
