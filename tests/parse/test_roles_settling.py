"""Headings on lines of their own, the opening before them, the closing after them."""

from __future__ import annotations

from tests.support.core import document, structure

BODY = "我们要充分认识当前形势，切实增强责任感，把各项工作抓紧抓实抓好。"


def _roles(*paragraphs: str) -> list[tuple[str, str]]:
    tables = structure(document("\n".join(paragraphs)))
    roles = {row["paragraph_id"]: row["role"] for row in tables["blocks"].to_pylist()}
    return [(roles[row["paragraph_id"]], row["text"][:4]) for row in tables["paragraphs"].to_pylist()]


def test_opening_headings_and_closing() -> None:
    assert _roles(
        "在全县干部大会上的讲话",
        "同志们：",
        "下面，我讲几点意见。",
        "一、提高认识",
        BODY,
        "二、狠抓落实",
        BODY,
        "同志们，让我们携手奋进，为建设美丽家园而努力奋斗！",
    ) == [
        ("title", "在全县干"),
        ("salutation", "同志们："),
        ("opening", "下面，我"),
        ("heading", "一、提高"),
        ("body", "我们要充"),
        ("heading", "二、狠抓"),
        ("body", "我们要充"),
        ("closing", "同志们，"),
    ]


def test_a_heading_with_its_text_on_the_same_line_stays_body() -> None:
    roles = _roles("在全县干部大会上的讲话", "同志们：", "一、提高认识。" + BODY, "二、狠抓落实。" + BODY)
    assert roles[2:] == [("body", "一、提高"), ("body", "二、狠抓")]


def test_what_a_speech_begins_with_does_not_close_it() -> None:
    roles = _roles(
        "在全县干部大会上的讲话", "同志们：今天我讲三点。一、提高认识。二、真抓实干。" + BODY, "三、严肃纪律。" + BODY
    )
    assert ("closing", "同志们：") not in roles


def test_the_closing_begins_at_the_last_address_and_keeps_the_thanks() -> None:
    roles = _roles(
        "在全县干部大会上的讲话",
        "同志们：",
        "一、提高认识",
        BODY,
        "二、狠抓落实",
        BODY,
        "同志们！",
        BODY,
        "同志们！",
        "蓝图已经绘就，奋斗正当其时。",
        "谢谢大家。",
    )
    assert [role for role, _ in roles[-5:]] == ["body", "body", "closing", "closing", "closing"]


def test_a_speech_without_headings_has_no_opening() -> None:
    roles = _roles("在全县干部大会上的讲话", "同志们：", BODY, BODY, "最后，祝大家工作顺利！")
    assert "opening" not in [role for role, _ in roles]
    assert roles[-1][0] == "closing"
