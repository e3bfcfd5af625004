"""Formulations over time (提法): how often which speech says them, and what that makes by year, level and source."""

from tasks.terms.count import count_terms, usable
from tasks.terms.summary import GROUPS, summarise

__all__ = ["GROUPS", "count_terms", "summarise", "usable"]
