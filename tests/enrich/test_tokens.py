"""Tokens are those of jieba.posseg, with numbering and masks kept apart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.core import Row
from tasks.enrich.redactions import find_redactions
from tasks.enrich.speech import Speech
from tasks.enrich.tokens import TokenStream, token_table, tokenize, unseen
from tasks.enrich.tokens.engine import FastEngine, PlainEngine, lexicon_words
from tasks.enrich.tokens.recognise import recognise
from tests.enrich.speeches import speech_of_text

SENTENCES = (
    "各镇街要压紧压实安全生产责任，逐户建立台账，做到底数清、情况明。",
    "全县今年新开工老旧小区改造项目36个，总投资4.78亿元，同比增长12.5%。",
    "江岚市清河县将于2024年5月底前完成1.2万户改厕任务。",
    "市住建局、市城管局要会同有关部门，开展“百日会战”！",
    "把5G、AI、GDP、T恤和B超写在一句里，再加上C++、#号与a_b.c@d.e。",
    "时間紧、任務重，繁體字與简体字並存；琅琊榜上，頔、堃、㙦、𠮷都是生僻字。",
    "第一产业增加值1，234.5万元，占比7-8%，较上年+0.3个百分点。",
    "  空格\t制表\u3000全角空格\r\n换行 nbsp\xa0零宽\u200b结束",
    "",
)

#: Characters that meet at the seams of the two engines: words, digits, signs, rare and odd characters.
ALPHABET = (
    "一二十百年月市县委的了和是要在中国人民工作发展责任落实会议.。，、%％-—_+#&@"
    "0123456789aXzＡ１ 　\n\r○〇×*龥龦㐀𠮷é“”"
)


@pytest.fixture(scope="module")
def engines() -> tuple[FastEngine, PlainEngine]:
    return FastEngine(), PlainEngine()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_both_engines_agree(engines: tuple[FastEngine, PlainEngine], sentence: str) -> None:
    fast, plain = engines
    assert fast(sentence) == plain(sentence)


def test_both_engines_agree_on_anything(engines: tuple[FastEngine, PlainEngine]) -> None:
    fast, plain = engines

    @settings(max_examples=300, deadline=None)
    @given(st.text(st.sampled_from(ALPHABET), max_size=25) | st.text(max_size=12))
    def agree(text: str) -> None:
        assert fast(text) == plain(text)

    agree()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5), min_size=1, max_size=8))
def test_the_quick_search_finds_the_path_of_posseg(run: str) -> None:
    from jieba import posseg

    pairs = list(posseg.dt._POSTokenizer__cut_detail(run))
    assert recognise(run) == (tuple(p.word for p in pairs), tuple(p.flag for p in pairs))


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("國産経濟發展業務的是在了一要把不㙦𠮷頔"), min_size=1, max_size=8))
def test_characters_that_the_model_has_never_seen_are_searched_as_posseg_does(run: str) -> None:
    from jieba import posseg
    from jieba.posseg.viterbi import viterbi

    path = viterbi(run, posseg.char_state_tab_P, posseg.start_P, posseg.trans_P, posseg.emit_P)[1]
    assert unseen.best_path(run) == path


def test_both_engines_agree_on_a_corpus(engines: tuple[FastEngine, PlainEngine]) -> None:
    """Every fiftieth line of the texts in the folder that JIANGHUA_CORPUS names; the sentences above without it."""
    folder = os.environ.get("JIANGHUA_CORPUS")
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file()) if folder else []
    lines = [line for path in files for line in path.read_text("utf-8", "replace").splitlines()[::50]]
    fast, plain = engines
    for line in lines or SENTENCES:
        assert fast(line) == plain(line)


def test_words_make_up_the_text_and_have_tags(engines: tuple[FastEngine, PlainEngine]) -> None:
    fast, _ = engines
    for sentence in SENTENCES:
        words, tags = fast(sentence)
        assert "".join(words) == sentence
        assert len(words) == len(tags)


def test_every_lexicon_word_is_one_token_with_its_tag_in_both_engines(engines: tuple[FastEngine, PlainEngine]) -> None:
    known = dict(lexicon_words())
    assert {"创城办", "高度重视"} <= known.keys()
    for cut in engines:
        astray = {word: cut(word) for word, tag in known.items() if cut(word) != ([word], [tag])}
        assert not astray


def test_lexicon_words_are_whole_in_a_sentence(engines: tuple[FastEngine, PlainEngine]) -> None:
    for cut in engines:
        assert cut("由创城办牵头，要高度重视。")[0][1:2] == ["创城办"]
        assert "高度重视" in cut("由创城办牵头，要高度重视。")[0]


def test_jieba_itself_stays_as_it_is() -> None:
    import jieba

    FastEngine()
    PlainEngine()
    assert not jieba.dt.FREQ.get("创城办")


def test_a_marker_is_no_part_of_a_word() -> None:
    text = "一要完善办法。"
    (row,) = _rows(*_pair(text, "一要"))
    assert row["text"][:3] == ["一", "要", "完善"]
    assert row["pos"][:2] == ["m", "v"]


def test_a_marker_with_marks_is_taken_apart() -> None:
    (row,) = _rows(*_pair("（十一）加强领导。", "（十一）"))
    assert row["text"][:3] == ["（", "十一", "）"]


def test_a_mask_is_one_word() -> None:
    text = "×××县长到****调研。"
    speech = speech_of_text(text)
    (row,) = _rows(speech, tokenize(speech, find_redactions(speech)))
    assert row["text"][0] == "×××"
    assert "****" in row["text"]


def test_starts_lead_back_to_the_text() -> None:
    text = "全市要行动起来。各县要压实责任；务求实效！\n下面讲三点。"
    speech = speech_of_text(text)
    rows = _rows(speech, tokenize(speech))
    assert len(rows) == len(speech.sentences)
    for row in rows:
        assert [text[a : a + len(word)] for a, word in zip(row["start"], row["text"], strict=True)] == row["text"]


def test_starts_cross_a_wrap_that_was_closed_up() -> None:
    from dataclasses import replace

    from tasks.language.reading import Reading

    source = "推进环保工\n作落实。"
    speech = replace(speech_of_text("推进环保工作落实。"), reading=Reading.of(source, [(0, len(source), (6,))]))
    (row,) = _rows(speech, tokenize(speech))
    assert "工作" in row["text"]
    assert row["start"][-1] == source.index("。")


def test_a_speech_that_is_all_title_has_no_tokens() -> None:
    speech = speech_of_text("")
    assert speech.sentences == ()
    assert _rows(speech, tokenize(speech)) == []


def _pair(text: str, marker: str) -> tuple[Speech, TokenStream]:
    speech = speech_of_text(text, (marker,))
    return speech, tokenize(speech)


def _rows(speech: Speech, stream: TokenStream) -> list[Row]:
    rows: list[Row] = token_table(speech, stream).to_pylist()
    return rows


def test_without_rjieba_jieba_alone_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from tasks.enrich.tokens.engine import engine

    monkeypatch.setitem(sys.modules, "rjieba", None)
    assert isinstance(engine.__wrapped__(), PlainEngine)


def test_without_rjieba_the_rows_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from tasks.enrich.tokens.engine import engine
    from tests.support.core import document, process

    made = document("在防汛会议上的讲话\n\n一、提高认识。" + "".join(SENTENCES[:5]))
    fast = process(made)
    monkeypatch.setitem(sys.modules, "rjieba", None)
    engine.cache_clear()
    try:
        plain = process(made)
        assert isinstance(engine(), PlainEngine)
    finally:
        engine.cache_clear()
    assert all(plain[name].equals(fast[name]) for name in fast)
