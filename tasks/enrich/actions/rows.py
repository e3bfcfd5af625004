"""A speech into rows: its paragraphs and sentences in order, and what a sentence hands to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.clauses import Clause, sentences_in
from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.evidence import Evidence
from tasks.enrich.actions.heads import Heads
from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.modals import DEMAND_WORDS, MODAL_WORDS
from tasks.enrich.actions.moods import PLAN, REVIEW, paragraph_moods
from tasks.enrich.actions.openings import ARRANGING, LEAD, LEAD_FIRST, TELLING
from tasks.enrich.actions.parts import Parts
from tasks.enrich.actions.sentence import Sentence
from tasks.enrich.actions.splitting import Splitting
from tasks.enrich.actions.standing import Context, Names
from tasks.enrich.actions.targets import Targets
from tasks.enrich.speech import Action, Mention, Paragraph, Speech
from tasks.enrich.tokens.stream import TokenStream

#: The sentence that names a run-in item (一是一把手要亲自抓。) is at most this long; longer ones ask for something.
TITLE = 24

#: Of the clauses of a plan's paragraph that lists work this share at least opens with a known verb; of a speech's
#: paragraph that explains and exhorts, fewer do.
PROGRAMME = 0.3

_ITEM = re.compile(
    r"(?P<n>[一二三四五六七八九十]{1,3})(?:个?是|要)|第(?P<m>[一二三四五六七八九十]{1,3})[，、]|(?P<w>首先|其次|再次|"
    r"最后)"
)


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
        self._items = {n.start for n in speech.nodes if n.kind == "item"}
        self._rows: list[Action] = []
        self._announced = False  # the last sentence was no more than 主要预期目标是：

    def rows(self) -> list[Action]:
        for paragraph, mood in paragraph_moods(self._speech):
            if paragraph.role == "heading":
                continue
            if mood == PLAN or self._may_demand(paragraph.start, paragraph.end, mood):
                self._paragraph(paragraph, mood)
        return self._rows

    def _paragraph(self, paragraph: Paragraph, mood: str) -> None:
        recent: Names = ()  # who the sentence before was addressed to
        demanding = False  # the sentence before made a demand
        lead_in: tuple[Names, bool] = ((), False)  # the same of the sentence before the run-in items
        sentences = list(sentences_in(self._text, paragraph.start, paragraph.end))
        programme = mood == PLAN and self._is_programme(sentences)
        for k, clauses in enumerate(sentences):
            if clauses[-1].mark in ("？", "?"):
                continue
            start, end = clauses[0].start, clauses[-1].end
            instructing = mood == PLAN or (mood != REVIEW and (demanding or lead_in[1]))
            if not instructing and not self._may_demand(start, end, mood):
                recent, demanding = (), False
                continue
            if self._is_title(clauses, sentences[k + 1] if k + 1 < len(sentences) else None):
                recent = ()
                continue
            item = _ITEM.match(self._text, clauses[0].start, clauses[0].end)
            if item and (item["n"] == "一" or item["m"] == "一" or item["w"] == "首先"):
                lead_in = recent, demanding
            inherited, led = lead_in if item else (recent, demanding)
            context = Context(
                inherited=inherited,
                item=item is not None,
                instructing=mood == PLAN or ((led or demanding) and mood != REVIEW),
                planning=mood == PLAN,
                programme=programme,
                aims=self._announced,
                reviewing=mood == REVIEW,
                telling=TELLING.match(self._text, clauses[0].start) is not None,
            )
            words = MODAL_WORDS.search(self._text, start, end) is not None
            if not words and mood != PLAN and not self._may_instruct(clauses):
                recent, demanding = (), False
                continue
            parts = [self._parts.read(clause, words, mood == PLAN) for clause in clauses]
            sentence = Sentence(
                self._text, parts, context, self._evidence, self._splitting, self._deadlines, self._targets
            )
            sentence.read()
            self._announced = sentence.announced
            self._rows += sentence.rows
            demanding = sentence.demanded
            recent = sentence.subject if demanding and not sentence.arranged else ()

    def _is_programme(self, sentences: list[list[Clause]]) -> bool:
        """Whether a paragraph lists work to be done: a share of its clauses opens with a verb that instructs."""
        text = self._text
        clauses = [clause for sentence in sentences for clause in sentence]
        instructions = sum(is_imperative(text, clause.start, clause.end) for clause in clauses)
        return instructions >= PROGRAMME * len(clauses)

    def _may_demand(self, start: int, end: int, mood: str) -> bool:
        """Whether a sentence that is no instruction by its place could hold a demand: a guard that saves time."""
        if DEMAND_WORDS.search(self._text, start, end):
            return True
        return mood != REVIEW and self._deadlines.within(start, end) is not None

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
            if text[begin] in LEAD_FIRST or self._deadlines.opening(begin) or is_imperative(text, begin, clause.end):
                return True
        return False

    def _is_title(self, clauses: list[Clause], following: list[Clause] | None) -> bool:
        """Whether a sentence is the title of a heading or run-in item that goes on after it."""
        start, end = clauses[0].start, clauses[-1].end
        if start in self._headings:
            return following is not None or end - start <= self._headings[start] + 2
        if following is None or len(clauses) > 1 or end - start > TITLE or clauses[-1].mark not in "。！":
            return False
        if start not in self._items and not _ITEM.match(self._text, start, end):
            return False
        if _ITEM.match(self._text, following[0].start, following[0].end) is not None:
            return False
        return not self._targets.measures(start, end)  # 六是免费培训1万名护理员: the whole of the task
