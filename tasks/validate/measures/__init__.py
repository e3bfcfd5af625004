"""What the structure of a batch measures: one module a stage, each noting in the ledger what is wrong."""
