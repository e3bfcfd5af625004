"""The way back from plain writing to the characters of the source."""

from tasks.language.plain import plain
from tasks.language.traditional import simplified
from tasks.language.written import Written


def test_words_are_put_back_as_they_are_written() -> None:
    source = "縣農業局要落實，\n縣農\n業局要檢查。台灣與臺灣。"
    written = Written(source, simplified(source))
    assert written.words("县农业局", 0, len(source)) == "縣農業局"
    assert written.words("县农业局要检查", 0, len(source)) == "縣農業局要檢查"
    assert written.words("农业局要检查", 9, len(source)) == "農業局要檢查"
    assert written.words("台湾", 0, len(source), near=len(source) - 5) == "台灣"
    assert written.words("台湾", 0, len(source), near=len(source)) == "臺灣"
    assert written.words("检查县", 0, len(source)) == "檢查縣"


def test_of_a_simplified_text_nothing_is_put_back() -> None:
    written = Written("县农业局", "县农业局")
    row = {"deed": "落实", "responsible": ["县农业局"], "target": None}
    assert written.row(row, ("deed", "responsible", "target"), 0, 4) is row


def test_words_are_the_same_where_only_marks_differ() -> None:
    for text, same in (("一、抓落实。", True), ("要抓落实,要“快”；", True), ("完成２０%", False), ("縣會議", False)):
        assert Written(text, plain(text)).same_words is same, text
