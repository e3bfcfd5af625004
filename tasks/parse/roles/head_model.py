"""What the head of a speech holds: the lines of its frame, found one by one."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.language.bylines import Byline
from tasks.language.datelines import DateLine
from tasks.language.letterheads import Letterhead
from tasks.parse.roles.title import TitleChoice, TitleLine


@dataclass
class Head:
    """The head of a speech while it is read, and when it is.

    `roles` maps indices of lines to roles; `body` is the index of the first line of the speech itself.
    `candidates` are the lines that may be the title, `title` what was chosen of them. Dates, bylines and
    letterheads come with the index of their line. `salutation` is the address as written, line by line;
    `glued_at` tells where it begins on the title's line, `inline` that it opens the first paragraph,
    `vocative` that a comma makes it part of the first sentence, `inline_title` that the title stands there too.
    """

    roles: dict[int, str] = field(default_factory=dict)
    body: int = 0
    candidates: list[TitleLine] = field(default_factory=list)
    title: TitleChoice = field(default_factory=TitleChoice)
    dates: list[tuple[int, DateLine]] = field(default_factory=list)
    bylines: list[tuple[int, Byline]] = field(default_factory=list)
    letterheads: list[tuple[int, Letterhead]] = field(default_factory=list)
    salutation: list[str] = field(default_factory=list)
    glued_at: int | None = None
    inline: bool = False
    vocative: bool = False
    inline_title: bool = False
    divider: str | None = None

    def take_date(self, index: int, date: DateLine) -> None:
        """A date line, with the speaker that may be glued to it."""
        self.dates.append((index, date))
        if date.byline:
            self.bylines.append((index, date.byline))
