"""Agreements as data: how a definition is read, checked, read otherwise, and found."""
