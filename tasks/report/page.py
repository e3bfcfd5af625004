"""The frame of a page: one file, nothing to load, nothing that runs."""

from __future__ import annotations

from tasks.report.markup import Html, tag
from tasks.report.style import CSS

#: What a browser may do with the page: use its own style, and nothing else. Quoted texts cannot become code.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(title: str, *parts: Html) -> str:
    """The page, as text to be written in UTF-8."""
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
    )
    return (
        f'<!doctype html>\n<html lang="zh">\n<head>{head}{tag("title", title)}<style>{CSS}</style></head>\n'
        f"<body>{tag('main', *parts)}</body>\n</html>\n"
    )


def shown_time(at: str) -> str:
    """An ISO 8601 time to the minute."""
    return at[:16].replace("T", " ")
