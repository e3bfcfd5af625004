"""Keywords and profile of a speech."""

from __future__ import annotations

import re
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.enrich import PROFILES
from tasks.enrich.keywords import KEYWORDS, keyword_rows
from tasks.enrich.profiles import WINDOW, formulaic_characters, profile_row, type_token_ratio
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tasks.enrich.weights import fitted
from tasks.language.lexicon import alternation, terms
from tests.enrich.speeches import speech_of_text
from tests.support.core import document, process

TEXT = "垃圾分类是大事。各小区要抓垃圾分类，抓垃圾清运。\n要高度重视垃圾分类。"


def test_keywords_are_ranked_by_weight() -> None:
    speech = speech_of_text(TEXT)
    rows = keyword_rows(speech, tokenize(speech))
    assert rows[0]["term"] == "垃圾分类"
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["weight"] for row in rows] == sorted((row["weight"] for row in rows), reverse=True)
    assert len(rows) <= KEYWORDS


def test_keywords_weigh_as_jieba_does() -> None:
    from jieba.analyse import TFIDF

    speech = speech_of_text("垃圾。垃圾。水库。")
    weights = {row["term"]: row["weight"] for row in keyword_rows(speech, tokenize(speech))}
    expected = dict(TFIDF().extract_tags("垃圾。垃圾。水库。", withWeight=True))
    assert weights == pytest.approx(expected)


def test_keywords_weigh_by_the_frequencies_they_are_given() -> None:
    speech = speech_of_text("工作。工作。水库。堤坝。")
    weights = fitted("0123456789abcdef", speeches=99, users={"工作": 99, "堤坝": 9})
    rows = keyword_rows(speech, tokenize(speech), weights)
    assert [(row["term"], row["rank"], row["idf"]) for row in rows] == [
        ("水库", 1, "0123456789abcdef"),
        ("堤坝", 2, "0123456789abcdef"),
    ]  # what all say sets nobody apart
    assert [row["weight"] for row in rows] == pytest.approx([log(100 / 2) / 4, log(100 / 10) / 4])


def test_without_a_model_jieba_weighs() -> None:
    speech = speech_of_text("水库。")
    assert [row["idf"] for row in keyword_rows(speech, tokenize(speech))] == ["jieba"]


def test_no_keywords_without_words() -> None:
    speech = speech_of_text("。")
    assert keyword_rows(speech, tokenize(speech)) == []


def test_a_profile_has_every_declared_column() -> None:
    speech = speech_of_text(TEXT)
    actions = [
        {"exhortation": True, "deadline_text": None, "target": None},
        {"exhortation": False, "deadline_text": "月底前", "target": None},
    ]
    row = profile_row(speech, tokenize(speech).words, actions, [Mention("redaction", 0, 1)])
    assert set(row) == set(PROFILES.column_names)
    assert (row["paragraphs"], row["sentences"], row["actions"]) == (2, 3, 2)
    assert (row["exhortation_share"], row["quantified_share"]) == (0.5, 0.5)
    assert row["characters"] == len(TEXT) - 1
    assert row["redaction_density"] == pytest.approx(1000 / (len(TEXT) - 1))


def test_a_speech_without_actions_has_no_shares() -> None:
    speech = speech_of_text("")
    row = profile_row(speech, [], [], [])
    assert row["exhortation_share"] is None
    assert {
        row[name]
        for name in ("sentence_mean", "sentence_p90", "type_token_ratio", "formulaic_share", "redaction_density")
    } == {None}


def test_the_ratio_of_types_does_not_fall_with_length() -> None:
    window = [str(number % 50) for number in range(WINDOW)]
    assert type_token_ratio(window) == type_token_ratio(window * 7) == 0.5
    assert type_token_ratio(["甲", "乙", "甲", "乙"]) == 0.5


def test_set_phrases_count_once_each() -> None:
    assert formulaic_characters("高度重视，狠抓落实。修一座桥。") == 8


@given(st.lists(st.sampled_from(["高", "。", *terms("formulations")[::5]]), max_size=8).map("".join), st.integers(0, 3))
def test_the_longest_phrase_counts_as_the_plain_pattern_has_it(text: str, cut: int) -> None:
    plain = re.compile(alternation(terms("formulations")))
    assert formulaic_characters(text[cut:]) == sum(map(len, plain.findall(text[cut:])))


def test_every_figure_of_a_small_speech_counted_by_hand() -> None:
    text = (
        "在全县防汛工作会议上的讲话\n\n同志们：\n\n一、提高认识。要高度重视防汛工作。\n\n"
        "二、抓好落实。县水利局要在5月底前修好20座水库。×××县长要狠抓落实。\n"
    )
    (row,) = process(document(text))["profiles"].to_pylist()
    del row["speech_id"], row["document_id"]
    assert row == pytest.approx(
        {
            "characters": 70,
            "paragraphs": 4,
            "sentences": 7,  # of 13, 4, 7, 10, 7, 18 and 11 characters
            "tokens": 41,
            "headings": 2,
            "items": 0,
            "sentence_mean": 70 / 7,
            "sentence_p90": 18,
            "type_token_ratio": 31 / 41,
            "actions": 3,
            "exhortation_share": 1 / 3,  # 要高度重视防汛工作
            "quantified_share": 1 / 3,  # 在5月底前, 20座
            "formulaic_share": 16 / 70,  # 提高认识, 高度重视, 抓好落实, 狠抓落实
            "redaction_density": 1000 / 70,
        }
    )
