"""One thing damaged at a time: the expectation that catches it, how grave it is, and that only its document is held.

All damaged documents lie in one batch, with good ones around them, so that a judgement that spills over shows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from tasks.core import Row, Rows, Tables, tables_of
from tasks.identity import row_id
from tasks.validate import validate
from tests.validate.handmade import AT, document, rows_of


class Damage(NamedTuple):
    """What is done to a document, and what must come of it."""

    name: str
    do: Callable[[Rows], object]
    expectation: str
    severity: str = "critical"


def change(table: str, index: int = 0, **values: object) -> Callable[[Rows], object]:
    """Set columns of one row of a table."""
    return lambda rows: rows[table][index].update(values)


def shift(table: str, index: int, column: str, by: int) -> Callable[[Rows], object]:
    """Move a number of one row."""

    def do(rows: Rows) -> None:
        rows[table][index][column] += by

    return do


def drop(table: str, index: int) -> Callable[[Rows], object]:
    return lambda rows: rows[table].pop(index)


def borrow(table: str, index: int, column: str, other: str, row: int, key: str = "") -> Callable[[Rows], object]:
    """Let a row name what another row is."""

    def do(rows: Rows) -> None:
        rows[table][index][column] = rows[other][row][key or column]

    return do


def double(table: str, index: int = 0) -> Callable[[Rows], object]:
    return lambda rows: rows[table].append(dict(rows[table][index]))


def mention(kind: str, words: str, **values: object) -> Callable[[Rows], object]:
    """One mention more, of words of the first speech."""

    def do(rows: Rows) -> None:
        first, sentence = rows["speeches"][0], next(row for row in rows["sentences"] if words in row["text"])
        start = sentence["start"] + sentence["text"].index(words)
        mention_id = row_id(first["document_id"], kind, start, start + len(words))
        keys = {name: first[name] for name in ("speech_id", "document_id")}
        place = {"start": start, "end": start + len(words), "sentence_id": sentence["sentence_id"]}
        rows["mentions"].append({**keys, **place, "mention_id": mention_id, "kind": kind, "text": words, **values})

    return do


def second_keyword(rows: Rows) -> None:
    rows["keywords"].insert(1, {**rows["keywords"][0], "term": "排查", "weight": 0.9, "rank": 2})


def swap_tokens(rows: Rows) -> None:
    tokens = rows["tokens"][4]["text"]
    tokens[0], tokens[1] = tokens[1], tokens[0]


def move_token(rows: Rows) -> None:
    rows["tokens"][4]["start"][1] += 1


def lose_tag(rows: Rows) -> None:
    rows["tokens"][4]["pos"].pop()


def overlap_speeches(rows: Rows) -> None:
    rows["speeches"][0]["end"] = rows["speeches"][1]["start"] + 1


def unreported_gap(rows: Rows) -> None:
    """一、 二、 三、 becomes 一、 二、 五、, in the text too: the marker still says what stands there."""
    document_row = rows["documents"][0]
    at = rows["outline"][2]["start"]
    replace_character(rows, document_row, at, "五")
    rows["outline"][2].update(marker="五、", number=5)


def replace_character(rows: Rows, document_row: Row, at: int, character: str) -> None:
    """Put another character at a place of the text and of every row that quotes it."""
    document_row["text"] = document_row["text"][:at] + character + document_row["text"][at + 1 :]
    for name in ("paragraphs", "sentences"):
        for row in rows[name]:
            row["text"] = document_row["text"][row["start"] : row["end"]]
    for row in rows["tokens"]:
        row["text"] = [
            document_row["text"][start : start + len(word)]
            for start, word in zip(row["start"], row["text"], strict=True)
        ]


def decoding_damage(rows: Rows) -> None:
    replace_character(rows, rows["documents"][0], rows["documents"][0]["text"].index("常年"), "\ufffd")


def drop_speech(rows: Rows) -> None:
    """A document in which nothing was taken for a speech."""
    rows["speeches"].clear()
    for name in ("front_matter", "outline", "tokens", "mentions", "actions", "mechanisms", "keywords", "profiles"):
        rows[name].clear()
    for name in ("paragraphs", "blocks", "sentences"):
        for row in rows[name]:
            row["speech_id"] = None


def level_jump(rows: Rows) -> None:
    above, node = rows["outline"][:2]
    node.update(level=3, parent_id=above["node_id"])
    above["end"] = node["end"]


OTHER = "0123456789abcdef"
NO_NODE, NO_PARAGRAPH = f"{OTHER}.h12", f"{OTHER}.p1"

DAMAGES = (
    # declarations
    Damage("a required value is missing", change("sentences", 3, text=None), "sentences.required_present"),
    Damage("a role that does not exist", change("blocks", 5, role="prose"), "blocks.values_admitted"),
    Damage("a kind of mention that does not exist", change("mentions", 0, kind="weather"), "mentions.values_admitted"),
    Damage("a level below one", change("outline", 1, level=0), "outline.numbers_in_range"),
    Damage("a share above one", change("profiles", 0, formulaic_share=1.2), "profiles.numbers_in_range"),
    Damage("a figure that is no number", change("keywords", 0, weight=float("nan")), "keywords.numbers_in_range"),
    Damage("a date written otherwise", change("front_matter", 0, date="2023/6/12"), "front_matter.texts_match"),
    Damage("a month that no year has", change("actions", 0, deadline="2023-13"), "actions.texts_match"),
    Damage("a row twice", double("sentences", 2), "sentences.keys_unique"),
    Damage("a mention twice", double("mentions", 2), "mentions.keys_unique"),
    Damage("an id doubled", borrow("paragraphs", 4, "paragraph_id", "paragraphs", 3), "paragraphs.keys_unique"),
    Damage("a parent that does not exist", change("outline", 2, parent_id=NO_NODE), "outline.references_resolve"),
    Damage("a lost paragraph", change("sentences", 4, paragraph_id=NO_PARAGRAPH), "sentences.references_resolve"),
    Damage("a speech that does not exist", change("actions", 0, speech_id=f"{OTHER}.s1"), "actions.references_resolve"),
    Damage("a row of another document", change("mechanisms", 0, document_id=OTHER), "mechanisms.references_resolve"),
    Damage("an id of another place", change("mentions", 3, mention_id=f"{OTHER}.q1-2"), "mentions.ids_in_place"),
    # segment
    Damage("a paragraph is missing", drop("paragraphs", 5), "coverage_ok"),
    Damage("white space is lost", change("paragraphs", 3, before=""), "coverage_ok"),
    Damage("the end of the text is lost", change("paragraphs", -1, after=""), "coverage_ok"),
    Damage("no paragraph at all", lambda r: r["paragraphs"].clear(), "coverage_ok"),
    Damage("a speech one character short", shift("speeches", -1, "end", -1), "spans_ok"),
    Damage("a speech beyond the text", shift("speeches", -1, "end", 500), "speeches_apart"),
    Damage("two speeches overlap", overlap_speeches, "speeches_apart"),
    Damage("a speech counted twice", change("speeches", 1, ordinal=1), "order_ok"),
    Damage("a paragraph out of turn", change("paragraphs", 3, ordinal=9), "order_ok"),
    Damage("a paragraph's span off by one", shift("paragraphs", 5, "start", 1), "spans_ok"),
    Damage("a paragraph's text changed", change("paragraphs", 5, text="去年全县降雨1300毫米。"), "spans_ok"),
    Damage("a paragraph that lost its speech", change("paragraphs", 5, speech_id=None), "spans_ok"),
    Damage("a sentence's span off by one", shift("sentences", 5, "end", 1), "spans_ok"),
    Damage("a negative span", change("sentences", 0, start=-3), "spans_ok"),
    Damage("a sentence is missing", drop("sentences", 5), "sentences_complete"),
    Damage("no speech was found", drop_speech, "speech_found", "warning"),
    Damage("a character lost in decoding", decoding_damage, "characters_ok", "warning"),
    # parse
    Damage("a paragraph without a role", drop("blocks", 6), "roles_ok"),
    Damage("a role on other words", shift("blocks", 6, "end", -2), "roles_ok"),
    Damage("no front matter", drop("front_matter", 0), "frame_ok"),
    Damage("an invented title", change("front_matter", 0, title="在石桥镇秋收动员会上的讲话"), "words_ok"),
    Damage("an invented date basis", change("front_matter", 0, date_basis="2024年6月12日"), "words_ok"),
    Damage("no title", change("front_matter", 0, title=None), "title_found", "info"),
    Damage("a marker that is not there", change("outline", 0, marker="（一）"), "words_ok"),
    Damage("a second root", change("outline", 1, level=2), "outline_rooted"),
    Damage("a heading under itself", borrow("outline", 1, "parent_id", "outline", 1, "node_id"), "outline_rooted"),
    Damage("a heading outside its speech", shift("outline", 2, "end", 900), "nesting_ok"),
    Damage("siblings that overlap", shift("outline", 0, "end", 20), "nesting_ok"),
    Damage("a gap in the numbers, unreported", unreported_gap, "heading_sequence_ok", "warning"),
    Damage("a number twice, unreported", change("outline", 1, number=1), "heading_sequence_ok", "warning"),
    Damage("a level skipped, unreported", level_jump, "jumps_reported", "warning"),
    Damage("a hint beyond the text", lambda r: r["hints"].append(a_hint(r, 9000)), "hints_inside"),
    Damage("a hint of no kind", lambda r: r["hints"].append(a_hint(r, 4) | {"kind": "x"}), "hints.values_admitted"),
    Damage("a defect beyond the text", lambda r: r["defects"].append(a_defect(r, 9000)), "defects_inside"),
    # enrich
    Damage("tokens swapped", swap_tokens, "tokens_ok"),
    Damage("a token elsewhere", move_token, "tokens_ok"),
    Damage("a tag too few", lose_tag, "tokens_ok"),
    Damage("evidence changed", change("actions", 0, evidence="县水务局要在6月20日前完成12座水库的排查"), "evidence_ok"),
    Damage("a mention's words changed", change("mentions", 1, text="1300毫米"), "evidence_ok"),
    Damage("a mechanism off by one", shift("mechanisms", 0, "start", 1), "evidence_ok"),
    Damage("a mention in another sentence", borrow("mentions", 1, "sentence_id", "sentences", 0), "mentions_ok"),
    Damage("a date with a unit", change("mentions", 0, unit="毫米"), "mentions.kinds_kept"),
    Damage("a body of no kind", change("mentions", 2, body_kind=None), "mentions.kinds_kept"),
    Damage("a date that is a target", change("mentions", 0, role="target"), "mentions.values_of_kind"),
    Damage("a day of no form", change("mentions", 0, iso="2023-6-12"), "mentions.texts_match"),
    Damage("a duration of no form", change("mentions", 0, duration="3年"), "mentions.texts_match"),
    Damage("a day that no month has", change("mentions", 0, iso="2023-06-31"), "dates_exist", "warning"),
    Damage("a value that is no number", change("mentions", 1, value=float("inf")), "values_ok", "warning"),
    Damage("a redaction without a mask", mention("redaction", "各乡镇", stands_for="place"), "masks_masked"),
    Damage("a redaction of nothing", mention("redaction", "各乡镇"), "mentions.kinds_kept"),
    Damage("a document without marks", mention("document", "台账", canonical="台账", document_kind="document"),
           "titles_marked"),
    Damage("an abbreviation of one", mention("abbreviation", "整改", canonical="整改", parts=["整改"]), "parts_said"),
    Damage("an invented part", mention("abbreviation", "整改", canonical="整改", parts=["整改", "问责"]), "parts_said"),
    Damage("an invented step", change("mechanisms", 0, steps=["排查", "问责"]), "steps_said"),
    Damage("a keyword out of turn", change("keywords", 0, rank=2), "keywords_ranked"),
    Damage("a keyword heavier than the first", second_keyword, "keywords_ranked"),
    Damage("a range without a beginning", change("mentions", 1, value=None, value_max=5.0), "values_ok", "warning"),
    Damage("a range turned round", change("mentions", 1, value_max=3.0), "values_ok", "warning"),
    Damage("dates turned round", change("mentions", 0, iso_end="2023-05"), "values_ok", "warning"),
    Damage("an invented body", change("actions", 0, responsible=["县教育局"]), "register_ok"),
    Damage("a deadline in no words", change("actions", 0, deadline_text=None), "register_ok"),
    Damage("nobody carried on", change("actions", 0, responsible=[], responsible_carried=True), "register_ok"),
    Damage("an exhortation with a deadline", change("actions", 0, exhortation=True), "register_ok"),
    Damage("a profile that miscounts", change("profiles", 0, actions=7), "profiles_ok"),
    Damage("no profile", drop("profiles", 0), "profiles_ok"),
    Damage("a date in 2999", change("mentions", 0, iso="2999-06-12"), "dates_plausible", "warning"),
    Damage("a speech of 1840", change("front_matter", 0, date="1840-06-12"), "dates_plausible", "warning"),
    Damage("an early deadline", change("actions", 0, deadline="2023-05-31"), "deadlines_after_speech", "warning"),
)  # fmt: skip


def a_defect(rows: Rows, start: int) -> Row:
    keys = {name: rows["speeches"][0][name] for name in ("speech_id", "document_id")}
    return {**keys, "kind": "missing_number", "start": start, "end": start + 1, "detail": "三、 is missing"}


def a_hint(rows: Rows, start: int) -> Row:
    key = rows["documents"][0]["document_id"]
    return {"document_id": key, "ordinal": 1, "kind": "bold", "value": "", "start": start, "end": start + 1}


class Judged(NamedTuple):
    findings: dict[str, list[Row]]
    verdicts: dict[str, str]
    tables: Tables


@pytest.fixture(scope="module")
def damaged() -> dict[str, str]:
    """The document of each damage, by its name."""
    return {
        damage.name: made["documents"][0]["document_id"] for damage, made in zip(DAMAGES, _documents(), strict=False)
    }


@pytest.fixture(scope="module")
def judged() -> Judged:
    """A batch of all damaged documents and three good ones, judged once."""
    tables = validate(tables_of(rows_of(*_documents())), "run-1", AT)
    findings: dict[str, list[Row]] = {}
    for row in tables["findings"].to_pylist():
        findings.setdefault(row["document_id"], []).append(row)
    verdicts = {row["document_id"]: row["verdict"] for row in tables["verdicts"].to_pylist()}
    return Judged(findings, verdicts, tables)


def _documents() -> list[Rows]:
    """The damaged documents, in the order of DAMAGES, and three good ones after them."""
    made = [document(number, speeches=2) for number in range(1, len(DAMAGES) + 4)]
    for damage, rows in zip(DAMAGES, made, strict=False):
        damage.do(rows)
    return made


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_damage_is_caught(damage: Damage, damaged: dict[str, str], judged: Judged) -> None:
    findings = judged.findings.get(damaged[damage.name], [])
    caught = {row["expectation"]: row for row in findings}
    assert damage.expectation in caught, [row["detail"] for row in findings]
    assert caught[damage.expectation]["severity"] == damage.severity
    worst = {row["severity"] for row in findings}
    assert ("critical" in worst) == (damage.severity == "critical")
    held = "quarantined" if damage.severity == "critical" else "published"
    assert judged.verdicts[damaged[damage.name]] == held


def test_good_documents_beside_them_are_published(damaged: dict[str, str], judged: Judged) -> None:
    good = set(judged.verdicts) - set(damaged.values())
    assert len(good) == 3
    assert {judged.verdicts[document_id] for document_id in good} == {"published"}
    assert not good & set(judged.findings)


def test_every_finding_says_what_and_what_helps(judged: Judged) -> None:
    for rows in judged.findings.values():
        for row in rows:
            assert "Expected: " in row["detail"], row
            assert row["detail"].endswith("."), row
            if row["start"] is not None:
                assert f"at character {row['start']} (line {row['line']}): “{row['quote']}”" in row["detail"]


def test_a_finding_names_the_place(damaged: dict[str, str], judged: Judged) -> None:
    rows = judged.findings[damaged["evidence changed"]]
    row = next(row for row in rows if row["expectation"] == "evidence_ok")
    assert row["quote"] == "县水务局要在6月30日前完成12座水库的排查"
    assert row["line"] == 8
    assert row["stage"] == "enrich"
    assert row["speech_id"].startswith(row["document_id"])


def test_flags_of_quality_agree_with_the_findings(damaged: dict[str, str], judged: Judged) -> None:
    quality = judged.tables["quality"].to_pylist()
    for name, flag in (("tokens swapped", "tokens_ok"), ("a gap in the numbers, unreported", "heading_sequence_ok"),
                       ("a row twice", "references_ok"), ("two speeches overlap", "speeches_apart")):  # fmt: skip
        own = [row for row in quality if row["document_id"] == damaged[name]]
        assert not all(row[flag] for row in own), name
        assert all(row["evidence_ok"] for row in own), name
