"""What document libraries print around a text, and sentences that only hold their words."""

from __future__ import annotations

import pytest

from tasks.language.chrome import frame_role
from tasks.language.libraries import is_library_line


@pytest.mark.parametrize(
    "line",
    [
        "2023年春耕动员大会讲话_第3页",
        "第 2 页 / 共 9 页",
        "已阅读3页，还剩4页未读，继续免费阅读",
        "版权说明：本文档由用户提供并上传，收益归属内容提供方",
        "《在全县春耕大会上的讲话.doc》由会员分享，可在线阅读",
        "（未完，全文共3120字，当前显示480字）",
        "上传人:青山 文档编号:12345 上传时间:2020-01-02",
        "1. 1、下载文档前请自行甄别文档内容的完整性。",
        "在全县春耕大会上的讲话 - 青山文库",
        "春耕动员讲话-8篇(第2/3页)",
    ],
)
def test_are_chrome(line: str) -> None:
    assert is_library_line(line)
    assert frame_role(line) == "chrome"


@pytest.mark.parametrize("line", ["内容预览：", "下载本文档", "【文档简介】", "继续免费阅读"])
def test_labels_of_a_preview_are_chrome(line: str) -> None:
    assert frame_role(line) == "chrome"


@pytest.mark.parametrize(
    "line",
    [
        "各单位要把第3页的任务清单对照一遍。",
        "要建好农家书屋和电子文库，丰富群众文化生活",
        "规划全文共8章",
        "一、整理文档，做好归档工作",
    ],
)
def test_sentences_with_their_words_are_the_speech(line: str) -> None:
    assert not is_library_line(line)
    assert frame_role(line) is None
