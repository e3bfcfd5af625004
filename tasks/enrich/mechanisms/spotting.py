"""Where mechanisms are named: triggers found in the whole text, patterns tried around them, the longest kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from tasks.enrich.mechanisms.consequences import FORMS as CONSEQUENCES
from tasks.enrich.mechanisms.form import Form
from tasks.enrich.mechanisms.forms import FORMS as NAMED
from tasks.enrich.mechanisms.grammar import (
    DOING,
    DOING_AS_BODY,
    REACH_AFTER,
    REACH_BEFORE,
    REACH_BEFORE_STEPS,
    REACH_SET_UP,
    REACH_SYSTEM,
    SHARED_OUT,
    SYSTEM_KINDS,
    SYSTEMS,
    TO_CARRY_OUT,
    TO_FOUND,
    TO_SET_UP,
    WORDS,
    WORKING,
    is_general,
    system_start,
)
from tasks.enrich.mechanisms.incentives import FORMS as INCENTIVES
from tasks.enrich.mechanisms.manners import FORMS as MANNERS
from tasks.enrich.mechanisms.oversight import FORMS as OVERSIGHT
from tasks.enrich.mechanisms.routines import FORMS as ROUTINES
from tasks.enrich.mechanisms.watching import FORMS as WATCHING

_SPLIT = re.compile(r"[-－–→—―、，；]+")
_TAIL = re.compile(
    r"(?:的|等)?(?:全过程|全链条|全流程)?(?:工作|管理|运行|整改|监管)?(?:闭环|机制|格局|制度|链条|流程|体系)(?:管理|"
    r"整治|整改|机制|监管|体系)?$"
)
#: A verb that sets up a loop is no part of its first step: 形成|发现问题、反馈问题.
_SET_UP = re.compile(r"^.{0,4}?(?:形成|构建|建立|完善|健全|实行|做到|打造|采取|落实)(?=..)")


#: A verb before a name that its form tells whole: 实行|县级领导包镇、镇干部包村.
_SET_UP_WHOLE = re.compile(
    r"(?:全面|严格)?(?:实行|推行|建立健全|建立)(?=....)(?![^，。]{0,12}(?:评估|审查|会审|审计|听证))"
)
#: 制度型开放, 体系化推进: a quality, not a system.
_QUALITY = re.compile(r"(?:制度|体系|机制)(?:[型化性]|优势|创新|自信|成果)")

#: What makes the name of an office or of a post of a word: 督查室, 督查专员.
_OF_AN_OFFICE = ("室", "专员", "办公室", "科", "处", "局", "员")
#: Words that only begin or end in another one: 行业协|会商|会.
_TORN = {"会商": "协"}
#: 领导制度, 社会保障制度: an order of things, no way of watching over them; 管理制度 is one when it is to be set up.
_ORDERS = re.compile(
    r"(?:主义|公务员|土地|代表大会|协商|供给|公粮|资本金|招标|税收|退休|规章|这个|两种|(?<!相结合)的|领导|治理|保障|投入|工作|运行|推进|发展|落实|现代.{2,4}管理|保险|补贴|假|假期|养老金|产权|高考|统筹|节约|休耕|教育|[用靠以])$"
)
_MANAGED = re.compile("管理$")
#: “市县主战、派出所主防”警务|机制: what is quoted names it.
_QUOTED = re.compile(r"“[^“”\n]{2,40}”的?[\u4e00-\u9fff]{0,4}$")

_SYSTEM = Form((), re.compile(""), "institution")
_QUOTED_SYSTEM = Form((), re.compile(""), "institution", steps=True, whole=True)
#: All forms; which of two names is kept where they overlap is a matter of length alone.
FORMS = (*NAMED, *OVERSIGHT, *CONSEQUENCES, *INCENTIVES, *MANNERS, *ROUTINES, *WATCHING)


class Found(NamedTuple):
    """A name of a mechanism: its span, what it does, its steps."""

    start: int
    end: int
    kind: str
    steps: tuple[str, ...]


def spot(text: str) -> list[Found]:
    """All names in a text, in order; of names that overlap the longer is kept."""
    found: list[Found] = []
    places = _occurrences(text)
    for word, kind in WORDS.items():
        found += [
            Found(at, at + len(word), kind, ())
            for at in places.get(word, ())
            if not text.startswith(_OF_AN_OFFICE, at + len(word)) and text[at - 1 : at] != _TORN.get(word)
        ]
    for word in SYSTEMS:
        found += [name for at in places.get(word, ()) if (name := _system(text, at, at + len(word)))]
    for form, own in _by_form(places):
        seen = -1
        for at, stop in own:
            if at < seen:
                continue
            name = _around(text, form, at, stop - form.marked)
            if name is not None:
                found.append(name)
                seen = name.end
    found.sort(key=lambda f: (f.start - f.end, f.start))
    kept: list[Found] = []
    taken = bytearray(len(text))
    for name in found:
        if not any(taken[name.start : name.end]):
            kept.append(name)
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
    return sorted(kept)


def _occurrences(text: str) -> dict[str, list[int]]:
    """Where each of the words that give mechanisms away stands, as `str.find` would find it again and again."""
    words, automaton = _triggers()
    places: dict[str, list[int]] = {}
    for number, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        word = words[number]
        own = places.setdefault(word, [])
        if not own or start >= own[-1] + len(word):
            own.append(start)
    return places


def _by_form(places: dict[str, list[int]]) -> Iterator[tuple[Form, list[tuple[int, int]]]]:
    """Each form that the words of a text may belong to, with the spans of these in order."""
    spans: dict[int, list[tuple[int, int]]] = {}
    forms = _forms_of()
    for word, starts in places.items():
        for number in forms.get(word, ()):
            spans.setdefault(number, []).extend((at, at + len(word)) for at in starts)
    for number in sorted(spans):
        yield FORMS[number], sorted(spans[number])


@cache
def _forms_of() -> dict[str, tuple[int, ...]]:
    """Per word, the numbers of the forms that it gives away."""
    words: dict[str, list[int]] = {}
    for number, form in enumerate(FORMS):
        for word in form.trigger:
            words.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in words.items()}


@cache
def _triggers() -> tuple[list[str], AhoCorasick]:
    words = sorted({*WORDS, *SYSTEMS, *(word for form in FORMS for word in form.trigger)})
    return words, AhoCorasick(words, implementation=Implementation.DFA)


def _around(text: str, form: Form, at: int, stop: int) -> Found | None:
    """The match of a form that holds its trigger, or None."""
    begin = max(0, at - (form.reach or (REACH_BEFORE_STEPS if form.steps else REACH_BEFORE)))
    for mark in "\n。！？":
        begin = max(begin, text.rfind(mark, begin, at) + 1)
    end = text.find("\n", stop, stop + REACH_AFTER)
    for match in form.pattern.finditer(text, begin, end if end >= 0 else stop + REACH_AFTER):
        if match.start() > at:
            break
        if match.end() >= stop:
            return _named(text, form, match.start(), match.end())
    return None


def _system(text: str, at: int, end: int) -> Found | None:
    """A system by what it does (群众举报奖励制度); None for one in general, or of another kind."""
    begin = _clause(text, at, REACH_SYSTEM)
    if _QUALITY.match(text, at):
        return None
    body = text.startswith("体系", at)
    if (
        text.startswith("机制", at)
        and "”" in text[max(0, at - 5) : at]
        and (quoted := _QUOTED.search(text, max(0, at - REACH_BEFORE_STEPS), at))
    ):
        return _named(text, _QUOTED_SYSTEM, quoted.start(), end)
    if text.startswith("制度", at) and (
        _ORDERS.search(text, begin, at) or (_MANAGED.search(text, begin, at) and not TO_SET_UP.search(text, begin, at))
    ):
        return None
    if (DOING_AS_BODY if body else DOING).search(text, begin, at) is None:
        if body:
            return None
        shared = SHARED_OUT.search(text, begin, at)
        if text.startswith("制度", at):
            if (
                not shared
                and not text.startswith(("全面实施", "全面推行"), end)
                and not TO_CARRY_OUT.search(text, begin, at)
            ):
                return None  # 完善社会保障制度: an order of things, not a way of watching over them
        elif not shared:
            verbs = TO_FOUND if text.startswith("等", at - 1) else TO_SET_UP
            if verbs.search(text, _clause(text, at, REACH_SET_UP), at) is None:
                return None
    return _named(text, _SYSTEM, begin, end)


def _clause(text: str, at: int, reach: int) -> int:
    """Where the clause around `at` begins, no farther back than `reach`."""
    begin = max(0, at - reach)
    for mark in "\n。！？，；：":
        begin = max(begin, text.rfind(mark, begin, at) + 1)
    return begin


def _named(text: str, form: Form, start: int, end: int) -> Found | None:
    kind = form.kind
    if form.kind in ("institution", "accountability") and not form.steps and not form.whole and text[start] != "“":
        start = system_start(text, start, end)
    elif form.kind == "loop" and (set_up := _SET_UP.match(text[start:end])):
        start += set_up.end()
    elif form.whole and (set_up := _SET_UP_WHOLE.match(text, start, end)):
        start = set_up.end()
    name = text[start:end]
    if is_general(name) or (form.trigger[:1] == ("-",) and not WORKING.search(name)):
        return None
    if kind == "institution":
        kind = next((k for k, pattern in SYSTEM_KINDS if pattern.search(name)), kind)
    return Found(start, end, kind, _steps(name) if form.steps else ())


def _steps(name: str) -> tuple[str, ...]:
    """The steps that a name spells out, two at least."""
    quoted = name[1 : name.index("”")] if name.startswith("“") and "”" in name else _TAIL.sub("", name)
    steps = tuple(step for step in _SPLIT.split(quoted) if step)
    return steps if len(steps) > 1 else ()
