"""Reading texts in traditional characters: the grammars are written in simplified ones, the rows quote the source.

A text is turned into simplified characters by OpenCC (https://github.com/BYVoid/OpenCC; its standards hk2s and tw2s
read the general forms too). It goes by words where a character alone does not tell (乾坤 and 乾淨 → 乾坤 and 干净),
and leaves simplified texts as they are. One character answers one, so that every position of the one is a position
of the other; a line where that is not so is left as it stands. What the grammars found is then cut from the source,
and words that they made of it are put back into its characters.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from opencc import OpenCC

from tasks.language.text import squeeze

#: The commonest characters that no text in simplified characters has. A text in traditional characters of any length
#: has many of them, 會 or 國 in every second line; one that has none is taken as it is.
TELLTALES = "國會這們個業經發對關說設時學為爲來與實開進動話問題於產産長員領導講權縣區"

#: Quotation marks of traditional texts.
_QUOTES = str.maketrans("「」『』", "“”‘’")


def simplified(text: str) -> str:
    """The text in simplified characters, one for each; the same object if there is nothing to change."""
    if not any(character in text for character in TELLTALES):
        return text
    made = converted(text)
    return text if made == text else made


def converted(words: str) -> str:
    """The words in simplified characters, whether they hold telltale characters or not; as many characters."""
    made = _length_kept("hk2s", words)
    if "著" in words and "着" not in words:  # as in Taiwan, where 着 is written 著, like that of 著名
        made = "".join(
            new if old == "著" else other
            for old, new, other in zip(words, _length_kept("tw2s", words), made, strict=True)
        )
    return made.translate(_QUOTES)


def _length_kept(standard: str, words: str) -> str:
    convert = _converter(standard).convert
    made: str = convert(words)
    if len(made) != len(words):
        lines = ((line, convert(line)) for line in words.split("\n"))
        made = "\n".join(new if len(new) == len(line) else line for line, new in lines)
    return made


@cache
def _converter(standard: str) -> OpenCC:
    return OpenCC(standard)


class Written:
    """The way back from words of a simplified text to the characters of the source that it was made from.

    `source` and `plain` are of one length; where they are the same text nothing is done.
    """

    def __init__(self, source: str, plain: str):
        self.source = source
        self.same = source is plain
        self.plain = plain
        self._stretch = (-1, -1)
        self._texts = ("", "")
        self._most: dict[str, str] | None = None

    def words(self, value: str, start: int, end: int, near: int | None = None) -> str:
        """The words as the source has them between two positions; of several places the last before `near`."""
        if self.same or not value:
            return value
        at = self.plain.rfind(value, start, near) if near is not None else -1
        if at < 0:
            at = self.plain.find(value, start, end)
        if at >= 0:
            return self.source[at : at + len(value)]
        return self._closed_up(value, start, end)

    def row(
        self, row: dict[str, Any], columns: tuple[str, ...], start: int, end: int, near: int | None = None
    ) -> dict[str, Any]:
        """A row whose columns of words, or of lists of words, are as the source has them."""
        if self.same:
            return row
        changed: dict[str, Any] = {}
        for column in columns:
            value = row[column]
            if isinstance(value, str):
                changed[column] = self.words(value, start, end, near)
            elif value:
                changed[column] = [self.words(one, start, end, near) for one in value]
        return {**row, **changed}

    def _dense(self, start: int, end: int) -> tuple[str, str]:
        """What stands between two positions without its blanks, kept: many rows ask for the same stretch."""
        if self._stretch != (start, end):
            self._stretch = start, end
            self._texts = squeeze(self.plain[start:end]), squeeze(self.source[start:end])
            self._most = None
        return self._texts

    def _commonest(self, start: int, end: int) -> dict[str, str]:
        """Simplified character → how that stretch writes it most often."""
        plain, source = self._dense(start, end)
        if self._most is None:
            counts = Counter(zip(plain, source, strict=True))
            self._most = {new: old for (new, old), _ in reversed(counts.most_common())}
        return self._most

    def _closed_up(self, value: str, start: int, end: int) -> str:
        """Words that the source has with blanks or breaks between them, or not in one place."""
        plain, source = self._dense(start, end)
        dense = squeeze(value)
        at = plain.find(dense)
        if at >= 0:
            characters = iter(source[at : at + len(dense)])
        else:
            most = self._commonest(start, end)
            characters = iter([most.get(character, character) for character in dense])
        return "".join(
            character if character.isspace() or not squeeze(character) else next(characters) for character in value
        )
