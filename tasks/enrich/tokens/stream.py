"""The tokens of a speech in one sequence, with their places in the reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class TokenStream:
    """Words, tags and first characters (of the reading) of all tokens, three lists of one length.

    `sentence_ends[i]` is the number of tokens in the first i + 1 sentences of the speech; `places` are the starts, as
    numpy has them. `codes` are the tags as numbers, places in `tag_names`.
    """

    words: list[str]
    tags: list[str]
    starts: list[int]
    sentence_ends: list[int]
    places: npt.NDArray[np.int64]
    codes: npt.NDArray[np.uint8]
    tag_names: Sequence[str]

    def tagged(self, tags: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Of each token, whether it has one of these tags."""
        wanted = np.array([name in tags for name in self.tag_names], dtype=bool)
        found: npt.NDArray[np.bool_] = wanted[self.codes]
        return found

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
