"""Dates of a speech: absolute, partial, relative, recurring, lengths of time, and times known by a name."""

from __future__ import annotations

from tasks.enrich.dates.found import Found
from tasks.enrich.dates.scan import read_dates
from tasks.enrich.sections import Sections
from tasks.enrich.speech import Mention, Speech


def find_dates(speech: Speech, sections: Sections) -> list[Mention]:
    """The dates of a speech in order, without overlap, resolved against its own date and the years of its sections.

    `iso` is of year, month, day or, with hh:mm, minute precision; null where the text of the
    speech does not support one.
    """
    return [
        Mention(
            "date",
            found.start,
            found.end,
            role=found.role,
            iso=found.moment,
            iso_end=found.moment_end,
            duration=found.duration,
        )
        for found in read_dates(speech.text, speech.date, sections)
    ]


__all__ = ["Found", "find_dates", "read_dates"]
