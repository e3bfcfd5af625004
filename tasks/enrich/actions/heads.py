"""Verb phrases by position: in a plan a clause without a subject is an instruction, whatever its verb.

`imperatives` knows the verbs that work programmes use most; a report of ten thousand characters holds dozens
that no list has (力促…建成投用, 因城施策控增量, 常态化开展…). Here the tags of the words decide: past adverbs and
adverbial phrases the first word of the predicate is a verb with something after it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from tasks.enrich.actions.cues import STATE
from tasks.enrich.tokens.stream import TokenStream
from tasks.language.lexicon import terms

#: Phrases that stand before a verb and only say how: 多渠道增加…, 更大力度吸引…, 因城施策控增量, 自上而下凝练….
_ADVERBIAL = re.compile(
    r"更[大高多广深宽强优]?(?:力度|范围|水平|程度|层次|标准|质量|要求|起点|站位|效率|气力|好地?)|"
    r"(?:分[\u4e00-\u9fff]){1,2}(?=[\u4e00-\u9fff]{2})|(?:有[\u4e00-\u9fff]){2,3}|毫不[\u4e00-\u9fff]{2}|[足全等]额|更[大高多广深宽]\w{2}(?=地)|"
    r"[全多大高分深广宽低](?:方位|链条|领域|渠道|范围|规模|标准|质量|水平|过程|周期|覆盖|类|层次|力度|面|时段|流程|要素|"
    r"环节|地域|天候|维度|角度|批次|层级)|常态长?效?化?|[规市专精制法系融]\w{0,2}化(?=[\u4e00-\u9fff]{2})|"
    r"有(?:组织|计划|步骤|重点|针对性|力度)地?|成建制|纵深|提速|一体化?|一[\u4e00-\u9fff]一[\u4e00-\u9fff]|"
    r"自[\u4e00-\u9fff]而[\u4e00-\u9fff]|因[\u4e00-\u9fff]施策|[\u4e00-\u9fff]{2,4}地(?=[\u4e00-\u9fff])|"
    r"[用尽倾][\u4e00-\u9fff](?:用[\u4e00-\u9fff]){1,2}|深入(?=[\u4e00-\u9fff]{2})|自觉|带头|加紧|跟进|动态|滚动|超前|适度|"
    r"长期|适时|适当|同步|协同|专项|专题|专门|定点|实地|现场|全天候?|“[^”]{2,10}”"
)
#: What an adverbial phrase can begin with: a cheap guard.
_ADVERBIAL_FIRST = frozenset(
    "更全多大高分有毫足等深广宽低常规市专精制法系融有成纵提一自因用尽倾带加跟动滚超适长同协定实现“"
)
_ADVERBS = frozenset({"d", "ad", "vd", "dg", "z", "uv"})
_VERBS = frozenset({"v", "vn", "vg", "vi", "vq"})
#: Words before a verb that only qualify it, if one follows: 显著改善…, 完整准确贯彻….
_QUALIFIERS = frozenset({"a", "an", "l", "i"})
#: Heads that state, compare, cause or come of something: no instruction begins with them.
_STATING = frozenset(terms("stating_verbs"))
#: Prepositions whose phrase can open an instruction: 为10万名老人提供…, 在更多领域推进….
_PREPOSITIONS = frozenset(terms("leading_prepositions"))
#: What they can begin with: a cheap guard.
_PREPOSITION_FIRST = frozenset(word[0] for word in _PREPOSITIONS)
_NOMINAL = frozenset("njbsxqec")
_BEFORE_LED, _AFTER_LED = frozenset("nfjls"), frozenset("nrsmjlfivadbx")
#: Phrases of the vocabulary of supervision that are predicates have at least this many characters: 跟踪督办.
_SET_PHRASE = 4
#: How many words are read for a head, and for the verb after a preposition's phrase.
_READ, _READ_LED = 7, 24


class Heads:
    """Judges the clauses of one speech by the tags of its words."""

    def __init__(self, text: str, stream: TokenStream):
        self._text = text
        self._stream = stream

    def is_verbal(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is a verb phrase without a subject; adverbs may stand before the verb."""
        return self._begins_with_verb(start, end) and not STATE.search(self._text, start, end)

    def _begins_with_verb(self, start: int, end: int) -> bool:
        text, stream = self._text, self._stream
        starts = stream.starts
        adverbial = True
        at = start
        while adverbial and at < end:
            match = _ADVERBIAL.match(text, at, end) if text[at] in _ADVERBIAL_FIRST else None
            adverbial = match is not None and match.end() < end
            if match is not None and adverbial:
                at = match.end()
        if at > start and self.is_led(at, end):
            return True  # 全天|对24个村进行督导
        index = bisect_left(starts, at)
        if index < len(starts) and starts[index] != at:
            return at > start  # the words run across its end: what follows an adverbial is the verb
        limit = min(len(starts), index + _READ)
        while index < limit and starts[index] < end:
            tag, word = stream.tags[index], stream.words[index]
            if tag in _VERBS and word not in _STATING:
                if tag == "vn" and index and stream.tags[index - 1] == "an" and starts[index - 1] >= at:
                    return False  # 安全|生产|责任重于泰山: both are one noun
                return self._has_object(index, end)
            if word in _STATING:
                return False
            if tag not in _ADVERBS and not (tag in _QUALIFIERS and stream.end(index) < end):
                return False
            index += 1
        return False

    def is_noun(self, start: int) -> bool:
        """Whether a noun that a name could open with stands at a position: 校医|每天, 支部|书记."""
        index = bisect_left(self._stream.starts, start)
        if index >= len(self._stream.starts) or self._stream.starts[index] != start:
            return False
        return self._stream.tags[index][0] in "njbs" and len(self._stream.words[index]) > 1

    def is_nominal(self, start: int, end: int) -> bool:
        """Whether a stretch holds nouns and what goes with them only: 支部书记, not 鞭策企业."""
        stream = self._stream
        first, last = bisect_left(stream.starts, start), bisect_left(stream.starts, end)
        return all(stream.tags[k][0] in _NOMINAL or stream.tags[k] == "vn" for k in range(first, last))

    def holds_verb(self, start: int, end: int) -> bool:
        """Whether a verb that does not only state stands in a stretch, 对全县锅炉|开展|检查, or a set phrase opens it:
        跟踪督办."""
        stream = self._stream
        first, last = bisect_left(stream.starts, start), bisect_left(stream.starts, end)
        for k in range(first, last):
            if stream.tags[k][0] == "v" and stream.words[k] not in _STATING:
                return True
            if k == first and stream.tags[k] == "l" and len(stream.words[k]) >= _SET_PHRASE:
                return True
        return False

    def is_led(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is a verb phrase behind a phrase with a preposition: 在更多领域推进….

        The verb stands behind a noun and before its object, and no 的 makes a clause of it.
        """
        if self._text[start] not in _PREPOSITION_FIRST:
            return False
        stream = self._stream
        index = bisect_left(stream.starts, start)
        limit = min(bisect_left(stream.starts, end), index + _READ_LED)
        if index + 3 >= limit or stream.words[index] not in _PREPOSITIONS or stream.starts[index] != start:
            return False
        tags, words = stream.tags, stream.words
        if words[index] == "为" and (tags[index + 1] in _VERBS or tags[index + 1] in _ADVERBS):
            return False  # 为便于组织走访, 为扎实推进工作: what for
        for k in range(index + 2, limit - 1):
            if tags[k] != "v" or words[k] in _STATING:
                continue
            before = k - 1
            while before > index + 1 and tags[before] in _ADVERBS:
                before -= 1
            if tags[before][0] in _BEFORE_LED and tags[k + 1][0] in _AFTER_LED:
                return "的" not in words[k + 1 : k + 2] and not self._text.startswith(("为", "作为"), stream.end(k))
        return False

    def _has_object(self, index: int, end: int) -> bool:
        """Whether the verb at a token governs something; 的 behind it makes a noun's clause of it (在建的项目)."""
        stream = self._stream
        if index + 1 >= len(stream.starts) or stream.starts[index + 1] >= end:
            return len(stream.words[index]) > 2
        following = stream.words[index + 1]
        return following not in ("的", "了", "着", "过", "是", "得", "于")
