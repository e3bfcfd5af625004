"""Thousands of damaged speeches: each is taken in and published, or turned away with a reason; no guarantee breaks.

A mutant that fails is named by its number: `python -m tests.faults.mutating NUMBER` writes it. Failures that were
found are kept as cases where the mended rule is tested.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from tasks.core import Tables
from tasks.ingest import SourceFile, ingest
from tasks.validate import validate
from tests.faults.mutating import mutant
from tests.support.core import merge, process

#: Mutants judged together; an error of the engine would be one of all of them.
SHARE = 125

AT = datetime(2024, 5, 1, tzinfo=UTC)


def try_mutants(first: int, count: int) -> Counter[str]:
    """Sends mutants through all stages; how many were published and rejected, of how many kinds of findings."""
    contents = {mutant(number): f"{number}.txt" for number in range(first, first + count)}
    tables = ingest([SourceFile(name, content) for content, name in contents.items()], at=AT)
    names = {row["document_id"]: row["source_uri"] for row in tables["documents"].to_pylist()}
    assert tables["documents"].num_rows + tables["rejects"].num_rows == len(contents)
    assert all(row["reason"] and row["detail"] for row in tables["rejects"].to_pylist())
    tables = merge(tables, process(tables["documents"]))
    _paragraphs_are_the_text(tables)
    judged = validate(tables, "fuzz", AT)
    grave = [row for row in judged["findings"].to_pylist() if row["severity"] == "critical"]
    assert not grave, [(names[row["document_id"]], row["expectation"], row["detail"]) for row in grave[:5]]
    assert set(judged["verdicts"]["verdict"].to_pylist()) <= {"published"}
    assert judged["verdicts"].num_rows == len(names)
    return Counter(published=len(names), rejected=tables["rejects"].num_rows, findings=judged["findings"].num_rows)


def _paragraphs_are_the_text(tables: Tables) -> None:
    """Asked here once more, of the rows alone: a judge that looks away must not hide it."""
    texts = dict.fromkeys(tables["documents"]["document_id"].to_pylist(), "")
    for row in tables["paragraphs"].to_pylist():
        texts[row["document_id"]] += row["before"] + row["text"] + row["after"]
    for row in tables["documents"].to_pylist():
        assert texts[row["document_id"]] == row["text"], row["source_uri"]


@pytest.mark.parametrize("share", range(4))
def test_five_hundred_mutants(share: int) -> None:
    done = try_mutants(share * SHARE, SHARE)
    assert done["published"] > SHARE // 2
    assert done["rejected"]


@pytest.mark.long
@pytest.mark.parametrize("share", range(4, 160))
def test_twenty_thousand_mutants(share: int) -> None:
    print(try_mutants(share * SHARE, SHARE))
