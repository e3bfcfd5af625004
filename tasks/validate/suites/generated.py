"""The expectations that follow from the declarations in `schemas/`: one for each table and kind of rule."""

from __future__ import annotations

from schemas import Table
from tasks.validate.declared import (
    ADMITTED,
    KINDS,
    OF_KIND,
    PATTERN,
    PRESENT,
    RANGE,
    RESOLVE,
    TYPES,
    UNIQUE,
    rules_of,
)
from tasks.validate.identified import IDENTIFIED, IN_PLACE
from tasks.validate.suites.expectation import DECLARATION, Expected

#: Kind of rule → what it demands, in English and in Chinese.
_WORDS = {
    TYPES: ("every column of {table} is there, with its declared type", "{table} 各列齐全，类型与声明一致"),
    PRESENT: ("the required columns of {table} are filled", "{table} 的必填列不为空"),
    ADMITTED: ("coded columns of {table} hold only declared values", "{table} 的代码列只取声明的值"),
    RANGE: ("numbers of {table} lie in their declared ranges", "{table} 的数值在声明的范围内"),
    PATTERN: (
        "identifiers, dates and durations of {table} are written as declared",
        "{table} 的标识、日期、时长符合声明的格式",
    ),
    KINDS: ("columns of {table} are filled in rows of the kinds that have them", "{table} 各列只在所属种类的行中填写"),
    OF_KIND: ("coded columns of {table} hold only values of the row's kind", "{table} 的代码列与该行种类相符"),
    UNIQUE: ("no two rows of {table} share a key", "{table} 的主键不重复"),
    RESOLVE: ("every reference of {table} leads to a row", "{table} 的引用都能找到所指的行"),
    IN_PLACE: ("identifiers of {table} name the row's own document and place", "{table} 的标识与所在文件和位置一致"),
}

_REMEDY = "This is a fault of the program, not of the text: report it with the file, then reprocess the document."


def generated(table: Table) -> list[Expected]:
    """The expectations of one table; all critical, for rows that break them cannot be read as declared."""
    kinds = [(rule.kind, rule.columns) for rule in rules_of(table)]
    if table.name in IDENTIFIED:
        kinds.append((IN_PLACE, {table.primary_key[0]: "document, kind and place"}))
    return [
        Expected(
            measure=f"{table.name}.{kind}",
            kind=DECLARATION,
            severity="critical",
            english=_WORDS[kind][0].format(table=table.name),
            chinese=_WORDS[kind][1].format(table=table.name),
            remedy=_REMEDY,
            maximum=0,
            columns=columns,
        )
        for kind, columns in kinds
    ]
