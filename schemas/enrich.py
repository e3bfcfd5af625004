"""Tables that enrich leaves: tokens, mentions, the register of tasks, mechanisms, keywords, profiles, signatures."""

from schemas.column import (
    DOCUMENT_ID,
    END,
    FLAG,
    INTEGER,
    INTEGERS,
    ISO_DATE,
    NUMBER,
    SPEECH_ID,
    START,
    TEXT,
    TEXTS,
    Column,
    Table,
    id_column,
)
from schemas.mentions import MENTIONS

MODALITIES = ("obligation", "prohibition", "assurance", "endeavour", "request", "arrangement", "report")

_KEYS = {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"}

TOKENS = Table(
    "tokens",
    "enrich",
    "one row a sentence of the body: its tokens as jieba.posseg cuts them",
    (
        id_column("sentence_id", "the sentence that the tokens make up"),
        SPEECH_ID,
        DOCUMENT_ID,
        Column("text", TEXTS, "the tokens in order"),
        Column("pos", TEXTS, "their parts of speech (ICTCLAS tags as jieba gives them)"),
        Column("start", INTEGERS, "first character of each token in the document's text", unit="code points"),
    ),
    ("sentence_id",),
    {**_KEYS, "sentence_id": "sentences.sentence_id"},
)

ACTIONS = Table(
    "actions",
    "enrich",
    "the register of tasks (督办台账): who must do, or not do, what, by when, to which measure",
    (
        id_column("action_id", "the document and the span of the evidence"),
        SPEECH_ID,
        DOCUMENT_ID,
        id_column("node_id", "the outline node that it stands under; null before the first", nullable=True),
        START,
        END,
        Column("evidence", TEXT, "the words that say so, as the source has them"),
        Column("responsible", TEXTS, "the bodies or people told to act, as written"),
        Column("responsible_carried", FLAG, "the responsible are named in an earlier clause"),
        Column("cooperating", TEXTS, "the bodies told to help (会同, 联合, 配合), as written"),
        Column("deed", TEXT, "what is to be done, wraps closed up"),
        Column("modality", TEXT, "the force of the demand", values=MODALITIES),
        Column("modality_text", TEXT, "the word that carries it: 要, 务必, 严禁", nullable=True),
        Column("polarity", TEXT, "do: to be done; refrain: not to be done", values=("do", "refrain")),
        Column("deadline_text", TEXT, "by when, as written", nullable=True),
        Column("deadline", TEXT, "by when, ISO 8601; 年内 and 底 are the last day", nullable=True, pattern=ISO_DATE),
        Column("target", TEXT, "the measure to be reached, as written", nullable=True),
        Column("exhortation", FLAG, "nobody named, no deadline and no target"),
        Column("reported", FLAG, "a demand of others that is quoted (省里要求), or a promise (将, 会)"),
    ),
    ("action_id",),
    {**_KEYS, "node_id": "outline.node_id"},
)

MECHANISMS = Table(
    "mechanisms",
    "enrich",
    "one row a supervision or feedback loop: 发现-整改-反馈-督查-考核, 一周两调度一通报, 台账 …",
    (
        id_column("mechanism_id", "the document and the span of the name"),
        SPEECH_ID,
        DOCUMENT_ID,
        Column("name", TEXT, "the words that name it, as the source has them"),
        Column("steps", TEXTS, "its steps in order, as far as the text spells them out"),
        Column(
            "kind",
            TEXT,
            "what it does",
            values=(
                "loop",
                "inspection",
                "assessment",
                "accountability",
                "record",
                "meeting",
                "reporting",
                "institution",
                "publicity",
                "training",
            ),
        ),
        START,
        END,
    ),
    ("mechanism_id",),
    _KEYS,
)

KEYWORDS = Table(
    "keywords",
    "enrich",
    "the terms that set a speech apart, by TF-IDF over its tokens",
    (
        SPEECH_ID,
        DOCUMENT_ID,
        Column("term", TEXT, "the term"),
        Column("weight", NUMBER, "TF-IDF weight", minimum=0),
        Column("rank", INTEGER, "1 is the heaviest", minimum=1),
        Column(
            "idf",
            TEXT,
            "by which inverse document frequencies it was weighed: `jieba`, those of the language at large, or the "
            "digest of a model that `jianghua fit` made of the store's own speeches",
            pattern=r"^(jieba|[0-9a-f]{16})$",
        ),
    ),
    ("speech_id", "rank"),
    _KEYS,
)

PROFILES = Table(
    "profiles",
    "enrich",
    "one row a speech: counts, lengths, ratios and the share of formulaic text",
    (
        SPEECH_ID,
        DOCUMENT_ID,
        Column("characters", INTEGER, "characters of the body without white space", unit="code points", minimum=0),
        Column("paragraphs", INTEGER, "paragraphs of the body", minimum=0),
        Column("sentences", INTEGER, "sentences of the body", minimum=0),
        Column("tokens", INTEGER, "tokens of the body", minimum=0),
        Column("headings", INTEGER, "headings of the outline", minimum=0),
        Column("items", INTEGER, "run-in items of the outline", minimum=0),
        Column(
            "sentence_mean",
            NUMBER,
            "mean length of a sentence, marks included; null without sentences",
            unit="code points",
            minimum=0,
            nullable=True,
        ),
        Column(
            "sentence_p90",
            NUMBER,
            "length that nine sentences in ten do not exceed; null without sentences",
            unit="code points",
            minimum=0,
            nullable=True,
        ),
        Column(
            "type_token_ratio",
            NUMBER,
            "different tokens in a hundred consecutive ones, averaged, as a share; null without tokens",
            minimum=0,
            maximum=1,
            nullable=True,
        ),
        Column("actions", INTEGER, "rows of the register", minimum=0),
        Column(
            "exhortation_share",
            NUMBER,
            "share of those that name nobody, no deadline and no target; null without rows",
            minimum=0,
            maximum=1,
            nullable=True,
        ),
        Column(
            "quantified_share",
            NUMBER,
            "share of those with a deadline or a target; null without rows",
            minimum=0,
            maximum=1,
            nullable=True,
        ),
        Column(
            "formulaic_share",
            NUMBER,
            "share of the body's characters inside set phrases of the lexicon; null without characters",
            minimum=0,
            maximum=1,
            nullable=True,
        ),
        Column(
            "redaction_density",
            NUMBER,
            "redactions in a thousand characters of the body; null without characters",
            minimum=0,
            nullable=True,
        ),
    ),
    ("speech_id",),
    _KEYS,
)

SIGNATURES = Table(
    "signatures",
    "enrich",
    "one row a spoken paragraph of 24 letters or more: numbers by which its copies in other speeches are found",
    (
        id_column("paragraph_id", "the paragraph"),
        SPEECH_ID,
        DOCUMENT_ID,
        Column(
            "characters", INTEGER, "its letters and digits, which are what is compared", unit="code points", minimum=1
        ),
        Column("digest", INTEGER, "the same for paragraphs that differ in blanks and punctuation only", minimum=0),
        Column("bands", INTEGERS, "bands of its MinHash over three letters: like paragraphs share some"),
    ),
    ("paragraph_id",),
    {**_KEYS, "paragraph_id": "paragraphs.paragraph_id"},
)

TABLES = (TOKENS, MENTIONS, ACTIONS, MECHANISMS, KEYWORDS, PROFILES, SIGNATURES)

__all__ = [
    "ACTIONS",
    "KEYWORDS",
    "MECHANISMS",
    "MENTIONS",
    "MODALITIES",
    "PROFILES",
    "SIGNATURES",
    "TABLES",
    "TOKENS",
]
