"""Automations of the Prefect server that tell somebody: a document is held back, a store is damaged, a run failed.

    python -m flows.automations https://hooks.example.org/jianghua

makes them, or brings those of the same names up to date; the address is kept as a block of the server, as a secret.
What is sent is JSON: `event`, `text` for people, and the payload of the event (`flows.events`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import flows.environment  # noqa: F401  (before prefect)

from prefect.automations import Automation, CallWebhook, EventTrigger, Posture  # isort: skip
from prefect.blocks.webhook import Webhook  # isort: skip
from prefect.client.orchestration import get_client  # isort: skip

from flows.events import DAMAGED, QUARANTINED

BLOCK = "jianghua-alerts"

#: Ends of flow runs that somebody should look at.
_FAILED = {"prefect.flow-run.Failed", "prefect.flow-run.Crashed"}

_PAYLOAD = '{"event": "{{ event.event }}", "text": "%s", "payload": {{ event.payload | tojson }}}'


def alert(webhook: str) -> list[Automation]:
    """Makes the automations, with a webhook for what they do; those that are there already are replaced."""
    block = Webhook(url=webhook)  # type: ignore[arg-type]
    block.save(BLOCK, overwrite=True)
    return make(alerts(block._block_document_id))


def alerts(block: Any) -> list[Automation]:
    """The automations; `block` is the identifier of a webhook block."""

    def told(name: str, events: Iterable[str], text: str, **trigger: Any) -> Automation:
        return Automation(
            name=f"jianghua-{name}",
            trigger=EventTrigger(
                expect=set(events), posture=Posture.Reactive, threshold=1, within=timedelta(0), **trigger
            ),
            actions=[CallWebhook(block_document_id=block, payload=_PAYLOAD % text)],
        )

    ours = {"prefect.resource.role": "flow", "prefect.resource.name": ["jianghua", "jianghua-*"]}
    return [
        told("quarantine", [QUARANTINED], "a document is held back; jianghua quarantine says why"),
        told("damage", [DAMAGED], "a store is damaged; jianghua check says where, jianghua reprocess mends it"),
        told("failure", _FAILED, "a run failed; the next one goes on where it stopped", match_related=ours),
    ]


def make(automations: list[Automation]) -> list[Automation]:
    """Makes automations on the server; others of the same names make room for them."""
    with get_client(sync_client=True) as client:
        for automation in automations:
            for old in client.read_automations_by_name(automation.name):
                client.delete_automation(old.id)
    return [automation.create() for automation in automations]


if __name__ == "__main__":
    for made in alert(sys.argv[1]):
        print(made.name)
