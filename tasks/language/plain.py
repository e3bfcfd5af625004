"""A text as the grammars read it: simplified characters, the usual marks, plain digits.

One character answers one: what is found in the plain text is cut from the source, and `tasks.language.written` puts
words that were made of it back into the characters of the source.
"""

from __future__ import annotations

from tasks.language.marks import usual_marks
from tasks.language.traditional import converted, simplified


def plain(text: str) -> str:
    """The text in plain writing, one character for one; the same object if there is nothing to change."""
    return usual_marks(simplified(text))


def plain_words(words: str) -> str:
    """A few words in plain writing, whether they hold characters that give a traditional text away or not."""
    return usual_marks(converted(words))
