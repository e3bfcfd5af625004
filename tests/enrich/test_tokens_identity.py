"""Tokens are those of jieba.posseg: every line of a corpus, and many thousand strings made to be awkward.

JIANGHUA_CORPUS=folder make test-long      on your own texts; the samples without it
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.enrich.tokens.engine import FastEngine, PlainEngine
from tests.enrich.test_tokens import ALPHABET
from tests.support.core import documents_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FUZZED = 24_000
_SEED = 42

#: Signs, scripts and blanks that texts hold here and there, and that the engines part differently.
_ODD = "%％-—_+#&@./:,;'\"()（）［］【】〔〕·…～~*×〇○零①Ⅲ℃Ａ１　 \t\r\n\x0b\x1c\x85\xa0\u200b\u2028\ufeffabzAZ019"
_RARE = "龥龦鿕鿖㐀㙦䶵豈𠀀𠮷國産頔堃한カなЖé"


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """Every line of the corpus, as the project reads it."""
    folder = Path(os.environ.get("JIANGHUA_CORPUS") or SAMPLES)
    texts = documents_of([folder])["documents"]["text"].to_pylist()
    return [line for text in texts for line in text.split("\n") if line]


@pytest.fixture(scope="module")
def engines() -> tuple[FastEngine, PlainEngine]:
    return FastEngine(), PlainEngine()


@pytest.mark.long
def test_every_line_has_the_tokens_of_posseg(engines: tuple[FastEngine, PlainEngine], lines: list[str]) -> None:
    fast, plain = engines
    wrong = [line for line in lines if fast(line) != plain(line)]
    print(f"{len(lines)} lines, {sum(map(len, lines))} characters, {len(wrong)} differ")
    assert not wrong, wrong[:3]


@pytest.mark.long
def test_fuzzed_strings_have_the_tokens_of_posseg(engines: tuple[FastEngine, PlainEngine], lines: list[str]) -> None:
    fast, plain = engines
    strings = list(_fuzzed(lines, random.Random(_SEED)))
    wrong = [text for text in strings if fast(text) != plain(text)]
    print(f"{len(strings)} strings, {len(wrong)} differ")
    assert len(strings) == FUZZED
    assert not wrong, wrong[:3]


def _fuzzed(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Stretches of lines, or two in one, with odd characters put in or in the place of others; or nothing but those."""
    letters = sorted(set("".join(lines)))
    for number in range(FUZZED):
        if number % 4 == 0:
            yield "".join(chance.choices(ALPHABET + _ODD + _RARE, k=chance.randint(1, 24)))
            continue
        text = list(_stretch(lines, chance) + (_stretch(lines, chance) if number % 4 == 1 else ""))
        for _ in range(chance.randint(1, 5)):
            place = chance.randrange(len(text) + 1)
            sign = chance.choice(chance.choice((_ODD, _RARE, letters)))
            text[place : place + chance.randint(0, 1)] = [sign]
        yield "".join(text)


def _stretch(lines: list[str], chance: random.Random) -> str:
    line = chance.choice(lines)
    start = chance.randrange(len(line))
    return line[start : start + chance.randint(1, 40)]
