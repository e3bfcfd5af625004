"""Bad files among good ones: each is a document or a reject with a reason, and the others are published."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tasks.store import Store
from tests.faults.apart import ended, obedient, start
from tests.faults.texts import REJECTED, TEXTS, mixed

#: A good speech, by which every folder of bad files is told from one that ended the run.
GOOD = "在全县春耕工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n县农业农村局要在3月底前完成备耕检查。\n"

#: File name → bytes. Names and contents are both bad here.
BAD: dict[str, bytes] = {
    "空.txt": b"",
    "空白.txt": "\u3000\n \t\n".encode(),
    "零宽.txt": "\u200b\n\ufeff".encode(),
    "图片.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "程序.txt": b"\x7fELF\x02\x01\x01" + b"\x00\xff" * 2000,
    "混合编码.txt": mixed(3000),
    "半个字.txt": GOOD.encode()[:-2],
    "代理.txt": b"\xed\xa0\x80" * 30 + GOOD.encode(),
    "两个标记.txt": b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD.encode(),
    "utf16.txt": GOOD.encode("utf-16"),
    "utf32.txt": GOOD.encode("utf-32"),
    "旧.txt": GOOD.replace("\n", "\r").encode("gb18030"),
    "非字符.txt": ("\ufffe\uffff\U0010ffff" * 20 + GOOD).encode(),
    "换\n行.txt": GOOD.encode() + b"1",
    "引'号\"和`反引号`.txt": GOOD.encode() + b"2",
    "表情😀.txt": GOOD.encode() + b"3",
    "$(date);{甲}[乙].txt": GOOD.encode() + b"4",
    "-rf.txt": GOOD.encode() + b"5",
    " 空格 .txt": GOOD.encode() + b"6",
    "长" * 83 + "xx.txt": GOOD.encode() + b"7",
    "\u202e讲话txt.exe.txt": GOOD.encode() + b"8",
    **{f"{name}.txt": TEXTS[name](3000).encode() for name in TEXTS},
}  # fmt: skip

#: Names that are bytes and no UTF-8.
RAW = {b"\xbd\xb2\xbb\xb0.txt": GOOD.encode() + b"9"}


def command(*words: object, server: str) -> subprocess.CompletedProcess[str]:
    """The command `jianghua` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *map(str, words)],
        env={**os.environ, "PREFECT_API_URL": server, "JIANGHUA_LANG": "en", "JIANGHUA_RETRY_SECONDS": "0"},
        capture_output=True, encoding="utf-8", errors="replace", timeout=550,
    )  # fmt: skip


def names(store: Store, table: str) -> set[str]:
    return {
        os.path.basename(uri) for uri in store.snapshot([table]).visible(table, verdict=None)["source_uri"].to_pylist()
    }


def test_bad_files_are_documents_or_rejects_and_the_good_one_is_published(prefect_server: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    for raw, content in RAW.items():
        with open(os.fsencode(folder) + b"/" + raw, "wb") as file:
            file.write(content)
    (folder / "好.txt").write_text(GOOD + "完。", encoding="utf-8")
    (folder / "断链.txt").symlink_to(folder / "没有")
    (folder / "环.txt").symlink_to(folder / "环.txt")
    (folder / "上").symlink_to(folder)
    (folder / "文件夹.txt").mkdir()
    os.mkfifo(folder / "管道.txt")
    done = command("run", folder, "--store", tmp_path / "store", "--json", server=prefect_server)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    store = Store(tmp_path / "store")
    documents, rejects = names(store, "documents"), names(store, "rejects")
    assert "好.txt" in names_published(store)
    assert documents | rejects == {*BAD, "\\xbd\\xb2\\xbb\\xb0.txt", "好.txt", "断链.txt", "环.txt", "管道.txt"}
    assert not documents & rejects
    assert {"空.txt", "空白.txt", "图片.txt", "程序.txt", *(f"{name}.txt" for name in REJECTED)} <= rejects
    assert {"断链.txt", "环.txt", "管道.txt"} <= rejects
    assert {"表情😀.txt", "换\n行.txt", "-rf.txt", "utf16.txt", "旧.txt"} <= documents
    assert not store.quarantined().num_rows, store.snapshot().visible("findings", verdict="quarantined").to_pylist()


def test_what_may_not_be_read_is_a_reject_and_the_others_are_published(prefect_server: str, tmp_path: Path) -> None:
    prefix = obedient(tmp_path / "try")
    if prefix is None:
        pytest.skip("this user may read everything, and setpriv cannot take that away")
    folder, store = tmp_path / "in", Store(tmp_path / "store")
    for name in ("好.txt", "锁.txt", "开/深.txt", "关/里.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}的讲话。", encoding="utf-8")
    (folder / "开" / "回").symlink_to(folder)
    (folder / "锁.txt").chmod(0)
    (folder / "关").chmod(0)
    try:
        code, said = ended(start("run", folder, "--store", store.location, server=prefect_server, prefix=prefix))
    finally:
        (folder / "关").chmod(0o755)
    assert (code, names_published(store)) == (1, {"好.txt", "深.txt"}), said
    rejects = store.visible("rejects").to_pylist()
    assert {os.path.basename(row["source_uri"]) for row in rejects} == {"锁.txt", "关"}
    assert {row["reason"] for row in rejects} == {"unreadable"}
    assert all("permission" in row["detail"].lower() for row in rejects)


def names_published(store: Store) -> set[str]:
    return {os.path.basename(uri) for uri in store.visible("documents")["source_uri"].to_pylist()}


def test_a_file_that_changes_while_it_is_read_is_never_taken_in_torn(prefect_server: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    stop = threading.Event()
    versions = [f"{GOOD}第{number}稿。{'好' * number * 40}\n".encode() for number in range(50)]

    def rewrite() -> None:
        while not stop.is_set():
            for version in versions:
                (folder / "草稿.txt").write_bytes(version)

    (folder / "好.txt").write_text(GOOD, encoding="utf-8")
    (folder / "草稿.txt").write_bytes(versions[0])
    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        done = command("run", folder, "--store", tmp_path / "store", "--json", server=prefect_server)
    finally:
        stop.set()
        writer.join()
    assert "Traceback" not in done.stderr
    store = Store(tmp_path / "store")
    assert "好.txt" in names_published(store)
    drafts = [row["text"] for row in store.visible("documents").to_pylist() if "稿" in row["text"]]
    assert all(text.encode() in versions for text in drafts)
    command("run", folder, "--store", tmp_path / "store", "--json", server=prefect_server)
    assert names_published(store) == {"好.txt", "草稿.txt"}


def test_a_store_that_cannot_be_written_is_told_in_a_line(prefect_server: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "store").write_text("a file where the store should be")
    done = command("run", tmp_path / "a.txt", "--store", tmp_path / "store", server=prefect_server)
    assert done.returncode == 3
    assert "Traceback" not in done.stdout + done.stderr
    assert "name a folder as the store" in done.stdout + done.stderr


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "size"), [("one line of prose", 7_000_000), ("hard wraps", 70_000_000)], ids=["a line of 20 MB", "200 MB"]
)
def test_a_huge_file_is_published_or_told_with_its_reason(
    prefect_server: str, tmp_path: Path, name: str, size: int
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "大.txt").write_bytes(TEXTS[name](size).encode())
    (folder / "好.txt").write_text(GOOD, encoding="utf-8")
    done = command("run", folder, "--store", tmp_path / "store", "--json", server=prefect_server)
    print(done.stdout[-600:], done.stderr[-600:])
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode in (0, 1)
    store = Store(tmp_path / "store")
    published, rejects = names_published(store), store.visible("rejects").to_pylist()
    assert "好.txt" in published
    assert "大.txt" in published or [row["reason"] for row in rejects] == ["too_large"]
