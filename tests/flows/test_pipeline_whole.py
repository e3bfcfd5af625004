"""The flow with the real cores: two small speeches go through all five stages and come out as tables."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows.pipeline import PipelineError, pipeline
from flows.summary import RunSummary
from schemas import TABLES
from tasks.store import Store
from tests.support.runs import run

pytestmark = pytest.mark.usefixtures("prefect_server")

FIRST = """在全县秋季防火工作会议上的讲话

（2024年9月3日）

同志们：

今天召开这次会议，主要任务是安排秋季防火工作。

一、认清形势，增强责任感

去年全县发生火情12起，教训十分深刻。

二、突出重点，落实措施

县应急局要会同各乡镇，在9月底前完成隐患排查，整改率达到100%。各单位不得瞒报。

谢谢大家！
"""
SECOND = """在全镇环境整治推进会上的讲话

同志们：

    一是压实责任。镇环卫站每天清运2次。二是强化督查。发现一起、整改一起。
"""


@pytest.fixture(scope="module")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    (folder / "防火.txt").write_text(FIRST, encoding="utf-8")
    (folder / "整治.txt").write_bytes(SECOND.replace("\n", "\r\n").encode("gb18030"))
    (folder / "图片.png").write_bytes(b"\x89PNG\r\n")
    return folder


@pytest.fixture(scope="module")
def done(speeches: Path, prefect_server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, RunSummary]:
    """A store after one run, in this process."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    return store, run(speeches, store=store, runner="threads")


def test_both_speeches_are_published_and_the_picture_is_rejected(done: tuple[Store, RunSummary]) -> None:
    store, summary = done
    findings = store.visible("findings", verdict=None).to_pylist()
    assert (summary.published, summary.quarantined) == (2, 0), findings
    assert (summary.documents, summary.rejects, summary.speeches) == (2, 1, 2)
    assert store.visible("front_matter")["title"].to_pylist() == [
        "在全镇环境整治推进会上的讲话",
        "在全县秋季防火工作会议上的讲话",
    ]


def test_every_stage_leaves_rows(done: tuple[Store, RunSummary]) -> None:
    store, _ = done
    counts = store.snapshot().counts()
    filled = ("speeches", "sentences", "blocks", "outline", "tokens", "mentions", "actions", "profiles", "quality")
    assert {name: counts[name] for name in filled if not counts[name]} == {}


def test_the_source_can_be_put_together_again(done: tuple[Store, RunSummary]) -> None:
    store, _ = done
    snapshot = store.snapshot(["documents", "paragraphs"])
    for document in snapshot.visible("documents").to_pylist():
        parts = snapshot.visible("paragraphs", documents=[document["document_id"]]).to_pylist()
        assert "".join(part["before"] + part["text"] + part["after"] for part in parts) == document["text"]


def test_stored_rows_have_the_declared_schema(done: tuple[Store, RunSummary]) -> None:
    store, _ = done
    snapshot = store.snapshot()
    for name, table in TABLES.items():
        assert snapshot.visible(name).schema.equals(table.arrow_schema(), check_metadata=True)


_BARE = """
import sys
from flows.pipeline import PipelineError, pipeline
summary = pipeline([sys.argv[1]], sys.argv[2], runner="processes", workers=1)
assert __file__ and summary.published == 2
"""


def test_a_script_without_a_guard_may_use_processes(speeches: Path, prefect_server: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_BARE)
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PREFECT_API_URL": prefect_server, "PYTHONPATH": str(root)}
    command = [sys.executable, str(script), str(speeches), str(tmp_path / "store")]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)
    assert ended.returncode == 0, ended.stderr


def test_the_snippets_for_python_work(done: tuple[Store, RunSummary], speeches: Path, tmp_path: Path) -> None:
    import polars

    summary = pipeline([str(speeches)], str(tmp_path / "store"))
    assert summary.published == 2
    store = Store(tmp_path / "store")
    register = store.visible("actions").to_pandas()
    assert len(polars.from_arrow(store.visible("actions"))) == len(register) > 0
    counted = store.connect().sql("SELECT count(*) AS n FROM actions WHERE NOT exhortation").df()
    assert 0 < counted["n"][0] <= len(register)


def test_an_error_of_the_judge_is_no_judgement(speeches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tasks.validate.engine.expectations import ExpectGuaranteeToHold

    store = Store(tmp_path / "store")
    with monkeypatch.context() as broken:
        broken.setattr(ExpectGuaranteeToHold, "meets", lambda *_: 1 / 0)
        with pytest.raises(PipelineError, match=r"EngineError: .* could not be judged: division by zero"):
            run(speeches, store=store, runner="threads")
    assert store.snapshot().judged.num_rows == 0
    assert store.snapshot(["findings"]).raw("findings").num_rows == 0
    assert run(speeches, store=store, runner="threads").published == 2
