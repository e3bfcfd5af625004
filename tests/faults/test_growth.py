"""Time grows with the text: no pattern, stack or table makes twice the text cost much more than twice the time."""

from __future__ import annotations

from math import log
from time import process_time

import pytest

from tasks.enrich import enrich
from tasks.validate import validate
from tests.faults.texts import REJECTED, TEXTS
from tests.support.core import AT, document, merge, structure

#: Seconds may grow with this power of the size. 1 is linear; sorting and a cache that overflows cost a little.
EXPONENT = 1.2

#: Characters of the shorter text; the longer one has `FACTOR` times as many. Short enough for a test, long enough
#: that what is quadratic is seen: at 16 times the size a quadratic part of one in ten already dominates.
SIZE, FACTOR = 12_000, 16

#: Time that does not count: below it a measurement tells of the machine, not of the text.
_FLOOR = 0.1

#: Texts that are tried by every run of the tests; each has made a program of this kind stumble somewhere.
QUICK = (
    "one line without an end", "one line of clauses", "a million enumerators", "counted lines", "yishi",
    "brackets ten thousand deep", "marks of other widths",
    "digits and points", "redactions", "loops", "hard wraps", "book titles that differ",
    "headings that begin anew",
)  # fmt: skip


def seconds(text: str) -> float:
    """Processor time of segment, parse, enrich and validate; what the texts of a stage provoke is no exception."""
    documents = document(text)
    began = process_time()
    tables = structure(documents)
    tables = merge(tables, enrich(tables))
    validate(tables, "growth", AT)
    took = process_time() - began
    found = tables["findings"].to_pylist()
    assert not found, found[0]
    return took


def exponent(name: str, size: int) -> float:
    """The power of its size with which a text's time grows; measured again when the machine may have been at fault."""
    found = []
    for _ in range(3):
        short, long = (max(_FLOOR, seconds(TEXTS[name](count))) for count in (size, size * FACTOR))
        found.append(log(long / short) / log(FACTOR))
        if found[-1] <= EXPONENT:
            break
    return min(found)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    seconds("各级各部门要切实加强组织领导，确保12月底前完成整改。" * 50)  # dictionaries are loaded once a process


@pytest.mark.parametrize("name", QUICK)
def test_time_grows_with_the_text(name: str) -> None:
    assert exponent(name, SIZE) <= EXPONENT


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in TEXTS if name not in REJECTED])
def test_time_grows_with_a_long_text(name: str) -> None:
    assert exponent(name, 4 * SIZE) <= EXPONENT


@pytest.mark.long
def test_two_million_characters_of_enumerators_come_through() -> None:
    assert seconds("一、" * 1_000_000) < 120
