"""Every row leads back to its file, and to the words in it."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from typer.testing import CliRunner, Result

from flows.cli.app import app
from schemas import TABLES
from tasks.core import Row
from tasks.identity import document_id
from tasks.locate import NoRow, locate
from tasks.store import Store
from tests.ingest.making import speech_docx, speech_pdf, zipped
from tests.ingest.speech import plain
from tests.support.chain import taken

TEXT = plain().replace("\n", "\r\n").encode("gb18030")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("locate")
    inbox = folder / "收件"
    inbox.mkdir()
    (inbox / "讲话.txt").write_bytes(TEXT)
    (inbox / "讲话.pdf").write_bytes(speech_pdf())
    (inbox / "汇编.zip").write_bytes(zipped({"秋季/讲话.docx": speech_docx()}))
    store = Store(folder / "store")
    taken(store, inbox)
    return store


def rows(store: Store, table: str, uri: str) -> list[Row]:
    names = {row["document_id"]: row["source_uri"] for row in store.visible("documents").to_pylist()}
    return [row for row in store.visible(table).to_pylist() if names[row["document_id"]].endswith(uri)]


def jianghua(store: Store, *words: str, code: int = 0, **environment: str) -> Result:
    result = CliRunner().invoke(app, ["locate", *words, "--store", store.location], env=environment)
    assert result.exit_code == code, result.output
    return result


def test_every_row_with_an_identifier_is_located_with_the_words_that_it_quotes(store: Store) -> None:
    snapshot = store.snapshot()
    texts = {row["document_id"]: row["text"] for row in store.visible("documents").to_pylist()}
    kinds = set()
    for name in ("speeches", "paragraphs", "sentences", "outline", "mentions", "actions", "mechanisms"):
        seen = set()
        for row in store.visible(name).to_pylist():
            if row["document_id"] in seen and name != "mentions":
                continue  # one of each document is enough; of mentions there are kinds
            if row.get("kind") in seen:
                continue
            seen |= {row["document_id"], row.get("kind")}
            found = locate(snapshot, row[TABLES[name].primary_key[0]])
            assert (found.table, found.start, found.end) == (name, row["start"], row["end"])
            assert found.text == texts[row["document_id"]][row["start"] : row["end"]]
            assert found.text == row.get("text", found.text)
            kinds.add(found.kind)
    assert kinds >= {"speech", "paragraph", "sentence", "heading", "action", "date", "quantity", "body"}


def test_a_line_of_plain_text_is_the_line_of_the_file(store: Store) -> None:
    for row in rows(store, "outline", "讲话.txt"):
        found = locate(store.snapshot(), row["node_id"])
        line = TEXT.decode("gb18030").split("\r\n")[found.line - 1]
        assert line[found.column - 1 :].startswith(row["marker"] + row["title"])
        assert found.page is None


def test_pages_are_those_of_the_file(store: Store) -> None:
    snapshot = store.snapshot()
    pages = [locate(snapshot, row["node_id"]).page for row in rows(store, "outline", "讲话.pdf")]
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert (pages[0], pages[-1]) == (1, 2)
    (speech,) = rows(store, "speeches", "讲话.pdf")
    whole = locate(snapshot, speech["speech_id"])
    assert (whole.page, whole.last_page, whole.line) == (1, 3, 1)


def test_a_document_tells_its_file_reader_and_bytes(store: Store) -> None:
    found = locate(store.snapshot(), document_id(TEXT))
    assert found.source_uri.endswith("讲话.txt")
    assert (found.encoding, found.reader, found.verdict) == ("gb18030", "text/2", "published")
    assert found.bytes_hash == sha256(TEXT).hexdigest()
    (member,) = rows(store, "speeches", "汇编.zip!/秋季/讲话.docx")
    assert locate(store.snapshot(), member["speech_id"]).reader.startswith("docx/")


def test_a_range_of_a_document_is_located_too(store: Store) -> None:
    start = plain().index("同志们")
    found = locate(store.snapshot(), f"{document_id(TEXT)}:{start}-{start + 3}")
    assert (found.text, found.paragraph, found.line) == ("同志们", 3, 3)


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        ("讲话.txt", "identifier"),
        (f"{document_id(TEXT)}.y1", "identifier"),
        (f"{'0' * 16}.p1", "document"),
        (f"{document_id(TEXT)}.p1", "row"),
        (f"{document_id(TEXT)}:5-99999", "range"),
        (f"{document_id(TEXT)}:5-4", "range"),
    ],
)
def test_what_names_no_row_is_told_with_what_it_lacks(store: Store, what: str, reason: str) -> None:
    with pytest.raises(NoRow) as raised:
        locate(store.snapshot(), what)
    assert raised.value.reason == reason
    assert raised.value.what in jianghua(store, what, code=2).output.replace("\n", "")


def test_the_command_prints_the_place_and_the_words(store: Store) -> None:
    row = rows(store, "actions", "讲话.pdf")[0]
    shown = jianghua(store, row["action_id"]).stdout
    for words in ("讲话.pdf", "page", "paragraph", row["evidence"][:8]):
        assert words in shown.replace("\n", "")
    told = json.loads(jianghua(store, row["action_id"], "--json").stdout)
    assert (told["row_id"], told["table"], told["start"]) == (row["action_id"], "actions", row["start"])
