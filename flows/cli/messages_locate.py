"""What `jianghua locate` says, in English and Chinese: part of `flows.cli.messages`."""

from __future__ import annotations

LOCATE: dict[str, tuple[str, str]] = {
    "locate.line": ("line {line}, column {column}", "第 {line} 行第 {column} 字"),
    "locate.paragraph": ("paragraph {paragraph}", "第 {paragraph} 段"),
    "locate.page": ("page {page}", "第 {page} 页"),
    "locate.no_identifier": (
        "{what} is no identifier: one is like 9f86d081884c7d65.p120, a range like 9f86d081884c7d65:120-140",
        "{what} 不是编号：编号形如 9f86d081884c7d65.p120，范围形如 9f86d081884c7d65:120-140",
    ),
    "locate.no_document": (
        "no document {what} counts in this store; `jianghua status` tells what it holds",
        "数据仓库中没有有效的文档 {what}；可用 jianghua status 查看概况",
    ),
    "locate.no_row": (
        "there is no row {what}; its document may have been made anew by other rules: `jianghua show` names its rows",
        "没有 {what} 这一行；文档可能已按新规则重新处理，可用 jianghua show 查看",
    ),
    "locate.no_range": (
        "{what} is no range of the document, which has {size} characters",
        "{what} 不在文档范围内，文档共 {size} 字",
    ),
    "locate.read": ("{kind}, read by {reader}, SHA-256 {hash}", "{kind}，读取器 {reader}，SHA-256 {hash}"),
    "locate.held": (
        "The document is held back: jianghua quarantine says why.",
        "文档已被隔离，原因见 jianghua quarantine。",
    ),
}
