"""Reading texts in traditional characters: the grammars are written in simplified ones, the rows quote the source.

A text is turned into simplified characters by OpenCC (https://github.com/BYVoid/OpenCC; its standards hk2s and tw2s
read the general forms too). It goes by words where a character alone does not tell (乾坤 and 乾淨 → 乾坤 and 干净),
and leaves simplified texts as they are. One character answers one, so that every position of the one is a position
of the other; a line where that is not so is left as it stands. What the grammars found is then cut from the source,
and words that they made of it are put back into its characters.
"""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

from tasks.language.marks import CORNERS

#: The commonest characters that no text in simplified characters has. A text in traditional characters of any length
#: has many of them, 會 or 國 in every second line; one that has none is taken as it is.
TELLTALES = "國會這們個業經發對關說設時學為爲來與實開進動話問題於產産長員領導講權縣區"


def simplified(text: str) -> str:
    """The text in simplified characters, one for each; the same object if there is nothing to change."""
    if not any(character in text for character in TELLTALES):
        return text
    made = converted(text)
    return text if made == text else made


def simplified_passage(words: str) -> str:
    """The same for a passage that is looked at alone, and may be too short to hold one of the telltale characters.

    It is changed if it holds any character at all that only traditional texts have.
    """
    return converted(words) if _traditional_only().search(words) else words


@cache
def _traditional_only() -> re.Pattern[str]:
    """The characters that OpenCC changes and GB 2312, the character set of simplified texts, has not."""
    some = [chr(code) for code in range(0x4E00, 0xA000)]
    pairs = zip(some, _converter("hk2s").convert("\n".join(some)).split("\n"), strict=True)
    return re.compile(f"[{''.join(old for old, new in pairs if old != new and not old.encode('gb2312', 'ignore'))}]")


def converted(words: str) -> str:
    """The words in simplified characters, whether they hold telltale characters or not; as many characters."""
    made = _length_kept("hk2s", words)
    if "著" in words and "着" not in words:  # as in Taiwan, where 着 is written 著, like that of 著名
        made = "".join(
            new if old == "著" else other
            for old, new, other in zip(words, _length_kept("tw2s", words), made, strict=True)
        )
    return made.translate(CORNERS)


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
