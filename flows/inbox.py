"""An inbox: a folder that is looked at again and again; what is complete in it goes through the pipeline.

The files stay where they are: the inbox is their source, and the store knows what it has read. A file that is taken
out of the inbox is no longer shown, as with any source; one that is changed is read again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

from config.settings import Settings
from flows.events import tell_taken
from flows.holding import holding_back
from flows.pipeline import PipelineError, pipeline
from flows.settling import Settling
from flows.summary import RunSummary
from tasks.sources import Listed, listing_of
from tasks.sources.addresses import path_of, scheme_of

#: After a run that failed the next one waits, twice as long each time, up to this.
_LONGEST_PAUSE = 300.0

Told = Callable[[RunSummary | Exception], None]


@dataclass
class Inbox:
    """The folders of an inbox and what has been taken of them. `told` hears of every run, or why it failed."""

    folders: list[str]
    settings: Settings
    told: Told
    _settling: Settling = field(init=False)
    _taken: dict[str, tuple[int, str]] = field(default_factory=dict)
    _failed: int = 0
    _again: float = 0.0

    def __post_init__(self) -> None:
        self.folders = [folder if scheme_of(folder) else os.path.abspath(path_of(folder)) for folder in self.folders]
        self._settling = Settling(self.settings.settle_seconds)

    def watch(self, stop: Event) -> None:
        """Looks until it is told to stop."""
        while not stop.is_set():
            try:
                self.look(monotonic())
            except Exception as error:  # a share that is away for a while; the next look may find it again
                self.told(error)
            stop.wait(self.settings.poll_seconds)

    def look(self, at: float) -> None:
        """Looks once, and runs the pipeline when something complete is new or changed, or something is gone."""
        here = [folder for folder in self.folders if scheme_of(folder) or os.path.isdir(folder)]
        if not here:
            return  # a share that is not mounted says nothing of its files
        listing = listing_of(here, self.settings.store, self.settings.access)
        complete = self._settling.look(listing.files, at)
        fresh = [uri for uri, file in complete.items() if self._taken.get(uri) != _state(file)]
        present = {file.uri for file in listing.files}
        gone = [uri for uri in self._taken if uri not in present and any(listing.covers(uri, root) for root in here)]
        if at >= self._again and (fresh or gone):
            self._run(here, complete, fresh, gone, at)

    def _run(self, here: list[str], complete: dict[str, Listed], fresh: list[str], gone: list[str], at: float) -> None:
        def hold(file: Listed) -> bool:
            return file.uri not in complete or _state(complete[file.uri]) != _state(file)

        if fresh:
            tell_taken(self.folders, self.settings.store, fresh)
        try:
            with holding_back(hold):
                summary = pipeline(here, self.settings.store, self.settings.runner, self.settings.workers)
        except Exception as error:  # the inbox stays; what was not done is tried again
            self._failed += 1
            self._again = at + min(self.settings.poll_seconds * 2**self._failed, _LONGEST_PAUSE)
            self.told(error.summary if isinstance(error, PipelineError) else error)
            return
        self._failed = 0
        self._taken.update({uri: _state(complete[uri]) for uri in fresh})
        for uri in gone:
            del self._taken[uri]
        self.told(summary)


def _state(file: Listed) -> tuple[int, str]:
    return file.size, file.version
