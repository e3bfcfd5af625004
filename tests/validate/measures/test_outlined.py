"""The outline's numbers: what follows what, and which breaks a defect excuses."""

from __future__ import annotations

import pytest

from tasks.core import Row, tables_of
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.measures.outlined import holds_words, level_jumps, marker_family, measure_outline
from tests.validate.handmade import document, rows_of

WIDTH = 10


def nodes(*given: tuple[str, int | None, int, str | None]) -> list[Row]:
    """Nodes of (marker, number, level, parent's place); item when the marker is written in brackets […]."""
    return [
        {
            "node_id": f"n{place}",
            "parent_id": None if parent is None else f"n{parent}",
            "kind": "item" if marker.startswith("[") else "heading",
            "level": level,
            "marker": marker.strip("[]"),
            "number": number,
            "title": "",
            "start": place * WIDTH,
            "end": (place + 1) * WIDTH,
        }
        for place, (marker, number, level, parent) in enumerate(given)
    ]


def faults(given: list[Row], *defects: Row) -> list[str]:
    """The measures that an outline breaks."""
    batch = Batch(tables_of(rows_of(document())))
    ledger = Ledger(batch)
    speech = {**batch.speeches.to_pylist()[0], "start": 0, "end": len(given) * WIDTH}
    text = "".join(node["marker"].ljust(WIDTH, "。") for node in given)
    measure_outline(speech, given, defects, {speech["document_id"]: text}, ledger)
    return sorted(ledger.counts)


def defect(kind: str, start: int) -> Row:
    return {"kind": kind, "start": start, "end": start + 1}


@pytest.mark.parametrize(
    "series",
    [
        [("一、", 1), ("二、", 2), ("三、", 3)],
        [("一、", 1), ("二．", 2)],
        [("首先，", 1), ("第二，", 2), ("第三，", 3)],
        [("[一是]", 1), ("二是", 2), ("三是", 3)],
        [("一、", 1), ("二、", 2), ("一、", 1), ("二、", 2)],  # talks of two days in one text
        [("", None), ("一、", 1), ("", None), ("二、", 2)],
        [("[一是]", 1), ("[三是]", 3)],  # run-in items are not judged
    ],
)
def test_numbers_that_follow(series: list[tuple[str, int | None]]) -> None:
    assert faults(nodes(*((marker, number, 1, None) for marker, number in series))) == []


@pytest.mark.parametrize(
    "series",
    [
        [("一、", 1), ("三、", 3)],
        [("二、", 2), ("三、", 3)],
        [("一、", 1), ("二、", 2), ("二、", 2)],
        [("一、", 1), ("一、", 1)],
        [("一、", 1), ("二、", 2), ("1.", 1), ("3.", 3)],
    ],
)
def test_numbers_that_do_not_follow_need_a_defect(series: list[tuple[str, int]]) -> None:
    given = nodes(*((marker, number, 1, None) for marker, number in series))
    assert faults(given) == ["heading_sequence_ok"]
    everywhere = [defect("missing_number", node["start"]) for node in given]
    assert faults(given, *everywhere) == []


def test_a_defect_elsewhere_excuses_nothing() -> None:
    given = nodes(("一、", 1, 1, None), ("二、", 2, 1, None), ("三、", 3, 1, None), ("五、", 5, 1, None))
    assert faults(given, defect("missing_number", 2)) == ["heading_sequence_ok"]
    assert faults(given, defect("unclosed_quotation", 31)) == ["heading_sequence_ok"]
    assert faults(given, defect("missing_number", 31)) == []


def test_a_skipped_level_needs_a_defect() -> None:
    given = nodes(("一、", 1, 1, None), ("1.", 1, 3, 0), ("二、", 2, 1, None))
    given[0]["end"] = given[1]["end"]
    assert level_jumps(given) == [(given[0], given[1])]
    assert faults(given) == ["jumps_reported"]
    assert faults(given, defect("level_jump", 11)) == []


def test_an_outline_has_one_root_its_speech() -> None:
    parent, child = nodes(("一、", 1, 1, None), ("（一）", 1, 2, 0))
    parent["end"] = child["end"]
    assert faults([parent, child]) == []
    assert "outline_rooted" in faults([parent, {**child, "parent_id": None}])
    assert "outline_rooted" in faults([{**parent, "parent_id": "n1"}, child])
    assert "outline_rooted" in faults([parent, {**child, "parent_id": "elsewhere"}])


def test_a_child_lies_inside_its_parent_on_a_level_below() -> None:
    child, parent = nodes(("一、", 1, 1, None), ("（一）", 1, 2, 0))[::-1]
    assert faults([parent, child]) == ["nesting_ok"]
    assert faults([{**parent, "end": 20}, child]) == []
    assert faults([{**parent, "end": 20}, {**child, "level": 1}]) == ["nesting_ok"]


@pytest.mark.parametrize(
    ("marker", "family"),
    [
        ("一、", "一"),
        ("十二．", "一"),
        ("（三）", "(一)"),
        ("(四)", "(一)"),
        ("3.", "0"),
        ("３．", "0"),
        ("③", "①"),
        ("第一，", "第一"),
        ("一是", "一是"),
        ("首先，", None),
        ("", None),
    ],
)
def test_the_family_of_a_marker(marker: str, family: str | None) -> None:
    assert marker_family(marker) == family


def test_words_stand_there_whatever_the_blanks_and_widths() -> None:
    assert holds_words("压实\n　责任，抓好落实", "压实责任,抓好")
    assert not holds_words("压实责任", "压紧责任")
