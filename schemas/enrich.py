"""Tables that enrich leaves: tokens, mentions, the register of tasks, mechanisms, keywords, profiles, signatures."""

from schemas.column import (
    DOCUMENT_ID,
    END,
    FLAG,
    INTEGER,
    INTEGERS,
    ISO_DATE,
    ISO_MOMENT,
    NUMBER,
    SPEECH_ID,
    START,
    TEXT,
    TEXTS,
    Column,
    Table,
    id_column,
)

MENTION_KINDS = ("date", "quantity", "body", "place", "person", "document", "redaction", "abbreviation")
MENTION_ROLES = ("deadline", "event", "past", "recurring", "duration", "fact", "target", "standard", "count")
COMPARATORS = (">=", "<=", ">", "<", "~")
STANDS_FOR = ("place", "person", "organisation", "number", "year", "unknown")
BODY_KINDS = (
    "party",
    "government",
    "department",
    "congress",
    "court",
    "procuratorate",
    "mass_organisation",
    "enterprise",
    "media",
    "school",
    "team",
    "military",
    "group",
    "other",
)
DOCUMENT_KINDS = ("document", "newspaper", "programme", "work")
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

MENTIONS = Table(
    "mentions",
    "enrich",
    "one row a mention of a date, quantity, body, place, person, document, redaction or abbreviation",
    (
        id_column("mention_id", "the document, the kind and the span"),
        SPEECH_ID,
        DOCUMENT_ID,
        id_column("sentence_id", "the sentence that it begins in"),
        Column("kind", TEXT, "what is mentioned", values=MENTION_KINDS),
        Column("text", TEXT, "the words, as the source has them"),
        START,
        END,
        Column("role", TEXT, "what a date or quantity does in its clause", nullable=True, values=MENTION_ROLES),
        Column(
            "iso",
            TEXT,
            "date: the day, month or year meant, or the first one; with hh:mm where the text has it",
            nullable=True,
            pattern=ISO_MOMENT,
        ),
        Column("iso_end", TEXT, "date: the last day, month or year of a range", nullable=True, pattern=ISO_MOMENT),
        Column("duration", TEXT, "date: a length of time, ISO 8601: P3Y", nullable=True),
        Column(
            "value",
            NUMBER,
            "quantity: the number, or the lower of two, in plain units (3.26亿元 is 326000000)",
            nullable=True,
        ),
        Column("value_max", NUMBER, "quantity: the upper number of a range", nullable=True),
        Column("unit", TEXT, "quantity: the unit or classifier as written, without 万 and 亿", nullable=True),
        Column("comparator", TEXT, "quantity: how the value bounds what is meant", nullable=True, values=COMPARATORS),
        Column("canonical", TEXT, "body, place, person, document: the form that its variants share", nullable=True),
        Column("body_kind", TEXT, "body: what kind of organisation", nullable=True, values=BODY_KINDS),
        Column("generic", FLAG, "body: a group such as 各单位, not a named organisation", nullable=True),
        Column("document_kind", TEXT, "document: what stands between the marks", nullable=True, values=DOCUMENT_KINDS),
        Column("stands_for", TEXT, "redaction: what the mask hides", nullable=True, values=STANDS_FOR),
        Column("parts", TEXTS, "abbreviation: its expansion in order, when the speech gives one", nullable=True),
    ),
    ("mention_id",),
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
    "BODY_KINDS",
    "COMPARATORS",
    "DOCUMENT_KINDS",
    "KEYWORDS",
    "MECHANISMS",
    "MENTIONS",
    "MENTION_KINDS",
    "MENTION_ROLES",
    "MODALITIES",
    "PROFILES",
    "SIGNATURES",
    "STANDS_FOR",
    "TABLES",
    "TOKENS",
]
