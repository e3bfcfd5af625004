"""Word files (.docx): the text as Word shows it, one paragraph a line, automatic numbers written out.

Tracked changes are read as accepted; rows of tables are lines, cells parted by a tab; text boxes follow the paragraph
that holds them; notes follow the text as lines that begin with their mark, 〔1〕; headers and footers, which
belong to pages and not to the text, are hints.
"""

from __future__ import annotations

import posixpath

from config.limits import Limits
from tasks.ingest.readers.docx.body import Body
from tasks.ingest.readers.docx.numbering import Numbering
from tasks.ingest.readers.docx.styles import Styles
from tasks.ingest.readers.packages import Package, attribute, child, local
from tasks.ingest.readers.reading import Hint, Reading, Refused

_DOCUMENT = "word/document.xml"


def read(content: bytes, limits: Limits) -> Reading:
    """The text of a Word file."""
    package = Package(content, limits)
    main = _main_part(package)
    document = package.xml(main)
    text = child(document, "body")
    if text is None:
        raise Refused("reader_failed", f"the package has no text ({main}); save it anew")
    folder = main.rpartition("/")[0]
    parts = _related(package, main)
    styles = Styles(package.xml(parts.get("styles", f"{folder}/styles.xml")))
    numbering = Numbering(package.xml(parts.get("numbering", f"{folder}/numbering.xml")), styles)
    body = Body(styles, numbering)
    body.add(text)
    for kind in ("footnote", "endnote"):
        notes = package.xml(parts.get(f"{kind}s", f"{folder}/{kind}s.xml"))
        if notes is not None:
            body.add_notes(kind, {attribute(note, "id") or "": note for note in notes if local(note) == kind})
    return Reading(body.text(), hints=[*body.hints(), *_page_hints(package, folder, styles)])


def _main_part(package: Package) -> str:
    """The name of the part that holds the text: what the package's relations say, or the usual one."""
    relations = package.xml("_rels/.rels")
    for relation in () if relations is None else relations:
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            target = (attribute(relation, "Target") or "").lstrip("/")
            if target in package.names:
                return target
    return _DOCUMENT


def _related(package: Package, main: str) -> dict[str, str]:
    """The parts that the text refers to, by their kind: `numbering`, `styles`, `footnotes` …"""
    folder, _, name = main.rpartition("/")
    relations = package.xml(f"{folder}/_rels/{name}.rels")
    found: dict[str, str] = {}
    for relation in () if relations is None else relations:
        target = attribute(relation, "Target") or ""
        place = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if attribute(relation, "TargetMode") != "External" and place in package.names:
            found.setdefault((attribute(relation, "Type") or "").rpartition("/")[2], place)
    return found


def _page_hints(package: Package, folder: str, styles: Styles) -> list[Hint]:
    """The words of headers and footers, each once."""
    found: dict[tuple[str, str], None] = {}
    for name in sorted(package.names):
        kind = name.rpartition("/")[2].rstrip("0123456789.xml") if name.startswith(f"{folder}/") else ""
        if kind in ("header", "footer"):
            apart = Body(styles, Numbering(None, styles))
            apart.add(package.xml(name))
            if words := apart.text().strip():
                found[kind, words] = None
    return [Hint(kind, words) for kind, words in found]
