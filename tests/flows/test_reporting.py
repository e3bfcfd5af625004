"""The report that a run leaves beside the tables, as a browser shows it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from flows.pages import Pages
from tasks.store import Store, StoreError
from tests.support import cores
from tests.support.runs import A, C, run

pytestmark = pytest.mark.usefixtures("prefect_server")


def figures(path: str) -> dict[str, str]:
    """The figures that headless Chromium finds on a page, without a network."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on the PATH")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
    command = [chromium, *options, "--dump-dom", Path(path).as_uri()]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True).stdout
    return dict(re.findall(r'<li data-figure="(\w+)"><b[^>]*>([^<]+)</b>', shown))


def test_a_browser_shows_the_figures_of_a_run(inbox: Path, store: Store) -> None:
    (inbox / "notes.json").write_text("{}")
    (inbox / "held.txt").write_text(f"要{cores.HELD}的讲话。")
    summary = run(inbox, store=store)
    assert summary.report == f"{store.location}/_reports/{summary.run_id}.html"
    shown = figures(summary.report)
    assert shown["files"] == str(summary.files) == "4"
    assert (shown["published"], shown["quarantined"], shown["rejects"]) == ("2", "1", "1")
    page = Path(summary.report).read_text(encoding="utf-8")
    assert "unsupported_media_type" in page
    assert "no_such_word" in page


def test_every_run_has_a_page_and_the_index_lists_them(inbox: Path, store: Store) -> None:
    runs = [run(inbox, store=store)]
    (inbox / "a.txt").write_text(C)
    runs += [run(inbox, store=store), run(inbox, store=store)]
    folder = Path(store.location) / "_reports"
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"]+)\.html"', index) == [one.run_id for one in reversed(runs)]
    last = (folder / f"{runs[-1].run_id}.html").read_text(encoding="utf-8")
    assert f'href="{runs[-2].run_id}.html"' in last
    assert "没有新的或改动的文档" in last


def test_the_artifact_of_a_run_leads_to_its_report(inbox: Path, store: Store) -> None:
    summary = run(inbox, store=store)
    assert summary.report
    assert f"]({Path(summary.report).as_uri()})" in summary.markdown()


def test_the_reports_are_no_source_and_no_table(inbox: Path) -> None:
    within = Store(inbox / "store")
    run(inbox, store=within)
    assert run(inbox, store=within).files == 2
    assert within.compact().files_after > 0
    assert (inbox / "store" / "_reports" / "index.html").exists()


def test_a_report_that_cannot_be_written_does_not_undo_the_run(inbox: Path, store: Store) -> None:
    os.makedirs(store.location)
    (Path(store.location) / "_reports").write_text("a file stands in the way")
    summary = run(inbox, store=store)
    assert (summary.report, summary.published) == (None, 2)


def test_a_damaged_file_of_figures_is_passed_over(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (Path(store.location) / "_reports" / "x.json").write_text("{")
    assert run(inbox, store=store).report


def test_the_command_names_the_pages(inbox: Path, store: Store) -> None:
    summary = run(inbox, store=store)
    said = CliRunner().invoke(app, ["report", "--store", store.location, "--json"])
    assert json.loads(said.stdout) == {"index": f"{store.location}/_reports/index.html", "last": summary.report}


def test_pages_go_through_the_storage_of_the_tables(tmp_path: Path) -> None:
    (tmp_path / "store" / "_reports").mkdir(parents=True)
    pages = Pages(f"file://{tmp_path}/store")
    assert pages.latest(".json", 5) == []
    assert pages.write("a.json", "甲") == f"file://{tmp_path}/store/_reports/a.json"
    assert pages.latest(".json", 5) == ["a.json"]
    assert pages.read("a.json") == "甲"


def test_a_page_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = Pages(str(tmp_path))
    pages.write("index.html", A)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises((OSError, StoreError)):
        pages.write("index.html", C)
    assert os.listdir(tmp_path / "_reports") == ["index.html"]
    assert pages.read("index.html") == A
