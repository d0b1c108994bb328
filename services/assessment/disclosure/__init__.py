"""Disclosure control: which cells to hide, and what an attacker could work out all the same.

Here alone numbers are floats: the solver's. What is published are the counts themselves.
"""
