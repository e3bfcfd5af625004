"""Models that are fitted on the visible rows of a store and lie beside its tables, each in a file of its own."""

from schemas.column import INTEGER, TEXT, Column, Table

IDF = Table(
    "idf",
    "enrich",
    "one row a term that two speeches or more use: in how many, for the weights of keywords",
    (
        Column("term", TEXT, "the term: a token of two characters or more that names something or says what is done"),
        Column("speeches", INTEGER, "visible speeches that used it when the model was fitted", minimum=2),
    ),
    ("term",),
)

MODELS: dict[str, Table] = {IDF.name: IDF}

__all__ = ["IDF", "MODELS"]
