"""Typed clients of the three APIs, generated: see deploy/clients.py."""
