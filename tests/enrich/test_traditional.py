"""A speech in traditional characters has the rows of the same speech in simplified ones, in its own characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from opencc import OpenCC

from tasks.enrich.tokens.engine import engine
from tests.enrich.alike import assert_alike, assert_quoted
from tests.support.core import document, process

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("standard", ["s2t", "s2hk", "s2tw"])
@pytest.mark.parametrize("name", ["动员会讲话.txt", "政府工作报告.txt", "乡村振兴推进会讲话.md"])
def test_rows_are_those_of_the_simplified_text(name: str, standard: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    traditional = OpenCC(standard).convert(text)
    assert len(traditional) == len(text)
    assert traditional != text
    one, other = process(document(text)), process(document(traditional))
    assert_alike(other, one)
    assert_quoted(other, traditional)


def test_tokens_are_those_of_the_words_as_they_are_written() -> None:
    text = "在全縣會議上的講話\n\n同志們：\n\n縣農業局要抓緊落實各項任務。\n"
    found = process(document(text))["tokens"].to_pylist()
    sentence = "縣農業局要抓緊落實各項任務。"
    assert next(row["text"] for row in found if "".join(row["text"]) == sentence) == engine().coded(sentence)[0]


def test_what_a_row_quotes_is_in_the_characters_of_the_source() -> None:
    text = (
        "在全縣防汛工作會議上的講話\n\n（2023年6月1日）\n\n同志們：\n\n"
        "一、壓實責任\n\n縣水務局會同各鄉鎮政府，6月底前要完成隱患排查。實行「縣級吹哨、鄉鎮報到」機制。\n"
    )
    made = process(document(text))
    [front] = made["front_matter"].to_pylist()
    assert (front["title"], front["date"], front["salutation"]) == (
        "在全縣防汛工作會議上的講話",
        "2023-06-01",
        "同志們：",
    )
    [heading] = [row for row in made["outline"].to_pylist() if row["kind"] == "heading"]
    assert (heading["marker"], heading["title"]) == ("一、", "壓實責任")
    [action] = [row for row in made["actions"].to_pylist() if row["deadline_text"]]
    assert (action["responsible"], action["cooperating"]) == (["縣水務局"], ["各鄉鎮政府"])
    assert (action["deadline_text"], action["deadline"]) == ("6月底前", "2023-06-30")
    names = {(row["text"], row["canonical"]) for row in made["mentions"].to_pylist() if row["kind"] == "body"}
    assert {("縣水務局", "县水务局"), ("各鄉鎮政府", "各乡镇政府")} <= names
    loop = next(row for row in made["mechanisms"].to_pylist() if "吹哨" in row["name"])
    assert loop["steps"] == ["縣級吹哨", "鄉鎮報到"]
