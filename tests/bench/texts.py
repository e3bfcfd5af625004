"""Texts to measure on: a sample of real ones, more of them than there are, and many small ones.

All are made by the same rule each time, so that runs on two machines, or of two releases, take the same text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from tasks.ingest.decode import decode

_SEED = 20240903
_TEXTS = (".txt", ".md")


def available(sources: Iterable[Path]) -> float:
    """Megabytes that the sources have."""
    return sum(file.stat().st_size for file in _files(sources)) / 1e6


def sample(sources: Iterable[Path], megabytes: float, folder: Path) -> float:
    """Fills a folder with texts of the sources, shuffled, up to that size; the megabytes that it has.

    Where the sources have less, further documents are put together of the beginning of one text and the end of another,
    cut between lines. No two are alike, and they are as long and as hard as the real ones.
    """
    if not folder.exists():
        folder.mkdir(parents=True)
        size, seen = 0, set()
        for number, (name, content) in enumerate(_endless(_files(sources))):
            if size >= megabytes * 1e6:
                break
            digest = sha256(content).digest()
            if digest not in seen:
                seen.add(digest)
                (folder / f"{number:06}-{name}").write_bytes(content)
                size += len(content)
    return _megabytes(folder)


def small(sources: Iterable[Path], count: int, folder: Path, size: int = 1_000) -> float:
    """Fills a folder with `count` short speeches of about `size` bytes, no two alike; the megabytes that it has."""
    if not folder.exists():
        folder.mkdir(parents=True)
        lines = _lines(sources)
        for number in range(count):
            (folder / f"{number:06}.txt").write_text(speech(f"第{number + 1}次", lines, size), encoding="utf-8")
    return _megabytes(folder)


def speech(which: str, lines: Iterator[str], size: int) -> str:
    """A short speech of these lines."""
    parts = [f"在全县{which}工作推进会上的讲话", "", "同志们：", ""]
    length = 0
    while length < size:
        parts.append(next(lines))
        length += len(parts[-1].encode())
    return "\n".join(parts) + "\n"


def _endless(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(_SEED)
    chance.shuffle(files)
    for file in files:
        yield file.name, file.read_bytes()
    while True:
        head, tail = (_text(file).splitlines(keepends=True) for file in chance.sample(files, 2))
        cut = chance.uniform(0.2, 0.8)
        made = [*head[: round(len(head) * cut)], "\n", *tail[round(len(tail) * cut) :]]
        yield "made.txt", "".join(made).encode()


def _lines(sources: Iterable[Path]) -> Iterator[str]:
    """Lines of running text, again and again in another order."""
    lines = [line for file in _files(sources) for line in _text(file).splitlines() if 10 < len(line) < 200]
    chance = random.Random(_SEED)
    while True:
        chance.shuffle(lines)
        yield from lines


def _files(sources: Iterable[Path]) -> list[Path]:
    found = (file for source in sources for file in source.rglob("*"))
    return sorted(file for file in found if file.suffix.lower() in _TEXTS and file.is_file())


def _text(file: Path) -> str:
    decoded = decode(file.read_bytes())
    return decoded.text if decoded else ""


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / 1e6
