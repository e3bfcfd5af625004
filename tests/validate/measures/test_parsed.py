"""Front matter is made of the speech's words: what counts as standing there."""

import pytest

from tasks.validate.measures.parsed import put_together

LINES = "云溪县人民政府文件\n在秋季造林\n分享到：微博\n动员会上的讲话\n各位代表，\n同志们：\n开会。"


@pytest.mark.parametrize(
    "words",
    [
        "在秋季造林动员会上的讲话",  # a page's bar stands between the two halves of the title
        "各位代表，同志们：",
        "各位代表,同志们:",  # full-width forms count as plain ones
        "文件在秋季造林",  # begins within a line
        "各位代表，同志",  # ends within a line
    ],
)
def test_words_put_together_from_lines_in_order(words: str) -> None:
    assert put_together(LINES, words)


@pytest.mark.parametrize(
    "words",
    [
        "动员会上的讲话在秋季造林",  # not in this order
        "在秋季造林总结会上的讲话",  # a word that is not there
        "在石桥镇秋收会上的讲话",
        "",
    ],
)
def test_words_that_no_lines_make_up(words: str) -> None:
    assert not put_together(LINES, words)


def test_an_earlier_line_that_ends_like_the_words_begin_does_not_hide_them() -> None:
    text = "发表题为《守望相助，\n共创中蒙关系》的演讲，说中蒙关系\n发展很快\n中蒙关系发展\n新时代\n——在蒙古国的演讲"
    assert put_together(text, "中蒙关系发展新时代")


def test_marks_of_markdown_are_no_words() -> None:
    assert put_together("情况是复杂的\n\n# 在文艺座谈会上的讲话", "情况是复杂的在文艺座谈会上的讲话")


def test_a_remark_in_brackets_may_be_left_out() -> None:
    assert put_together("习近平同师生代表座谈时的讲话 (全文)\n做好老师", "习近平同师生代表座谈时的讲话 做好老师")
