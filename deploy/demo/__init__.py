"""Grant year 2024, lived through over HTTP: real agreements and key data, made-up reports.

What is made up (the recipients' texts, account numbers and waiting times) says so in itself.
"""
