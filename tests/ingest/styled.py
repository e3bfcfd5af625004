"""Word files and web pages of short specifications: how each paragraph is set, and its words."""

from __future__ import annotations

from html import escape

import pyarrow as pa

from tasks.core import Tables
from tasks.ingest import SourceFile, ingest
from tests.ingest.making import docx, paragraph
from tests.support.core import AT, merge, structure

#: Styles as Word names them, whatever its language.
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (("T", "Title"), ("1", "heading 1"), ("2", "heading 2"), ("3", "heading 3"))
)
CENTRED = '<w:jc w:val="center"/>'
_BOLD = "<w:rPr><w:b/></w:rPr>"


def word(*paragraphs: str) -> bytes:
    """A Word file of paragraphs: `1|…` is in the style of headings 1, `T|…` of titles, `c|…` centred, `b|…` bold."""
    made = ""
    for one in paragraphs:
        how, parted, words = one.partition("|")
        words = words if parted else one
        how = how if parted else ""
        if how == "b":
            made += paragraph(words).replace("<w:r>", f"<w:r>{_BOLD}")
        else:
            made += paragraph(
                words, style=how if how in ("T", "1", "2", "3") else "", more=CENTRED if how == "c" else ""
            )
    return docx(made, styles=STYLES)


def page(*paragraphs: str) -> bytes:
    """A web page of the same paragraphs."""
    tags = {"1": "h1", "2": "h2", "3": "h3"}
    made = ""
    for one in paragraphs:
        how, parted, words = one.partition("|")
        words = escape(words if parted else one)
        if parted and how == "c":
            made += f'<p style="text-align: center">{words}</p>'
        elif parted and how == "b":
            made += f"<p><strong>{words}</strong></p>"
        else:
            tag = tags.get(how, "p") if parted else "p"
            made += f"<{tag}>{words}</{tag}>"
    return f"<html><head><meta charset=utf-8></head><body><div>{made}</div></body></html>".encode()


def taken_in(content: bytes, name: str = "讲话.docx") -> Tables:
    """The tables of ingest, segment and parse of one file."""
    made = ingest([SourceFile(name, content)], AT)
    assert made["rejects"].num_rows == 0, made["rejects"].to_pylist()
    return merge(made, structure(made["documents"], made["hints"]))


def hints(made: Tables) -> list[tuple[str, str, str]]:
    """The hints as (kind, value, words)."""
    text = made["documents"]["text"][0].as_py()
    return [(h["kind"], h["value"], text[h["start"] : h["end"]]) for h in made["hints"].to_pylist()]


def tree(made: Tables) -> list[str]:
    """The headings as `marker|title`, indented by level."""
    rows: pa.Table = made["outline"]
    return [
        "  " * (row["level"] - 1) + f"{row['marker']}|{row['title']}"
        for row in rows.to_pylist()
        if row["kind"] == "heading"
    ]
