"""The page that lists the runs of a store."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.report.drawing import line
from tasks.report.facts import Facts
from tasks.report.markup import Html, join, table, tag
from tasks.report.page import page, shown_time
from tasks.report.words import word

_COLUMNS = ("files", "documents", "rejects", "published", "quarantined", "speeches")


def index_page(runs: Sequence[Facts], store: str) -> str:
    """The HTML of the list of runs, the latest first."""
    latest = sorted(runs, key=lambda run: run.at, reverse=True)
    parts = [
        tag("h1", word("runs")),
        tag("p", word("store"), " ", tag("code", store), class_="soft"),
        tag("p", word("runs.lead"), class_="soft"),
    ]
    if not latest:
        return page("历次运行", *parts, tag("p", word("empty")))
    head = [word("at"), *map(word, _COLUMNS), word("elapsed"), word("result")]
    rows = [
        [
            tag("a", shown_time(run.at), href=f"{run.run_id}.html"),
            *(run.counts.get(name, 0) for name in _COLUMNS),
            f"{run.elapsed:.1f}",
            _result(run),
        ]
        for run in latest
    ]
    numeric = tuple(range(1, len(_COLUMNS) + 2))
    parts.append(table(head, rows, numeric, "runs"))
    worked = [run for run in reversed(latest) if run.counts.get("published", 0) + run.counts.get("quarantined", 0)]
    if len(worked) > 1:
        parts += [tag("h2", word("trends")), _trends(worked)]
    return page("历次运行", *parts)


def _result(run: Facts) -> Html:
    if run.failures:
        return tag("span", word("unfinished"), class_="bad")
    missed = sum(1 for row in run.judged if row["unexpected"])
    if not missed:
        return tag("span", word("met"), class_="good")
    return tag("span", f"{missed} ", word("not_met"), class_="warn")


def _trends(runs: Sequence[Facts]) -> Html:
    rows = []
    for name in ("speeches", "published", "quarantined", "rejects"):
        values = [float(run.counts.get(name, 0)) for run in runs]
        rows.append([word(name), values[-1], line([(v, v, v) for v in values], name)])
    return table([word("measure"), join(word("now")), word("trend")], rows, (1,), "trends")
