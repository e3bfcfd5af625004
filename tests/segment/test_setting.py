"""The width at which every line was broken."""

from random import Random

from tasks.segment.lines import split_lines
from tasks.segment.setting import settings
from tests.segment.pieces import speech
from tests.segment.test_rewrapping import wrap


def _wrapped(width: int, indent: str = "") -> str:
    paragraphs = [line for seed in range(3) for line in speech(Random(seed))]
    return "\n".join(line for p in paragraphs for line in wrap(indent + p, width, by_columns=False, hanging=False))


def test_the_width_is_that_of_the_full_lines() -> None:
    text = _wrapped(30)
    around = [setting for setting in settings(text, split_lines(text)) if setting]
    assert len(around) > 0.9 * len(split_lines(text))
    assert {setting.width for setting in around if not setting.columns} == {30}


def test_a_line_is_full_when_the_next_word_would_not_have_fitted() -> None:
    text = _wrapped(30)
    setting = next(s for s in settings(text, split_lines(text)) if s and not s.columns)
    assert setting.quite_full("字" * 30, "下一行")
    assert setting.quite_full("字" * 27, "2024年")
    assert not setting.quite_full("字" * 20 + "。", "下一段")


def test_indents_open_paragraphs_where_some_lines_have_them() -> None:
    text = _wrapped(30, "\u3000\u3000")
    assert all(setting.marked for setting in settings(text, split_lines(text)) if setting)


def test_one_paragraph_a_line_is_no_setting() -> None:
    text = "\n".join(line for seed in range(5) for line in speech(Random(seed)))
    assert not any(settings(text, split_lines(text)))


def test_a_numbered_table_of_titles_is_no_setting() -> None:
    titles = [
        f"{number}、在全县{what}会议上的讲话"
        for number, what in zip("一二三四五六七八", "农林水电教卫工交", strict=True)
    ]
    text = "目录\n" + "\n".join(titles) + "\n" + titles[0] + "\n县长 张某某\n各位老师、同志们：\n"
    assert not any(settings(text, split_lines(text)))


def test_a_list_of_titles_is_no_setting() -> None:
    text = "\n".join(f"在某某县第{k}次工作会议上的讲话" for k in range(10, 60))
    assert not any(settings(text, split_lines(text)))


def test_headings_that_stand_close_do_not_hide_the_width_of_the_lines_between_them() -> None:
    prose = "今天召开全县水利建设动员会，主要任务是总结去冬今春的工作，分析当前面临的形势，动员全县上下立即行动。" * 8
    short = "各乡镇要组织群众对辖区内的渠道普遍清淤一遍，清淤长度不少于320公里。"
    written = [prose]
    for number in "一二三四五六七八":
        written += [f"（{number}）抓好清淤", short]
    text = "".join(f"{line}\n" for paragraph in written for line in wrapped("\u3000\u3000" + paragraph, 28))
    lines = split_lines(text)
    assert all(settings(text, lines))


def wrapped(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]
