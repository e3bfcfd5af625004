"""The page of one run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from schemas import STAGE_TABLES, STAGES
from schemas.quoting import told_place
from schemas.validate import SEVERITIES
from tasks.core import Row
from tasks.report.drawing import line
from tasks.report.facts import MEASURES, Facts
from tasks.report.lists import Lists
from tasks.report.markup import BREAK, Html, both, join, table, tag
from tasks.report.page import page, shown_time
from tasks.report.words import more, word

#: Runs that a trend looks back on: more would be thinner than a pixel.
LOOKS_BACK = 40

#: Lists of documents up to this length lie open; a longer one is unfolded by whoever wants it.
SHOWN_OPEN = 20

_TILES = (
    "files", "documents", "rejects", "skipped", "known", "gone", "published", "quarantined", "speeches", "failed",
)  # fmt: skip


def run_page(facts: Facts, lists: Lists, past: Sequence[Facts] = ()) -> str:
    """The HTML of a run's page; `past` are the facts of earlier runs, in any order."""
    earlier = sorted((one for one in past if one.at < facts.at), key=lambda one: one.at)[-LOOKS_BACK:]
    chinese = {row["expectation"]: row["chinese"] for row in facts.judged}
    links = [tag("a", word("all_runs"), href="index.html")]
    if earlier:
        links.append(tag("a", word("previous"), href=f"{earlier[-1].run_id}.html"))
    return page(
        f"运行报告 {shown_time(facts.at)}",
        tag("nav", *links),
        tag("h1", word("run"), " ", shown_time(facts.at)),
        tag("p", word("store"), " ", tag("code", facts.store), class_="soft"),
        tag("p", facts.run_id, class_="id soft"),
        _tiles(facts),
        _failures(facts),
        _section("rejects", _rejects(lists)),
        _section("held", *_held(lists, chinese)),
        _section("judged", *_judged(facts, [*earlier, facts])),
        _section("drift", _findings(facts.drift, chinese, "drift.none")),
        _section("noted", _findings(lists.noted, chinese, "noted.none", lists.more.get("noted", 0))),
        _section("trends", *_trends([*earlier, facts])),
        _section("stages", *_stages(facts)),
        _section("came_in", *_documents(lists)),
    )  # fmt: skip


def _section(key: str, *parts: Html) -> Html:
    return tag("section", tag("h2", word(key)), *parts, id=key)


def _none(key: str) -> Html:
    return tag("p", word(key), class_="soft")


def _tiles(facts: Facts) -> Html:
    counts: list[tuple[str, Any]] = [(name, facts.counts.get(name, 0)) for name in _TILES]
    counts += [
        ("actions", facts.rows.get("actions", 0)),
        ("megabytes", f"{facts.counts.get('bytes', 0) / 1e6:.2f}"),
        ("elapsed", f"{facts.elapsed:.1f}"),
    ]
    tone = {"rejects": "warn", "quarantined": "bad", "failed": "bad"}
    return tag(
        "ul",
        *(
            tag("li", tag("b", value, class_=tone.get(name) if value else None), word(name), data_figure=name)
            for name, value in counts
            if value or name in ("files", "documents", "rejects", "quarantined", "published")
        ),
        class_="tiles",
    )


def _failures(facts: Facts) -> Html:
    if not facts.failures:
        return Html("")
    return tag("div", tag("b", word("failures")), *(tag("p", one) for one in facts.failures), class_="note")


def _documents(lists: Lists) -> list[Html]:
    if not lists.documents:
        return [_none("came_in.none")]
    folder = _common_folder([row["source_uri"] for row in lists.documents])
    rows = [
        [
            tag("span", row["source_uri"].removeprefix(folder), title=row["source_uri"]),
            _verdict(row["verdict"]), row["speeches"], row["characters"], row["actions"], row["findings"],
        ]
        for row in lists.documents
    ]  # fmt: skip
    head = [word(key) for key in ("file", "verdict", "speeches", "characters", "actions", "findings")]
    drawn = _cut(table(head, rows, (2, 3, 4, 5), "documents"), lists.more.get("documents", 0))
    count = len(lists.documents) + lists.more.get("documents", 0)
    summary = tag("summary", tag("code", folder), " ", both(f"{count:,} 份文档", f"{count:,} documents"))
    return [tag("details", summary, drawn, open="" if count <= SHOWN_OPEN else None)]


def _common_folder(uris: list[str]) -> str:
    """The folder, with its slash, below which all of the files lie; they are shown without it."""
    first, last = min(uris), max(uris)
    same = next((k for k, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[: first.rfind("/", 0, same) + 1]


def _verdict(verdict: str) -> Html:
    return tag("span", word(verdict), class_="good" if verdict == "published" else "bad")


def _rejects(lists: Lists) -> Html:
    if not lists.rejects:
        return _none("rejects.none")
    rows = [
        [row["source_uri"], tag("code", row["reason"]), row["detail"], word("now" if row["new"] else "before")]
        for row in lists.rejects
    ]
    head = [word(key) for key in ("file", "reason", "detail", "when")]
    return _cut(table(head, rows, label="rejects"), lists.more.get("rejects", 0))


def _held(lists: Lists, chinese: Mapping[str, str]) -> list[Html]:
    if not lists.held:
        return [_none("held.none")]
    parts = []
    for row in lists.held:
        parts.append(tag("h3", row["source_uri"], " ", word("now" if row["new"] else "before")))
        parts.append(tag("p", row["document_id"], class_="id soft"))
        parts.append(_findings(row["findings"], chinese, "noted.none"))
    return [*parts, *_tail(lists.more.get("held", 0))]


def _findings(findings: Sequence[Row], chinese: Mapping[str, str], none: str, cut: int = 0) -> Html:
    """The findings as a table; `chinese` maps expectations to what they expect, for the details are in English."""
    if not findings:
        return _none(none)
    rows = [
        [
            tag("span", word(row["severity"]), class_=row["severity"]),
            join(tag("code", row["expectation"]), BREAK, row.get("source_uri")),
            row["observed"],
            join(
                *_in_chinese(row.get("chinese") or chinese.get(row["expectation"])), _without_place(row), _quoted(row)
            ),
        ]
        for row in findings
    ]
    head = [word(key) for key in ("severity", "expectation", "observed", "detail")]
    return _cut(table(head, rows, label="findings"), cut)


def _in_chinese(expected: str | None) -> tuple[Html, ...]:
    return (tag("span", f"应当：{expected}。", lang="zh"), BREAK) if expected else ()


def _without_place(row: Row) -> str:
    """The detail of a finding without the words that the page quotes below it."""
    detail: str = row["detail"]
    start, line, quote = row.get("start"), row.get("line"), row.get("quote")
    if start is None or line is None or quote is None:
        return detail
    return detail.replace(told_place(start, line, quote), "")


def _quoted(row: Row) -> Html:
    if not row.get("quote"):
        return Html("")
    return tag("blockquote", both(f"第 {row['line']} 行", f"line {row['line']}"), " ", row["quote"])


def _judged(facts: Facts, runs: Sequence[Facts]) -> list[Html]:
    if not any(row["elements"] for row in facts.judged):
        return [_none("judged.none")]
    missed = sorted(
        (row for row in facts.judged if row["unexpected"]),
        key=lambda row: (SEVERITIES.index(row["severity"]), -row["unexpected"]),
    )
    met = len(facts.judged) - len(missed)
    said = both(
        f"{len(facts.judged)} 项校验，{met} 项全部满足。", f"{met} of {len(facts.judged)} expectations are met."
    )
    parts = [tag("p", said)]
    if missed:
        parts.append(_judgements(missed, runs if len(runs) > 1 else ()))
    by_stage = [(stage, [row for row in facts.judged if row["stage"] == stage]) for stage in STAGES]
    parts += [
        tag("details", tag("summary", word("judged.all"), ": ", word(stage), f" ({len(rows)})"), _judgements(rows, ()))
        for stage, rows in by_stage
        if rows
    ]
    return parts


def _judgements(rows: Sequence[Row], runs: Sequence[Facts]) -> Html:
    history = {name: _missed_over(name, runs) for name in (row["expectation"] for row in rows)} if runs else {}
    head = [word(key) for key in ("expectation", "severity", "result", "elements", "unexpected", "trend")]
    body = [
        [
            join(row["chinese"], " ", tag("span", row["english"], lang="en", class_="en"), BREAK,
                 tag("code", row["expectation"])),
            tag("span", word(row["severity"]), class_=row["severity"] if row["unexpected"] else "info"),
            tag("span", word("not_met" if row["unexpected"] else "met"), class_="bad" if row["unexpected"] else "good"),
            row["elements"],
            row["unexpected"],
            *([history[row["expectation"]]] if runs else []),
        ]
        for row in rows
    ]  # fmt: skip
    return table(head if runs else head[:-1], body, (3, 4), "expectations")


def _missed_over(name: str, runs: Sequence[Facts]) -> Html:
    """How often an expectation was not met, run by run."""
    counts = [float(row["unexpected"]) for run in runs for row in run.judged if row["expectation"] == name]
    return line([(count, count, count) for count in counts], name)


def _trends(runs: Sequence[Facts]) -> list[Html]:
    rows = []
    for name in MEASURES:
        bands = [(one["low"], one["median"], one["high"]) for run in runs if (one := run.measures.get(name))]
        if bands:
            low, median, high = bands[-1]
            rows.append([word(f"m.{name}"), median, low, high, line(bands, name)][: None if len(runs) > 1 else -1])
    if not rows:
        return [_none("judged.none")]
    head = [word(key) for key in ("measure", "median", "low", "high", "trend")]
    drawn = table(head[: len(rows[0])], rows, (1, 2, 3), "measures")
    return [tag("p", word("trends.lead" if len(runs) > 1 else "trends.first"), class_="soft"), drawn]


def _stages(facts: Facts) -> list[Html]:
    rows = [
        [
            word(stage),
            f"{facts.seconds[stage]:.2f}",
            "、".join(f"{name} {facts.rows[name]:,}" for name in STAGE_TABLES[stage] if name in facts.rows),
        ]
        for stage in STAGES
        if stage in facts.seconds
    ]
    if not rows:
        return [_none("came_in.none")]
    return [table([word("stage"), word("seconds"), word("rows")], rows, (1,), "stages")]


def _cut(drawn: Html, cut: int) -> Html:
    return join(drawn, *_tail(cut))


def _tail(cut: int) -> list[Html]:
    return [tag("p", more(cut), class_="soft")] if cut else []
