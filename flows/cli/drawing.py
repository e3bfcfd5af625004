"""Drawing a speech in the terminal: a frame of front matter, the outline as a tree, the register."""

from __future__ import annotations

from rich.console import Console, Group
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from flows.cli.cards import Card
from flows.cli.messages import say
from tasks.core import Row

#: Rows of the register that the terminal shows; the spreadsheet has all.
REGISTER_ROWS = 12
#: Defects that the terminal shows.
DEFECT_ROWS = 12
#: What goes before an item that is run in within a paragraph; a heading opens a line and has nothing before it.
RUN_IN = "· "
_FRONT = ("salutation", "speaker", "occasion", "campaign", "level", "issuer", "distribution", "copied_to")


def draw(card: Card) -> None:
    """Print a card to standard output."""
    console = Console()
    parts = [_front_matter(card), _outline(card)]
    if card.defects:
        parts.append(_defects(card))
    if card.actions:
        parts.append(_register(card))
    title = card.front["title"] or say("show.untitled")
    console.print(Panel(Group(*parts), title=escape(title), subtitle=escape(card.speech["speech_id"])))


def _front_matter(card: Card) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    front = card.front
    if front["date"]:
        basis = f"  ({say('show.basis')} {front['date_basis']})" if front["date_basis"] else ""
        table.add_row(say("show.date"), escape(front["date"] + basis))
    for name in _FRONT:
        value = front[name]
        if name == "speaker" and front["speaker_role"]:
            value = f"{front['speaker_role']} {value or ''}".strip()
        if value:
            table.add_row(say(f"show.{name}"), escape(value))
    if front["subject_terms"]:
        table.add_row(say("show.subject_terms"), escape("、".join(front["subject_terms"])))
    if front["printed_by"] or front["printed_date"]:
        table.add_row(say("show.printed"), escape(f"{front['printed_by'] or ''} {front['printed_date'] or ''}".strip()))
    return table


def _outline(card: Card) -> Tree:
    tree = Tree(f"\n[bold]{say('show.outline')}[/]")
    branches: dict[str | None, Tree] = {None: tree}
    for node in card.outline:
        run_in = node["kind"] == "item"
        label = Text(RUN_IN if run_in else "", style="dim")
        label.append(node["marker"], style="dim" if run_in else "bold")
        label.append(node["title"], style="dim" if run_in else "")
        branches[node["node_id"]] = branches.get(node["parent_id"], tree).add(label)
    return tree


def _defects(card: Card) -> Table:
    table = Table(title=f"\n{say('show.defects')}", title_justify="left", show_header=False, box=None)
    table.add_column(style="yellow", no_wrap=True)
    table.add_column(overflow="fold")
    for defect in card.defects[:DEFECT_ROWS]:
        table.add_row(defect["kind"], escape(defect["detail"]))
    if len(card.defects) > DEFECT_ROWS:
        table.add_row("", f"… +{len(card.defects) - DEFECT_ROWS}")
    return table


def _register(card: Card) -> Group:
    tasks = [row for row in card.actions if not row["exhortation"] and not row["reported"]]
    table = Table(title=f"\n{say('show.register')} ({len(tasks)})", title_justify="left")
    for name, width in (("responsible", 18), ("deed", None), ("deadline", 12), ("target", 18)):
        table.add_column(say(f"col.{name}"), overflow="fold", max_width=width)
    for row in _telling(tasks)[:REGISTER_ROWS]:
        table.add_row(
            escape("、".join(row["responsible"] or [])),
            escape(row["deed"]),
            escape(row["deadline"] or row["deadline_text"] or ""),
            escape(row["target"] or ""),
        )
    notes = []
    if len(tasks) > REGISTER_ROWS:
        notes.append(Text(say("show.more", count=len(tasks) - REGISTER_ROWS), style="dim"))
    if len(card.actions) > len(tasks):
        notes.append(Text(say("show.exhortations", count=len(card.actions) - len(tasks)), style="dim"))
    return Group(table, *notes)


def _telling(tasks: list[Row]) -> list[Row]:
    """Tasks with a deadline or a target before those without, each in reading order."""
    return sorted(tasks, key=lambda row: (not (row["deadline_text"] or row["target"]), row["start"]))
