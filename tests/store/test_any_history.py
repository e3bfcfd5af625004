"""Whatever happens to the files and in whatever order, the store shows what the sources hold now."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tasks.store import Store
from tests.support.batches import content, judge, listed, named, rows

FILES = st.sampled_from(["a.txt", "b.txt", "c.txt"])
TEXTS = st.sampled_from(["甲地的讲话", "乙地的讲话", "丙地的讲话", "丁地的讲话"])


class Histories(RuleBasedStateMachine):
    """Runs, interrupted runs, changed and removed files, compactions; beside them a dictionary of what is true."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "store")
        self.truth: dict[str, str] = {}
        self.minutes = 0
        self.begun: dict[str, str] | None = None

    def teardown(self) -> None:
        self.folder.cleanup()

    def take_in(self, files: dict[str, str], finish: bool) -> None:
        """What a run does with a batch: known documents are noted, the others written, and judged at last."""
        self.minutes += 1
        run = f"r{self.minutes}"
        known = self.store.snapshot().batches_of(map(named, files.values()))
        fresh = {uri: text for uri, text in files.items() if named(text) not in known}
        once = {text: uri for uri, text in reversed(fresh.items())}
        unique = {uri: text for text, uri in once.items()}
        batch = "batch-" + "-".join(f"{uri}={text}" for uri, text in sorted(unique.items()))
        for name, data in content(unique, self.minutes).items():
            self.store.append(name, data, batch)
        listing = [listed(uri, text, self.minutes, settled=uri not in fresh) for uri, text in files.items()]
        self.store.append("sources", rows("sources", *listing), batch, part=run)
        self.truth |= {uri: text for uri, text in files.items() if uri not in fresh}
        if finish:
            judge(self.store, batch, unique, self.minutes)
            self.truth |= fresh

    @rule(files=st.dictionaries(FILES, TEXTS, min_size=1))
    def run(self, files: dict[str, str]) -> None:
        self.take_in(files, finish=True)
        self.begun = None

    @rule(files=st.dictionaries(FILES, TEXTS, min_size=1))
    def run_is_killed_before_its_verdicts(self, files: dict[str, str]) -> None:
        self.take_in(files, finish=False)
        self.begun = files

    @precondition(lambda self: self.begun)
    @rule()
    def killed_run_is_started_again(self) -> None:
        assert self.begun is not None
        self.take_in(self.begun, finish=True)
        self.begun = None

    @precondition(lambda self: self.truth)
    @rule(file=FILES)
    def file_is_removed(self, file: str) -> None:
        self.minutes += 1
        gone = listed(file, None, self.minutes, state="gone", settled=True)
        self.store.append("sources", rows("sources", gone), "gone", part=f"r{self.minutes}")
        self.truth.pop(file, None)

    @rule()
    def compact(self) -> None:
        self.store.compact(retain_hours=0)

    @invariant()
    def shows_what_the_sources_hold(self) -> None:
        snapshot = self.store.snapshot(["documents", "paragraphs"])
        assert sorted(snapshot.visible("documents")["text"].to_pylist()) == sorted(set(self.truth.values()))
        names = {row["source_uri"]: row["document_id"] for row in snapshot.sources.to_pylist()}
        assert names == {uri: named(text) for uri, text in self.truth.items()}
        for text in set(self.truth.values()):
            parts = snapshot.visible("paragraphs", documents=[named(text)])["text"].to_pylist()
            assert "".join(parts) == text


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=4, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
