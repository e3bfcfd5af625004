"""The words of a text with their parts of speech, exactly as `jieba.posseg` 0.42.1 gives them.

jieba.posseg *is* the definition of a token here. `FastEngine` gives the same words some fifteen times
faster: rjieba (jieba-rs) finds the best path through the same dictionary, and what that path leaves as
a run of single characters goes to posseg's own hidden Markov model, which is remembered by run.
rjieba's own HMM is not used: it differs for `-`, `_` and rare characters. `PlainEngine` is the
fallback, and what the tests compare with.

Nothing touches jieba's module-level tokenizers: words added elsewhere do not reach these engines, nor
theirs others. An engine is made once a process.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, Protocol

from tasks.enrich.tokens.recognise import Found, recognise
from tasks.language.lexicon import terms

#: Lists of general official vocabulary that jieba's dictionary lacks, and the tag of their words.
LEXICONS = {"institutions": "nt", "campaigns": "nz", "formulations": "l"}

#: What posseg takes for a block of words (its `re_han_internal`); all else is single characters.
_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._]+)")
_SKIP = re.compile(r"(\r\n|\s)")

#: Texts that rjieba may get whole: its blocks, which also hold `%` and `-`, then are posseg's.
_SAME_BLOCKS = re.compile(r"[\u4E00-\u9FA40-9a-zA-Z.，。、；：？！“”‘’（）《》—…〈〉【】·\n]*")
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》—…〈〉【】·\n")

#: Runs remembered; a run is a few characters, an entry some 300 bytes.
_REMEMBERED_RUNS = 65_536

Words = tuple[list[str], list[str]]


class Engine(Protocol):
    """Cuts a text into words and their tags, two lists of one length; the words make up the text."""

    def __call__(self, text: str) -> Words: ...


def lexicon_words() -> list[tuple[str, str]]:
    """The words, with their tags, that both engines know beyond jieba's dictionary, in loading order."""
    return [(word, tag) for name, tag in LEXICONS.items() for word in terms(name)]


@cache
def engine() -> Engine:
    """The process's engine: the fast one, or jieba alone where rjieba is not installed."""
    try:
        return FastEngine()
    except ImportError:
        return PlainEngine()


class PlainEngine:
    """jieba.posseg over a private dictionary."""

    def __init__(self) -> None:
        from jieba.posseg import POSTokenizer

        tokenizer = _private_tokenizer()
        self._posseg = POSTokenizer(tokenizer)
        self._posseg.makesure_userdict_loaded()

    def __call__(self, text: str) -> Words:
        pairs = self._posseg.lcut(text)
        return [pair.word for pair in pairs], [pair.flag for pair in pairs]


class FastEngine:
    """rjieba for the words of the dictionary, posseg's model for the rest."""

    def __init__(self) -> None:
        import rjieba

        rust = rjieba.Jieba()
        self._tags = _dictionary_tags()
        for word, tag in lexicon_words():
            rust.add_word(word, None, tag)
            self._tags[word] = tag
        self._cut: Callable[[str, bool], list[str]] = rust.cut

        @lru_cache(maxsize=_REMEMBERED_RUNS)
        def words_of(run: str) -> Found:
            if run in self._tags:
                return tuple(run), tuple(self._tags.get(character, "x") for character in run)
            return recognise(run)

        self._words_of = words_of
        self._known = _Known(self._tags)

    def __call__(self, text: str) -> Words:
        words: list[str] = []
        tags: list[str] = []
        if _SAME_BLOCKS.fullmatch(text):
            self._cut_block(text, words, tags)
            return words, tags
        for index, block in enumerate(_BLOCK.split(text)):
            if index % 2:
                self._cut_block(block, words, tags)
                continue
            for piece in _SKIP.split(block):
                single = [piece] if piece == "\r\n" else list(piece)
                words += single
                tags += ["x"] * len(single)
        return words, tags

    def _cut_block(self, block: str, words: list[str], tags: list[str]) -> None:
        """Adds the words of a block; single characters that follow each other are a run."""
        cut = self._cut(block, False)
        read = list(map(self._known.__getitem__, cut))
        done = 0
        at = _next_open(read, 0)
        while at >= 0:
            end = at + 1
            while end < len(read) and not read[end]:
                end += 1
            if end == at + 1 and len(cut[at]) == 1:
                read[at] = self._tags.get(cut[at], "x")
            else:
                found, flags = self._words_of("".join(cut[at:end]))
                words += cut[done:at]
                words += found
                tags += read[done:at]
                tags += flags
                done = end
            at = _next_open(read, end)
        words += cut[done:] if done else cut
        tags += read[done:] if done else read


class _Known(dict[str, str]):
    """Word of rjieba → its tag; "" for what posseg's model has yet to read: single characters, and letters
    and digits that rjieba has joined and posseg still sees singly."""

    def __init__(self, tags: dict[str, str]):
        super().__init__((word, tag) for word, tag in tags.items() if len(word) > 1 or word in _PUNCTUATION)

    def __missing__(self, word: str) -> str:
        return "x" if word in _PUNCTUATION or (len(word) > 1 and not word.isascii()) else ""


def _next_open(tags: list[str], start: int) -> int:
    """The first place from `start` on that has no tag yet, or -1."""
    try:
        return tags.index("", start)
    except ValueError:
        return -1


def _dictionary_tags() -> dict[str, str]:
    """Word → tag, from jieba's dictionary: lines of word, frequency and tag."""
    from jieba import Tokenizer

    with Tokenizer().get_dict_file() as file:
        fields = file.read().decode("utf-8").split()
    return dict(zip(fields[::3], fields[2::3], strict=True))


def _private_tokenizer() -> Any:
    """A jieba tokenizer of its own, with the lexicons; no cache file is read or written."""
    from jieba import Tokenizer

    tokenizer = Tokenizer()
    tokenizer.FREQ, tokenizer.total = Tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word, tag in lexicon_words():
        tokenizer.add_word(word, None, tag)
    return tokenizer
