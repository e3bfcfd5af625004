"""Settings of a run: from `JIANGHUA_…` environment variables, else as they stand here.

    JIANGHUA_RUNNER=processes JIANGHUA_WORKERS=8 jianghua run speeches --store s3://archive/speeches

Options of the command line and arguments of `pipeline()` come before the environment. Lists and mappings are
written as JSON: `JIANGHUA_STORAGE_OPTIONS='{"AWS_ENDPOINT_URL": "http://localhost:9000"}'`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from config.access import Access
from config.limits import Limits
from config.secrecy import keep_environment, keep_options

Runner = Literal["auto", "threads", "processes", "dask"]


class Settings(BaseSettings):
    """What can be set; the names of the environment variables are these with `JIANGHUA_` before them."""

    model_config = SettingsConfigDict(env_prefix="JIANGHUA_", env_ignore_empty=True)

    store: str = Field("store", description="where the tables lie: a folder, or an address such as s3://bucket/prefix")
    storage_options: dict[str, str] = Field(
        default_factory=dict,
        repr=False,
        description="keys, endpoint and region of the storage, as the Delta library takes them; "
        "without them the usual AWS_… variables hold",
    )
    source_options: dict[str, dict[str, Any]] = Field(
        default_factory=dict,
        repr=False,
        description="user names, keys and other options of sources, by kind or address (docs/sources.md); "
        "a bucket without them is read with the store's",
    )
    source_seconds: float = Field(Access.seconds, gt=0, description="time for having one file from a server")
    source_silent_seconds: float = Field(
        Access.silent_seconds, gt=0, description="how long a source's server may say nothing"
    )
    source_connections: int = Field(
        Access.connections, ge=1, description="files that one batch reads from servers at once"
    )
    http_links: int = Field(Access.links, ge=1, description="links that are followed on one index page")
    http_private_hosts: list[str] = Field(
        default_factory=list,
        description="hosts, addresses, networks (`10.0.0.0/8`) or `*`: where web sources may lie though they are not "
        "public: private networks, this machine",
    )
    http_other_hosts: list[str] = Field(
        default_factory=list, description="hosts or `*`: where a web source may be redirected to from another host"
    )
    runner: Runner = Field(
        "auto",
        description="where batches are worked on: threads (this process), processes (of this machine), "
        "dask (a cluster), auto (processes when there is enough work to pay for starting them)",
    )
    workers: int | None = Field(
        None, ge=1, description="batches worked on at once; by default one for threads, else one a processor"
    )
    dask_address: str | None = Field(
        None, description="scheduler of an existing Dask cluster, tcp://host:8786; by default a local cluster"
    )
    batch_bytes: int = Field(
        8_000_000, ge=1, description="size of the source files put into one batch; sets memory and Prefect's share"
    )
    overrides: str = Field(
        str(Path(__file__).parent / "overrides"),
        description="the folder of manual corrections (docs/overrides.md); the default is config/overrides",
    )
    max_file_bytes: int = Field(
        512_000_000, ge=1, description="size above which a file is rejected as too_large: it is read as one text"
    )
    text_letters: int = Field(
        Limits.text_letters,
        ge=1,
        description="characters above which one document is rejected as too_large: a worker takes about 0.4 kB of "
        "memory for each",
    )
    reader_seconds: float = Field(
        Limits.reader_seconds,
        gt=0,
        description="time for reading one file of a foreign format, or unpacking an archive",
    )
    reader_bytes: int = Field(
        Limits.reader_bytes, ge=1, description="memory that reading one file of a foreign format may take"
    )
    archive_bytes: int = Field(
        Limits.archive_bytes, ge=1, description="size of an archive's members together, unpacked"
    )
    archive_ratio: int = Field(
        Limits.archive_ratio, ge=1, description="unpacked size of an archive over its packed size"
    )
    archive_members: int = Field(Limits.archive_members, ge=1, description="members of an archive")
    archive_depth: int = Field(
        Limits.archive_depth, ge=0, description="archives inside one another; 0 refuses them all"
    )
    exclusive: bool = Field(
        True,
        description="whether runs on one store wait for one another, where a Prefect server runs that they share "
        "(docs/operating.md)",
    )
    wait_seconds: float = Field(
        3600.0,
        ge=0,
        description="how long a run waits for another one on the same store before it gives up; 0 gives up at once",
    )
    settle_seconds: float = Field(
        5.0, ge=0, description="how long a file of an inbox must keep its size and time to be taken for complete"
    )
    poll_seconds: float = Field(2.0, gt=0, description="how often an inbox is looked at")
    retries: int = Field(
        3, ge=0, description="how often a stage, or a source, is tried again after an error of disk or network"
    )
    retry_seconds: float = Field(
        2.0, ge=0, description="pause before the first retry; each further one is twice as long"
    )
    retain_hours: int = Field(
        24, ge=0, description="how long compact keeps unfinished batches and replaced files; longer than any run"
    )

    def model_post_init(self, _: Any) -> None:
        """What is secret here is never shown."""
        keep_environment()
        for options in (self.storage_options, *self.source_options.values()):
            keep_options(options)

    @property
    def access(self) -> Access:
        """What the sources on servers are granted."""
        options = dict(self.source_options)
        if self.storage_options and self.store.startswith("s3://"):
            options.setdefault("s3", self.storage_options)
        return Access(
            seconds=self.source_seconds,
            silent_seconds=self.source_silent_seconds,
            retries=self.retries,
            retry_seconds=self.retry_seconds,
            connections=self.source_connections,
            links=self.http_links,
            private_hosts=tuple(self.http_private_hosts),
            other_hosts=tuple(self.http_other_hosts),
            options=options,
        )

    @property
    def limits(self) -> Limits:
        """How much one file may use while it is read."""
        return Limits(**{name: getattr(self, name) for name in Limits.__dataclass_fields__})
