"""Every table of the store, each column declared once.

`TABLES["speeches"]` is a `schemas.column.Table`; `STAGE_TABLES["parse"]` the names of the tables that
a stage leaves, in the order in which they are written.
"""

from schemas import enrich, ingest, parse, segment, validate
from schemas.column import Column, Table
from schemas.ingest import STAGES

TABLES: dict[str, Table] = {
    table.name: table for module in (ingest, segment, parse, enrich, validate) for table in module.TABLES
}
STAGE_TABLES: dict[str, tuple[str, ...]] = {
    stage: tuple(table.name for table in TABLES.values() if table.stage == stage) for stage in STAGES
}

__all__ = ["STAGES", "STAGE_TABLES", "TABLES", "Column", "Table"]
