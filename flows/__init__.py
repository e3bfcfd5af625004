"""What is run: the pipeline, the upkeep of the store, the command line."""
