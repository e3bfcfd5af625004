"""Settings and lexicons: what may be changed without touching the rules."""

from pathlib import Path

#: The folder of the word lists: plain text, one entry a line, `#` lines for comments and sources.
LEXICON = Path(__file__).parent / "lexicon"
