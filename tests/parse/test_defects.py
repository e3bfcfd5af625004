"""Faults of a speech's frame, each with a sentence that explains it."""

from __future__ import annotations

from tests.support.core import document, structure


def _faults(text: str) -> list[tuple[str, str]]:
    """(kind, the words it lies on) of every fault of the first speech's frame."""
    tables = structure(document(text))
    return [(row["kind"], text[row["start"] : row["end"]]) for row in tables["defects"].to_pylist()]


BODY = "今天召开这次会议，主要任务是安排部署下一步工作，各单位要认真抓好落实。\n"


def test_a_letterhead_that_contradicts_the_date_line() -> None:
    text = f"****人民政府办公室二○一二年四月十八日\n在全市卫生工作会议上的讲话\n（2024年4月17日）\n{BODY}"
    assert ("date_conflict", "****人民政府办公室二○一二年四月十八日") in _faults(text)


def test_a_divider_that_repeats_the_title() -> None:
    text = f"第二篇：在全市教育大会上的讲话\n在全市教育暨科技大会上的讲话\n同志们：\n{BODY}"
    assert ("duplicate_title", "第二篇：在全市教育大会上的讲话") in _faults(text)


def test_a_salutation_on_the_titles_line() -> None:
    text = f"县长在全县防汛工作会议上的讲话同志们：\n{BODY}"
    assert ("glued_salutation", "县长在全县防汛工作会议上的讲话同志们：") in _faults(text)


def test_a_salutation_within_the_first_sentence() -> None:
    words = "同志们，今天主要讲三个问题。"
    assert ("glued_salutation", words) in _faults(f"在全县防汛工作会议上的讲话\n{words}\n{BODY}")


def test_a_torn_sentence_is_quoted_without_raw_line_breaks() -> None:
    tables = structure(document(f"在座谈会上的讲话\n同志们：\n我们贯彻\n自然保护法\n，根据\n水法\n的规定办事。{BODY}"))
    details = [row["detail"] for row in tables["defects"].to_pylist() if row["kind"] == "hard_wrap"]
    assert details
    assert not any("\n" in detail for detail in details)
    assert any("⏎" in detail for detail in details)


def test_a_speech_without_a_salutation_among_others_that_have_one() -> None:
    def speech(number: str, salutation: str) -> str:
        return (
            f"第{number}篇：在全市第{number}次会议上的讲话\n{salutation}{BODY}一、提高认识\n{BODY}二、狠抓落实\n{BODY}"
        )

    text = speech("一", "同志们：\n") + speech("二", "同志们：\n") + speech("三", "")
    tables = structure(document(text))
    found = [row for row in tables["defects"].to_pylist() if row["kind"] == "missing_salutation"]
    assert [row["speech_id"] for row in found] == [tables["speeches"]["speech_id"][2].as_py()]


def test_a_title_torn_over_lines() -> None:
    kinds = [kind for kind, _ in _faults(f"政府工作报\n告\n（2024年4月17日）\n各位代表：\n{BODY}")]
    assert "torn_title" in kinds


def test_every_repaired_wrap_with_the_words_around_it() -> None:
    lines = [
        "今天召开这次会议，主要任务是总结去年工作，安排今年任务，动员全县上下振奋精神、扎实工作，为实现全年目标开展专",
        "项行动，确保各项工作落到实处。",
    ]
    text = "在全县干部大会上的讲话\n同志们：\n" + "\n".join(lines) + "\n" + BODY
    tables = structure(document(text))
    wraps = [row for row in tables["defects"].to_pylist() if row["kind"] == "hard_wrap"]
    assert [text[row["start"] : row["end"]] for row in wraps] == ["\n"]
    assert "开展专" in wraps[0]["detail"]
    assert "项行动" in wraps[0]["detail"]


def test_a_clean_speech_has_no_fault() -> None:
    text = f"在全县干部大会上的讲话\n（2024年4月17日）\n同志们：\n{BODY}一、提高认识\n{BODY}二、狠抓落实\n{BODY}"
    assert _faults(text) == []
