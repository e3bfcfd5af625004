"""Families of expressions of modern Chinese for numbers and times, each made by rule with what it means.

The writers know how the language writes a value (GB/T 15835-2011 数字用法; GB/T 7408 and ISO 8601 for what a date
means), and nothing of the grammar that reads it.
"""
