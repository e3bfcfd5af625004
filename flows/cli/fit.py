"""`jianghua fit`: fit the weights of keywords on the speeches that the store shows."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def fit(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    from tasks.idf import LEAST_SPEECHES, TooFew
    from tasks.idf import fit as fitted

    with environment_errors():
        try:
            model, new = fitted(open_store(store), datetime.now(UTC))
        except TooFew as few:
            fail(say("fit.few", speeches=few.speeches, least=LEAST_SPEECHES), Exit.USAGE)
    if as_json:
        print(json.dumps({**model._asdict(), "new": new}, ensure_ascii=False))
        return
    print(say("fit.done" if new else "fit.same", digest=model.digest, speeches=model.speeches, terms=model.terms))
    if new:
        print(say("fit.next"))
