"""What the commands say that stay: `jianghua serve` and `jianghua inbox`; the others are in `flows.cli.messages`."""

from __future__ import annotations

SERVICE: dict[str, tuple[str, str]] = {
    # key: (English, Chinese)
    "help.serve": (
        "Run on a schedule over the sources, and keep the store in order, until stopped.",
        "按计划定时处理来源中的文件并维护数据仓库，直到停止。",
    ),
    "help.inbox": (
        "Take in what arrives in a folder as soon as it is completely written, until stopped.",
        "监视收件文件夹，文件写完即处理，直到停止。",
    ),
    "arg.inbox": ("Folders to look at; files stay in them.", "收件文件夹，文件保留在原处。"),
    "opt.every": ("An interval: 15m, 2h, 1d.", "间隔：15m、2h、1d。"),
    "opt.cron": ("A cron line: '0 2 * * *' for two o'clock at night.", "cron 表达式：'0 2 * * *' 表示每天两点。"),
    "opt.timezone": ("The time zone of the cron line; Asia/Shanghai.", "cron 表达式的时区，默认 Asia/Shanghai。"),
    "opt.name": ("The name of the deployment; by default made of the store.", "部署名称，默认取自数据仓库。"),
    "opt.settle": ("How long a file must stay unchanged to be complete.", "文件多久不变即视为写完（秒）。"),
    "opt.poll": ("How often to look.", "查看间隔（秒）。"),
    "serve.when": (
        "say when to run: --every 15m, or --cron '0 2 * * *'",
        "请指定时间：--every 15m 或 --cron '0 2 * * *'",
    ),
    "serve.secret": (
        "{source} has a password in it, which the Prefect server would show; see JIANGHUA_SOURCE_OPTIONS",
        "{source} 带有密码，会显示在 Prefect 服务上；请改用 JIANGHUA_SOURCE_OPTIONS",
    ),
    "serve.started": (
        "Serving {name} ({when}) on the Prefect server {url}; Ctrl-C stops it.",
        "已启动 {name}（{when}），Prefect 服务 {url}；按 Ctrl-C 停止。",
    ),
    "serve.stopped": ("Stopped.", "已停止。"),
    "inbox.missing": ("there is no folder {folder}; make it first", "没有文件夹 {folder}，请先创建"),
    "inbox.started": (
        "Looking at {folders} for {store}, on the Prefect server {url}; Ctrl-C stops it.",
        "正在监视 {folders}，数据仓库 {store}，Prefect 服务 {url}；按 Ctrl-C 停止。",
    ),
    "inbox.took": (
        "published {published}, quarantined {quarantined}, rejects {rejects}, gone {gone}",
        "发布 {published}，隔离 {quarantined}，拒收 {rejects}，移除 {gone}",
    ),
    "inbox.failed": ("the run failed and is tried again: {why}", "运行失败，稍后重试：{why}"),
    "inbox.left": (
        "Stopped while a run was at work; the next start finishes it.",
        "停止时有运行尚未完成，下次启动会继续。",
    ),
}
