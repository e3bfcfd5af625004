"""What people pay for tokenising alone: `jieba.lcut` of every line of every file, in one process.

python -m tests.bench.lcut FOLDER

Prints the seconds of cutting; reading, decoding and loading the dictionary are not in them.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from time import perf_counter

import jieba

from tests.bench.naive import text_of


def main(folder: str) -> None:
    texts = [text_of(file.read_bytes()) for file in sorted(Path(folder).iterdir())]
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    began = perf_counter()
    tokens = 0
    for text in texts:
        for line in text.split("\n"):
            tokens += len(jieba.lcut(line))
    print(json.dumps({"seconds": perf_counter() - began, "tokens": tokens}))


if __name__ == "__main__":
    main(sys.argv[1])
