"""Quantities of a speech: numbers in every script with their units, ranges, bounds and rates."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.enrich.quantities.roles import role_in
from tasks.enrich.quantities.scan import Quantity, read_quantities
from tasks.enrich.sections import Sections
from tasks.enrich.speech import Mention, Speech


def find_quantities(speech: Speech, dates: Sequence[Mention], sections: Sections) -> list[Mention]:
    """The quantities of a speech in order; none overlaps another or one of `dates`.

    `value` and `value_max` are in plain units (3.26亿元 is 326000000 元); null where the number is masked
    or indefinite (几百万).
    """
    settled = sorted(dates, key=lambda date: (date.start, date.end))
    return [
        Mention(
            "quantity", one.start, one.end, value=one.value, value_max=one.value_max, unit=one.unit,
            comparator=one.comparator, role=role_in(sections.at(one.start), one.role, speech.text, one.start),
        )
        for one in read_quantities(speech.text, settled)
    ]  # fmt: skip


__all__ = ["Quantity", "find_quantities", "read_quantities"]
