"""Planted secrets: in addresses, options, variables and blocks. Nothing that a run leaves shows them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.granted import SecretError, settings_with, with_blocks
from flows.pipeline import pipeline
from tasks.store import Store
from tests.support.runs import A, B, C, shown
from tests.support.web import Page, Site, site

PLANTED = {name: f"geheim-{name}-7f3a" for name in ("password", "signature", "token", "option", "variable", "block")}

#: In the redirect of a server. Whoever turns on the debug log of the HTTP library sees the heads of all answers.
LOCATION = "geheim-location-7f3a"


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        yield made


def left_behind(store: Store) -> Iterator[tuple[str, bytes]]:
    """All that a run leaves: the files of the store, and what the Prefect server has written down."""
    from prefect.settings import PREFECT_API_DATABASE_CONNECTION_URL

    database = Path(str(PREFECT_API_DATABASE_CONNECTION_URL.value()).partition("///")[2])
    for path in (*Path(store.location).rglob("*"), *database.parent.glob(f"{database.name}*")):
        if path.is_file():
            yield str(path), path.read_bytes()


@pytest.mark.usefixtures("prefect_server", "inbox")
def test_planted_secrets_are_nowhere_in_what_a_run_leaves(
    web: Site, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from prefect.blocks.system import Secret

    from flows.cli.app import app

    Secret(value=PLANTED["block"]).save("planted", overwrite=True)
    web.pages["/a.txt"] = Page(A.encode(), headers={"ETag": '"1"'})
    web.pages["/s/"] = Page(f'<a href="b.txt?sig={PLANTED["signature"]}">b</a>'.encode())
    web.pages["/s/b.txt"] = Page(B.encode())
    web.pages["/c.txt"] = Page(C.encode())
    elsewhere = f"http://u:{LOCATION}@other.example/?token={LOCATION}"
    web.pages["/moved.txt"] = Page(status=302, headers={"Location": elsewhere})
    web.pages["/denied.txt"] = Page(status=401)
    origin = web.url("").rstrip("/")
    options = {
        origin: {"headers": {"X-Key": "prefect_block:planted"}},
        "sftp": {"username": "u", "password": PLANTED["option"]},
        "s3": {"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_ACCESS_KEY_ID": "k", "AWS_SECRET_ACCESS_KEY": "x" * 8},
    }
    monkeypatch.setenv("JIANGHUA_SOURCE_OPTIONS", json.dumps(options))
    monkeypatch.setenv("JIANGHUA_HTTP_PRIVATE_HOSTS", '["127.0.0.1"]')
    monkeypatch.setenv("JIANGHUA_RETRIES", "0")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", PLANTED["variable"])
    with_password = origin.replace("//", f"//reader:{PLANTED['password']}@")
    sources = [
        f"{with_password}/a.txt?id=1&X-Amz-Signature={PLANTED['signature']}",
        f"{with_password}/s/",
        f"{origin}/c.txt?access_token={PLANTED['token']}",
        f"{origin}/moved.txt?token={PLANTED['token']}",
        f"{origin}/denied.txt?token={PLANTED['token']}",
        f"sftp://u:{PLANTED['password']}@127.0.0.1:9/in",
        f"s3://k:{PLANTED['option']}@bucket/in",
    ]
    with caplog.at_level(logging.DEBUG):
        done = CliRunner().invoke(app, ["run", *sources, "--store", store.location])
    assert done.exit_code == 1, done.output
    # All was used: the server was asked with every one of them.
    assert {seen.get("x-key") for seen in web.seen} == {PLANTED["block"]}
    assert any(PLANTED["signature"] in asked for asked in web.asked)
    assert any(PLANTED["token"] in asked for asked in web.asked)
    assert shown(store) == {"a.txt?id=1": A, "b.txt": B, "c.txt": C}
    rejects = {row["source_uri"]: row["reason"] for row in store.visible("rejects").to_pylist()}
    assert rejects == {
        f"{origin}/moved.txt": "unsafe_address", f"{origin}/denied.txt": "denied",
        "sftp://127.0.0.1:9/in": "unreachable", "s3://bucket/in": "unreachable",
    }  # fmt: skip
    # None is shown.
    places = [*left_behind(store), ("output", done.output.encode())]
    assert len(places) > 30
    words = [*PLANTED.values(), LOCATION]
    assert [(place, word) for place, content in places for word in words if word.encode() in content] == []
    assert [word for word in PLANTED.values() if word in caplog.text] == []
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.INFO]
    assert LOCATION not in "\n".join(told)


@pytest.mark.usefixtures("prefect_server", "inbox")
def test_a_run_started_from_python_keeps_secrets_out_of_its_parameters(
    web: Site, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIANGHUA_HTTP_PRIVATE_HOSTS", '["127.0.0.1"]')
    web.pages["/a.txt"] = Page(A.encode(), headers={"ETag": '"1"'})
    address = web.url("/a.txt").replace("//", f"//python:{PLANTED['password']}@")
    pipeline([address], store=store.location)
    assert pipeline(sources=address, store=store.location).skipped == 1
    assert web.asked == {"HEAD /a.txt": 2, "GET /a.txt": 1}
    assert {seen["authorization"][:6] for seen in web.seen} == {"Basic "}
    assert [place for place, content in left_behind(store) if PLANTED["password"].encode() in content] == []


@pytest.mark.usefixtures("prefect_server")
def test_options_are_taken_from_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.blocks.system import Secret

    Secret(value={"AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "key"}).save("whole", overwrite=True)
    Secret(value="wort").save("single", overwrite=True)
    given: dict[str, Any] = {"prefect_block": "whole", "AWS_REGION": "r", "headers": {"X": "prefect_block:single"}}
    assert with_blocks(given) == {
        "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "key", "AWS_REGION": "r", "headers": {"X": "wort"},
    }  # fmt: skip
    monkeypatch.setenv("JIANGHUA_STORAGE_OPTIONS", '{"prefect_block": "whole"}')
    assert settings_with(store="s3://b/store").access.of("s3://other/x")["AWS_SECRET_ACCESS_KEY"] == "key"
    with pytest.raises(SecretError, match="no Secret block missing"):
        with_blocks({"token": "prefect_block:missing"})
    with pytest.raises(SecretError, match="JSON object"):
        with_blocks({"prefect_block": "single"})
