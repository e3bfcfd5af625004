"""The commands as a user types them, on the sample speeches: what they print, write and return."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from schemas import TABLES
from schemas.views import VIEWS

ROOT = Path(__file__).resolve().parents[2]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder whose name has spaces, with the samples and one file that is no text."""
    folder = tmp_path_factory.mktemp("a folder")
    shutil.copytree(ROOT / "samples", folder / "讲话 稿")
    (folder / "讲话 稿" / "notes.json").write_text("{}")
    return folder


@pytest.fixture(scope="module")
def jianghua(work: Path, prefect_server: str) -> Command:
    """Runs a command in the folder, under the C locale unless another is given."""

    def command(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        variables = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "PYTHONUTF8", "JIANGHUA_"))
        }
        variables |= {"PYTHONPATH": str(ROOT), "LC_ALL": "C", "JIANGHUA_RUNNER": "threads", "COLUMNS": "120"}
        return subprocess.run(
            [sys.executable, "-m", "flows.cli", *words],
            cwd=work, env=variables | {"PREFECT_API_URL": prefect_server} | environment,
            capture_output=True, encoding="utf-8", timeout=300,
        )  # fmt: skip

    return command


@pytest.fixture(scope="module")
def ran(jianghua: Command) -> subprocess.CompletedProcess[str]:
    return jianghua("run", "讲话 稿", "--store", "库", "--json")


def test_a_run_counts_every_file_and_says_so_in_its_exit_code(ran: subprocess.CompletedProcess[str]) -> None:
    summary = json.loads(ran.stdout)
    assert ran.returncode == 1, ran.stderr  # one reject
    assert summary["documents"] + summary["rejects"] == summary["files"] == 6
    assert (summary["rejects"], summary["quarantined"], summary["speeches"]) == (1, 0, 8)


@pytest.mark.usefixtures("ran")
def test_the_next_run_does_nothing_and_says_so(jianghua: Command) -> None:
    again = jianghua("run", "讲话 稿", "--store", "库")
    assert "Nothing to do: 6 files are unchanged" in again.stdout


@pytest.mark.usefixtures("ran")
def test_rejects_say_why(jianghua: Command) -> None:
    (reject,) = json.loads(jianghua("rejects", "--store", "库", "--json").stdout)
    assert reject["reason"] == "unsupported_media_type"
    assert reject["source_uri"].endswith("notes.json")


@pytest.mark.usefixtures("ran")
def test_show_draws_front_matter_outline_and_register(jianghua: Command) -> None:
    shown = jianghua("show", "讲话 稿/动员会讲话.txt", "--store", "库").stdout
    for words in ("2024-03-12", "林知远", "（三）健全管护机制", "县生态环境局", "2024-04-20"):
        assert words in shown


def test_show_reads_a_file_that_is_in_no_store(jianghua: Command) -> None:
    shown = jianghua("show", "讲话 稿/动员会讲话.txt", "--store", "无")
    assert "二、突出重点，打好污水治理攻坚战" in shown.stdout
    assert shown.returncode == 0


@pytest.mark.usefixtures("ran")
def test_parquet_has_one_plain_file_a_table(jianghua: Command, work: Path) -> None:
    assert jianghua("export", "out", "--store", "库").returncode == 0
    names = {path.stem for path in (work / "out").glob("*.parquet")}
    assert names == (set(TABLES) | set(VIEWS)) - {"sources"}
    for name in names:
        declared = (TABLES | VIEWS)[name]
        assert pq.read_schema(work / "out" / f"{name}.parquet").names == list(declared.column_names)


@pytest.mark.usefixtures("ran")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_text_formats_have_as_many_rows(jianghua: Command, work: Path, form: str) -> None:
    assert jianghua("export", form, "--format", form, "--store", "库").returncode == 0
    count = json.loads(jianghua("sql", "SELECT count(*) AS n FROM speeches", "-o", "json", "--store", "库").stdout)
    lines = (work / form / f"speeches.{form}").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) - (form == "csv") == count[0]["n"] == 8


@pytest.mark.usefixtures("ran")
def test_the_register_opens_as_a_sheet(jianghua: Command, work: Path) -> None:
    assert jianghua("export", "sheet", "--format", "xlsx", "--store", "库").returncode == 0
    sheet = openpyxl.load_workbook(work / "sheet" / "督办台账.xlsx")["督办台账"]
    assert sheet.max_row > 20


@pytest.mark.usefixtures("ran")
def test_every_text_is_rebuilt_to_the_letter_from_its_paragraphs(jianghua: Command) -> None:
    query = """
        SELECT count(*) AS documents, count(*) FILTER (rebuilt = text) AS rebuilt FROM documents JOIN (
            SELECT document_id, string_agg(before || text || after, '' ORDER BY ordinal) AS rebuilt
            FROM paragraphs GROUP BY document_id
        ) USING (document_id)
    """
    assert json.loads(jianghua("sql", query, "-o", "json", "--store", "库").stdout) == [{"documents": 5, "rebuilt": 5}]


@pytest.mark.usefixtures("ran")
def test_messages_follow_the_locale(jianghua: Command) -> None:
    assert "数据仓库" in jianghua("status", "--store", "库", LC_ALL="zh_CN.UTF-8").stdout
    assert "visible rows" in jianghua("status", "--store", "库").stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["run", "missing folder", "--store", "库"], 2, "no file or folder matches missing folder"),
        (["run"], 2, "Missing argument"),
        (["export", "out", "--format", "docx", "--store", "库"], 2, "no format docx"),
        (["sql", "SELECT nothing FROM nowhere", "--store", "库"], 2, "the query failed"),
        (["status", "--store", "不存在"], 2, "there is no store"),
        (["show", "不存在.txt", "--store", "库"], 2, "nothing called"),
    ],
)
@pytest.mark.usefixtures("ran")
def test_wrong_words_end_with_a_message_and_no_traceback(
    jianghua: Command, words: list[str], code: int, said: str
) -> None:
    done = jianghua(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert said in " ".join(done.stderr.split())


def test_a_server_that_is_not_there_is_the_environments_fault(jianghua: Command) -> None:
    done = jianghua("run", "讲话 稿", "--store", "另", PREFECT_API_URL="http://127.0.0.1:9/api")
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "the Prefect server cannot be reached" in " ".join(done.stderr.split())
