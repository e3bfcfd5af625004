"""What the command line says, in English and Chinese; the user's locale chooses.

`JIANGHUA_LANG=zh` or `en` overrides the locale. A message is found by its key; a key that has no
text in both languages fails a test.
"""

from __future__ import annotations

import os
from functools import lru_cache

from flows.cli.messages_locate import LOCATE
from flows.cli.messages_service import SERVICE

MESSAGES: dict[str, tuple[str, str]] = {
    # key: (English, Chinese)
    **SERVICE,
    "error": ("error:", "错误："),
    "warning": ("warning:", "警告："),
    "help.app": (
        "Turn files of Chinese official speeches (讲话) into tables one can trust.",
        "把领导讲话文件变成可信的数据表。",
    ),
    "help.run": (
        "Take in new and changed files, and publish what passes validation.",
        "处理新增和改动的文件，发布通过校验的讲话。",
    ),
    "help.report": ("Say where the reports of the runs lie.", "查看运行报告的位置。"),
    "help.status": ("Say what the store holds.", "查看数据仓库概况。"),
    "help.show": (
        "Show a speech: front matter, outline, defects and register of tasks.",
        "查看一篇讲话：要素、提纲、瑕疵和督办事项。",
    ),
    "help.locate": (
        "Say where a row comes from: file, line, paragraph, page, and the words it quotes.",
        "查看一行数据的出处：文件、行、段、页和所引原文。",
    ),
    "help.terms": (
        "Count formulations over time: by year, level, source or speech.",
        "统计提法的沿革：按年份、层级、来源或讲话。",
    ),
    "help.reuse": (
        "Show the passages that speeches share, or that a draft shares with them.",
        "查看各篇讲话之间、或草稿与已入库讲话之间的雷同段落。",
    ),
    "help.export": ("Write the published tables, or the register as a spreadsheet.", "导出数据表或督办台账。"),
    "help.sql": ("Query the published rows with DuckDB's SQL.", "用 SQL 查询已发布的数据。"),
    "help.rejects": ("List the inputs that could not be taken in, and why.", "列出未能接收的文件及原因。"),
    "help.quarantine": ("List the documents that are held back, and why.", "列出被隔离的文档及原因。"),
    "help.compact": (
        "Drop rows that are no longer visible and merge small files.",
        "清除不再可见的数据并合并小文件。",
    ),
    "help.fit": (
        "Fit the weights of keywords on the store's own speeches; later runs weigh by them.",
        "用库内讲话重新统计关键词权重（逆文档频率），供以后的运行使用。",
    ),
    "help.release": (
        "Publish a document that is held back, with the reason; it stays published while it and the rules stay.",
        "人工放行被隔离的文档并记录理由；文档和规则不变则一直有效。",
    ),
    "help.reprocess": (
        "Make the rows of documents anew; without any, heal what `jianghua check` finds damaged.",
        "重新处理文档；不指定文档时，修复 jianghua check 发现的损坏。",
    ),
    "help.check": (
        "Look whether the store is whole: its logs, its files, the rows of every document.",
        "检查数据仓库是否完好：日志、文件和每个文档的数据。",
    ),
    "fit.few": (
        "{speeches} speeches are too few to fit weights on: {least} are needed. Keywords go by jieba's till then.",
        "库内讲话 {speeches} 篇，不足 {least} 篇，暂不能统计权重；关键词仍按 jieba 自带的词频表加权。",
    ),
    "fit.done": (
        "Model {digest}: {terms} terms of {speeches} speeches.",
        "权重模型 {digest}：{speeches} 篇讲话，{terms} 个词。",
    ),
    "fit.same": (
        "Nothing new: model {digest} of {speeches} speeches stands.",
        "没有变化：沿用权重模型 {digest}（{speeches} 篇讲话）。",
    ),
    "fit.next": (
        "Documents that come in from now on are weighed by it; `jianghua reprocess --all` weighs the others too.",
        "此后入库的文档按此模型加权；已入库的可用 `jianghua reprocess --all` 重算。",
    ),
    "arg.held": ("Documents that are held back, or their files.", "被隔离的文档编号或文件。"),
    "arg.again": ("Documents, or their files.", "文档编号或文件。"),
    "opt.because": ("Why it is right all the same.", "放行理由。"),
    "opt.by": ("Who says so; by default the user.", "放行人，默认为当前用户。"),
    "opt.all": ("All documents that the sources name.", "全部文档。"),
    "opt.deep": (
        "Read every column of every file, and judge all documents again.",
        "读取每个文件的全部列，并重新校验全部文档。",
    ),
    "arg.sources": (
        "Files, folders, globs, or addresses: s3, sftp, http.",
        "文件、文件夹、通配符，或 s3、sftp、http 地址。",
    ),
    "arg.what": (
        "A speech's identifier, or a file (in the store, or read on the spot).",
        "讲话编号，或文件（已入库或即时解析）。",
    ),
    "arg.row": (
        "The identifier of a row or document, or a range of a document: 9f86d081884c7d65:120-140.",
        "数据行或文档编号，或文档的字符范围：9f86d081884c7d65:120-140。",
    ),
    "arg.terms": (
        "Formulations; without any, those of config/lexicon/formulations.txt.",
        "提法；省略时统计 config/lexicon/formulations.txt 中的全部提法。",
    ),
    "arg.reuse": (
        "A speech's identifier, or a file (in the store, or a draft); all speeches when left out.",
        "讲话编号，或文件（已入库的讲话或草稿）；省略时为全部讲话。",
    ),
    "arg.folder": ("The folder to write to; it is made when missing.", "输出文件夹，不存在时自动创建。"),
    "arg.query": ("A SELECT over the views; without one, they are listed.", "查询语句；省略时列出可用视图。"),
    "opt.store": ("Where the store lies.", "数据仓库位置。"),
    "opt.runner": ("threads, processes, dask, or auto by size.", "执行方式：threads、processes、dask 或 auto。"),
    "opt.workers": ("Workers of a runner.", "并行数。"),
    "opt.open": ("Open it in the browser.", "在浏览器中打开。"),
    "opt.terms_file": ("A list of formulations, one a line.", "提法清单，每行一条。"),
    "opt.terms_by": (
        "year, level, source, speech, or term for the totals.",
        "year、level、source、speech 或 term（合计）。",
    ),
    "opt.json": ("Print JSON for a script.", "输出 JSON，供脚本使用。"),
    "opt.format": ("parquet, csv, jsonl or xlsx.", "格式：parquet、csv、jsonl 或 xlsx。"),
    "opt.output": ("table, csv or json.", "输出形式：table、csv 或 json。"),
    "run.title": ("Run", "本次运行"),
    "run.working": ("reading", "处理中"),
    "run.files": ("files given", "文件总数"),
    "run.skipped": ("unchanged, skipped", "未变化，跳过"),
    "run.documents": ("documents", "文档"),
    "run.rejects": ("rejected", "拒收"),
    "run.speeches": ("speeches in them", "其中讲话"),
    "run.published": ("published now", "本次发布文档"),
    "run.quarantined": ("quarantined now", "本次隔离文档"),
    "run.actions": ("tasks in the register", "督办事项"),
    "run.seconds": ("seconds", "用时（秒）"),
    "run.megabytes": ("MB read", "读取（MB）"),
    "run.gone": ("gone from their folder", "已从文件夹移除"),
    "run.starting": ("starting", "启动中"),
    "run.waiting": (
        "Another run is at work on {store}; waiting for it to end.",
        "另一个运行正在处理 {store}，等待其结束。",
    ),
    "run.nothing": (
        "Nothing to do: {skipped} files are unchanged since the last run.",
        "没有需要处理的内容：{skipped} 个文件自上次运行以来未变化。",
    ),
    "run.sum": (
        "{documents} documents + {rejects} rejects = {files} files",
        "文档 {documents} + 拒收 {rejects} = 文件 {files}",
    ),
    "run.rejected": ("{count} rejected: jianghua rejects says why.", "拒收 {count} 个，原因见 jianghua rejects。"),
    "run.held": ("{count} quarantined: jianghua quarantine says why.", "隔离 {count} 个，原因见 jianghua quarantine。"),
    "run.store": ("store: {store}", "数据仓库：{store}"),
    "run.report": ("report: {report}", "运行报告：{report}"),
    "report.none": (
        "{store} has no report yet; `jianghua run FOLDER --store {store}` writes one",
        "{store} 还没有运行报告；`jianghua run 文件夹 --store {store}` 会生成报告",
    ),
    "status.title": ("Store {store}", "数据仓库 {store}"),
    "status.idf": ("keywords are weighed by", "关键词权重"),
    "status.table": ("table", "数据表"),
    "status.rows": ("visible rows", "可见行数"),
    "status.empty": (
        "The store holds nothing yet: `jianghua run FOLDER`.",
        "数据仓库为空：请先 `jianghua run 文件夹`。",
    ),
    "show.none": (
        (
            "nothing called {what} is in the store, and no such file exists; "
            'jianghua sql "SELECT speech_id, title FROM front_matter" lists the speeches'
        ),
        '仓库中没有 {what}，也没有这个文件；用 jianghua sql "SELECT speech_id, title FROM front_matter" 列出讲话',
    ),
    "show.rejected": ("{what} cannot be taken in: {detail}", "{what} 无法接收：{detail}"),
    **LOCATE,
    "show.untitled": ("(without a title)", "（无标题）"),
    "show.date": ("date", "日期"),
    "show.basis": ("from", "依据"),
    "show.salutation": ("salutation", "称谓"),
    "show.speaker": ("speaker", "讲话人"),
    "show.occasion": ("occasion", "场合"),
    "show.campaign": ("campaign", "行动"),
    "show.level": ("level", "层级"),
    "show.issuer": ("issuer", "发文机关"),
    "show.subject_terms": ("subject terms", "主题词"),
    "show.distribution": ("distribution", "发"),
    "show.copied_to": ("copied to", "送"),
    "show.printed": ("printed", "印发"),
    "show.outline": ("Outline", "提纲"),
    "show.defects": ("Defects", "瑕疵"),
    "show.register": ("Register of tasks", "督办台账"),
    "show.exhortations": (
        "and {count} exhortations without body, deadline or target",
        "另有 {count} 条未点名、无时限、无指标的一般要求",
    ),
    "show.more": (
        "… and {count} more: `jianghua export DIR --format xlsx`",
        "……另有 {count} 条：`jianghua export 文件夹 --format xlsx`",
    ),
    "col.responsible": ("responsible", "责任单位"),
    "col.deed": ("task", "任务"),
    "col.deadline": ("by", "时限"),
    "col.target": ("target", "指标"),
    "col.source": ("source", "来源"),
    "col.expectation": ("expectation", "未满足的要求"),
    "col.reason": ("reason", "原因"),
    "col.detail": ("detail", "说明"),
    "export.done": ("{count} tables → {folder}", "{count} 张数据表 → {folder}"),
    "export.register": ("register → {path}", "督办台账 → {path}"),
    "export.format": (
        "no format {format}: parquet, csv, jsonl or xlsx",
        "没有 {format} 格式：可选 parquet、csv、jsonl、xlsx",
    ),
    "export.busy": (
        "cannot write {path}: {why}; close the program that has it open",
        "无法写入 {path}：{why}；请先关闭占用它的程序",
    ),
    "sql.views": ("Views", "可用视图"),
    "sql.output": ("no output {format}: table, csv or json", "没有 {format} 形式：可选 table、csv、json"),
    "sql.error": ("the query failed: {why}", "查询出错：{why}"),
    "terms.by": (
        "cannot count by {by}: year, level, source, speech or term",
        "不能按 {by} 统计：可选 year、level、source、speech、term",
    ),
    "terms.empty": ("no formulation is named", "没有给出提法"),
    "terms.file": ("cannot read {path}: {why}", "无法读取 {path}：{why}"),
    "terms.none": ("No speech says: {terms}", "没有讲话用到：{terms}"),
    "col.term": ("formulation", "提法"),
    "col.year": ("year", "年份"),
    "col.level": ("level", "层级"),
    "col.source_uri": ("source", "来源"),
    "col.speech_id": ("speech", "讲话"),
    "col.count": ("times", "次数"),
    "col.speeches": ("speeches", "讲话篇数"),
    "col.first_date": ("first said", "首次出现"),
    "col.first_title": ("in", "首见讲话"),
    "reuse.none": ("No passages are shared.", "没有雷同段落。"),
    "reuse.speech": ("speech", "讲话"),
    "reuse.source": ("repeats", "雷同于"),
    "reuse.similarity": ("similarity", "相似度"),
    "reuse.passage": ("longest shared passage", "最长雷同文字"),
    "rejects.none": ("No rejects.", "没有拒收的文件。"),
    "quarantine.none": ("No documents are held back.", "没有被隔离的文档。"),
    "quarantine.place": ("line {line}, character {start}", "第 {line} 行，第 {start} 字"),
    "quarantine.helps": ("what helps:", "处理办法："),
    "quarantine.remedy": (
        "report it with the file, or run `jianghua reprocess` with a newer version",
        "请连同文件反馈，或更新版本后运行 jianghua reprocess",
    ),
    "quarantine.unknown": (
        "no finding says why it is held back; `jianghua reprocess` judges it again",
        "没有隔离原因的记录；用 jianghua reprocess 重新校验",
    ),
    "quarantine.next": (
        "Correct it in the overrides (docs/overrides.md), or `jianghua release DOCUMENT_ID --because WHY`.",
        "可在 overrides 中人工更正（见 docs/overrides.md），或用 `jianghua release 文档编号 --because 理由` 放行。",
    ),
    "release.because": ("a release needs a reason: --because WHY", "放行需要理由：--because 理由"),
    "release.none": (
        "{what} is not held back; `jianghua quarantine` lists what is",
        "{what} 没有被隔离；用 jianghua quarantine 查看被隔离的文档",
    ),
    "release.done": ("{document} is published by {by}: {because}", "{document} 已由 {by} 放行：{because}"),
    "document.none": (
        "no document or file of the store is called {what}; `jianghua sql` and `jianghua quarantine` list them",
        "仓库中没有文档或文件 {what}；用 jianghua sql 和 jianghua quarantine 查看",
    ),
    "reprocess.none": ("Nothing is damaged.", "没有发现损坏。"),
    "reprocess.both": ("name documents, or --all, not both", "文档和 --all 只能选其一"),
    "reprocess.done": ("{count} documents made anew", "重新处理文档 {count} 个"),
    "reprocess.stored": (
        "{count} of them from their stored text, for their files are gone or changed",
        "其中 {count} 个的源文件已不在或已改动，用的是库存文本",
    ),
    "reprocess.lost": (
        "{what} cannot be made again: neither its file nor its text can be read; put the file back and run again",
        "{what} 无法重新处理：源文件和库存文本都无法读取；请放回源文件后再运行",
    ),
    "reprocess.left": ("still damaged after healing:", "修复后仍有损坏："),
    "reprocess.healed": (
        "Healed; what was damaged is out of the tables:",
        "已修复，损坏的内容已从数据表移除：",
    ),
    "reprocess.verdicts": (
        "Verdicts were damaged: releases by hand that they recorded must be given again.",
        "判定记录曾有损坏：其中的人工放行需要重新办理。",
    ),
    "damage.log": ("damaged log", "日志损坏"),
    "damage.file": ("damaged file", "文件损坏"),
    "damage.rows": ("rows missing", "数据缺失"),
    "damage.table": ("unreadable table", "数据表无法读取"),
    "damage.unfinished": ("unfinished repair", "修复未完成"),
    "damage.reprocess": (
        "`jianghua reprocess` takes damaged files out of the table and makes the rows of their documents anew",
        "运行 `jianghua reprocess`：移除损坏的文件，并重新生成相关文档的数据",
    ),
    "check.whole": (
        "The store is whole: {tables} tables, {files} files, {documents} documents.",
        "数据仓库完好：{tables} 张数据表，{files} 个文件，{documents} 个文档。",
    ),
    "check.damaged": ("{count} damaged", "发现 {count} 处损坏"),
    "status.released": ("released by hand", "人工放行"),
    "compact.done": (
        "{rows} rows dropped; {before} files became {after}",
        "清除 {rows} 行；{before} 个文件合并为 {after} 个",
    ),
    "server.failed": (
        "the Prefect server cannot be reached: {why}; start the command again, or see PREFECT_API_URL",
        "无法连接 Prefect 服务：{why}；请重新运行，或检查 PREFECT_API_URL",
    ),
    "store.missing": (
        "there is no store at {store}; `jianghua run FOLDER --store {store}` makes it",
        "{store} 没有数据仓库；请用 `jianghua run 文件夹 --store {store}` 创建",
    ),
    "source.unread": ("{source} cannot be read: {why}", "无法读取 {source}：{why}"),
    "source.missing": ("no file or folder matches {source}", "没有与 {source} 匹配的文件或文件夹"),
}


@lru_cache(maxsize=1)
def language() -> str:
    """`zh` or `en`, by JIANGHUA_LANG, else the locale's variables in their order of precedence."""
    for name in ("JIANGHUA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def say(key: str, **values: object) -> str:
    """The message `key` in the user's language, its placeholders filled."""
    text = MESSAGES[key][language() == "zh"]
    return text.format(**values) if values else text
