"""The words of a text with their parts of speech, exactly as `jieba.posseg` 0.42.1 gives them.

jieba.posseg *is* the definition of a token here. `FastEngine` gives the same words some twenty times
faster: rjieba (jieba-rs) finds the best path through the same dictionary, and what that path leaves as
a run of single characters goes to posseg's own hidden Markov model, which is remembered by run.
rjieba's own HMM is not used: it differs for `-`, `_` and rare characters. `PlainEngine` is the
fallback, and what the tests compare with.

Nothing touches jieba's module-level tokenizers: words added elsewhere do not reach these engines, nor
theirs others. An engine is made once a process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Protocol

from tasks.enrich.tokens.recognise import recognise, tags_of_model
from tasks.language.lexicon import terms

#: Lists of general official vocabulary that jieba's dictionary lacks, and the tag of their words.
LEXICONS = {"institutions": "nt", "campaigns": "nz", "formulations": "l"}

#: What posseg takes for a block of words (its `re_han_internal`); all else is single characters.
_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._]+)")
_SKIP = re.compile(r"(\r\n|\s)")

#: What parts a text that rjieba may not get whole: characters that its blocks hold and posseg's do not, or (U+9FA5 on)
#: that only one of the two reads as Chinese.
_OTHER_BLOCKS = re.compile("[%\\-\r\u3400-\u4dbf\u9fa5-\u9fff\ud800-\udfff\uf900-\ufaff\U00010000-\U0010ffff]")

#: Codes of words, a character each, so that one pattern finds in a whole text what the model has yet to read. A word
#: that is settled has its tag's number; one that is open has it too, beginning with `_OPEN`: that tag is its own if it
#: stands alone. `_JOINED` are letters and digits that rjieba has joined and posseg still sees singly.
_JOINED, _SETTLED, _OPEN, _CODES = "\x00", 1, 0x80, 0x100
_RUN = re.compile("[\x80-\xff][\x80-\xff\x00]+|\x00[\x80-\xff\x00]*")

#: Runs remembered; a run is a few characters, an entry some 300 bytes.
_REMEMBERED_RUNS = 65_536

Words = tuple[list[str], list[str]]


class Engine(Protocol):
    """Cuts a text into words and their tags, two lists of one length; the words make up the text.

    `coded` gives for each word a code, a character below U+0100, which is the place of its tag in `tag_names`: what is
    asked of all tags of a speech is then asked of numbers. Several codes may stand for one tag.
    """

    @property
    def tag_names(self) -> Sequence[str]: ...
    def __call__(self, text: str) -> Words: ...
    def coded(self, text: str) -> tuple[list[str], str]: ...
    def code_of(self, tag: str) -> str: ...


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
        self.tag_names: list[str] = []

    def __call__(self, text: str) -> Words:
        pairs = self._posseg.lcut(text)
        return [pair.word for pair in pairs], [pair.flag for pair in pairs]

    def coded(self, text: str) -> tuple[list[str], str]:
        words, tags = self(text)
        return words, "".join(map(self.code_of, tags))

    def code_of(self, tag: str) -> str:
        if tag not in self.tag_names:
            self.tag_names.append(tag)
        return chr(self.tag_names.index(tag))


class FastEngine:
    """rjieba for the words of the dictionary, posseg's model for the rest."""

    def __init__(self) -> None:
        import rjieba

        rust = rjieba.Jieba()
        tags = _dictionary_tags()
        for word, tag in lexicon_words():
            rust.add_word(word, None, tag)
            tags[word] = tag
        self._cut: Callable[[str, bool], list[str]] = rust.cut
        codes = _Codes(tags)
        self._code_of = codes.__getitem__
        self.code_of: Callable[[str], str] = codes.settled.__getitem__
        self.tag_names = [codes.tags.get(chr(number), "") for number in range(_CODES)]

        @lru_cache(maxsize=_REMEMBERED_RUNS)
        def words_of(run: str) -> tuple[tuple[str, ...], str]:
            if run in codes.listed:
                return tuple(run), "".join(map(codes.__getitem__, run))
            words, flags = recognise(run)
            return words, "".join(map(codes.settled.__getitem__, flags))

        self._words_of = words_of

    def __call__(self, text: str) -> Words:
        words, codes = self.coded(text)
        return words, [self.tag_names[number] for number in codes.encode("latin-1")]

    def coded(self, text: str) -> tuple[list[str], str]:
        return self._cut_blocks(text) if _OTHER_BLOCKS.search(text) else self._cut_block(text)

    def _cut_blocks(self, text: str) -> tuple[list[str], str]:
        """Words and codes of any text: what rjieba takes for a block is given to it as posseg has it."""
        words: list[str] = []
        codes: list[str] = []
        for index, block in enumerate(_BLOCK.split(text)):
            if index % 2:
                some, more = self._cut_block(block)
                words += some
                codes.append(more)
                continue
            for piece in _SKIP.split(block):
                single = [piece] if piece == "\r\n" else list(piece)
                words += single
                codes.append(self._code_of("\n") * len(single))
        return words, "".join(codes)

    def _cut_block(self, text: str) -> tuple[list[str], str]:
        """Words and codes of a text that rjieba parts into the blocks that posseg does."""
        cut = self._cut(text, False)
        codes = "".join(map(self._code_of, cut))
        words: list[str] = []
        kept: list[str] = []
        done = 0
        for run in _RUN.finditer(codes):
            start, end = run.span()
            found, flags = self._words_of("".join(cut[start:end]))
            words += cut[done:start]
            words += found
            kept += (codes[done:start], flags)
            done = end
        if not done:
            return cut, codes
        words += cut[done:]
        kept.append(codes[done:])
        return words, "".join(kept)


class _Codes(dict[str, str]):
    """Word → its code, of the words that were met so far: a few ten thousand, that the processor keeps at hand.

    `tags` is code → tag, `settled` tag → code of a word whose tag is certain, `listed` word → code of the dictionary.
    """

    def __init__(self, tags: dict[str, str]):
        known = sorted({*tags.values(), *tags_of_model()})
        self.settled = {tag: chr(_SETTLED + number) for number, tag in enumerate(known)}
        self._open = {tag: chr(_OPEN + number) for number, tag in enumerate(known)}
        self.tags = {code: tag for some in (self.settled, self._open) for tag, code in some.items()}
        self.listed = {word: (self.settled if len(word) > 1 else self._open)[tag] for word, tag in tags.items()}

    def __missing__(self, word: str) -> str:
        listed = self.listed.get(word)
        if listed:
            self[word] = listed
            return listed
        if len(word) > 1:
            return _JOINED if word.isascii() else self.settled["x"]
        code = self[word] = self._open["x"] if _BLOCK.match(word) else self.settled["x"]
        return code


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
