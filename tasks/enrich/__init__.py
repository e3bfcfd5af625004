"""Enrich: speech → tokens, mentions, actions, mechanisms, keywords, profile, signatures of paragraphs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from operator import attrgetter

import pyarrow as pa

from schemas import STAGE_TABLES, TABLES
from tasks.core import Grouped, Row, Rows, Tables, per_document
from tasks.enrich.abbreviations import find_abbreviations
from tasks.enrich.actions import find_actions
from tasks.enrich.assemble import action_rows, mechanism_rows, mention_rows, plain_nodes, speech_of
from tasks.enrich.bodies import find_bodies
from tasks.enrich.dates import find_dates
from tasks.enrich.documents import find_documents
from tasks.enrich.keywords import keyword_rows
from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.persons import find_persons
from tasks.enrich.places import find_places
from tasks.enrich.profiles import profile_row
from tasks.enrich.quantities import find_quantities
from tasks.enrich.redactions import find_redactions
from tasks.enrich.sections import sections_of
from tasks.enrich.signatures import signature_rows
from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream, token_table, tokenize
from tasks.enrich.weights import Weights
from tasks.language.plain import plain
from tasks.language.written import Written

#: The columns of each input table that the stage reads; texts are read from the document alone.
_READ = {
    "speeches": ("speech_id", "document_id", "ordinal"),
    "paragraphs": ("paragraph_id", "speech_id", "document_id", "start", "end", "joins"),
    "sentences": ("sentence_id", "paragraph_id", "speech_id", "document_id", "start", "end"),
    "front_matter": ("speech_id", "document_id", "date", "level"),
    "blocks": ("paragraph_id", "document_id", "role"),
    "outline": (
        "node_id", "parent_id", "speech_id", "document_id", "kind", "level", "marker", "title", "start", "end",
    ),
}  # fmt: skip


def enrich(tables: Tables, weights: Weights | None = None) -> Tables:
    """Tokens, mentions, the register, mechanisms, keywords, profiles and signatures of all speeches.

    `tables` holds documents, speeches, paragraphs, sentences, front_matter, blocks and outline; keywords
    are weighed by `weights`, or by those of the language at large. The result holds the tables of the
    stage and `findings`, which names the documents it failed on.
    """
    by_document = {name: Grouped(tables[name].select(columns)) for name, columns in _READ.items()}

    def work(document: Row) -> dict[str, list[Row] | pa.Table]:
        own = {name: groups.get(document["document_id"]) for name, groups in by_document.items()}
        return _document_rows(document["text"], own, weights)

    return per_document("enrich", tables["documents"].select(["document_id", "source_uri", "text"]), work)


def find_mentions(speech: Speech) -> tuple[TokenStream, list[Mention]]:
    """The tokens and all mentions of a speech in reading order; each finder sees what is settled before it."""
    redactions = find_redactions(speech)
    documents = find_documents(speech)
    stream = tokenize(speech, redactions)
    sections = sections_of(speech)
    dates = find_dates(speech, sections)
    bodies = find_bodies(speech, stream, redactions, documents)
    found = chain(
        redactions,
        documents,
        dates,
        find_quantities(speech, dates, sections),
        bodies,
        find_places(speech, stream, bodies),
        find_persons(speech, stream),
        find_abbreviations(speech),
    )
    return stream, sorted(found, key=attrgetter("start", "end", "kind"))


def _document_rows(text: str, own: Rows, weights: Weights | None) -> dict[str, list[Row] | pa.Table]:
    """The rows of one document, from its text and its own rows of the earlier stages."""
    roles = {block["paragraph_id"]: block["role"] for block in own["blocks"]}
    fronts = {front["speech_id"]: front for front in own["front_matter"]}
    parts = {name: _by_speech(own[name]) for name in ("paragraphs", "sentences", "outline")}
    rows: Rows = {name: [] for name in STAGE_TABLES["enrich"] if name != "tokens"}
    tokens = [TABLES["tokens"].empty()]
    written = Written(text, plain(text))
    for row in sorted(own["speeches"], key=lambda s: s["ordinal"]):
        key = row["speech_id"]
        paragraphs, sentences, nodes = (some[key] for some in parts.values())
        nodes = nodes if written.same else plain_nodes(written, nodes)
        speech = read = speech_of(written.plain, row, paragraphs, roles, sentences, nodes, fronts.get(key))
        stream, mentions = find_mentions(read)
        actions = action_rows(written, read, find_actions(read, mentions, stream))
        rows["mentions"] += mention_rows(written, read, mentions)
        rows["actions"] += actions
        rows["mechanisms"] += mechanism_rows(written, read, find_mechanisms(read, mentions))
        if not written.same:  # tokens are those of the words as they are written
            speech = replace(read, reading=read.reading.of_source(text))
            if not written.same_words:
                stream = tokenize(speech, [mention for mention in mentions if mention.kind == "redaction"])
        tokens.append(token_table(speech, stream))
        rows["keywords"] += keyword_rows(speech, stream, weights)
        rows["profiles"].append(profile_row(read, stream.words, actions, mentions))
        rows["signatures"] += signature_rows(read)
    return {**rows, "tokens": pa.concat_tables(tokens)}


def _by_speech(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["speech_id"]].append(row)
    return groups
