"""The words of the pages, in Chinese and English."""

from __future__ import annotations

from tasks.report.markup import Html, both

#: key → (Chinese, English)
WORDS: dict[str, tuple[str, str]] = {
    "run": ("运行报告", "run report"),
    "runs": ("历次运行", "runs"),
    "runs.lead": ("每行一次运行，最近的在前。", "One row a run, the latest first."),
    "all_runs": ("全部运行", "all runs"),
    "previous": ("上一次运行", "previous run"),
    "at": ("时间（UTC）", "time (UTC)"),
    "store": ("数据仓库", "store"),
    "elapsed": ("用时（秒）", "seconds"),
    "files": ("文件", "files"),
    "documents": ("文档", "documents"),
    "rejects": ("拒收", "rejected"),
    "skipped": ("未变化", "unchanged"),
    "known": ("内容已有", "known content"),
    "gone": ("已移除", "gone"),
    "published": ("发布", "published"),
    "quarantined": ("隔离", "quarantined"),
    "speeches": ("讲话", "speeches"),
    "failed": ("未完成", "not finished"),
    "actions": ("督办事项", "tasks"),
    "megabytes": ("读取（MB）", "MB read"),
    "failures": ("未能完成的批次", "batches that could not be finished"),
    "came_in": ("本次处理的文档", "documents of this run"),
    "came_in.none": ("本次没有新的或改动的文档。", "No new or changed documents."),
    "rejects.none": ("没有拒收的文件。", "No rejects."),
    "held": ("隔离的文档", "documents held back"),
    "held.none": ("没有被隔离的文档。", "No documents are held back."),
    "noted": ("已发布文档中的提示", "findings on published documents"),
    "noted.none": ("没有提示。", "No findings."),
    "judged": ("校验结果", "expectations judged"),
    "judged.none": ("本次没有需要校验的内容。", "Nothing was judged."),
    "judged.all": ("全部校验项", "all expectations"),
    "drift": ("与历史数据的偏离", "drift against the store's history"),
    "drift.none": ("没有明显偏离，或历史文档还不够多。", "No drift, or the history is still short."),
    "trends": ("指标趋势", "measures over the runs"),
    "trends.lead": (
        "各次运行中讲话指标的中位数，阴影为中间八成。",
        "Median of each measure over a run's speeches; shaded: eight in ten.",
    ),
    "trends.first": (
        "本次运行中讲话的指标；从下一次运行起显示趋势。",
        "Measures of this run's speeches; from the next run on with their trend.",
    ),
    "stages": ("各阶段用时与写入行数", "stages and rows written"),
    "file": ("文件", "file"),
    "verdict": ("结论", "verdict"),
    "characters": ("字数", "characters"),
    "findings": ("提示", "findings"),
    "reason": ("原因", "reason"),
    "detail": ("说明", "detail"),
    "when": ("发现于", "found"),
    "now": ("本次", "now"),
    "before": ("此前", "before"),
    "expectation": ("校验项", "expectation"),
    "severity": ("级别", "severity"),
    "critical": ("严重", "critical"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "elements": ("检查数", "elements"),
    "unexpected": ("未满足", "unexpected"),
    "result": ("结果", "result"),
    "met": ("满足", "met"),
    "not_met": ("未满足", "not met"),
    "measure": ("指标", "measure"),
    "median": ("中位数", "median"),
    "low": ("十分之一低于", "one in ten below"),
    "high": ("十分之一高于", "one in ten above"),
    "trend": ("趋势", "trend"),
    "stage": ("阶段", "stage"),
    "seconds": ("秒（各进程合计）", "seconds, over all workers"),
    "table": ("数据表", "table"),
    "rows": ("行数", "rows"),
    "line": ("行", "line"),
    "observed": ("实际", "observed"),
    "empty": ("还没有运行记录。", "No runs yet."),
    "unfinished": ("有批次未完成", "batches unfinished"),
    "ingest": ("接收", "ingest"),
    "segment": ("切分", "segment"),
    "parse": ("解析", "parse"),
    "enrich": ("提取", "enrich"),
    "validate": ("校验", "validate"),
    # measures of `quality`
    "m.level_jumps": ("标题越级", "level jumps"),
    "m.headings": ("标题数", "headings"),
    "m.longest_heading": ("最长标题（字）", "longest heading"),
    "m.title_length": ("篇名长度（字）", "title length"),
    "m.characters": ("篇幅（字）", "characters a speech"),
    "m.body_share": ("正文占比", "share of the body"),
    "m.sentences": ("句数", "sentences"),
    "m.longest_sentence": ("最长句（字）", "longest sentence"),
    "m.size_ratio": ("篇幅与本文件中位数之比", "length over the document's median"),
    "m.mentions": ("提及数", "mentions"),
    "m.actions": ("督办事项数", "tasks a speech"),
    "m.defects": ("瑕疵数", "defects"),
}


def word(key: str) -> Html:
    """A label in both languages; a measure or table that has no words yet is named as it is."""
    chinese, english = WORDS.get(key, (key.removeprefix("m."), ""))
    return both(chinese, english)


def more(count: int) -> Html:
    """That a list goes on."""
    return both(f"……另有 {count:,} 项，见数据表", f"… and {count:,} more: query the store")
