"""The report of a run: what came in, what was held back, what was judged, as pages that open without a network.

    facts = facts_of(run, tables, expectations)      # numbers, kept beside the page as JSON
    page = run_page(facts, lists_of(tables), past)   # one HTML file: style and drawings inlined, no script

All of it is pure: Arrow tables and the facts of earlier runs in, text out. `flows.reporting` reads and writes.
"""

from tasks.report.facts import Facts, facts_of
from tasks.report.index_page import index_page
from tasks.report.lists import Lists, lists_of
from tasks.report.run_page import run_page

__all__ = ["Facts", "Lists", "facts_of", "index_page", "lists_of", "run_page"]
