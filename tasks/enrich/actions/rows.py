"""A speech into rows: its paragraphs and sentences in order, and what a sentence hands to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.allotments import Allotment, allot, find_allotments
from tasks.enrich.actions.clauses import Clause, sentences_in
from tasks.enrich.actions.cues import AIMS_END, AIMS_TOLD_BY
from tasks.enrich.actions.deadlines import Deadline, Deadlines
from tasks.enrich.actions.directions import Directions
from tasks.enrich.actions.evidence import Evidence
from tasks.enrich.actions.heads import Heads
from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.modals import DEMAND_WORDS, MODAL_WORDS
from tasks.enrich.actions.moods import paragraph_moods
from tasks.enrich.actions.openings import (
    ANNOUNCEMENT,
    ARRANGING,
    LEAD,
    LEAD_FIRST,
    PURPOSE,
    SPEAKING,
    SPEAKING_END,
    TELLING,
)
from tasks.enrich.actions.part import NAMED, Part
from tasks.enrich.actions.parts import Parts
from tasks.enrich.actions.sentence import Sentence
from tasks.enrich.actions.splitting import Splitting
from tasks.enrich.actions.standing import Context, Names
from tasks.enrich.actions.targets import Targets
from tasks.enrich.actions.titled import titles_given, with_titles
from tasks.enrich.speech import Action, Mention, Paragraph, Speech
from tasks.enrich.tenses import PLAN, REVIEW
from tasks.enrich.tokens.stream import TokenStream

#: The sentence that names a run-in item (一是一把手要亲自抓。) is at most this long; longer ones ask for something.
TITLE = 24

#: The sentence that only says how many things follow (今年要重点抓好八个方面工作) is at most this long.
LONGEST_ANNOUNCEMENT = 40
#: Of the clauses of a plan's paragraph that lists work this share at least opens with a known verb; of a speech's
#: paragraph that explains and exhorts, fewer do.
PROGRAMME = 0.3
#: Of the clauses of a plan's paragraph that lists figures to be reached this share at least gives one, or work.
FIGURES = 0.4

_ITEM = re.compile(
    r"(?P<n>[一二三四五六七八九十]{1,3})(?:个?是|要)|第(?P<m>[一二三四五六七八九十]{1,3})[，、]|(?P<w>首先|其次|再次|"
    r"最后)"
)
#: What that can begin with: a cheap guard.
_ITEM_FIRST = frozenset("一二三四五六七八九十第首其再最")


class Register:
    """Reads the rows of one speech."""

    def __init__(self, speech: Speech, mentions: Sequence[Mention], stream: TokenStream):
        text = speech.text
        self._speech, self._text = speech, text
        self._deadlines = Deadlines(text, mentions, speech.date)
        self._targets = Targets(text, mentions)
        agents = Agents(text, mentions)
        self._parts = Parts(text, agents, self._deadlines, Heads(text, stream))
        self._evidence = Evidence(text, agents, self._deadlines, self._targets)
        self._splitting = Splitting(text, self._deadlines, self._targets)
        self._headings = {n.start: len(n.marker) + len(n.title) for n in speech.nodes if n.kind == "heading"}
        self._reach = {n.start: n.end for n in speech.nodes if n.kind == "heading"}
        self._items = {n.start for n in speech.nodes if n.kind == "item"}
        self._directions = Directions(speech)
        self._rows: list[Action] = []
        self._announced = False  # the last sentence was no more than 主要预期目标是：
        self._aims_by: Deadline | None = None  # by when its aims are to be reached

    def rows(self) -> list[Action]:
        text = self._text
        paragraphs = [
            (paragraph, mood, headed, find_allotments(text, paragraph.start, paragraph.end, self._deadlines))
            for paragraph, mood, headed in paragraph_moods(self._speech)
        ]
        given = titles_given(self._speech, self._deadlines)
        at, allotted = 0, 0  # how many of these have begun, and where the last of them to end does
        before = 0  # how many rows there were before the last paragraph that is no mere allotment
        for k, (paragraph, mood, headed, allotments) in enumerate(paragraphs):
            if allotments and _is_whole(allotments, paragraph):
                self._allot(allotments, before, paragraph.start)
                continue
            before = len(self._rows)
            if allotments or (k + 1 < len(paragraphs) and _is_whole(paragraphs[k + 1][3], paragraphs[k + 1][0])):
                mood = PLAN  # what is allotted is a task
            while at < len(given) and given[at].stop < paragraph.start:
                allotted = max(allotted, given[at].reach)
                at += 1
            if mood != REVIEW and paragraph.start < allotted:
                mood = PLAN  # and so is what stands under a title whose brackets allot it
            if paragraph.role == "heading":
                self._heading(paragraph, mood)
            else:
                directing = mood != REVIEW and self._directions.hold(paragraph.start, paragraph.end)
                if mood == PLAN or directing or self._may_demand(paragraph.start, paragraph.end, mood):
                    self._paragraph(paragraph, mood, headed, directing)
            if allotments:
                self._allot(allotments, before, paragraph.start)
        return with_titles(self._speech, self._rows, given)

    def _allot(self, allotments: list[Allotment], first: int, start: int) -> None:
        """Give the rows from the `first` on what brackets say of them; `start`: where their paragraph begins."""
        text = self._text
        for one in allotments:
            stop = text.rfind("。", start, one.start)
            closed = text[start : one.start].rstrip()[-1:] in ("", "。")
            rows = self._rows[first:]
            rows = [row for row in rows if not (one.start <= row.start and row.end <= one.end)]
            for k, row in enumerate(rows):
                if row.start < one.start and (closed or row.end > stop):
                    rows[k] = allot(row, one, text)
            self._rows[first:] = rows
            start = one.end
            first += sum(row.start < one.start for row in rows)

    def _heading(self, paragraph: Paragraph, mood: str) -> None:
        """A numbered line that is itself an order is a row (1. 市住建局要完成改造); text below it says it itself."""
        start, end = paragraph.start, paragraph.end
        alone = self._governs_nothing(paragraph)
        if mood == REVIEW or not (
            mood == PLAN or (alone and self._directions.hold(start, end)) or self._may_demand(start, end, mood)
        ):
            return
        if alone or self._deadlines.within(start, end):
            for clauses in sentences_in(self._text, start, end):
                self._order(clauses, mood, alone)

    def _after_marker(self, start: int, end: int) -> int:
        lead = LEAD.match(self._text, start, end)
        return lead.end() if lead else start

    def _governs_nothing(self, paragraph: Paragraph) -> bool:
        """Whether a heading stands alone: no text below it before the next."""
        reach = self._reach.get(paragraph.start)
        return reach is not None and not self._text[paragraph.end : reach].strip()

    def _order(self, clauses: list[Clause], mood: str, alone: bool) -> None:
        """The rows of a title; when it does not stand alone those only that name who must or by when."""
        planning = mood == PLAN
        directing = alone and mood != REVIEW and self._directions.hold(clauses[0].start, clauses[-1].end)
        parts = [self._parts.read(clause, True, planning, directing) for clause in clauses]
        context = Context(
            instructing=planning,
            planning=planning,
            programme=planning and alone,
            directing=directing,
            reviewing=mood == REVIEW,
        )
        sentence = self._sentence(parts, context)
        self._rows += [
            row for row in sentence.rows
            if alone or (row.responsible and not row.responsible_carried) or row.deadline_text
        ]  # fmt: skip

    def _sentence(self, parts: list[Part], context: Context) -> Sentence:
        sentence = Sentence(self._text, parts, context, self._evidence, self._splitting, self._deadlines, self._targets)
        sentence.read()
        return sentence

    def _paragraph(self, paragraph: Paragraph, mood: str, headed: bool, directing: bool) -> None:
        text = self._text
        recent: Names = ()  # who the sentence before was addressed to
        demanding = False  # the sentence before made a demand
        lead_in: tuple[Names, bool] = ((), False)  # the same of the sentence before the run-in items
        sentences = list(sentences_in(self._text, paragraph.start, paragraph.end))
        programme = mood == PLAN and self._is_programme(sentences)
        figures = mood == PLAN and headed and not programme and self._lists_figures(sentences)
        for k, clauses in enumerate(sentences):
            if clauses[-1].mark in ("？", "?"):
                continue
            start, end = clauses[0].start, clauses[-1].end
            if (end - start <= LONGEST_ANNOUNCEMENT and ANNOUNCEMENT.search(text, start, end)) or (
                text[end - 1] in SPEAKING_END and SPEAKING.search(text, start, end)
            ):
                told = self._parts.read(clauses[-1], True, mood == PLAN)
                recent = told.names if told.kind == NAMED and told.mark in "：:" else ()  # 各地要做到以下三点：|一是…
                demanding = mood != REVIEW
                continue
            instructing = mood == PLAN or (mood != REVIEW and (demanding or lead_in[1]))
            aims = mood != REVIEW and self._tells_aims(clauses)
            if not (instructing or directing or aims or self._may_demand(start, end, mood)):
                recent, demanding = (), False
                continue
            if self._is_title(clauses, sentences[k + 1] if k + 1 < len(sentences) else None):
                if k + 1 == len(sentences) and mood != REVIEW and self._governs_nothing(paragraph):
                    self._order(clauses, mood, True)
                elif start in self._headings and (
                    self._says_more(clauses) or text.startswith(("希望", "请"), self._after_marker(start, end))
                ):
                    self._order(clauses, mood, False)
                recent = ()
                continue
            item = _item(text, clauses[0].start, clauses[0].end)
            if item and (item["n"] == "一" or item["m"] == "一" or item["w"] == "首先"):
                lead_in = recent, demanding
            inherited, led = lead_in if item else (recent, demanding)
            context = Context(
                inherited=inherited,
                item=item is not None,
                instructing=mood == PLAN or ((led or demanding) and mood != REVIEW),
                planning=mood == PLAN,
                programme=programme,
                figures=figures,
                aims=self._announced,
                aims_by=self._aims_by if self._announced else None,
                directing=directing,
                reviewing=mood == REVIEW,
                telling=TELLING.match(text, start) is not None or PURPOSE.search(text, start, end) is not None,
            )
            words = MODAL_WORDS.search(self._text, start, end) is not None
            ordered = directing and not words and self._parts.may_order(clauses)
            if not (words or mood == PLAN or ordered or aims or self._may_instruct(clauses)):
                recent, demanding = (), False
                continue
            parts = [self._parts.read(clause, words, mood == PLAN, directing) for clause in clauses]
            sentence = self._sentence(parts, context)
            self._announced, self._aims_by = sentence.announced, sentence.aims_by
            self._rows += sentence.rows
            demanding = sentence.demanded
            recent = sentence.subject if demanding and not sentence.arranged else ()

    def _says_more(self, clauses: list[Clause]) -> bool:
        """Whether a title has more clauses than its marker and one: 第一，要坚定信心 has not."""
        return sum(self._after_marker(clause.start, clause.end) < clause.end for clause in clauses) > 1

    def _is_programme(self, sentences: list[list[Clause]]) -> bool:
        """Whether a paragraph lists work to be done: a share of its clauses opens with a verb that instructs."""
        text = self._text
        clauses = [clause for sentence in sentences for clause in sentence]
        instructions = sum(
            is_imperative(text, clause.start, clause.end) or self._targets.reached(clause.start, clause.end)
            for clause in clauses
        )
        return instructions >= PROGRAMME * len(clauses)

    def _lists_figures(self, sentences: list[list[Clause]]) -> bool:
        """Whether a paragraph is mostly of figures to be reached, with work to be done among them."""
        text = self._text
        clauses = [clause for sentence in sentences for clause in sentence]
        listed = sum(
            self._targets.reaches(clause.start, clause.end) or is_imperative(text, clause.start, clause.end)
            for clause in clauses
        )
        return listed >= FIGURES * len(clauses)

    def _may_demand(self, start: int, end: int, mood: str) -> bool:
        """Whether a sentence that is no instruction by its place could hold a demand: a guard that saves time."""
        if DEMAND_WORDS.search(self._text, start, end):
            return True
        if mood != REVIEW and AIMS_TOLD_BY.search(self._text, start, end):
            return True
        return mood != REVIEW and self._deadlines.within(start, end) is not None

    def _tells_aims(self, clauses: list[Clause]) -> bool:
        """Whether a sentence lists aims behind a colon, 今年防汛工作的目标是：…: a guard that saves time."""
        first = clauses[0]
        return first.mark == "：" and len(clauses) > 1 and self._text[first.end - 1] in AIMS_END

    def _may_instruct(self, clauses: list[Clause]) -> bool:
        """Whether a sentence without a demand word could hold an instruction: a guard that saves time."""
        text, start, end = self._text, clauses[0].start, clauses[-1].end
        if self._targets.quantity(start, end) or self._deadlines.within(start, end):
            return True
        if ARRANGING.search(text, start, end):
            return True
        for clause in clauses:
            begin = clause.start
            if text[begin] in LEAD_FIRST and (lead := LEAD.match(text, begin, clause.end)):
                begin = min(lead.end(), clause.end - 1)
            if text[begin] in LEAD_FIRST or begin in self._deadlines.opening or is_imperative(text, begin, clause.end):
                return True
        return False

    def _is_title(self, clauses: list[Clause], following: list[Clause] | None) -> bool:
        """Whether a sentence is the title of a heading or run-in item that goes on after it."""
        start, end = clauses[0].start, clauses[-1].end
        if start in self._headings:
            return following is not None or end - start <= self._headings[start] + 2
        if following is None or len(clauses) > 1 or end - start > TITLE or clauses[-1].mark not in "。！":
            return False
        if start not in self._items and not _item(self._text, start, end):
            return False
        if _item(self._text, following[0].start, following[0].end) is not None:
            return False
        return not self._targets.measures(start, end)  # 六是免费培训1万名护理员: the whole of the task


def _item(text: str, start: int, end: int) -> re.Match[str] | None:
    """What a sentence opens with when it is a run-in item: 一是, 第二，, 首先."""
    return _ITEM.match(text, start, end) if text[start] in _ITEM_FIRST else None


def _is_whole(allotments: list[Allotment], paragraph: Paragraph) -> bool:
    """Whether a paragraph says no more than who answers for the one before it."""
    return bool(allotments) and sum(one.end - one.start for one in allotments) >= paragraph.end - paragraph.start - 2
