"""A clause as the register sees it: its kind, its demand word, who it is addressed to, what it opens with."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.enrich.actions.modals import Modal

#: How a demand word is addressed: to agents before it, to nobody, after a scene, to a thing (学习内容要“新”).
NAMED, BARE, SCENIC, TOPIC = "named", "bare", "scenic", "topic"
DEMANDS = frozenset({NAMED, BARE, SCENIC, TOPIC})
#: Clauses without a demand word. ACTING names who does something (有关部门配合做好…); VERBAL is an imperative by the
#: place of its verb only, certain in a plan.
IMPERATIVE, VERBAL, AGENTS, ACTING = "imperative", "verbal", "agents", "acting"
SCENE_ONLY, FACT, SEEN, OTHER = "scene", "fact", "seen", "other"


@dataclass(slots=True)
class Part:
    """A clause: `lead` is where its words begin after connectives, `begin` where its evidence would."""

    start: int
    end: int
    mark: str
    lead: int
    kind: str
    modal: Modal | None = None
    names: tuple[str, ...] = ()
    begin: int = 0
    deed: int = 0
    turn: bool = False
    reported: bool = False
    helpers: tuple[str, ...] = ()  # who helps those whom 由 names: 由甲牵头、乙配合
    duty: bool = False  # what follows is the duty of those it names: 县住建局：…, 水利局会同气象局，…

    @property
    def arranged(self) -> bool:
        """Whether 由 names who must."""
        return self.modal is not None and self.modal.word == "由"
