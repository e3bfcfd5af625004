"""The workbook for the office: the register of tasks (督办台账) first, then what surrounds it.

Every row quotes its evidence and ends with the identifier that leads back to the source. A deadline
whose day is known is a date that sorts and filters; one of lower precision stays text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import ceil
from pathlib import Path, PurePath
from typing import Any, NamedTuple
from unicodedata import east_asian_width

import pyarrow as pa
import xlsxwriter

from tasks.core import Row, rows_by
from tasks.export.files import replacing

#: What one cell of a workbook can hold (the format's own limit).
CELL_LIMIT = 32_767
#: Height of one line of the sheets' font, and the greatest that a row may have (the format's own), in points.
LINE_HEIGHT = 14.5
ROW_LIMIT = 409.0


class Field(NamedTuple):
    """A column of a sheet: its header, its width in characters, and where the value comes from."""

    header: str
    width: float
    value: Callable[[Row], Any]


def write_workbook(visible: Callable[[str], pa.Table], path: Path) -> None:
    """Write the workbook to `path`; `visible(table)` gives the published rows of a table."""
    context = _Context(visible)
    with replacing(path) as partial:
        book = xlsxwriter.Workbook(str(partial), {"strings_to_formulas": False, "strings_to_urls": False})
        styles = _Styles(book)
        for name, fields, rows in context.sheets():
            _write_sheet(book.add_worksheet(name), styles, fields, rows)
        book.close()


class _Styles:
    def __init__(self, book: Any):
        base = {"font_name": "宋体", "font_size": 10.5, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
        self.header = book.add_format(
            {**base, "bold": True, "bg_color": "#DDEBF7", "align": "center", "valign": "vcenter", "text_wrap": True}
        )
        self.text = book.add_format({**base, "text_wrap": True})
        self.number = book.add_format({**base, "align": "center"})
        self.date = book.add_format({**base, "num_format": "yyyy-mm-dd", "align": "center"})


class _Context:
    """The rows of the sheets, with what a row needs to know of its speech and its heading."""

    def __init__(self, visible: Callable[[str], pa.Table]):
        self.documents = {
            row["document_id"]: row for row in visible("documents").select(["document_id", "source_uri"]).to_pylist()
        }
        self.front = {row["speech_id"]: row for row in visible("front_matter").to_pylist()}
        self.speeches = visible("speeches").to_pylist()
        self.nodes = {row["node_id"]: row for row in visible("outline").to_pylist()}
        self.actions = visible("actions").to_pylist()
        self.defects = visible("defects").to_pylist()
        self.profiles = rows_by(visible("profiles"), "speech_id")
        order = {row["speech_id"]: (self.source(row), row["ordinal"]) for row in self.speeches}
        self.actions.sort(key=lambda row: (*order[row["speech_id"]], row["start"]))
        self.speeches.sort(key=lambda row: order[row["speech_id"]])
        self.outline = sorted(self.nodes.values(), key=lambda row: (*order[row["speech_id"]], row["start"]))
        self.defects.sort(key=lambda row: (self.source(row), row["start"]))

    def source(self, row: Row) -> str:
        document = self.documents.get(row["document_id"])
        return PurePath(document["source_uri"]).name if document else ""

    def of_speech(self, name: str) -> Callable[[Row], Any]:
        return lambda row: (self.front.get(row["speech_id"]) or {}).get(name)

    def section(self, row: Row) -> str:
        """The headings that an action stands under, outermost first: 一、… › （二）…"""
        path = []
        node = self.nodes.get(row["node_id"])
        while node:
            path.append(f"{node['marker']}{node['title']}")
            node = self.nodes.get(node["parent_id"])
        return " › ".join(reversed(path))

    def sheets(self) -> list[tuple[str, tuple[Field, ...], list[Row]]]:
        tasks = [row for row in self.actions if not row["exhortation"] and not row["reported"]]
        general = [row for row in self.actions if row["exhortation"] or row["reported"]]
        register = self._register_fields()
        return [
            ("督办台账", register, tasks),
            ("一般要求", register, general),
            ("讲话一览", self._speech_fields(), self.speeches),
            ("提纲", self._outline_fields(), self.outline),
            ("文本瑕疵", self._defect_fields(), self.defects),
        ]

    def _register_fields(self) -> tuple[Field, ...]:
        return (
            Field("序号", 6, lambda row: None),
            Field(
                "责任单位", 18, lambda row: _names(row["responsible"], "（上文）" if row["responsible_carried"] else "")
            ),
            Field("配合单位", 14, lambda row: _names(row["cooperating"])),
            Field("任务内容", 48, lambda row: row["deed"]),
            Field("时限要求", 14, lambda row: row["deadline_text"]),
            Field("完成时限", 12, lambda row: _day(row["deadline"])),
            Field("目标指标", 20, lambda row: row["target"]),
            Field("语气", 8, lambda row: _FORCE.get(row["modality"], "") if row["polarity"] == "do" else "禁止"),
            Field("所在部分", 26, self.section),
            Field("原文依据", 50, lambda row: row["evidence"]),
            Field("讲话", 22, self.of_speech("title")),
            Field("讲话日期", 12, lambda row: _day(self.of_speech("date")(row))),
            Field("来源文件", 14, self.source),
            Field("编号", 16, lambda row: row["action_id"]),
        )

    def _speech_fields(self) -> tuple[Field, ...]:
        def profile(name: str) -> Callable[[Row], Any]:
            return lambda row: (self.profiles.get(row["speech_id"]) or [{}])[0].get(name)

        return (
            Field("序号", 6, lambda row: None),
            Field("标题", 48, self.of_speech("title")),
            Field("日期", 12, lambda row: _day(self.of_speech("date")(row))),
            Field("讲话人", 12, self.of_speech("speaker")),
            Field("职务", 20, self.of_speech("speaker_role")),
            Field("场合", 36, self.of_speech("occasion")),
            Field("行动", 24, self.of_speech("campaign")),
            Field("层级", 8, self.of_speech("level")),
            Field("字数", 8, profile("characters")),
            Field("督办事项", 8, profile("actions")),
            Field("来源文件", 24, self.source),
            Field("编号", 26, lambda row: row["speech_id"]),
        )

    def _outline_fields(self) -> tuple[Field, ...]:
        return (
            Field("序号", 6, lambda row: None),
            Field("讲话", 36, self.of_speech("title")),
            Field("层次", 6, lambda row: row["level"]),
            Field("提纲", 80, lambda row: "　" * (row["level"] - 1) + row["marker"] + row["title"]),
            Field("形式", 8, lambda row: "标题" if row["kind"] == "heading" else "段内"),
            Field("来源文件", 24, self.source),
            Field("编号", 28, lambda row: row["node_id"]),
        )

    def _defect_fields(self) -> tuple[Field, ...]:
        return (
            Field("序号", 6, lambda row: None),
            Field("讲话", 36, self.of_speech("title")),
            Field("类型", 20, lambda row: row["kind"]),
            Field("说明", 80, lambda row: row["detail"]),
            Field("来源文件", 24, self.source),
            Field("位置", 10, lambda row: row["start"]),
        )


_FORCE = {
    "obligation": "要求",
    "prohibition": "禁止",
    "assurance": "确保",
    "endeavour": "力争",
    "request": "希望",
    "arrangement": "安排",
    "report": "转述",
}


def _names(names: list[str] | None, note: str = "") -> str:
    return "、".join(names or []) + (note if names else "")


def _day(iso: str | None) -> date | str | None:
    """A date for a whole day; text for a month or a year."""
    if iso is not None and len(iso) == len("2024-04-17") and iso >= "1900-03-01":  # earlier ones have no serial number
        return date.fromisoformat(iso)
    return iso


def _write_sheet(sheet: Any, styles: _Styles, fields: tuple[Field, ...], rows: list[Row]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(fields) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.3, right=0.3, top=0.5, bottom=0.5)
    sheet.repeat_rows(0)
    sheet.set_row(0, 24)
    for column, field in enumerate(fields):
        sheet.set_column(column, column, field.width)
        sheet.write_string(0, column, field.header, styles.header)
    for number, row in enumerate(rows, 1):
        sheet.write_number(number, 0, number, styles.number)
        lines = 1
        for column, field in enumerate(fields[1:], 1):
            value = field.value(row)
            _write_cell(sheet, number, column, value, styles)
            if isinstance(value, str):
                lines = max(lines, _lines(value, field.width))
        sheet.set_row(number, min(lines * LINE_HEIGHT, ROW_LIMIT))


def _write_cell(sheet: Any, row: int, column: int, value: Any, styles: _Styles) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, styles.date)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, styles.number)
    elif value:
        sheet.write_string(row, column, _printable(str(value)), styles.text)
    else:
        sheet.write_blank(row, column, None, styles.text)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column; programs differ in fitting rows to wrapped text, so it is said."""
    shown = sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)
    return ceil(shown / max(width - 1, 1))


def _printable(text: str) -> str:
    """Without control characters, which the format forbids; cut to what a cell holds."""
    kept = "".join(c for c in text if c >= " " or c in "\n\t")
    return kept if len(kept) <= CELL_LIMIT else kept[: CELL_LIMIT - 1] + "…"
